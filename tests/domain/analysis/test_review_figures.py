"""Figures of legal review: by hand, and that they hold together whatever happened."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.reviews import ReviewFact, review_figures
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.review_check import ReviewDocument

FIRST = date(2026, 11, 1)
PERIOD = Period(FIRST, date(2026, 11, 30))
BASE = Period(date(2025, 11, 1), date(2025, 11, 30))
_days = st.integers(-20, 50).map(lambda count: FIRST + timedelta(days=count))
_facts = st.builds(
    ReviewFact,
    id=st.integers(1, 10**6),
    kind=st.sampled_from(list(CaseKind)),
    document=st.sampled_from(list(ReviewDocument)),
    submitted_on=_days,
    returned_on=st.lists(_days, max_size=3).map(tuple),
    passed_on=st.none() | _days,
    working=st.integers(0, 30),
    elapsed=st.integers(0, 60),
    faults=st.lists(st.tuples(st.sampled_from("甲乙丙"), _days), max_size=4).map(tuple),
)


def fact(id: int, day: int, **values: Any) -> ReviewFact:
    whole: dict[str, Any] = {
        "kind": CaseKind.ADMINISTRATIVE,
        "document": ReviewDocument.PENALTY,
        "submitted_on": date(2026, 11, day),
        **values,
    }
    return ReviewFact(id=id, **whole)


def drawn(*facts: ReviewFact) -> WorkFigures:
    return review_figures(facts, PERIOD, BASE, 0)


def test_rate_days_and_faults_by_hand() -> None:
    work = drawn(
        fact(1, 2, passed_on=date(2026, 11, 4), working=2, elapsed=2),
        fact(
            2,
            3,
            returned_on=(date(2026, 11, 5), date(2026, 11, 9)),
            passed_on=date(2026, 11, 12),
            working=5,
            elapsed=9,
            faults=(("签名", date(2026, 11, 5)), ("引用", date(2026, 11, 9))),
        ),
        fact(3, 20, faults=(("签名", date(2026, 11, 21)), ("签名", date(2026, 12, 1)))),
        fact(4, 25, passed_on=date(2026, 12, 2)),  # passed after the period
    )
    values = {each.key: each.value for each in work.figures}
    assert [values[key] for key in ("submitted", "passed", "returned", "passed_at_once")] == [
        *(4, 2, 1, 1)
    ]
    assert str(values["passed_at_once_rate"]) == "50.00"
    assert (values["days_median"], values["days_longest"], values["elapsed_median"]) == (2, 5, 2)
    (faults,) = [each for each in work.tables if each.key.startswith("faults")]
    assert faults.title == "常见问题：处罚决定（行政）"
    counted = [(row.name, row.figures[0].value, row.figures[0].ids) for row in faults.rows]
    assert counted == [("签名", 2, (2, 3)), ("引用", 1, (2,))]
    assert work.figure("submitted").base is None


def test_of_nothing_there_is_no_rate() -> None:
    work = drawn()
    assert work.figure("passed_at_once_rate").value is None
    assert work.figure("days_longest").value is None


@given(st.lists(_facts, max_size=20, unique_by=lambda each: each.id))
def test_the_documents_add_up_to_the_whole(facts: list[ReviewFact]) -> None:
    work = drawn(*facts)
    table = work.tables[0]
    for place, key in enumerate(("submitted", "passed", "returned", "passed_at_once")):
        assert (
            sum(int(row.figures[place].value or 0) for row in table.rows) == work.figure(key).value
        )
    found = sum(PERIOD.first <= day <= PERIOD.last for each in facts for _, day in each.faults)
    rows = [row for each in work.tables[1:] for row in each.rows]
    assert sum(int(row.figures[0].value or 0) for row in rows) == found
    assert int(work.figure("passed_at_once").value or 0) <= int(work.figure("passed").value or 0)
