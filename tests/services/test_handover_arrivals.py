"""Nothing falls between two shifts: whenever an incident arrives, one of them has it."""

from collections.abc import Sequence

import pytest

from jinhai_console.domain.handover_item import ItemKind, key_of
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.shift import Handover, Shift
from jinhai_console.services import reads
from jinhai_console.services.handover import (
    OpenShift,
    PrepareHandover,
    Signer,
    SignHandover,
    TakeOver,
    with_receipts,
)
from tests.stations import Room

STEPS = ("before", "drawn up", "first taken", "all taken", "first signature", "second signature")


class Change:
    """Two officers hand over as the rules ask it of them: what is refused is done over."""

    def __init__(self, room: Room, arrivals: Sequence[str]) -> None:
        self.room = room
        self.waiting = list(arrivals)
        self.giver, self.taker = room.officer("01"), room.officer("02")
        room.done(OpenShift(actor_id=self.giver, name="白班", leader_id=self.giver))
        room.take()
        room.take()

    def arrive(self, step: str) -> None:
        while step in self.waiting:
            self.waiting.remove(step)
            self.room.take(address=step)

    def sheet(self) -> tuple[int, HandoverSheet]:
        (row,) = self.room.all(Handover)
        return row.id, self.room.desk.read(with_receipts, row).result(60)

    def goes_through(self) -> None:
        self.arrive("before")
        while True:
            self.room.done(PrepareHandover(actor_id=self.giver))
            self.arrive("drawn up")
            self.take_all()
            self.arrive("all taken")
            id, _ = self.sheet()
            self.room.done(SignHandover(actor_id=self.giver, handover_id=id, signer=Signer.HANDED))
            self.arrive("first signature")
            signs = SignHandover(actor_id=self.taker, handover_id=id, signer=Signer.RECEIVED)
            answer = self.room.desk.submit(signs).result(60)
            if not isinstance(answer, Refused):
                break
            assert "没有确认" in answer.reason
        self.arrive("second signature")

    def take_all(self) -> None:
        id, sheet = self.sheet()
        for each in sheet.items:
            if not each.taken:
                takes = TakeOver(actor_id=self.taker, handover_id=id, key=each.key)
                self.room.done(takes)
                self.arrive("first taken")


@pytest.mark.parametrize("steps", [*((each,) for each in STEPS), STEPS, STEPS * 2], ids=str)
def test_every_open_incident_is_taken_over_once_or_is_the_next_shifts(
    steps: Sequence[str], room: Room
) -> None:
    change = Change(room, steps)
    change.goes_through()
    assert change.waiting == []
    _, sheet = change.sheet()
    running = next(each for each in room.all(Shift) if each.ended_at is None)
    on_sheet = [each.key for each in sheet.items]
    assert len(on_sheet) == len(set(on_sheet))
    assert all(each.taken_by == "仇小满" for each in sheet.items)
    for incident in room.all(Incident):
        is_next = incident.address == "second signature"
        assert (key_of(ItemKind.INCIDENT, incident.id) in on_sheet) is not is_next
        if is_next:
            assert incident.received_at >= running.started_at
    draft = room.desk.read(reads.sheet_of, None, change.taker).result(60)
    assert draft is not None
    all_keys = {key_of(ItemKind.INCIDENT, each.id) for each in room.all(Incident)}
    assert {each.key for each in draft.items} == all_keys
