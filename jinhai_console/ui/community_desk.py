"""The pages of community work and of 研判 in the window, and the ways between them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.callback import Callback
from jinhai_console.domain.dispute import Dispute
from jinhai_console.domain.fraud_alert import FraudAlert
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.population_check import SampledPerson
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.domain.visit import VisitPlace
from jinhai_console.ui.actions import Do
from jinhai_console.ui.assessment.desk import AssessmentDesk
from jinhai_console.ui.callbacks.desk import CallbacksDesk
from jinhai_console.ui.disputes.desk import DisputesDesk
from jinhai_console.ui.fraud.desk import FraudDesk
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.desk import TasksDesk
from jinhai_console.ui.visits.desk import VisitsDesk

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
        self.tasks = TasksDesk(window, seat, pages, resources)
        self.behind: dict[type, Callable[[str, Any], object]] = {
            Incident: pages.behind_wanted.emit,
            Task: self._narrow(Do.SHOW_TASKS),
            Dispute: self._narrow(Do.SHOW_DISPUTES),
            SampledPerson: self._narrow(Do.SHOW_POPULATION),
            Callback: self._narrow(Do.SHOW_CALLBACKS),
            VisitPlace: self._narrow(Do.SHOW_VISITS),
        }
        self.fraud = FraudDesk(window, seat, pages, resources)
        self.behind[FraudAlert] = self.fraud.show_only
        self.callbacks = CallbacksDesk(window, seat, pages, resources)
        self.visits = VisitsDesk(window, seat, pages, resources)
        self.disputes = DisputesDesk(window, seat, pages, resources)
        leads = self.tasks.leads
        leads[TaskSource.FRAUD_FOLLOW_UP] = self.fraud.show_alert
        leads[TaskSource.VISIT] = self.visits.show_place
        leads[TaskSource.CALLBACK] = self.callbacks.show_callback
        leads[TaskSource.DISSATISFIED] = self.callbacks.show_callback
        leads[TaskSource.ASSESSMENT] = self.assessments.show_assessment
        leads[TaskSource.POPULATION] = self._show_person
        leads |= dict.fromkeys(_OF_DISPUTES, self.disputes.show_about)
        self.tasks.own[TaskSource.ASSESSMENT] = self.assessments.show_assessment
        pages.offer(Do.SHOW_POPULATION, self._make_population)
        pages.offer(Do.SHOW_WORK_FIGURES, self._make_figures)

    def show_behind(self, title: str, kind: type, ids: tuple[int, ...]) -> None:
        """The records that a number counts."""
        show = self.behind.get(kind)
        if ids and show is not None:
            show(title, ids)
            return
        none = tr("Figures", "{0}：没有记录")
        said = none if not ids else tr("Figures", "{0}：这些记录没有自己的列表")
        self._seat.orders.told.emit(Notice(said.replace("{0}", title), Tone.NEWS))

    def _narrow(self, action: Do) -> Callable[[str, Any], object]:
        """To a page that can show just some of its records."""

        def show(title: str, ids: tuple[int, ...]) -> None:
            from jinhai_console.ui.records.narrowed import NarrowedPage

            page = self._opened(action)
            if isinstance(page, NarrowedPage):
                page.show_only(title, ids)

        return show

    def _show_person(self, person_id: int) -> None:
        from jinhai_console.ui.population.page import PopulationPage

        page = self._opened(Do.SHOW_POPULATION)
        if isinstance(page, PopulationPage):
            page.show_person(person_id)

    def _opened(self, action: Do) -> QWidget | None:
        """None while nobody is signed in."""
        self._seat.actions[action].trigger()
        return self._pages.page(action)

    def _make_population(self) -> QWidget:
        from jinhai_console.ui.population.page import PopulationPage

        page = PopulationPage(self._seat, self._window.theme, self._resources)
        page.task_wanted.connect(self.tasks.show_task)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _make_figures(self) -> QWidget:
        from jinhai_console.ui.work_figures.page import WorkFiguresPage

        page = WorkFiguresPage(self._seat, self._window.theme, self._resources)
        page.records_wanted.connect(self.show_behind)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page
