"""The card of the chosen incident: its steps, their time, and a tick for what is done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jinhai_console.domain.procedure_rows import NO_PROCEDURE, IncidentProcedure, StepRow, TickRow
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.services.procedures import TickStep, UntickStep
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.procedure.step_list import StepList
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_ROOMY_PX = 200


class IncidentCard(QWidget):
    """Shows what the detail brings; a tick comes back with the detail as well."""

    def __init__(self, seat: Seat, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._theme = theme
        self._detail: IncidentDetail | None = None
        self._title = plain_label()
        self._standing = plain_label()
        self._count = plain_label()
        self._empty = plain_label(wraps=True)
        self._foot = plain_label()
        self.steps = StepList(theme, seat.family, seat.now)
        self._title.setFont(text_font(seat.family, TEXT_PX, bold=True))
        self.steps.tick_wanted.connect(self._tick)
        self.steps.untick_wanted.connect(self._untick)
        self.steps.figure_typed.connect(self._say_foot)
        self._arrange()
        self.retranslate()
        self.dress(theme)

    @property
    def incident_id(self) -> int | None:
        return self._detail.row.id if self._detail else None

    @property
    def procedure(self) -> IncidentProcedure:
        return self._detail.procedure if self._detail else NO_PROCEDURE

    def show_detail(self, detail: IncidentDetail) -> None:
        """Opened on what is to be done: what to ask the caller stands above it."""
        before = (self.incident_id, self.procedure.procedure_id)
        self._detail = detail
        procedure = detail.procedure
        self.steps.show_procedure(procedure)
        if before != (detail.row.id, procedure.procedure_id):
            self.steps.forget_figure()
            first = procedure.next_step(self._seat.now())
            self.steps.go_to(first.number if first else 1)
        has_lines = bool(procedure.steps or procedure.earlier)
        self.steps.setVisible(has_lines)
        self._empty.setVisible(procedure.procedure_id is None)
        self._write()

    def tick(self) -> None:
        """Once a second: the limits run."""
        if self._detail is not None:
            self.steps.viewport().update()
            self._write_count()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.steps.dress(theme)
        self._standing.setStyleSheet(f"color: {theme.amber};")
        self._foot.setStyleSheet(f"color: {theme.text_faint};")
        self._empty.setStyleSheet(f"color: {theme.text_faint};")
        self._write()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Procedure", "处置规范"))
        self.steps.setAccessibleName(tr("Procedure", "处置规范的步骤"))
        self._empty.setText(
            tr(
                "Procedure",
                "这个类别还没有处置规范。\n按 Ctrl+Shift+G 打开处置规范，Ctrl+N 新写一份，"
                "在 categories 里写上这个类别的编码。",
            )
        )
        self._write()

    def _write(self) -> None:
        procedure = self.procedure
        self._title.setText(procedure.title or tr("Procedure", "处置规范"))
        self._title.setToolTip(plain_tip(procedure.basis))
        self._standing.setText(procedure.standing)
        self._say_foot("")
        self._write_count()

    def _write_count(self) -> None:
        procedure = self.procedure
        progress = procedure.progress(self._seat.now())
        said = f"{progress.done} / {progress.all}" if progress.all else ""
        if progress.overdue:
            late = tr("Procedure", "超时 {count} 步").replace("{count}", str(progress.overdue))
            said = f"{late}　{said}"
        if self._count.text() != said:
            self._count.setText(said)
        colour = self._theme.red if progress.overdue else self._theme.text_dim
        dressed = f"color: {colour};"
        if self._count.styleSheet() != dressed:  # Qt would lay all out anew, every second
            self._count.setStyleSheet(dressed)

    def _say_foot(self, figure: str) -> None:
        """How to tick by keyboard; the first of two figures while the second is awaited."""
        is_open = self._detail is not None and self._detail.row.is_open
        if figure:
            said = tr("Procedure", "第 {figure}_ 步…").replace("{figure}", figure)
        elif is_open:
            said = tr("Procedure", "Alt+8　步号或空格勾选，再按空格取消")
        else:
            said = tr("Procedure", "已结束，不能再勾")
        self._foot.setText(said)
        self._show_foot()

    def _show_foot(self) -> None:
        """Where there is room for a few steps, a line more for how to tick them."""
        self._foot.setVisible(bool(self.procedure.steps) and self.height() >= _ROOMY_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_foot()

    def _tick(self, row: StepRow) -> None:
        detail, procedure = self._detail, self.procedure
        if detail is None or procedure.procedure_id is None:
            return
        command = TickStep(
            actor_id=self._seat.orders.actor_id,
            incident_id=detail.row.id,
            procedure_id=procedure.procedure_id,
            key=row.key,
        )
        said = tr("Procedure", "已勾第 {step} 步").replace("{step}", str(row.number))
        self._seat.orders.give(command, f"{said}　{{number}}")

    def _untick(self, tick: TickRow) -> None:
        if self._detail is None:
            return
        command = UntickStep(
            actor_id=self._seat.orders.actor_id,
            incident_id=self._detail.row.id,
            procedure_id=tick.procedure_id,
            key=tick.key,
        )
        self._seat.orders.give(command, tr("Procedure", "已取消勾选　{number}"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        head.setSpacing(2 * STEP)
        head.addWidget(self._title, 1)
        head.addWidget(self._standing)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.steps, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._foot)
        for label in (self._empty, self._foot):
            label.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        for label in (self._title, self._foot):  # words do not decide how wide the card is
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.steps)
