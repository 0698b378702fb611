"""The time under the map: a slider over the steps of the period, and a play key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QToolButton, QWidget

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.windows import Mode, Step, Steps, days_text
from jinhai_console.ui.map.words import mode_word, step_word
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP

_TURN_MS = 450
_DAYS_PX = 190


class TimeLine(QWidget):
    """`moved()` when another window is meant. `go_on` after each picture while it plays."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self.play_button = QToolButton()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.step = _combo(tr("Map", "步长"), [(step_word(each), each) for each in Step])
        self.mode = _combo(tr("Map", "怎样看"), [(mode_word(each), each) for each in Mode])
        self.days = plain_label()
        self._turn = QTimer(self, singleShot=True, interval=_TURN_MS)
        self._turn.timeout.connect(self._turn_page)
        self._is_playing = False
        self._arrange()
        self.play_button.clicked.connect(self.play_or_pause)
        self.slider.valueChanged.connect(self._tell)
        self.step.currentIndexChanged.connect(lambda _at: self._cut_anew())
        self.mode.currentIndexChanged.connect(lambda _at: self._cut_anew())
        self._say_play()

    @property
    def steps(self) -> Steps | None:
        return self._steps

    @property
    def place(self) -> int:
        return self.slider.value()

    @property
    def is_playing(self) -> bool:
        return self._is_playing

    def show_period(self, period: Period) -> None:
        """At its end; the same one stays where it is."""
        if self._steps is None or self._steps.period != period:
            self._stop()
            self._cut(period, at_end=True)

    def play_or_pause(self) -> None:
        """From the start where it stands at the end."""
        if self._is_playing:
            self._stop()
            return
        self._is_playing = True
        self._say_play()
        if self.place >= self.slider.maximum():
            self.slider.setValue(0)
        else:
            self._turn_page()

    def go_on(self) -> None:
        """The picture of this step stands: the next one after a while."""
        if self._is_playing:
            self._turn.start()

    def go(self, steps: int) -> None:
        self.slider.setValue(self.place + steps)

    def stop(self) -> None:
        self._stop()

    def _turn_page(self) -> None:
        if self.place >= self.slider.maximum():
            self._stop()
        else:
            self.go(1)

    def _stop(self) -> None:
        self._is_playing = False
        self._turn.stop()
        self._say_play()

    def _cut_anew(self) -> None:
        if self._steps is not None:
            at_end = self.place >= self.slider.maximum()
            self._cut(self._steps.period, at_end=at_end)
            self.moved.emit()

    def _cut(self, period: Period, *, at_end: bool) -> None:
        """Other steps; the slider stays about the day it stood at."""
        before, place = self._steps, self.place
        self._steps = steps = Steps(
            period, Step(self.step.currentData()), Mode(self.mode.currentData())
        )
        if at_end or before is None:
            place = steps.count - 1
        else:
            day = before.window(place)[1]
            place = next(n for n in range(steps.count) if steps.window(n)[1] >= day)
        self.slider.blockSignals(True)
        self.slider.setRange(0, steps.count - 1)
        self.slider.setValue(place)
        self.slider.blockSignals(False)
        self._say_days()

    def _tell(self) -> None:
        self._say_days()
        self.moved.emit()

    def _say_days(self) -> None:
        if self._steps is not None:
            said = days_text(*self._steps.window(self.place))
            self.days.setText(said)
            self.slider.setAccessibleDescription(said)

    def _say_play(self) -> None:
        said = tr("Map", "暂停  空格") if self._is_playing else tr("Map", "播放  空格")
        self.play_button.setText(said)

    def _arrange(self) -> None:
        self.slider.setAccessibleName(tr("Map", "时间"))
        self.slider.setPageStep(7)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.play_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.days.setFixedWidth(_DAYS_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for part in (self.play_button, self.step, self.mode):
            row.addWidget(part)
        row.addWidget(self.slider, 1)
        row.addWidget(self.days)


def _combo(name: str, choices: list[tuple[str, Step]] | list[tuple[str, Mode]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for word, value in choices:
        combo.addItem(word, value)
    return combo
