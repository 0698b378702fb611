"""The form of a pushed 研判: whom it is given to and by when."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.officer import Officer
from jinhai_console.services.assessments import PushAssessment
from jinhai_console.services.command import Command
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.due import DueFields
from jinhai_console.ui.tasks.forms import unserved_text
from jinhai_console.ui.tasks.receivers import ReceiversField, offered
from jinhai_console.ui.theme import Theme

_PUSH_PX = 780  # a receiver and that no channel leads to him, in one line


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
        self._actor = lambda: seat.orders.actor_id
        self.whom = ReceiversField(offered(lists, officers))
        self.asks = ProseField("asks", tr("Assessment", "要求"), is_required=True, rows=3)
        self.asks.restore(next(iter(found.advice.splitlines()), ""))
        self.due = DueFields(lists.station.zone, seat.now, tr("Assessment", "反馈期限"))
        title = tr("Assessment", "推送 {number}").replace("{number}", found.number)
        super().__init__(
            seat,
            theme,
            title,
            [self.whom, self.asks, self.due.row],
            self._command,
            draft_key=f"assessment-push-{found.id}",
            said=tr("Assessment", "已推送研判 {number}"),
            about=found.title,
            parent=parent,
        )
        self.setMinimumWidth(_PUSH_PX)
        self.save_button.setText(tr("Assessment", "推送  Ctrl+Enter"))
        for field in (self.due.span, self.whom):
            field.changed.connect(self._fit)
        self._fit()

    def _command(self) -> Command:
        return PushAssessment(
            actor_id=self._actor(),
            assessment_id=self._found.id,
            receivers=self.whom.those,
            asks=self.asks.text(),
            due_at=self.due.due_at(),
        )

    def _fit(self) -> None:
        self.due.fit()
        self._look()
        chosen = self.whom.chosen
        if not chosen:
            return
        said = tr("Assessment", "推送给 {count} 个").format(count=len(chosen))
        self.say("；".join(each for each in (said, unserved_text(chosen)) if each))
