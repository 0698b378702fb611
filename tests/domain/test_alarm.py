"""How an alarm lives: whatever is done to it in any order, it is never lost and never stuck."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from jinhai_console.domain import alarm as life
from jinhai_console.domain.alarm import (
    LONGEST_SHELF,
    SHELF,
    Alarm,
    AlarmKind,
    Phase,
    Priority,
    Rung,
)
from jinhai_console.domain.alarm_round import Condition, Move, decide
from jinhai_console.domain.alarm_rows import AlarmRow, by_urgency
from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.flood import gravest, grouped, is_flood
from jinhai_console.domain.instant import HOUR, MINUTE, SECOND

KIND = AlarmKind.DISPATCH_LATE
RULE = AlarmRule(
    id=9, station_id=1, name="派警超时", kind=KIND, high_to=2, medium_to=3, climb_s=60, repeat_s=180
)
RULES = {KIND: RULE}
CAUSE = Condition(kind=KIND, subject_id=5, due_at=0, incident_id=5, level=2)
ALARM = Alarm(
    id=1,
    station_id=1,
    kind=KIND,
    subject_id=5,
    incident_id=5,
    priority=Priority.HIGH,
    due_at=0,
    raised_at=0,
    called_at=0,
)


def moves(alarm: Alarm, now: int, *causes: Condition) -> list[Move]:
    return [move for move, _ in decide(causes, [alarm], RULES, now).moves]


def test_a_cause_is_raised_when_it_is_due_and_once() -> None:
    ahead = replace(CAUSE, due_at=10)
    early = decide([ahead], [], RULES, 9)
    assert (early.raised, early.next_at) == ((), 10)
    assert decide([ahead], [], RULES, 10).raised == (ahead,)
    assert decide([CAUSE], [ALARM], RULES, 10).is_idle


def test_a_rule_may_wait_or_be_out_of_use() -> None:
    slow = {KIND: replace(RULE, after_s=30)}
    assert decide([CAUSE], [], slow, 29 * SECOND).next_at == 30 * SECOND
    assert decide([CAUSE], [], slow, 30 * SECOND).raised
    assert decide([CAUSE], [], {}, HOUR).raised == ()
    assert [move for move, _ in decide([CAUSE], [ALARM], {}, 1).moves] == [Move.CLEAR]


def test_it_climbs_once_where_nobody_answers() -> None:
    assert moves(ALARM, 59 * SECOND, CAUSE) == []
    assert moves(ALARM, 60 * SECOND, CAUSE) == [Move.CLIMB]
    climbed = life.climb(ALARM, 7, 60 * SECOND)
    assert (climbed.rung, climbed.leader_id) == (Rung.LEADER, 7)
    assert decide([CAUSE], [climbed], RULES, HOUR).is_idle


def test_it_calls_again_where_nothing_follows() -> None:
    held = life.acknowledge(ALARM, 3, 10 * SECOND)
    assert moves(held, 189 * SECOND, CAUSE) == []
    assert moves(held, 190 * SECOND, CAUSE) == [Move.CALL_AGAIN]
    again = life.call_again(held, 190 * SECOND)
    assert (again.phase, again.calls, again.acknowledged_by_id) == (Phase.CALLING, 2, None)
    assert moves(again, 250 * SECOND, CAUSE) == [Move.CLIMB]


def test_a_shelf_has_an_end_a_reason_and_a_name() -> None:
    for span in (0, -MINUTE, LONGEST_SHELF + 1):
        with pytest.raises(ValueError, match="8 小时"):
            life.shelve(ALARM, 3, "等拖车", span, 0)
    with pytest.raises(ValueError, match="理由"):
        life.shelve(ALARM, 3, "  ", SHELF, 0)
    shelved = life.shelve(ALARM, 3, "等拖车", SHELF, 10)
    assert moves(shelved, SHELF + 9, CAUSE) == []
    assert moves(shelved, SHELF + 10, CAUSE) == [Move.END_SHELF]
    assert life.unshelve(shelved, SHELF + 10).phase is Phase.CALLING


@pytest.mark.parametrize(
    "broken",
    [
        {"shelved_at": None},
        {"shelved_until": None},
        {"shelved_by_id": None},
        {"shelve_reason": ""},
        {"shelved_until": LONGEST_SHELF + 11},
        {"shelved_until": 10},
    ],
)
def test_an_unknown_shelf_is_none(broken: dict[str, object]) -> None:
    shelved = life.shelve(ALARM, 3, "等拖车", SHELF, 10)
    assert replace(shelved, **broken).phase is Phase.CALLING  # type: ignore[arg-type]


def test_what_has_cleared_is_not_brought_back() -> None:
    gone = life.clear(life.shelve(ALARM, 3, "等拖车", SHELF, 0), 5)
    assert gone.phase is Phase.CLEARED
    with pytest.raises(ValueError, match="消除"):
        life.acknowledge(gone, 3, 6)
    with pytest.raises(ValueError, match="消除"):
        life.shelve(gone, 3, "再等", SHELF, 6)
    with pytest.raises(ValueError, match="消除"):
        life.unshelve(gone, 6)


def test_a_graver_level_regrades_it() -> None:
    assert moves(ALARM, 1, replace(CAUSE, level=3)) == [Move.REGRADE]
    assert [RULE.priority(level) for level in (1, 2, 3, 4)] == [
        Priority.HIGH,
        Priority.HIGH,
        Priority.MEDIUM,
        Priority.LOW,
    ]


def test_a_silent_row_asks_for_nothing() -> None:
    rules = {KIND: replace(RULE, is_silent=True)}
    quiet = replace(ALARM, is_silent=True)
    assert quiet.phase is Phase.QUIET
    assert decide([CAUSE], [quiet], rules, 8 * HOUR).is_idle


class Life(RuleBasedStateMachine):
    """People and time do what they want; the watch looks once a second of importance."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0
        self.has_cause = True
        self.alarm: Alarm | None = None
        self.answered_at = 0  # when it last was anybody's business
        self.watch()

    @rule(span=st.sampled_from([1, 30, 59, 60, 61, 180, 1_800, 28_800]))
    def time_passes(self, span: int) -> None:
        for _ in range(3):
            self.now += span * SECOND // 3
            self.watch()

    @rule(has_cause=st.booleans())
    def the_facts_change(self, has_cause: bool) -> None:
        self.has_cause = has_cause
        self.watch()

    @precondition(lambda self: self.alarm is not None)
    @rule(officer=st.integers(1, 3))
    def somebody_acknowledges(self, officer: int) -> None:
        assert self.alarm is not None
        try:
            self.alarm = life.acknowledge(self.alarm, officer, self.now)
        except ValueError:
            assert self.alarm.phase in (Phase.HELD, Phase.CLEARED)

    @precondition(lambda self: self.alarm is not None)
    @rule(minutes=st.integers(-5, 600), reason=st.sampled_from(["", "等拖车"]))
    def somebody_shelves(self, minutes: int, reason: str) -> None:
        assert self.alarm is not None
        try:
            self.alarm = life.shelve(self.alarm, 2, reason, minutes * MINUTE, self.now)
        except ValueError:
            assert not reason or not 1 <= minutes <= 480 or self.alarm.cleared_at is not None

    @precondition(lambda self: self.alarm is not None)
    @rule()
    def somebody_unshelves(self) -> None:
        assert self.alarm is not None
        try:
            self.alarm = life.unshelve(self.alarm, self.now)
        except ValueError:
            assert self.alarm.phase is not Phase.SHELVED

    def watch(self) -> None:
        """As `TendAlarms` does, until nothing is left to do."""
        causes = [CAUSE] if self.has_cause else []
        for _ in range(5):
            standing = [self.alarm] if self.alarm and self.alarm.cleared_at is None else []
            found = decide(causes, standing, RULES, self.now)
            if found.is_idle:
                return
            for _cause in found.raised:
                self.alarm = replace(ALARM, raised_at=self.now, called_at=self.now)
            for move, alarm in found.moves:
                self.alarm = _carry_out(move, alarm, self.now)
        pytest.fail("the watch never comes to rest")

    @invariant()
    def a_cause_has_its_alarm_and_no_cause_none(self) -> None:
        stands = self.alarm is not None and self.alarm.cleared_at is None
        assert stands is self.has_cause

    @invariant()
    def nothing_waits_for_ever(self) -> None:
        if self.alarm is None or self.alarm.cleared_at is not None:
            return
        match self.alarm.phase:
            case Phase.SHELVED:
                assert (self.alarm.shelved_until or 0) - self.now <= LONGEST_SHELF
            case Phase.HELD:
                assert self.now - (self.alarm.acknowledged_at or 0) < RULE.repeat_s * SECOND
            case Phase.CALLING if self.alarm.rung is Rung.SEAT:
                assert self.now - self.alarm.called_at < RULE.climb_s * SECOND


def _carry_out(move: Move, alarm: Alarm, now: int) -> Alarm:
    match move:
        case Move.CLEAR:
            return life.clear(alarm, now)
        case Move.END_SHELF:
            return life.unshelve(alarm, now)
        case Move.CALL_AGAIN:
            return life.call_again(alarm, now)
        case Move.CLIMB:
            return life.climb(alarm, 7, now)
    raise AssertionError(move)


TestLife = Life.TestCase


def row(id: int, **changes: object) -> AlarmRow:
    return AlarmRow(id, replace(ALARM, id=id, subject_id=id, **changes))  # type: ignore[arg-type]


@given(st.lists(st.integers(0, HOUR), max_size=40))
def test_a_flood_is_more_than_ten_in_ten_minutes(raised: list[int]) -> None:
    recent = [each for each in raised if each > HOUR - 10 * MINUTE]
    assert is_flood(raised, HOUR) is (len(recent) > 10)


def test_a_flood_is_grouped_with_the_gravest_on_top() -> None:
    rows = [
        row(1, priority=Priority.LOW),
        row(2, kind=AlarmKind.ON_SCENE_LATE),
        row(3),
        row(4, due_at=-5),
        row(5, acknowledged_at=1, acknowledged_by_id=3),
    ]
    groups = grouped(sorted(rows, key=by_urgency))
    assert [(each.kind, each.priority, len(each.rows)) for each in groups] == [
        (KIND, Priority.HIGH, 2),
        (AlarmKind.ON_SCENE_LATE, Priority.HIGH, 1),
        (KIND, Priority.LOW, 1),
        (KIND, Priority.HIGH, 1),
    ]
    assert [each.id for each in groups[0].rows] == [4, 3]
    assert gravest(rows) is Priority.HIGH
    assert gravest(rows[4:]) is None
