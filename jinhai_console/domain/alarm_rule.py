"""告警规则: how grave each kind of alarm is, and how long it waits for an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jinhai_console.domain.alarm import AlarmKind, Priority
from jinhai_console.domain.instant import SECOND, Duration
from jinhai_console.domain.station import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRule(Entry):
    """One for each kind; a kind whose rule is retired, or that has none, raises nothing.

    Incidents of levels up to `high_to` are high, up to `medium_to` medium, graver levels having
    the smaller number; what has no level counts as level 1. `after_s` is a delay before it
    is raised, `climb_s` how long the seat may leave it unanswered, `repeat_s` how long whoever
    has it may do nothing; 0 means at once, never, never.
    """

    kind: AlarmKind
    high_to: int
    medium_to: int
    is_silent: bool = False
    after_s: int = 0
    climb_s: int = 60
    repeat_s: int = 300

    @property
    def after(self) -> Duration:
        return self.after_s * SECOND

    def priority(self, level: int) -> Priority:
        if level <= self.high_to:
            return Priority.HIGH
        return Priority.MEDIUM if level <= self.medium_to else Priority.LOW


Rules = Mapping[AlarmKind, AlarmRule]


def rules_in_use(rules: Iterable[AlarmRule]) -> Rules:
    return {each.kind: each for each in rules if each.retired_at is None}
