"""Over which time and which kind series are looked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from jinhai_console.domain.classification import in_tree_order
from jinhai_console.services.reads import Lists
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP

_DEEPEST = 3


class SeriesChoice(QWidget):
    """`changed()` when a person has chosen otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.period = QComboBox()
        self.kind = QComboBox()
        for words, days in (
            (tr("Series", "近 90 天"), 90),
            (tr("Series", "近一年"), 365),
            (tr("Series", "全部时间"), 0),
        ):
            self.period.addItem(words, days)
        self.kind.addItem(tr("Series", "全部案件类警情"), None)
        self.period.setAccessibleName(tr("Series", "时间"))
        self.kind.setAccessibleName(tr("Series", "类别"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for each in (self.period, self.kind):
            each.activated.connect(lambda _place: self.changed.emit())
            row.addWidget(each)

    @property
    def days(self) -> int:
        """0: all that is recorded."""
        days: int = self.period.currentData()
        return days

    @property
    def category(self) -> str | None:
        """Its code; None: every case matter."""
        code: str | None = self.kind.currentData()
        return code

    def set_lists(self, lists: Lists) -> None:
        kept = self.category
        while self.kind.count() > 1:
            self.kind.removeItem(1)
        for each in in_tree_order(lists.categories.values()):
            if each.is_case_matter and each.retired_at is None and each.depth <= _DEEPEST:
                self.kind.addItem("　" * (each.depth - 1) + each.name, each.code)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kept)))
