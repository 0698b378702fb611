"""Moments and durations: UTC microseconds as integers, shown in the station's zone."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

# An Instant counts microseconds since 1970-01-01T00:00:00Z, a Duration counts microseconds.
Instant = int
Duration = int

SECOND: Duration = 1_000_000
MINUTE: Duration = 60 * SECOND
HOUR: Duration = 60 * MINUTE
DAY: Duration = 24 * HOUR

# What can be shown in every zone; anything else is a slip of the pen.
_YEARS = range(1900, 2200)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The zone called `name` (IANA). Raises KeyError's kin when there is none."""
    return ZoneInfo(name)


def from_datetime(moment: datetime) -> Instant:
    """An aware datetime as an instant; exact, never through a float."""
    if moment.tzinfo is None:
        raise ValueError("a datetime without a zone has no place on the time line")
    return (moment - _EPOCH) // timedelta(microseconds=1)


def to_local(instant: Instant, zone: str) -> datetime:
    """The wall clock of `zone` at `instant`, aware."""
    return (_EPOCH + timedelta(microseconds=instant)).astimezone(zone_of(zone))


def parse_instant(text: str, zone: str) -> Instant:
    """Read ISO 8601, or `YYYY-MM-DD HH:MM[:SS]` on the wall clock of `zone`.

    Raises ValueError with a sentence for a person.
    """
    cleaned = text.strip()
    try:
        moment = datetime.fromisoformat(cleaned)
    except ValueError:
        raise ValueError(f"“{text}”不是可识别的时间，请写成 2026-11-23 17:05:00") from None
    _refuse_far(text, moment)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone_of(zone))
    return from_datetime(moment)


def parse_day(text: str) -> date:
    """Read `YYYY-MM-DD`. Raises ValueError with a sentence for a person."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"“{text}”不是可识别的日期，请写成 2026-11-23") from None
    _refuse_far(text, day)
    return day


def _refuse_far(text: str, day: date) -> None:
    if day.year not in _YEARS:
        raise ValueError(f"“{text}”须在 {_YEARS[0]} 年到 {_YEARS[-1]} 年之间")


def day_start(day: date, zone: str) -> Instant:
    """The first moment of `day` on the wall clock of `zone`."""
    return from_datetime(datetime.combine(day, time.min, zone_of(zone)))


def day_of(instant: Instant, zone: str) -> date:
    return to_local(instant, zone).date()


def short_text(instant: Instant | None, zone: str) -> str:
    """`11-23 17:05`, or nothing where there is no moment."""
    return "" if instant is None else to_local(instant, zone).strftime("%m-%d %H:%M")


def day_text(instant: Instant, zone: str, now: Instant) -> str:
    """`11-23 17:05` in the year of `now`, `2025-11-23` in any other."""
    local = to_local(instant, zone)
    is_this_year = local.year == to_local(now, zone).year
    return local.strftime("%m-%d %H:%M" if is_this_year else "%Y-%m-%d")


def full_text(instant: Instant | None, zone: str) -> str:
    """`2026-11-23 17:05:09`, or nothing where there is no moment."""
    return "" if instant is None else to_local(instant, zone).strftime("%Y-%m-%d %H:%M:%S")


def clock_text(duration: Duration) -> str:
    """A running clock: `4:09` below an hour, `2:04:09` from there, never negative."""
    seconds = max(0, duration) // SECOND
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
