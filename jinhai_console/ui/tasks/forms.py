"""The forms of tasks: give one, more time, another's hands, what was answered."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.instant import full_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import MOST_RESULTS, RESULT_NAMES, Task, TaskSource
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.services.command import Command
from jinhai_console.services.reads import Lists
from jinhai_console.services.task_orders import ExtendTask, GiveTask, ReassignTask
from jinhai_console.services.tasks import AnswerTask
from jinhai_console.ui.forms.field import LineField, PickField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.tasks.due import DueFields
from jinhai_console.ui.tasks.receivers import Offered, ReceiversField, offered
from jinhai_console.ui.theme import Theme

_WIDE_PX = 780  # a receiver and that no channel leads to him, in one line
# Of the domain's names of results.
MARKED = (
    mark("Tasks", "抓获"),
    mark("Tasks", "走访"),
    mark("Tasks", "宣传户数"),
)


def unserved_text(chosen: Sequence[Offered]) -> str:
    """Who of them has to be told by a person; empty where channels lead to all."""
    unserved = [each.name for each in chosen if not each.is_served]
    said = tr("Tasks", "没有通道的要电话告知或打印送达：{names}")
    return said.replace("{names}", "、".join(unserved)) if unserved else ""


class GiveForm(Form):
    """交办: an order about no record."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        lists: Lists,
        officers: Iterable[Officer],
        parent: QWidget | None = None,
    ) -> None:
        self._actor = lambda: seat.orders.actor_id
        self.name = LineField("title", tr("Tasks", "名称"), is_required=True)
        self.asks = ProseField("asks", tr("Tasks", "要求"), is_required=True, rows=3)
        self.whom = ReceiversField(offered(lists, officers))
        levels = sorted(lists.levels.items())
        self.level = ChoiceField("level", tr("Tasks", "级别"), [(n, e.name) for n, e in levels])
        self.level.show(3)
        self.due = DueFields(lists.station.zone, seat.now, tr("Tasks", "反馈期限"), with_today=True)
        super().__init__(
            seat,
            theme,
            tr("Tasks", "交办任务"),
            [self.name, self.asks, self.whom, self.due.row, self.level],
            self._command,
            draft_key="task-give",
            said=tr("Tasks", "已交办 {number}"),
            parent=parent,
        )
        self.setMinimumWidth(_WIDE_PX)
        for field in (self.due.span, self.whom):
            field.changed.connect(self._fit)
        self._fit()

    def _command(self) -> Command:
        return GiveTask(
            actor_id=self._actor(),
            title=self.name.text(),
            asks=self.asks.text(),
            receivers=self.whom.those,
            due_at=self.due.due_at(),
            level=int(self.level.read()),
        )

    def _fit(self) -> None:
        self.due.fit()
        self._look()
        self.say(unserved_text(self.whom.chosen))


class ExtendForm(Form):
    """延期: the new time and why."""

    def __init__(
        self, seat: Seat, theme: Theme, task: Task, receiver: str, zone: str, parent: QWidget
    ) -> None:
        self._task = task
        self._actor = lambda: seat.orders.actor_id
        self.due = DueFields(zone, seat.now, tr("Tasks", "新的期限"))
        self.reason = LineField("reason", tr("Tasks", "延期的理由"), is_required=True)
        about = tr("Tasks", "现在的期限 {at}。延期后告知收件人，理由记入日志。")
        title = tr("Tasks", "延期：{name}").replace("{name}", receiver)
        super().__init__(
            seat,
            theme,
            title,
            [self.due.row, self.reason],
            self._command,
            draft_key=f"task-extend-{task.id}",
            about=about.replace("{at}", full_text(task.due_at, zone)[:16]),
            parent=parent,
        )
        self.due.span.changed.connect(self._fit)
        self._fit()

    def _command(self) -> Command:
        return ExtendTask(
            actor_id=self._actor(),
            task_id=self._task.id,
            due_at=self.due.due_at(),
            reason=self.reason.text(),
        )

    def _fit(self) -> None:
        self.due.fit()
        self._look()


class ReassignForm(Form):
    """改交: to whom, why, and until when where the time is over."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        row: TaskRow,
        lists: Lists,
        officers: Iterable[Officer],
        parent: QWidget,
    ) -> None:
        task = self._task = row.task
        self._actor = lambda: seat.orders.actor_id
        self._offered = _others(task, offered(lists, officers))
        choices = [
            Choice(place, each.name, each.code, each.initials, each.hint)
            for place, each in enumerate(self._offered, start=1)
        ]
        self.whom = PickField("to", tr("Tasks", "改交给"), choices, is_required=True)
        self.reason = LineField("reason", tr("Tasks", "改交的理由"), is_required=True)
        self.due = DueFields(lists.station.zone, seat.now, tr("Tasks", "新的期限"))
        about = tr("Tasks", "告知{name}这件任务不再由他办；他已有的反馈留在原任务里。")
        if is_visit := task.source is TaskSource.VISIT:
            about = tr("Tasks", "只改这一次走访；以后仍由责任民警走访，长期换人在「走访」里更改。")
        # When a visit is due its place says.
        self._is_late = task.due_at <= seat.now() and not is_visit
        title = tr("Tasks", "改交：{name}").replace("{name}", row.receiver)
        super().__init__(
            seat,
            theme,
            title,
            [self.whom, self.reason, *([self.due.row] if self._is_late else [])],
            self._command,
            draft_key=f"task-reassign-{task.id}",
            about=about.replace("{name}", row.receiver),
            parent=parent,
        )
        for field in (self.due.span, self.whom):
            field.changed.connect(self._fit)
        self._fit()

    def _command(self) -> Command:
        return ReassignTask(
            actor_id=self._actor(),
            task_id=self._task.id,
            receiver=self._offered[(self.whom.value or 1) - 1].receiver,
            reason=self.reason.text(),
            due_at=self.due.due_at() if self._is_late else None,
        )

    def _fit(self) -> None:
        if self._is_late:
            self.due.fit()
        self._look()
        if self.whom.value is not None:
            self.say(unserved_text([self._offered[self.whom.value - 1]]))


class AnswerForm(Form):
    """记反馈: what the receiver did, as it was told to the room."""

    def __init__(self, seat: Seat, theme: Theme, row: TaskRow, parent: QWidget | None) -> None:
        self._row = row
        self._actor = lambda: seat.orders.actor_id
        self.body = ProseField("text", tr("Tasks", "反馈内容"), is_required=True, rows=4)
        kinds = [(True, tr("Tasks", "办结")), (False, tr("Tasks", "阶段反馈"))]
        self.is_final = ChoiceField("is_final", tr("Tasks", "性质"), kinds)
        self.counts = {
            name: LineField(name, tr("Tasks", said), check=_count_problem)
            for name, said in RESULT_NAMES.items()
        }
        title = tr("Tasks", "记反馈：{name}").replace("{name}", row.receiver)
        super().__init__(
            seat,
            theme,
            title,
            [self.body, self.is_final, tuple(self.counts.values())],
            self._command,
            draft_key=f"task-answer-{row.task.id}",
            about=row.task.asks,
            parent=parent,
        )

    def _command(self) -> Command:
        counts: dict[str, Any] = {
            name: int(field.text()) if field.text().strip() else None
            for name, field in self.counts.items()
        }
        return AnswerTask(
            actor_id=self._actor(),
            task_id=self._row.task.id,
            text=self.body.text(),
            is_final=bool(self.is_final.read()),
            **counts,
        )


def _others(task: Task, those: Iterable[Offered]) -> list[Offered]:
    """Who may have it instead; a visit is an officer's."""
    return [
        each
        for each in those
        if each.receiver != task.receiver
        and (each.receiver.officer_id is not None or task.source is not TaskSource.VISIT)
    ]


def _count_problem(text: str) -> str:
    cleaned = text.strip()
    if not cleaned or (cleaned.isdecimal() and int(cleaned) <= MOST_RESULTS):
        return ""
    return tr("Tasks", "写整数，没有就不填")
