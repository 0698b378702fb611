"""What a chart shows, as words and numbers, whatever draws it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.analysis.colour_band import ColourBand
from jinhai_console.ui.i18n import mark, tr

_WEEKDAYS = (
    mark("Trends", "周一"),
    mark("Trends", "周二"),
    mark("Trends", "周三"),
    mark("Trends", "周四"),
    mark("Trends", "周五"),
    mark("Trends", "周六"),
    mark("Trends", "周日"),
)


class Draw(StrEnum):
    """How a series is drawn; no two lines of a chart differ by colour alone."""

    BARS = "bars"
    STACK = "stack"
    LINE = "line"
    DASHED = "dashed"
    DOTTED = "dotted"
    CURVE = "curve"  # solid, without a mark on every slot: for many slots


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each slot, None where there is none. `colour` is a place in the palette.

    `texts` are the values as they are said: `7 起`, `6.2 分钟`.
    """

    name: str
    draw: Draw
    colour: int
    values: tuple[float | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the scale beside the last slot, up to where the next one begins."""

    word: str
    least: float
    band: ColourBand


@dataclass(frozen=True, slots=True)
class Content:
    """A chart at one moment. `slots` are said in full, `ticks` name some of them on the axis."""

    title: str
    slot_word: str
    slots: tuple[str, ...]
    ticks: tuple[tuple[int, str], ...]
    series: tuple[Series, ...]
    summary: str
    has_labels: bool = False  # the value stands over its bar
    ruler: tuple[Rung, ...] = ()

    @property
    def drawn(self) -> tuple[Series, ...]:
        """The series that have a value anywhere."""
        return tuple(
            each for each in self.series if any(value is not None for value in each.values)
        )

    def said(self, series: int, slot: int) -> str:
        """`09 时　今日　7 起`."""
        chosen = self.series[series]
        return f"{self.slots[slot]}　{chosen.name}　{chosen.texts[slot]}"


class Chart(Protocol):
    """One of the four: what it shows of the board, and which incidents stand behind a value."""

    key: str

    def content(self, board: TrendBoard) -> Content: ...

    def behind(self, board: TrendBoard, series: int, slot: int) -> tuple[int, ...]: ...


def spans_at(content: Content, slot: int) -> list[tuple[int, float, float]]:
    """The series that have a value in `slot`, each with where it begins and ends."""
    found: list[tuple[int, float, float]] = []
    floor = 0.0
    for number, series in enumerate(content.series):
        value = series.values[slot]
        if value is None:
            continue
        if series.draw is Draw.STACK:
            if value:
                found.append((number, floor, floor + value))
            floor += value
        else:
            found.append((number, 0.0 if series.draw is Draw.BARS else value, value))
    return found


def series_at(content: Content, slot: int, height: float, reach: float) -> int | None:
    """The series meant by pointing at `height`: a line within `reach`, else the nearest."""
    spans = spans_at(content, slot)
    lines = [each for each in spans if each[1] == each[2] and abs(each[1] - height) <= reach]

    def distance(span: tuple[int, float, float]) -> float:
        return max(span[1] - height, height - span[2], 0.0)

    return min(lines or spans, key=distance)[0] if spans else None


def count_text(count: int) -> str:
    return tr("Trends", "{count} 起").format(count=count)


def weekday_word(day: date) -> str:
    return tr("Trends", _WEEKDAYS[day.weekday()])


def day_text(day: date) -> str:
    """`11-23 周一`."""
    return f"{day:%m-%d} {weekday_word(day)}"


def day_ticks(days: tuple[date, ...], every: int = 5) -> tuple[tuple[int, str], ...]:
    """Today and every fifth day before it."""
    last = len(days) - 1
    return tuple((place, f"{days[place]:%m-%d}") for place in range(last % every, last + 1, every))
