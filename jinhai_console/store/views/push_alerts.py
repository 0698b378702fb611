"""指令未送达: officers who may not know what they should, as causes for alarms."""

from collections.abc import Collection

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.outbox import undelivered


def push_conditions(reader: Reader, _ids: Collection[int] | None = None) -> list[Condition]:
    """One for each message that nobody will deliver any more, since it was queued."""
    return [
        Condition(
            kind=AlarmKind.PUSH_FAILED,
            subject_id=each.message_id,
            due_at=each.since,
            incident_id=each.incident_id,
            level=each.level,
            # Of a task nothing else names what it is about.
            fact=each.who if each.incident_id else f"{each.who} · {each.number}",
        )
        for each in undelivered(reader)
    ]
