"""Figures of disputes: by their days, each with its records; no base without a register."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.community.disputes import (
    DisputeFact,
    DisputeFacts,
    Event,
    Linked,
    Promised,
    dispute_figures,
)
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.dispute import DisputeKind, LinkKind, Risk

MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
BASE = base_of(MONTH, Compare.YEAR)
DAY = date(2026, 11, 10)

days = st.dates(date(2025, 10, 1), date(2026, 12, 31))


def fact(id: int, taken: date = DAY, settled: date | None = None, **values: object) -> DisputeFact:
    whole = {"kind": DisputeKind.DEBT, "grade": Risk.BLUE, "community": "鼓岩社区", **values}
    return DisputeFact(id=id, taken_up_on=taken, settled_on=settled, **whole)  # type: ignore[arg-type]


@given(st.lists(st.tuples(days, st.none() | st.integers(0, 90)), max_size=20))
def test_each_counts_where_its_day_lies(drawn: list[tuple[date, int | None]]) -> None:
    facts = [
        fact(n, day, None if after is None else day + timedelta(days=after))
        for n, (day, after) in enumerate(drawn)
    ]
    found = dispute_figures(DisputeFacts(disputes=facts), MONTH, BASE, 0)
    taken = {e.id for e in facts if MONTH.first <= e.taken_up_on <= MONTH.last}
    settled = {e.id for e in facts if e.settled_on and MONTH.first <= e.settled_on <= MONTH.last}
    assert set(found.figure("taken_up").ids) == taken
    assert set(found.figure("settled").ids) == settled
    rate = found.figure("settled_rate")
    assert (rate.value is None) == (not taken)
    for table in found.tables:
        for column, figure in ((0, "taken_up"), (1, "settled")):
            ids = [id for row in table.rows for id in row.figures[column].ids]
            assert sorted(ids) == sorted(found.figure(figure).ids)


def test_a_base_stands_only_where_there_was_a_register() -> None:
    young = dispute_figures(DisputeFacts(disputes=[fact(1)]), MONTH, BASE, 0)
    assert young.figure("taken_up").base is None
    old = fact(2, date(2025, 11, 3), date(2025, 11, 20))
    found = dispute_figures(DisputeFacts(disputes=[fact(1), old]), MONTH, BASE, 0)
    assert (found.figure("taken_up").base, found.figure("settled").base) == (1, 1)
    assert found.figure("taken_up").change_percent == Decimal("0.00")
    assert found.figure("settled_rate").value == Decimal("0.00")
    assert found.figure("settled_rate").base == Decimal("100.00")
    # Of a base of nothing there is no percentage.
    assert found.figure("sessions").change_percent is None


def test_what_was_done_and_what_came_after() -> None:
    one = (frozenset({"甲 1"}), frozenset({"乙 2"}))
    facts = DisputeFacts(
        disputes=[
            fact(1, date(2026, 9, 1), date(2026, 10, 1), parties=one),
            fact(2, DAY, parties=(frozenset({"乙 2"}), frozenset({"甲 1", "3"}))),
            fact(3, DAY, parties=(frozenset({"甲 1", "3"}), frozenset({"丙 4"}))),
        ],
        sessions=[Event(2, DAY), Event(2, DAY), Event(1, date(2026, 9, 3))],
        agreements=[Event(2, DAY)],
        promises=[Promised(1, DAY, True), Promised(1, DAY, False), Promised(2, DAY, True)],
        links=[
            Linked(3, DAY, LinkKind.CRIMINAL, False),
            Linked(3, DAY, LinkKind.AGAIN, True),
            Linked(1, date(2026, 12, 1), LinkKind.KILLING, False),
        ],
    )
    found = dispute_figures(facts, MONTH, BASE, 0)
    said = {each.key: (each.value, each.ids) for each in found.figures}
    assert said["sessions"] == (2, (2,))
    assert said["agreements"] == (1, (2,))
    assert said["performed_rate"] == (Decimal("66.67"), (1, 2))
    assert said["repeats"] == (2, (2, 3))
    assert said["civil_to_criminal"] == (1, (3,))
    assert said["criminal_to_killing"] == (0, ())
