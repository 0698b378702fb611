"""值班表: put, move and take off duties; swap and cover with both names; call in, go off duty."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import HOUR, Instant, day_of, full_text, parse_day
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.roster import Duty, DutyPost
from jinhai_console.domain.roster_check import ALWAYS, Clash
from jinhai_console.domain.roster_fill import Slot, span
from jinhai_console.domain.roster_foresight import foresee, provisional
from jinhai_console.domain.roster_words import conflict_text, day_text
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.duty import duties_at, uses_roster
from jinhai_console.store.views.roster import AROUND, roster_between

LONGEST_CALL_IN = 48 * HOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class PutDuty(Command):
    """Put an officer at a post on a day, for the post's hours.

    What clashes with his other duties needs a `reason`; a day of his leave is refused.
    """

    officer_id: int
    post_id: int
    day: str  # YYYY-MM-DD
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        officer = officer_in_use(tx, self.officer_id)
        slot = slot_of(tx, officer.id, self.post_id, _day(self.day))
        (made,) = _arrange(tx, self.reason, [provisional(slot)])
        return Subject(made.id, officer.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDuty(Command):
    """The same officer at another post or on another day."""

    duty_id: int
    post_id: int
    day: str
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        duty = open_duty(tx, self.duty_id)
        officer = officer_in_use(tx, duty.officer_id)
        slot = slot_of(tx, officer.id, self.post_id, _day(self.day))
        if (slot.post_id, slot.day) == (duty.post_id, duty.day):
            raise Refusal("没有改动：岗位和日期都和原来一样")
        moved = provisional(slot, stands_in_for_id=duty.stands_in_for_id)
        (made,) = _arrange(tx, self.reason, [moved], [duty])
        return Subject(made.id, officer.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDuty(Command):
    """Take a duty off the roster. It stays in the record as cancelled."""

    duty_id: int
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        duty = open_duty(tx, self.duty_id)
        tx.reason = self.reason.strip()
        tx.replace(duty, cancelled_at=tx.now, is_by_hand=True)
        return Subject(duty.id, tx.get(Officer, duty.officer_id).name)


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapDuties(Command):
    """换班: two officers exchange duties; both names stay on both."""

    first_id: int
    second_id: int
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        duties = [open_duty(tx, self.first_id), open_duty(tx, self.second_id)]
        officers = [officer_in_use(tx, each.officer_id) for each in duties]
        if officers[0].id == officers[1].id:
            raise Refusal("换班要选两名不同的人；同一人改日期请用“移到”")
        if (duties[0].post_id, duties[0].starts_at) == (duties[1].post_id, duties[1].starts_at):
            raise Refusal("两人在同一时间的同一岗位，不用换")
        given = [handed(duties[0], officers[1].id), handed(duties[1], officers[0].id)]
        made = _arrange(tx, self.reason, given, duties)
        return Subject(made[0].id, "、".join(each.name for each in officers))


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverDuty(Command):
    """顶班: another officer stands the duty; the roster keeps whose it was."""

    duty_id: int
    officer_id: int
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        duty = open_duty(tx, self.duty_id)
        officer = officer_in_use(tx, self.officer_id)
        if duty.officer_id == officer.id:
            raise Refusal(f"这个班本来就是{officer.name}的；请选顶班的人")
        (made,) = _arrange(tx, self.reason, [handed(duty, officer.id)], [duty])
        return Subject(made.id, officer.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallIn(Command):
    """临时上岗: an officer comes on duty now, until a moment."""

    officer_id: int
    post_id: int
    until: Instant
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        officer = officer_in_use(tx, self.officer_id)
        post = _post(tx, self.post_id)
        if not tx.now < self.until <= tx.now + LONGEST_CALL_IN:
            raise Refusal("临时上岗的结束时间应在现在之后、48 小时之内")
        if not uses_roster(tx.reader, tx.now):
            raise Refusal("值班表没有排到现在，在岗按民警的状态算；请改他的状态，或先排班")
        day = day_of(tx.now, tx.lists.station.zone).isoformat()
        slot = Slot(officer.id, post.id, day, tx.now, self.until)
        standing = duties_at(tx.reader, tx.now).get(officer.id, ())
        if any(each.post_id == post.id for each in standing):
            raise Refusal(f"{officer.name}已经在{post.name}值班")
        (made,) = _arrange(tx, self.reason, [provisional(slot)])
        return Subject(made.id, officer.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOffDuty(Command):
    """下岗: an officer leaves before the end of what he is on.

    Refused while he is on an incident; a post that is never left alone needs a `reason`.
    """

    officer_id: int
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        officer = tx.get(Officer, self.officer_id)
        running = duties_at(tx.reader, tx.now)
        own = running.get(officer.id, [])
        if not own:
            raise Refusal(f"{officer.name}现在没有在值的班，不用下岗")
        self._refuse_busy(tx, officer)
        tx.reason = self.reason.strip()
        for duty in own:
            post = tx.get(DutyPost, duty.post_id)
            others = [
                each
                for id, duties in running.items()
                if id != officer.id
                for each in duties
                if tx.lists.posts[each.post_id].kind is post.kind
            ]
            if post.kind in ALWAYS and not others and not tx.reason:
                raise Refusal(f"{officer.name}下岗后{post.name}没有人；请先安排人顶班，或写明理由")
        for duty in own:
            tx.replace(duty, left_at=max(tx.now, duty.starts_at + 1))
        return Subject(officer.id, officer.name)

    def _refuse_busy(self, tx: Transaction, officer: Officer) -> None:
        running = [each for each in tx.find(Assignment, officer_id=officer.id) if each.is_running]
        for each in running:
            incident = tx.get(Incident, each.incident_id)
            if incident.state is not IncidentState.SCHEDULED:
                raise Refusal(
                    f"{officer.name}还在处置警情 {incident.number}；请先办完或撤回派警再下岗"
                )


def officer_in_use(tx: Transaction, officer_id: int) -> Officer:
    officer = tx.get(Officer, officer_id)
    if officer.retired_at is not None:
        raise Refusal(f"{officer.name}已停用，不能排班；请选别人，或先在派出所资料里恢复")
    return officer


def open_duty(tx: Transaction, duty_id: int) -> Duty:
    """A duty that can be changed still."""
    duty = tx.first(Duty, id=duty_id)
    if duty is None or duty.cancelled_at is not None:
        raise Refusal("这个班刚被别人改过；请看过最新的值班表再改")
    if duty.until <= tx.now:
        raise Refusal(f"{day_text(duty.day)} 的班已经结束，不能再改；值过的班留在记录里")
    return duty


def slot_of(tx: Transaction, officer_id: int, post_id: int, day: date) -> Slot:
    """An officer's duty at a post on a day, by the post's own hours."""
    post = _post(tx, post_id)
    return Slot(officer_id, post.id, day.isoformat(), *span(post, day, tx.lists.station.zone))


def handed(duty: Duty, officer_id: int) -> Duty:
    """The duty as another officer would stand it; its own officer comes back to it as himself."""
    first = duty.stands_in_for_id or duty.officer_id
    stands_in = None if first == officer_id else first
    return replace(duty, id=-duty.id, officer_id=officer_id, stands_in_for_id=stands_in)


def _post(tx: Transaction, post_id: int) -> DutyPost:
    post = tx.first(DutyPost, id=post_id)
    if post is None or post.retired_at is not None:
        raise Refusal("这个岗位已停用；请另选，或先在派出所资料里恢复")
    return post


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def _arrange(
    tx: Transaction, reason: str, added: Sequence[Duty], gone: Sequence[Duty] = ()
) -> list[Duty]:
    """`added` in place of `gone`, all or nothing: nobody twice at a post or while on leave, and
    what clashes otherwise only for a reason."""
    left = {each.id for each in gone}
    for duty in added:
        _refuse_twice(tx, duty, left)
    _weigh(tx, reason, added, left)
    for duty in gone:
        tx.replace(duty, cancelled_at=tx.now, is_by_hand=True)
    return [_add(tx, each) for each in added]


def _refuse_twice(tx: Transaction, duty: Duty, gone: Collection[int]) -> None:
    same = tx.find(Duty, officer_id=duty.officer_id, post_id=duty.post_id, day=duty.day)
    for each in same:
        overlaps = each.starts_at < duty.ends_at and duty.starts_at < each.until
        if each.cancelled_at is None and overlaps and each.id not in gone:
            who = tx.get(Officer, duty.officer_id).name
            post = tx.get(DutyPost, duty.post_id)
            ends = full_text(each.until, tx.lists.station.zone)[5:16]
            raise Refusal(f"{who} {day_text(duty.day)} 已经排了{post.name}（到 {ends}）")


def _weigh(tx: Transaction, reason: str, added: Sequence[Duty], gone: Collection[int]) -> None:
    """What the change would bring. Refused on leave; other clashes ask for a reason."""
    days = sorted(date.fromisoformat(each.day) for each in added)
    roster = roster_between(tx.reader, days[0] - AROUND, days[-1] + AROUND)
    tx.reason = reason.strip()
    for each in foresee(roster, gone=gone, added=added).conflicts:
        said = conflict_text(each, roster)
        if each.clash is Clash.ON_LEAVE:
            raise Refusal(f"{said}（{day_text(each.duty.day)}）；请选别人，或先销假")
        if not tx.reason:
            raise Refusal(f"{said}（{day_text(each.duty.day)}）；仍要这样排请写明理由")


def _add(tx: Transaction, duty: Duty) -> Duty:
    """A duty arranged by hand."""
    return tx.add(
        Duty,
        officer_id=duty.officer_id,
        post_id=duty.post_id,
        day=duty.day,
        starts_at=duty.starts_at,
        ends_at=duty.ends_at,
        group_id=duty.group_id,
        stands_in_for_id=duty.stands_in_for_id,
        is_by_hand=True,
    )
