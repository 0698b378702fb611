"""What a page of records consists of, and where its parts stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.records.list import RecordList
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme

_LIST_PX, _SEARCH_PX = 320, 200


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows the list shows; `nothing` is said where none of them fits."""

    text: str
    fits: Callable[[Any], bool]
    nothing: str


def filters_of(
    say: Callable[[str], str],
    marked: Iterable[tuple[str, Callable[..., bool], str]],
    of: Callable[[Any], tuple[Any, ...]],
) -> list[Filter]:
    """Of words that `say` translates; each asks its question of what `of` takes from a row."""

    def made(text: str, fits: Callable[..., bool], nothing: str) -> Filter:
        return Filter(say(text), lambda row: fits(*of(row)), say(nothing))

    return [made(*each) for each in marked]


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of the chosen record. It must have `dress(theme)`."""

    text: str
    widget: QWidget


@dataclass(frozen=True, slots=True)
class Words:
    """`nothing`: that there is no record at all, and how one comes to be. `keys`: the last line."""

    title: str
    nothing: str
    keys: str
    new: str = ""


class RecordFrame:
    """Laid out on `page`."""

    def __init__(
        self, page: QWidget, theme: Theme, family: str, words: Words, filters: Sequence[Filter]
    ) -> None:
        self._page = page
        self._theme = theme
        self.words = words
        self.title = plain_label(words.title)
        self.title.setFont(text_font(family, LARGE_PX, bold=True))
        self.filters = [_toggle(each.text) for each in filters]
        self._has_ways = sum(bool(each.text) for each in filters) > 1
        self.search = QLineEdit()
        self.new = QPushButton(f"{words.new}  Ctrl+N")
        self.list = RecordList(theme, family, words.title)
        self.empty = plain_label(wraps=True)
        self.head = plain_label()
        self.head.setFont(text_font(family, TEXT_PX, bold=True))
        self.about = plain_label(wraps=True)
        self.warning = plain_label(wraps=True)
        self.tabs: list[QToolButton] = []
        self.body = QStackedWidget()
        self.bar = ReasonBar(theme)
        self.whole = QWidget()
        self.top = QHBoxLayout()
        self.foot = QHBoxLayout()
        self.keys = OneLine()
        self.keys.setFont(small_font(family))
        self._tab_row = QHBoxLayout()
        self._arrange()

    def add_tabs(self, tabs: Sequence[Tab]) -> None:
        """One tab alone needs no name."""
        group = QButtonGroup(self._page)
        for place, tab in enumerate(tabs, start=1):
            button = _toggle(f"{tab.text}  Ctrl+{place}")
            group.addButton(button)
            button.setVisible(len(tabs) > 1)
            self.tabs.append(button)
            self._tab_row.addWidget(button)
            self.body.addWidget(tab.widget)
        self._tab_row.addStretch(1)
        self.show_tab(0)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self._page, theme.panel)
        self.list.dress(theme)
        self.bar.dress(theme)
        for place in range(self.body.count()):
            self.body.widget(place).dress(theme)  # type: ignore[attr-defined]  # as `Tab` asks
        for label in (self.about, self.empty, self.keys):
            label.setStyleSheet(f"color: {theme.text_dim};")

    def show_tab(self, place: int) -> None:
        self.tabs[place].setChecked(True)
        self.body.setCurrentIndex(place)

    def beside(self, which: int, step: int) -> int:
        """The filter so far on, of those that are offered; behind the last comes the first."""
        shown = [at for at, each in enumerate(self.filters) if not each.isHidden()]
        return shown[(shown.index(which) + step) % len(shown)]

    def say_head(self, head: str, about: str, warning: str, tone: Tone) -> None:
        """Above the tabs: what it is, what is known of it, what must not be overlooked."""
        self.head.setText(head)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.warning.setStyleSheet(f"color: {tone.colour(self._theme)};")

    def say_nothing(self, text: str) -> None:
        """Instead of a record, why there is none."""
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        self.whole.setVisible(not text)

    def _arrange(self) -> None:
        page = self._page
        page.setAccessibleName(self.words.title)
        page.setFocusProxy(self.list)
        group = QButtonGroup(page)
        for button in self.filters:
            group.addButton(button)
        self.filters[0].setChecked(True)
        self.search.setPlaceholderText(tr("Records", "在列表里查找  Ctrl+F"))
        self.search.setAccessibleName(tr("Records", "在列表里查找"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(_SEARCH_PX)
        self.new.setAutoDefault(False)
        self.new.setVisible(bool(self.words.new))
        self.list.setFixedWidth(_LIST_PX)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QHBoxLayout()
        middle.setSpacing(4 * STEP)
        middle.addWidget(self.list)
        middle.addWidget(self.empty, 1)
        middle.addWidget(self.whole, 1)
        self._arrange_whole()
        self._arrange_top()
        self.foot.setSpacing(2 * STEP)
        column = QVBoxLayout(page)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addLayout(self.foot)
        column.addWidget(self.keys)
        ways = tr("Records", "← → 换看法　") if self._has_ways else ""
        self.keys.say(ways + self.words.keys)

    def _arrange_top(self) -> None:
        self.top.setSpacing(2 * STEP)
        self.top.addWidget(self.title)
        self.top.addSpacing(2 * STEP)
        for button in self.filters:
            self.top.addWidget(button)
        self.top.addSpacing(2 * STEP)
        self.top.addWidget(self.search)
        self.top.addStretch(1)
        self.top.addWidget(self.new)

    def _arrange_whole(self) -> None:
        self._tab_row.setSpacing(STEP)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (self.head, self.about, self.warning):
            column.addWidget(widget)
        column.addLayout(self._tab_row)
        column.addWidget(self.body, 1)


def _toggle(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
