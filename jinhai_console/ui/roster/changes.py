"""What can be changed at a cell of the roster, asked for in the bar and given as commands."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit

from jinhai_console.domain.roster import Duty, Leave, LeaveKind, PostKind
from jinhai_console.domain.roster_foresight import foresee
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.services.command import Command
from jinhai_console.services.leave import CancelLeave, TakeLeave
from jinhai_console.services.roster import (
    CoverDuty,
    RemoveDuty,
    SwapDuties,
    handed,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.roster.bar import RosterBar
from jinhai_console.ui.roster.options import options_at
from jinhai_console.ui.roster.ordering import order
from jinhai_console.ui.roster.words import day_word, duty_words, foresight_words, leave_word
from jinhai_console.ui.seat import Seat


class RosterChanges(QObject):
    """Each method opens the bar for one kind of change; the roster is the one on the screen."""

    def __init__(self, seat: Seat, bar: RosterBar) -> None:
        super().__init__(bar)
        self._seat = seat
        self._bar = bar
        self.roster: Roster | None = None

    def edit(self, officer: RosterOfficer, day: date) -> None:
        """Put at a post, move to another, or take off: one list of what is possible."""
        roster = self._known()
        options = options_at(roster, officer, day)
        if not options:
            return
        combo = QComboBox()
        combo.addItems([each.words for each in options])
        reason = _line(tr("Roster", "有冲突时写明"))

        def give() -> None:
            chosen = options[combo.currentIndex()]
            self._order(chosen.command(self._seat.orders.actor_id, reason.text()))

        def foretell() -> str:
            return options[combo.currentIndex()].foretell(roster)

        title = f"{officer.name}　{day_word(day.isoformat())}"
        parts = [(tr("Roster", "安排"), combo), (tr("Roster", "理由"), reason)]
        self._bar.ask("edit", title, parts, give, foretell)

    def remove(self, officer: RosterOfficer, day: date) -> None:
        """Take the first duty of the cell off."""
        roster = self._known()
        duty = first_duty(roster, officer, day)
        if duty is None:
            return
        reason = _line(tr("Roster", "可不填"))
        self._bar.ask(
            "remove",
            tr("Roster", "撤下 {who} {day} {post}").replace("{day}", day_word(duty.day))
            .replace("{post}", duty_words(duty, roster)).replace("{who}", officer.name),
            [(tr("Roster", "理由"), reason)],
            lambda: self._order(
                RemoveDuty(
                    actor_id=self._seat.orders.actor_id, duty_id=duty.id, reason=reason.text()
                )
            ),
            lambda: foresight_words(foresee(roster, gone={duty.id}), roster),
        )  # fmt: skip

    def swap(self, first: Duty, second: Duty) -> None:
        """Both names, both days, and what it would bring."""
        roster = self._known()
        words = [
            f"{roster.names[each.officer_id]} {day_word(each.day)} {duty_words(each, roster)}"
            for each in (first, second)
        ]
        given = [handed(first, second.officer_id), handed(second, first.officer_id)]
        reason = _line(tr("Roster", "可不填；有冲突时写明"))
        self._bar.ask(
            "swap",
            tr("Roster", "换班：") + " ⇄ ".join(words),
            [(tr("Roster", "理由"), reason)],
            lambda: self._order(
                SwapDuties(
                    actor_id=self._seat.orders.actor_id,
                    first_id=first.id,
                    second_id=second.id,
                    reason=reason.text(),
                )
            ),
            lambda: foresight_words(
                foresee(roster, gone={first.id, second.id}, added=given), roster
            ),
        )

    def cover(self, officer: RosterOfficer, day: date) -> None:
        """Somebody else stands the first duty of the cell."""
        roster = self._known()
        duty = first_duty(roster, officer, day)
        if duty is None:
            return
        who = Picker(tr("Roster", "警号、姓名或首字母"))
        who.set_choices(_officers(roster, but=officer.id))
        reason = _line(tr("Roster", "可不填；有冲突时写明"))

        def foretell() -> str:
            chosen = who.current()
            if chosen is None:
                return ""
            found = foresee(roster, gone={duty.id}, added=[handed(duty, chosen)])
            return foresight_words(found, roster)

        def give() -> None:
            chosen = who.current()
            if chosen is None:
                self._bar.say(tr("Roster", "请选顶班的人"), is_wrong=True)
                return
            self._order(
                CoverDuty(
                    actor_id=self._seat.orders.actor_id,
                    duty_id=duty.id,
                    officer_id=chosen,
                    reason=reason.text(),
                )
            )

        title = tr("Roster", "顶班：{who} {day} {post}").replace("{day}", day_word(duty.day))
        title = title.replace("{post}", duty_words(duty, roster)).replace("{who}", officer.name)
        parts = [(tr("Roster", "由谁顶"), who), (tr("Roster", "理由"), reason)]
        self._bar.ask("cover", title, parts, give, foretell)

    def leave(self, officer: RosterOfficer, day: date) -> None:
        """Leave from this day on; on a day of leave, its cancellation."""
        roster = self._known()
        known = roster.leave_of(officer.id, day)
        if known is not None:
            self._cancel_leave(officer, known)
            return
        first, last = QLineEdit(day.isoformat()), QLineEdit(day.isoformat())
        kind = QComboBox()
        for each in LeaveKind:
            kind.addItem(leave_word(each), each)
        remark = _line(tr("Roster", "可不填"))
        parts = [
            (tr("Roster", "从"), first),
            (tr("Roster", "到"), last),
            (tr("Roster", "种类"), kind),
            (tr("Roster", "说明"), remark),
        ]

        def give() -> None:
            self._order(
                TakeLeave(
                    actor_id=self._seat.orders.actor_id,
                    officer_id=officer.id,
                    first_day=first.text().strip(),
                    last_day=last.text().strip(),
                    kind=LeaveKind(kind.currentData()),
                    remark=remark.text(),
                )
            )

        def foretell() -> str:
            return _on_leave(roster, officer, first.text().strip(), last.text().strip())

        title = tr("Roster", "请假：{who}").replace("{who}", officer.name)
        self._bar.ask("leave", title, parts, give, foretell)

    def _cancel_leave(self, officer: RosterOfficer, leave: Leave) -> None:
        said = tr("Roster", "销假：{who} {from} 至 {to} {kind}")
        said = said.replace("{from}", leave.first_day).replace("{to}", leave.last_day)
        said = said.replace("{kind}", leave_word(leave.kind)).replace("{who}", officer.name)
        command = CancelLeave(actor_id=self._seat.orders.actor_id, leave_id=leave.id)
        self._bar.ask("cancel-leave", said, [], lambda: self._order(command))

    def _order(self, command: Command) -> None:
        order(self._seat, self._bar, command)

    def _known(self) -> Roster:
        assert self.roster is not None, "the page asks only when a roster is on the screen"
        return self.roster


def first_duty(roster: Roster, officer: RosterOfficer, day: date) -> Duty | None:
    """The one that is meant where a cell has several: the night's before the day's work."""
    own = roster.duties_of(officer.id, day)
    kinds = roster.plan.posts
    return min(own, key=lambda each: kinds[each.post_id].kind is PostKind.DAY, default=None)


def _line(placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(placeholder)
    return line


def _officers(roster: Roster, but: int) -> list[Choice]:
    return [
        Choice(each.id, each.name, each.number, each.initials, each.team)
        for each in roster.officers
        if each.id != but and not each.is_retired
    ]


def _on_leave(roster: Roster, officer: RosterOfficer, first: str, last: str) -> str:
    """The duties on those days, as far as the month on the screen knows them."""
    duties = [
        each
        for each in roster.duties
        if each.officer_id == officer.id
        and each.cancelled_at is None
        and first <= each.day <= last
        and roster.plan.posts[each.post_id].needs
    ]
    if not duties:
        return ""
    posts = "、".join(
        f"{day_word(each.day)} {roster.plan.posts[each.post_id].name}" for each in duties
    )
    return tr("Roster", "这几天还排着 {posts}，请假后要找人顶班").replace("{posts}", posts)
