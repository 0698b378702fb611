"""Clocks of a running incident: which moment is awaited, since when, by when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.clock_steps import ClockStep, reckoned
from jinhai_console.domain.incident import Incident, IncidentState, current_round
from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.domain.station import Level

AMBER_SHARE = 0.8
RED_SHARE = 1.0


class ClockKind(StrEnum):
    APPOINTMENT = "appointment"  # starts when its time has come: before, it counts down
    DISPATCH = "dispatch"
    ACKNOWLEDGE = "acknowledge"
    ON_SCENE = "on_scene"
    HANDLING = "handling"  # no limit of its own: it only shows how long
    FEEDBACK = "feedback"


class Tone(StrEnum):
    CALM = "calm"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Clock:
    """Runs from `started_at`; `limit_s` seconds are allowed (None: no limit)."""

    kind: ClockKind
    started_at: Instant
    limit_s: int | None

    @property
    def due_at(self) -> Instant | None:
        """When the limit has passed."""
        return self.started_at + self.limit_s * SECOND if self.limit_s else None

    def in_reckoning(self, steps: Sequence[ClockStep]) -> "Clock":
        """As it runs now that the wall clock was set anew. An appointment is kept by that clock."""
        if not steps or self.kind is ClockKind.APPOINTMENT:
            return self
        return replace(self, started_at=reckoned(self.started_at, steps))

    def tone(self, now: Instant) -> Tone:
        return tone_of(self.started_at, self.limit_s, now)


def tone_of(started_at: Instant, limit_s: int | None, now: Instant) -> Tone:
    """How near the limit is that began to run at `started_at`."""
    if not limit_s:
        return Tone.CALM
    share = max(0, now - started_at) / (limit_s * SECOND)
    if share >= RED_SHARE:
        return Tone.RED
    return Tone.AMBER if share >= AMBER_SHARE else Tone.CALM


def _first(moments: Sequence[Instant | None]) -> Instant | None:
    return min((each for each in moments if each is not None), default=None)


def running_clock(
    incident: Incident, assignments: Sequence[Assignment], level: Level
) -> Clock | None:
    """The clock that an open incident runs against, or None when nothing is awaited."""
    state = incident.state
    if state is IncidentState.SCHEDULED and incident.scheduled_for is not None:
        return Clock(ClockKind.APPOINTMENT, incident.scheduled_for, level.dispatch_s)
    kept = [each for each in assignments if each.returned_at is None]
    if state is IncidentState.PENDING:
        return Clock(ClockKind.DISPATCH, incident.waits_since, level.dispatch_s)
    now_at_it = current_round(kept)
    sent_at = _first([each.dispatched_at for each in now_at_it]) or incident.received_at
    if state is IncidentState.DISPATCHED:
        return Clock(ClockKind.ACKNOWLEDGE, sent_at, level.acknowledge_s)
    if state in (IncidentState.ACKNOWLEDGED, IncidentState.EN_ROUTE):
        # Whoever is sent again, after all had left, is not late by the time of the first ones.
        since = incident.waits_since if len(now_at_it) == len(kept) else sent_at
        return Clock(ClockKind.ON_SCENE, since, level.on_scene_s)
    if state is IncidentState.ON_SCENE:
        since = _first([each.on_scene_at for each in now_at_it]) or incident.received_at
        return Clock(ClockKind.HANDLING, since, None)
    if state is IncidentState.AWAITING_FEEDBACK:
        ended = [each.cleared_at for each in kept if each.cleared_at is not None]
        since = max([incident.waits_since, *ended])
        return Clock(ClockKind.FEEDBACK, since, level.feedback_s)
    return None
