"""研判 in the window: its page, made when it is first wanted, and the ways that lead to it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat


class AssessmentDesk(QObject):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        pages.offer(Do.SHOW_ASSESSMENTS, self._make_page)

    def show_assessment(self, assessment_id: int, task_id: int | None = None) -> None:
        """At its task where that is named: what an alarm or a message is about."""
        from jinhai_console.ui.assessment.page import AssessmentPage

        page = self._opened()
        if isinstance(page, AssessmentPage):
            page.show_assessment(assessment_id, task_id)

    def _opened(self) -> QWidget | None:
        """None while nobody is signed in."""
        self._seat.actions[Do.SHOW_ASSESSMENTS].trigger()
        return self._pages.page(Do.SHOW_ASSESSMENTS)

    def _make_page(self) -> QWidget:
        from jinhai_console.ui.assessment.page import AssessmentPage

        window = self._window
        page = AssessmentPage(self._seat, window.theme, window.icons, self._resources)
        page.left.connect(window.show_desk)
        page.incidents_wanted.connect(self._pages.behind_wanted)
        window.dressed.connect(page.dress)
        return page
