"""Times as they are typed at the desk: `17:05`, `11-23 17:05`, or in full."""

import re
from datetime import datetime, timedelta

from jinhai_console.domain.instant import Instant, from_datetime, parse_instant, to_local
from jinhai_console.ui.i18n import tr

_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?")
_DAY_AND_CLOCK = re.compile(r"(\d{1,2})[-/.](\d{1,2})\s+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?")


def read_moment(text: str, zone: str, now: Instant, *, is_future: bool = False) -> Instant:
    """The moment nearest to now on the wanted side of it. Raises ValueError with a sentence."""
    cleaned = text.strip()
    today = to_local(now, zone)
    if found := _CLOCK.fullmatch(cleaned):
        moment = _at(today, text, hour=found[1], minute=found[2], second=found[3])
        return from_datetime(_shifted(moment, today, is_future))
    if found := _DAY_AND_CLOCK.fullmatch(cleaned):
        moment = _at(
            today, text, month=found[1], day=found[2], hour=found[3], minute=found[4],
            second=found[5],
        )  # fmt: skip
        return from_datetime(moment)
    return parse_instant(cleaned, zone)


def _at(today: datetime, text: str, **parts: str | None) -> datetime:
    numbers = {name: int(value or 0) for name, value in parts.items()}
    try:
        return today.replace(microsecond=0, **numbers)  # type: ignore[arg-type]  # values by name
    except ValueError:
        said = tr("Forms", "没有“{text}”这个时间，请写成 17:05 或 11-23 17:05")
        raise ValueError(said.format(text=text.strip())) from None


def _shifted(moment: datetime, now: datetime, is_future: bool) -> datetime:
    """A time alone means the next such time, or the last one, on the wall clock."""
    if is_future and moment < now:
        return moment + timedelta(days=1)
    if not is_future and moment > now + timedelta(minutes=1):
        return moment - timedelta(days=1)
    return moment
