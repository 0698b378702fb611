"""异常升高 over a station's own records: what is watched, what it is held against, what is said."""

import random
from datetime import date, timedelta

import pytest

from jinhai_console.domain.analysis.colour_band import ColourBand
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import HOUR, MINUTE, day_start
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.exceedances import Exceedances, Watched, exceedance_ids, exceedances
from jinhai_console.services.history import ImportIncidents, ImportTally
from tests.stations import Room

ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 23)  # a Monday, as `START` has it
WEEK_AGO = TODAY - timedelta(days=7)


def store(room: Room, *found: tuple[date, int, str, str]) -> None:
    """Incidents by day, hour, category and community, all at once."""
    incidents = [
        HistoricIncident(
            key=f"{day}-{place}",
            category=(category,),
            received_at=day_start(day, ZONE) + hour * HOUR + place % 60 * MINUTE,
            zone=ZONE,
            community=community,
        )
        for place, (day, hour, category, community) in enumerate(found)
    ]
    command = ImportIncidents(actor_id=None, incidents=incidents, tally=ImportTally())
    room.done(command)


def quiet(days: int, until: date, seed: int = 1) -> list[tuple[date, int, str, str]]:
    """So many days up to the day before `until`, two incidents on each in the mean."""
    chance = random.Random(seed)
    return [
        (until - timedelta(days=back), chance.randrange(24), *chance.choice(_KINDS))
        for back in range(1, days + 1)
        for _ in range(chance.choice([1, 2, 3]))
    ]


_KINDS = [("盗窃", "鼓岩社区"), ("盗窃", "滨海社区"), ("纠纷", "鼓岩社区"), ("纠纷", "滨海社区")]


def ask(room: Room, at: date, days: int = 7) -> Exceedances:
    return room.desk.read(exceedances, at, days).result(30)


def said(found: Exceedances) -> dict[str, tuple[int, ColourBand]]:
    return {found.keys[each.index]: (each.observed, each.band) for each in found.judgement.alerts}


def test_an_outbreak_is_found_where_it_is_and_above_it(room: Room) -> None:
    week = [(TODAY - timedelta(days=day), 3, "盗窃", "滨海社区") for day in range(1, 8)] * 3
    store(room, *quiet(800, TODAY), *week)
    found = ask(room, TODAY - timedelta(days=1))
    alerts = said(found)
    assert "盗窃 · 滨海社区" in alerts
    assert alerts["盗窃 · 滨海社区"][0] >= 21
    assert alerts["盗窃 · 滨海社区"][1] is ColourBand.RED
    assert "纠纷 · 滨海社区" not in alerts
    assert (found.windows[-1].first, found.windows[-1].last) == (
        TODAY - timedelta(days=7),
        TODAY - timedelta(days=1),
    )
    assert len(found.windows) == 105
    assert found.judgement.tested == len(found.watched)


def test_an_outbreak_is_one_event_and_what_holds_it_says_so(room: Room) -> None:
    week = [(TODAY - timedelta(days=day), 3, "盗窃", "滨海社区") for day in range(1, 8)] * 3
    store(room, *quiet(800, TODAY), *week)
    found = ask(room, TODAY - timedelta(days=1))
    assert [found.keys[each.index] for each in found.events] == ["盗窃 · 滨海社区"]
    wider = {found.keys[wide]: found.keys[narrow] for wide, narrow in found.within.items()}
    assert wider
    assert set(wider.values()) == {"盗窃 · 滨海社区"}
    assert len(found.judgement.alerts) == len(wider) + 1


def test_two_outbreaks_are_two_events(room: Room) -> None:
    week = [
        (TODAY - timedelta(days=day), 3, kind, where)
        for day in range(1, 8)
        for kind, where in (("盗窃", "滨海社区"), ("纠纷", "鼓岩社区"))
    ] * 3
    store(room, *quiet(800, TODAY), *week)
    found = ask(room, TODAY - timedelta(days=1))
    assert {"盗窃 · 滨海社区", "纠纷 · 鼓岩社区"} <= {found.keys[e.index] for e in found.events}


def test_a_quiet_station_alerts_nobody(room: Room) -> None:
    store(room, *quiet(800, TODAY, seed=3))
    assert not said(ask(room, TODAY - timedelta(days=1)))
    assert not said(ask(room, TODAY - timedelta(days=1), 1))


def test_of_today_the_same_hours_are_compared(room: Room) -> None:
    """Ten o'clock: what happens in the afternoons of other Mondays is not held against it."""
    afternoons = [
        (TODAY - timedelta(days=7 * week), 15, "盗窃", "滨海社区")
        for week in range(1, 60)
        for _ in range(4)
    ]
    store(room, *afternoons, *[(TODAY, 9, "盗窃", "滨海社区")] * 5)
    found = ask(room, TODAY, 1)
    assert found.until_hour == 10
    watched = [
        each for each in found.judgement.series if found.keys[each.index] == "盗窃 · 滨海社区"
    ]
    assert all(each.expected == pytest.approx(0, abs=0.2) for each in watched)
    assert said(found)["盗窃"][0] == 5


@pytest.mark.parametrize(("at", "days"), [(TODAY, 1), (TODAY, 7), (TODAY, 10), (WEEK_AGO, 7)])
def test_every_count_has_its_incidents(room: Room, at: date, days: int) -> None:
    store(room, *quiet(60, TODAY, seed=5), *[(TODAY, hour, *_KINDS[0]) for hour in range(24)])
    found = ask(room, at, days)
    counts = found.judgement.counts
    for row, series in enumerate(found.watched):
        for column in range(max(0, len(found.windows) - 4), len(found.windows)):
            asked = series, found.windows[column], found.until_hour
            ids = room.desk.read(exceedance_ids, *asked).result(10)
            assert len(set(ids)) == len(ids) == counts[row, column]


def test_a_category_that_is_gone_is_said(room: Room) -> None:
    window = Period(TODAY, TODAY)
    with pytest.raises(Refusal, match="重新计算"):
        room.desk.read(exceedance_ids, Watched(99, 0), window).result(10)


def test_a_young_station_says_that_it_is_too_young(room: Room) -> None:
    store(room, *quiet(40, TODAY), *[(TODAY - timedelta(days=1), 3, "盗窃", "滨海社区")] * 30)
    found = ask(room, TODAY - timedelta(days=1))
    assert found.judgement.tested == 0
    assert not said(found)


def test_a_new_community_has_no_zeros_of_last_year(room: Room) -> None:
    """Six busy weeks are its whole history: nothing is tested, nothing called high."""
    new = [(TODAY - timedelta(days=back), 3, "盗窃", "新社区") for back in range(1, 43)] * 2
    store(room, *quiet(800, TODAY), *new)
    found = ask(room, TODAY - timedelta(days=1))
    place = found.keys.index("盗窃 · 新社区")
    assert not found.judgement.exceedance(place).is_tested


@pytest.mark.parametrize(
    ("at", "days", "sentence"),
    [(date(2027, 1, 1), 7, "还没有到"), (TODAY, 0, "1 到 28 天"), (TODAY, 29, "1 到 28 天")],
)
def test_what_cannot_be_judged_is_refused(room: Room, at: date, days: int, sentence: str) -> None:
    store(room, *quiet(3, TODAY))
    with pytest.raises(Refusal, match=sentence):
        ask(room, at, days)


def test_without_records_it_says_so(room: Room) -> None:
    with pytest.raises(Refusal, match="还没有警情"):
        ask(room, TODAY)
