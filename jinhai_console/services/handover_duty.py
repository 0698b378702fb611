"""Who was on duty in a shift and at which post, and what changed: two sections of the sheet."""

from collections.abc import Iterable
from datetime import date

from jinhai_console.domain.handover_sheet import DutyChange, TeamPresent
from jinhai_console.domain.instant import MINUTE, Instant, day_of, short_text
from jinhai_console.domain.roster import Duty, PostKind
from jinhai_console.domain.roster_fill import span
from jinhai_console.domain.shift import Shift
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.duty import duties_within, uses_roster
from jinhai_console.store.views.officer_journal import seat_journal
from jinhai_console.store.views.officers import all_officers, officer_rows
from jinhai_console.store.views.roster import AROUND, duties_between

# The sheet is drawn up while those who relieve are there already: they are the next shift's.
_OVERLAP = 30 * MINUTE

_SEAT_WORDS = {"RecordSignIn": "登录席位", "RecordSignOut": "离开席位"}


def present(reader: Reader, shift: Shift) -> tuple[TeamPresent, ...]:
    """By team, posts in brackets. Without a roster whoever is on duty now by his activity."""
    teams: dict[str, list[str]] = {}
    if not uses_roster(reader, reader.now):
        for officer in officer_rows(reader):
            if officer.is_on_duty:
                teams.setdefault(officer.team, []).append(officer.name)
        return _teams(teams)
    stood = _stood(reader, shift)
    lists = reader.lists
    officers = [each for each in all_officers(reader) if each.id in stood]
    officers.sort(key=lambda each: (lists.teams[each.team_id].position, each.number))
    for one in officers:
        posts = [lists.posts[each.post_id] for each in stood[one.id]]
        words = dict.fromkeys(each.name for each in posts if each.kind is not PostKind.DAY)
        name = f"{one.name}（{'、'.join(words)}）" if words else one.name
        teams.setdefault(lists.teams[one.team_id].name, []).append(name)
    return _teams(teams)


def duty_changes(reader: Reader, shift: Shift) -> tuple[DutyChange, ...]:
    """Seats taken and left, who stood in for whom, who was called in or left early, by time."""
    zone = reader.lists.station.zone
    names = {each.id: each.name for each in all_officers(reader)}
    found = [
        (each.at, each.actor, f"{_SEAT_WORDS[each.command]}（{each.seat}）")
        for each in seat_journal(reader, shift.started_at, reader.now)
    ]
    around = day_of(shift.started_at, zone) - AROUND, day_of(reader.now, zone)
    for duty in duties_between(reader, *around):
        if duty.cancelled_at is None and duty.until > shift.started_at:
            found += _of_duty(reader, shift, duty, names)
    found.sort()
    return tuple(DutyChange(at=short_text(at, zone), who=who, what=what) for at, who, what in found)


def _of_duty(
    reader: Reader, shift: Shift, duty: Duty, names: dict[int, str]
) -> Iterable[tuple[Instant, str, str]]:
    zone = reader.lists.station.zone
    place = reader.lists.posts[duty.post_id]
    who, post = names[duty.officer_id], place.name
    if duty.starts_at < reader.now and duty.stands_in_for_id is not None:
        yield duty.starts_at, who, f"替{names[duty.stands_in_for_id]}值{post}"
    # Who was put on the roster by hand beforehand begins with his post's hours.
    begins = span(place, date.fromisoformat(duty.day), zone)[0]
    is_called_in = duty.is_by_hand and duty.stands_in_for_id is None and duty.starts_at != begins
    if is_called_in and shift.started_at <= duty.starts_at < reader.now:
        until = short_text(duty.ends_at, zone)
        yield duty.starts_at, who, f"临时上岗（{post}，到 {until}）"
    if duty.left_at is not None and shift.started_at <= duty.left_at < reader.now:
        yield duty.left_at, who, f"下岗（{post}，原到 {short_text(duty.ends_at, zone)}）"


def _stood(reader: Reader, shift: Shift) -> dict[int, list[Duty]]:
    """Duties that the shift really had; in one just opened those that run now."""
    start, now = shift.started_at, reader.now
    within = duties_within(reader, start, now + 1)
    stood = {
        id: [e for e in duties if min(e.until, now) - max(e.starts_at, start) >= _OVERLAP]
        for id, duties in within.items()
    }
    stood = {id: duties for id, duties in stood.items() if duties}
    if stood:
        return stood
    return {
        id: [each for each in duties if each.until > now]
        for id, duties in within.items()
        if any(each.until > now for each in duties)
    }


def _teams(teams: dict[str, list[str]]) -> tuple[TeamPresent, ...]:
    return tuple(TeamPresent(team=team, officers=tuple(names)) for team, names in teams.items())
