"""Figures of visits: what is covered is within what was due, and every number has its places."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.community.visits import VisitFacts, visit_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.instant import DAY, day_start
from jinhai_console.domain.visit import PlaceKind, VisitOutcome
from tests.visits import ZONE, place, visit

MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
YEAR_AGO = base_of(MONTH, Compare.YEAR)
FIRST = day_start(MONTH.first, ZONE)
NOW = FIRST + 29 * DAY
MET, NOBODY = VisitOutcome.MET, VisitOutcome.NOBODY_HOME
NOTHING = VisitFacts(places=(), visits=(), last={}, zone=ZONE)


def facts(**values: object) -> VisitFacts:
    """Two households, a firm never due and a site, all on the list since summer."""
    since = FIRST - 90 * DAY
    places = [
        place(id=1, entered_at=since),
        place(id=2, entered_at=since, community_id=6),
        place(id=3, entered_at=since, kind=PlaceKind.FIRM, interval_days=0),
        place(id=4, entered_at=since, kind=PlaceKind.SITE, interval_days=14),
    ]
    named = {"communities": {5: "鼓岩社区", 6: "滨海社区"}, "owners": {1: "查", 2: "单", 4: "查"}}
    whole = {"places": places, "visits": (), "last": {}, "zone": ZONE, **named, **values}
    return VisitFacts(**whole)  # type: ignore[arg-type]


def test_a_month_is_counted() -> None:
    day = FIRST + 9 * DAY
    visits = (
        visit(day, place_id=1, topic_ids=(7,), collected=2),
        visit(day + 1, place_id=1),
        visit(day + 2, NOBODY, place_id=2),
        visit(day + 3, place_id=3, topic_ids=(7,)),
        visit(FIRST - 1, place_id=2),
    )
    now = facts(visits=visits, topics={7: "反诈宣传"}, last={4: FIRST - 2 * DAY})
    work = visit_figures(now, NOTHING, MONTH, YEAR_AGO, NOW)
    value = {each.key: each.value for each in work.figures}
    # The second was met the day before the month began: due again on the last of it.
    assert work.figure("due").ids == (1, 2, 4)
    assert work.figure("covered").ids == (1,)
    assert value["coverage"] == Decimal("33.33")
    assert (value["visits"], value["met"], value["nobody_home"]) == (4, 3, 1)
    assert work.figure("households").ids == (1,)
    assert value["collected"] == 2
    tables = {each.key: each for each in work.tables}
    assert [each.name for each in tables["communities"].rows] == ["鼓岩社区", "滨海社区"]
    (topic,) = tables["topics"].rows
    assert [each.value for each in topic.figures] == [2, 1]
    assert [each.name for each in tables["officers"].rows] == ["单", "查"]


def test_a_small_sample_is_marked_and_officers_are_not_ranked() -> None:
    work = visit_figures(facts(small=2), NOTHING, MONTH, YEAR_AGO, NOW)
    officers = next(each for each in work.tables if each.key == "officers")
    notes = {each.name: each.figures[2].note for each in officers.rows}
    assert notes == {"单": "样本少，不宜比较", "查": ""}


def test_each_month_stands_by_itself() -> None:
    both = Period(date(2026, 10, 1), date(2026, 11, 30))
    visits = (visit(FIRST - 5 * DAY, place_id=1), visit(FIRST + 26 * DAY, place_id=1))
    work = visit_figures(facts(visits=visits), NOTHING, both, base_of(both, Compare.YEAR), NOW)
    months = next(each for each in work.tables if each.key == "months")
    assert [(each.name, each.figures[1].value) for each in months.rows] == [
        ("2026-10", 1),
        ("2026-11", 1),
    ]


VISITS = st.lists(
    st.builds(
        lambda at, id, met: visit(FIRST + at * DAY // 4, MET if met else NOBODY, place_id=id),
        st.integers(-100, 130),
        st.integers(1, 4),
        st.booleans(),
    ),
    max_size=20,
)


@given(VISITS, st.sets(st.integers(1, 4)))
def test_the_parts_are_within_the_whole(visits: list, retired: set[int]) -> None:  # type: ignore[type-arg]
    known = facts()
    places = [
        replace(each, retired_at=FIRST + 3 * DAY) if each.id in retired else each
        for each in known.places
    ]
    work = visit_figures(facts(visits=visits, places=places), NOTHING, MONTH, YEAR_AGO, NOW)
    due, covered = work.figure("due"), work.figure("covered")
    assert set(covered.ids) <= set(due.ids)
    assert not set(due.ids) & retired
    for each in (due, covered, work.figure("visits"), work.figure("households")):
        assert each.value == len(each.ids)
    rows = next(each for each in work.tables if each.key == "communities").rows
    assert sum(int(each.figures[0].value or 0) for each in rows) == due.value
    assert sum(int(each.figures[3].value or 0) for each in rows) == work.figure("visits").value
