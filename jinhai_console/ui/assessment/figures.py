"""The figures of a 研判: findings to take over, every number with the incidents behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import ShownLine, ShownTable
from jinhai_console.domain.analysis.themes.tallies import Tally
from jinhai_console.domain.money import money_text
from jinhai_console.domain.theme import ThemeReport
from jinhai_console.domain.theme_words import (
    AGAIN_NAMES,
    BASE_NAMES,
    TABLE_TITLES,
    base_text,
    change_text,
    key_texts,
)
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

Index = QModelIndex | QPersistentModelIndex

NAME, COUNT, BEFORE, CHANGE, BARS = range(5)
_WIDTHS = {COUNT: 64, BEFORE: 84, CHANGE: 84}
_BAR_PX = 7
_BEHIND = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a line: this period's incidents and the base's; bars beside them.

    `most` is the greatest number of the table, 0 where there are no bars.
    """

    title: str
    ids: tuple[int, ...]
    base_ids: tuple[int, ...] = ()
    most: int = 0


class FiguresTree(QTreeWidget):
    """Enter shows this period's incidents, Shift+Enter the base's; a double click, its number's."""

    incidents_wanted = Signal(str, object)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._family = family
        self._bars = _Bars(theme, self)
        self.setColumnCount(BARS + 1)
        self.setItemDelegateForColumn(BARS, self._bars)
        self.setTabKeyNavigation(False)
        self.setIndentation(4 * STEP)
        self.setAccessibleName(tr("Assessment", "数字"))
        header = self.header()
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(BARS, 150)
        self.itemDoubleClicked.connect(self._open)
        self.setExpandsOnDoubleClick(False)

    def show_report(self, report: ThemeReport | None) -> None:
        self.clear()
        if report is None:
            return
        now, before = tr("Assessment", "本期"), BASE_NAMES[report.compare]
        self.setHeaderLabels([tr("Assessment", "项目"), now, before, tr("Assessment", "变化"), ""])
        for column in (COUNT, BEFORE, CHANGE):
            self.headerItem().setTextAlignment(column, _RIGHT)
        total = self._add_total(report.total)
        for table in report.tables:
            self._add_table(table)
        self._add_losses(report.losses)
        if report.repeats:
            group = self._group(tr("Assessment", "反复报警"))
            for again in report.repeats:
                numbers = "、".join(report.numbers[id] for id in again.ids)
                name = f"{AGAIN_NAMES[again.again]}　{again.label}"
                texts = [name, str(len(again.ids)), "", "", numbers]
                _line(group, texts, Behind(name, again.ids))
        if report.year_end is not None:
            tally, name = report.year_end.tally, tr("Assessment", "年末岁初")
            self._tally(None, name, tally)
        self.expandAll()
        self.setCurrentItem(total)

    def dress(self, theme: Theme) -> None:
        self._bars.dress(theme)
        self.setStyleSheet(f"QTreeWidget {{ background: {theme.panel}; }}")
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_base = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if self.currentIndex().isValid() and not is_control:
                self._open(self.currentItem(), BEFORE if is_base else COUNT)
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here."""

    def _open(self, item: QTreeWidgetItem, column: int) -> None:
        behind = item.data(NAME, _BEHIND)
        if behind is None:
            item.setExpanded(not item.isExpanded())
            return
        ids = behind.base_ids if column == BEFORE else behind.ids
        if ids:
            title = behind.title
            if column == BEFORE:
                title += f"　{self.headerItem().text(BEFORE)}"
            self.incidents_wanted.emit(title, ids)

    # -- lines --------------------------------------------------------------------

    def _add_total(self, total: Tally) -> QTreeWidgetItem:
        item = self._tally(None, tr("Assessment", "合计"), total)
        for column in range(BARS):
            item.setFont(column, text_font(self._family, TEXT_PX, bold=True))
        return item

    def _add_table(self, table: ShownTable) -> None:
        title = TABLE_TITLES[table.name]
        group = self._group(title)
        named = [each for each in table.lines if each.key is not None]
        most = max((max(each.count, each.base or 0) for each in named), default=0)
        for line in table.lines:
            name = " · ".join(each for each in key_texts(table.name, line.key) if each)
            behind = Behind(name, line.ids, line.base_ids, most if line.key is not None else 0)
            _line(group, _numbers(name, line), behind)

    def _add_losses(self, losses: Iterable[LossLine]) -> None:
        some = [each for each in losses if each.known]
        if not some:
            return
        group = self._group(tr("Assessment", "损失"))
        for loss in some:
            kind = loss.tally.key[0]
            item = self._tally(group, kind, loss.tally)
            item.setText(BARS, money_text(loss.total))
            known, confirmed = tr("Assessment", "写明损失"), tr("Assessment", "其中已核实")
            texts = [known, str(loss.known), str(loss.base_known)]
            _line(item, texts, Behind(f"{kind}　{known}", loss.known_ids, loss.base_known_ids))
            texts = [confirmed, str(loss.confirmed)]
            _line(item, texts, Behind(f"{kind}　{confirmed}", loss.confirmed_ids))

    def _tally(self, group: QTreeWidgetItem | None, name: str, tally: Tally) -> QTreeWidgetItem:
        texts = [name, str(tally.count), str(tally.base), change_text(tally.change_percent)]
        return _line(group or self, texts, Behind(name, tally.ids, tally.base_ids))

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [title])
        item.setFont(NAME, text_font(self._family, TEXT_PX, bold=True))
        return item


def _numbers(name: str, line: ShownLine) -> list[str]:
    return [name, str(line.count), base_text(line), change_text(line.change_percent)]


def _line(
    parent: QTreeWidgetItem | QTreeWidget, texts: list[str], behind: Behind
) -> QTreeWidgetItem:
    item = QTreeWidgetItem(texts)
    item.setData(NAME, _BEHIND, behind)
    item.setToolTip(NAME, plain_tip(texts[NAME]))
    for column in (COUNT, BEFORE, CHANGE):
        item.setTextAlignment(column, _RIGHT)
    if isinstance(parent, QTreeWidget):
        parent.addTopLevelItem(item)
    else:
        parent.addChild(item)
    return item


class _Bars(QStyledItemDelegate):
    """This period's bar over the base's; words where a line has words instead."""

    def __init__(self, theme: Theme, parent: QTreeWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        behind = index.sibling(index.row(), NAME).data(_BEHIND)
        if behind is None or not behind.most:
            return
        rect = option.rect.adjusted(2 * STEP, 0, -STEP, 0)  # type: ignore[attr-defined]
        middle = rect.center().y()
        theme = self._theme
        bars = ((behind.ids, theme.accent, -_BAR_PX), (behind.base_ids, theme.text_faint, 1))
        for ids, colour, above in bars:
            width = rect.width() * len(ids) / behind.most
            height = _BAR_PX if ids is behind.ids else _BAR_PX - 3
            painter.fillRect(QRectF(rect.x(), middle + above, width, height), QColor(colour))
