"""下岗: an officer leaves his post before its end; a reason is asked where one is needed."""

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services.roster import GoOffDuty
from jinhai_console.ui.assign.officer_list import OfficerList
from jinhai_console.ui.assign.officer_model import OfficerModel
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat


class OffDuty:
    """One question with the reason as its answer: a slip of a key sends nobody home."""

    def __init__(
        self, seat: Seat, officers: OfficerList, model: OfficerModel, bar: ReasonBar
    ) -> None:
        self._seat = seat
        self._officers = officers
        self._model = model
        self._bar = bar
        seat.actions.on(Do.OFF_DUTY, self.ask)

    def ask(self) -> None:
        """The officer under the cursor where the list has the focus, else whoever sits here."""
        own = self._seat.orders.actor_id
        officer = self._officers.current() if self._officers.hasFocus() else None
        if officer is None and own is not None:
            officer = self._model.officer(own)
        if officer is None:
            said = tr("Assign", "先登录，或在警力里选一名民警，再下岗")
            self._seat.orders.told.emit(Notice(said, Tone.REFUSED))
            return
        question = tr("Assign", "{who}（{post}）现在下岗？").replace(
            "{post}", officer.post or officer.activity
        )
        question = question.replace("{who}", officer.name)
        self._bar.ask(question, lambda reason: self._give(officer, reason))

    def _give(self, officer: OfficerRow, reason: str) -> None:
        def answered(answer: Answer) -> None:
            if not isinstance(answer, Refused) and officer.id == self._seat.orders.actor_id:
                said = tr("Assign", "已下岗；换人坐这个席位请按 Ctrl+L 登录")
                self._seat.orders.told.emit(Notice(said, Tone.NEWS))

        command = GoOffDuty(
            actor_id=self._seat.orders.actor_id, officer_id=officer.id, reason=reason
        )
        said = tr("Assign", "已下岗 {who}").replace("{who}", officer.name)
        self._seat.orders.give(command, said, then=answered)
