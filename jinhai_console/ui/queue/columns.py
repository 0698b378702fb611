"""The queue's columns: what each says of a row, and how wide it is where."""

from collections.abc import Mapping
from enum import IntEnum

from jinhai_console.domain.clocks import Clock
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.words import clock_word, level_word, running_text, state_word, tone_word


class Column(IntEnum):
    """From left to right in the order in which an officer asks: how grave, which, what, where."""

    LEVEL = 0
    NUMBER = 1
    CATEGORY = 2
    PLACE = 3
    STATE = 4
    WHO = 5
    CLOCK = 6


# Space right of the last column, in cells and header alike.
END = 12
SAID = 4
_LEAST_PLACE = 80
_LEAST_WHO = 40

_TITLES = {
    Column.LEVEL: mark("Queue", "级"),
    Column.NUMBER: mark("Queue", "编号"),
    Column.CATEGORY: mark("Queue", "类别"),
    Column.PLACE: mark("Queue", "地点"),
    Column.STATE: mark("Queue", "状态"),
    Column.WHO: mark("Queue", "处警人"),
    Column.CLOCK: mark("Queue", "用时"),
}

# Least width of the queue, and the widths of the columns from there on; the place takes the rest.
_WIDTHS: tuple[tuple[int, dict[Column, int]], ...] = (
    (
        760,
        {
            Column.LEVEL: 40,
            Column.NUMBER: 60,
            Column.CATEGORY: 152,
            Column.STATE: 68,
            Column.WHO: 116,
            Column.CLOCK: 112,
        },
    ),
    (
        600,
        {
            Column.LEVEL: 36,
            Column.NUMBER: 54,
            Column.CATEGORY: 114,
            Column.STATE: 60,
            Column.WHO: 80,
            Column.CLOCK: 104,
        },
    ),
    (
        520,
        {
            Column.LEVEL: 36,
            Column.NUMBER: 50,
            Column.CATEGORY: 100,
            Column.STATE: 56,
            Column.WHO: 72,
            Column.CLOCK: 100,
        },
    ),
    (
        440,
        {
            Column.LEVEL: 36,
            Column.NUMBER: 52,
            Column.CATEGORY: 100,
            Column.STATE: 60,
            Column.WHO: 0,
            Column.CLOCK: 100,
        },
    ),
    (
        0,
        {
            Column.LEVEL: 36,
            Column.NUMBER: 0,
            Column.CATEGORY: 100,
            Column.STATE: 0,
            Column.WHO: 0,
            Column.CLOCK: 100,
        },
    ),
)


def title(column: Column) -> str:
    return tr("Queue", _TITLES[column])


def widths(available: int, needed: Mapping[Column, int]) -> dict[Column, int]:
    """The width of each column; 0 hides it. `needed` is what the words of the language ask for."""
    table = next(each for least, each in _WIDTHS if available >= least or least == 0)
    chosen = {
        column: width and max(width, needed.get(column, 0)) for column, width in table.items()
    }
    short = _LEAST_PLACE + sum(chosen.values()) - available
    if short > 0:  # in a language of long words the officers' names give way
        rest = chosen[Column.WHO] - short
        chosen[Column.WHO] = rest if rest >= _LEAST_WHO else 0
    place = max(_LEAST_PLACE, available - sum(chosen.values()))
    return {column: chosen.get(column, place) for column in Column}


def short_number(number: str) -> str:
    """What is said on the telephone and typed on the command line: the last four digits."""
    digits = number.rpartition("-")[2]
    is_ours = digits.isdigit() and len(number) > 2 * SAID
    return digits[-SAID:] if is_ours else number


def place_text(row: IncidentRow) -> str:
    """Community and address without the word that every community carries."""
    return f"{row.community.removesuffix('社区')} {row.address}".strip()


def order_text(row: IncidentRow) -> str:
    """Its category; an order, which counts as no incident, says so."""
    mark = tr("Queue", "指令·{name}") if row.is_order else "{name}"
    return mark.replace("{name}", row.category)


def _order_text(row: IncidentRow) -> str:
    """The same where there is little room."""
    mark = tr("Queue", "令·{name}") if row.is_order else "{name}"
    return mark.replace("{name}", row.category)


def cell_text(row: IncidentRow, column: Column, suggested: Suggested | None = None) -> str:
    """The words of a cell that do not run with time."""
    match column:
        case Column.LEVEL:
            return level_word(row.level)
        case Column.NUMBER:
            return short_number(row.number)
        case Column.CATEGORY:
            return _order_text(row)
        case Column.PLACE:
            return place_text(row)
        case Column.STATE:
            return state_word(row.state)
        case Column.WHO:
            return row.who or advice_text(suggested)
        case Column.CLOCK:
            return "" if row.clock else row.received_text


def short_who(row: IncidentRow) -> str:
    """The lead, and how many go with him."""
    return row.who if len(row.officers) < 2 else f"{row.officers[0]} +{len(row.officers) - 1}"


def advice_text(suggested: Suggested | None) -> str:
    """Who should go, where nobody was sent yet: the lead, and how many go with him."""
    chosen = suggested.chosen if suggested else ()
    if not chosen:
        return tr("Queue", "无人可派") if suggested else ""
    more = f" +{len(chosen) - 1}" if len(chosen) > 1 else ""
    return f"→ {chosen[0].name}{more}"


def tip_text(row: IncidentRow, suggested: Suggested | None = None) -> str:
    """Everything a row had to shorten."""
    who = row.who or advice_text(suggested)
    lines = [f"{row.number}  {row.received_text}", order_text(row), row.place, who, row.summary]
    if row.merged_into:
        lines.insert(1, tr("Queue", "已合并到 {number}").format(number=row.merged_into))
    return "\n".join(line for line in lines if line.strip())


def spoken_text(
    row: IncidentRow, column: Column, now: Instant, suggested: Suggested | None = None
) -> str:
    """A cell as a screen reader says it; the first one says the whole row."""
    if column is Column.LEVEL:
        return _whole_row(row, now, suggested)
    if column is Column.CLOCK and row.clock is not None:
        return "，".join(_clock_parts(row.clock, now))
    if column is Column.WHO and not row.who:
        return _spoken_advice(suggested)
    return cell_text(row, column)


def _spoken_advice(suggested: Suggested | None) -> str:
    """The names in full: an arrow is not said aloud."""
    names = "、".join(each.name for each in suggested.chosen) if suggested else ""
    return tr("Queue", "建议派 {who}").format(who=names) if names else advice_text(suggested)


def _whole_row(row: IncidentRow, now: Instant, suggested: Suggested | None) -> str:
    parts = [level_word(row.level), row.number, order_text(row), row.place, state_word(row.state)]
    if who := row.who or _spoken_advice(suggested):
        parts.append(who)
    if row.clock is not None:
        parts.extend(_clock_parts(row.clock, now))
    return "，".join(parts)


def _clock_parts(clock: Clock, now: Instant) -> list[str]:
    return [clock_word(clock.kind), running_text(clock, now), tone_word(clock.tone(now))]
