"""The time of a question as it is typed: nothing for now, `周六 23:10`, or as at the desk."""

import re
from datetime import timedelta

from jinhai_console.domain.instant import Instant, from_datetime, to_local
from jinhai_console.ui.forms.moments import read_moment
from jinhai_console.ui.i18n import tr

_WEEKDAYS = ("一mon", "二tue", "三wed", "四thu", "五fri", "六sat", "日天sun")
_CLOCK = r"\s*(\d{1,2})[:：](\d{2})"
_DAY = r"(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)"
_ON_WEEKDAY = re.compile(rf"(?:{_DAY}){_CLOCK}", re.IGNORECASE)


def read_when(text: str, zone: str, now: Instant) -> Instant:
    """The next such moment. Raises ValueError with a sentence for a person."""
    cleaned = text.strip()
    if not cleaned:
        return now
    found = _ON_WEEKDAY.fullmatch(cleaned)
    if found is None:
        return read_moment(cleaned, zone, now, is_future=True)
    today = to_local(now, zone)
    said = (found[1] or found[2]).lower()
    weekday = next(at for at, words in enumerate(_WEEKDAYS) if said in words)
    try:
        moment = today.replace(hour=int(found[3]), minute=int(found[4]), second=0, microsecond=0)
    except ValueError:
        wrong = tr("Routing", "没有“{text}”这个时间，请写成 周六 23:10")
        raise ValueError(wrong.replace("{text}", cleaned)) from None
    moment += timedelta(days=(weekday - today.weekday()) % 7)
    return from_datetime(moment if moment >= today else moment + timedelta(days=7))
