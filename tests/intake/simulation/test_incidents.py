"""A past made up from a seed: the same each time, of the right size and shape."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations, pairwise
from math import cos, dist, radians
from pathlib import Path
from statistics import median

import pytest

from jinhai_console.domain.analysis.themes.stated import stated_cents
from jinhai_console.domain.analysis.themes.victims import victim_of
from jinhai_console.domain.assignment import Role
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.incident import IncidentState, PersonRole
from jinhai_console.domain.instant import HOUR, MINUTE, parse_instant, to_local
from jinhai_console.domain.station_plan import category_names
from jinhai_console.intake.simulation.incidents import generate, planted_series
from jinhai_console.intake.simulation.scenario import DemonstrationPlan
from jinhai_console.intake.simulation.scenario_file import read_demonstration

RESOURCES = Path(__file__).parents[3] / "resources"
FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)

History = Sequence[HistoricIncident]


@pytest.fixture(scope="module")
def plan() -> DemonstrationPlan:
    return read_demonstration(RESOURCES)


@pytest.fixture(scope="module")
def history(plan: DemonstrationPlan) -> History:
    return list(generate(plan, seed=1, first_day=FIRST, last_day=LAST))


def share(incidents: History, holds: Callable[[HistoricIncident], bool]) -> float:
    return sum(holds(each) for each in incidents) / len(incidents)


def of(history: History, name: str) -> History:
    return [each for each in history if name in each.category]


def hour(incident: HistoricIncident) -> int:
    return to_local(incident.received_at, incident.zone).hour


def metres(incident: HistoricIncident) -> tuple[float, float]:
    assert incident.longitude is not None
    assert incident.latitude is not None
    north = incident.latitude * 111_195
    return incident.longitude * 111_195 * cos(radians(incident.latitude)), north


def test_the_same_seed_gives_the_same_past(plan: DemonstrationPlan) -> None:
    def march(seed: int) -> History:
        first_day, last_day = date(2025, 3, 1), date(2025, 3, 31)
        return list(generate(plan, seed=seed, first_day=first_day, last_day=last_day))

    once = march(5)
    assert once == march(5)
    assert once != march(6)


def test_a_day_is_the_same_in_any_range(plan: DemonstrationPlan) -> None:
    day = date(2025, 3, 10)
    alone = list(generate(plan, seed=5, first_day=day, last_day=day))
    month = generate(plan, seed=5, first_day=date(2025, 3, 1), last_day=date(2025, 3, 31))
    told = {each.key: each.narrative for each in month}
    assert alone
    assert all(told[each.key] == each.narrative for each in alone)


def test_years_have_the_published_size_and_differ(history: History) -> None:
    years = Counter(to_local(each.received_at, each.zone).year for each in history)
    assert sorted(years) == [2023, 2024, 2025]
    assert all(abs(count - 7_000) <= 210 for count in years.values())
    assert len(set(years.values())) == 3


def test_volume_follows_what_is_asked(plan: DemonstrationPlan) -> None:
    asked = generate(plan, seed=1, first_day=FIRST, last_day=date(2023, 12, 31), per_year=700)
    assert sum(1 for _ in asked) == pytest.approx(700, rel=0.03)


def test_incidents_come_in_order_with_keys_of_their_own(history: History) -> None:
    assert all(earlier.received_at <= later.received_at for earlier, later in pairwise(history))
    assert len({each.key for each in history}) == len(history)


def test_hours_have_their_shape(history: History) -> None:
    hours = Counter(hour(each) for each in history)
    assert min(hours, key=lambda each: hours[each]) in range(2, 6)
    assert max(hours, key=lambda each: hours[each]) in range(15, 22)
    noise = of(history, "噪音扰民")
    assert share(noise, lambda each: hour(each) >= 19 or hour(each) < 6) > 0.7
    asked = of(history, "户籍证件咨询")
    assert share(asked, lambda each: 8 <= hour(each) < 18) > 0.8


def test_weekdays_have_their_shape(history: History) -> None:
    def is_weekend(each: HistoricIncident) -> bool:
        return to_local(each.received_at, each.zone).weekday() >= 5

    assert share(of(history, "打架斗殴"), is_weekend) > 2 / 7
    assert share(of(history, "劳资纠纷"), is_weekend) < 2 / 7


def test_seasons_have_their_shape(history: History) -> None:
    def is_year_end(each: HistoricIncident) -> bool:
        return to_local(each.received_at, each.zone).month in (11, 12, 1)

    assert share(of(history, "盗窃"), is_year_end) > 1.3 * share(history, is_year_end)
    assert share(of(history, "自然灾害险情"), is_year_end) < 0.15


def test_trends_differ_by_category(plan: DemonstrationPlan, history: History) -> None:
    names = category_names(plan.categories)
    grows = {names[each.category] for each in plan.scenes if each.growth > 0.04}
    shrinks = {names[each.category] for each in plan.scenes if each.growth < -0.04}

    def counts(categories: set[tuple[str, ...]]) -> Counter[int]:
        return Counter(
            to_local(each.received_at, each.zone).year
            for each in history
            if each.category in categories
        )

    assert counts(grows)[2025] > 1.05 * counts(grows)[2023]
    assert counts(shrinks)[2025] < 0.95 * counts(shrinks)[2023]


def test_communities_differ_by_category(history: History) -> None:
    def near(each: HistoricIncident) -> bool:
        return each.community in ("云岗社区", "澄浦社区")

    assert share(of(history, "工程车违法"), near) > 2 * share(history, near)


def test_names_are_those_of_the_plan(plan: DemonstrationPlan, history: History) -> None:
    paths = set(category_names(plan.categories).values())
    communities = {"", *(each.name for each in plan.communities)}
    numbers = {each.number for each in plan.officers}
    outcomes = {each.name for each in plan.dispositions}
    assert {each.category for each in history} <= paths
    assert {each.confirmed_category for each in history} <= paths
    assert {each.community for each in history} == communities
    assert {sent.unit for each in history for sent in each.assignments} <= numbers
    assert {each.disposition for each in history} <= outcomes
    assert len({each.category[0] for each in history}) == 12


def test_feedback_sometimes_changes_the_classification(history: History) -> None:
    changed = share(history, lambda each: each.confirmed_category != each.category)
    assert 0.01 < changed < 0.1


def test_milestones_are_in_order(history: History) -> None:
    for each in history:
        for sent in each.assignments:
            moments = [
                each.received_at,
                sent.dispatched_at,
                sent.acknowledged_at,
                sent.en_route_at,
                sent.on_scene_at,
                sent.cleared_at,
                each.feedback_at,
                each.closed_at,
            ]
            known = [moment for moment in moments if moment is not None]
            assert known == sorted(known)
        assert [sent.role for sent in each.assignments][:1] in ([], [Role.LEAD])
        assert len({sent.unit for sent in each.assignments}) == len(each.assignments)


def test_graver_incidents_are_reached_sooner(history: History) -> None:
    def response_min(level: int) -> float:
        return median(
            (sent.on_scene_at - each.received_at) / MINUTE
            for each in history
            if each.level == level
            for sent in each.assignments[:1]
            if sent.on_scene_at is not None
        )

    medians = [response_min(level) for level in (1, 2, 3, 4)]
    assert medians == sorted(medians)
    assert 3 < medians[0] < 5
    assert 5 < medians[2] < 10


def test_a_small_share_ends_otherwise(history: History) -> None:
    ends = Counter(each.exit for each in history)
    assert set(ends) == {
        None,
        IncidentState.MERGED,
        IncidentState.CANCELLED,
        IncidentState.UNFOUNDED,
        IncidentState.TRANSFERRED,
    }
    assert ends[None] > 0.9 * len(history)
    assert 0.04 < share(history, lambda each: "骚扰警情" in each.category) < 0.12


def test_personal_data_are_recognisably_fictional(history: History) -> None:
    phones = {each.reporter_phone for each in history}
    persons = [person for each in history for person in each.involvements]
    phones |= {person.phone for person in persons if person.phone}
    assert all(phone.startswith("1990000") and len(phone) == 11 for phone in phones)
    identities = {person.identity_number for person in persons if person.identity_number}
    assert identities
    assert all(each.startswith("999999") and len(each) == 18 for each in identities)


def test_narratives_vary_and_are_finished(history: History) -> None:
    texts = {each.narrative for each in history}
    assert len(texts) > 0.6 * len(history)
    assert all(text.endswith("。") and "{" not in text for text in texts)
    assert all("{" not in each.feedback for each in history)


def test_series_are_planted_and_named_apart(plan: DemonstrationPlan, history: History) -> None:
    series = planted_series(plan, seed=1, first_day=FIRST, last_day=LAST)
    assert len(series) == 3 * len(plan.series)
    by_key = {each.key: each for each in history}
    for planted in series:
        incidents = [by_key[key] for key in planted.keys]
        assert 3 <= len(incidents) <= 8
        assert len({each.category for each in incidents}) == 1
        assert len({each.community for each in incidents}) == 1
        assert all(each.exit is None for each in incidents)
        assert all(planted.name not in each.key + each.extra for each in incidents)


def test_november_has_the_published_series(plan: DemonstrationPlan) -> None:
    series = planted_series(plan, seed=1, first_day=FIRST, last_day=LAST)
    sizes = {(each.name, len(each.keys)) for each in series}
    assert {("拉车门", 4), ("剪锁盗电动车", 5)} <= sizes


def test_a_series_keeps_to_its_places_and_hours(plan: DemonstrationPlan, history: History) -> None:
    by_key = {each.key: each for each in history}
    apart_m, apart_h = [], []
    for planted in planted_series(plan, seed=1, first_day=FIRST, last_day=LAST):
        incidents = [by_key[key] for key in planted.keys]
        for one, other in combinations(incidents, 2):
            apart_m.append(dist(metres(one), metres(other)))
            hours = abs(hour(one) - hour(other))
            apart_h.append(min(hours, 24 - hours))
    assert median(apart_m) < 500
    assert median(apart_h) <= 2


def test_the_story_stops_where_asked(plan: DemonstrationPlan) -> None:
    day = date(2025, 6, 10)
    until = parse_instant("2025-06-10 20:00", plan.zone)
    past = list(generate(plan, seed=1, first_day=day, last_day=day, until=until))
    whole = list(generate(plan, seed=1, first_day=day, last_day=day))
    assert past
    assert len(past) == sum(each.received_at <= until for each in whole)
    for each in past:
        moments = [each.received_at, each.feedback_at, each.closed_at]
        for sent in each.assignments:
            moments += [sent.dispatched_at, sent.on_scene_at, sent.cleared_at]
        assert all(moment is None or moment <= until for moment in moments)
    assert any(each.closed_at is None for each in past)
    early = [each for each in past if until - each.received_at > 14 * HOUR]
    assert all(each.closed_at is not None for each in early)


def test_frauds_and_thefts_say_what_they_cost_and_whom_they_met(history: History) -> None:
    frauds = [each for each in of(history, "电信网络诈骗") if each.exit is None]
    assert share(frauds, lambda each: each.loss_cents is not None) > 0.6
    assert share(frauds, lambda each: each.channel != "") > 0.75
    assert all(each.loss_cents == stated_cents(each.narrative) for each in frauds if each.channel)
    thefts = [each for each in of(history, "盗窃") if each.exit is None]
    assert 0.4 < share(thefts, lambda each: each.loss_cents is not None) < 0.8
    assert not any(each.channel for each in thefts)
    for each in history:
        path = "/".join(each.category)
        assert each.loss_cents is None or "盗窃" in path or "诈骗" in path


def test_victims_are_described_as_their_numbers_say(history: History) -> None:
    day = date(2025, 1, 1)
    victims = [
        person
        for each in history
        for person in each.involvements
        if person.role is PersonRole.VICTIM
    ]
    assert sum(each.occupation != "" for each in victims) > 0.8 * len(victims)
    for each in victims:
        if each.identity_number and each.sex:
            group = victim_of(each.identity_number, day)
            assert each.sex is group.sex
            assert each.birth_year == int(each.identity_number[6:10])
