"""The page 研判: figures, conclusions, approval, the push and what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import Assessment, Stage
from jinhai_console.domain.assessment_rows import AssessmentRow
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.task import Task, TaskAnswer
from jinhai_console.services import reads
from jinhai_console.ui.assessment.buttons import AssessmentButtons
from jinhai_console.ui.assessment.course import blank_course, course_content, course_ids
from jinhai_console.ui.assessment.decisions import AssessmentDecisions
from jinhai_console.ui.assessment.layout import COURSE, EFFECT, TASKS, WRITING, AssessmentLayout
from jinhai_console.ui.assessment.words import approval_text, head_text, line_of, remarks_text, word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.print_key import claims_print
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.acts import TaskActs
from jinhai_console.ui.theme import Theme

_MINUTE_MS = 60_000
WAITING, APPROVED, ALL = range(3)  # what the list is narrowed to


class AssessmentPage(QWidget):
    """`incidents_wanted(title, ids)`: as many as the number says. `left()` by Esc."""

    left = Signal()
    incidents_wanted = Signal(str, object)

    def __init__(self, seat: Seat, theme: Theme, icons: Icons, resources: Path) -> None:
        super().__init__()
        self._seat = seat
        self._zone = "Asia/Shanghai"
        self.rows: tuple[AssessmentRow, ...] = ()
        self._which = WAITING
        self._wanted: tuple[int, int | None] | None = None  # an assessment, one of its tasks
        self.whole: reads.AssessmentWhole | None = None
        self.is_read = False
        self._minute = QTimer(self, interval=_MINUTE_MS)  # tasks become overdue by the clock alone
        self.parts = AssessmentLayout(self, seat, theme, icons)
        parts = self.parts
        self.decisions = AssessmentDecisions(seat, theme, resources, parts.bar, parts.editor, self)
        self.acts = TaskActs(seat, lambda: self.decisions.theme, parts.bar, self)
        self.buttons = AssessmentButtons(self.decisions, parts.foot)
        self._connect()
        self._bind_keys()
        parts.say_nothing(tr("Assessment", "正在读取…"))

    # -- going somewhere ----------------------------------------------------------

    def show_list(self, which: int) -> None:
        self._which = which
        self.parts.filters[which].setChecked(True)
        self._fill()

    def show_assessment(self, assessment_id: int, task_id: int | None = None) -> None:
        """Go to one, at its task where that is named, now or when the list has been read."""
        self._wanted = assessment_id, task_id
        if self.isVisible():
            self._read()

    def dress(self, theme: Theme) -> None:
        self.decisions.theme = theme
        self.parts.dress(theme)
        if self.whole is not None:
            self.parts.tasks.show_detail(self.whole.detail, self._zone)

    # -- reading ------------------------------------------------------------------

    def _read(self) -> None:
        self._seat.bridge.read(reads.lists, then=self._know)
        self._seat.bridge.read(reads.assessment_list, then=self._load)

    def _know(self, lists: reads.Lists) -> None:
        self._zone = lists.station.zone

    def _load(self, rows: tuple[AssessmentRow, ...]) -> None:
        self.is_read = True
        self.rows = rows
        wanted = self._wanted
        if wanted is not None:
            ids = [row.id for row in _narrowed(rows, self._which)]
            if wanted[0] not in ids:
                self._which = ALL
                self.parts.filters[ALL].setChecked(True)
        self._fill(self.parts.list.current())  # nothing goes from under the cursor

    def _fill(self, kept: int | None = None) -> None:
        """`kept` stays, whatever the list is narrowed to."""
        shown = _narrowed(self.rows, self._which, kept)
        self.parts.list.show_lines([line_of(row) for row in shown])
        if self._wanted is not None:
            self.parts.list.choose(self._wanted[0])
        if not shown and self.is_read:
            self.parts.say_nothing(_nothing_text(self._which, bool(self.rows)))

    def _move(self, id: int | None) -> None:
        if id is None:
            self.whole = None
            self.parts.editor.show_record(None)
            self.buttons.allow(self.whole)
            return
        actor_id = self._seat.orders.actor_id
        self._seat.bridge.read(reads.assessment_whole, id, actor_id, then=self._show)

    def _show(self, whole: reads.AssessmentWhole | None) -> None:
        id = self.parts.list.current()
        if whole is None or id != whole.detail.assessment.id:
            return  # another one was chosen meanwhile
        before, self.whole = self.whole, whole
        detail, parts = whole.detail, self.parts
        found = detail.assessment
        is_other = before is None or before.detail.assessment.id != found.id
        parts.say_nothing("")
        parts.head.setText(f"{found.number}　{word(found.stage)}")
        parts.about.setText(head_text(detail, self._zone))
        remarks = remarks_text(detail, self._zone) or approval_text(whole)
        parts.remarks.setText(remarks)
        parts.remarks.setVisible(bool(remarks))
        parts.editor.show_record(found)
        if is_other or before is None or before.detail.report != detail.report:
            self._show_figures()
        self._show_course()
        parts.tasks.show_detail(detail, self._zone)
        parts.effect.show_effect(whole.effect, is_pushed=bool(detail.tasks))
        if is_other:
            parts.bar.hide()
            parts.show_tab(TASKS if detail.tasks else WRITING)
        self._arrive(found.id)
        self.buttons.allow(self.whole)

    def _arrive(self, assessment_id: int) -> None:
        wanted = self._wanted
        if wanted is not None and wanted[0] == assessment_id:
            self._wanted = None
            if wanted[1] is not None:
                self.parts.show_tab(TASKS)
                self.parts.tasks.choose(wanted[1])
                self.parts.tasks.setFocus()

    def _show_figures(self) -> None:
        report = self.whole.detail.report if self.whole else None
        parts = self.parts
        parts.findings.show_report(report)
        parts.tree.show_report(report)
        parts.definition.setText("\n".join((*report.definition, *report.missing)) if report else "")

    def _show_course(self) -> None:
        """A hidden chart keeps what it is shown and draws nothing: shown again when it is seen."""
        report = self.whole.detail.report if self.whole else None
        self.parts.card.show_content(course_content(report) or blank_course())

    def _follow(self, changes: reads.ChangeSet) -> None:
        if not self.isVisible():
            return  # it is read when it is shown
        if changes.is_bulk or changes.lists_changed:
            self._read()
        elif changes.touches(Assessment, Task, TaskAnswer, OutboxMessage):
            self._seat.bridge.read(reads.assessment_list, then=self._load)

    # -- doing --------------------------------------------------------------------

    def _draft(self) -> None:
        self.parts.editor.save()
        self.decisions.draft(self.show_assessment)

    def _do_with_task(self, letter: str) -> None:
        row = self.parts.tasks.current()
        if row is not None:
            acts = self.acts
            do = {
                "C": acts.chase,
                "A": acts.push_again,
                "T": acts.telephoned,
                "G": acts.handed_over,
                "F": acts.answer,
                "E": acts.extend,
                "R": acts.reassign,
                "X": acts.withdraw,
            }[letter]
            do(row)

    def _open_slot(self, series: int, slot: int) -> None:
        report = self.whole.detail.report if self.whole else None
        if report is not None:
            self._open_incidents(*course_ids(report, series, slot))

    def _open_period(self, period: Period) -> None:
        if self.whole is not None:
            found = self.whole.detail.assessment
            title = f"{found.title}　{period.first} — {period.last}"
            show = partial(self._open_incidents, title)
            self._seat.bridge.read(reads.effect_ids, found.id, period, then=show)

    def _open_incidents(self, title: str, ids: tuple[int, ...] | list[int]) -> None:
        if ids:
            self.incidents_wanted.emit(title, ids)
        else:
            said = tr("Assessment", "{0}：没有警情").replace("{0}", title)
            self._seat.orders.told.emit(Notice(said, Tone.NEWS))

    # -- events -------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self.parts.editor.keep()
        self.parts.editor.save()

    def event(self, event: QEvent) -> bool:
        """Ctrl+P prints this, also where the window around it means the queue by it."""
        return claims_print(event, self._print) or super().event(event)

    def _print(self) -> None:
        self.buttons.named["print"].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # -- building -----------------------------------------------------------------

    def _connect(self) -> None:
        parts = self.parts
        self._seat.bridge.changed.connect(self._follow)
        self._minute.timeout.connect(self._read)
        parts.list.chosen.connect(self._move)
        parts.new.clicked.connect(self._draft)
        parts.editor.refused.connect(lambda: self._move(parts.list.current()))
        parts.findings.sentence_wanted.connect(parts.editor.insert)
        parts.card.chosen.connect(self._open_slot)
        parts.tasks.asked.connect(self._do_with_task)
        parts.effect.period_wanted.connect(self._open_period)
        for part in (parts.findings, parts.tree):
            part.incidents_wanted.connect(self._open_incidents)
        for which, button in enumerate(parts.filters):
            button.clicked.connect(lambda _=False, it=which: self.show_list(it))
        for place, button in enumerate(parts.tabs):
            button.clicked.connect(lambda _=False, it=place: self._turn_to(it))

    def _turn_to(self, place: int) -> None:
        parts = self.parts
        parts.show_tab(place)
        if place == COURSE:
            self._show_course()
        (parts.editor.conclusions, parts.card, parts.tasks, parts.effect)[place].setFocus()

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            **self.buttons.keys,
            "Ctrl+N": self._draft,
            "Ctrl+S": self.parts.editor.save,
        }
        for place in range(EFFECT + 1):
            keys[f"Ctrl+{place + 1}"] = partial(self._turn_to, place)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, context=within).activated.connect(slot)


def _narrowed(
    rows: tuple[AssessmentRow, ...], which: int, kept: int | None = None
) -> tuple[AssessmentRow, ...]:
    fits = {
        WAITING: _waits,
        APPROVED: lambda row: row.stage is Stage.APPROVED,
        ALL: lambda _row: True,
    }[which]
    return tuple(row for row in rows if fits(row) or row.id == kept)


def _waits(row: AssessmentRow) -> bool:
    """For somebody to go on with it: to write, to decide, to push, or to answer."""
    if row.stage is Stage.APPROVED:
        return not row.tasks.given or row.tasks.unanswered > 0
    return row.stage in (Stage.DRAFT, Stage.SUBMITTED)


def _nothing_text(which: int, has_others: bool) -> str:
    if has_others:
        said = {
            WAITING: tr("Assessment", "没有待处理的研判"),
            APPROVED: tr("Assessment", "还没有批准的研判"),
        }
        return said[which]
    return tr(
        "Assessment",
        "还没有研判。按 Ctrl+N 起草：选专题和时段，程序取数，您写结论和建议，送所领导批准后推送。\n"
        "「派出所资料 → 定期专题」里设好的，到时候自动起草。",
    )
