"""`series`: 串并案, what is proposed and what stands; accept, refuse, add, take out, end."""

from argparse import Namespace
from datetime import date
from typing import Any

from jinhai_console.cli.opening import actor_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.analysis.series_facts import SeriesReason
from jinhai_console.domain.case_series import RESULT_NAMES, SeriesResult
from jinhai_console.domain.instant import day_of, parse_day
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.series_rows import SERIES_STATE_NAMES, SeriesBoard, SeriesLine
from jinhai_console.domain.words import points_text, series_reason_text
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.finding import find_incident
from jinhai_console.services.series import SeriesQuestion, series_board, series_called
from jinhai_console.services.series_acts import (
    AcceptSeries,
    AddToSeries,
    EndSeries,
    RejectSeries,
    TakeOut,
)
from jinhai_console.settings import Settings

_SHOWN = 6  # numbers in a line for people


def series(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        if options.action != "show":
            _act(desk, options, speech)
            return
        question = SeriesQuestion(
            category=options.category, first=_day(options.first), last=_day(options.last)
        )
        board = desk.read(series_board, question).result()
        assert board is not None  # nobody stops it
        zone = desk.read(lambda reader: reader.lists.station.zone).result()
    if board.problem:
        raise Stopped(board.problem)
    document = {
        "series": [_document(each) for each in board.lines],
        "from": board.first.isoformat(),
        "to": board.last.isoformat(),
        "compared": board.compared,
        "without_words": board.without_words,
        "by_place_alone": board.bare,
        "left_off": board.left_off,
    }
    lines = [line for each in board.lines for line in _lines(each, zone)]
    speech.answer(document, [*lines, *_said(board)])


def _act(desk: Desk, options: Namespace, speech: Speech) -> None:
    command = _command(desk, options)
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document = {"outcome": "done", "name": answer.number, "sequence": answer.sequence}
    speech.answer(document, [f"已记下{f'：{answer.number}' if answer.number else ''}"])


def _command(desk: Desk, options: Namespace) -> Command:
    actor_id = actor_of(desk, options)
    ids = tuple(desk.read(find_incident, each).result().id for each in options.numbers)
    if options.action == "accept":
        return AcceptSeries(
            actor_id=actor_id, name=options.name, incident_ids=ids, note=options.note
        )
    if options.action == "reject" and not options.name:
        return RejectSeries(actor_id=actor_id, incident_ids=ids, reason=options.note)
    found = desk.read(series_called, options.name).result()
    match options.action:
        case "reject":
            return RejectSeries(
                actor_id=actor_id, incident_ids=ids, reason=options.note, series_id=found.id
            )
        case "add":
            return AddToSeries(actor_id=actor_id, series_id=found.id, incident_ids=ids)
        case "take-out":
            return TakeOut(
                actor_id=actor_id, series_id=found.id, incident_ids=ids, reason=options.note
            )
    if options.result is None:
        raise Stopped(f"请用 --result 写明结果：{'、'.join(SeriesResult)}")
    result = SeriesResult(options.result)
    return EndSeries(
        actor_id=actor_id,
        series_id=found.id,
        version=found.version,
        result=result,
        note=options.note,
    )


def _document(line: SeriesLine) -> dict[str, Any]:
    return {
        "numbers": line.numbers,
        "score": line.score / 100,
        "reasons": [_reason(each) for each in line.reasons],
        "state": line.state.value,
        "name": line.name,
        "extends": line.name if line.state == "addition" else None,
        "category": line.kind,
        "place": line.place,
        "result": line.result.value if line.result else None,
    }


def _reason(reason: SeriesReason) -> dict[str, Any]:
    return {
        "term": reason.term.value,
        "points": reason.points / 100,
        "amount": reason.amount,
        "words": reason.words,
        "text": series_reason_text(reason),
    }


def _lines(line: SeriesLine, zone: str) -> list[str]:
    first, last = day_of(line.first_at, zone), day_of(line.last_at, zone)
    name = f"《{line.name}》" if line.name else ""
    state = SERIES_STATE_NAMES[line.state]
    ended = f"，{RESULT_NAMES[line.result]}" if line.result else ""
    head = f"{state}{name}{ended}：{line.kind} {line.place} {len(line.ids)} 起，{first} 至 {last}"
    shown = " ".join(line.numbers[:_SHOWN])
    rest = len(line.numbers) - _SHOWN
    reasons = [(series_reason_text(each), points_text(each.points)) for each in line.reasons]
    return [
        f"{head}，{line.score / 100:.2f} 分",
        f"  {shown}" + (f" 等 {len(line.numbers)} 起" if rest > 0 else ""),
        *(f"    {each}" for each in columns(reasons)),
    ]


def _said(board: SeriesBoard) -> list[str]:
    """What was looked at, and what is not listed."""
    period = f"{board.first} 至 {board.last}"
    if not board.compared:
        return [f"{period} 没有交案件办理队办理的警情；别的类别请用 --category 指明"]
    without = f"，其中 {board.without_words} 起没有写到手法和目标" if board.without_words else ""
    said = [f"{period} 比对 {board.compared} 起{without}"]
    if not board.lines:
        said.append("没有相近的系列")
    if board.bare:
        said.append(
            f"另有 {board.bare} 组只是时间、地点相近，没有相同的手法和目标，不作为串并提议；"
            "这样的规律请看 near-repeat 和 hotspots"
        )
    if board.left_off:
        said.append(f"另有 {board.left_off} 组没有列出；请缩小时间或类别")
    return said


def _day(said: str | None) -> date | None:
    try:
        return parse_day(said) if said else None
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
