"""What is wrong with a roster before it happens: gaps, double bookings, leave, too little rest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from jinhai_console.domain.instant import MINUTE, Instant, day_start
from jinhai_console.domain.roster import Duty, DutyPost, Leave, PostKind
from jinhai_console.domain.roster_fill import Plan, days_between, is_of, span

# Manned at every hour of every day (mission M14, M19), whatever hours the posts have.
ALWAYS = (PostKind.COMMAND, PostKind.PATROL)

Stretch = tuple[Instant, Instant]


@dataclass(frozen=True, slots=True)
class Gap:
    """A post lacks `missing` officers in a stretch of the duty that begins on `day`.

    `post_id` None: no post of this kind covers these hours at all.
    """

    kind: PostKind
    post_id: int | None
    day: str
    starts_at: Instant
    ends_at: Instant
    missing: int
    is_whole: bool = True  # the whole duty, not some hours of it


class Clash(StrEnum):
    DOUBLE = "double"
    ON_LEAVE = "on_leave"
    LITTLE_REST = "little_rest"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Conflict:
    """`duty` cannot well be stood; with DOUBLE and LITTLE_REST because of `other`."""

    clash: Clash
    duty: Duty
    other: Duty | None = None


def standing(duties: Iterable[Duty], leaves: Iterable[Leave], plan: Plan) -> list[Duty]:
    """The duties that somebody will really stand: not cancelled, not on leave, not retired."""
    away = _by_officer(leaves)
    return [
        each
        for each in duties
        if each.cancelled_at is None
        and each.officer_id not in plan.retired
        and not any(leave.covers(each.day) for leave in away.get(each.officer_id, ()))
    ]


def gaps(
    plan: Plan, first: date, last: date, duties: Sequence[Duty], leaves: Sequence[Leave]
) -> list[Gap]:
    """Where a post is manned below its needs, by time; see `Gap`.

    `duties` are those of the days around the period too: what began the day before covers the
    morning.
    """
    by_post: dict[int, list[Duty]] = defaultdict(list)
    for duty in standing(duties, leaves, plan):
        by_post[duty.post_id].append(duty)
    posts = [each for each in plan.posts.values() if each.retired_at is None]
    found: list[Gap] = []
    for post in posts:
        for day in days_between(first, last):
            if post.needs and is_of(post.days, plan.calendar, day):
                found += _gaps_of(post, day, plan.zone, by_post[post.id])
    for kind in ALWAYS:
        found += _hours_without_post(plan, kind, posts, first, last, by_post)
    return sorted(found, key=lambda each: (each.starts_at, each.post_id or 0))


def conflicts(
    plan: Plan, first: date, last: date, duties: Sequence[Duty], leaves: Sequence[Leave]
) -> list[Conflict]:
    """What clashes in the period, by time; `duties` as in `gaps`."""
    away = _by_officer(leaves)
    by_officer: dict[int, list[Duty]] = defaultdict(list)
    for duty in duties:
        if duty.cancelled_at is None:
            by_officer[duty.officer_id].append(duty)
    found: list[Conflict] = []
    for officer_id, own in by_officer.items():
        own.sort(key=lambda each: (each.starts_at, each.id))
        for duty in own:
            if officer_id in plan.retired:
                found.append(Conflict(Clash.RETIRED, duty))
            # Where no number is needed nobody has to stand in.
            elif plan.posts[duty.post_id].needs and any(
                leave.covers(duty.day) for leave in away.get(officer_id, ())
            ):
                found.append(Conflict(Clash.ON_LEAVE, duty))
        found += _clashes(own, plan.posts)
    period = (first.isoformat(), last.isoformat())
    inside = [each for each in found if period[0] <= each.duty.day <= period[1]]
    return sorted(inside, key=lambda each: (each.duty.starts_at, each.duty.id))


def stands_with(one: PostKind, other: PostKind) -> bool:
    """Whether one officer may be at both at once.

    Day work goes on while one's group has its 24 hours, and a duty leader has his own work by
    day: that is how a station works, and no double booking.
    """
    kinds = {one, other}
    return PostKind.DAY in kinds and bool(kinds & {PostKind.GROUP, PostKind.LEADER})


def _clashes(own: Sequence[Duty], posts: Mapping[int, DutyPost]) -> Iterable[Conflict]:
    """Every later duty against those before it that still run, or from which one still rests."""
    for at, duty in enumerate(own):
        for earlier in own[:at]:
            before, after = posts[earlier.post_id], posts[duty.post_id]
            rest = before.rest_minutes * MINUTE
            is_next_day = earlier.day < duty.day
            if duty.starts_at < earlier.until:
                # Day work after a night at the post is a question of rest, not of two places.
                if stands_with(before.kind, after.kind):
                    if is_next_day and rest:
                        yield Conflict(Clash.LITTLE_REST, duty, earlier)
                else:
                    yield Conflict(Clash.DOUBLE, duty, earlier)
            elif rest and duty.starts_at < earlier.until + rest:
                yield Conflict(Clash.LITTLE_REST, duty, earlier)


def _gaps_of(post: DutyPost, day: date, zone: str, manned: Sequence[Duty]) -> list[Gap]:
    starts_at, ends_at = span(post, day, zone)
    inside = [each for each in manned if each.starts_at < ends_at and each.until > starts_at]
    edges = {starts_at, ends_at}
    for each in inside:
        edges |= {max(each.starts_at, starts_at), min(each.until, ends_at)}
    missing: list[tuple[Instant, Instant, int]] = []
    for begin, end in pairwise(sorted(edges)):
        there = {e.officer_id for e in inside if e.starts_at <= begin and end <= e.until}
        lack = max(0, post.needs - len(there))
        if missing and missing[-1][2] == lack:
            missing[-1] = (missing[-1][0], end, lack)
        else:
            missing.append((begin, end, lack))
    text = day.isoformat()
    return [
        Gap(post.kind, post.id, text, begin, end, lack, (begin, end) == (starts_at, ends_at))
        for begin, end, lack in missing
        if lack
    ]


def _hours_without_post(
    plan: Plan,
    kind: PostKind,
    posts: Sequence[DutyPost],
    first: date,
    last: date,
    manned: Mapping[int, Sequence[Duty]],
) -> list[Gap]:
    """Hours that no post of the kind has, though the kind is never left alone."""
    own = [each for each in posts if each.kind is kind and each.needs]
    if not own:
        return []
    covered = [(e.starts_at, e.until) for each in own for e in manned.get(each.id, ())]
    # The night before the period still belongs to a duty of the day before it.
    for day in days_between(first - timedelta(days=1), last):
        covered += [
            span(each, day, plan.zone) for each in own if is_of(each.days, plan.calendar, day)
        ]
    begin, end = day_start(first, plan.zone), day_start(last + timedelta(days=1), plan.zone)
    holes: list[Stretch] = []
    for a, b in sorted(covered):
        if a > begin:
            holes.append((begin, min(a, end)))
        begin = max(begin, b)
        if begin >= end:
            break
    if begin < end:
        holes.append((begin, end))
    return [Gap(kind, None, _day_of(a, first, last, plan.zone), a, b, 1) for a, b in holes]


def _day_of(moment: Instant, first: date, last: date, zone: str) -> str:
    days = [each for each in days_between(first, last) if day_start(each, zone) <= moment]
    return days[-1].isoformat()


def _by_officer(leaves: Iterable[Leave]) -> dict[int, list[Leave]]:
    found: dict[int, list[Leave]] = defaultdict(list)
    for leave in leaves:
        found[leave.officer_id].append(leave)
    return found
