"""The figures of call-backs: by the formula, with intervals, every number with its ids."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.community.callbacks import (
    CallbackFact,
    CallbackSettings,
    callback_figures,
)
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.callback import Invalid
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.satisfaction import RateFormula, Satisfaction

MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
USUAL = CallbackSettings(RateFormula.BOTH_OF_VALID, 30)
S, B, D, X = Satisfaction


def fact(id: int, result: Satisfaction, **values: object) -> CallbackFact:
    invalid = Invalid.NOT_REACHED if result is X else None
    made = CallbackFact(
        id=id,
        month="2026-11",
        is_visit=False,
        is_second=False,
        result=result,
        invalid=invalid,
        community="鼓岩社区",
        bucket=Bucket.DISPUTE,
        officer="单一鸣 01",
    )
    return replace(made, **values)  # type: ignore[arg-type]  # a test's own spelling


def figures(
    facts: list[CallbackFact],
    before: list[CallbackFact] | None = None,
    settings: CallbackSettings = USUAL,
) -> WorkFigures:
    base = base_of(MONTH, Compare.YEAR)
    return callback_figures(facts, before or [], settings, MONTH, base, 0)


FACTS = [fact(1, S), fact(2, S), fact(3, B), fact(4, D), fact(5, X)]


def test_the_rate_follows_the_formula_and_says_it() -> None:
    work = figures(FACTS, [fact(9, D)])
    rate = work.figure("satisfaction_rate")
    assert rate.value == Decimal("75.00")
    assert rate.base == Decimal("0.00")
    assert (rate.ids, rate.of_ids, rate.base_ids) == ((1, 2, 3), (1, 2, 3, 4), (9,))
    assert "÷ 有效回访" in rate.definition
    assert any("÷ 有效回访" in each for each in work.definition)
    of_all = figures(FACTS, settings=CallbackSettings(RateFormula.BOTH_OF_ALL, 30))
    assert of_all.figure("satisfaction_rate").value == Decimal("60.00")
    alone = figures(FACTS, settings=CallbackSettings(RateFormula.SATISFIED_OF_VALID, 30))
    assert alone.figure("satisfaction_rate").value == Decimal("50.00")


def test_a_small_sample_is_marked_where_it_stands() -> None:
    work = figures(FACTS)
    assert "样本小（4 件）" in work.figure("satisfaction_rate").note
    (row,) = next(each for each in work.tables if each.key == "by_community").rows
    assert row.name == "鼓岩社区 *"
    many = figures([fact(n, S) for n in range(1, 31)])
    assert "样本小" not in many.figure("satisfaction_rate").note
    assert many.tables[0].rows[0].name == "鼓岩社区"


def test_of_nothing_there_is_no_rate() -> None:
    work = figures([])
    assert work.figure("satisfaction_rate").value is None
    assert work.figure("called_back").value == 0
    assert all(table.rows == () for table in work.tables)


def test_who_is_asked_again_at_the_door_counts_apart() -> None:
    work = figures(
        [fact(1, D, in_time=True), fact(2, S, is_second=True), fact(3, D, in_time=False)]
    )
    assert work.figure("called_back").ids == (1, 3)
    assert work.figure("satisfied_at_door_rate").value == Decimal("100.00")
    assert work.figure("answered_in_time_rate").value == Decimal("50.00")


def test_visits_have_figures_of_their_own() -> None:
    visits = [
        fact(1, S, is_visit=True, is_real=True, remembers=True),
        fact(2, D, is_visit=True, is_real=False, remembers=False),
        fact(3, X, is_visit=True),
    ]
    work = figures(visits)
    assert work.figure("called_back").value == 0
    assert work.figure("visits_called").ids == (1, 2, 3)
    real = work.figure("visits_real_rate")
    assert (real.value, real.of_ids) == (Decimal("50.00"), (1, 2))
    (row,) = next(each for each in work.tables if each.key == "visits_by_officer").rows
    assert row.name == "单一鸣 01 *"


def test_officers_stand_by_name_and_whoever_is_not_known_last() -> None:
    facts = [
        fact(1, D, officer="区静怡 05"),
        fact(2, S, officer=""),
        fact(3, S, officer="单一鸣 01"),
    ]
    rows = next(each for each in figures(facts).tables if each.key == "by_officer").rows
    assert [each.name for each in rows] == ["区静怡 05 *", "单一鸣 01 *", "未登记 *"]


RESULTS = st.lists(
    st.tuples(st.sampled_from(Satisfaction), st.booleans(), st.sampled_from(["甲", "乙", ""])),
    max_size=40,
)


@given(RESULTS, st.sampled_from(RateFormula))
def test_parts_make_the_whole(
    results: list[tuple[Satisfaction, bool, str]], formula: RateFormula
) -> None:
    facts = [
        fact(n, result, is_second=second, community=community)
        for n, (result, second, community) in enumerate(results, 1)
    ]
    work = figures(facts, settings=CallbackSettings(formula, 5))
    parts = [work.figure(key) for key in ("satisfied", "basically", "dissatisfied", "invalid")]
    whole = work.figure("called_back")
    assert sorted(id for each in parts for id in each.ids) == sorted(whole.ids)
    for table in work.tables[:4]:
        assert sum(int(row.figures[0].value or 0) for row in table.rows) == whole.value
        for row in table.rows:
            rate, low, high = row.figures[5:8]
            if rate.value is not None:
                assert low.value is not None
                assert high.value is not None
                assert low.value - Decimal("0.01") <= rate.value <= high.value + Decimal("0.01")
