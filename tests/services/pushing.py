"""A station with push channels, for tests: what was queued, and a sender without a network."""

import json
from typing import Any

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.outcome import Done
from jinhai_console.domain.push_channel import ChannelKind, PushChannel
from jinhai_console.services import reads
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.delivery import ClaimMessage, MarkDelivered, MarkMissed
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.station import AddEntry
from tests.stations import Room


def add_channel(room: Room, name: str = "文件夹", **values: Any) -> int:
    wanted = {"name": name, "kind": ChannelKind.FOLDER, "address": "outbox", **values}
    return room.done(AddEntry(actor_id=None, kind=PushChannel, values=wanted)).id


def assign(room: Room, incident_id: int, number: str = "01", **values: Any) -> int:
    """The new assignment's id."""
    room.done(
        AssignOfficer(
            actor_id=None,
            incident_id=incident_id,
            officer_id=room.officer(number),
            reason="急",
            **values,
        )
    )
    return room.assignments(incident_id)[-1].id


def warn(room: Room, **values: Any) -> int:
    """A caution that holds for a day; its id."""
    whole = {
        "kind": CautionKind.DOG,
        "text": "院内有烈犬",
        "source": "通报",
        "expires_at": room.clock.now + DAY,
        **values,
    }
    return room.done(EnterCaution(actor_id=None, **whole)).id


def messages(room: Room) -> list[OutboxMessage]:
    return sorted(room.all(OutboxMessage), key=lambda each: each.id)


def body(message: OutboxMessage) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(message.body)
    return found


def due(room: Room) -> list[int]:
    return room.desk.read(reads.due_messages).result(60)


def claim(room: Room, message_id: int) -> str:
    command = ClaimMessage(actor_id=None, message_id=message_id)
    room.done(command)
    return command.uuid


def deliver(room: Room, message_id: int) -> None:
    """As a courier does: take it, have it accepted, say so."""
    held = claim(room, message_id)
    parcel = room.desk.read(reads.parcel, message_id, held).result(60)
    assert parcel is not None
    channel_id = parcel.channel.id
    room.done(MarkDelivered(actor_id=None, message_id=message_id, channel_id=channel_id))


def deliver_all(room: Room) -> int:
    count = 0
    while waiting := due(room):
        deliver(room, waiting[0])
        count += 1
    return count


def miss(room: Room, message_id: int, *, is_refused: bool = False) -> None:
    held = ClaimMessage(actor_id=None, message_id=message_id)
    assert isinstance(room.submit(held), Done)
    room.done(
        MarkMissed(
            actor_id=None,
            message_id=message_id,
            claim=held.uuid,
            error="没有回答",
            is_refused=is_refused,
        )
    )
