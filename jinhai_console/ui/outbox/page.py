"""The page 推送: what waits, what did not arrive and why, what was sent; and the ways out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.outbox import Told
from jinhai_console.domain.outbox_rows import OutboxCounts, OutboxRow, Which
from jinhai_console.intake.delivery.slip import slip_copy
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.delivery import PushAgain, TellOfficer
from jinhai_console.services.slip_sheet import slip_sheet
from jinhai_console.services.tasks import PushTaskAgain, TellTask
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.outbox.table import OutboxTable
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.print_key import PrintKey
from jinhai_console.ui.push_words import list_word
from jinhai_console.ui.rows_table import RowsTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WIDTHS = (104, 112, 168, 96, 176, 144, 112)


class OutboxPage(QWidget):
    """Reads a list when it is shown and is patched from then on. `left()` by Esc."""

    left = Signal()
    incident_wanted = Signal(object)
    task_wanted = Signal(object)  # its id

    def __init__(
        self, seat: Seat, theme: Theme, resources: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._resources = resources
        self._theme = theme
        self._which = Which.WAITING
        self._has_channels = True
        self._is_fresh = False  # shown, and not counted yet
        self.model = OutboxTable(theme, "Asia/Shanghai")
        self.table = RowsTable(self.model)
        self.tabs = {which: QToolButton() for which in Which}
        self.note = plain_label(wraps=True)
        self.again = QPushButton(tr("Push", "再送一次  Ctrl+R"))
        self.telephone = QPushButton(tr("Push", "已电话通知  Ctrl+T"))
        self.paper = QPushButton(tr("Push", "已交纸质单  Ctrl+G"))
        self.print_button = QPushButton(tr("Push", "打印派警单  Ctrl+P"))
        self.open_button = QPushButton(tr("Push", "看内容  Enter"))
        self._title = plain_label(tr("Push", "推送"))
        self._set_up_table()
        self._arrange()
        self._connect()
        self.dress(theme)
        self._count(OutboxCounts(0, 0, 0))

    def show_list(self, which: Which) -> None:
        self._which = which
        for each, tab in self.tabs.items():
            tab.setChecked(each is which)
        self._read()

    def current(self) -> OutboxRow | None:
        place = self.table.currentIndex().row()
        return self.model.row(place) if place >= 0 else None

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.model.dress(theme)
        self.setStyleSheet(
            f"#outbox {{ background: {theme.panel}; }}"
            f"QTableView {{ selection-background-color: {theme.chosen};"
            f" selection-color: {theme.text}; background: {theme.panel}; }}"
            "QTableView::item { padding: 0 8px; }"
        )
        self._say()
        self.table.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_fresh = True
        self._read()

    # -- reading ------------------------------------------------------------------

    def _read(self) -> None:
        which = self._which
        bridge = self._seat.bridge
        bridge.read(reads.lists, then=self._know)
        bridge.read(reads.outbox_counts, then=self._count)
        bridge.read(reads.outbox_list, which, then=partial(self._load, which))

    def _know(self, lists: reads.Lists) -> None:
        self.model.set_zone(lists.station.zone)
        self._has_channels = any(each.retired_at is None for each in lists.channels.values())
        self._say()

    def _load(self, which: Which, rows: list[OutboxRow]) -> None:
        if which is self._which:
            kept = self.current()
            self.model.load(which, rows)
            self._choose(kept)

    def _follow(self, changes: reads.ChangeSet) -> None:
        if not self.isVisible():
            return  # it is read whole when it is shown
        if changes.is_bulk or changes.lists_changed:
            self._read()
        elif changes.of(OutboxRow) or changes.gone(OutboxRow):
            self.model.patch(changes.of(OutboxRow), changes.gone(OutboxRow))
            self._seat.bridge.read(reads.outbox_counts, then=self._count)
            if self.current() is None:
                self._choose(None)
            self._say()

    def _choose(self, kept: OutboxRow | None) -> None:
        place = self.model.place_of(kept.id) if kept is not None else None
        if self.model.rowCount():
            self.table.selectRow(place or 0)
        self._say()

    # -- doing --------------------------------------------------------------------

    def _send_again(self) -> None:
        row = self.current()
        if row is None:
            return
        if row.task_id is not None:
            self._give(PushTaskAgain(actor_id=self._actor, task_id=row.task_id))
        elif row.assignment_id is not None:
            self._give(PushAgain(actor_id=self._actor, assignment_id=row.assignment_id))

    def _tell(self, how: Told) -> None:
        row = self.current()
        if row is None:
            return
        if row.task_id is not None:
            self._give(TellTask(actor_id=self._actor, task_id=row.task_id, how=how))
        elif row.assignment_id is not None:
            command = TellOfficer(actor_id=self._actor, assignment_id=row.assignment_id, how=how)
            self._give(command)

    def _give(self, command: Command) -> None:
        self._seat.orders.give(command)

    def _open(self) -> None:
        row = self.current()
        if row is None:
            return
        if row.incident_id is None:
            self.task_wanted.emit(row.task_id)
        else:
            self.incident_wanted.emit(row.incident_id)

    def _print(self) -> None:
        """What the chosen message says, on a sheet to sign."""
        row = self.current()
        if row is not None:
            self.printed = open_paper(self._seat, self._theme, self._resources, self)
            self.printed.show_sheet(
                tr("Push", "打印派警单"),
                (slip_sheet, row.id),
                lambda sheet: slip_copy(sheet, self._resources),
                tr("Push", "没有这条推送"),
            )

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id

    # -- showing ------------------------------------------------------------------

    def _count(self, counts: OutboxCounts) -> None:
        numbers = {
            Which.WAITING: counts.waiting,
            Which.FAILED: counts.failed,
            Which.SENT: counts.delivered,
        }
        for which, tab in self.tabs.items():
            tab.setText(f"{list_word(which)} {numbers[which]}")
        self.tabs[Which.SENT].setToolTip(tr("Push", "数字是近一天的，列表是近七天的"))
        was_fresh, self._is_fresh = self._is_fresh, False
        if was_fresh and counts.failed and not counts.waiting:
            self.show_list(Which.FAILED)  # whom nothing reached is why one comes here

    def _say(self) -> None:
        """What will stand here, where nothing does; and what may be done."""
        row = self.current()
        is_open = row is not None and self._which is not Which.SENT
        self.again.setEnabled(row is not None)
        self.open_button.setEnabled(row is not None)
        self.print_button.setEnabled(row is not None)
        self.telephone.setEnabled(is_open)
        self.paper.setEnabled(is_open)
        said = ""
        if not self._has_channels:
            said = tr("Push", "没有推送通道，派警请电话通知。在「派出所资料」的推送通道里添加。")
        elif not self.model.rowCount():
            said = _nothing(self._which)
        self.note.setText(said)
        self.note.setVisible(bool(said))
        colour = self._theme.text_dim if self._has_channels else self._theme.amber
        self.note.setStyleSheet(f"color: {colour};")
        self.table.setVisible(self.model.rowCount() > 0)

    # -- building -----------------------------------------------------------------

    def _connect(self) -> None:
        self._seat.bridge.changed.connect(self._follow)
        for which, tab in self.tabs.items():
            tab.clicked.connect(partial(self.show_list, which))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._say())
        self.table.activated.connect(lambda _index: self._open())
        self.open_button.clicked.connect(self._open)
        self.print_button.clicked.connect(self._print)
        self.installEventFilter(PrintKey(self, self.print_button.click))
        for button, key, slot in (
            (self.again, "Ctrl+R", self._send_again),
            (self.telephone, "Ctrl+T", lambda: self._tell(Told.TELEPHONE)),
            (self.paper, "Ctrl+G", lambda: self._tell(Told.PAPER)),
        ):
            button.clicked.connect(slot)
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, context=within).activated.connect(button.click)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.again, self.telephone, self.paper, self.print_button, self.open_button

    def _set_up_table(self) -> None:
        table = self.table
        table.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.setAccessibleName(tr("Push", "推送"))

    def _arrange(self) -> None:
        self.setObjectName("outbox")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Push", "推送"))
        self.setFocusProxy(self.table)
        self._title.setFont(text_font(self._seat.family, LARGE_PX, bold=True))
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(2 * STEP)
        foot.setSpacing(2 * STEP)
        top.addWidget(self._title)
        top.addSpacing(4 * STEP)
        for tab in self.tabs.values():
            tab.setCheckable(True)
            top.addWidget(tab)
        self.tabs[self._which].setChecked(True)
        top.addStretch(1)
        for button in self._buttons():
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addLayout(foot)


def _nothing(which: Which) -> str:
    """What comes to stand in a list that is empty."""
    return {
        Which.WAITING: tr("Push", "没有等待推送的。派警后，还没有送到的在这里。"),
        Which.FAILED: tr("Push", "没有送不到的。过了时限还没有送到的在这里，请电话通知。"),
        Which.SENT: tr("Push", "近七天还没有送达的推送。"),
    }[which]
