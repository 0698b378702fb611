"""The forms of a pushed 研判: whom it is given to and by when, and what was answered."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.instant import Instant, from_datetime, full_text, to_local
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import MOST_RESULTS, RESULT_NAMES
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.services.assessments import PushAssessment
from jinhai_console.services.command import Command
from jinhai_console.services.reads import Lists
from jinhai_console.services.tasks import AnswerTask
from jinhai_console.ui.assessment.receivers import ReceiversField, offered
from jinhai_console.ui.forms.field import LineField, MomentField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.theme import Theme

_END_OF_DAY = 18  # o'clock
_TYPED = 0
_PUSH_PX = 780  # a receiver and that no channel leads to him, in one line
_DUE = {
    1: mark("Assessment", "明天 18:00"),
    3: mark("Assessment", "3 天后 18:00"),
    7: mark("Assessment", "7 天后 18:00"),
    _TYPED: mark("Assessment", "自定时间"),
}
# Of the domain's names of results.
MARKED = (
    mark("Assessment", "抓获"),
    mark("Assessment", "走访"),
    mark("Assessment", "宣传户数"),
)


class PushForm(Form):
    """推送: what is asked begins as the first line of the advice."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Assessment,
        lists: Lists,
        officers: Iterable[Officer],
        parent: QWidget | None = None,
    ) -> None:
        self._found = found
        self._zone = lists.station.zone
        self._moment = seat.now
        self._actor = lambda: seat.orders.actor_id
        self.whom = ReceiversField(offered(lists, officers))
        self.asks = ProseField("asks", tr("Assessment", "要求"), is_required=True, rows=3)
        self.asks.restore(next(iter(found.advice.splitlines()), ""))
        spans = [(days, tr("Assessment", said)) for days, said in _DUE.items()]
        self.due = ChoiceField("due", tr("Assessment", "反馈期限"), spans)
        self.at = MomentField(
            "at", tr("Assessment", "时间"), self._zone, seat.now, is_future=True, is_required=True
        )
        title = tr("Assessment", "推送 {number}").replace("{number}", found.number)
        super().__init__(
            seat,
            theme,
            title,
            [self.whom, self.asks, (self.due, self.at)],
            self._command,
            draft_key=f"assessment-push-{found.id}",
            said=tr("Assessment", "已推送研判 {number}"),
            about=found.title,
            parent=parent,
        )
        self.setMinimumWidth(_PUSH_PX)
        self.save_button.setText(tr("Assessment", "推送  Ctrl+Enter"))
        for field in (self.due, self.whom):
            field.changed.connect(self._fit)
        self._fit()

    def due_at(self) -> Instant:
        days = int(self.due.read())
        if days == _TYPED:
            moment = self.at.value
            assert moment is not None  # `at` has no problem
            return moment
        today: datetime = to_local(self._moment(), self._zone)
        day = today + timedelta(days=days)
        return from_datetime(day.replace(hour=_END_OF_DAY, minute=0, second=0, microsecond=0))

    def _command(self) -> Command:
        return PushAssessment(
            actor_id=self._actor(),
            assessment_id=self._found.id,
            receivers=self.whom.those,
            asks=self.asks.text(),
            due_at=self.due_at(),
        )

    def _fit(self) -> None:
        is_typed = int(self.due.read()) == _TYPED
        self.at.set_shown(is_typed)
        self.due.hint = "" if is_typed else full_text(self.due_at(), self._zone)[:16]
        self._look()
        chosen = self.whom.chosen
        if not chosen:
            return
        said = tr("Assessment", "推送给 {count} 个").format(count=len(chosen))
        unserved = [each.name for each in chosen if not each.is_served]
        if unserved:
            alone = tr("Assessment", "；没有通道的要电话告知或打印送达：{names}")
            said += alone.replace("{names}", "、".join(unserved))
        self.say(said)


class AnswerForm(Form):
    """记反馈: what the receiver did, as it was told to the room."""

    def __init__(self, seat: Seat, theme: Theme, row: TaskRow, parent: QWidget | None) -> None:
        self._row = row
        self._actor = lambda: seat.orders.actor_id
        self.body = ProseField("text", tr("Assessment", "反馈内容"), is_required=True, rows=4)
        kinds = [(True, tr("Assessment", "办结")), (False, tr("Assessment", "阶段反馈"))]
        self.is_final = ChoiceField("is_final", tr("Assessment", "性质"), kinds)
        self.counts = {
            name: LineField(name, tr("Assessment", said), check=_count_problem)
            for name, said in RESULT_NAMES.items()
        }
        title = tr("Assessment", "记反馈：{name}").replace("{name}", row.receiver)
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


def _count_problem(text: str) -> str:
    cleaned = text.strip()
    if not cleaned or (cleaned.isdecimal() and int(cleaned) <= MOST_RESULTS):
        return ""
    return tr("Assessment", "写整数，没有就不填")
