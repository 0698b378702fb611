"""The pages of cases, leads, the patrol post and the law's clocks, and the ways between them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from jinhai_console.domain.case import Case, CaseMark
from jinhai_console.domain.clue import Clue
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.lead import Lead
from jinhai_console.domain.legal_review import LegalReview
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.task import TaskSource
from jinhai_console.services import reads
from jinhai_console.ui.community_desk import CommunityDesk
from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import Make, RecordDesk
from jinhai_console.ui.seat import Seat

if TYPE_CHECKING:  # a page is imported when it is made
    from jinhai_console.ui.records.page import RecordPage


class CaseDesk(QObject):
    """Each page is made when it is first wanted.

    `community` has the list of tasks, whose records it leads to, and what shows counted records:
    a page here enters itself in `community.behind` and `community.tasks.leads`.
    """

    def __init__(
        self,
        window: MainWindow,
        seat: Seat,
        pages: Pages,
        resources: Path,
        community: CommunityDesk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        self._community = community
        self.patrol = self._desk(Do.SHOW_PATROL, self._make_patrol)
        self.leads = self._desk(Do.SHOW_LEADS, self._make_leads)
        community.behind[Lead] = self.leads.show_only
        community.tasks.leads[TaskSource.LEAD] = self.leads.show_record
        self.cases = self._desk(Do.SHOW_CASES, self._make_cases)
        community.behind[Case] = self.cases.show_only
        self.deadlines = self._desk(Do.SHOW_DEADLINES, self._make_deadlines)
        self.reviews = self._desk(Do.SHOW_REVIEWS, self._make_reviews)
        community.behind[LegalReview] = self.reviews.show_only
        community.tasks.leads[TaskSource.REVIEW] = self.reviews.show_record
        community.behind[Deadline] = self.deadlines.show_only
        community.behind[Clue] = self.patrol.show_only
        community.tasks.leads[TaskSource.CLUE] = self.patrol.show_record

    def register(self, incident: IncidentRow | None) -> None:
        """A case from the incident that is chosen at the desk; the one it belongs to."""
        if incident is None:
            self._register(None, None)
        else:
            self._seat.bridge.read(
                reads.case_of_incident, incident.id, then=partial(self._register, incident)
            )

    def _register(self, incident: IncidentRow | None, known: CaseMark | None) -> None:
        if known is not None:
            self.cases.show_record(known.id)
        elif (page := self.cases.opened()) is not None:
            page.register(incident)

    def register_lead(self, incident: IncidentRow | None) -> None:
        """A lead from it."""
        if (page := self.leads.opened()) is not None:
            page.register(incident)

    def _desk(self, action: Do, make: Make) -> RecordDesk:
        return RecordDesk(self._window, self._seat, self._pages, action, make)

    def _make_patrol(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.patrol.page import PatrolPage

        page = PatrolPage(self._seat, self._window.theme, self._resources)
        page.task_wanted.connect(self._community.tasks.show_task)
        return page

    def _make_deadlines(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.deadlines.page import DeadlinesPage

        return DeadlinesPage(self._seat, self._window.theme, self._resources)

    def _make_leads(self) -> "RecordPage[Any, Any]":
        from jinhai_console.reports.paper import lead_paper
        from jinhai_console.ui.batch.desk import with_batch
        from jinhai_console.ui.leads.page import LeadsPage

        page = LeadsPage(self._seat, self._window.theme, self._resources)
        page.case_wanted.connect(self.cases.show_record)
        page.clue_wanted.connect(self.patrol.show_record)
        page.task_wanted.connect(self._community.tasks.show_task)
        return with_batch(page, self._resources, reads.lead_sheet, lead_paper)

    def _make_cases(self) -> "RecordPage[Any, Any]":
        from jinhai_console.reports.paper import case_paper
        from jinhai_console.ui.batch.desk import with_batch
        from jinhai_console.ui.cases.page import CasesPage

        page = CasesPage(self._seat, self._window.theme, self._resources)
        page.deadline_wanted.connect(self.deadlines.show_record)
        page.lead_wanted.connect(self.leads.show_record)
        page.review_wanted.connect(self._submit)
        return with_batch(page, self._resources, reads.case_sheet, case_paper)

    def _make_reviews(self) -> "RecordPage[Any, Any]":
        from jinhai_console.reports.paper import review_paper
        from jinhai_console.ui.batch.desk import with_batch
        from jinhai_console.ui.reviews.page import ReviewsPage

        page = ReviewsPage(self._seat, self._window.theme, self._resources)
        page.case_wanted.connect(self.cases.show_record)
        page.deadline_wanted.connect(self.deadlines.show_record)
        return with_batch(page, self._resources, reads.review_sheet, review_paper)

    def _submit(self, case_id: int) -> None:
        if (page := self.reviews.opened()) is not None:
            page.submit(case_id)
