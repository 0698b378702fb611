"""What the two-lane clock draws, before it is painted: which moments, where on one time axis."""

from dataclasses import dataclass

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.fraud_alert import ContactResult, ContactWay
from jinhai_console.domain.fraud_rows import FraudDetail, Movement
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Duration, Instant

_LEAST: Duration = 6 * MINUTE
_BEYOND = 3  # a limit further off than so many times what has passed is an arrow at the edge
_STEPS: tuple[Duration, ...] = (
    *(MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE),
    *(HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY),
)


@dataclass(frozen=True, slots=True)
class Axis:
    """One stretch of time for both lanes."""

    start: Instant
    end: Instant

    def share(self, at: Instant) -> float:
        """0 at its start, 1 at its end; what lies outside stands at the edge."""
        return min(1.0, max(0.0, (at - self.start) / (self.end - self.start)))

    def has(self, at: Instant) -> bool:
        return self.start <= at <= self.end

    def ticks(self, most: int) -> tuple[Duration, tuple[Instant, ...]]:
        """Round steps from the start on, at most so many."""
        span = self.end - self.start
        step = next((each for each in _STEPS if span // each <= most), span)
        return step, tuple(range(self.start, self.end + 1, step))


@dataclass(frozen=True, slots=True)
class Call:
    """An attempt on the upper lane; those of a visit stand there, too: they are what was said."""

    at: Instant
    way: ContactWay
    result: ContactResult


@dataclass(frozen=True, slots=True)
class Way:
    """One officer on the lower lane: his moments in their order."""

    who: str
    stops: tuple[tuple[Milestone, Instant], ...]
    ended_at: Instant | None

    @property
    def door_at(self) -> Instant | None:
        return dict(self.stops).get(Milestone.ON_SCENE)


@dataclass(frozen=True, slots=True)
class Lanes:
    """`ends_at`: when the clock stood still, None while it runs."""

    axis: Axis
    calls: tuple[Call, ...]
    ways: tuple[Way, ...]
    next_call: Instant | None
    limit: Instant | None
    door_at: Instant | None
    ends_at: Instant | None

    @property
    def is_late(self) -> bool:
        """He stood at the door too late."""
        return self.limit is not None and self.door_at is not None and self.door_at > self.limit


def lanes_of(detail: FraudDetail, now: Instant) -> Lanes:
    """As it stands at `now`; of one that has ended, as it was."""
    clock = detail.row.clock
    calls = tuple(
        Call(each.attempt.at, each.attempt.way, each.attempt.result)
        for each in detail.attempts
        if clock.ended_at is None or each.attempt.at <= clock.ended_at
    )
    ways = tuple(_way(each) for each in detail.movements)
    moments = [each.at for each in calls]
    moments += [at for way in ways for _, at in way.stops]
    moments.append(now if clock.ended_at is None else clock.ended_at)
    if clock.next_attempt_at is not None:
        moments.append(clock.next_attempt_at)
    return Lanes(
        axis=_axis(clock.opened_at, max(moments), clock.door_due),
        calls=calls,
        ways=ways,
        next_call=clock.next_attempt_at,
        limit=clock.door_due,
        door_at=clock.door_at,
        ends_at=clock.ended_at,
    )


def _axis(start: Instant, last: Instant, limit: Instant | None) -> Axis:
    passed = max(last - start, _LEAST)
    end = start + passed + passed // 12
    if limit is not None and limit - start <= _BEYOND * passed:
        end = max(end, limit + (limit - start) // 12)
    return Axis(start, end)


def _way(movement: Movement) -> Way:
    named = (
        (Milestone.DISPATCHED, movement.dispatched_at),
        (Milestone.ACKNOWLEDGED, movement.acknowledged_at),
        (Milestone.EN_ROUTE, movement.en_route_at),
        (Milestone.ON_SCENE, movement.on_scene_at),
    )
    stops = tuple((name, at) for name, at in named if at is not None)
    return Way(movement.who, stops, movement.ended_at)
