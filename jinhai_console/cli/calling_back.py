"""`callbacks`: whom to ask, what was said, who was not reached, the figures."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from secrets import randbelow
from typing import Any

from jinhai_console.cli.list_import import take_list
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.callback import (
    INVALID_NAMES,
    LEVEL_NAMES,
    OPINIONS,
    OUTCOME_NAMES,
    STATE_NAMES,
    Answers,
    CallOutcome,
    Invalid,
)
from jinhai_console.domain.callback_rows import AttemptRow, CallbackRow, SampleRow
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.outcome import Done, Refused
from jinhai_console.domain.satisfaction import SATISFACTION_NAMES, Satisfaction
from jinhai_console.intake.callback_table import import_callbacks
from jinhai_console.reports.paper import callbacks_paper
from jinhai_console.services import reads
from jinhai_console.services.callback_samples import DrawSample
from jinhai_console.services.callbacks import (
    ChangeContact,
    DropCallback,
    OpenCallback,
    RecordAttempt,
    RecordCallback,
    RecordOnSpot,
    StartCall,
)
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.settings import Settings, resources_dir

_SEEDS = 10**9  # a seed that a person can write down
_FLAGS = {"yes": True, "no": False, None: None}


def callbacks(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        match options.action:
            case "list" | "due":
                rows = desk.read(reads.callback_list).result()
                is_due = options.action == "due"
                _list([each for each in rows if each.callback.is_open or not is_due], zone, speech)
            case "show":
                _show(desk, options, zone, speech)
            case "figures":
                compare = Compare(options.compare)
                work = desk.read(reads.callback_work, period_of(options), compare).result()
                speech.answer(figures_json(work, zone), figures_lines(work))
            case "samples" | "sample":
                samples(desk, options, zone, speech)
            case "import":
                _import(desk, options, speech)
            case _:
                _act(desk, options, speech)


def _import(desk: Desk, options: Namespace, speech: Speech) -> None:
    if not options.number:
        raise Stopped("callbacks import 后面要写文件：CSV 或 XLSX 的回访清单")
    take_list(desk, options, speech, import_callbacks, ("件", "行"))


def samples(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    """All drawings; one with its calls; or, with a period and no number, a new one."""
    if options.action == "samples":
        made = desk.read(reads.sample_list).result()
        documents = [sample_json(each, zone) for each in made]
        speech.answer({"samples": documents}, columns([_sample_line(each) for each in made]))
        return
    number = options.number
    if number is None:
        period = period_of(options)
        seed = randbelow(_SEEDS) if options.seed is None else options.seed
        command = DrawSample(
            actor_id=actor_of(desk, options),
            first_day=str(period.first),
            last_day=str(period.last),
            seed=seed,
            count=options.count,
            percent=options.percent,
        )
        number = _submit(desk, command).number
    sample = desk.read(reads.sample_called, number).result()
    if sample is None:
        raise Stopped(f"没有编号为 {number} 的抽样；用 callbacks samples 看有哪些")
    rows = desk.read(reads.callbacks_of_sample, sample.id).result()
    now = wall_clock()
    document = sample_json(sample, zone)
    document["callbacks"] = [callback_json(each, zone, now) for each in rows]
    lines = ["  ".join(_sample_line(sample))]
    lines += columns([_line(each, zone, now) for each in rows])
    if options.pdf:
        ids = tuple(each.id for each in rows)
        sheet = desk.read(reads.callback_sheet, ids, number, actor_of(desk, options)).result()
        add_paper(desk, options, callbacks_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def sample_json(row: SampleRow, zone: str) -> dict[str, Any]:
    """A drawing, with all that is needed to draw it again."""
    it = row.sample
    return {
        "number": it.number,
        "seed": it.seed,
        "from": it.first_day,
        "to": it.last_day,
        "count": it.count,
        "percent": it.percent,
        "household_days": it.household_days,
        "drawn_at": full_text(it.drawn_at, zone),
        "drawn_by": row.drawn_by,
        "visits": it.visits,
        "eligible": it.eligible,
        "called_before": it.called_before,
        "strata": it.strata,
        "drawn": it.drawn,
        "done": row.done,
        "valid": row.valid,
    }


def _sample_line(row: SampleRow) -> tuple[str, ...]:
    it = row.sample
    size = f"每层 {it.count} 户" if it.count else f"每层 {it.percent}%"
    return (
        it.number,
        f"{it.first_day} 至 {it.last_day}",
        f"种子 {it.seed}",
        size,
        f"走访 {it.visits} 次，可抽 {it.eligible} 户，抽出 {it.drawn} 户，已访 {row.done} 户",
    )


def _list(rows: Iterable[CallbackRow], zone: str, speech: Speech) -> None:
    now = wall_clock()
    shown = list(rows)
    document = {
        "callbacks": [callback_json(each, zone, now) for each in shown],
        "due": sum(each.callback.is_open for each in shown),
        "late": sum(each.is_late(now) for each in shown),
        "waiting_for_answer": sum(each.waits_for_answer for each in shown),
    }
    speech.answer(document, columns([_line(each, zone, now) for each in shown]) or ["没有回访"])


def callback_json(row: CallbackRow, zone: str, now: Instant) -> dict[str, Any]:
    """A call-back, with the keys that scripts rely on; names and numbers are masked."""
    it = row.callback
    return {
        "id": it.id,
        "number": it.number,
        "about": "incident" if it.visit_id is None else "visit",
        "title": it.title,
        "level": it.level,
        "state": it.state,
        "name": it.name,
        "phone": it.phone,
        "problem": row.problem,
        "community": row.community,
        "officer": row.officer,
        "due_at": full_text(it.due_at, zone),
        "late": row.is_late(now),
        "tries": it.tries,
        "follows": it.follows_id,
        "result": it.result,
        "arrival": it.arrival,
        "manner": it.manner,
        "handling": it.handling,
        "real": it.is_real,
        "remembers": it.remembers,
        "invalid": it.invalid,
        "remark": it.remark,
        "ended_at": full_text(it.ended_at, zone) or None,
        "ended_by": row.ended_by,
        "waiting_for_answer": row.waits_for_answer,
    }


def _line(row: CallbackRow, zone: str, now: Instant) -> tuple[str, ...]:
    it = row.callback
    result = SATISFACTION_NAMES[it.result] if it.result else STATE_NAMES[it.state]
    if it.invalid:
        result += f"（{INVALID_NAMES[it.invalid]}）"
    when = it.ended_at or it.due_at
    late = "，逾期" if row.is_late(now) else ""
    return (
        it.number,
        LEVEL_NAMES[it.level],
        f"{result}{late}",
        f"{full_text(when, zone)[:16]}{'' if it.ended_at else ' 前'}",
        it.title,
        f"{it.name} {it.phone}".strip(),
        row.officer,
        row.problem or it.remark,
    )


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    now = wall_clock()
    rows = _about(desk, options)
    details = [desk.read(reads.callback_detail, each.id).result() for each in rows]
    documents, lines = [], []
    for detail in filter(None, details):
        attempts = [_attempt_json(each, zone) for each in detail.attempts]
        behind = detail.behind
        document = callback_json(detail.row, zone, now)
        document |= {
            "attempts": attempts,
            "others_with_this_number": list(detail.others),
            "script": detail.script.splitlines(),
            "address": behind.address if behind else detail.row.callback.address,
            "narrative": behind.narrative if behind else "",
        }
        documents.append(document)
        lines += columns([_line(detail.row, zone, now)])
        lines += [
            f"  {each['at']}  {each['by']}  {OUTCOME_NAMES[CallOutcome(each['outcome'])]}"
            for each in attempts
        ]
        if detail.others:
            lines.append(f"  这个号码还登记过 {'、'.join(detail.others)}，请先问清找谁")
    speech.answer({"callbacks": documents}, lines)


def _attempt_json(row: AttemptRow, zone: str) -> dict[str, Any]:
    it = row.attempt
    return {
        "at": full_text(it.at, zone),
        "by": row.by,
        "level": it.level,
        "outcome": it.outcome,
        "phone": it.phone,
        "remark": it.remark,
    }


def _about(desk: Desk, options: Namespace) -> tuple[CallbackRow, ...]:
    if not options.number:
        raise Stopped(f"callbacks {options.action} 后面要写警情或走访的编号")
    rows = desk.read(reads.callbacks_called, options.number).result()
    if not rows:
        raise Stopped(f"{options.number} 没有回访；用 callbacks open 列入，或用 callbacks 看有哪些")
    return rows


def _act(desk: Desk, options: Namespace, speech: Speech) -> None:
    done = _submit(desk, _command(desk, options))
    document: dict[str, Any] = {"outcome": "done", "sequence": done.sequence, "number": done.number}
    lines = ["已记下"]
    if options.action == "call":
        contact = desk.read(reads.callback_contact, done.sequence).result()
        if contact is not None:
            document |= {"name": contact.name, "phone": contact.phone}
            lines = [f"{contact.name}  {contact.phone}"]
    speech.answer(document, lines)


def _submit(desk: Desk, command: Command) -> Done:
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    return Done(answer.sequence, answer.id, answer.number)


def _command(desk: Desk, options: Namespace) -> Command:
    actor_id = actor_of(desk, options)
    if options.action in ("open", "on-spot"):
        incident_id = desk.read(reads.incident_id, options.number or "").result()
        if incident_id is None:
            raise Stopped(f"没有编号为 {options.number or '（空）'} 的警情；请核对")
        if options.action == "open":
            return OpenCallback(actor_id=actor_id, incident_id=incident_id)
        return RecordOnSpot(actor_id=actor_id, incident_id=incident_id, said=_answers(options))
    given: Mapping[str, Any] = {"actor_id": actor_id, "callback_id": _open_one(desk, options).id}
    match options.action:
        case "call":
            return StartCall(**given)
        case "attempt":
            if options.outcome is None:
                raise Stopped("请写明没有答复的原因，如 --outcome no_answer")
            return RecordAttempt(**given, outcome=CallOutcome(options.outcome), remark=options.text)
        case "contact":
            changes = {"phone": options.phone, "name": options.name, "at_door": options.door}
            return ChangeContact(**given, **changes)
        case "drop":
            return DropCallback(**given, reason=options.text)
    return RecordCallback(**given, said=_answers(options))


def _open_one(desk: Desk, options: Namespace) -> CallbackRow:
    rows = _about(desk, options)
    waiting = [each for each in rows if each.callback.is_open]
    if not waiting:
        raise Stopped(f"{options.number} 的回访都有了结果；用 callbacks show 看，或 open 再列入")
    return min(waiting, key=lambda each: (each.callback.due_at, each.id))


def _answers(options: Namespace) -> Answers:
    if options.result is None:
        raise Stopped("请写明结果，如 --result satisfied，或 --result invalid --invalid refused")
    opinions = {
        name: Satisfaction(said) if (said := getattr(options, name)) else None for name in OPINIONS
    }
    return Answers(
        result=Satisfaction(options.result),
        **opinions,
        is_real=_FLAGS[options.real],
        remembers=_FLAGS[options.remembers],
        invalid=Invalid(options.invalid) if options.invalid else None,
        remark=options.text,
    )
