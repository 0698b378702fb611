"""The days a new station's calendar starts with: China's holidays and make-up workdays."""

from collections.abc import Iterator
from datetime import date


def seed_days(years: range) -> Iterator[tuple[date, bool, str]]:
    """Day, whether it is worked, name; source: the package `holidays`, which is imported late.

    A year whose make-up workdays are not published yet has its holidays only.
    """
    from holidays import country_holidays

    china = country_holidays("CN", years=years, language="zh_CN")
    for day, name in sorted(china.items()):
        if day.weekday() < 5 and day.year in years:
            yield day, False, name
    for day in sorted(getattr(china, "weekend_workdays", ())):
        if day.year in years:
            yield day, True, "调休上班"
