"""Where the page of meetings leads to: each row's records on the page that lists them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from jinhai_console.domain.case import Case
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.dispute import Dispute
from jinhai_console.domain.fraud_alert import FraudAlert
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.lead import Lead
from jinhai_console.domain.legal_review import LegalReview
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.services import reads
from jinhai_console.ui.community_desk import CommunityDesk
from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import RecordDesk
from jinhai_console.ui.seat import Seat

if TYPE_CHECKING:  # a page is imported when it is made
    from jinhai_console.ui.records.page import RecordPage

_KINDS: Mapping[str, type] = {
    "incident": Incident,
    "fraud": FraudAlert,
    "disputes": Dispute,
    "cases": Case,
    "leads": Lead,
    "reviews": LegalReview,
    "deadlines": Deadline,
    "tasks": Task,
    "officers": Officer,
}


class MeetingsDesk(QObject):
    def __init__(
        self,
        window: MainWindow,
        seat: Seat,
        pages: Pages,
        resources: Path,
        community: CommunityDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._seat, self._resources = window, seat, resources
        self._show: Callable[[str, type, tuple[int, ...]], None] = community.show_behind
        self._desk = RecordDesk(window, seat, pages, Do.SHOW_MEETINGS, self._make)
        # The list of tasks leads from an opinion's task back to its meeting's page.
        community.tasks.leads[TaskSource.BRIEFING] = self._show_opinion

    def _show_opinion(self, opinion_id: int) -> None:
        def found(meeting_id: int | None) -> None:
            if meeting_id is not None:
                self._desk.show_record(meeting_id)

        self._seat.bridge.read(reads.meeting_of_opinion, opinion_id, then=found)

    def _make(self) -> "RecordPage[Any, Any]":
        from jinhai_console.ui.briefing.page import MeetingsPage

        page = MeetingsPage(self._seat, self._window.theme, self._resources)
        page.behind_wanted.connect(self._behind)
        return page

    def _behind(self, title: str, records: str, ids: tuple[int, ...]) -> None:
        self._show(title, _KINDS.get(records, object), ids)
