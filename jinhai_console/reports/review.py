"""法制审核意见: every item with its verdict, what was found in each round, the opinion."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.case import CASE_KIND_NAMES
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.legal_review import (
    REVIEW_STATE_NAMES,
    VERDICT_NAMES,
    ReviewItem,
)
from jinhai_console.domain.legal_review_life import RESULTS
from jinhai_console.domain.review_check import DOCUMENT_NAMES
from jinhai_console.domain.review_rows import RoundLine
from jinhai_console.reports.qr import qr_svg
from jinhai_console.services.review_sheet import ReviewSheet


def review_data(sheet: ReviewSheet) -> dict[str, Any]:
    """What `templates/review` prints."""
    detail, zone = sheet.detail, sheet.zone
    row, review = detail.row, detail.review
    document = " ".join(filter(None, (DOCUMENT_NAMES[review.document], row.person)))
    state = f"{REVIEW_STATE_NAMES[review.state]}（第 {review.round} 轮）"
    took = f"审核 {row.days.working} 个工作日，前后 {row.days.elapsed} 天"
    return {
        "heading": asdict(sheet.heading),
        "number": review.number,
        "facts": [
            ("案件编号", row.case.number),
            ("案件名称", row.case.name),
            ("性质", CASE_KIND_NAMES[row.case.kind]),
            ("文书", document),
            ("办案民警", "、".join(row.officers) or "—"),
            ("审核人", row.reviewer or "—"),
            ("送审", full_text(review.submitted_at, zone)[:16]),
            ("状态", state),
            ("用时", took),
        ],
        "items": [_item(each) for each in detail.items],
        "before": [(f"第 {e.round} 轮", e.name, e.remark) for e in detail.found_before],
        "rounds": [_round(each, zone) for each in detail.rounds],
        "deadlines": [
            (f"{e.deadline.code} {e.deadline.name}", full_text(e.deadline.due_at, zone)[:16] or "—")
            for e in detail.deadlines
        ],
        "opinion": review.opinion or detail.rounds[-1].round.remarks,
        "to_check": detail.to_check,
        "checkpoint": sheet.checkpoint,
        "reference": sheet.reference,
        "qr": qr_svg(sheet.reference),
    }


def _item(item: ReviewItem) -> tuple[str, ...]:
    verdict = VERDICT_NAMES[item.verdict] if item.verdict else "未核对"
    said = f"{item.name}\n{item.remark}" if item.remark else item.name
    return str(item.position), said, item.basis, verdict


def _round(line: RoundLine, zone: str) -> tuple[str, ...]:
    this = line.round
    result = REVIEW_STATE_NAMES[RESULTS[this.result]] if this.result else "审核中"
    submitted = f"{full_text(this.submitted_at, zone)[:16]}\n{line.submitted_by}"
    decided = f"{full_text(this.decided_at, zone)[:16]}\n{line.decided_by}"
    return str(this.round), submitted, decided.strip(), result, this.remarks
