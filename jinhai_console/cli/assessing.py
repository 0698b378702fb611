"""`assessments`: 研判 listed and shown; drafted, written, sent up, approved, pushed from there."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.tasking import due_at, receivers_called, task_json, task_line
from jinhai_console.cli.theme_json import theme_json
from jinhai_console.cli.theming import theme_question
from jinhai_console.domain.analysis.effect import Effect
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import (
    GRADE_NAMES,
    PURPOSE_NAMES,
    STAGE_NAMES,
    Assessment,
    Grade,
    Purpose,
    Stage,
)
from jinhai_console.domain.assessment_rows import AssessmentDetail, AssessmentRow
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.outcome import Duplicate, Refused
from jinhai_console.domain.theme_words import change_text
from jinhai_console.reports.assessment import effect_note
from jinhai_console.reports.paper import assessment_paper
from jinhai_console.services import reads
from jinhai_console.services.assessments import (
    ApproveAssessment,
    DraftAssessment,
    DropAssessment,
    PushAssessment,
    ReturnAssessment,
    SubmitAssessment,
    WriteAssessment,
)
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.topics import draft_due
from jinhai_console.settings import Settings, resources_dir


def assessments(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        match options.action:
            case "list":
                _list(desk, options, zone, speech)
            case "show":
                _show(desk, options, zone, speech)
            case "draft-due":
                made = [each.number for each in draft_due(desk) if not isinstance(each, Refused)]
                speech.answer({"drafted": made}, [f"起草了 {len(made)} 份", *made])
            case _:
                _act(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    stages = [Stage(options.stage)] if options.stage else list(Stage)
    rows = desk.read(reads.assessment_list, stages).result()
    document = {"assessments": [_row_json(each, zone) for each in rows]}
    lines = columns([_row_line(each) for each in rows])
    speech.answer(document, lines or ["还没有研判；用 assessments draft 起草"])


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    id = _id(desk, options)
    sheet = desk.read(reads.assessment_sheet, id, actor_of(desk, options)).result()
    assert sheet is not None  # its number was just found
    detail = sheet.detail
    document = _document(detail, zone) | {"effect": _effect_json(sheet.effect)}
    lines = _lines(detail, sheet.effect, zone)
    if options.pdf:
        add_paper(desk, options, assessment_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    answer = desk.submit(_command(desk, options, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    outcome = "duplicate" if isinstance(answer, Duplicate) else "done"
    document = {"outcome": outcome, "number": answer.number, "sequence": answer.sequence}
    speech.answer(document, [f"已记下：{answer.number}"])


def _command(desk: Desk, options: Namespace, zone: str) -> Command:
    actor_id = actor_of(desk, options)
    if options.action == "draft":
        return _drafting(desk, options, actor_id)
    detail = desk.read(reads.assessment_detail, _id(desk, options)).result()
    assert detail is not None  # its number was just found
    found = detail.assessment
    match options.action:
        case "write":
            return _writing(found, options, actor_id)
        case "submit":
            return SubmitAssessment(actor_id=actor_id, assessment_id=found.id)
        case "approve":
            return ApproveAssessment(
                actor_id=actor_id, assessment_id=found.id, version=found.version
            )
        case "return":
            return ReturnAssessment(actor_id=actor_id, assessment_id=found.id, remarks=options.note)
        case "drop":
            return DropAssessment(actor_id=actor_id, assessment_id=found.id, reason=options.note)
    return PushAssessment(
        actor_id=actor_id,
        assessment_id=found.id,
        receivers=receivers_called(desk, options.to),
        asks=options.ask,
        due_at=due_at(options, zone),
    )


def _drafting(desk: Desk, options: Namespace, actor_id: int | None) -> Command:
    if not (options.theme and options.first and options.last):
        raise Stopped(
            "起草要写 --theme、--from 和 --to，如 --theme theft --from 2026-11-16 --to 2026-11-22"
        )
    drawn = desk.read(reads.draw_figures, theme_question(options)).result()
    return DraftAssessment(
        actor_id=actor_id,
        drawn=drawn,
        title=options.title or "",
        grade=Grade(options.grade or Grade.ORDINARY),
        purpose=Purpose(options.purpose or Purpose.PREVENT),
    )


def _writing(found: Assessment, options: Namespace, actor_id: int | None) -> Command:
    """What is not said stays as it is."""
    return WriteAssessment(
        actor_id=actor_id,
        assessment_id=found.id,
        version=found.version,
        title=_or(options.title, found.title),
        grade=Grade(_or(options.grade, found.grade)),
        purpose=Purpose(_or(options.purpose, found.purpose)),
        conclusions=_or(options.conclusions, found.conclusions),
        advice=_or(options.advice, found.advice),
    )


def _or(said: str | None, known: str) -> str:
    return known if said is None else said


def _id(desk: Desk, options: Namespace) -> int:
    if not options.number:
        raise Stopped(f"assessments {options.action} 后面要写研判的编号，如 研判2026-001")
    id = desk.read(reads.assessment_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的研判；用 assessments list 看有哪些")
    return id


def _row_json(row: AssessmentRow, zone: str) -> dict[str, Any]:
    return {
        "number": row.number,
        "title": row.title,
        "theme": row.theme,
        "from": row.from_day,
        "to": row.to_day,
        "grade": row.grade,
        "class": row.purpose,
        "stage": row.stage,
        "topic": row.topic or None,
        "author": row.author or None,
        "drafted_at": full_text(row.drafted_at, zone),
        "tasks": {
            "given": row.tasks.given,
            "read": row.tasks.read,
            "answered": row.tasks.answered,
            "overdue": row.tasks.overdue,
        },
    }


def _row_line(row: AssessmentRow) -> tuple[str, ...]:
    said = f"{row.tasks.answered}/{row.tasks.given} 已反馈" if row.tasks.given else ""
    late = f"，{row.tasks.overdue} 逾期" if row.tasks.overdue else ""
    return (
        row.number,
        STAGE_NAMES[row.stage],
        GRADE_NAMES[row.grade],
        PURPOSE_NAMES[row.purpose],
        row.title,
        f"{said}{late}" or (f"自动起草（{row.topic}）" if row.topic else ""),
    )


def _document(detail: AssessmentDetail, zone: str) -> dict[str, Any]:
    found, report = detail.assessment, detail.report
    as_of = full_text(report.as_of, zone) if report else None
    return {
        "number": found.number,
        "title": found.title,
        "grade": found.grade,
        "class": found.purpose,
        "stage": found.stage,
        "author": detail.author or None,
        "decided_by": detail.decided_by or None,
        "remarks": found.remarks,
        "conclusions": found.conclusions,
        "advice": found.advice,
        "figures": theme_json(report, as_of or "") if report else None,
        "tasks": [task_json(each, zone) for each in detail.tasks],
        "results": dict(detail.results),
    }


def _effect_json(effect: Effect | None) -> Mapping[str, Any] | None:
    if effect is None:
        return None

    def period(one: Period, count: int) -> dict[str, Any]:
        return {"from": one.first.isoformat(), "to": one.last.isoformat(), "count": count}

    change, year = effect.change_percent, effect.year_change_percent
    return {
        "before": period(effect.before, effect.count_before),
        "after": period(effect.after, effect.count_after),
        "change_percent": None if change is None else float(change),
        "year_change_percent": None if year is None else float(year),
        "chance": effect.chance,
    }


def _lines(detail: AssessmentDetail, effect: Effect | None, zone: str) -> list[str]:
    found, report = detail.assessment, detail.report
    head = f"{found.number}  {found.title}  {STAGE_NAMES[found.stage]}"
    marks = f"{GRADE_NAMES[found.grade]}  {PURPOSE_NAMES[found.purpose]}"
    lines = [head, f"{marks}  {found.from_day} 至 {found.to_day}"]
    if found.remarks:
        lines.append(f"意见：{found.remarks}")
    if report is not None:
        total = report.total
        change = change_text(total.change_percent)
        lines.append(
            f"{total.count} 起，比较 {total.base} 起  {change}"
            f"  （数据截至 {full_text(report.as_of, zone)[:16]}）"
        )
        lines += [f"- {each.text}" for each in report.findings if not each.community]
    lines += ["", "结论", found.conclusions or "（未写）", "", "建议", found.advice or "（未写）"]
    if detail.tasks:
        lines += ["", "交办", *columns([task_line(each, zone) for each in detail.tasks])]
    if effect is not None:
        before, after = effect.count_before, effect.count_after
        said = f"推送前 {before} 起，推送后 {after} 起  {change_text(effect.change_percent)}"
        lines += ["", f"成效  {said}", effect_note(effect)]
    return lines
