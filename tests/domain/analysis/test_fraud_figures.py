"""Figures of fraud warnings: who was dissuaded, what was kept safe, how soon; ids behind each."""

from datetime import date

from jinhai_console.domain.analysis.community.fraud import FraudFact, fraud_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.facts import AgeBand, Victim
from jinhai_console.domain.fraud_alert import Amounts, FraudLevel, FraudOutcome
from jinhai_console.domain.incident import Sex
from jinhai_console.domain.theme_words import SMALL_GROUPS

MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
YUAN = 100


def fact(id: int, **values: object) -> FraudFact:
    wanted: dict[str, object] = {
        "day": date(2026, 11, id),
        "level": FraudLevel.HIGH,
        "kind": "冒充公检法",
        "victim": Victim(),
        "amounts": Amounts(),
        "attempt_limit_s": 300,
        "door_limit_s": 1_800,
        **values,
    }
    return FraudFact(id=id, **wanted)  # type: ignore[arg-type]


FACTS = (
    fact(
        1,
        outcome=FraudOutcome.DISSUADED,
        amounts=Amounts(260_000 * YUAN, kept_safe=260_000 * YUAN),
        victim=Victim(AgeBand.FROM_60),
        attempt_s=60,
        door_s=1_800,
    ),
    fact(2, outcome=FraudOutcome.DISSUADED, amounts=Amounts(500, kept_safe=500), attempt_s=301),
    fact(
        3,
        level=FraudLevel.LOW,
        outcome=FraudOutcome.TRANSFERRED,
        amounts=Amounts(900, 800, 300, 100),
        kind="",
        door_s=1_801,
    ),
    fact(4, was_denied=True),
)


def test_people_money_and_times() -> None:
    work = fraud_figures(FACTS, FACTS[:1], MONTH, base_of(MONTH, Compare.YEAR), 0)
    dissuaded = work.figure("dissuaded")
    assert (dissuaded.value, dissuaded.ids, dissuaded.base) == (2, (1, 2), 1)
    assert work.figure("kept_safe_yuan").value == 26_000_500  # of the dissuaded alone
    assert work.figure("transferred_yuan").value == 800
    assert work.figure("stopped_yuan").value == 300
    assert work.figure("open").ids == work.figure("denied").ids == (4,)
    assert work.figure("first_contact_p50_minutes").value == 60
    assert work.figure("door_p90_minutes").value == 1_801
    within = work.figure("door_within_rate")
    assert (str(within.value), within.ids, within.of_ids) == ("50.00", (1,), (1, 3))
    assert "2 条没有" in work.figure("door_p50_minutes").note


def test_nothing_is_no_percentage() -> None:
    work = fraud_figures((), (), MONTH, base_of(MONTH, Compare.YEAR), 0)
    assert work.figure("dissuaded").value == 0
    assert work.figure("dissuaded").change_percent is None
    assert work.figure("door_within_rate").value is None
    assert work.figure("door_p50_minutes").value is None


def test_by_level_kind_and_victims() -> None:
    work = fraud_figures(FACTS, (), MONTH, base_of(MONTH, Compare.YEAR), 0)
    tables = {each.key: [row.name for row in each.rows] for each in work.tables}
    assert tables["by_level"] == ["高", "低"]
    assert tables["by_kind"] == ["冒充公检法", "未知"]
    assert tables["by_age"] == ["未知", SMALL_GROUPS]
    assert (tables["by_month"], tables["by_year"]) == (["2026-11"], ["2026"])
    for table in work.tables:
        assert all(len(row.figures) == len(table.columns) for row in table.rows)
        assert sum(int(row.figures[0].value or 0) for row in table.rows) == len(FACTS)


def test_groups_of_victims_too_small_to_hide_in_stand_together() -> None:
    women = [fact(id, victim=Victim(AgeBand.FROM_60, Sex.FEMALE, "退休")) for id in (1, 2, 3)]
    men = [
        fact(4, victim=Victim(AgeBand.TO_17, Sex.MALE, "学生")),
        fact(5, victim=Victim(AgeBand.TO_29, Sex.MALE, "会计")),
        fact(6),
    ]
    work = fraud_figures((*women, *men), (), MONTH, base_of(MONTH, Compare.YEAR), 0)
    tables = {each.key: {row.name: row.figures[0] for row in each.rows} for each in work.tables}
    assert list(tables["by_age"]) == ["60 岁以上", "未知", SMALL_GROUPS]
    assert list(tables["by_sex"]) == ["女", "未知", SMALL_GROUPS]
    assert list(tables["by_occupation"]) == ["退休", "未知", SMALL_GROUPS]
    assert tables["by_occupation"][SMALL_GROUPS].ids == (4, 5)
