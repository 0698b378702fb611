"""排班: the duties that rotations give in a period, and who is left out of them and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from jinhai_console.domain.calendar import CalendarDay, is_workday
from jinhai_console.domain.instant import MINUTE, Instant, from_datetime, zone_of
from jinhai_console.domain.roster import (
    Duty,
    DutyGroup,
    DutyPost,
    Leave,
    RosterDays,
    Rotation,
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One officer at one post on one day, as a rotation wants it."""

    officer_id: int
    post_id: int
    day: str
    starts_at: Instant
    ends_at: Instant
    group_id: int | None = None

    @property
    def key(self) -> tuple[int, int, str]:
        return self.officer_id, self.post_id, self.day


def key_of(duty: Duty) -> tuple[int, int, str]:
    return duty.officer_id, duty.post_id, duty.day


class Skip(StrEnum):
    """Why somebody whose turn it is was left out."""

    ON_LEAVE = "on_leave"
    RESTING = "resting"
    RETIRED = "retired"
    BY_HAND = "by_hand"  # somebody arranged it otherwise


@dataclass(frozen=True, slots=True)
class Skipped:
    slot: Slot
    why: Skip


@dataclass(frozen=True, slots=True)
class Filling:
    """What filling would do: `add` and `drop` (what an older plan had there), the rest stays."""

    add: tuple[Slot, ...] = ()
    drop: tuple[Duty, ...] = ()
    kept: int = 0
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a roster is made from: everything by id, the calendar by day."""

    zone: str
    calendar: Mapping[str, CalendarDay]
    posts: Mapping[int, DutyPost]
    groups: Mapping[int, DutyGroup]
    rotations: Mapping[int, Rotation]
    retired: frozenset[int] = field(default_factory=frozenset)  # officers


def days_between(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month that `day` is in."""
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first, last


def span(post: DutyPost, day: date, zone: str) -> tuple[Instant, Instant]:
    """When a duty at `post` that begins on `day` starts and ends.

    Counted on the wall clock, so that a post of 24 hours ends as the next one begins also
    where the clocks change.
    """
    begins = datetime.combine(day, time.fromisoformat(post.starts), zone_of(zone))
    ends = begins + timedelta(minutes=post.minutes)
    return from_datetime(begins), from_datetime(ends)


def is_of(days: RosterDays, calendar: Mapping[str, CalendarDay], day: date) -> bool:
    if days is RosterDays.ALL:
        return True
    return is_workday(calendar, day) is (days is RosterDays.WORKDAYS)


def turns(plan: Plan, first: date, last: date) -> list[Slot]:
    """Whose turn it is from `first` to `last` by the rotations, nothing else considered."""
    found: dict[tuple[int, int, str], Slot] = {}
    for rotation in plan.rotations.values():
        if rotation.retired_at is not None or not rotation.cycle:
            continue
        for day, step in _steps(rotation, plan.calendar, first, last):
            for place, group_id in enumerate(rotation.group_ids):
                post = plan.posts.get(rotation.cycle[(step - place) % len(rotation.cycle)])
                group = plan.groups.get(group_id)
                if post is None or group is None:
                    continue
                if post.retired_at is None and group.retired_at is None:
                    for slot in _slots(plan.zone, group, post, day):
                        found.setdefault(slot.key, slot)
    return sorted(found.values(), key=lambda each: (each.starts_at, each.post_id, each.officer_id))


def fill(
    plan: Plan,
    first: date,
    last: date,
    existing: Sequence[Duty],
    leaves: Iterable[Leave],
    now: Instant,
) -> Filling:
    """The period by the rotations; what was arranged by hand, and what has begun, stays.

    `existing` are the duties of the period and of the days just before it, cancelled ones too.
    """
    chosen = _Chooser(plan, first, existing, leaves, now)
    for slot in turns(plan, first, last):
        chosen.consider(slot)
    outdated = tuple(
        each
        for each in existing
        if first.isoformat() <= each.day <= last.isoformat()
        and each.cancelled_at is None
        and not each.is_by_hand
        and each.starts_at > now
        and each.id not in chosen.stays
    )
    return Filling(tuple(chosen.add), outdated, len(chosen.stays), tuple(chosen.skipped))


class _Chooser:
    """Goes through the turns in order of time, remembering where everybody stands already."""

    def __init__(
        self,
        plan: Plan,
        first: date,
        existing: Sequence[Duty],
        leaves: Iterable[Leave],
        now: Instant,
    ) -> None:
        self._plan = plan
        self._now = now
        self._leaves: dict[int, list[Leave]] = {}
        for leave in leaves:
            self._leaves.setdefault(leave.officer_id, []).append(leave)
        self._taken_off: set[tuple[int, int, str]] = set()
        self._standing: dict[tuple[int, int, str], Duty] = {}
        self._rests: dict[int, list[tuple[Instant, Instant]]] = {}
        for duty in existing:
            if duty.cancelled_at is None:
                self._standing[key_of(duty)] = duty
                # What a rotation filled into the period counts when its turn comes again.
                if duty.is_by_hand or duty.day < first.isoformat():
                    self._rest(duty)
            elif duty.is_by_hand:
                self._taken_off.add(key_of(duty))
        self._taken_off -= self._standing.keys()
        self.add: list[Slot] = []
        self.skipped: list[Skipped] = []
        self.stays: set[int] = set()  # ids of duties that the plan still wants

    def consider(self, slot: Slot) -> None:
        why = self._why_not(slot)
        if why is not None:
            self.skipped.append(Skipped(slot, why))
            return
        self._rest(slot)
        duty = self._standing.get(slot.key)
        # Where the post's hours were changed since, what has not begun takes the new ones.
        if duty is not None and (
            duty.is_by_hand
            or duty.starts_at <= self._now
            or (duty.starts_at, duty.ends_at) == (slot.starts_at, slot.ends_at)
        ):
            self.stays.add(duty.id)
        else:
            self.add.append(slot)

    def _why_not(self, slot: Slot) -> Skip | None:
        if slot.officer_id in self._plan.retired:
            return Skip.RETIRED
        if slot.key in self._taken_off:
            return Skip.BY_HAND
        if any(each.covers(slot.day) for each in self._leaves.get(slot.officer_id, ())):
            return Skip.ON_LEAVE
        if self._is_resting(slot):
            return Skip.RESTING
        return None

    def _is_resting(self, slot: Slot) -> bool:
        rests = self._rests.get(slot.officer_id, ())
        return any(begun < slot.starts_at < rested for begun, rested in rests)

    def _rest(self, duty: Slot | Duty) -> None:
        post = self._plan.posts.get(duty.post_id)
        if post is not None and post.rest_minutes:
            rested = duty.ends_at + post.rest_minutes * MINUTE
            self._rests.setdefault(duty.officer_id, []).append((duty.starts_at, rested))


def _steps(
    rotation: Rotation, calendar: Mapping[str, CalendarDay], first: date, last: date
) -> list[tuple[date, int]]:
    """The days of the rotation in the period, each with its step counted from the anchor."""
    anchor = date.fromisoformat(rotation.anchor_day)
    if rotation.days is RosterDays.ALL:
        return [(day, (day - anchor).days) for day in days_between(first, last)]
    low, high = min(anchor, first), max(anchor, last)
    days = [day for day in days_between(low, high) if is_of(rotation.days, calendar, day)]
    before = sum(day < anchor for day in days)
    return [(day, at - before) for at, day in enumerate(days) if first <= day <= last]


def _slots(zone: str, group: DutyGroup, post: DutyPost, day: date) -> Iterable[Slot]:
    starts_at, ends_at = span(post, day, zone)
    members = dict.fromkeys(
        (*group.member_ids, *((group.leader_id,) if group.leader_id is not None else ()))
    )
    for officer_id in members:
        yield Slot(officer_id, post.id, day.isoformat(), starts_at, ends_at, group.id)
