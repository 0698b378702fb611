"""The forms of a review: submit a document of a case; return, submit again, pass."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.legal_review import LegalReview
from jinhai_console.domain.review_check import ReviewDocument, documents_of
from jinhai_console.domain.review_rows import CaseOffer, ReviewDetail
from jinhai_console.services.command import Command
from jinhai_console.services.legal_reviews import (
    PassReview,
    ResubmitReview,
    ReturnReview,
    SubmitReview,
)
from jinhai_console.ui.cases.forms import moment_field
from jinhai_console.ui.cases.words import kind_word, stage_word
from jinhai_console.ui.forms.field import LineField, MomentField, PickField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.reviews.words import document_word
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.theme import Theme


class OfferedField(ChoiceField):
    """What may be chosen follows from what else is."""

    def offer(self, options: Iterable[tuple[Any, str]]) -> None:
        """What was chosen stays chosen where it is offered again."""
        before = self.read() if self._values else None
        self.combo.blockSignals(True)
        self.combo.clear()
        self._values.clear()
        for value, words in options:
            self._add(value, words)
        self.show(before if before in self._values else None)
        self.combo.blockSignals(False)


class SubmitForm(RecordForm):
    """送审: which case, which document, of whom."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        offers: Sequence[CaseOffer],
        zone: str,
        parent: QWidget | None,
        *,
        case_id: int | None = None,
    ) -> None:
        self._offers = {each.case.id: each for each in offers}
        self.case = PickField(
            "case_id",
            tr("Reviews", "案件"),
            [_choice(each) for each in offers],
            is_required=True,
            placeholder=tr("Reviews", "案件编号或名称"),
        )
        self.case.choose(case_id)
        every = [(each, document_word(each)) for each in ReviewDocument]
        self.document = OfferedField("document", tr("Reviews", "文书"), every)
        self.person = OfferedField("person_id", tr("Reviews", "关于谁"), [(None, _nobody())])
        self.at = moment_field(seat, zone, tr("Reviews", "送审时间"))
        self.note = LineField("note", tr("Reviews", "说明"))
        super().__init__(
            seat,
            theme,
            tr("Reviews", "送法制审核"),
            [self.case, (self.document, self.person), self.at, self.note],
            self._command,
            parent,
            key=f"review-submit-{case_id or 0}",
            about=tr("Reviews", "核对项目按案件性质和文书列出；办案民警不能自己审核"),
        )
        self.case.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        offer = self._offers.get(self.case.value or 0)
        if offer is None:
            return
        documents = documents_of(offer.case.kind)
        self.document.offer([(each, document_word(each)) for each in documents])
        self.person.offer([(None, _nobody()), *offer.suspects])

    def _command(self, who: dict[str, Any]) -> Command:
        return SubmitReview(
            **who,
            case_id=self.case.value or 0,
            document=ReviewDocument(self.document.read()),
            person_id=self.person.read(),
            note=self.note.text(),
            at=self.at.value,
        )


class ReturnForm(RecordForm):
    """退回: what is to be mended, and until when."""

    def __init__(
        self, seat: Seat, theme: Theme, detail: ReviewDetail, zone: str, parent: QWidget | None
    ) -> None:
        review = detail.review
        self.remarks = ProseField("remarks", tr("Reviews", "意见"), is_required=True, rows=5)
        faults = [f"{each.name}：{each.remark}" for each in detail.items if each.is_faulty]
        self.remarks.restore("\n".join(faults))
        self.due = MomentField("due_at", tr("Reviews", "补正期限"), zone, seat.now, is_future=True)
        self.due.hint = tr("Reviews", "不填就按派出所资料里的工作日")
        self.at = moment_field(seat, zone, tr("Reviews", "什么时候"))
        super().__init__(
            seat,
            theme,
            tr("Reviews", "退回　{number}").replace("{number}", review.number),
            [self.remarks, self.due, self.at],
            lambda who: ReturnReview(
                **who,
                **_of(review),
                remarks=self.remarks.text(),
                due_at=self.due.value,
                at=self.at.value,
            ),
            parent,
            key=f"review-return-{review.id}-{review.round}",
            about=tr("Reviews", "主办民警会收到一件任务，再次送审就办结"),
        )


class ResubmitForm(RecordForm):
    """再次送审."""

    def __init__(
        self, seat: Seat, theme: Theme, detail: ReviewDetail, zone: str, parent: QWidget | None
    ) -> None:
        review = detail.review
        self.note = LineField("note", tr("Reviews", "怎样补正的"))
        self.at = moment_field(seat, zone, tr("Reviews", "送审时间"))
        said = tr("Reviews", "再次送审　{number}").replace("{number}", review.number)
        super().__init__(
            seat,
            theme,
            said,
            [self.note, self.at],
            lambda who: ResubmitReview(
                **who, **_of(review), note=self.note.text(), at=self.at.value
            ),
            parent,
            key=f"review-resubmit-{review.id}-{review.round}",
            about=detail.rounds[-1].round.remarks,
        )


class PassForm(RecordForm):
    """通过, with the opinion."""

    def __init__(
        self, seat: Seat, theme: Theme, detail: ReviewDetail, zone: str, parent: QWidget | None
    ) -> None:
        review = detail.review
        self.opinion = LineField("opinion", tr("Reviews", "审核意见"), is_required=True)
        self.opinion.restore(tr("Reviews", "审核通过"))
        self.at = moment_field(seat, zone, tr("Reviews", "什么时候"))
        super().__init__(
            seat,
            theme,
            tr("Reviews", "通过　{number}").replace("{number}", review.number),
            [self.opinion, self.at],
            lambda who: PassReview(
                **who, **_of(review), opinion=self.opinion.text(), at=self.at.value
            ),
            parent,
            key=f"review-pass-{review.id}",
            about=f"{detail.row.case.number}　{detail.row.case.name}",
        )


def _of(review: LegalReview) -> dict[str, Any]:
    return {"review_id": review.id, "version": review.version}


def _choice(offer: CaseOffer) -> Choice:
    case = offer.case
    hint = f"{kind_word(case.kind)} · {stage_word(case.stage)}"
    return Choice(case.id, f"{case.number} {case.name}", hint=hint)  # many have one name


def _nobody() -> str:
    return tr("Reviews", "整起案件")
