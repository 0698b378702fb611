"""The one way out: what a change set carries, when it is bulk, and what it says is gone."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from jinhai_console.domain.case_series import CaseSeries
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.rows import IncidentRow, OfficerRow
from jinhai_console.domain.station import Community
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.history import ImportIncidents, ImportTally
from jinhai_console.services.incidents import AddNote
from jinhai_console.services.series_acts import AcceptSeries
from jinhai_console.services.station import ChangeEntry, RetireEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.feed import BULK, ChangeSet
from tests.stations import START, Room


class Listener:
    """A room whose changes are waited for."""

    def __init__(self, path: Path) -> None:
        self._arrived = threading.Condition()
        self.heard: list[ChangeSet] = []
        self.room = Room(path, on_change=self._hear)

    def _hear(self, changes: ChangeSet) -> None:
        with self._arrived:
            self.heard.append(changes)
            self._arrived.notify_all()

    def after(self, sequence: int) -> ChangeSet:
        """The change set that ends with the entry `sequence`."""
        with self._arrived:
            assert self._arrived.wait_for(
                lambda: self.heard and self.heard[-1].last >= sequence, timeout=60
            )
        return self.heard[-1]


@pytest.fixture
def listener(station_path: Path) -> Iterator[Listener]:
    made = Listener(station_path)
    yield made
    made.room.close()


def assign(room: Room, incident: int) -> int:
    officer = room.officer("01")
    return room.done(
        AssignOfficer(actor_id=officer, incident_id=incident, officer_id=officer)
    ).sequence


def change(room: Room, kind: type[Officer | Community], id: int, **values: object) -> int:
    version = room.one(kind, id).version
    return room.done(
        ChangeEntry(actor_id=None, kind=kind, id=id, version=version, values=values)
    ).sequence


def test_an_assignment_brings_both_its_rows_and_who_did_it(listener: Listener) -> None:
    room = listener.room
    incident = room.take()
    changes = listener.after(assign(room, incident))
    assert [row.officers for row in changes.of(IncidentRow)] == [("单一鸣",)]
    assert [len(row.duties) for row in changes.of(OfficerRow)] == [1]
    assert [(each.command, each.actor) for each in changes.entries] == [("AssignOfficer", "单一鸣")]
    assert not changes.lists_changed


def test_an_undone_assignment_frees_both_rows(listener: Listener) -> None:
    room = listener.room
    incident = room.take()
    sequence = assign(room, incident)
    changes = listener.after(room.done(UndoEntry(actor_id=None, sequence=sequence)).sequence)
    assert [row.officers for row in changes.of(IncidentRow)] == [()]
    assert [row.duties for row in changes.of(OfficerRow)] == [()]


def test_a_series_touches_the_incidents_in_it(listener: Listener) -> None:
    room = listener.room
    ids = (room.take(), room.take())
    accept = AcceptSeries(actor_id=None, name="鼓岩", incident_ids=ids)
    changes = listener.after(room.done(accept).sequence)
    assert changes.touched == set(ids)
    assert changes.touches(CaseSeries)
    assert not changes.lists_changed


def test_a_note_touches_its_incident(listener: Listener) -> None:
    room = listener.room
    incident = room.take()
    note = AddNote(actor_id=None, incident_id=incident, text="补充")
    assert listener.after(room.done(note).sequence).touched == {incident}


def test_an_officers_new_name_shows_on_the_incident(listener: Listener) -> None:
    room = listener.room
    incident = room.take()
    assign(room, incident)
    changes = listener.after(change(room, Officer, room.officer("01"), name="单二鸣"))
    assert [row.name for row in changes.of(OfficerRow)] == ["单二鸣"]
    assert [row.officers for row in changes.of(IncidentRow)] == [("单二鸣",)]


def test_a_retired_officer_is_gone(listener: Listener) -> None:
    room = listener.room
    officer = room.officer("04")
    done = room.done(RetireEntry(actor_id=None, kind=Officer, id=officer))
    assert listener.after(done.sequence).gone(OfficerRow) == (officer,)


def test_a_list_says_so(listener: Listener) -> None:
    room = listener.room
    community = room.named(Community, "鼓岩社区")
    assert listener.after(change(room, Community, community, name="鼓山社区")).lists_changed


def test_an_import_is_bulk(listener: Listener) -> None:
    room = listener.room
    past = [
        HistoricIncident(key=f"import:{n}", received_at=START, zone="Asia/Shanghai")
        for n in range(BULK + 1)
    ]
    done = room.done(ImportIncidents(actor_id=None, incidents=past, tally=ImportTally()))
    changes = listener.after(done.sequence)
    assert changes.is_bulk
    assert changes.lists_changed
    assert changes.rows == {}


def test_a_listener_that_fails_once_hears_the_next(station_path: Path) -> None:
    heard: list[int] = []
    again = threading.Event()

    def fail_first(changes: ChangeSet) -> None:
        heard.append(changes.last)
        if len(heard) == 1:
            raise RuntimeError("a screen's own fault")
        again.set()

    with closing(Room(station_path, on_change=fail_first)) as room:
        room.take()
        while not heard:
            room.entries()
        room.take()
        assert again.wait(60)
    assert heard == [2, 3]
