"""A wall clock that was set anew: found by a steady clock beside it, and reckoned out of times.

Records keep what the wall clock said. Where it was moved while something ran, the moment it ran
from was told in the old reckoning; `reckoned` says it in the present one (docs/adr/0016).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import MINUTE, SECOND, Duration, Instant

# Less than this is no step: between two looks a second apart it may be drift.
LEAST_STEP: Duration = 5 * SECOND
# A step is noticed by the second: what was stamped so shortly before may be of either reckoning.
_NOTICED_WITHIN: Duration = 2 * SECOND


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStep(Entity):
    """对时: at `at` (as the wall clock said from then on) it had been moved by `by`.

    `moments` names moments of what ran at the time that lay ahead of the new wall clock: only
    they tell whether a time that occurred twice was told before the step. `boot` and `offset`
    (wall minus steady clock) are what the next look is held against, also another process's. A
    look that finds no step is kept too, `by` 0, when the machine was started anew.
    """

    at: Instant
    by: Duration
    boot: str
    offset: Duration
    moments: tuple[Instant, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """Both clocks at one moment. `steady` runs on in sleep; `boot` is empty where unknown."""

    wall: Instant
    steady: Instant
    boot: str = ""

    @property
    def offset(self) -> Duration:
        return self.wall - self.steady


def step_between(before: Look, now: Look) -> Duration:
    """How far the wall clock was moved between two looks of one process; 0 where it was not."""
    return _step(now.offset - before.offset)


def step_since(
    known: ClockStep | None, last_at: Instant, now: Look, seen: Duration = 0
) -> Duration:
    """How far it was moved since somebody last looked, maybe another process, maybe long ago.

    `seen` is what this process saw for itself. Over a restart of the machine only a clock that
    runs behind the journal's `last_at` shows.
    """
    if known is not None and known.boot and known.boot == now.boot:
        return _step(now.offset - known.offset)
    if seen:
        return 0 if known is not None and _is_the_same(known, now, seen) else seen
    return min(0, _step(now.wall - last_at))


def _is_the_same(known: ClockStep, now: Look, seen: Duration) -> bool:
    """Another seat saw it a moment ago: where no boot has a name, the step itself tells."""
    return abs(known.by - seen) < LEAST_STEP and abs(now.wall - known.at) < MINUTE


def reckoned(moment: Instant, steps: Iterable[ClockStep]) -> Instant:
    """The moment in the present reckoning. `steps` in the order in which they happened."""
    for step in steps:
        if _was_told_before(moment, step):
            moment += step.by
    return moment


def _was_told_before(moment: Instant, step: ClockStep) -> bool:
    if step.by >= 0:
        return moment <= step.at - step.by
    return moment < step.at - _NOTICED_WITHIN or moment in step.moments


def _step(moved: Duration) -> Duration:
    return moved if abs(moved) > LEAST_STEP else 0
