"""The demonstration's 会商: the last working days' meetings with their opinions, today's draft."""

from collections.abc import Callable
from datetime import date, timedelta

from jinhai_console.domain.calendar import is_workday
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, day_of, day_start
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.task import Receiver, TaskSource
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.meetings import (
    DraftMeeting,
    GiveOpinion,
    RecordAttendance,
    SignMeeting,
    WriteMinutes,
)
from jinhai_console.services.tasks import AnswerTask

Give = Callable[[Command], int]
At = Callable[[Instant | None], None]

# Of each meeting, the oldest first: item, what was asked for, whose team it is, due after.
_OPINIONS = (
    (
        ("places", "警情最多的两个社区，三天内串并比对", TeamKind.CASE, 3 * DAY),
        ("disputes", "逐件上门核实有风险的纠纷，下次会商报告", TeamKind.COMMUNITY, DAY),
    ),
    (("limits", "临近届满的案件逐件排出办结时间", TeamKind.CASE, 2 * DAY),),
)
_MINUTES = "通报警情和重点工作，研究串并比对和纠纷化解，意见已交各队（虚构）。"


def tell_meetings(desk: Desk, give: Give, at: At, now: Instant) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    lists = desk.read(reads.lists).result()
    officers = desk.read(reads.officer_rows).result()
    people = desk.read(reads.lists_and_officers).result()[1]
    chair = next((each.id for each in people if each.is_leader), None)
    room = [each.id for each in officers if each.team_kind is TeamKind.COMMAND]
    if chair is None or not room:
        return
    today = date.fromisoformat(str(day_of(now, lists.station.zone)))
    before = [today - timedelta(days=back) for back in range(14, 0, -1)]
    held = [each for each in before if is_workday(lists.calendar, each)][-len(_OPINIONS) :]
    for day, opinions in zip(held, _OPINIONS, strict=False):
        begun = day_start(day, lists.station.zone) + 8 * HOUR + 30 * MINUTE
        at(begun)
        meeting = give(DraftMeeting(actor_id=None, day=day))
        at(begun + 40 * MINUTE)
        for key, text, kind, after in opinions:
            owner = next((e.team_id for e in officers if e.team_kind is kind), None)
            if owner is not None:
                give(
                    GiveOpinion(
                        actor_id=room[0],
                        meeting_id=meeting,
                        item_key=key,
                        text=text,
                        owners=(Receiver(team_id=owner),),
                        due_at=begun + after + 9 * HOUR,
                    )
                )
        _end(give, meeting, chair, room, officers)
    _answer_first(desk, give)
    at(None)
    if is_workday(lists.calendar, today) and now > day_start(today, lists.station.zone) + 9 * HOUR:
        give(DraftMeeting(actor_id=None, day=today))


def _end(give: Give, meeting: int, chair: int, room: list[int], officers: list[OfficerRow]) -> None:
    others = [each.id for each in officers if each.id not in room and not each.is_auxiliary]
    present = tuple(dict.fromkeys((chair, *room[:2], *others[:4])))
    absent = {each: "外出办案" for each in others[4:5] if each not in present}
    give(RecordAttendance(actor_id=room[0], meeting_id=meeting, present=present, absent=absent))
    version = 1
    give(WriteMinutes(actor_id=room[0], meeting_id=meeting, version=version, text=_MINUTES))
    give(SignMeeting(actor_id=chair, meeting_id=meeting))


def _answer_first(desk: Desk, give: Give) -> None:
    """The first opinion was acted upon since."""
    tasks = desk.read(reads.task_list).result()
    mine = [e for e in tasks if e.task.source is TaskSource.BRIEFING and e.task.is_open]
    if mine:
        first = min(mine, key=lambda each: each.id)
        text = "已比对三天警情，并案两起，余下的继续核查"
        give(AnswerTask(actor_id=None, task_id=first.id, text=text, is_final=True))
