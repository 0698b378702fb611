"""矛盾纠纷 read: the list by risk and due, one whole, those at risk, what gives cause for alarm."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.dispute import (
    GRAVE,
    KIND_NAMES,
    RISK_NAMES,
    RISKS,
    Agreement,
    Dispute,
    DisputeContact,
    DisputeLink,
    DisputeParty,
    LinkKind,
    MediationSession,
    Performance,
    RiseRule,
    RiskChange,
)
from jinhai_console.domain.dispute_rows import (
    ChangeRow,
    DisputeDetail,
    DisputeMark,
    DisputeRow,
    LinkRow,
)
from jinhai_console.domain.dispute_watch import Scene
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.domain.task import Task
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.tables.dispute import IS_RUNNING
from jinhai_console.store.views.dispute_watch import (
    disputes_sharing,
    is_crime,
    parties_of,
    repeats_of,
)
from jinhai_console.store.views.opened import is_opened
from jinhai_console.store.views.shift import officer_name
from jinhai_console.store.views.tasks import tasks_of

OPENS = "UnmaskDispute"

_DISPUTE = SHAPES[Dispute]
_d, _t = _DISPUTE.table.c, SHAPES[Task].table.c
_s, _l, _c = (SHAPES[each].table.c for each in (MediationSession, DisputeLink, RiskChange))
_f = SHAPES[Performance].table.c
_i = BY_NAME["incident"].table.c
_officer = BY_NAME["officer"].table.alias("responsible").c
_leader = BY_NAME["officer"].table.alias("leading").c
_by = BY_NAME["officer"].table.c

_LINES: Select[Any] = (
    select(_DISPUTE.table, _officer.name.label("officer"), _leader.name.label("leader"))
    .join(_officer.id.table, _officer.id == _d.officer_id)
    .outerjoin(_leader.id.table, _leader.id == _d.leader_id)
)


def dispute_list(reader: Reader) -> tuple[DisputeRow, ...]:
    """Those that run, the gravest and the soonest due first; then those that are over, newest
    first."""
    found = _rows(reader, _d.station_id == reader.station_id)
    return tuple(sorted(found, key=_order))


def disputes_at_risk(reader: Reader) -> tuple[DisputeRow, ...]:
    """Of those that run the red, the orange and those raised of late: for briefing and handover."""
    running = _rows(reader, (_d.station_id == reader.station_id) & IS_RUNNING)
    return tuple(sorted((each for each in running if each.is_at_risk), key=_order))


def dispute_rows(reader: Reader, ids: Collection[int]) -> list[DisputeRow]:
    """These, in no order."""
    return _rows(reader, _d.id.in_(ids)) if ids else []


def _order(row: DisputeRow) -> tuple[Any, ...]:
    found = row.dispute
    if not found.is_open:
        return 1, 0, -(found.settled_at or 0), -found.id
    return 0, RISKS.index(found.grade), row.due_at or 2**62, found.id


def _rows(reader: Reader, which: ColumnElement[bool]) -> list[DisputeRow]:
    rows = reader.connection.execute(_LINES.where(which)).all()
    ids = [row.id for row in rows]
    parties, due = parties_of(reader, ids), _due(reader, ids)
    sessions = _counts(reader, select(_s.dispute_id, func.count()), _s.dispute_id, ids)
    again = _counts(
        reader, select(_l.dispute_id, func.count()).where(_l.after_end), _l.dispute_id, ids
    )
    raised = _raised(reader, ids)
    return [
        _row(reader, row, parties[row.id], due.get(row.id), sessions, again, raised) for row in rows
    ]


def _row(
    reader: Reader,
    row: Row[Any],
    parties: Sequence[DisputeParty],
    due: tuple[Instant, str] | None,
    sessions: dict[int, int],
    again: dict[int, int],
    raised: dict[int, str],
) -> DisputeRow:
    found: Dispute = _DISPUTE.entity(row)
    community = reader.lists.communities.get(found.community_id or 0)
    lately = raised.get(found.id, "")
    return DisputeRow(
        id=found.id,
        dispute=found,
        parties=parties_text(parties),
        community=community.name if community else "",
        officer=row.officer,
        leader=row.leader or "",
        sessions=sessions.get(found.id, 0),
        due_at=due[0] if due else None,
        due_asks=due[1] if due else "",
        again_after_end=again.get(found.id, 0),
        raised=lately,
        is_at_risk=found.is_open and (found.grade in GRAVE or bool(lately)),
    )


def parties_text(parties: Iterable[DisputeParty]) -> str:
    """`陈**、林*`."""
    return "、".join(mask_name(each.name) for each in parties)


def title_of(dispute: Dispute, parties: Iterable[DisputeParty]) -> str:
    """What it is called in lists of tasks and messages: nobody's whole name."""
    return f"{KIND_NAMES[dispute.kind]}纠纷 {parties_text(parties)}".strip()


def _counts(
    reader: Reader, query: Select[Any], column: ColumnElement[Any], ids: Collection[int]
) -> dict[int, int]:
    found = reader.connection.execute(query.where(column.in_(ids)).group_by(column))
    return {id: count for id, count in found}


def _raised(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """By dispute, why it was raised last, of those raised within the station's days."""
    since = reader.now - reader.lists.station.risk_days * DAY
    query = (
        select(_c.dispute_id, _c.reason)
        .where(_c.dispute_id.in_(ids), _c.rule != RiseRule.HAND, _c.at >= since)
        .order_by(_c.id)
    )
    return {id: reason for id, reason in reader.connection.execute(query)}


def _due(reader: Reader, ids: Collection[int]) -> dict[int, tuple[Instant, str]]:
    """By dispute, when the soonest of its open tasks is due and what it asks."""
    about = {id: id for id in ids}
    items = select(_f.id, _f.dispute_id).where(_f.dispute_id.in_(ids), _f.done_on == "")
    about |= {id: dispute for id, dispute in reader.connection.execute(items)}
    query = (
        select(_t.about_id, _t.due_at, _t.asks)
        .where(_t.about_id.in_(about), _t.ended_at.is_(None))
        .order_by(_t.due_at.desc())
    )
    rows = reader.connection.execute(query)
    return {about[id]: (due_at, asks) for id, due_at, asks in rows}


def dispute_conditions(reader: Reader, _ids: Collection[int] | None = None) -> list[Condition]:
    """纠纷升级: one for each dispute that the program raised and nobody has acted on since."""
    query = select(_DISPUTE.table).where(
        _d.station_id == reader.station_id, IS_RUNNING, _d.raised_at.is_not(None)
    )
    return [
        Condition(
            kind=AlarmKind.DISPUTE_RAISED,
            subject_id=row.id,
            due_at=row.raised_at,
            level=row.grade.level,
            fact=f"{row.number} · {row.grade_reason}",
        )
        for row in reader.connection.execute(query)
    ]


def dispute_id(reader: Reader, number: str) -> int | None:
    """The dispute of this number."""
    query = select(_d.id).where(_d.station_id == reader.station_id, _d.number == number)
    found: int | None = reader.connection.execute(query).scalar_one_or_none()
    return found


def dispute_detail(reader: Reader, id: int, sequence: int = 0) -> DisputeDetail | None:
    """None where there is no such dispute.

    The parties in full only behind a journal entry, `sequence`, that asked for them just now.
    """
    rows = _rows(reader, (_d.id == id) & (_d.station_id == reader.station_id))
    if not rows:
        return None
    found = rows[0].dispute
    parties = parties_of(reader, [id])[id]
    in_full = is_opened(reader, OPENS, id, sequence)
    rule = next((e for e in reader.lists.dispute_grades.values() if e.grade is found.grade), None)
    since = reader.now - (rule.within_days if rule else 0) * DAY
    performances = _all(reader, Performance, id)
    return DisputeDetail(
        row=rows[0],
        parties=tuple(parties if in_full else [masked_party(each) for each in parties]),
        registered_by=officer_name(reader, found.registered_by_id),
        sessions=_all(reader, MediationSession, id),
        contacts=_all(reader, DisputeContact, id),
        agreements=_all(reader, Agreement, id),
        performances=performances,
        links=_links(reader, id),
        changes=_changes(reader, id),
        tasks=tuple(
            task
            for about in (id, *(e.id for e in performances))
            for task in tasks_of(reader, about)
        ),
        new_since_change=repeats_of(reader, id, since),
        unverified=frozenset(each.id for each in parties if each.is_unverified),
    )


def masked_party(party: DisputeParty) -> DisputeParty:
    return replace(
        party,
        name=mask_name(party.name),
        phone=mask_phone(party.phone),
        identity_number=mask_identity(party.identity_number),
    )


def _all(reader: Reader, kind: type[Any], id: int) -> tuple[Any, ...]:
    shape = SHAPES[kind]
    query = select(shape.table).where(shape.table.c.dispute_id == id).order_by(shape.table.c.id)
    return tuple(shape.entity(row) for row in reader.connection.execute(query))


def _links(reader: Reader, id: int) -> tuple[LinkRow, ...]:
    lists = reader.lists
    effective = func.coalesce(_i.confirmed_category_id, _i.category_id).label("category_id")
    query = (
        select(SHAPES[DisputeLink].table, _i.number, _i.received_at, _i.address, effective)
        .join(_i.id.table, _i.id == _l.incident_id)
        .where(_l.dispute_id == id)
        .order_by(_i.received_at.desc(), _i.id.desc())
    )
    return tuple(
        LinkRow(
            incident_id=row.incident_id,
            number=row.number,
            received_at=row.received_at,
            category=lists.categories[row.category_id].name,
            place=row.address,
            kind=row.kind,
            shared=row.shared,
            after_end=row.after_end,
            may_be_crime=row.kind is LinkKind.AGAIN
            and not row.is_decided
            and is_crime(lists, row.category_id),
        )
        for row in reader.connection.execute(query)
    )


def _changes(reader: Reader, id: int) -> tuple[ChangeRow, ...]:
    shape = SHAPES[RiskChange]
    query = (
        select(shape.table, _i.number, _by.name.label("by"))
        .outerjoin(_i.id.table, _i.id == _c.incident_id)
        .outerjoin(_by.id.table, _by.id == _c.by_id)
        .where(_c.dispute_id == id)
        .order_by(_c.id.desc())
    )
    return tuple(
        ChangeRow(change=shape.entity(row), number=row.number or "", by=row.by or "")
        for row in reader.connection.execute(query)
    )


def disputes_beside(reader: Reader, scene: Scene) -> tuple[DisputeMark, ...]:
    """The disputes whose parties or address these are, those that run and the gravest first."""
    found = disputes_sharing(reader, scene, reader.now)
    found.sort(key=lambda each: (not each[0].is_open, each[0].grade.level, each[0].id))
    return tuple(
        DisputeMark(
            dispute.id,
            dispute.number,
            title_of(dispute, parties),
            dispute.state,
            RISK_NAMES[dispute.grade],
            shared.said,
        )
        for dispute, parties, shared in found
    )
