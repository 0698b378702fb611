"""`deadlines`: 办案时限; when a period ends, what runs, and everything done to it."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any

from jinhai_console.cli.naming import officer_called
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import keep_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.deadline import DEED_NAMES, STATE_NAMES, Deadline
from jinhai_console.domain.deadline_rows import (
    DeadlineDetail,
    DeadlineRow,
    StepLine,
    nearness_of,
)
from jinhai_console.domain.instant import HOUR, Instant, day_of, full_text, parse_instant
from jinhai_console.domain.legal_reckoning import Terms, end_of
from jinhai_console.domain.legal_rule import UNIT_NAMES, LegalEvent, LegalRule, LegalUnit, rules_on
from jinhai_console.domain.outcome import Refused
from jinhai_console.reports.paper import deadlines_paper
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import (
    DismissDeadline,
    ExtendDeadline,
    HandDeadline,
    MeetDeadline,
    ReopenDeadline,
    RestartDeadline,
    RestoreDeadline,
    ResumeDeadline,
    StartDeadlines,
    SuspendDeadline,
    VoidDeadline,
)
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.settings import Settings, resources_dir

_TIMED: Mapping[str, Callable[..., Command]] = {
    "suspend": SuspendDeadline,
    "resume": ResumeDeadline,
    "restart": RestartDeadline,
    "meet": MeetDeadline,
}
_PLAIN: Mapping[str, Callable[..., Command]] = {
    "reopen": ReopenDeadline,
    "void": VoidDeadline,
    "dismiss": DismissDeadline,
    "restore": RestoreDeadline,
}


def deadlines(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        lists = lists_of(desk)
        zone = lists.station.zone
        if options.rule and options.action == "list":
            _reckon(lists, options, speech)
            return
        match options.action:
            case "list":
                _list(desk, options, speech, zone)
            case "show":
                _show(_whole(desk, options), speech, zone)
            case "figures":
                work = desk.read(reads.deadline_figures, period_of(options)).result()
                speech.answer(figures_json(work, zone), figures_lines(work))
            case "print":
                _print(desk, options, speech)
            case _:
                _give(desk, _command(desk, options, zone), speech)


def _reckon(lists: reads.Lists, options: Namespace, speech: Speech) -> None:
    """When a period would end, without touching anything."""
    zone = lists.station.zone
    start = _moment(options.start, zone, "--start")
    if start is None:
        raise Stopped("请用 --start 写明起算时间，如 --start '2026-11-23 17:05'")
    rule = _rule(lists, options.rule, day_of(start, zone).isoformat())
    terms = Terms(rule.amount, rule.unit, rule.limits_liberty)
    end = end_of(start, terms, (), lists.calendar, zone)
    document = {
        "rule": rule.code,
        "name": rule.name,
        "start": full_text(start, zone),
        "due": full_text(end.due_at, zone),
        "act_by": full_text(end.act_by_at, zone),
        "amount": rule.amount,
        "unit": rule.unit,
        "limits_liberty": rule.limits_liberty,
        "basis": rule.basis,
        "standing": rule.standing,
    }
    length = f"{rule.amount}{UNIT_NAMES[rule.unit]}"
    lines = [f"{rule.code}　{rule.name}　{length}　届满 {document['due']}"]
    if end.act_by_at != end.due_at:
        lines.append(f"自起算满 {length}：{document['act_by']}，请在这以前办完")
    checked = f"（{rule.standing}）" if rule.standing else ""
    speech.answer(document, [*lines, f"依据 {rule.basis}{checked}"])


def _rule(lists: reads.Lists, code: str, day: str) -> LegalRule:
    for rule in rules_on(lists.legal_rules.values(), day):
        if rule.code == code:
            return rule
    raise Stopped(f"{day} 没有编号为 {code} 的办案时限规则；规则见派出所资料")


def _list(desk: Desk, options: Namespace, speech: Speech, zone: str) -> None:
    now = wall_clock()
    rows = [
        each
        for each in desk.read(reads.deadline_rows).result()
        if (options.all or each.deadline.is_open)
        and options.officer in (None, each.officer)
        and options.near in (None, nearness_of(each.deadline, now))
    ]
    document = {
        "deadlines": [_row_json(each, zone) for each in rows],
        "total": len(rows),
        "overdue": sum(each.deadline.is_overdue(now) for each in rows),
    }
    speech.answer(document, columns([_line(each, zone) for each in rows]) or ["没有这样的办案期限"])


def _show(detail: DeadlineDetail, speech: Speech, zone: str) -> None:
    deadline = detail.deadline
    document = _row_json(detail.row, zone) | {
        "basis": deadline.basis,
        "note": detail.note,
        "standing": detail.standing,
        "steps": [_step_json(each, zone) for each in detail.steps],
        "extensions": [
            {"id": each.id, "name": each.name, "amount": each.amount, "unit": each.unit}
            for each in detail.extensions
        ],
    }
    steps = [
        (full_text(e.step.at, zone)[:16], DEED_NAMES[e.step.deed], e.who, e.step.reason)
        for e in detail.steps
    ]
    ways = [f"可延长：{each.name}（{each.approver}批准）" for each in detail.extensions]
    lines = columns([_line(detail.row, zone)])
    speech.answer(document, [*lines, f"依据 {deadline.basis}", *columns(steps), *ways])


def _print(desk: Desk, options: Namespace, speech: Speech) -> None:
    if not options.pdf:
        raise Stopped("请用 --pdf 写明存到哪个文件")
    rows = [e for e in desk.read(reads.deadline_rows).result() if e.deadline.is_open]
    ids = tuple(each.id for each in rows)
    sheet = desk.read(reads.deadline_sheet, ids, "计时中", actor_of(desk, options)).result()
    path, pages = keep_paper(desk, options, deadlines_paper(sheet, resources_dir()))
    speech.answer({"pdf": str(path), "pages": pages}, [f"{path}　{pages} 页"])


def _command(desk: Desk, options: Namespace, zone: str) -> Command:
    at = _moment(options.at, zone, "--at")
    if options.action == "start":
        return _start(desk, options, at)
    detail = _whole(desk, options)
    what: dict[str, Any] = {
        "actor_id": actor_of(desk, options),
        "deadline_id": detail.deadline.id,
        "version": detail.deadline.version,
    }
    if options.action == "extend":
        return ExtendDeadline(
            **what,
            extension_id=_extension(detail, options.by),
            approver=options.approver,
            amount=options.amount,
            reason=options.text,
            at=at,
        )
    if options.action == "hand":
        return HandDeadline(**what, officer_id=_officer(desk, options))
    if options.action in _TIMED:
        return _TIMED[options.action](**what, reason=options.text, at=at)
    return _PLAIN[options.action](**what, reason=options.text)


def _start(desk: Desk, options: Namespace, at: Instant | None) -> StartDeadlines:
    if not options.event:
        raise Stopped("请用 --event 写明发生了什么，如 --event accepted")
    id = desk.read(reads.clocked_id, options.number or "").result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number or ''} 的案件或警情")
    return StartDeadlines(
        actor_id=actor_of(desk, options),
        event=LegalEvent(options.event),
        at=wall_clock() if at is None else at,
        officer_id=_officer(desk, options) if options.officer else None,
        case_id=id.get("case_id"),
        incident_id=id.get("incident_id"),
    )


def _officer(desk: Desk, options: Namespace) -> int:
    if not options.officer:
        raise Stopped("请用 --officer 写明警号")
    return officer_called(desk, options.officer)


def _extension(detail: DeadlineDetail, said: str) -> int:
    """The one named by its id or its name, or the only one there is."""
    known = detail.extensions
    found = [each for each in known if said in (str(each.id), each.name)] if said else list(known)
    if len(found) == 1:
        return found[0].id
    names = "、".join(f"{each.id} {each.name}" for each in known)
    raise Stopped(f"请用 --by 写明哪一种延长：{names}" if known else "这个期限现在不能延长")


def _whole(desk: Desk, options: Namespace) -> DeadlineDetail:
    """Called by its id, or by its record's number and `--rule`."""
    for row in desk.read(reads.deadline_rows).result():
        is_named = row.deadline.number == options.number and options.rule in (
            None,
            row.deadline.code,
        )
        if str(row.id) == options.number or is_named:
            detail = desk.read(reads.deadline_detail, row.id).result()
            if detail is not None:
                return detail
    raise Stopped(f"没有 {options.number or ''} 的办案期限；用 deadlines list --all 看有哪些")


def _give(desk: Desk, command: Command, speech: Speech) -> None:
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document = {"outcome": "done", "sequence": answer.sequence, "id": answer.id}
    speech.answer(document | {"number": answer.number}, ["已记下"])


def _row_json(row: DeadlineRow, zone: str) -> dict[str, Any]:
    deadline = row.deadline
    return {
        "id": deadline.id,
        "rule": deadline.code,
        "name": deadline.name,
        "number": deadline.number,
        "title": deadline.title,
        "officer": row.officer,
        "state": deadline.state,
        "nearness": nearness_of(deadline, wall_clock()),
        "started_at": full_text(deadline.started_at, zone),
        "due": full_text(deadline.due_at, zone) or None,
        "act_by": full_text(deadline.act_by_at, zone) or None,
        "met_at": full_text(deadline.met_at, zone) or None,
        "overdue": deadline.is_overdue(wall_clock()),
        "dismissed": deadline.dismissed_at is not None,
        "due_by_todays_rule": full_text(row.today_due_at, zone) or None,
    }


def _step_json(line: StepLine, zone: str) -> dict[str, Any]:
    step = line.step
    return {
        "deed": step.deed,
        "at": full_text(step.at, zone),
        "who": line.who,
        "reason": step.reason,
        "approver": step.approver,
        "due_before": full_text(step.due_before, zone) or None,
        "due_after": full_text(step.due_after, zone) or None,
    }


def _line(row: DeadlineRow, zone: str) -> tuple[str, ...]:
    deadline = row.deadline
    return (
        str(row.id),
        deadline.number,
        f"{deadline.code} {deadline.name}",
        row.officer or "未指定",
        STATE_NAMES[deadline.state],
        _ends(deadline, zone),
    )


def _ends(deadline: Deadline, zone: str) -> str:
    if deadline.due_at is None:
        return "中止计时"
    late = "，逾期" if deadline.is_overdue(wall_clock()) else ""
    said = f"届满 {full_text(deadline.due_at, zone)[:16]}{late}"
    if deadline.unit is LegalUnit.HOURS and deadline.act_by_at != deadline.due_at:
        hours = ((deadline.act_by_at or 0) - deadline.started_at) // HOUR
        said += f"（满 {hours} 小时 {full_text(deadline.act_by_at, zone)[:16]}）"
    return said


def _moment(text: str | None, zone: str, option: str) -> Instant | None:
    try:
        return parse_instant(text, zone) if text else None
    except ValueError as wrong:
        raise Stopped(f"{option}：{wrong}") from None
