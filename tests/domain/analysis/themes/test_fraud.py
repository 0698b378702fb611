"""Fraud: every line leads to its incidents, and each community gets its three sentences."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.themes.facts import AgeBand, FraudFacts, Victim
from jinhai_console.domain.analysis.themes.findings import chance_of_rise
from jinhai_console.domain.analysis.themes.fraud import FraudBrief, FraudTheme, analyse_fraud
from jinhai_console.domain.analysis.themes.tallies import TableName, Tally
from jinhai_console.domain.incident import Sex

MARCH = Period(date(2025, 3, 1), date(2025, 3, 31))
LAST_MARCH = date(2024, 3, 10)
ELDERLY = Victim(AgeBand.FROM_60, Sex.FEMALE)


def fraud(id: int, **values: Any) -> FraudFacts:
    usual: dict[str, Any] = {
        "day": date(2025, 3, 10),
        "hour": 10,
        "community": "鼓岩社区",
        "kind": "刷单返利",
    }
    return FraudFacts(id=id, **{**usual, **values})


FACTS = st.builds(
    FraudFacts,
    id=st.just(0),
    day=st.integers(0, 500).map(lambda days: date(2024, 1, 1) + timedelta(days=days)),
    hour=st.integers(0, 23),
    community=st.sampled_from(["", "鼓岩社区", "石桥社区"]),
    kind=st.sampled_from(["刷单返利", "虚假贷款"]),
    victim=st.builds(
        Victim,
        st.none() | st.sampled_from(AgeBand),
        st.none() | st.sampled_from(Sex),
        st.sampled_from(["", "学生"]),
    ),
    loss_cents=st.none() | st.integers(0, 10**9),
    channels=st.sampled_from([(), ("电话",), ("聊天群",)]),
)
MANY = st.lists(FACTS, max_size=40).map(
    lambda rows: [FraudFacts(**{**_values(row), "id": place}) for place, row in enumerate(rows)]
)


def _values(row: FraudFacts) -> dict[str, Any]:
    return {name: getattr(row, name) for name in FraudFacts.__slots__}


def lines(theme: FraudTheme, name: TableName) -> dict[tuple[str, ...], Tally]:
    (table,) = [each for each in theme.tables if each.name is name]
    return {line.key: line for line in table.lines}


def the_brief(theme: FraudTheme) -> FraudBrief:
    (brief,) = theme.briefs
    return brief


def test_a_line_names_its_incidents_and_those_of_its_base() -> None:
    rows = [fraud(1), fraud(2, day=LAST_MARCH), fraud(3), fraud(4, day=date(2025, 4, 1))]
    line = lines(analyse_fraud(rows, MARCH), TableName.COMMUNITY_KIND)["鼓岩社区", "刷单返利"]
    assert (line.ids, line.base_ids) == ((1, 3), (2,))
    assert str(line.change_percent) == "100.00"


def test_a_fraud_over_two_channels_counts_under_both() -> None:
    found = lines(analyse_fraud([fraud(1, channels=("电话", "短信"))], MARCH), TableName.CHANNEL)
    assert {key: line.ids for key, line in found.items()} == {("电话",): (1,), ("短信",): (1,)}


def test_a_line_of_this_period_only_has_no_percentage() -> None:
    line = lines(analyse_fraud([fraud(1)], MARCH), TableName.CHANNEL)[("",)]
    assert (line.count, line.change_percent) == (1, None)


def test_the_period_before_can_be_the_base() -> None:
    rows = [fraud(1), fraud(2, day=date(2025, 2, 1)), fraud(3, day=LAST_MARCH)]
    theme = analyse_fraud(rows, MARCH, Compare.PERIOD)
    assert lines(theme, TableName.BAND)[("10–12",)].base_ids == (2,)


@given(MANY)
def test_every_table_counts_every_incident_once(rows: list[FraudFacts]) -> None:
    theme = analyse_fraud(rows, MARCH)
    inside = sorted(each.id for each in rows if MARCH.first <= each.day <= MARCH.last)
    for table in theme.tables:
        assert sorted(id for line in table.lines for id in line.ids) == inside
    assert sorted(id for line in theme.losses for id in line.tally.ids) == inside


def test_losses_are_of_those_that_name_one() -> None:
    rows = [
        fraud(1, loss_cents=100),
        fraud(2, loss_cents=900),
        fraud(3),
        fraud(4, day=LAST_MARCH, loss_cents=50),
    ]
    (line,) = analyse_fraud(rows, MARCH).losses
    assert (line.tally.count, line.known_ids, line.total) == (3, (1, 2), 1_000)
    assert (line.median, line.largest) == (100, 900)
    assert (line.base_known_ids, line.base_total) == ((4,), 50)


def test_a_community_gets_its_three_sentences() -> None:
    rows = [
        *(fraud(id, victim=ELDERLY, hour=9, channels=("电话",)) for id in range(1, 5)),
        fraud(5, victim=Victim(AgeBand.TO_29, Sex.MALE), hour=20, channels=("聊天群",)),
        fraud(6),
        fraud(7, day=LAST_MARCH),
    ]
    brief = the_brief(analyse_fraud(rows, MARCH))
    assert (brief.main.kind, brief.main.tally.count, brief.main.tally.base) == ("刷单返利", 6, 1)
    assert brief.main.is_rising
    assert brief.victims
    assert (brief.victims.key, brief.victims.count, brief.victims.known) == (
        (AgeBand.FROM_60, Sex.FEMALE),
        4,
        5,
    )
    assert brief.band
    assert (brief.band.key, brief.band.count, brief.band.known) == (("08–10",), 4, 6)
    assert brief.channel
    assert (brief.channel.key, brief.channel.ids) == (("电话",), (1, 2, 3, 4))


def test_the_kind_that_rises_comes_before_the_one_that_is_merely_frequent() -> None:
    rows = [
        *(fraud(id, kind="虚假贷款") for id in range(1, 10)),
        *(fraud(id, kind="虚假贷款", day=LAST_MARCH) for id in range(10, 20)),
        *(fraud(id) for id in range(20, 25)),
    ]
    assert the_brief(analyse_fraud(rows, MARCH)).main.kind == "刷单返利"


def test_where_nothing_rises_the_most_frequent_is_told() -> None:
    rows = [
        *(fraud(id) for id in range(1, 4)),
        *(fraud(id, day=LAST_MARCH) for id in range(4, 9)),
    ]
    main = the_brief(analyse_fraud(rows, MARCH)).main
    assert (main.kind, main.is_rising, main.is_clear) == ("刷单返利", False, False)


def test_too_few_in_a_community_are_told_of_the_station() -> None:
    rows = [
        *(fraud(id) for id in range(1, 4)),
        *(fraud(id, community="石桥社区", victim=ELDERLY) for id in range(4, 7)),
    ]
    brief = next(each for each in analyse_fraud(rows, MARCH).briefs if each.community[0] == "鼓")
    assert brief.victims
    assert brief.victims.is_wider
    assert brief.victims.ids == (4, 5, 6)
    assert brief.channel is None


def test_two_incidents_make_no_finding() -> None:
    assert analyse_fraud([fraud(1), fraud(2)], MARCH).briefs == ()
    assert analyse_fraud([], MARCH).losses == ()


@pytest.mark.parametrize("count", [0, 1, 5, 40])
@pytest.mark.parametrize("base", [0, 3, 60])
def test_the_chance_is_the_binomial_tail(count: int, base: int) -> None:
    expected = binom.sf(count - 1, count + base, 0.25)
    assert chance_of_rise(count, base, 0.25) == pytest.approx(expected, abs=1e-12)
