"""Numbers of incidents: a file's own where it is free, else the next; never one twice."""

from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.incident import Incident
from jinhai_console.services.history import ImportIncidents, ImportTally
from tests.stations import START, Room

ZONE = "Asia/Shanghai"


def bring(room: Room, *numbers: str, batch: str) -> list[str]:
    """The numbers that one batch of these came to be stored under, in its order."""
    calls = [
        HistoricIncident(key=f"{batch}:{place}", received_at=START, zone=ZONE, number=number)
        for place, number in enumerate(numbers)
    ]
    room.done(ImportIncidents(actor_id=None, incidents=calls, tally=ImportTally()))
    stored = {each.external_key: each.number for each in room.all(Incident)}
    return [stored[each.key] for each in calls]


def test_a_number_that_is_taken_gets_its_place(room: Room) -> None:
    assert bring(room, "5", "5", "6", batch="a") == ["5", "5-2", "6"]
    assert bring(room, "5", "7", batch="b") == ["5-3", "7"]
    assert bring(room, "5-2", "5", batch="c") == ["5-2-2", "5-4"]


def test_numbers_given_here_follow_each_other_past_what_a_file_claims(room: Room) -> None:
    first = bring(room, "", "", batch="a")
    assert first == ["2026000001", "2026000002"]
    claimed = bring(room, "2026000003", "", "2026000005", "", batch="b")
    assert claimed == ["2026000003", "2026000004", "2026000005", "2026000006"]
    assert room.incident(room.take()).number == "2026000007"
