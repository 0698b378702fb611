"""会商纪要 as one value: as it stands while it is held, as it was signed afterwards."""

from jinhai_console.domain.briefing import Briefing
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.json_form import from_json
from jinhai_console.domain.meeting import AbsentLine, Meeting, MeetingDetail, Minutes, OpinionLine
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.meetings import (
    attendance_of,
    meeting_row,
    opinions_of,
    owners_of,
)


def minutes_of(reader: Reader, meeting: Meeting) -> Minutes:
    """A signed meeting's exactly as they were signed."""
    if meeting.snapshot:
        return Minutes.from_json(meeting.snapshot)
    briefing = from_json(Briefing, meeting.content)
    people = attendance_of(reader, meeting.id)
    return Minutes(
        briefing=briefing,
        present=tuple(name for name, each in people if each.is_present),
        absent=tuple(
            AbsentLine(name=name, reason=each.reason)
            for name, each in people
            if not each.is_present
        ),
        opinions=_opinions(reader, meeting, briefing),
        minutes=meeting.minutes,
    )


def meeting_detail(reader: Reader, id: int) -> MeetingDetail | None:
    """None where there is none."""
    row = meeting_row(reader, id)
    if row is None:
        return None
    return MeetingDetail(
        row=row,
        minutes=minutes_of(reader, row.meeting),
        attending=tuple(each for _, each in attendance_of(reader, id)),
        opinions=tuple(opinions_of(reader, id)),
    )


def _opinions(reader: Reader, meeting: Meeting, briefing: Briefing) -> tuple[OpinionLine, ...]:
    titles = {each.key: each.title for each in briefing.items}
    zone = reader.lists.station.zone
    opinions = opinions_of(reader, meeting.id)
    tasks = owners_of(reader, [each.id for each in opinions])
    return tuple(
        OpinionLine(
            id=each.id,
            number=each.number,
            item=titles.get(each.item_key, "全局"),
            text=each.text,
            owners="、".join(line.receiver for line in tasks[each.id]),
            due=short_text(max((e.task.due_at for e in tasks[each.id]), default=None), zone),
            state="；".join(dict.fromkeys(e.task.standing(reader.now) for e in tasks[each.id])),
            withdrawn=each.withdraw_reason,
        )
        for each in opinions
    )
