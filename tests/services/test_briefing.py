"""会商 drawn up: figures that add up, with the incidents behind them, also over a holiday."""

from datetime import date, timedelta

import pytest

from jinhai_console.domain.briefing import Briefing, BriefingItem, Edition
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import HOUR, day_start
from jinhai_console.domain.json_form import from_json, to_json
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services import reads
from jinhai_console.services.history import ImportIncidents, ImportTally
from tests.stations import Room

ZONE = "Asia/Shanghai"
MEETING = date(2026, 11, 23)  # a Monday, as `START` has it


def store(room: Room, *found: tuple[date, str, str]) -> None:
    incidents = [
        HistoricIncident(
            key=f"{day}-{place}",
            category=(category,),
            received_at=day_start(day, ZONE) + 9 * HOUR + place,
            zone=ZONE,
            community=community,
        )
        for place, (day, category, community) in enumerate(found)
    ]
    room.done(ImportIncidents(actor_id=None, incidents=incidents, tally=ImportTally()))


def drawn(room: Room, day: date | None = MEETING, edition: Edition = Edition.DAY) -> Briefing:
    return room.desk.read(reads.draw_briefing, day, edition, room.officer("01")).result(60)


def counts(item: BriefingItem) -> dict[str, tuple[str, ...]]:
    return {each.cells[0]: each.cells[1:] for each in item.rows}


def test_a_monday_tells_of_the_whole_weekend_beside_both_bases(room: Room) -> None:
    days = [MEETING - timedelta(days=back) for back in (1, 2, 3)]
    store(
        room,
        *((day, "盗窃", "鼓岩社区") for day in days),
        (days[0], "纠纷", "滨海社区"),
        (MEETING - timedelta(days=4), "盗窃", "鼓岩社区"),  # told of on Friday
        (MEETING, "盗窃", "鼓岩社区"),  # told of tomorrow
        (date(2025, 11, 21), "纠纷", "滨海社区"),
    )
    found = drawn(room)
    assert (found.first, found.last) == (days[-1], days[0])
    assert counts(found.item("totals"))["全部"] == ("4", "1", "+300.00%", "1", "+300.00%")
    buckets = found.item("buckets")
    assert sum(int(each.cells[1]) for each in buckets.rows) == 4
    assert len(buckets.rows) == 6
    assert counts(found.item("risers")).keys() == {"盗窃", "纠纷"}
    assert counts(found.item("places"))["鼓岩社区"][0] == "3"
    assert counts(found.item("bands"))["08–10"][0] == "3"


def test_every_number_has_as_many_incidents_behind_it(room: Room) -> None:
    store(room, *((MEETING - timedelta(days=n % 40), "盗窃", "鼓岩社区") for n in range(200)))
    for edition in Edition:
        found = drawn(room, edition=edition)
        for key in ("totals", "buckets", "risers", "fallers", "kinds", "places", "bands"):
            for row in found.item(key).rows:
                assert len(row.ids) == int(row.cells[1]), (edition, key, row)
        for row in found.item("exceedances").rows:
            assert len(row.ids) == int(row.cells[1])


def test_a_station_without_anything_has_every_item_all_the_same(room: Room) -> None:
    found = drawn(room)
    assert counts(found.item("totals"))["全部"] == ("0", "0", "—", "0", "—")
    assert found.item("risers").rows == ()
    assert found.item("disputes").rows == ()
    assert "还没有警情" in found.item("exceedances").note


def test_it_is_kept_whole_as_text(room: Room) -> None:
    store(room, (MEETING - timedelta(days=1), "盗窃", "鼓岩社区"))
    found = drawn(room)
    assert from_json(Briefing, to_json(found)) == found


def test_a_day_to_come_or_before_all_time_is_refused(room: Room) -> None:
    assert drawn(room, None).day == MEETING
    with pytest.raises(Refusal, match="还没有到"):
        drawn(room, MEETING + timedelta(days=1))
    with pytest.raises(Refusal, match="太早"):
        drawn(room, date(1970, 1, 2))
