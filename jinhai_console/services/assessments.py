"""研判: draft with figures, write, send up, approve or return, push to those who are to act."""

from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.assessment import (
    GRADE_LEVELS,
    Assessment,
    Figures,
    Grade,
    Purpose,
    Stage,
)
from jinhai_console.domain.instant import Instant, parse_day
from jinhai_console.domain.json_form import to_json
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.task import About, Receiver, Task, TaskSource
from jinhai_console.domain.theme import THEME_NAMES
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.services.tasks import give
from jinhai_console.services.themes import ThemeQuestion, analyse_theme
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.leader import may_approve

_LONGEST = 20_000  # signs of conclusions or advice
_TITLE = 100


@dataclass(frozen=True, slots=True)
class Drawn:
    """Figures as they were read, for a command to keep: made on a reader, never on the writer."""

    question: ThemeQuestion
    as_of: Instant
    content: str


def draw_figures(reader: Reader, question: ThemeQuestion) -> Drawn:
    """The figures of a topic and period. Refused as `analyse_theme` refuses."""
    report = analyse_theme(reader, question)
    return Drawn(question, report.as_of, to_json(report))


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAssessment(Command):
    """起草: with the figures `drawn`. Without a title it is called by its topic."""

    drawn: Drawn
    title: str = ""
    grade: Grade = Grade.ORDINARY
    purpose: Purpose = Purpose.PREVENT
    topic_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        question = self.drawn.question
        if self.topic_id is not None:
            days = {"from_day": question.first.isoformat(), "to_day": question.last.isoformat()}
            known = tx.first(Assessment, topic_id=self.topic_id, **days)
            if known is not None:
                return Subject(known.id, known.number, is_repeat=True)
        made = tx.add(
            Assessment,
            number=tx.next_number("研判", tx.year_of(tx.now)),
            title=_title(self.title or title_of(question)),
            grade=self.grade,
            purpose=self.purpose,
            topic_id=self.topic_id,
            drafted_at=tx.now,
            drafted_by_id=tx.actor_id,
            **_asked(question),
        )
        tx.replace(made, figures_id=_keep(tx, made.id, self.drawn).id)
        return Subject(made.id, made.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class FillFigures(Command):
    """重新取数: newer figures, of the same topic; also another period or other categories."""

    assessment_id: int
    version: int
    drawn: Drawn

    def perform(self, tx: Transaction) -> Subject:
        draft = _draft(tx, self.assessment_id, self.version)
        if self.drawn.question.theme is not draft.theme:
            raise Refusal("专题不能更换；请另起草一份")
        figures = _keep(tx, draft.id, self.drawn)
        tx.replace(draft, figures_id=figures.id, **_asked(self.drawn.question))
        return Subject(draft.id, draft.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteAssessment(Command):
    """What the analyst writes, and how it is graded and classed."""

    assessment_id: int
    version: int
    title: str
    grade: Grade
    purpose: Purpose
    conclusions: str
    advice: str

    def perform(self, tx: Transaction) -> Subject:
        draft = _draft(tx, self.assessment_id, self.version)
        written: dict[str, Any] = {
            "title": _title(self.title),
            "grade": self.grade,
            "purpose": self.purpose,
            "conclusions": _text(self.conclusions, "结论"),
            "advice": _text(self.advice, "建议"),
        }
        changes = {name: each for name, each in written.items() if each != getattr(draft, name)}
        if not changes:
            raise Refusal("没有需要保存的更改")
        tx.replace(draft, **changes)
        return Subject(draft.id, draft.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitAssessment(Command):
    """送审: nothing is sent up without conclusions and advice."""

    assessment_id: int

    def perform(self, tx: Transaction) -> Subject:
        draft = _draft(tx, self.assessment_id)
        require(draft.conclusions, "结论，再送审")
        require(draft.advice, "建议，再送审")
        tx.replace(
            draft,
            stage=Stage.SUBMITTED,
            submitted_at=tx.now,
            submitted_by_id=tx.actor_id,
            remarks="",
        )
        return Subject(draft.id, draft.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnAssessment(Command):
    """退回修改: by the leader with his remarks, or taken back by whoever sent it up."""

    assessment_id: int
    remarks: str

    def perform(self, tx: Transaction) -> Subject:
        submitted = _submitted(tx, self.assessment_id)
        remarks = require(self.remarks, "退回的意见")
        tx.replace(
            submitted,
            stage=Stage.DRAFT,
            remarks=remarks,
            decided_at=tx.now,
            decided_by_id=tx.actor_id,
        )
        return Subject(submitted.id, submitted.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveAssessment(Command):
    """批准: by a leader who has not written it himself. From then on it is as it is."""

    assessment_id: int
    version: int

    def perform(self, tx: Transaction) -> Subject:
        submitted = _submitted(tx, self.assessment_id, self.version)
        if not may_approve(tx.reader, tx.actor_id):
            raise Refusal("研判要由所领导或当班的值班领导批准；请他登录后批准")
        if tx.actor_id in (submitted.submitted_by_id, submitted.drafted_by_id):
            raise Refusal("自己起草或送审的研判不能自己批准；请另一位领导批准")
        tx.replace(
            submitted,
            stage=Stage.APPROVED,
            remarks="",
            decided_at=tx.now,
            decided_by_id=tx.actor_id,
        )
        return Subject(submitted.id, submitted.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class DropAssessment(Command):
    """作废: it is kept, and nobody acts on it. What was pushed is no longer dropped."""

    assessment_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        found = tx.get(Assessment, self.assessment_id)
        reason = require(self.reason, "作废的理由")
        if found.stage is Stage.DROPPED:
            raise Refusal("这份研判已经作废")
        if tx.find(Task, about_id=found.id):
            raise Refusal("这份研判已经推送，不能作废；请撤回交办的任务，另起草一份")
        tx.replace(
            found,
            stage=Stage.DROPPED,
            remarks=reason,
            decided_at=tx.now,
            decided_by_id=tx.actor_id,
        )
        return Subject(found.id, found.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class PushAssessment(Command):
    """推送: each of `receivers` is asked to answer by `due_at`. Only what a leader approved."""

    assessment_id: int
    receivers: tuple[Receiver, ...]
    asks: str
    due_at: Instant

    def perform(self, tx: Transaction) -> Subject:
        found = tx.get(Assessment, self.assessment_id)
        if found.stage is not Stage.APPROVED:
            raise Refusal("这份研判还没有批准，不能推送；请先送审，由领导批准")
        about = About(
            source=TaskSource.ASSESSMENT,
            id=found.id,
            number=found.number,
            title=found.title,
            level=GRADE_LEVELS[found.grade],
        )
        give(tx, about, self.receivers, self.asks, self.due_at)
        return Subject(found.id, found.number)


def title_of(question: ThemeQuestion) -> str:
    """Its period stands beside it wherever it is shown."""
    return f"{question.community or ''}{THEME_NAMES[question.theme]}研判"


def question_of(assessment: Assessment) -> ThemeQuestion:
    """What its figures answer."""
    return ThemeQuestion(
        theme=assessment.theme,
        first=parse_day(assessment.from_day),
        last=parse_day(assessment.to_day),
        categories=assessment.categories,
        community=assessment.community or None,
        compare=assessment.compare,
    )


def _asked(question: ThemeQuestion) -> dict[str, Any]:
    """The fields of an assessment that say what its figures answer."""
    return {
        "theme": question.theme,
        "from_day": question.first.isoformat(),
        "to_day": question.last.isoformat(),
        "compare": question.compare,
        "categories": question.categories,
        "community": question.community or "",
    }


def _keep(tx: Transaction, assessment_id: int, drawn: Drawn) -> Figures:
    return tx.add(Figures, assessment_id=assessment_id, as_of=drawn.as_of, content=drawn.content)


def _draft(tx: Transaction, id: int, version: int | None = None) -> Assessment:
    found = _seen(tx, id, version)
    if found.stage is not Stage.DRAFT:
        raise Refusal(_FIXED[found.stage])
    return found


_FIXED = {
    Stage.SUBMITTED: "这份研判已经送审，不能再改；要改请先退回",
    Stage.APPROVED: "这份研判已经批准，不能再改；有新情况请另起草一份",
    Stage.DROPPED: "这份研判已经作废，不能再改；请另起草一份",
}


def _submitted(tx: Transaction, id: int, version: int | None = None) -> Assessment:
    found = _seen(tx, id, version)
    if found.stage is not Stage.SUBMITTED:
        raise Refusal("这份研判没有在等审批；请看它现在的状态")
    return found


def _seen(tx: Transaction, id: int, version: int | None) -> Assessment:
    """As its author saw it. Refused where somebody has changed it since."""
    found = tx.get(Assessment, id)
    if version is not None and found.version != version:
        raise Refusal("这份研判刚被别人更改，没有保存；请看过最新内容再改")
    return found


def _title(text: str) -> str:
    title = " ".join(require(text, "标题").split())
    if len(title) > _TITLE:
        raise Refusal(f"标题至多 {_TITLE} 个字；请写短一些")
    return title


def _text(text: str, what: str) -> str:
    cleaned = text.strip()
    if len(cleaned) > _LONGEST:
        raise Refusal(f"{what}至多 {_LONGEST:,} 个字；请写短一些")
    return cleaned
