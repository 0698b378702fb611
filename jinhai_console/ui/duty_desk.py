"""What belongs to the watch itself: its notes, its meetings; the ways to them from anywhere."""

from pathlib import Path

from PySide6.QtCore import QObject

from jinhai_console.ui.briefing.desk import MeetingsDesk
from jinhai_console.ui.community_desk import CommunityDesk
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.watch_notes.desk import WatchNotesDesk


class DutyDesk(QObject):
    def __init__(
        self,
        window: MainWindow,
        seat: Seat,
        pages: Pages,
        resources: Path,
        community: CommunityDesk,
    ) -> None:
        super().__init__(window)
        self.notes = WatchNotesDesk(window, seat, pages)
        self.meetings = MeetingsDesk(window, seat, pages, resources, community)
