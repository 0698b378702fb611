"""The head of the incident: number, level, what, where, who called, when; what matters is large."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from jinhai_console.domain.case import CaseMark
from jinhai_console.domain.clocks import Clock
from jinhai_console.domain.clocks import Tone as ClockTone
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.rows import IncidentDetail, IncidentRow, PersonsInFull
from jinhai_console.ui.callbacks.words import called_text
from jinhai_console.ui.cases.words import stage_word
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.incident.ago import ago_text
from jinhai_console.ui.incident.time_line import awaited_text
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.queue.badge import Mark, shape_path
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme
from jinhai_console.ui.words import clock_word, level_word, state_word

_SIDE = 26
_ORIGINS = {
    "hand": mark("Incident", "手工录入"),
    "message": mark("Incident", "平台推送"),
    "import": mark("Incident", "历史导入"),
}


class LevelBadge(QWidget):
    """Shape, letter and colour of a level."""

    def __init__(self, family: str) -> None:
        super().__init__()
        self._mark = Mark("square", "")
        self._fill = self._ink = QColor()
        self._font = text_font(family, TEXT_PX, bold=True)
        self.setFixedSize(QSize(_SIDE + 8, _SIDE + 4))

    def show_level(self, number: int, mark: Mark, theme: Theme) -> None:
        self._mark = mark
        self._fill, self._ink = QColor(theme.level(number)), QColor(theme.on_level)
        self.setAccessibleName(level_word(number))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.fillPath(shape_path(self._mark.shape, middle, _SIDE - 4), self._fill)
        painter.setFont(self._font)
        painter.setPen(self._ink)
        lift = 2.5 if self._mark.shape == "triangle" else 0.0
        box = QRectF(0, lift, self.width(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._mark.letter)


class Facts(QWidget):
    """`unmask_wanted` asks for the reporter in full; `show_persons` answers it."""

    unmask_wanted = Signal()

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._marks: Mapping[int, Mark] = {}
        self._zone = "Asia/Shanghai"
        self._source = ""
        self._row: IncidentRow | None = None
        self._detail: IncidentDetail | None = None
        self._badge = LevelBadge(family)
        self._number = plain_label()
        self._state = plain_label()
        self._clock = plain_label()
        self._category = plain_label(wraps=True)
        self._lines = _Lines()
        self.unmask_button = QToolButton()
        self.unmask_button.clicked.connect(self.unmask_wanted)
        for label in (self._number, self._clock):
            label.setFont(text_font(family, LARGE_PX, bold=True))
        self._state.setFont(text_font(family, TEXT_PX, bold=True))
        self._category.setFont(text_font(family, TEXT_PX, bold=True))
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange()
        self.dress(theme)

    def set_lists(self, marks: Mapping[int, Mark], zone: str) -> None:
        self._marks = marks
        self._zone = zone
        self._write()

    def show_row(self, row: IncidentRow) -> None:
        self._row = row
        self._write()

    def show_detail(self, detail: IncidentDetail) -> None:
        self._detail = detail
        self.show_row(detail.row)

    def show_persons(self, persons: PersonsInFull | None) -> None:
        """The reporter in full, or masked again."""
        if persons is None and self._detail is not None:
            self._reporter(self._detail.reporter, self._detail.reporter_phone, is_masked=True)
        elif persons is not None:
            self._reporter(persons.reporter, persons.reporter_phone, is_masked=False)

    def tick(self) -> None:
        """Once a second: the clock, and the relative times."""
        row = self._row
        if row is None:
            return
        self._show_clock(row.clock)
        gone = ago_text(max(0, self._now() - row.received_at))
        parts = [full_text(row.received_at, self._zone), gone, self._source]
        self._lines.say("received", "　".join(each for each in parts if each))

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._state.setStyleSheet(f"color: {theme.text_dim};")
        self.unmask_button.setStyleSheet(f"padding: 0 4px; color: {theme.accent};")
        self._lines.dress(theme)
        self._write()

    def retranslate(self) -> None:
        self._lines.retranslate()
        self.unmask_button.setText(tr("Incident", "查看"))
        self.unmask_button.setToolTip(tr("Incident", "写明理由后显示 60 秒  Ctrl+U"))
        self.unmask_button.setAccessibleName(tr("Incident", "查看报警人信息"))
        self._write()

    def _write(self) -> None:
        row, detail = self._row, self._detail
        if row is None:
            return
        mark = self._marks.get(row.level) or Mark("square", str(row.level))
        self._badge.show_level(row.level, mark, self._theme)
        self._number.setText(row.number)
        merged = tr("Incident", "并入 {number}").replace("{number}", row.merged_into)
        self._state.setText(merged if row.merged_into else state_word(row.state))
        self._lines.say("place", row.place or tr("Incident", "没有地址"))
        self.tick()
        if detail is None or detail.row.id != row.id:
            return
        path = " › ".join(detail.category_path)
        confirmed = tr("Incident", "反馈确认：{name}").replace("{name}", detail.confirmed_category)
        differs = detail.confirmed_category not in ("", detail.category_path[-1])
        if detail.row.is_order:
            path = tr("Incident", "{path}（指令，不计入警情；Alt+W 看劝阻）").replace(
                "{path}", path
            )
        self._category.setText(f"{path}　{confirmed}" if differs else path)
        origin = tr("Incident", _ORIGINS[detail.origin]) if detail.origin in _ORIGINS else ""
        self._source = "　".join(each for each in (detail.source, origin) if each)
        self.tick()
        self._lines.say("scheduled", short_text(detail.scheduled_for, self._zone))
        self._lines.say("disposition", detail.disposition)
        self._lines.say("case", _case_text(detail.case))
        self._lines.say("merged", "、".join(detail.merged))
        self._lines.say("callbacks", called_text(detail.callbacks, self._zone))
        self._reporter(detail.reporter, detail.reporter_phone, is_masked=True)

    def _reporter(self, name: str, phone: str, *, is_masked: bool) -> None:
        said = "　".join(each for each in (name, phone) if each)
        self._lines.say("reporter", said or tr("Incident", "未登记"))
        self.unmask_button.setVisible(is_masked and bool(said))

    def _show_clock(self, clock: Clock | None) -> None:
        if clock is None:
            self._clock.clear()
            return
        now = self._now()
        tone = clock.tone(now)
        colour = self._theme.text_dim if tone is ClockTone.CALM else getattr(self._theme, tone)
        self._clock.setText(awaited_text(clock, now))
        self._clock.setAccessibleName(f"{clock_word(clock.kind)} {self._clock.text()}")
        self._clock.setToolTip(clock_word(clock.kind))
        dressed = f"color: {colour};"
        if self._clock.styleSheet() != dressed:  # Qt would lay all out anew, every second
            self._clock.setStyleSheet(dressed)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self._badge)
        head.addWidget(self._number)
        head.addWidget(self._state, 1)
        head.addWidget(self._clock)
        self._lines.beside("reporter", self.unmask_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._category)
        column.addWidget(self._lines)
        self.retranslate()


def _case_text(case: CaseMark | None) -> str:
    if case is None:
        return ""
    return f"{case.number}　{stage_word(case.stage)}　{case.name}（Ctrl+Alt+A）"


_FACTS = {
    "place": mark("Incident", "地点"),
    "reporter": mark("Incident", "报警人"),
    "received": mark("Incident", "接警"),
    "scheduled": mark("Incident", "预约"),
    "disposition": mark("Incident", "结果"),
    "case": mark("Incident", "案件"),
    "merged": mark("Incident", "已并入"),
    "callbacks": mark("Incident", "回访"),
}


class _Lines(QWidget):
    """Names and values in two columns; one without a value is not there."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP // 2)
        self._grid.setColumnStretch(1, 1)
        for place, name in enumerate(_FACTS):
            self._names[name] = plain_label()
            self._values[name] = plain_label(wraps=True)
            self._values[name].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(self._names[name], place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._values[name], place, 1)

    def beside(self, name: str, widget: QWidget) -> None:
        """A button right behind a value."""
        place = list(_FACTS).index(name)
        value = self._values[name]
        value.setWordWrap(False)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(value)
        row.addWidget(widget)
        row.addStretch(1)
        self._grid.addLayout(row, place, 1)

    def say(self, name: str, value: str) -> None:
        label = self._values[name]
        if label.text() != value:
            label.setText(value)
        label.setVisible(bool(value))
        self._names[name].setVisible(bool(value))

    def dress(self, theme: Theme) -> None:
        for label in self._names.values():
            label.setStyleSheet(f"color: {theme.text_faint};")

    def retranslate(self) -> None:
        for name, label in self._names.items():
            label.setText(tr("Incident", _FACTS[name]))
