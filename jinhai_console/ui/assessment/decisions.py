"""What is decided over a 研判: asked in place or in a form, given as commands."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.officer import Officer
from jinhai_console.services import reads
from jinhai_console.services.assessments import (
    ApproveAssessment,
    DraftAssessment,
    Drawn,
    DropAssessment,
    FillFigures,
    ReturnAssessment,
    SubmitAssessment,
)
from jinhai_console.services.command import Command
from jinhai_console.ui.assessment.draw_form import DrawForm
from jinhai_console.ui.assessment.editor import AssessmentEditor
from jinhai_console.ui.assessment.forms import PushForm
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class AssessmentDecisions(QObject):
    """Which 研判 is meant, the caller says. `made` hears of a new one's id."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        resources: Path,
        bar: ReasonBar,
        editor: AssessmentEditor,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._seat = seat
        self._resources = resources
        self._bar = bar
        self._editor = editor
        self._page = page
        self.theme = theme
        self.form: Form | None = None  # the last that was opened

    # -- the assessment -----------------------------------------------------------

    def draft(self, made: Callable[[int], object]) -> None:
        """A new one, with its figures; `made` hears its id."""

        def keep(drawn: Drawn) -> Command:
            return DraftAssessment(actor_id=self._actor, drawn=drawn)

        def ask(lists: reads.Lists) -> None:
            form = DrawForm(self._seat, self.theme, lists, keep, parent=self._page)
            form.saved.connect(lambda answer: made(answer.id))
            self._open(form)

        self._seat.bridge.read(reads.lists, then=ask)

    def draw_again(self, found: Assessment) -> None:
        """What was written is saved first: newer figures come to the version after it."""

        def keep(drawn: Drawn) -> Command:
            return FillFigures(
                actor_id=self._actor,
                assessment_id=found.id,
                version=self._editor.version_of(found),
                drawn=drawn,
            )

        def ask(lists: reads.Lists) -> None:
            form = DrawForm(self._seat, self.theme, lists, keep, draft=found, parent=self._page)
            self._open(form)

        self._editor.save(lambda: self._seat.bridge.read(reads.lists, then=ask))

    def submit(self, found: Assessment) -> None:
        """What stands in the fields is saved first; refused, nothing is sent up."""
        command = SubmitAssessment(actor_id=self._actor, assessment_id=found.id)
        self._editor.save(lambda: self._give(command))

    def send_back(self, found: Assessment) -> None:
        question = tr("Assessment", "退回 {number}：要改什么？写在草稿上面给起草人看")
        self._bar.ask(
            question.replace("{number}", found.number),
            lambda said: self._give(
                ReturnAssessment(actor_id=self._actor, assessment_id=found.id, remarks=said)
            ),
            hint=tr("Assessment", "退回的意见，按 Enter"),
        )

    def approve(self, found: Assessment) -> None:
        self._give(
            ApproveAssessment(actor_id=self._actor, assessment_id=found.id, version=found.version)
        )

    def drop(self, found: Assessment) -> None:
        question = tr("Assessment", "为什么作废 {number}？作废后留着备查，不能再改")
        self._bar.ask(
            question.replace("{number}", found.number),
            lambda said: self._give(
                DropAssessment(actor_id=self._actor, assessment_id=found.id, reason=said)
            ),
        )

    def push(self, found: Assessment) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            self._open(PushForm(self._seat, self.theme, found, *read, self._page))

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def print(self, found: Assessment) -> None:
        paper = open_paper(self._seat, self.theme, self._resources, self._page)
        self._editor.save(partial(paper.show_assessment, found.id))

    def _open(self, form: Form) -> None:
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()

    def _give(self, command: Command) -> None:
        self._seat.orders.give(command)

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id
