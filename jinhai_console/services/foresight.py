"""可能发生的情况与处置: what the next shift has to reckon with, read in one snapshot."""

from collections.abc import Iterator
from datetime import date

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.expected_load import WEEKS, expected_load, load_line
from jinhai_console.domain.foresight import Foresight, Weighed, chosen
from jinhai_console.domain.foresight_rules import (
    RunningSeries,
    alarm_calls_again,
    appointment_comes,
    denies_it,
    dispute_flares_up,
    duty_ends,
    forethought,
    limit_ends,
    not_delivered,
    post_lacks,
    series_goes_on,
    step_runs_late,
    still_unreached,
)
from jinhai_console.domain.instant import DAY, Instant, day_of, day_start, to_local
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.roster_words import gap_text
from jinhai_console.domain.shift import Shift
from jinhai_console.store.reader import Reader
from jinhai_console.store.views import shift as views
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.deadlines import deadlines_due, extensions_open
from jinhai_console.store.views.disputes import disputes_at_risk
from jinhai_console.store.views.duty import uses_roster
from jinhai_console.store.views.fraud import open_frauds
from jinhai_console.store.views.officers import officer_rows
from jinhai_console.store.views.outbox import undelivered
from jinhai_console.store.views.points import recorded_days
from jinhai_console.store.views.queue import open_rows
from jinhai_console.store.views.roster import roster_between
from jinhai_console.store.views.series import (
    all_series,
    officer_names,
    spots_of,
    standing_members,
)
from jinhai_console.store.views.watch_notes import notes_of

_WEEK = 7 * DAY
_QUIET = 28 * DAY  # a series that nothing was added to for so long


def foresee(reader: Reader, shift: Shift, until: Instant) -> tuple[Foresight, ...]:
    """For whoever takes over from `shift`, up to `until`."""
    notes = notes_of(reader, shift.id)
    return chosen(
        (
            *(forethought(each) for each in notes if each.note.then and not each.is_struck),
            *_limits(reader, until),
            *_alarms(reader, until),
            *_incidents(reader, until),
            *_disputes(reader),
            *(not_delivered(each) for each in undelivered(reader)),
            *_posts(reader, until),
            *_duties(reader, until),
            *_series(reader),
            *_load(reader),
        )
    )


def unmanned(reader: Reader, until: Instant) -> int:
    """How many gaps the roster has up to `until`."""
    return sum(1 for _ in _posts(reader, until))


def _limits(reader: Reader, until: Instant) -> Iterator[Weighed]:
    zone = reader.lists.station.zone
    rows = deadlines_due(reader, until)
    longer = extensions_open(reader, [each.deadline for each in rows])
    for row in rows:
        approvers = dict.fromkeys(each.approver for each in longer[row.id] if each.approver)
        line = limit_ends(row, tuple(approvers), reader.now, zone)
        if line is not None:
            yield line


def _alarms(reader: Reader, until: Instant) -> Iterator[Weighed]:
    lists = reader.lists
    kinds = {each.kind: each.name for each in lists.alarm_rules.values()}
    for row in standing_rows(reader):
        line = alarm_calls_again(row, kinds, lists.station.zone)
        if row.phase is Phase.SHELVED and line is not None and (line.at or 0) < until:
            yield line


def _incidents(reader: Reader, until: Instant) -> Iterator[Weighed]:
    """A warning's own rule says more than the clock of the incident it was dispatched as."""
    now, zone = reader.now, reader.lists.station.zone
    warnings = open_frauds(reader)
    for warning in warnings:
        for line in (still_unreached(warning, now, zone), denies_it(warning)):
            if line is not None:
                yield line
    warned = {each.incident_id for each in warnings}
    for row in open_rows(reader, QueueFilter()):
        if row.id in warned:
            continue
        for line in (step_runs_late(row, now, zone), appointment_comes(row, now, zone)):
            if line is not None and (line.at or 0) < until:
                yield line


def _disputes(reader: Reader) -> Iterator[Weighed]:
    for row in disputes_at_risk(reader):
        line = dispute_flares_up(row)
        if line is not None:
            yield line


def _posts(reader: Reader, until: Instant) -> Iterator[Weighed]:
    zone = reader.lists.station.zone
    if not uses_roster(reader, reader.now):
        return
    roster = roster_between(reader, day_of(reader.now, zone), day_of(until, zone))
    for gap in roster.gaps:
        if gap.ends_at > reader.now and gap.starts_at < until:
            said = f"{gap.day[5:]} {gap_text(gap, roster)}"
            key = f"{gap.post_id or gap.kind}-{gap.day}-{gap.starts_at}"
            yield post_lacks(said, gap.starts_at, key, reader.now, zone)


def _duties(reader: Reader, until: Instant) -> Iterator[Weighed]:
    for officer in officer_rows(reader):
        ends = officer.duty_ends_at
        if ends is None or not reader.now < ends < until:
            continue
        line = duty_ends(officer, reader.now, reader.lists.station.zone)
        if line is not None:
            yield line


def _series(reader: Reader) -> Iterator[Weighed]:
    """Those with one more within the last weeks: what has gone quiet is not expected tonight."""
    zone = reader.lists.station.zone
    running = [each for each in all_series(reader) if each.ended_at is None]
    if not running:
        return
    members = standing_members(reader)
    ids = {id for each in running for id in members.get(each.id, ())}
    spots = {each.id: each for each in spots_of(reader, ids)}
    names = officer_names(reader, {e.accepted_by_id for e in running if e.accepted_by_id})
    communities = reader.lists.communities
    for series in running:
        own = [spots[id] for id in members.get(series.id, ()) if id in spots]
        if max((each.received_at for each in own), default=0) < reader.now - _QUIET:
            continue
        line = series_goes_on(
            RunningSeries(
                id=series.id,
                name=series.name,
                size=len(own),
                hours=tuple(to_local(each.received_at, zone).hour for each in own),
                places=tuple(
                    communities[id].name for e in own if (id := e.known_community_id) is not None
                ),
                told=names.get(series.accepted_by_id or 0, ""),
            )
        )
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
