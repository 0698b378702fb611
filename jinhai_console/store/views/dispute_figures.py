"""What the figures of disputes are drawn from: the register by days and keys."""

from collections import defaultdict
from datetime import date

from sqlalchemy import select

from jinhai_console.domain.analysis.community.disputes import (
    DisputeFact,
    DisputeFacts,
    Event,
    Linked,
    Promised,
    dispute_figures,
)
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.dispute import (
    Agreement,
    Dispute,
    DisputeLink,
    DisputeParty,
    DisputeState,
    MediationSession,
    PartyKind,
    Performance,
)
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

_d, _p = SHAPES[Dispute].table.c, SHAPES[DisputeParty].table.c
_s, _a = SHAPES[MediationSession].table.c, SHAPES[Agreement].table.c
_f, _l = SHAPES[Performance].table.c, SHAPES[DisputeLink].table.c
_i = BY_NAME["incident"].table.c


def figures_of_disputes(
    reader: Reader, period: Period, compare: Compare = Compare.YEAR
) -> WorkFigures:
    """Those of the period beside the same period last year, or the one before."""
    return dispute_figures(_facts(reader), period, base_of(period, compare), reader.now)


def _facts(reader: Reader) -> DisputeFacts:
    def day(moment: Instant) -> date:
        return day_of(moment, reader.lists.station.zone)

    read, mine = reader.connection.execute, reader.station_id
    sessions = select(_s.dispute_id, _s.held_at).where(_s.station_id == mine)
    agreements = select(_a.dispute_id, _a.signed_on).where(_a.station_id == mine)
    promises = select(_f.dispute_id, _f.due_on, _f.done_on).where(_f.station_id == mine)
    links = (
        select(_l.dispute_id, _i.received_at, _l.kind, _l.after_end)
        .join(_i.id.table, _i.id == _l.incident_id)
        .where(_l.station_id == mine)
    )
    return DisputeFacts(
        disputes=_disputes(reader),
        sessions=[Event(id, day(at)) for id, at in read(sessions)],
        agreements=[Event(id, date.fromisoformat(on)) for id, on in read(agreements)],
        promises=[
            Promised(id, date.fromisoformat(due), bool(done) and done <= due)
            for id, due, done in read(promises)
        ],
        links=[Linked(id, day(at), kind, after) for id, at, kind, after in read(links)],
    )


def _disputes(reader: Reader) -> list[DisputeFact]:
    parties: dict[int, list[frozenset[str]]] = defaultdict(list)
    keys = select(_p.dispute_id, _p.kind, _p.name_key, _p.phone_key, _p.identity_key)
    for row in reader.connection.execute(keys.where(_p.station_id == reader.station_id)):
        # A name alone names a firm; a person only with his telephone.
        beside = "firm" if row.kind is PartyKind.FIRM else row.phone_key
        named = {row.identity_key, f"{row.name_key} {beside}" if beside else ""} - {""}
        parties[row.dispute_id].append(frozenset(named))
    columns = (_d.id, _d.kind, _d.grade, _d.community_id, _d.taken_up_at, _d.state, _d.settled_at)
    query = select(*columns)
    zone, communities = reader.lists.station.zone, reader.lists.communities
    return [
        DisputeFact(
            id=row.id,
            kind=row.kind,
            grade=row.grade,
            community=communities[row.community_id].name if row.community_id else "",
            taken_up_on=day_of(row.taken_up_at, zone),
            settled_on=(
                day_of(row.settled_at, zone) if row.state is DisputeState.SETTLED else None
            ),
            parties=tuple(parties[row.id]),
        )
        for row in reader.connection.execute(query.where(_d.station_id == reader.station_id))
    ]
