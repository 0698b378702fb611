"""推送: every change of who is on an incident becomes a message, in the same transaction."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.caution import Caution
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.incident import Incident, Note, NoteKind
from jinhai_console.domain.instant import MINUTE, Instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import (
    ARRIVED,
    MessageKind,
    MessageState,
    OutboxMessage,
    Told,
    cancelled,
    delivered,
    told,
)
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.domain.push_content import PushFacts, content
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.known import cautions_of

_FACTS = ("address", "community_id", "level", "category_id", "reporter_phone")


def follow(
    tx: Transaction, before: Assignment | None, after: Assignment | None, reason: str = ""
) -> None:
    """Tell the officer what a change of his assignment means to him.

    `None` stands for an assignment that does not exist (yet, or undone). Whoever cleared by
    himself knows it; whoever was released with the incident's end is told of that end.
    """
    one = after or before
    if one is None or one.officer_id is None:
        return
    was = before is not None and before.is_running
    if after is not None and after.is_running:
        if not was:
            _put_on(tx, after)
        elif before is not None and before.role is not after.role:
            _change(tx, after)
    elif was and (after is None or after.returned_at is not None):
        _take_off(tx, one, MessageKind.WITHDRAW, reason)
    elif was and not tx.get(Incident, one.incident_id).is_open:
        _take_off(tx, one, MessageKind.END, reason)


def correct(tx: Transaction, before: Incident, after: Incident) -> None:
    """Where facts that officers go by are others now, everybody on his way is told."""
    facts = _FACTS if tx.lists.station.push_has_phone else _FACTS[:-1]
    if all(getattr(before, name) == getattr(after, name) for name in facts):
        return
    for each in _on_it(tx, after.id):
        _change(tx, each)


def add_to(tx: Transaction, incident_id: int) -> None:
    """Something was added to what is told of an incident: all on it but its author are told."""
    for each in _on_it(tx, incident_id):
        if each.officer_id != tx.actor_id:
            _change(tx, each)


def warn(tx: Transaction, caution: Caution) -> None:
    """Whoever is on his way to those whom a new caution is about is told of it."""
    running = tx.find(Assignment, cleared_at=None, returned_at=None)
    for incident_id in sorted({each.incident_id for each in running}):
        rows = cautions_of(tx.reader, tx.get(Incident, incident_id))
        if any(each.id == caution.id for each in rows):
            add_to(tx, incident_id)


def push_again(tx: Transaction, assignment_id: int) -> OutboxMessage:
    """A fresh message in place of all that are under way or failed.

    Whoever is on it is sent what holds now, anybody else what he was sent last.
    """
    assignment = tx.first(Assignment, id=assignment_id)
    messages = messages_of(tx, assignment_id)
    cancel(tx, [each for each in messages if is_open(each)])
    if assignment is not None and assignment.is_running and assignment.officer_id is not None:
        made = _compose(tx, assignment, MessageKind.ASSIGN, "")
    elif messages:
        made = _copy(tx, messages[-1])
    else:
        raise Refusal("这条派警已经结束，也没有推送过；没有可以再送的内容")
    if not channels_of(tx, made):
        raise Refusal("没有推送通道为这名民警服务；请电话通知，或在派出所资料里添加推送通道")
    tx.add_all([made])
    return made


def record_told(tx: Transaction, assignment_id: int, how: Told) -> OutboxMessage:
    """Somebody told him in person: what is under way or failed need not be sent any more."""
    open_ones = [each for each in messages_of(tx, assignment_id) if is_open(each)]
    for each in open_ones:
        tx.put(each, told(each, how, tx.now))
    if open_ones:
        return open_ones[-1]
    assignment = tx.first(Assignment, id=assignment_id)
    if assignment is None or not assignment.is_running or assignment.officer_id is None:
        raise Refusal("这条派警没有要通知的内容")
    made = told(_compose(tx, assignment, MessageKind.ASSIGN, ""), how, tx.now)
    tx.add_all([made])
    return made


def messages_of(tx: Transaction, assignment_id: int) -> list[OutboxMessage]:
    """Every message about an assignment, oldest first."""
    return tx.find(OutboxMessage, assignment_id=assignment_id)


def serving(tx: Transaction, officer: Officer) -> list[PushChannel]:
    """The channels that serve an officer, in their order."""
    channels = tx.lists.channels.values()
    return [each for each in channels if each.serves(officer.id, officer.team_id)]


def channels_of(tx: Transaction, message: OutboxMessage) -> list[PushChannel]:
    """The channels that serve its receiver, in their order."""
    if message.unit_id is None:
        return serving(tx, tx.get(Officer, message.officer_id or 0))
    return [each for each in tx.lists.channels.values() if each.serves_unit(message.unit_id)]


def new_message(tx: Transaction, key: str, body: dict[str, Any], **about: Any) -> OutboxMessage:
    """The message `key`, due from now on, not yet saved. `about`: whom and what it tells of."""
    return OutboxMessage(
        id=tx.next_ids(1)[0],
        station_id=tx.station_id,
        key=key,
        body=json.dumps(body, ensure_ascii=False),
        queued_at=tx.now,
        gives_up_at=tx.now + tx.lists.station.push_limit_min * MINUTE,
        due_at=tx.now,
        **about,
    )


def cancel(tx: Transaction, messages: Iterable[OutboxMessage]) -> None:
    """They need not be sent any more."""
    for each in messages:
        tx.put(each, cancelled(each, tx.now))


def acknowledge(tx: Transaction, message: OutboxMessage, moment: Instant) -> None:
    """The receiver has read it. Nobody reads what has not arrived: then the answer was lost."""
    after = tx.replace(message, acknowledged_at=moment)
    if message.state not in ARRIVED:
        tx.put(after, delivered(after, message.channel_id, tx.now))


def _on_it(tx: Transaction, incident_id: int) -> list[Assignment]:
    running = tx.find(Assignment, incident_id=incident_id, cleared_at=None, returned_at=None)
    return [each for each in running if each.officer_id is not None]


def _put_on(tx: Transaction, assignment: Assignment) -> None:
    """Nothing where he knows that he is on it: a withdrawal that never left is enough undone."""
    messages = messages_of(tx, assignment.id)
    cancel(tx, [each for each in messages if each.is_pending and not each.kind.puts_on])
    heard = [
        each
        for each in messages
        if each.may_have_arrived or (each.is_pending and each.kind.puts_on)
    ]
    last = heard[-1] if heard else None
    if last is None or not last.kind.puts_on or not (last.is_pending or last.state in ARRIVED):
        _queue(tx, assignment, MessageKind.ASSIGN)


def _change(tx: Transaction, assignment: Assignment) -> None:
    """A correction to who has the assignment already; the assignment anew to who may not."""
    messages = messages_of(tx, assignment.id)
    cancel(tx, [each for each in messages if each.is_pending])
    knows = any(each.kind.puts_on and each.state in ARRIVED for each in messages)
    _queue(tx, assignment, MessageKind.CHANGE if knows else MessageKind.ASSIGN)


def _take_off(tx: Transaction, assignment: Assignment, kind: MessageKind, reason: str) -> None:
    """What has not left the room is cancelled; what may have arrived is called back."""
    messages = messages_of(tx, assignment.id)
    cancel(tx, [each for each in messages if each.is_pending])
    # Without any message he heard of it in another way: before there was a channel.
    if not messages or any(each.may_have_arrived for each in messages):
        _queue(tx, assignment, kind, reason)


def is_open(message: OutboxMessage) -> bool:
    """Under way, or given up without anybody having told him."""
    return message.is_pending or message.state is MessageState.FAILED


def _queue(
    tx: Transaction, assignment: Assignment, kind: MessageKind, reason: str = ""
) -> OutboxMessage | None:
    if not serving(tx, tx.get(Officer, assignment.officer_id or 0)):
        return None
    made = _compose(tx, assignment, kind, reason)
    tx.add_all([made])
    return made


def _copy(tx: Transaction, message: OutboxMessage) -> OutboxMessage:
    """The same content as a message of its own: by the old key it would be taken for a repeat."""
    key = str(uuid4())
    body = json.loads(message.body) | {"id": key}
    return new_message(
        tx,
        key,
        body,
        incident_id=message.incident_id,
        assignment_id=message.assignment_id,
        officer_id=message.officer_id,
        kind=message.kind,
    )


def _compose(
    tx: Transaction, assignment: Assignment, kind: MessageKind, reason: str
) -> OutboxMessage:
    key = str(uuid4())
    facts = _facts(tx, assignment)
    return new_message(
        tx,
        key,
        content(facts, key, kind, tx.now, reason=reason),
        incident_id=assignment.incident_id,
        assignment_id=assignment.id,
        officer_id=facts.officer.id,
        kind=kind,
    )


def _facts(tx: Transaction, assignment: Assignment) -> PushFacts:
    lists = tx.lists
    incident = tx.get(Incident, assignment.incident_id)
    into = tx.first(Incident, id=incident.merged_into_id) if incident.merged_into_id else None
    path = path_of(lists.categories, incident.effective_category_id)
    return PushFacts(
        station=lists.station,
        incident=incident,
        level=lists.levels[incident.level],
        category=tuple(each.name for each in path),
        community=lists.communities.get(incident.community_id or 0),
        officer=tx.get(Officer, assignment.officer_id or 0),
        assignment=assignment,
        others=_others(tx, assignment),
        merged_into=into.number if into else "",
        notes=_notes(tx, incident.id),
        cautions=cautions_of(tx.reader, incident),
    )


def _notes(tx: Transaction, incident_id: int) -> list[Note]:
    """What still holds of what was added; reasons stay inside."""
    notes = tx.find(Note, incident_id=incident_id)
    corrected = {each.corrects_id for each in notes}
    return [
        each
        for each in notes
        if each.kind is not NoteKind.REASON and not each.is_former and each.id not in corrected
    ]


def _others(tx: Transaction, assignment: Assignment) -> list[tuple[Officer, Role]]:
    return [
        (tx.get(Officer, each.officer_id or 0), each.role)
        for each in _on_it(tx, assignment.incident_id)
        if each.id != assignment.id
    ]
