"""Moments as exports write them, read a million at a time on the wall clock of one zone."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND, Duration, Instant, zone_of

MAX_CACHED = 200_000
FIRST_YEAR, LAST_YEAR = 1950, 2100

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        start=1,
    )
}
# The middle of `11:53:08 PM`, `9:05:08 AM` and `9:05:08`, the forms that can be taken apart.
_SECONDS: dict[str, Duration] = {"": 0} | {
    form.format(second): second * SECOND
    for second in range(60)
    for form in (":{:02d}", "{:02d} ", "{:02d}")
}
_EPOCH_DAY = date(1970, 1, 1)
_SERIAL_DAY = date(1899, 12, 30)

_YEAR_FIRST = re.compile(r"(\d{4})([-/.年])(\d{1,2})(?:[-/.月](\d{1,2})日?|月)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
_COMPACT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED_DAY = re.compile(r"(\d{1,2})[-\s/]([A-Za-z]{3,9})[-\s/,.]*(\d{4}|\d{2})")
_NAMED_FIRST = re.compile(r"([A-Za-z]{3,9})[-.\s/]+(\d{1,2})[-\s/,]+(\d{4})")
_CLOCK = re.compile(
    r"(上午|下午|中午|凌晨|晚上|[AaPp]\.?[Mm]\.?)?\s*(\d{1,3})\s*[:：时点h]\s*(?:(\d{1,2})\s*分?)?"
    r"(?:(?:[:：]|(?<=分))\s*(\d{1,2})(?:[.,:](\d{1,9}))?\s*秒?)?\s*([AaPp]\.?[Mm]\.?)?"
)
_HOUR_ONLY = re.compile(r"(\d{1,2})\s*([AaPp])\.?[Mm]\.?")
_COMPACT_CLOCK = re.compile(r"(\d{1,2})(\d{2})(\d{2})?")
_OFFSET = re.compile(r"(?<=[\d.])\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{8})(\d{4}(?:\d{2})?)")
_EPOCH = re.compile(r"(\d{10})(\.\d+)?|(\d{13})|(\d{16})")
_SERIAL = re.compile(r"(\d{5})(\.\d+)?")
_ZERO_DAY = re.compile(
    r"(?:0000|0001|1899|1900)[-/.]|(?:0?1[-/.]0?1|12[-/.]3[01]|0?0[-/.]0?0)[-/.](?:1900|1899|0+1?)\b"
)
_WEEKDAY = re.compile(r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|星期.|周.)[,\s]*", re.IGNORECASE)


def is_never(text: str) -> bool:
    """A zero day, which is how databases write "not at all"."""
    return _ZERO_DAY.match(text.strip()) is not None


class DayOrder(StrEnum):
    MONTH_FIRST = "月/日/年"
    DAY_FIRST = "日/月/年"


@dataclass(frozen=True, slots=True)
class OrderEvidence:
    """How many values can only be read one way."""

    day_first: int = 0
    month_first: int = 0
    undecided: int = 0

    @property
    def order(self) -> DayOrder | None:
        if self.day_first == self.month_first:
            return None
        more = self.day_first > self.month_first
        return DayOrder.DAY_FIRST if more else DayOrder.MONTH_FIRST


def order_evidence(values: Iterable[str]) -> OrderEvidence:
    """What the values of a column say about `07/04/2020`; decided for all of them together."""
    day_first = month_first = undecided = 0
    for value in values:
        match = _YEAR_LAST.match(value.strip())
        if match:
            first, second = int(match[1]), int(match[2])
            day_first += first > 12 >= second
            month_first += second > 12 >= first
            undecided += first <= 12 and second <= 12 and first != second
    return OrderEvidence(day_first, month_first, undecided)


class TimeReader:
    """Reads moments of one zone and one order of day and month.

    Days, minutes and seconds repeat, so each is understood once: a moment then costs three
    look-ups (`11:53:08 PM` is `11:53 PM` and `:08`; other clocks are remembered whole). A day
    on which the zone's offset changes is never remembered; its moments are resolved one by one
    (an hour that does not exist is read as if the clocks had not changed, an hour that exists
    twice as its first passing, see `read_again`).
    """

    def __init__(self, zone: str, order: DayOrder = DayOrder.MONTH_FIRST) -> None:
        self.zone = zone
        self._zone = zone_of(zone)
        self._order = order
        self._mark = " "
        self._days: dict[str, Instant] = {}
        self._minutes: dict[str, Duration] = {"": 0}
        self._clocks: dict[str, Duration] = {}

    def read(self, text: str) -> Instant:
        """Raises ValueError where the text is no moment."""
        day, _, clock = text.partition(self._mark)
        try:
            return self._days[day] + self._minutes[clock[:5] + clock[8:]] + _SECONDS[clock[5:8]]
        except KeyError:
            pass
        try:
            return self._days[day] + self._clocks[clock]
        except KeyError:
            return self._read_new(text, 0)

    def read_again(self, text: str, earlier: Instant, found: Instant) -> Instant:
        """Of an hour that exists twice, the second passing where only that is not too early."""
        second = self._read_new(text, 1)
        return second if second >= earlier else found

    def read_joined(self, day_text: str, clock_text: str) -> Instant:
        """A date and a clock from two columns; what the date says about the hour is ignored."""
        day = day_text.partition("T" if "T" in day_text[8:11] else " ")[0]
        compact = _COMPACT_CLOCK.fullmatch(clock_text.zfill(4))
        if compact:
            clock_text = ":".join(part for part in compact.groups() if part)
        return self.read(f"{day}{self._mark}{clock_text}" if clock_text else day)

    def _read_new(self, text: str, fold: int) -> Instant:
        text = text.strip()
        for mark in (" ", "T"):
            day_text, found, clock_text = text.partition(mark)
            day = read_day(day_text, self._order)
            if day is not None:
                break
        else:
            return self._read_rare(text, fold)
        clock_text, offset = _without_offset(clock_text)
        clock = read_clock(clock_text)
        if clock is None:
            return self._read_rare(text, fold)
        if offset is not None:
            return _days_since_epoch(day) * DAY + clock - offset
        self._remember(day_text, day, clock_text, clock, mark if found else self._mark)
        return self._resolve(day, clock, fold)

    def _read_rare(self, text: str, fold: int) -> Instant:
        for form in _RARE_FORMS:
            found = form(text, self._order)
            if isinstance(found, int):
                return found
            if found is not None:
                return self._resolve(*found, fold)
        raise ValueError(f"“{text[:40]}”不是可识别的时间")

    def _resolve(self, day: date, clock: Duration, fold: int) -> Instant:
        wall = datetime(day.year, day.month, day.day, tzinfo=self._zone)
        wall = (wall + timedelta(microseconds=clock)).replace(fold=fold)
        offset = wall.utcoffset() or timedelta()
        return _days_since_epoch(day) * DAY + clock - offset // timedelta(microseconds=1)

    def _remember(
        self, day_text: str, day: date, clock_text: str, clock: Duration, mark: str
    ) -> None:
        self._mark = mark
        if day_text not in self._days and len(self._days) < MAX_CACHED:
            start = self._resolve(day, 0, 0)
            if self._resolve(day, 36 * HOUR, 0) - start == 36 * HOUR:
                self._days[day_text] = start
        seconds = _SECONDS.get(clock_text[5:8])
        if seconds is None:
            if len(self._clocks) < MAX_CACHED:
                self._clocks[clock_text] = clock
        elif len(self._minutes) < MAX_CACHED:
            self._minutes[clock_text[:5] + clock_text[8:]] = clock - seconds


def _days_since_epoch(day: date) -> int:
    return (day - _EPOCH_DAY).days


def read_day(text: str, order: DayOrder) -> date | None:
    """The day, None where the text is none. Raises ValueError for a day that does not exist."""
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4] or 1))
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), _full_year(match[3])
        if order is DayOrder.DAY_FIRST:
            first, second = second, first
        return _day(year, first, second)
    if match := _COMPACT_DAY.fullmatch(text):
        return _day(*map(int, match.groups()))
    if match := _NAMED_DAY.fullmatch(text):
        return _day(_full_year(match[3]), _month(match[2]), int(match[1]))
    if match := _NAMED_FIRST.fullmatch(text):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    return None


def read_clock(text: str) -> Duration | None:
    """Microseconds since midnight; `27:10:00` goes on into the next day."""
    text = text.strip()
    if not text:
        return 0
    if match := _HOUR_ONLY.fullmatch(text):
        return (int(match[1]) % 12 + (12 if match[2] in "pP" else 0)) * HOUR
    match = _CLOCK.fullmatch(text)
    if match is None:
        compact = re.fullmatch(r"(\d{2})(\d{2})(\d{2})?", text)
        if compact is None:
            return None
        hours, minutes, seconds = (int(part or 0) for part in compact.groups())
        fraction = ""
    else:
        hours, minutes, seconds = int(match[2]), int(match[3] or 0), int(match[4] or 0)
        hours = _on_the_full_clock(hours, (match[1] or match[6] or "").lower())
        fraction = match[5] or ""
    if minutes > 59 or seconds > 60:
        return None
    micros = int(fraction[:6].ljust(6, "0")) if fraction else 0
    return hours * HOUR + minutes * MINUTE + seconds * SECOND + micros


def _on_the_full_clock(hours: int, half: str) -> int:
    if half in ("上午", "凌晨") or half.startswith("a"):
        return 0 if hours == 12 else hours
    if half in ("下午", "晚上", "中午") or half.startswith("p"):
        return hours + 12 if hours < 12 and not (half == "中午" and hours == 11) else hours
    return hours


def _day(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"年份 {year} 不合常理")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"没有 {year} 年 {month} 月 {day} 日这一天") from None


def _full_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(name: str) -> int:
    number = _MONTHS.get(name[:3].lower())
    if number is None:
        raise ValueError(f"“{name}”不是月份")
    return number


def _without_offset(clock_text: str) -> tuple[str, Duration | None]:
    match = _OFFSET.search(clock_text)
    if match is None:
        return clock_text, None
    sign = match[1].upper()
    rest = clock_text[: match.start()].strip()
    if sign in ("Z", "UTC", "GMT"):
        return rest, 0
    digits = sign[1:].replace(":", "").ljust(4, "0")
    offset = int(digits[:2]) * HOUR + int(digits[2:]) * MINUTE
    return rest, -offset if sign[0] == "-" else offset


# What a rare form gives: a moment, or a day and a clock, or None for "not this form".
_Found = Instant | tuple[date, Duration] | None


def _epoch(text: str, _order: DayOrder) -> _Found:
    match = _EPOCH.fullmatch(text)
    if match is None:
        return None
    if match[1]:
        return int(match[1]) * SECOND + round(float(match[2] or 0) * SECOND)
    return int(match[3]) * 1000 if match[3] else int(match[4])


def _serial(text: str, _order: DayOrder) -> _Found:
    """A spreadsheet's day count, exact to the second."""
    match = _SERIAL.fullmatch(text)
    if match is None or not 18_264 <= int(match[1]) <= 73_415:
        return None
    seconds = round(float(match[2] or 0) * 86_400)
    return _SERIAL_DAY + timedelta(days=int(match[1])), seconds * SECOND


def _compact(text: str, order: DayOrder) -> _Found:
    match = _COMPACT.fullmatch(text)
    return _parts(match[1], match[2], order) if match else None


def _spaced(text: str, order: DayOrder) -> _Found:
    """`Tue, Apr 7, 2020 11:53 PM`, `7 April 2020 23:53`, `2020 年 4 月 7 日 23 时`."""
    text = _WEEKDAY.sub("", text)
    text = re.sub(r"\s*([年月])\s*", r"\1", re.sub(r"\s*日\s*", "日 ", text))
    for form in (_YEAR_FIRST, _YEAR_LAST, _NAMED_DAY, _NAMED_FIRST):
        match = form.match(text)
        if match:
            return _parts(match[0], text[match.end() :].lstrip(" ,T"), order)
    return None


def _parts(day_text: str, clock_text: str, order: DayOrder) -> _Found:
    clock_text, offset = _without_offset(clock_text)
    day, clock = read_day(day_text.strip(), order), read_clock(clock_text)
    if day is None or clock is None:
        return None
    if offset is not None:
        return _days_since_epoch(day) * DAY + clock - offset
    return day, clock


def _pieces(text: str, _order: DayOrder) -> _Found:
    """Year, month, day, hour and minute from five columns."""
    parts = text.split()
    if not 3 <= len(parts) <= 5 or not all(part.isdecimal() for part in parts):
        return None
    year, month, day, hour, minute = (int(part) for part in [*parts, "0", "0"][:5])
    return _day(year, month, day), hour * HOUR + minute * MINUTE


_RARE_FORMS: tuple[Callable[[str, DayOrder], _Found], ...] = (
    _epoch,
    _serial,
    _compact,
    _pieces,
    _spaced,
)
