"""The pages of community work and of 研判 in the window, and the ways between them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.callback import Callback
from jinhai_console.domain.dispute import Dispute
from jinhai_console.domain.fraud_alert import FraudAlert
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.population_check import SampledPerson
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.domain.visit import VisitPlace
from jinhai_console.ui.assessment.desk import AssessmentDesk
from jinhai_console.ui.disputes.desk import DisputesDesk
from jinhai_console.ui.do import Do
from jinhai_console.ui.fraud.desk import FraudDesk
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import Make, RecordDesk
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.desk import TasksDesk

if TYPE_CHECKING:  # a page is imported when it is made
    from jinhai_console.ui.records.page import RecordPage

_OF_DISPUTES = (
    TaskSource.DISPUTE_CONTACT,
    TaskSource.MEDIATION,
    TaskSource.PERFORMANCE,
    TaskSource.CONFIRMATION,
)


class CommunityDesk(QObject):
    """Each page is made when it is first wanted.

    `behind`: for each kind of record that figures count, what shows these ids under a title.
    """

    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        self.assessments = AssessmentDesk(window, seat, pages, resources)
        self.tasks = TasksDesk(window, seat, pages, self._make_tasks)
        self.fraud = FraudDesk(window, seat, pages, self._make_fraud)
        self.disputes = DisputesDesk(window, seat, pages, self._make_disputes)
        self.visits = self._desk(Do.SHOW_VISITS, self._make_visits)
        self.callbacks = self._desk(Do.SHOW_CALLBACKS, self._make_callbacks)
        self.population = self._desk(Do.SHOW_POPULATION, self._make_population)
        pages.offer(Do.SHOW_WORK_FIGURES, self._make_figures)
        self.behind: dict[type, Callable[[str, Any], object]] = {
            Incident: pages.behind_wanted.emit,
            Task: self.tasks.show_only,
            FraudAlert: self.fraud.show_only,
            Dispute: self.disputes.show_only,
            VisitPlace: self.visits.show_only,
            Callback: self.callbacks.show_only,
            SampledPerson: self.population.show_only,
        }
        self.tasks.own[TaskSource.ASSESSMENT] = self.assessments.show_assessment
        self.tasks.leads |= {
            TaskSource.ASSESSMENT: self.assessments.show_assessment,
            TaskSource.FRAUD_FOLLOW_UP: self.fraud.show_record,
            TaskSource.VISIT: self.visits.show_record,
            TaskSource.CALLBACK: self.callbacks.show_record,
            TaskSource.DISSATISFIED: self.callbacks.show_record,
            TaskSource.POPULATION: self._show_person,
            **dict.fromkeys(_OF_DISPUTES, self.disputes.show_about),
        }

    def show_behind(self, title: str, kind: type, ids: tuple[int, ...]) -> None:
        """The records that a number counts."""
        show = self.behind.get(kind)
        if ids and show is not None:
            show(title, ids)
            return
        none = tr("Figures", "{0}：没有记录")
        said = none if not ids else tr("Figures", "{0}：这些记录没有自己的列表")
        self._seat.orders.told.emit(Notice(said.replace("{0}", title), Tone.NEWS))

    def _desk(self, action: Do, make: Make) -> RecordDesk:
        return RecordDesk(self._window, self._seat, self._pages, action, make)

    def _show_person(self, person_id: int) -> None:
        if (page := self.population.opened()) is not None:
            page.show_person(person_id)

    def _make_tasks(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.tasks.page import TasksPage

        page = TasksPage(self._seat, self._window.theme, self._resources)
        page.record_wanted.connect(self.tasks.show_source)
        return page

    def _make_fraud(self) -> "RecordPage[Any, Any]":
        from jinhai_console.reports.paper import fraud_paper
        from jinhai_console.services import reads
        from jinhai_console.ui.batch.desk import with_batch
        from jinhai_console.ui.fraud.page import FraudPage

        page = FraudPage(self._seat, self._window.theme, self._resources)
        return with_batch(page, self._resources, reads.fraud_sheet, fraud_paper)

    def _make_disputes(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.disputes.page import DisputesPage

        return DisputesPage(self._seat, self._window.theme, self._resources)

    def _make_visits(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.visits.page import VisitsPage

        return VisitsPage(self._seat, self._window.theme, self._resources)

    def _make_callbacks(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.callbacks.page import CallbacksPage

        return CallbacksPage(self._seat, self._window.theme, self._resources)

    def _make_population(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.population.page import PopulationPage

        page = PopulationPage(self._seat, self._window.theme, self._resources)
        page.task_wanted.connect(self.tasks.show_task)
        return page

    def _make_figures(self) -> QWidget:
        from jinhai_console.ui.work_figures.page import WorkFiguresPage

        page = WorkFiguresPage(self._seat, self._window.theme, self._resources)
        page.records_wanted.connect(self.show_behind)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page
