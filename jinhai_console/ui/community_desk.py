"""The pages of community work and of 研判 in the window, and the ways between them."""

from pathlib import Path

from PySide6.QtCore import QObject

from jinhai_console.domain.task import TaskSource
from jinhai_console.ui.assessment.desk import AssessmentDesk
from jinhai_console.ui.disputes.desk import DisputesDesk
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.desk import TasksDesk

_OF_DISPUTES = (
    TaskSource.DISPUTE_CONTACT,
    TaskSource.MEDIATION,
    TaskSource.PERFORMANCE,
    TaskSource.CONFIRMATION,
)


class CommunityDesk(QObject):
    """Each page is made when it is first wanted."""

    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self.assessments = AssessmentDesk(window, seat, pages, resources)
        self.tasks = TasksDesk(window, seat, pages, resources)
        self.disputes = DisputesDesk(window, seat, pages, resources)
        leads = self.tasks.leads
        leads[TaskSource.ASSESSMENT] = self.assessments.show_assessment
        self.tasks.own[TaskSource.ASSESSMENT] = self.assessments.show_assessment
        leads |= dict.fromkeys(_OF_DISPUTES, self.disputes.show_about)
