"""排班 in the bar: from when to when, what filling would do there, Enter."""

from collections import Counter
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.roster_words import SKIPS
from jinhai_console.services import reads
from jinhai_console.services.roster_fill import FillPreview, FillRoster
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.bar import RosterBar
from jinhai_console.ui.roster.ordering import order
from jinhai_console.ui.roster.words import day_word, gap_word, say
from jinhai_console.ui.seat import Seat

_PAUSE_MS = 200
_SHOWN = 3


class FillMonth(QObject):
    """The preview is read a moment after typing stops; what is filled is what was read last."""

    def __init__(self, seat: Seat, bar: RosterBar) -> None:
        super().__init__(bar)
        self._seat = seat
        self._bar = bar
        self._first = self._last = QLineEdit()
        self._previewed: tuple[date, date] | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._preview)
        bar.left.connect(self._later.stop)

    def ask(self, first: date, last: date) -> None:
        self._first, self._last = QLineEdit(first.isoformat()), QLineEdit(last.isoformat())
        parts = [(tr("Roster", "从"), self._first), (tr("Roster", "到"), self._last)]
        title = tr("Roster", "按轮班排班；手工改过的不动")
        self._bar.ask("fill", title, parts, self._give, self._foretell)

    def _foretell(self) -> str:
        self._previewed = None
        self._later.start()
        return tr("Roster", "正在算…")

    def _days(self) -> tuple[date, date] | None:
        try:
            return parse_day(self._first.text()), parse_day(self._last.text())
        except ValueError as wrong:
            self._bar.say(str(wrong), is_wrong=True)
            return None

    def _preview(self) -> None:
        days = self._days()
        if days is None:
            return

        def arrived(preview: FillPreview) -> None:
            if self._bar.isVisible() and self._days() == days:
                self._previewed = days
                self._bar.say(preview_words(preview))

        def failed(sentence: str) -> None:
            self._bar.say(sentence, is_wrong=True)

        self._seat.bridge.read(reads.fill_preview, *days, then=arrived, failed=failed)

    def _give(self) -> None:
        """Only what was seen: Enter before the preview is there waits for it."""
        if self._previewed is None:
            return
        first, last = self._previewed
        command = FillRoster(actor_id=self._seat.orders.actor_id, first=first, last=last)
        order(self._seat, self._bar, command, tr("Roster", "已排 {number} 个班"))


def preview_words(preview: FillPreview) -> str:
    """How many are added, taken off, kept and left out and why; what is missing afterwards."""
    filling = preview.filling
    if preview.is_nothing:
        head = tr("Roster", "已经按轮班排好，没有要改的")
    else:
        head = tr("Roster", "将新排 {add} 个班，撤下 {drop} 个，保留 {kept} 个")
        head = head.replace("{add}", str(len(filling.add)))
        head = head.replace("{drop}", str(len(filling.drop))).replace("{kept}", str(filling.kept))
    said = [head]
    why = Counter(each.why for each in filling.skipped)
    if why:
        parts = "、".join(f"{say(SKIPS[each])} {count}" for each, count in why.items())
        said.append(tr("Roster", "不排：{parts}").replace("{parts}", parts))
    gaps = preview.after.gaps
    if gaps:
        shown = "、".join(f"{day_word(e.day)} {gap_word(e, preview.after)}" for e in gaps[:_SHOWN])
        missing = tr("Roster", "排后缺岗 {count} 处：{gaps}").replace("{count}", str(len(gaps)))
        said.append(missing.replace("{gaps}", shown))
    return "；".join(said)
