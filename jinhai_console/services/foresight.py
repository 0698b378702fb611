"""可能发生的情况与处置: what the next shift has to reckon with, read in one snapshot."""

from collections.abc import Iterator
from datetime import date

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.expected_load import WEEKS, expected_load, load_line
from jinhai_console.domain.foresight import (
    Foresight,
    Weighed,
    alarm_calls_again,
    chosen,
    dispute_flares_up,
    duty_ends,
    forethought,
    limit_ends,
    post_lacks,
    step_runs_late,
    still_unreached,
)
from jinhai_console.domain.handover_lines import NEXT_STEPS
from jinhai_console.domain.instant import DAY, Instant, day_of, day_start
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.roster_words import gap_text
from jinhai_console.domain.shift import Shift
from jinhai_console.domain.watch_note import WatchNoteRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.views import shift as views
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.deadlines import deadlines_due
from jinhai_console.store.views.disputes import disputes_at_risk
from jinhai_console.store.views.duty import uses_roster
from jinhai_console.store.views.fraud import open_frauds
from jinhai_console.store.views.officers import officer_rows
from jinhai_console.store.views.points import recorded_days
from jinhai_console.store.views.queue import open_rows
from jinhai_console.store.views.roster import roster_between
from jinhai_console.store.views.watch_notes import notes_of

_WEEK = 7 * DAY


def foresee(reader: Reader, shift: Shift, until: Instant) -> tuple[Foresight, ...]:
    """For whoever takes over from `shift`, up to `until`."""
    return chosen(
        (
            *(forethought(each) for each in notes_of(reader, shift.id) if _is_forethought(each)),
            *_limits(reader, until),
            *_alarms(reader),
            *_warnings(reader),
            *_disputes(reader),
            *_clocks(reader, until),
            *_posts(reader, until),
            *_duties(reader, until),
            *_load(reader),
        )
    )


def unmanned(reader: Reader, until: Instant) -> int:
    """How many gaps the roster has up to `until`."""
    return sum(1 for _ in _posts(reader, until))


def _is_forethought(row: WatchNoteRow) -> bool:
    return bool(row.note.then) and not row.is_struck


def _limits(reader: Reader, until: Instant) -> Iterator[Weighed]:
    now, zone = reader.now, reader.lists.station.zone
    for row in deadlines_due(reader, until):
        if row.deadline.act_by_at is None or row.deadline.act_by_at <= now:
            continue  # what is over stands among the items
        approvers = dict.fromkeys(
            each.approver
            for each in reader.lists.legal_extensions.values()
            if each.code == row.deadline.code and each.retired_at is None and each.approver
        )
        line = limit_ends(row, tuple(approvers), zone)
        if line is not None:
            yield line


def _alarms(reader: Reader) -> Iterator[Weighed]:
    lists = reader.lists
    kinds = {each.kind: each.name for each in lists.alarm_rules.values()}
    for row in standing_rows(reader):
        line = alarm_calls_again(row, kinds, lists.station.zone)
        if row.phase is Phase.SHELVED and line is not None:
            yield line


def _warnings(reader: Reader) -> Iterator[Weighed]:
    for row in open_frauds(reader):
        line = still_unreached(row, reader.lists.station.zone)
        if line is not None:
            yield line


def _disputes(reader: Reader) -> Iterator[Weighed]:
    for row in disputes_at_risk(reader):
        line = dispute_flares_up(row)
        if line is not None:
            yield line


def _clocks(reader: Reader, until: Instant) -> Iterator[Weighed]:
    """What is late already stands among the items."""
    for row in open_rows(reader, QueueFilter()):
        due = row.clock.due_at if row.clock else None
        if due is not None and reader.now < due < until:
            step = NEXT_STEPS.get(row.state, "处置")
            yield step_runs_late(row, due, step, reader.lists.station.zone)


def _posts(reader: Reader, until: Instant) -> Iterator[Weighed]:
    zone = reader.lists.station.zone
    if not uses_roster(reader, reader.now):
        return
    roster = roster_between(reader, day_of(reader.now, zone), day_of(until, zone))
    for gap in roster.gaps:
        if gap.ends_at > reader.now and gap.starts_at < until:
            said = f"{gap.day[5:]} {gap_text(gap, roster)}"
            key = f"{gap.post_id or gap.kind}-{gap.day}-{gap.starts_at}"
            yield post_lacks(said, gap.starts_at, key, zone)


def _duties(reader: Reader, until: Instant) -> Iterator[Weighed]:
    for officer in officer_rows(reader):
        ends = officer.duty_ends_at
        if ends is None or not reader.now < ends < until:
            continue
        line = duty_ends(officer, reader.lists.station.zone)
        if line is not None:
            yield line


def _load(reader: Reader) -> Iterator[Weighed]:
    """The same stretch of a day in each of the weeks before, as far as something is recorded."""
    recorded = recorded_days(reader)
    if recorded is None:
        return
    zone = reader.lists.station.zone
    begin = day_start(date.fromordinal(recorded[0]), zone)
    starts = [reader.now - week * _WEEK for week in range(1, WEEKS + 1)]
    weeks = [views.moments(reader, at, at + DAY) for at in starts if at >= begin]
    load = expected_load(weeks, zone)
    if load is not None:
        yield load_line(load)
