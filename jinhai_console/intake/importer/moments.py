"""One column's cells as moments of the incident they belong to."""

from collections.abc import Callable, Sequence
from datetime import UTC

from jinhai_console.domain.instant import DAY, MINUTE, Duration, Instant, from_datetime, to_local
from jinhai_console.intake.importer.plan import Form
from jinhai_console.intake.importer.times import TimeReader, is_never, read_clock
from jinhai_console.intake.importer.values import NOTHING, text_of

# Reads a row's cells; the second argument is the moment of the call.
MomentColumn = Callable[[Sequence[str], Instant], Instant | None]


class RowFault(Exception):
    """What is wrong with a row, without its number."""


class WallClock:
    """What the clock on the wall of a zone shows, its offset remembered by the day."""

    def __init__(self, zone: str) -> None:
        self._zone = zone
        self._offsets: dict[int, Duration] = {}

    def local(self, instant: Instant) -> Instant:
        """Microseconds from 1970 on the wall clock."""
        day = instant // DAY
        offset = self._offsets.get(day)
        if offset is None:
            offset = self._offset(day * DAY)
            if offset != self._offset(day * DAY + DAY):
                return instant + self._offset(instant)
            self._offsets[day] = offset
        return instant + offset

    def _offset(self, instant: Instant) -> Duration:
        wall = to_local(instant, self._zone).replace(tzinfo=UTC)
        return from_datetime(wall) - instant


def moment_column(
    form: Form, positions: tuple[int, ...], column: str, reader: TimeReader, wall: WallClock
) -> MomentColumn:
    """The function that reads it. It returns None for an empty cell and raises RowFault."""
    if form is Form.JOINED:
        return _joined(positions, column, reader)
    if form is Form.CLOCK:
        return _clock_of_the_day(positions[0], column, wall)
    if form is Form.DURATION:
        return _after_the_call(positions[0], column)
    return _whole(positions, column, reader)


def _whole(positions: tuple[int, ...], column: str, reader: TimeReader) -> MomentColumn:
    first, is_one = positions[0], len(positions) == 1

    def read(cells: Sequence[str], earlier: Instant) -> Instant | None:
        text = cells[first] if is_one else " ".join(cells[each] for each in positions)
        if text in NOTHING:
            return None
        try:
            found = reader.read(text)
            return found if found >= earlier else reader.read_again(text, earlier, found)
        except ValueError as fault:
            _fault_unless_nothing(text, column, fault)
            return None

    return read


def _joined(positions: tuple[int, ...], column: str, reader: TimeReader) -> MomentColumn:
    day_position, clock_position = positions

    def read(cells: Sequence[str], _earlier: Instant) -> Instant | None:
        day, clock = text_of(cells[day_position]), text_of(cells[clock_position])
        if not day:
            return None
        try:
            return reader.read_joined(day, clock)
        except ValueError as fault:
            _fault_unless_nothing(f"{day} {clock}", column, fault)
            return None

    return read


def _clock_of_the_day(position: int, column: str, wall: WallClock) -> MomentColumn:
    def read(cells: Sequence[str], earlier: Instant) -> Instant | None:
        clock = _clock(cells[position], column)
        if clock is None:
            return None
        found = earlier - wall.local(earlier) % DAY + clock
        return found + DAY if found < earlier - MINUTE else found

    return read


def _after_the_call(position: int, column: str) -> MomentColumn:
    def read(cells: Sequence[str], earlier: Instant) -> Instant | None:
        duration = _clock(cells[position], column)
        return None if duration is None else earlier + duration

    return read


def _clock(cell: str, column: str) -> Duration | None:
    text = text_of(cell)
    if not text:
        return None
    clock = read_clock(text)
    if clock is None:
        raise RowFault(f"“{column}”写着“{text[:40]}”，不是钟点，请改成 17:05:00 的样子")
    return clock


def _fault_unless_nothing(text: str, column: str, fault: ValueError) -> None:
    """Zero days are how databases write "never"; anything else is for a person to mend."""
    if text_of(text) and not is_never(text):
        raise RowFault(
            f"“{column}”写着“{text.strip()[:40]}”，{_detail(fault)}，"
            "请改成 2026-11-23 17:05:00 的样子"
        ) from None


def _detail(fault: ValueError) -> str:
    sentence = str(fault)
    return "不是可识别的时间" if "不是可识别的时间" in sentence else sentence
