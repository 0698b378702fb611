"""All cards of the station, found by title, category, code or pinyin initials."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.classification import Category
from jinhai_console.domain.procedure import Procedure, procedure_for
from jinhai_console.services.reads import Lists
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.picker import Choice, find
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.theme import LARGE_PX, ROW_HEIGHT, STEP, Theme

_ID = Qt.ItemDataRole.UserRole
_TITLE_PX = 232


class CardList(QWidget):
    """`chosen(id)` as the cursor moves, `entered()` on Enter."""

    chosen = Signal(object)
    entered = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._cards: dict[int, Procedure] = {}
        self._choices: list[Choice] = []
        self._names: dict[int, str] = {}
        self._is_filling = False
        self.filter = Line()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(tr("Procedure", "类别、名称、拼音首字母或编码  Ctrl+F"))
        self.filter.setAccessibleName(tr("Procedure", "查找处置规范"))
        self.with_retired = QCheckBox()
        self.new_button = QPushButton(tr("Procedure", "新写  Ctrl+N"))
        self.tree = QTreeWidget()
        self._title = plain_label(tr("Procedure", "处置规范"))
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._none = plain_label(wraps=True)
        self._set_up_tree()
        self._arrange()
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.entered.connect(lambda _text: self.tree.setFocus())
        self.filter.key_moved.connect(lambda _step: self.tree.setFocus())
        self.with_retired.toggled.connect(lambda _on: self._fill())
        self.new_button.clicked.connect(self.new_wanted)
        self.tree.currentItemChanged.connect(self._moved)
        self.tree.itemActivated.connect(lambda _item, _column: self.entered.emit())
        self.setFocusProxy(self.filter)

    def load(self, lists: Lists) -> None:
        cards = sorted(lists.procedures.values(), key=lambda each: (each.position, each.id))
        self._cards = {each.id: each for each in cards}
        served: dict[int, list[Category]] = {each.id: [] for each in cards}
        for category in lists.categories.values():
            found = procedure_for(cards, lists.categories, category.id)
            if found is not None:
                served[found.id].append(category)
        self._choices = [_choice(each, served[each.id]) for each in cards]
        by_code = {each.code: each.name for each in lists.categories.values()}
        self._names = {
            each.id: "、".join(dict.fromkeys(by_code.get(code, code) for code in each.codes))
            for each in cards
        }
        retired = sum(each.retired_at is not None for each in cards)
        self.with_retired.setText(
            tr("Procedure", "含停用的 {count} 份").replace("{count}", str(retired))
        )
        self.with_retired.setVisible(retired > 0)
        self._fill()

    def current_id(self) -> int | None:
        chosen = self.tree.selectedItems()
        return chosen[0].data(0, _ID) if chosen else None

    def choose(self, card_id: int | None) -> None:
        """Mark a card without announcing it; one that is filtered away is shown again."""
        if card_id is not None and self._item(card_id) is None:
            self.with_retired.setChecked(True)
            self.filter.clear()
        item = self._item(card_id)
        if item is not None:
            self._is_filling = True
            self.tree.setCurrentItem(item)
            self._is_filling = False

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._none.setStyleSheet(f"color: {theme.text_faint};")
        self.tree.setStyleSheet(f"QTreeWidget {{ background: {theme.panel}; }}")
        self._fill()

    def _item(self, card_id: int | None) -> QTreeWidgetItem | None:
        items = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return next((each for each in items if each and each.data(0, _ID) == card_id), None)

    def _found(self) -> Sequence[Procedure]:
        cards = [self._cards[each.id] for each in find(self._choices, self.filter.text(), 10_000)]
        shown = self.with_retired.isChecked()
        return [each for each in cards if shown or each.retired_at is None]

    def _fill(self) -> None:
        kept = self.current_id()
        found = self._found()
        self._is_filling = True
        self.tree.clear()
        for each in found:
            item = QTreeWidgetItem([each.name, self._names.get(each.id, "")])
            item.setData(0, _ID, each.id)
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            item.setToolTip(1, plain_tip(self._names.get(each.id, "")))
            item.setForeground(1, QColor(self._theme.text_faint))
            if each.retired_at is not None:
                item.setText(0, each.name + tr("Procedure", "（停用）"))
                item.setForeground(0, QColor(self._theme.text_faint))
            self.tree.addTopLevelItem(item)
        self._is_filling = False
        self._none.setVisible(not found)
        said = tr("Procedure", "没有找到。换一个词，或按 Ctrl+N 新写一份。")
        self._none.setText(
            said if self._cards else tr("Procedure", "还没有处置规范，按 Ctrl+N 新写。")
        )
        shown = self._item(kept) or self.tree.topLevelItem(0)
        if shown is not None:
            self.tree.setCurrentItem(shown)

    def _moved(self, current: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if current is not None and not self._is_filling:
            self.chosen.emit(current.data(0, _ID))

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(tr("Procedure", "处置规范"))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setHeaderLabels([tr("Procedure", "名称"), tr("Procedure", "适用类别")])
        tree.setColumnWidth(0, _TITLE_PX)
        tree.setTabKeyNavigation(False)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.with_retired)
        top.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self.filter)
        column.addWidget(self._none)
        column.addWidget(self.tree, 1)


def _choice(procedure: Procedure, served: Sequence[Category]) -> Choice:
    """Found by every category that has its card from it, also where it is written higher up."""
    return Choice(
        procedure.id,
        procedure.name,
        " ".join(procedure.codes),
        " ".join((procedure.initials, *(each.initials for each in served))),
        " ".join((*procedure.codes, *(f"{each.name} {each.code}" for each in served))),
    )
