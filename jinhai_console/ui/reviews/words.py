"""法制审核 in words: document, state, answer, what became of a round."""

from jinhai_console.domain.legal_review import (
    REVIEW_STATE_NAMES,
    VERDICT_NAMES,
    LegalReview,
    ReviewState,
    RoundResult,
    Verdict,
)
from jinhai_console.domain.legal_review_life import RESULTS
from jinhai_console.domain.review_check import DOCUMENT_NAMES, ReviewDocument
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's own names, so that they are translated.
MARKED = (
    *(mark("Reviews", "受案登记"), mark("Reviews", "立案报告"), mark("Reviews", "不予立案")),
    *(mark("Reviews", "处罚决定"), mark("Reviews", "呈请拘留"), mark("Reviews", "取保候审")),
    *(mark("Reviews", "提请逮捕"), mark("Reviews", "移送起诉"), mark("Reviews", "撤销案件")),
    *(mark("Reviews", "案卷"), mark("Reviews", "其他文书"), mark("Reviews", "已送审")),
    *(mark("Reviews", "已退回"), mark("Reviews", "已通过")),
    *(mark("Reviews", "已撤回"), mark("Reviews", "合格"), mark("Reviews", "不合格")),
    *(mark("Reviews", "已改正"), mark("Reviews", "不适用")),
)
STATE_TONES = {
    ReviewState.SUBMITTED: Tone.WAITS,
    ReviewState.RESUBMITTED: Tone.WAITS,
    ReviewState.RETURNED: Tone.WARNS,
}
VERDICT_TONES = {
    None: Tone.WAITS,
    Verdict.FAULTY: Tone.ALERTS,
    Verdict.NOT_APPLICABLE: Tone.QUIET,
}


def document_word(document: ReviewDocument) -> str:
    return tr("Reviews", DOCUMENT_NAMES[document])


def state_word(review: LegalReview) -> str:
    """With the round, where it is not the first."""
    said = tr("Reviews", REVIEW_STATE_NAMES[review.state])
    if review.round == 1:
        return said
    return said + tr("Reviews", "（第 {round} 轮）").replace("{round}", str(review.round))


def verdict_word(verdict: Verdict | None) -> str:
    return tr("Reviews", VERDICT_NAMES[verdict]) if verdict else tr("Reviews", "未核对")


def result_word(result: RoundResult | None) -> str:
    if result is None:
        return tr("Reviews", "审核中")
    return tr("Reviews", REVIEW_STATE_NAMES[RESULTS[result]])
