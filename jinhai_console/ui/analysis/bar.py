"""The question bar: which period, against what, divided by what, narrowed to what."""

from PySide6.QtWidgets import QComboBox, QWidget

from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.services.counting import DEEPEST, By
from jinhai_console.ui.analysis.asked import Asked
from jinhai_console.ui.analysis.words import by_word, compare_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.scope_bar import ScopeBar, choose, combo_of


class QuestionBar(ScopeBar):
    """What is asked is an `Asked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Asked(), parent)
        self.compare = combo_of(tr("Analysis", "对比"), Compare, compare_word)
        self.by = combo_of(tr("Analysis", "划分"), By, by_word)
        self.level = QComboBox()
        self._fill_levels()
        by_label = plain_label(tr("Analysis", "按"))
        self.arrange([self.compare], [by_label, self.by, self.level])
        self._connect()
        self.set_asked(self.asked)

    def set_asked(self, asked: Asked) -> None:
        super().set_asked(asked)
        for combo, value in (
            (self.compare, asked.compare),
            (self.by, asked.by),
            (self.level, asked.level),
        ):
            choose(combo, value)
        self.level.setEnabled(asked.by is By.CATEGORY)

    def _fill_levels(self) -> None:
        self.level.setAccessibleName(tr("Analysis", "类别层级"))
        self.level.addItem(tr("Analysis", "从上层起"), None)
        for level in range(2, DEEPEST + 1):
            self.level.addItem(tr("Analysis", "从第 {level} 级起").format(level=level), level)

    def _connect(self) -> None:
        self.compare.currentIndexChanged.connect(
            lambda _at: self.change(compare=Compare(self.compare.currentData()))
        )
        self.by.currentIndexChanged.connect(lambda _at: self.change(by=By(self.by.currentData())))
        self.level.currentIndexChanged.connect(
            lambda _at: self.change(level=self.level.currentData())
        )
