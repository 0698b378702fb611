"""The page 法制审核: what lies before the legal desk, by the limits of its cases, item by item."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from jinhai_console.domain.case import Case, CaseOfficer
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.legal_review import (
    LegalReview,
    ReviewItem,
    ReviewRound,
    ReviewState,
    Verdict,
)
from jinhai_console.domain.review_rows import CaseOffer, ReviewDetail, ReviewRow
from jinhai_console.reports.paper import review_paper
from jinhai_console.services import reads
from jinhai_console.services.legal_reviews import CheckReviewItem, TakeReview, WithdrawReview
from jinhai_console.ui.cases.lines import clock_lines
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Tab, Words, filters_of
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.reviews import lines
from jinhai_console.ui.reviews.forms import PassForm, ResubmitForm, ReturnForm, SubmitForm
from jinhai_console.ui.reviews.words import document_word, state_word, verdict_word
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

RUNNING, AT_DESK, RETURNED, OVER, ALL = range(5)  # what the list is narrowed to
ITEMS, FACTS, CLOCKS, ROUNDS = range(4)  # the tabs
_FILTERS: tuple[tuple[str, Callable[[LegalReview], bool], str], ...] = (
    (mark("Reviews", "未结束"), lambda it: it.is_running, mark("Reviews", "没有在审的文书")),
    (mark("Reviews", "待审核"), lambda it: it.is_at_desk, mark("Reviews", "没有等审核的文书")),
    (
        mark("Reviews", "退回补正"),
        lambda it: it.state is ReviewState.RETURNED,
        mark("Reviews", "没有退回补正的文书"),
    ),
    (mark("Reviews", "已结束"), lambda it: not it.is_running, mark("Reviews", "没有审完的文书")),
    (mark("Reviews", "全部"), lambda _it: True, mark("Reviews", "还没有送审的文书")),
)
_VERDICTS = {
    "G": Verdict.FIT,
    "B": Verdict.FAULTY,
    "M": Verdict.MENDED,
    "N": Verdict.NOT_APPLICABLE,
}


class ReviewsPage(NarrowedPage[ReviewRow, ReviewDetail]):
    """`case_wanted(id)`, `deadline_wanted(id)`: the case, a period of it, each on its page."""

    case_wanted = Signal(object)
    deadline_wanted = Signal(object)
    kinds = (LegalReview, ReviewItem, ReviewRound, Case, CaseOfficer, Deadline)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self._shown = (0, 0)  # review and round
        self.facts = FactsPanel(theme)
        self.items, self.clocks, self.rounds = _tables(theme, seat.family)
        super().__init__(
            seat,
            theme,
            _words(),
            filters_of(partial(tr, "Reviews"), _FILTERS, lambda row: (row.review,)),
            [
                Tab(tr("Reviews", "核对"), self.items),
                Tab(tr("Reviews", "概况"), self.facts),
                Tab(tr("Reviews", "时限"), self.clocks),
                Tab(tr("Reviews", "经过"), self.rounds),
            ],
            self._deeds(),
        )
        self.items.pressed_letter.connect(self._letter)
        self.clocks.opened.connect(self.deadline_wanted)
        self.frame_.list.activated.connect(lambda _index: self._open_case())
        self.show_filter(RUNNING)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.review_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.review_detail, id

    def line_of(self, row: ReviewRow) -> ListLine:
        return lines.list_line(row, self.seat.now(), self.zone)

    def show_detail(self, detail: ReviewDetail) -> None:
        row, review = detail.row, detail.review
        document = document_word(review.document)
        self.frame_.say_head(
            f"{review.number}　{document}　{state_word(review)}",
            f"{row.case.number}　{row.case.name}　{lines.progress_text(row, len(detail.items))}",
            self._warning(detail),
            Tone.WARNS,
        )
        self._show_items(detail)
        self.facts.show_facts(lines.facts_of(detail, self.zone))
        self.clocks.show_lines(clock_lines(detail.deadlines, self.seat.now(), self.zone))
        self.rounds.show_lines(lines.round_lines(detail, self.zone))

    def _show_items(self, detail: ReviewDetail) -> None:
        """Of one that was not shown before, from the first that nobody has looked at."""
        self.items.show_lines(lines.item_lines(detail))
        shown = (detail.review.id, detail.review.round)
        if shown != self._shown:
            self._shown = shown
            self.items.choose(next((e.id for e in detail.items if e.is_open), None))

    def _warning(self, detail: ReviewDetail) -> str:
        said = []
        if detail.review.is_at_desk and detail.review.reviewer_id is None:
            said.append(tr("Reviews", "还没有人受理；不是办案民警的，按 Ctrl+T 受理"))
        if detail.to_check and detail.review.is_running:
            said.append(tr("Reviews", "核对项目按一般要求整理，请法制员核对后再用"))
        return "　".join(said)

    # -- doing --------------------------------------------------------------------------

    def make_new(self) -> None:
        self.submit(None)

    def submit(self, case_id: int | None) -> None:
        """Something of this case, or of one that is chosen then."""

        def ask(offers: tuple[CaseOffer, ...]) -> None:
            form = SubmitForm(self.seat, self.theme, offers, self.zone, self, case_id=case_id)
            form.saved.connect(lambda answer: self.show_record(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.review_offers, then=ask)

    def _open_case(self) -> None:
        if self.detail is not None:
            self.case_wanted.emit(self.detail.row.case.id)

    def _letter(self, letter: str) -> None:
        """The answer to the item under the cursor, which goes on to the next."""
        detail, id = self.detail, self.items.current()
        verdict = _VERDICTS.get(letter)
        item = next((e for e in detail.items if e.id == id), None) if detail else None
        if detail is None or item is None or verdict is None:
            return
        if verdict is Verdict.FAULTY:
            asked = tr("Reviews", "{name}：什么问题？").replace("{name}", item.name)
            self.frame_.bar.ask(
                asked,
                lambda said: self._answer(detail, item, verdict, said),
                given=item.remark,
                hint=tr("Reviews", "写明问题，按 Enter"),
            )
        else:
            self._answer(detail, item, verdict, "")

    def _answer(
        self, detail: ReviewDetail, item: ReviewItem, verdict: Verdict, remark: str
    ) -> None:
        command = CheckReviewItem(
            actor_id=self.actor_id, item_id=item.id, verdict=verdict, remark=remark
        )
        said = tr("Reviews", "第 {place} 项：{verdict}").replace("{place}", str(item.position))
        self.seat.orders.give(command, said.replace("{verdict}", verdict_word(verdict)))
        rest = [each for each in detail.items if each.position > item.position]
        if rest:
            self.items.choose(rest[0].id)

    def _take(self, detail: ReviewDetail) -> None:
        self.seat.orders.give(TakeReview(actor_id=self.actor_id, review_id=detail.review.id))

    def _pass(self, detail: ReviewDetail) -> None:
        self.open_form(PassForm(self.seat, self.theme, detail, self.zone, self))

    def _return(self, detail: ReviewDetail) -> None:
        self.open_form(ReturnForm(self.seat, self.theme, detail, self.zone, self))

    def _resubmit(self, detail: ReviewDetail) -> None:
        self.open_form(ResubmitForm(self.seat, self.theme, detail, self.zone, self))

    def _withdraw(self, detail: ReviewDetail) -> None:
        review = detail.review
        self.frame_.bar.ask(
            tr("Reviews", "为什么撤回 {number} 的送审？").replace("{number}", review.number),
            lambda said: self.seat.orders.give(
                WithdrawReview(
                    actor_id=self.actor_id,
                    review_id=review.id,
                    version=review.version,
                    reason=said,
                )
            ),
        )

    def _print(self, detail: ReviewDetail) -> None:
        self.paper = open_paper(self.seat, self.theme, self._resources, self)
        self.paper.show_sheet(
            tr("Reviews", "打印法制审核意见"),
            (reads.review_sheet, detail.review.id),
            lambda sheet: review_paper(sheet, self._resources),
        )

    def _is_anothers(self, detail: ReviewDetail) -> bool:
        return detail.review.is_at_desk and detail.review.reviewer_id != self.actor_id

    def _is_own(self, detail: ReviewDetail) -> bool:
        return detail.review.is_at_desk and detail.review.reviewer_id == self.actor_id

    def _deeds(self) -> list[Deed]:
        return [
            Deed(tr("Reviews", "受理"), "Ctrl+T", self._take, self._is_anothers),
            Deed(tr("Reviews", "通过"), "Ctrl+Enter", self._pass, self._is_own),
            Deed(tr("Reviews", "退回"), "Ctrl+B", self._return, self._is_own),
            Deed(tr("Reviews", "再次送审"), "Ctrl+G", self._resubmit, _is_returned),
            Deed(tr("Reviews", "撤回送审"), "Ctrl+D", self._withdraw, _is_running),
            Deed(tr("Reviews", "打印"), "Ctrl+P", self._print),
        ]


def _is_returned(detail: ReviewDetail) -> bool:
    return detail.review.state is ReviewState.RETURNED


def _is_running(detail: ReviewDetail) -> bool:
    return detail.review.is_running


def _words() -> Words:
    return Words(
        title=tr("Reviews", "法制审核"),
        nothing=tr(
            "Reviews",
            "还没有送审的文书。按 Ctrl+N 选案件和文书送审，\n核对项目在派出所资料的“审核项目”里。",
        ),
        keys=tr(
            "Reviews",
            "Enter 打开案件　核对：G 合格　B 不合格　N 不适用　M 已改正　Ctrl+F 查找　Esc 返回",
        ),
        new=tr("Reviews", "送审"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    columns: dict[str, list[Column]] = {
        tr("Reviews", "核对"): [
            *(Column(tr("Reviews", "序"), 60), Column(tr("Reviews", "结论"), 90)),
            *(Column(tr("Reviews", "看什么")), Column(tr("Reviews", "依据"), 290)),
        ],
        tr("Reviews", "时限"): [
            *(Column(tr("Reviews", "期限"), 220), Column(tr("Reviews", "责任人"), 90)),
            *(Column(tr("Reviews", "起算"), 150), Column(tr("Reviews", "届满"), 150)),
            Column(tr("Reviews", "还有多久")),
        ],
        tr("Reviews", "经过"): [
            *(Column(tr("Reviews", "轮次"), 60), Column(tr("Reviews", "送审"), 220)),
            *(Column(tr("Reviews", "结果"), 100), Column(tr("Reviews", "作出"))),
            Column(tr("Reviews", "工作日"), 80, is_number=True),
        ],
    }
    return [RecordTable(theme, family, name, those) for name, those in columns.items()]
