"""近重复 on the map: Knox's test over the question's incidents, in plain words."""

from dataclasses import dataclass, field
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from jinhai_console.domain.analysis.near_repeat import (
    DAYS,
    DISTANCE_M,
    Days,
    NearRepeat,
    near_repeat,
)
from jinhai_console.domain.analysis.projection import Points
from jinhai_console.domain.analysis.station_map import Ground
from jinhai_console.services.reads import Lists
from jinhai_console.services.station_map import MapQuestion
from jinhai_console.ui.analysis.words import period_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.words import narrowed_text
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

PERMUTATIONS = 999  # so that p can be as small as 0.001
_LIKELY = 0.05
_LONG_DAYS = 366  # of a period: beyond, a place that moves looks like nearness


@dataclass(frozen=True, slots=True, eq=False)
class NearTest:
    """What is tested. Setting `stop` ends it."""

    asked: str
    is_long: bool
    metres: Points
    days: Days
    distance: int
    within: int
    stop: Event = field(default_factory=Event)


class NearBar(QWidget):
    """Hidden until it is asked for. `left()` when it goes away."""

    left = Signal()
    _heard = Signal(object, int)  # the test, per cent done: from a reader's thread

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._ground: tuple[MapQuestion, Ground] | None = None
        self._lists: Lists | None = None
        self._test: NearTest | None = None
        self.distance = _spin(tr("Map", "距离"), (10, 5_000, 50), int(DISTANCE_M), tr("Map", " 米"))
        self.within = _spin(tr("Map", "相隔"), (1, 90, 1), DAYS, tr("Map", " 天"))
        self.go = QPushButton(tr("Map", "检验  Enter"))
        self.away = QPushButton(tr("Map", "关闭  Esc"))
        self.said = plain_label(wraps=True)
        self.tests = Newest(
            lambda test, then, failed: seat.bridge.aside(self._run, test, then=then, failed=failed),
            self,
            self.test,
        )
        self._arrange()
        self.go.clicked.connect(self.test)
        self.away.clicked.connect(self.leave)
        self.tests.answered.connect(self._show)
        self.tests.refused.connect(self.said.setText)
        self._heard.connect(self._show_share)
        self.hide()

    @property
    def is_settled(self) -> bool:
        return self.tests.is_settled

    def ask(self) -> None:
        """Of what the map shows, with the distance and the days as they stand."""
        self.show()
        self.distance.setFocus()
        self.distance.selectAll()
        self.test()

    def show_ground(self, question: MapQuestion, ground: Ground, lists: Lists) -> None:
        """Another question: what was said holds no longer."""
        is_other = self._ground is None or self._ground[0] != question
        self._ground, self._lists = (question, ground), lists
        if is_other and self.isVisible():
            self.stop()
            self.said.setText(tr("Map", "条件变了：按 Enter 重新检验"))

    def test(self) -> None:
        if self._ground is None or self._lists is None:
            return
        question, ground = self._ground
        usable = ground.points.usable
        self.stop()
        self._test = NearTest(
            asked=f"{period_text(question.period)} {narrowed_text(question, self._lists)}".strip(),
            is_long=question.period.days > _LONG_DAYS,
            metres=ground.points.metres[usable],
            days=ground.points.days[usable],
            distance=self.distance.value(),
            within=self.within.value(),
        )
        self._show_share(self._test, 0)
        self.tests.want(self._test)

    def leave(self) -> None:
        self.stop()
        self.hide()
        self.left.emit()

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.test()
        else:
            super().keyPressEvent(event)

    def stop(self) -> None:
        """End what is under way: nobody waits for it."""
        if self._test is not None:
            self._test.stop.set()
            self._test = None
        self.tests.forget()

    def _run(self, test: NearTest) -> NearRepeat | None:
        """On a reader's thread."""
        said = 0

        def go_on(share: float) -> bool:
            nonlocal said
            if (percent := int(share * 100)) > said:
                said = percent
                self._heard.emit(test, percent)
            return not test.stop.is_set()

        return near_repeat(
            test.metres,
            test.days,
            distance=test.distance,
            within=test.within,
            permutations=PERMUTATIONS,
            go_on=go_on,
        )

    def _show_share(self, test: NearTest, percent: int) -> None:
        if test is self._test:
            said = tr("Map", "正在检验 {0}%　Esc 停止").format(percent)
            self.said.setText(said)

    def _show(self, test: NearTest, found: NearRepeat | None) -> None:
        if test is self._test and found is not None:
            self._test = None
            self.said.setText(near_text(test, found))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(plain_label(tr("Map", "近重复检验")))
        for part in (self.distance, self.within, self.go):
            row.addWidget(part)
        row.addWidget(self.said, 1)
        row.addWidget(self.away)
        for button in (self.go, self.away):
            button.setAutoDefault(False)


def near_text(test: NearTest, found: NearRepeat) -> str:
    """The ratio first, then what it was taken from."""
    ratio = found.ratio
    if ratio is None:
        said = tr("Map", "{asked}，有坐标 {points} 起：{near}没有可比的两起，无从检验")
    elif found.p_value <= _LIKELY:
        said = tr("Map", "{near}再次发生的是随机的 {ratio} 倍，不像碰巧（p = {p}）")
    else:
        said = tr("Map", "看不出近重复：{near}再发的是随机的 {ratio} 倍，可能是碰巧（p = {p}）")
    if ratio is not None:
        said += tr("Map", "。{asked}，有坐标 {points} 起，这样近的 {pairs} 对，随机应有 {even} 对")
    near = tr("Map", "{distance} 米、{days} 天内")
    values = {
        "near": near.format(distance=test.distance, days=test.within),
        "ratio": "" if ratio is None else f"{ratio:.2f}",
        "p": f"{found.p_value:.3f}",
        "points": f"{found.points:,}",
        "pairs": f"{found.pairs_observed:,}",
        "even": f"{found.pairs_expected:,.1f}",
        "asked": test.asked,  # last: a station's own word may hold braces
    }
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", value)
    if test.is_long:
        said += tr("Map", "。时段超过一年：警情从一处移到另一处，看来也像接连")
    return said


def _spin(name: str, limits: tuple[int, int, int], value: int, unit: str) -> QSpinBox:
    """`limits` are the least, the most and the step."""
    spin = QSpinBox()
    spin.setAccessibleName(name)
    spin.setToolTip(name)
    spin.setRange(*limits[:2])
    spin.setSingleStep(limits[2])
    spin.setValue(value)
    spin.setSuffix(unit)
    spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    return spin
