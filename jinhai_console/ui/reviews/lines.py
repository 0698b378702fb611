"""A review as the list, the facts and the tables show it."""

from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.legal_review import ReviewItem
from jinhai_console.domain.review_rows import ReviewDays, ReviewDetail, ReviewRow, RoundLine
from jinhai_console.ui.cases.words import kind_word
from jinhai_console.ui.deadlines.words import left_text, tone_of
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.reviews.words import (
    STATE_TONES,
    VERDICT_TONES,
    document_word,
    result_word,
    state_word,
    verdict_word,
)


def list_line(row: ReviewRow, now: Instant, zone: str) -> ListLine:
    """To the right, how much time the law leaves the case."""
    review, nearest = row.review, row.nearest
    reviewer = row.reviewer or tr("Reviews", "未受理")
    right = short_text(review.ended_at or review.submitted_at, zone)
    if nearest is not None:
        right = left_text(nearest.deadline, now, zone)
    return ListLine(
        id=row.id,
        state=state_word(review),
        number=review.number,
        title=f"{what_text(row)}　{row.case.name}",
        about=" · ".join(each for each in (row.case.number, lead_of(row), reviewer) if each),
        right=right,
        tone=STATE_TONES.get(review.state, Tone.QUIET),
        right_tone=tone_of(nearest.deadline, now) if nearest else Tone.QUIET,
        found_by=" ".join((kind_word(row.case.kind), *row.officers)),
    )


def what_text(row: ReviewRow) -> str:
    """`处罚决定 赵**`."""
    return " ".join(each for each in (document_word(row.review.document), row.person) if each)


def lead_of(row: ReviewRow) -> str:
    return row.officers[0] if row.officers else ""


def progress_text(row: ReviewRow, count: int) -> str:
    """How far the reviewer is."""
    said = tr("Reviews", "已核对 {done}/{count}").replace("{count}", str(count))
    parts = [said.replace("{done}", str(count - row.unchecked))]
    if row.faults:
        parts.append(tr("Reviews", "不合格 {count}").replace("{count}", str(row.faults)))
    return "　".join((*parts, days_text(row.days)))


def days_text(days: ReviewDays) -> str:
    said = tr("Reviews", "审核 {working} 个工作日，前后 {elapsed} 天")
    return said.replace("{working}", str(days.working)).replace("{elapsed}", str(days.elapsed))


def facts_of(detail: ReviewDetail, zone: str) -> list[Fact]:
    row, review = detail.row, detail.review
    none = tr("Reviews", "没有项目；请在派出所资料的“审核项目”里补上")
    return [
        Fact(tr("Reviews", "案件"), f"{row.case.number}　{row.case.name}"),
        Fact(tr("Reviews", "性质"), kind_word(row.case.kind)),
        Fact(tr("Reviews", "文书"), what_text(row)),
        Fact(tr("Reviews", "办案民警"), "、".join(row.officers)),
        Fact(tr("Reviews", "审核人"), row.reviewer or tr("Reviews", "还没有人受理"), _taken(row)),
        Fact(tr("Reviews", "送审"), full_text(review.submitted_at, zone)),
        Fact(tr("Reviews", "结束"), full_text(review.ended_at, zone)),
        Fact(tr("Reviews", "用时"), days_text(row.days)),
        Fact(tr("Reviews", "意见"), review.opinion),
        Fact(tr("Reviews", "核对"), "" if detail.items else none, Tone.WARNS),
    ]


def _taken(row: ReviewRow) -> Tone:
    return Tone.WARNS if not row.reviewer and row.review.is_at_desk else Tone.PLAIN


def item_lines(detail: ReviewDetail) -> list[TableLine]:
    return [_item_line(each, detail) for each in detail.items]


def _item_line(item: ReviewItem, detail: ReviewDetail) -> TableLine:
    """Below it what is wrong, and what was found in an earlier round."""
    before = [each for each in detail.found_before if each.position == item.position]
    below = []
    if item.remark and item.remark not in [each.remark for each in before]:
        below.append(tr("Reviews", "问题：{what}").replace("{what}", item.remark))
    for each in before:
        said = tr("Reviews", "第 {round} 轮查出：{what}").replace("{round}", str(each.round))
        below.append(said.replace("{what}", each.remark))
    tone = VERDICT_TONES.get(item.verdict, Tone.PLAIN)
    cells = (str(item.position), verdict_word(item.verdict), item.name, item.basis)
    return TableLine(item.id, cells, ((1, tone),), tuple(below))


def round_lines(detail: ReviewDetail, zone: str) -> list[TableLine]:
    return [_round_line(each, zone) for each in reversed(detail.rounds)]


def _round_line(line: RoundLine, zone: str) -> TableLine:
    this = line.round
    said = [
        tr("Reviews", "送审说明：{what}").replace("{what}", this.note) if this.note else "",
        tr("Reviews", "审核意见：{what}").replace("{what}", this.remarks) if this.remarks else "",
    ]
    return TableLine(
        this.id,
        (
            str(this.round),
            f"{full_text(this.submitted_at, zone)[:16]}　{line.submitted_by}",
            result_word(this.result),
            f"{full_text(this.decided_at, zone)[:16]}　{line.decided_by}".strip("　"),
            str(line.days.working),
        ),
        (),
        tuple(each for each in said if each),
    )
