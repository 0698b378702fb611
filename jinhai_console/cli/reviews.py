"""`reviews`: legal review; what lies before the legal desk, item by item, and everything done."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.review_acts import command_of
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.case import CASE_KIND_NAMES
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.legal_review import (
    REVIEW_STATE_NAMES,
    VERDICT_NAMES,
    ReviewItem,
)
from jinhai_console.domain.legal_review_life import RESULTS
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.review_check import DOCUMENT_NAMES
from jinhai_console.domain.review_rows import ReviewDays, ReviewDetail, ReviewRow, RoundLine
from jinhai_console.reports.paper import review_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.settings import Settings, resources_dir


def reviews(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        _READS.get(options.action, _act)(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    rows = [
        each
        for each in desk.read(reads.review_rows).result()
        if (options.all or each.review.is_running) and options.case in (None, each.case.number)
    ]
    document = {"reviews": [_row_json(each, zone) for each in rows], "total": len(rows)}
    nothing = "没有在审的文书；用 reviews submit 送审"
    speech.answer(document, columns([_row_line(each, zone) for each in rows]) or [nothing])


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = called(desk, options)
    items = [
        (str(e.position), VERDICT_NAMES[e.verdict] if e.verdict else "未核对", e.name, e.remark)
        for e in detail.items
    ]
    before = [(f"第 {e.round} 轮", e.name, e.remark) for e in detail.found_before]
    rounds = [_round_words(each, zone) for each in detail.rounds]
    clocks = [
        (e.deadline.name, e.officer, full_text(e.deadline.due_at, zone)[:16])
        for e in detail.deadlines
    ]
    lines = columns([_row_line(detail.row, zone)])
    for title, some in (
        *(("核对", items), ("以前查出", before)),
        *(("经过", rounds), ("在走的办案时限", clocks)),
    ):
        lines += ["", title, *(columns(some) or ["无"])]
    if detail.to_check:
        lines += ["", "核对项目尚未由法制员核对；请核对后再用"]
    document = _detail_json(detail, zone)
    if options.pdf:
        sheet = desk.read(reads.review_sheet, detail.review.id, actor_of(desk, options)).result()
        assert sheet is not None  # its number was just found
        add_paper(desk, options, review_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _figures(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    work = desk.read(reads.review_work, period_of(options)).result()
    speech.answer(figures_json(work, zone), figures_lines(work))


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = None if options.action == "submit" else called(desk, options)
    answer = desk.submit(command_of(desk, options, detail, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document = {"outcome": "done", "number": answer.number, "sequence": answer.sequence}
    speech.answer(document, [f"已记下：{answer.number}"])


def called(desk: Desk, options: Namespace) -> ReviewDetail:
    """The review that the options name. Raises Stopped."""
    if not options.number:
        raise Stopped(f"reviews {options.action} 后面要写审核编号，如 法审2026-0001")
    id = desk.read(reads.review_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的审核；用 reviews list --all 看有哪些")
    found = desk.read(reads.review_detail, id).result()
    assert found is not None  # its number was just found
    return found


def _row_json(row: ReviewRow, zone: str) -> dict[str, Any]:
    review, nearest = row.review, row.nearest.deadline if row.nearest else None
    return {
        "number": review.number,
        "case": row.case.number,
        "case_name": row.case.name,
        "kind": row.case.kind,
        "document": review.document,
        "person": row.person or None,
        "state": review.state,
        "round": review.round,
        "officers": list(row.officers),
        "reviewer": row.reviewer or None,
        "submitted_at": full_text(review.submitted_at, zone),
        "ended_at": full_text(review.ended_at, zone) or None,
        "opinion": review.opinion,
        "unchecked": row.unchecked,
        "faults": row.faults,
        **_days_json(row.days),
        "nearest_deadline": nearest and nearest.name,
        "nearest_due_at": (nearest and full_text(nearest.due_at, zone)) or None,
    }


def _days_json(days: ReviewDays) -> dict[str, int]:
    return {"working_days": days.working, "elapsed_days": days.elapsed}


def _row_line(row: ReviewRow, zone: str) -> tuple[str, ...]:
    review, nearest = row.review, row.nearest.deadline if row.nearest else None
    kind, document = CASE_KIND_NAMES[row.case.kind], DOCUMENT_NAMES[review.document]
    state = REVIEW_STATE_NAMES[review.state]
    due = f"{nearest.name} {full_text(nearest.due_at, zone)[:16]}" if nearest else ""
    return (
        *(review.number, kind, document, row.person, f"{state}（第 {review.round} 轮）"),
        *(row.case.number, row.case.name, f"审核 {row.days.working} 个工作日", due),
    )


def _round_words(line: RoundLine, zone: str) -> tuple[str, ...]:
    this = line.round
    result = REVIEW_STATE_NAMES[RESULTS[this.result]] if this.result else "审核中"
    decided = full_text(this.decided_at, zone)[:16]
    submitted = f"{full_text(this.submitted_at, zone)[:16]} {line.submitted_by} 送审"
    said = " ".join(each for each in (decided, line.decided_by, result) if each)
    return f"第 {this.round} 轮", submitted, this.note, said, this.remarks


def _detail_json(detail: ReviewDetail, zone: str) -> dict[str, Any]:
    return _row_json(detail.row, zone) | {
        "items": [_item_json(each) for each in detail.items],
        "found_before": [_item_json(each) | {"round": each.round} for each in detail.found_before],
        "rounds": [
            {
                "round": each.round.round,
                "submitted_at": full_text(each.round.submitted_at, zone),
                "submitted_by": each.submitted_by or None,
                "note": each.round.note,
                "decided_at": full_text(each.round.decided_at, zone) or None,
                "decided_by": each.decided_by or None,
                "result": each.round.result,
                "remarks": each.round.remarks,
                **_days_json(each.days),
            }
            for each in detail.rounds
        ],
        "deadlines": [
            {
                "code": each.deadline.code,
                "name": each.deadline.name,
                "due_at": full_text(each.deadline.due_at, zone) or None,
            }
            for each in detail.deadlines
        ],
        "to_check": detail.to_check,
    }


def _item_json(item: ReviewItem) -> dict[str, Any]:
    return {
        "item": item.position,
        "name": item.name,
        "basis": item.basis,
        "verdict": item.verdict,
        "remark": item.remark,
        "since_round": item.since_round or None,
    }


_READS: dict[str, Callable[[Desk, Namespace, str, Speech], None]] = {
    "list": _list,
    "show": _show,
    "figures": _figures,
}
