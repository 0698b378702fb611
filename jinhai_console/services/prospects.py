"""前瞻: where the next week's incidents of a map's question are likely, and how well that held."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

import numpy as np

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import LocalPlane, Points, sort_places
from jinhai_console.domain.analysis.prospect import History, Recipe, ranked, risks
from jinhai_console.domain.analysis.prospect_judging import judge
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.boundaries import middle_of
from jinhai_console.services.station_map import MapQuestion, counted_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.points import located

CELL_M = 100.0
SHARE = 0.05  # of the cells in which something has happened: so many are shown
FEWEST = 100  # incidents with a place: below, a map would show single incidents
HELD_WEEKS = 12
FEWEST_HELD = 20  # incidents in those weeks: below, a hit rate says nothing
_MOST_JUDGED = 250_000  # cells of a grid: beyond, judging takes too long to wait for
RECIPE = Recipe()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """How many of `incidents` of the last `weeks` lay in cells that were named before each week.

    `at_random` is the share that as many cells catch in the mean, drawn from where something has
    happened.
    """

    weeks: int
    incidents: int
    hit_rate: float
    at_random: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """`corners` (n, 2) are the south-west ones in metres, of cells `cell` metres wide.

    None of them where fewer than `FEWEST` incidents have a place.
    """

    week: Period
    past: Period
    points: int
    cell: float
    corners: Points
    held: HeldBack | None

    @property
    def is_refused(self) -> bool:
        return self.points < FEWEST


def prospect(reader: Reader, question: MapQuestion, plane: LocalPlane, today: date) -> Prospect:
    """For the seven days after the question's period, or after today where that is earlier."""
    on = min(question.period.last, today) + timedelta(days=1)
    past = Period(on - timedelta(days=RECIPE.past_days), on - timedelta(days=1))
    since = past.first - timedelta(weeks=HELD_WEEKS)
    rows = located(reader, counted_of(reader.lists, question, Period(since, past.last)))
    degrees = np.array((rows.longitudes, rows.latitudes), dtype=np.float64).T.reshape(-1, 2)
    usable = sort_places(degrees, middle_of(reader.lists.station)).usable
    days = np.array(rows.days, dtype=np.int64)[usable]
    points = int(np.count_nonzero(days >= past.first.toordinal()))
    corners, held = np.empty((0, 2)), None
    if points >= FEWEST:
        try:
            history = History(plane.metres(degrees[usable]), days, CELL_M)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        corners = _likeliest(history, on.toordinal())
        held = _held_back(history, on.toordinal())
    return Prospect(
        week=Period(on, on + timedelta(days=6)),
        past=past,
        points=points,
        cell=CELL_M,
        corners=corners,
        held=held,
    )


def _likeliest(history: History, on: int) -> Points:
    (risk,) = risks(history, on, [RECIPE])
    known = history.counts(None, on) > 0
    places = ranked(risk, known)[: ceil(SHARE * np.count_nonzero(known))]
    chosen = places[risk.ravel()[places] > 0]
    return history.grid.centres_of(chosen) - CELL_M / 2


def _held_back(history: History, on: int) -> HeldBack | None:
    weeks = range(on - 7 * HELD_WEEKS, on, 7)
    is_wide = history.grid.columns * history.grid.rows > _MOST_JUDGED
    if is_wide or history.counts(None, weeks[0]).sum() < FEWEST:
        return None
    judged = judge(history, weeks, [RECIPE], [SHARE])
    assert judged is not None  # nobody stops it
    (found,) = judged
    incidents = int(found.incidents.sum())
    if incidents < FEWEST_HELD:
        return None
    return HeldBack(
        weeks=HELD_WEEKS,
        incidents=incidents,
        hit_rate=float(found.hit_rate[0]),
        at_random=float(found.at_random.sum()) / incidents,
    )
