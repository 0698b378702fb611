"""One line above the officers: a post that will lack somebody in the next days, seen in time."""

from PySide6.QtWidgets import QPushButton, QSizePolicy

from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.warning_list import warnings_of
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_AHEAD = 3  # days


class GapLine(QPushButton):
    """Hidden while nothing is missing. Opening it shows the roster."""

    def __init__(self, seat: Seat, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self.setFont(small_font(seat.family))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(seat.actions[Do.SHOW_ROSTER].trigger)
        seat.bridge.changed.connect(self._follow)
        self.dress(theme)
        self.hide()

    def look(self) -> None:
        """Read the next days anew."""
        self._seat.bridge.read(reads.roster_ahead, _AHEAD, then=self._show)

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QPushButton {{ color: {theme.red}; text-align: left; border: 1px solid transparent;"
            " background: transparent; padding: 2px 12px; }"
            f"QPushButton:hover {{ background: {theme.hover}; }}"
            f"QPushButton:focus {{ border-color: {theme.accent}; }}"
        )

    def _follow(self, changes: reads.ChangeSet) -> None:
        if changes.touches(Duty, Leave):
            self.look()

    def _show(self, roster: Roster) -> None:
        """A station that keeps no roster lacks nobody."""
        is_kept = any(each.cancelled_at is None for each in roster.duties)
        missing = [each for each in warnings_of(roster) if each.is_gap] if is_kept else []
        if missing:
            said = tr("Assign", "缺岗　{day} {what}").replace("{day}", missing[0].days)
            said = said.replace("{what}", missing[0].text)
            if len(missing) > 1:
                more = tr("Assign", " 等 {count} 处").replace("{count}", str(len(missing)))
                said += more
            self.setText(said)
            self.setAccessibleName(said)
        self.setVisible(bool(missing))
