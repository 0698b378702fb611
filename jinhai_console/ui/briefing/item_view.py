"""One item of the meeting after the other: its title, its figures, what was said on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.briefing import Briefing, BriefingItem
from jinhai_console.domain.meeting import Minutes, OpinionLine
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LONG = 14  # signs: beyond, a text wants the room


class ItemView(QWidget):
    """PgDn and PgUp, or → and ←, go from item to item; Enter on a row asks for its records.

    `scale` enlarges all of it; `rows_wanted(title, records, ids)`.
    """

    rows_wanted = Signal(str, str, object)
    moved = Signal(str)  # the key of the item that is shown

    def __init__(self, theme: Theme, family: str, scale: int = 1) -> None:
        super().__init__()
        self._family, self._scale = family, scale
        self._briefing: Briefing | None = None
        self._opinions: tuple[OpinionLine, ...] = ()
        self._at = 0
        self.title = plain_label(wraps=True)
        self.place = plain_label()
        self.note = plain_label(wraps=True)
        self.table = _Rows(self)
        self.said = plain_label(wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(2 * STEP * scale)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._open)
        self.table.turned.connect(self.turn)
        self.dress(theme)

    @property
    def item(self) -> BriefingItem | None:
        return self._briefing.items[self._at] if self._briefing else None

    def show_minutes(self, minutes: Minutes) -> None:
        """Another meeting begins with its first item, the same one stays where it is."""
        shown, new = self._briefing, minutes.briefing
        if shown is None or (shown.day, shown.edition) != (new.day, new.edition):
            self._at = 0
        self._briefing, self._opinions = minutes.briefing, minutes.opinions
        self._at = min(self._at, len(minutes.briefing.items) - 1)
        self._fill()

    def show_item(self, key: str) -> None:
        items = self._briefing.items if self._briefing else ()
        found = [place for place, each in enumerate(items) if each.key == key]
        if found:
            self._at = found[0]
            self._fill()

    def turn(self, by: int) -> None:
        if self._briefing is None:
            return
        at = min(max(self._at + by, 0), len(self._briefing.items) - 1)
        if at != self._at:
            self._at = at
            self._fill()
            self.moved.emit(self._briefing.items[at].key)

    def dress(self, theme: Theme) -> None:
        self.title.setFont(text_font(self._family, LARGE_PX * self._scale, bold=True))
        for each in (self.place, self.note, self.said):
            each.setFont(text_font(self._family, TEXT_PX * self._scale))
        self.table.setFont(text_font(self._family, (TEXT_PX + 2) * self._scale))
        self.table.horizontalHeader().setFont(text_font(self._family, TEXT_PX * self._scale))
        self.title.setStyleSheet(f"color: {theme.text};")
        self.said.setStyleSheet(f"color: {theme.text};")
        for each in (self.place, self.note):
            each.setStyleSheet(f"color: {theme.text_dim};")

    def _fill(self) -> None:
        item = self.item
        if item is None or self._briefing is None:
            return
        self.title.setText(item.title)
        count = len(self._briefing.items)
        said = tr("Briefing", "{at} / {count}").replace("{at}", str(self._at + 1))
        self.place.setText(said.replace("{count}", str(count)))
        self.note.setText(item.note)
        self.note.setVisible(bool(item.note))
        self.table.show_item(item)
        mine = [each for each in self._opinions if each.item == item.title]
        self.said.setText("\n".join(map(opinion_text, mine)))
        self.said.setVisible(bool(mine))

    def _open(self, row: int) -> None:
        item = self.item
        if item is not None and row < len(item.rows):
            cells = item.rows[row].cells
            self.rows_wanted.emit(f"{item.title} {cells[0]}", item.records, item.rows[row].ids)


def opinion_text(line: OpinionLine) -> str:
    """An opinion as it stands beneath its item."""
    said = tr("Briefing", "意见 {number}　{text}　{owners}　{due}　{state}")
    for name in ("number", "text", "owners", "due", "state"):
        said = said.replace("{" + name + "}", getattr(line, name))
    return tr("Briefing", "（已撤回）") + said if line.withdrawn else said


def _is_number(text: str) -> bool:
    """A count, a share, a change, or that there is none."""
    return text == "—" or text.strip("+−-%").replace(".", "").replace(",", "").isdecimal()


class _Rows(QTableWidget):
    opened = Signal(int)
    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setStyleSheet(
            "QTableWidget::item { padding: 4px 14px; } QHeaderView::section { padding: 4px 14px; }"
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setAccessibleName(tr("Briefing", "这一项的数字"))
        self.cellDoubleClicked.connect(lambda row, _column: self.opened.emit(row))

    def show_item(self, item: BriefingItem) -> None:
        kept = self.currentRow()
        self.clear()
        self.setColumnCount(len(item.columns))
        for column, text in enumerate(item.columns):
            head = QTableWidgetItem(text)
            numbers = column and all(_is_number(each.cells[column]) for each in item.rows)
            head.setTextAlignment(_RIGHT if numbers else _LEFT)
            self.setHorizontalHeaderItem(column, head)
        self.setRowCount(max(len(item.rows), 1))
        for row, each in enumerate(item.rows):
            for column, text in enumerate(each.cells):
                cell = QTableWidgetItem(text)
                if column and _is_number(text):
                    cell.setTextAlignment(_RIGHT)
                self.setItem(row, column, cell)
        if not item.rows:
            self.setItem(0, 0, QTableWidgetItem(tr("Briefing", "无")))
        self._fit_columns(item)
        self.resizeRowsToContents()
        self.setCurrentCell(min(max(kept, 0), self.rowCount() - 1), 0)

    def _fit_columns(self, item: BriefingItem) -> None:
        """Numbers stand close to what they count; of texts the longest gets the room."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        lengths = [
            max((len(row.cells[column]) for row in item.rows), default=0)
            for column in range(len(item.columns))
        ]
        if lengths and max(lengths) > _LONG:
            longest = lengths.index(max(lengths))
            header.setSectionResizeMode(longest, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.turned.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)
