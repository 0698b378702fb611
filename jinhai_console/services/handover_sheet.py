"""What the handover sheet says of a shift, gathered from the views in one snapshot."""

from jinhai_console.domain.classification import BUCKET_NAMES, Bucket
from jinhai_console.domain.handover_lines import clock_fact, notable_line
from jinhai_console.domain.handover_sheet import (
    BucketCount,
    HandoverSheet,
    NotableIncident,
    ShiftCounts,
    ShiftNote,
    Signature,
    SystemFact,
)
from jinhai_console.domain.instant import DAY, Instant, full_text, short_text
from jinhai_console.domain.sheet_heading import SheetHeading, heading
from jinhai_console.domain.shift import Shift
from jinhai_console.services.foresight import foresee
from jinhai_console.services.handover_duty import duty_changes, present
from jinhai_console.services.handover_items import open_items
from jinhai_console.services.severity import severity_now
from jinhai_console.store.reader import Reader
from jinhai_console.store.views import shift as views
from jinhai_console.store.views.watch_notes import notes_of


def draw_up(
    reader: Reader,
    shift: Shift,
    handed_by: str,
    facts: tuple[SystemFact, ...],
    until: Instant,
) -> HandoverSheet:
    """The sheet of a shift that is still running, as it stands at the reader's moment.

    The next shift's limits and tasks are those due before `until`.
    """
    zone = reader.lists.station.zone
    facts = (*facts, _clock(reader, shift), _journal(reader))
    items = open_items(reader, until)
    return HandoverSheet(
        heading=_heading(reader, handed_by),
        shift=shift.name,
        started=full_text(shift.started_at, zone),
        ended=full_text(reader.now, zone),
        leader=views.officer_name(reader, shift.leader_id),
        severity=severity_now(reader, facts, until, items),
        counts=_counts(reader, shift),
        compared_with="前一日同时段",
        notable=_notable(reader, shift),
        present=present(reader, shift),
        duty_changes=duty_changes(reader, shift),
        notes=_notes(reader, shift),
        items=items,
        ahead=foresee(reader, shift, until),
        facts=facts,
        handed=Signature(name=handed_by),
    )


def _notes(reader: Reader, shift: Shift) -> tuple[ShiftNote, ...]:
    zone = reader.lists.station.zone
    return tuple(
        ShiftNote(
            at=short_text(each.note.at, zone),
            by=each.by,
            text=each.note.text,
            struck=f"{short_text(each.note.struck_at, zone)} 划去：{each.note.strike_reason}"
            if each.is_struck
            else "",
        )
        for each in notes_of(reader, shift.id)
        if not each.note.then or each.is_struck  # what holds is foreseen: part four has it
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


def _clock(reader: Reader, shift: Shift) -> SystemFact:
    lists = reader.lists
    steps = [each for each in lists.clock_steps if each.at >= shift.started_at]
    return clock_fact(steps, lists.station.zone)


def _journal(reader: Reader) -> SystemFact:
    point = views.checkpoint(reader)
    return SystemFact(name="业务日志", text=f"共 {point.sequence} 条，校验码 {point.code}")


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


def _notable(reader: Reader, shift: Shift) -> tuple[NotableIncident, ...]:
    rows = views.grave_rows(reader, shift.started_at, reader.now)
    names = views.person_names(reader, [each.id for each in rows])
    zone = reader.lists.station.zone
    levels = {number: each.name for number, each in reader.lists.levels.items()}
    return tuple(notable_line(each, zone=zone, levels=levels, names=names) for each in rows)
