"""Which alarms should stand now: what has cause, held against what stands, by the rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.alarm import Alarm, AlarmKind, Phase, Rung
from jinhai_console.domain.alarm_rule import AlarmRule, Rules
from jinhai_console.domain.instant import SECOND, Instant

AlarmKey = tuple[AlarmKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A cause: from `due_at` on, also in the future, the subject calls for an alarm."""

    kind: AlarmKind
    subject_id: int
    due_at: Instant
    incident_id: int | None = None
    level: int = 1
    fact: str = ""

    @property
    def key(self) -> AlarmKey:
        return self.kind, self.subject_id


class Move(StrEnum):
    """What becomes of an alarm by itself."""

    CLEAR = "clear"
    REGRADE = "regrade"  # its incident was given another level, or its rule was changed
    END_SHELF = "end_shelf"
    CALL_AGAIN = "call_again"
    CLIMB = "climb"


@dataclass(frozen=True, slots=True)
class Round:
    """What is to be done now, and when the clock alone will ask for something next."""

    raised: tuple[Condition, ...]
    moves: tuple[tuple[Move, Alarm], ...]
    next_at: Instant | None

    @property
    def is_idle(self) -> bool:
        return not self.raised and not self.moves


def decide(
    conditions: Iterable[Condition], alarms: Iterable[Alarm], rules: Rules, now: Instant
) -> Round:
    """The round at `now`. `alarms` are those that stand."""
    standing = {each.key: each for each in alarms}
    wanted: dict[AlarmKey, Condition] = {}
    raised: list[Condition] = []
    waits: list[Instant] = []
    for each in conditions:
        rule = rules.get(each.kind)
        if rule is None:
            continue
        due = each.due_at + rule.after
        if due > now:
            waits.append(due)
            continue
        wanted[each.key] = each
        if each.key not in standing:
            raised.append(each)
    moves: list[tuple[Move, Alarm]] = []
    for key, alarm in standing.items():
        move = _move(alarm, wanted.get(key), rules, now)
        if move is not None:
            moves.append((move, alarm))
        elif (moment := next_moment(alarm, rules[alarm.kind])) is not None:
            waits.append(moment)
    return Round(tuple(raised), tuple(moves), min(waits, default=None))


def _move(alarm: Alarm, cause: Condition | None, rules: Rules, now: Instant) -> Move | None:
    rule = rules.get(alarm.kind)
    if cause is None or rule is None:
        return Move.CLEAR
    if rule.priority(cause.level) is not alarm.priority or rule.is_silent != alarm.is_silent:
        return Move.REGRADE
    moment = next_moment(alarm, rule)
    if moment is None or moment > now:
        return None
    return _BY_ITSELF[alarm.phase]


_BY_ITSELF: Mapping[Phase, Move] = {
    Phase.SHELVED: Move.END_SHELF,
    Phase.HELD: Move.CALL_AGAIN,
    Phase.CALLING: Move.CLIMB,
}


def next_moment(alarm: Alarm, rule: AlarmRule) -> Instant | None:
    """When a standing alarm moves on by itself, were nobody to touch it."""
    match alarm.phase:
        case Phase.SHELVED:
            return alarm.shelved_until
        case Phase.HELD if rule.repeat_s and not alarm.is_silent:
            return (alarm.acknowledged_at or 0) + rule.repeat_s * SECOND
        case Phase.CALLING if rule.climb_s and alarm.rung is Rung.SEAT:
            return alarm.called_at + rule.climb_s * SECOND
    return None
