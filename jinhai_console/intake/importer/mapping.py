"""Which column is which field: proposed from header words and contents, or as a person says."""

import re
from collections.abc import Mapping, Sequence
from statistics import median

from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.intake.importer.headings import (
    CLOCK_WORDS,
    FIELDS,
    PIECES,
    WORDS,
    plain,
)
from jinhai_console.intake.importer.presets import Preset
from jinhai_console.intake.importer.times import (
    DayOrder,
    TimeReader,
    is_never,
    order_evidence,
    read_clock,
)
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.intake.importer.values import point_of, text_of

# Positions from 0; several are joined with a space (a date and a clock, a block and a street).
FieldMap = Mapping[str, tuple[int, ...]]

MOMENTS = tuple(field for field in FIELDS if field.endswith("_at"))
MILESTONES = ("dispatched_at", "acknowledged_at", "en_route_at", "on_scene_at", "cleared_at")
ENOUGH = 0.6  # the share of filled cells that must look like what the header says

_STEM = re.compile(r"datetime|date|time|日期|时间|时刻|dt$|tm$")


class Contents:
    """What the sample's cells look like, column by column."""

    def __init__(self, columns: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
        self.columns = columns
        self._filled = [
            [text for row in sample if (text := text_of(row[index]))]
            for index in range(len(columns))
        ]

    def filled(self, index: int) -> list[str]:
        return self._filled[index]

    def moments(self, index: int) -> list[int]:
        """The cells that are whole moments, read as UTC."""
        values = self._filled[index]
        reader = TimeReader("UTC", order_evidence(values).order or DayOrder.MONTH_FIRST)
        found = []
        for value in values:
            try:
                found.append(reader.read(value))
            except ValueError:
                continue
        return found

    def is_moment(self, index: int) -> bool:
        values = [value for value in self._filled[index] if not is_never(value)]
        return bool(values) and len(self.moments(index)) >= ENOUGH * len(values)

    def has_clock(self, index: int) -> bool:
        return any(moment % DAY for moment in self.moments(index))

    def is_clock(self, index: int) -> bool:
        values = self._filled[index]
        clocks = [value for value in values if _clock(value) is not None]
        return bool(values) and len(clocks) >= ENOUGH * len(values)

    def is_point(self, index: int) -> bool:
        values = self._filled[index]
        return bool(values) and sum(map(_is_point, values)) >= ENOUGH * len(values)

    def is_degree(self, index: int, limit: int) -> bool:
        values = self._filled[index]
        return not values or sum(_is_degree(value, limit) for value in values) >= ENOUGH * len(
            values
        )


def _clock(text: str) -> int | None:
    if text.isdecimal():
        hours, minutes = divmod(int(text), 100)
        return hours * HOUR if len(text) <= 4 and hours < 24 and minutes < 60 else None
    return read_clock(text)


def _is_point(text: str) -> bool:
    return point_of(text) is not None


def _is_degree(text: str, limit: int) -> bool:
    try:
        return abs(float(text)) <= limit
    except ValueError:
        return False


def propose(contents: Contents, preset: Preset | None) -> dict[str, tuple[int, ...]]:
    """The preset's columns first, then header words checked against what the cells hold."""
    chosen: dict[str, tuple[int, ...]] = {}
    positions: dict[str, int] = {}
    for index, name in enumerate(contents.columns):
        positions.setdefault(plain(name), index)
    for field, name in (preset.columns if preset else {}).items():
        if plain(name) in positions:
            chosen[field] = (positions[plain(name)],)
    used = {index for group in chosen.values() for index in group}
    if "received_at" not in chosen and (received := _received(contents, positions, used)):
        chosen["received_at"] = received
        used.update(received)
    for field in FIELDS:
        if field not in chosen and field != "received_at":
            found = _matching(field, contents, positions, used)
            if found is not None and not (field == "point" and "longitude" in chosen):
                chosen[field] = (found,)
                used.add(found)
    for pair in (("longitude", "latitude"), ("latitude", "longitude")):
        if pair[0] in chosen and pair[1] not in chosen:
            del chosen[pair[0]]
    return chosen


def _matching(
    field: str, contents: Contents, positions: Mapping[str, int], used: set[int]
) -> int | None:
    for word in WORDS[field]:
        index = positions.get(word)
        if index is not None and index not in used and _suits(field, contents, index):
            return index
    return None


def _suits(field: str, contents: Contents, index: int) -> bool:
    if field in MOMENTS:
        timed = contents.is_moment(index) and contents.has_clock(index)
        return timed or not contents.filled(index)
    if field == "longitude":
        return contents.is_degree(index, 180)
    if field == "latitude":
        return contents.is_degree(index, 180)  # the two may have changed places
    if field == "point":
        return contents.is_point(index)
    if field == "address":
        return not contents.is_point(index) or _has_letters(contents.filled(index))
    return True


def _has_letters(values: Sequence[str]) -> bool:
    """An address with its coordinates behind it, not a bare point."""
    return any(re.search(r"[^\W\d_]{2}", value.replace("POINT", "")) for value in values[:20])


def _received(
    contents: Contents, positions: Mapping[str, int], used: set[int]
) -> tuple[int, ...] | None:
    """A column of moments; else a date column with its clock column; else pieces; else a date."""
    candidates = [
        index
        for word in WORDS["received_at"]
        if (index := positions.get(word)) is not None
        and index not in used
        and contents.is_moment(index)
    ]
    for index in candidates:
        if contents.has_clock(index):
            return (index,)
    for index in candidates:
        clock = _clock_beside(index, contents, positions)
        if clock is not None:
            return index, clock
    pieces = [positions[piece] for piece in PIECES if piece in positions]
    if len(pieces) >= 3 and all(piece in positions for piece in PIECES[:3]):
        return tuple(pieces)
    if candidates:
        return (candidates[0],)
    if all(name.startswith("#") for name in contents.columns):
        return _first_moment(contents)
    # Better rows refused one by one, each with its reason, than no column at all.
    named = [positions[word] for word in WORDS["received_at"] if word in positions]
    return (named[0],) if named and named[0] not in used else None


def _clock_beside(day: int, contents: Contents, positions: Mapping[str, int]) -> int | None:
    """The clock column whose header has the same stem, or any clock column beside a bare date."""
    stem = _STEM.sub("", plain(contents.columns[day]))
    clocks = [
        index
        for word, index in positions.items()
        if index != day and word in CLOCK_WORDS and contents.is_clock(index)
    ]
    for index in clocks:
        if _STEM.sub("", plain(contents.columns[index])) == stem:
            return index
    return None


def _first_moment(contents: Contents) -> tuple[int, ...] | None:
    """Without a header: the first column of moments that differ and have a clock."""
    for index in range(len(contents.columns)):
        plain_figures = all(value.isdecimal() for value in contents.filled(index))
        if not plain_figures and contents.is_moment(index) and contents.has_clock(index):
            return (index,)
    return None


def explicit(
    wanted: Mapping[str, str], columns: Sequence[str], proposed: FieldMap
) -> dict[str, tuple[int, ...]]:
    """What a person says (`FIELD=COLUMN`) over what was proposed; an empty column unmaps a field.

    Raises Unreadable for an unknown field or column, or a column used twice.
    """
    chosen: dict[str, tuple[int, ...]] = {}
    owner: dict[int, str] = {}
    for field, name in wanted.items():
        if field not in FIELDS:
            raise Unreadable(f"没有名为“{field}”的字段，可选：{'、'.join(FIELDS)}")
        if not name.strip():
            continue
        chosen[field] = _positions(name.strip(), columns)
        for index in chosen[field]:
            if index in owner:
                raise Unreadable(
                    f"列“{columns[index]}”同时给了 {owner[index]} 和 {field}，一列只能对应一个字段"
                )
            owner[index] = field
    chosen |= {
        field: positions
        for field, positions in proposed.items()
        if field not in wanted and not any(index in owner for index in positions)
    }
    return {field: chosen[field] for field in FIELDS if field in chosen}


def _positions(name: str, columns: Sequence[str]) -> tuple[int, ...]:
    single = _position(name, columns)
    if single is not None:
        return (single,)
    parts = [_position(part.strip(), columns) for part in name.split("+")]
    found = tuple(part for part in parts if part is not None)
    if len(found) < len(parts) or not found or len(set(found)) < len(found):
        listed = "、".join(columns[:30])
        raise Unreadable(f"没有名为“{name}”的列，文件里有：{listed}；也可以写位置，如 #3")
    return found


def _position(name: str, columns: Sequence[str]) -> int | None:
    if name in columns:
        return columns.index(name)
    if re.fullmatch(r"#\d{1,5}", name) and 1 <= int(name[1:]) <= len(columns):
        return int(name[1:]) - 1
    alike = [index for index, column in enumerate(columns) if plain(column) == plain(name) != ""]
    return alike[0] if len(alike) == 1 else None


def is_duration(clocks: Sequence[str], received: Sequence[int]) -> bool:
    """Whether `0:05:12` in a moment's column counts from the call instead of from midnight.

    As clocks they would mostly lie shortly after the call; figures beyond a day never are clocks.
    """
    deltas = []
    for text, call in zip(clocks, received, strict=False):
        clock = read_clock(text)
        if clock is None:
            continue
        if clock >= DAY:
            return True
        deltas.append((clock - call % DAY) % DAY)
    return bool(deltas) and median(deltas) > 6 * HOUR
