"""The verbs of `briefing` about meetings that are kept: draft, attend, opine, sign, list, show."""

from argparse import Namespace
from datetime import date
from typing import Any

from jinhai_console.cli.naming import moment_said, officer_called
from jinhai_console.cli.opening import actor_of, lists_of
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.tasking import receivers_called
from jinhai_console.domain.briefing import EDITION_TITLES, Edition
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.meeting import Meeting, MeetingDetail, MeetingRow
from jinhai_console.domain.outcome import Refused
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.meetings import (
    DraftMeeting,
    GiveOpinion,
    RecordAttendance,
    SignMeeting,
    WithdrawOpinion,
    WriteMinutes,
)


def list_meetings(desk: Desk, speech: Speech) -> None:
    zone = lists_of(desk).station.zone
    rows = desk.read(reads.meeting_rows).result()
    lines = [
        (
            each.meeting.day,
            EDITION_TITLES[each.meeting.edition],
            f"{each.meeting.first} 至 {each.meeting.last}",
            f"{each.chair} 签名" if each.meeting.is_signed else "草稿",
            f"意见 {each.opinions}，未办结 {each.open}",
            each.meeting.checkpoint,
        )
        for each in rows
    ]
    document = {"meetings": [_row_json(each, zone) for each in rows], "total": len(rows)}
    speech.answer(document, columns(lines) or ["还没有会商；briefing draft 拟一次"])


def show_meeting(desk: Desk, day: date, edition: Edition, speech: Speech) -> None:
    detail = _detail(desk, day, edition)
    speech.answer(_json(detail, lists_of(desk).station.zone), _lines(detail))


def do(desk: Desk, options: Namespace, day: date, edition: Edition, speech: Speech) -> None:
    answer = desk.submit(_command(desk, options, day, edition)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    detail = _detail(desk, day, edition)
    speech.answer(_json(detail, lists_of(desk).station.zone), [f"已记下 {answer.number}"])


def _command(desk: Desk, options: Namespace, day: date, edition: Edition) -> Command:
    actor_id = actor_of(desk, options)
    if options.action == "draft":
        return DraftMeeting(actor_id=actor_id, day=day, edition=edition)
    meeting = kept(desk, day, edition)
    words = list(options.words)
    match options.action:
        case "attend":
            return RecordAttendance(
                actor_id=actor_id,
                meeting_id=meeting.id,
                present=tuple(officer_called(desk, each) for each in words),
                absent=_absent(desk, options.absent),
            )
        case "opine":
            due_at = moment_said(options.due, lists_of(desk).station.zone)
            if due_at is None:
                raise Stopped("请用 --due 写明期限，如 2026-11-27 18:00")
            return GiveOpinion(
                actor_id=actor_id,
                meeting_id=meeting.id,
                item_key=options.item,
                text=" ".join(words),
                owners=receivers_called(desk, options.to),
                due_at=due_at,
            )
        case "minutes":
            return WriteMinutes(
                actor_id=actor_id,
                meeting_id=meeting.id,
                version=meeting.version,
                text=" ".join(words),
            )
        case "withdraw":
            return _withdrawing(desk, meeting, words, actor_id)
    return SignMeeting(actor_id=actor_id, meeting_id=meeting.id)


def _withdrawing(
    desk: Desk, meeting: Meeting, words: list[str], actor_id: int | None
) -> WithdrawOpinion:
    number = words.pop(0) if words else ""
    detail = desk.read(reads.meeting_detail, meeting.id).result()
    assert detail is not None
    found = next((each for each in detail.opinions if each.number == number), None)
    if found is None:
        raise Stopped(f"{meeting.day} 的会商没有意见“{number}”；briefing show 列出编号")
    return WithdrawOpinion(actor_id=actor_id, opinion_id=found.id, reason=" ".join(words))


def _absent(desk: Desk, said: list[str]) -> dict[int, str]:
    """`03=外出办案`, once for each."""
    found = {}
    for each in said:
        number, _, reason = each.partition("=")
        found[officer_called(desk, number)] = reason
    return found


def kept(desk: Desk, day: date, edition: Edition) -> Meeting:
    meeting = desk.read(reads.meeting_on, str(day), edition).result()
    if meeting is None:
        title = EDITION_TITLES[edition]
        raise Stopped(f"{day} 还没有{title}；请先 briefing draft --date {day}")
    return meeting


def _detail(desk: Desk, day: date, edition: Edition) -> MeetingDetail:
    detail = desk.read(reads.meeting_detail, kept(desk, day, edition).id).result()
    assert detail is not None
    return detail


def _row_json(row: MeetingRow, zone: str) -> dict[str, Any]:
    meeting = row.meeting
    return {
        "date": meeting.day,
        "edition": meeting.edition.value,
        "from": meeting.first,
        "to": meeting.last,
        "drafted_at": full_text(meeting.drafted_at, zone),
        "signed_at": full_text(meeting.signed_at, zone),
        "chair": row.chair,
        "opinions": row.opinions,
        "open": row.open,
        "checkpoint": meeting.checkpoint,
    }


def _json(detail: MeetingDetail, zone: str) -> dict[str, Any]:
    minutes = detail.minutes
    return _row_json(detail.row, zone) | {
        "present": list(minutes.present),
        "absent": [{"name": each.name, "reason": each.reason} for each in minutes.absent],
        "minutes": minutes.minutes,
        "given": [
            {
                "number": each.number,
                "item": each.item,
                "text": each.text,
                "owners": each.owners,
                "due": each.due,
                "state": each.state,
                "withdrawn": each.withdrawn,
            }
            for each in minutes.opinions
        ],
        "items": [each.key for each in minutes.briefing.items],
    }


def _lines(detail: MeetingDetail) -> list[str]:
    minutes, briefing = detail.minutes, detail.minutes.briefing
    chair = minutes.chair
    absent = "、".join(f"{each.name}（{each.reason}）" for each in minutes.absent)
    lines = [
        f"{briefing.title}  {briefing.day}  通报 {briefing.first} 至 {briefing.last}",
        f"到会：{'、'.join(minutes.present) or '未写'}",
        f"缺席：{absent or '无'}",
    ]
    for each in minutes.opinions:
        gone = f"（已撤回：{each.withdrawn}）" if each.withdrawn else ""
        told = (each.number, each.item, each.text, each.owners, each.due, f"{each.state}{gone}")
        lines.append("  ".join(told))
    lines.append(f"纪要：{minutes.minutes or '无'}")
    signed = f"{chair.name} {chair.signed}  校验码 {minutes.checkpoint}" if chair.name else "未签名"
    return [*lines, signed]
