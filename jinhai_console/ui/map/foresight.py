"""Asks for the map of the next week while its layer is shown, once for each question and day."""

from datetime import date

from PySide6.QtCore import QObject

from jinhai_console.domain.analysis.projection import LocalPlane
from jinhai_console.domain.analysis.station_map import Ground
from jinhai_console.domain.instant import day_of
from jinhai_console.services.prospects import Prospect, prospect
from jinhai_console.services.reads import Lists
from jinhai_console.services.station_map import MapQuestion
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.map.layout import MapLayout
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.seat import Seat


class Foresight(QObject):
    """Shows the answer in `parts`, nothing while another question has none yet."""

    def __init__(self, seat: Seat, parts: MapLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._parts = parts
        self._now: tuple[MapQuestion, Ground, Lists] | None = None
        self._asked: tuple[MapQuestion, LocalPlane, date] | None = None
        read = seat.bridge.read
        self.asking = Newest(
            lambda asked, then, failed: read(prospect, *asked, then=then, failed=failed),
            self,
            self._look,
        )
        self.asking.answered.connect(self._show)
        self.asking.refused.connect(parts.say_wrong)
        parts.canvas.shown_changed.connect(lambda _shown: self._look())

    @property
    def is_settled(self) -> bool:
        return self.asking.is_settled

    def stand_on(self, question: MapQuestion, ground: Ground, lists: Lists) -> None:
        self._now = question, ground, lists
        self._look()

    def _look(self) -> None:
        self._parts.say_prospect()
        if self._now is None or Shown.PROSPECT not in self._parts.canvas.scene_.shown:
            return
        question, ground, lists = self._now
        if ground.plane is None:
            return
        asked = question, ground.plane, day_of(self._seat.now(), lists.station.zone)
        if asked != self._asked:
            self._asked = asked
            self._parts.show_prospect(None)
            self.asking.want(asked)

    def _show(self, _asked: object, answer: Prospect) -> None:
        self._parts.show_prospect(answer)
