"""Figures of call-backs: read for a period and what it is compared with."""

from datetime import timedelta

from jinhai_console.domain.analysis.community.callbacks import (
    CallbackFact,
    CallbackSettings,
    callback_figures,
)
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.instant import day_start
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.callback_facts import callback_facts


def callback_work(reader: Reader, period: Period, compare: Compare = Compare.YEAR) -> WorkFigures:
    """回访与满意度 of `period`, by the station's own formula."""
    station = reader.lists.station
    base = base_of(period, compare)
    settings = CallbackSettings(station.callback_formula, station.small_sample)
    return callback_figures(
        _facts(reader, period), _facts(reader, base), settings, period, base, reader.now
    )


def _facts(reader: Reader, period: Period) -> list[CallbackFact]:
    zone = reader.lists.station.zone
    first, after = period.first, period.last + timedelta(days=1)
    return callback_facts(reader, day_start(first, zone), day_start(after, zone))
