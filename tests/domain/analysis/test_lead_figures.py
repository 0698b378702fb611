"""Figures of leads: from whom, acknowledged in time, what came of them, the cases they brought."""

from datetime import date
from decimal import Decimal
from typing import Any

from jinhai_console.domain.analysis.community.cases import CaseFact
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.leads import LeadFact, lead_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.lead import LeadSource, LeadState

DAYS = Period(date(2023, 1, 1), date(2023, 12, 31))
ON, BEFORE = date(2023, 5, 20), date(2022, 5, 20)


def lead(id: int, **values: Any) -> LeadFact:
    whole: dict[str, Any] = {
        "source": LeadSource.OFFICER,
        "grade": Grade.URGENT,
        "state": LeadState.WORKED,
        "registered_on": ON,
        "handed_on": ON,
    }
    return LeadFact(id=id, **(whole | values))


def case(id: int, kind: CaseKind, persons: int, lead_id: int | None, on: date = ON) -> CaseFact:
    return CaseFact(
        id=id,
        category="涉赌",
        kind=kind,
        filed_on=on,
        solved_on=on,
        caught_on=(on,) * persons,
        dealt_on=(on,) * persons,
        lead_id=lead_id,
    )


def work(leads: list[LeadFact], cases: list[CaseFact] | None = None) -> WorkFigures:
    return lead_figures(leads, cases or [], DAYS, base_of(DAYS, Compare.YEAR), 0)


def test_gambling_as_published() -> None:
    """Two criminal cases with two persons, three administrative ones with three, out of leads."""
    leads = [lead(id, state=LeadState.CASE, ended_on=ON) for id in (1, 2, 3, 4)]
    cases = [
        case(11, CaseKind.CRIMINAL, 1, 1),
        case(12, CaseKind.CRIMINAL, 1, 2),
        case(13, CaseKind.ADMINISTRATIVE, 1, 2),  # the same den
        case(14, CaseKind.ADMINISTRATIVE, 1, 3),
        case(15, CaseKind.ADMINISTRATIVE, 1, 4),
        case(16, CaseKind.CRIMINAL, 9, None),  # of no lead
        case(17, CaseKind.CRIMINAL, 9, 4, BEFORE),
    ]
    found = work(leads, cases)
    kinds = next(each for each in found.tables if each.key == "kinds")
    counted = {row.name: [each.value for each in row.figures] for row in kinds.rows}
    assert counted == {"涉赌（刑事）": [2, 2, 2, 2], "涉赌（行政）": [3, 3, 3, 3]}
    keys = ("became_cases", "cases", "solved", "suspects_caught", "persons")
    assert [found.figure(key).value for key in keys] == [4, 5, 5, 5, 5]
    assert found.figure("persons").ids == (1, 2, 3, 4)
    assert found.figure("persons").base == 9


def test_acknowledged_in_time_is_of_those_whose_time_is_over() -> None:
    leads = [
        lead(1, took=5 * MINUTE, in_time=True),
        lead(2, took=90 * MINUTE),
        lead(3),  # late, and still waited for
        lead(4, waits=True),
        lead(5, handed_on=None),
    ]
    found = work(leads)
    assert found.figure("acknowledged_rate").value == Decimal("33.33")
    assert found.figure("acknowledged_rate").of_ids == (1, 2, 3)
    assert (found.figure("p50_minutes").value, found.figure("p90_minutes").value) == (300, 5400)
    assert [found.figure(key).value for key in ("registered", "handed")] == [5, 4]


def test_nothing_is_no_rate_and_has_no_base() -> None:
    found = work([])
    assert found.figure("acknowledged_rate").value is None
    assert all(each.base is None for each in found.figures)
    assert all(not each.rows for each in found.tables)


def test_by_source_and_grade_and_by_result() -> None:
    leads = [
        lead(1, state=LeadState.CASE, ended_on=ON),
        lead(2, grade=Grade.ORDINARY, state=LeadState.NOTHING, ended_on=ON),
        lead(3, source=LeadSource.PUBLIC, state=LeadState.NOTHING, ended_on=BEFORE),
        lead(4, registered_on=BEFORE, state=LeadState.REFERRED, ended_on=ON),
    ]
    sources, results, _ = work(leads).tables
    assert [(row.name, [e.value for e in row.figures]) for row in sources.rows] == [
        ("社区民警", [2, 1, 0, 1, 1]),
        ("群众", [1, 1, 0, 0, 0]),
    ]
    assert [(row.name, row.figures[0].ids) for row in results.rows] == [
        *(("已成案", (1,)), ("已转外单位", (4,)), ("查无实据", (2,)))
    ]
