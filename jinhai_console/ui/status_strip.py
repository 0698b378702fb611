"""The strip on top: which station, which shift, who; the time, the data's age, the alarms."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from jinhai_console.domain.instant import SECOND, Instant, to_local
from jinhai_console.ui.freshness import Freshness
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WEEKDAYS = (
    mark("Status", "周一"),
    mark("Status", "周二"),
    mark("Status", "周三"),
    mark("Status", "周四"),
    mark("Status", "周五"),
    mark("Status", "周六"),
    mark("Status", "周日"),
)
_STATE_LATE_S = 600  # two periods


class StatusStrip(QWidget):
    """Takes plain values by setters; `tick` once a second keeps the clock and the age running."""

    alarms_clicked = Signal()
    officer_clicked = Signal()

    def __init__(self, theme: Theme, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._freshness = Freshness(period=5 * SECOND)
        self._alarm_count = 0
        self._stale = False
        self._station = plain_label(parent=self)
        self._fictional = plain_label(tr("Status", "演示·虚构"), self)
        self._shift = plain_label(parent=self)
        self._officer = QToolButton(self)
        self._working = plain_label(parent=self)
        self._alarms = QToolButton(self)
        self._sound = plain_label(parent=self)
        self._phones = plain_label(tr("Status", "民警网页开着"), self)
        self._age = plain_label(parent=self)
        self._state = plain_label(parent=self)
        self._is_state_late = False
        self._day = plain_label(parent=self)
        self._clock = plain_label(parent=self)
        self._arrange()
        self._name()
        self._alarms.clicked.connect(self.alarms_clicked)
        self._officer.clicked.connect(self.officer_clicked)
        self.set_station("", is_fictional=False)
        self.set_shift("")
        self.set_officer("")
        self.set_working(None)
        self.set_sound("")
        self.set_phones("")
        self._state.hide()
        self.dress(theme)

    def set_station(self, name: str, *, is_fictional: bool) -> None:
        self._station.setText(name)
        self._fictional.setVisible(is_fictional)

    def set_zone(self, zone: str) -> None:
        self._zone = zone

    def set_shift(self, text: str) -> None:
        """E.g. `白班 08:30 起`; nothing while no shift runs."""
        self._shift.setText(text or tr("Status", "没有在值班次"))

    def set_officer(self, text: str) -> None:
        """Who is signed in; nothing when nobody is."""
        self._officer.setText(text or tr("Status", "未登录"))

    def set_working(self, is_working: bool | None) -> None:
        """Working or rest time; None where the calendar does not say."""
        texts = {True: tr("Status", "工作时间"), False: tr("Status", "休息时间"), None: ""}
        self._working.setText(texts[is_working])

    def set_alarms(self, count: int) -> None:
        """Alarms that nobody has acknowledged yet."""
        self._alarm_count = count
        text = tr("Status", "告警 {count}").format(count=count)
        self._alarms.setText(text if count else tr("Status", "无告警"))
        self._dress_alarms()

    def set_sound(self, fault: str, why: str = "") -> None:
        """What stands in the way of hearing an alarm; nothing while it can be heard."""
        self._sound.setVisible(bool(fault))
        self._sound.setText(fault)
        self._sound.setToolTip(plain_tip(why))

    def set_phones(self, url: str) -> None:
        """Where the officers' page is served; nothing while it is off."""
        self._phones.setVisible(bool(url))
        self._phones.setToolTip(plain_tip(url))

    def set_last_state(self, age_s: float | None) -> None:
        """How old the sheet is that lies ready for when the program does not; nothing before it."""
        self._state.setVisible(age_s is not None)
        late = age_s is not None and age_s > _STATE_LATE_S
        minutes = str(int((age_s or 0) // 60))
        said = tr("Status", "备用状态表 {count} 分钟前")
        self._state.setText(said.replace("{count}", minutes))
        if late != self._is_state_late:
            self._is_state_late = late
            self._dress_state()

    def seen(self, at: Instant) -> None:
        """The feed has looked: the data is of this moment."""
        self._freshness.seen(at)

    def tick(self, now: Instant) -> None:
        local = to_local(now, self._zone)
        self._clock.setText(local.strftime("%H:%M:%S"))
        self._day.setText(f"{local:%m-%d} {tr('Status', _WEEKDAYS[local.weekday()])}")
        self._age.setText(self._freshness.text(now))
        stale = self._freshness.is_stale(now)
        if stale != self._stale:
            self._stale = stale
            self._dress_age()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._station.setStyleSheet(f"color: {theme.text}; font-weight: bold;")
        self._fictional.setStyleSheet(
            f"color: {theme.amber}; border: 1px solid {theme.amber}; border-radius: 4px;"
            " padding: 0 6px;"
        )
        for label in (self._shift, self._working, self._phones, self._day):
            label.setStyleSheet(f"color: {theme.text_dim};")
        self._clock.setStyleSheet(f"color: {theme.text}; font-size: {LARGE_PX}px;")
        self._sound.setStyleSheet(
            f"color: {theme.red}; border: 1px solid {theme.red}; border-radius: 4px;"
            " padding: 0 6px;"
        )
        self._dress_alarms()
        self._dress_age()
        self._dress_state()

    def _dress_state(self) -> None:
        colour = self._theme.amber if self._is_state_late else self._theme.text_faint
        weight = "bold" if self._is_state_late else "normal"
        self._state.setStyleSheet(f"color: {colour}; font-weight: {weight};")

    def _dress_alarms(self) -> None:
        colour = self._theme.red if self._alarm_count else self._theme.text_faint
        weight = "bold" if self._alarm_count else "normal"
        self._alarms.setStyleSheet(f"QToolButton {{ color: {colour}; font-weight: {weight}; }}")

    def _dress_age(self) -> None:
        colour = self._theme.amber if self._stale else self._theme.text_faint
        weight = "bold" if self._stale else "normal"
        self._age.setStyleSheet(f"color: {colour}; font-weight: {weight};")

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        layout.setSpacing(4 * STEP)
        for widget in (self._station, self._fictional, self._shift, self._officer):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        right = (self._working, self._alarms, self._sound, self._phones, self._state, self._age)
        for widget in (*right, self._day, self._clock):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _name(self) -> None:
        names: tuple[tuple[QLabel | QToolButton, str], ...] = (
            (self._station, tr("Status", "派出所")),
            (self._shift, tr("Status", "班次")),
            (self._officer, tr("Status", "登录民警")),
            (self._working, tr("Status", "工作或休息时间")),
            (self._alarms, tr("Status", "没有人确认的告警")),
            (self._sound, tr("Status", "告警的声音")),
            (self._phones, tr("Status", "给民警手机用的网页")),
            (self._age, tr("Status", "数据的新旧")),
            (self._state, tr("Status", "程序打不开时用的状态表，每五分钟写一份")),
            (self._clock, tr("Status", "时钟")),
        )
        for widget, name in names:
            widget.setAccessibleDescription(name)
