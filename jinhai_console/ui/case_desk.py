"""The pages of cases, leads, the patrol post and the law's clocks, and the ways between them."""

from pathlib import Path

from PySide6.QtCore import QObject

from jinhai_console.ui.actions import Do
from jinhai_console.ui.community_desk import CommunityDesk
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import Make, RecordDesk
from jinhai_console.ui.seat import Seat


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

    def _desk(self, action: Do, make: Make) -> RecordDesk:
        return RecordDesk(self._window, self._seat, self._pages, action, make)
