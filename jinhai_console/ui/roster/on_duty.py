"""Now, not by plan: an officer goes off duty, or is called in until a moment."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from jinhai_console.domain.instant import HOUR, parse_instant, to_local
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.services.command import Command
from jinhai_console.services.roster import CallIn, GoOffDuty
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.bar import RosterBar
from jinhai_console.ui.roster.ordering import order
from jinhai_console.ui.roster.words import duty_words
from jinhai_console.ui.seat import Seat

_USUAL_CALL = 4 * HOUR


class OnDutyNow:
    """Asks in the roster's bar; which of the two it is follows from where he stands now."""

    def __init__(self, seat: Seat, bar: RosterBar) -> None:
        self._seat = seat
        self._bar = bar

    def ask(self, roster: Roster, officer: RosterOfficer) -> None:
        now = self._seat.now()
        running = [
            each
            for each in roster.duties
            if each.officer_id == officer.id
            and each.cancelled_at is None
            and each.starts_at <= now < each.until
        ]
        if running:
            words = "、".join(duty_words(each, roster) for each in running)
            said = tr("Roster", "{who} 现在下岗：{post}").replace("{post}", words)
            self._off(said.replace("{who}", officer.name), officer.id)
        else:
            self._call_in(roster, officer)

    def _off(self, title: str, officer_id: int) -> None:
        reason = QLineEdit()
        reason.setPlaceholderText(tr("Roster", "指挥席、巡查岗没有别人时须写明"))

        def give() -> None:
            actor_id = self._seat.orders.actor_id
            self._order(GoOffDuty(actor_id=actor_id, officer_id=officer_id, reason=reason.text()))

        self._bar.ask("off", title, [(tr("Roster", "理由"), reason)], give)

    def _call_in(self, roster: Roster, officer: RosterOfficer) -> None:
        zone = roster.plan.zone
        posts = [each for each in roster.plan.posts.values() if each.retired_at is None]
        post = QComboBox()
        for each in posts:
            post.addItem(each.name, each.id)
        ends = to_local(self._seat.now() + _USUAL_CALL, zone)
        until = QLineEdit(f"{ends:%Y-%m-%d %H}:00")
        reason = QLineEdit()
        reason.setPlaceholderText(tr("Roster", "有冲突时写明"))

        def give() -> None:
            try:
                moment = parse_instant(until.text(), zone)
            except ValueError as wrong:
                self._bar.say(str(wrong), is_wrong=True)
                return
            self._order(
                CallIn(
                    actor_id=self._seat.orders.actor_id,
                    officer_id=officer.id,
                    post_id=post.currentData(),
                    until=moment,
                    reason=reason.text(),
                )
            )

        title = tr("Roster", "{who} 临时上岗").replace("{who}", officer.name)
        parts = [
            (tr("Roster", "岗位"), post),
            (tr("Roster", "到"), until),
            (tr("Roster", "理由"), reason),
        ]
        self._bar.ask("call-in", title, parts, give)

    def _order(self, command: Command) -> None:
        order(self._seat, self._bar, command)
