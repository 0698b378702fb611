"""Above the roster: which month or week, what its holidays are, and what can be done with it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from jinhai_console.domain.roster_rows import Roster
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme


class RosterHead(QWidget):
    """`asked` says the key of what was clicked: everything here has its letter."""

    asked = Signal(str)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self.title = plain_label()
        self.title.setFont(text_font(family, LARGE_PX, bold=True))
        self.days = plain_label(wraps=True)
        self.days.setFont(small_font(family))
        self.unpublished = plain_label(wraps=True)
        self.unpublished.setFont(small_font(family))
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.title)
        row.addSpacing(2 * STEP)
        for letter, words in _buttons():
            button = QToolButton()
            button.setText(f"{words} {letter}")
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, said=letter: self.asked.emit(said))
            self.buttons[letter] = button
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self.days)
        column.addWidget(self.unpublished)
        self.dress(theme)

    def load(self, roster: Roster, *, is_week: bool) -> None:
        first, last = roster.first, roster.last
        if is_week:
            said = tr("Roster", "{from} 至 {to}")
            said = said.replace("{from}", f"{first:%m-%d}").replace("{to}", f"{last:%m-%d}")
        else:
            said = tr("Roster", "{year}年{month}月")
            said = said.replace("{year}", str(first.year)).replace("{month}", str(first.month))
        self.title.setText(said)
        self.days.setText(_special_days(roster))
        self.days.setVisible(bool(self.days.text()))
        self.unpublished.setText(_to_do(roster))
        self.unpublished.setVisible(bool(self.unpublished.text()))
        week = self.buttons["W"]
        week.setText((tr("Roster", "月表") if is_week else tr("Roster", "周表")) + " W")

    def dress(self, theme: Theme) -> None:
        self.days.setStyleSheet(f"color: {theme.text_dim};")
        self.unpublished.setStyleSheet(f"color: {theme.amber};")


def _buttons() -> list[tuple[str, str]]:
    return [
        ("[", tr("Roster", "前")),
        ("]", tr("Roster", "后")),
        ("T", tr("Roster", "今天")),
        ("W", tr("Roster", "周表")),
        ("F", tr("Roster", "排班")),
        ("S", tr("Roster", "换班")),
        ("C", tr("Roster", "顶班")),
        ("L", tr("Roster", "请假")),
        ("O", tr("Roster", "上岗下岗")),
        ("P", tr("Roster", "打印")),
        ("E", tr("Roster", "导出")),
        ("I", tr("Roster", "导入")),
    ]


def _special_days(roster: Roster) -> str:
    """`10-01 至 10-07 国庆节　10-10 调休上班`: days in a row under one name are said once."""
    runs: list[tuple[date, date, str]] = []
    for day in roster.days:
        known = roster.plan.calendar.get(day.isoformat())
        if known is None or not known.name:
            continue
        if runs and runs[-1][2] == known.name and _only_rest(roster, runs[-1][1], day):
            runs[-1] = (runs[-1][0], day, known.name)
        else:
            runs.append((day, day, known.name))
    texts = []
    for first, last, name in runs:
        span = f"{first:%m-%d}" if first == last else f"{first:%m-%d}–{last:%m-%d}"
        texts.append(f"{span} {name}")
    return "　".join(texts)


def _only_rest(roster: Roster, first: date, last: date) -> bool:
    """Weekends between two days of a holiday belong to it; the calendar does not name them."""
    between = [each for each in roster.days if first < each < last]
    return all(
        each.weekday() >= 5 and each.isoformat() not in roster.plan.calendar for each in between
    )


def _to_do(roster: Roster) -> str:
    """What the roster waits for, before anything can be said by it."""
    if roster.is_blank:
        return tr("Roster", "还没有轮班：先在派出所资料（Alt+5）里建岗位、值班组和轮班")
    if not roster.unpublished:
        return ""
    years = "、".join(map(str, roster.unpublished))
    said = tr(
        "Roster",
        "{years} 年的调休上班日还没有公布，日历里只有假日；公布后请在派出所资料的工作日历里补上",
    )
    return said.replace("{years}", years)
