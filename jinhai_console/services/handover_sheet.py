"""What the handover sheet says of a shift, gathered from the views in one snapshot."""

from collections.abc import Mapping

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.classification import BUCKET_NAMES, Bucket
from jinhai_console.domain.handover_lines import (
    clue_matter,
    dispute_line,
    legal_limit,
    look_matter,
    notable_line,
    open_line,
    owed_besides,
    owed_line,
    push_line,
    shelved_line,
    warning_line,
)
from jinhai_console.domain.handover_sheet import (
    BucketCount,
    DisputeAtRisk,
    HandoverSheet,
    LegalLimit,
    NotableIncident,
    OpenIncident,
    OpenWarning,
    OwedTask,
    PatrolMatter,
    ShelvedAlarm,
    ShiftCounts,
    Signature,
    SystemFact,
    UnansweredPush,
)
from jinhai_console.domain.instant import DAY, full_text
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.sheet_heading import SheetHeading, heading
from jinhai_console.domain.shift import Shift
from jinhai_console.domain.task import ROUTINE
from jinhai_console.services.handover_duty import duty_changes, present
from jinhai_console.store.reader import Reader
from jinhai_console.store.views import shift as views
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.clues import open_clues
from jinhai_console.store.views.deadlines import deadlines_due
from jinhai_console.store.views.disputes import disputes_at_risk
from jinhai_console.store.views.fraud import open_frauds
from jinhai_console.store.views.outbox import undelivered
from jinhai_console.store.views.patrol import waiting_looks
from jinhai_console.store.views.queue import open_rows
from jinhai_console.store.views.task_list import tasks_owed

MOST_OWED = 40  # lines of tasks on a sheet


def draw_up(
    reader: Reader,
    shift: Shift,
    handed_by: str,
    watch_notes: str,
    facts: tuple[SystemFact, ...],
) -> HandoverSheet:
    """The sheet of a shift that is still running, as it stands at the reader's moment."""
    zone = reader.lists.station.zone
    levels = {number: each.name for number, each in reader.lists.levels.items()}
    owed, besides = _owed(reader)
    return HandoverSheet(
        heading=_heading(reader, handed_by),
        shift=shift.name,
        started=full_text(shift.started_at, zone),
        ended=full_text(reader.now, zone),
        leader=views.officer_name(reader, shift.leader_id),
        present=present(reader, shift),
        duty_changes=duty_changes(reader, shift),
        counts=_counts(reader, shift),
        compared_with="前一日同时段",
        notable=_notable(reader, shift, levels),
        open_incidents=_open(reader, levels),
        shelved=_shelved(reader),
        warnings=_warnings(reader),
        disputes=_disputes(reader),
        patrol=_patrol(reader),
        limits=_limits(reader),
        pushes=_pushes(reader),
        owed=owed,
        owed_besides=besides,
        facts=(*facts, _journal(reader)),
        watch_notes=watch_notes,
        handed=Signature(name=handed_by),
    )


def _heading(reader: Reader, printed_by: str) -> SheetHeading:
    station = reader.lists.station
    return heading(
        station.name,
        is_fictional=station.is_fictional,
        printed_at=reader.now,
        zone=station.zone,
        printed_by=printed_by,
    )


def _journal(reader: Reader) -> SystemFact:
    point = views.checkpoint(reader)
    return SystemFact(name="业务日志", text=f"共 {point.sequence} 条，校验码 {point.code}")


def _owed(reader: Reader) -> tuple[tuple[OwedTask, ...], str]:
    """Overdue tasks and those due in the shift to come, the longest due first; the rest counted."""
    now, zone = reader.now, reader.lists.station.zone
    lines = tasks_owed(reader, now + DAY)
    listed = [each for each in lines if each.task.source not in ROUTINE]
    routine = [each.task for each in lines if each.task.source in ROUTINE]
    shown = tuple(owed_line(each, now=now, zone=zone) for each in listed[:MOST_OWED])
    return shown, owed_besides(len(listed) - len(shown), routine, now)


def _open(reader: Reader, levels: Mapping[int, str]) -> tuple[OpenIncident, ...]:
    now, zone = reader.now, reader.lists.station.zone
    rows = open_rows(reader, QueueFilter())
    return tuple(open_line(each, now=now, zone=zone, levels=levels) for each in rows)


def _warnings(reader: Reader) -> tuple[OpenWarning, ...]:
    now, zone = reader.now, reader.lists.station.zone
    return tuple(warning_line(each, now=now, zone=zone) for each in open_frauds(reader))


def _pushes(reader: Reader) -> tuple[UnansweredPush, ...]:
    zone = reader.lists.station.zone
    return tuple(push_line(each, zone=zone) for each in undelivered(reader))


def _disputes(reader: Reader) -> tuple[DisputeAtRisk, ...]:
    now, zone = reader.now, reader.lists.station.zone
    return tuple(dispute_line(each, now=now, zone=zone) for each in disputes_at_risk(reader))


def _patrol(reader: Reader) -> tuple[PatrolMatter, ...]:
    """Scenes not looked at, then clues that are followed."""
    now, zone = reader.now, reader.lists.station.zone
    looks = (look_matter(each, now=now, zone=zone) for each in waiting_looks(reader))
    return *looks, *(clue_matter(each, zone=zone) for each in open_clues(reader))


def _limits(reader: Reader) -> tuple[LegalLimit, ...]:
    """Periods of the law that are over, or end within a day, the soonest first."""
    now, zone = reader.now, reader.lists.station.zone
    return tuple(legal_limit(each, now=now, zone=zone) for each in deadlines_due(reader, now + DAY))


def _shelved(reader: Reader) -> tuple[ShelvedAlarm, ...]:
    """The alarms on the shelf, the next to call first."""
    kinds = {each.kind: each.name for each in reader.lists.alarm_rules.values()}
    rows = [each for each in standing_rows(reader) if each.phase is Phase.SHELVED]
    rows.sort(key=lambda each: each.alarm.shelved_until or 0)
    zone = reader.lists.station.zone
    return tuple(shelved_line(each, zone=zone, kinds=kinds) for each in rows)


def _counts(reader: Reader, shift: Shift) -> ShiftCounts:
    now = views.counted(reader, shift.started_at, reader.now)
    before = views.counted(reader, shift.started_at - DAY, reader.now - DAY)
    total = BucketCount(
        name="全部",
        count=now.valid + now.nuisance,
        previous=before.valid + before.nuisance,
    )
    return ShiftCounts(
        total=total,
        nuisance=BucketCount(name="骚扰", count=now.nuisance, previous=before.nuisance),
        valid=BucketCount(name="有效", count=now.valid, previous=before.valid),
        buckets=tuple(
            BucketCount(
                name=BUCKET_NAMES[bucket],
                count=now.buckets[bucket],
                previous=before.buckets[bucket],
            )
            for bucket in Bucket
        ),
    )


def _notable(
    reader: Reader, shift: Shift, levels: Mapping[int, str]
) -> tuple[NotableIncident, ...]:
    rows = views.grave_rows(reader, shift.started_at, reader.now)
    names = views.person_names(reader, [each.id for each in rows])
    zone = reader.lists.station.zone
    return tuple(notable_line(each, zone=zone, levels=levels, names=names) for each in rows)
