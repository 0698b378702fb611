"""Alarms in the window, put together: the book, the panel, the sound, the mark in the strip."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from jinhai_console.domain.alarm import Phase
from jinhai_console.ui.alarms.book import AlarmBook
from jinhai_console.ui.alarms.panel import AlarmPanel
from jinhai_console.ui.alarms.sounder import Sounder
from jinhai_console.ui.alarms.speaker import Player, SoundState, Speaker
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.seat import Seat

_STALE_S = 15.0  # a round takes milliseconds; one that waits for a busy database, some seconds


class AlarmDesk(QObject):
    """Without a `player` a script drives the window, and nobody is to hear anything."""

    def __init__(
        self,
        seat: Seat,
        window: MainWindow,
        sounds: Path,
        player: Player | None,
        watch_age_s: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._watch_age_s = watch_age_s
        self._status = window.status
        self.book = AlarmBook(seat.bridge, self)
        self.panel = AlarmPanel(seat, self.book, window.theme)
        self.speaker = Speaker(sounds, player, self)
        self.sounder = Sounder(self.book, self.speaker, seat.now)
        self.book.changed.connect(self._count)
        self.speaker.changed.connect(self._mark)
        mute = seat.actions[Do.MUTE]
        seat.actions.on(Do.MUTE, lambda: self.speaker.mute(mute.isChecked()))
        self._count()
        self._mark()

    def close(self) -> None:
        self.speaker.close()

    def _count(self) -> None:
        self._status.set_alarms(self.book.count(Phase.CALLING))

    def tick(self) -> None:
        """Once a second: is anybody watching at all?"""
        self._mark()

    def _mark(self) -> None:
        age_s = self._watch_age_s()
        if age_s > _STALE_S:
            why = tr("Alarms", "告警的巡查已有 {count} 秒没有完成一轮，请盯住用时并重启程序")
            self._status.set_sound(tr("Alarms", "告警停了"), why.format(count=int(age_s)))
            return
        said = {
            SoundState.MUTED: tr("Alarms", "已静音"),
            SoundState.FAILED: tr("Alarms", "没有声音"),
        }
        self._status.set_sound(said.get(self.speaker.state, ""), self.speaker.fault)
