"""实时态势: the live figures, moved by each incident that changes and never counted afresh."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from jinhai_console.domain.analysis.day_tally import DayTally, nearest_rank
from jinhai_console.domain.analysis.figures import (
    OPEN_IN_ORDER,
    DayFigures,
    HourFigures,
    ResponseFigures,
    StateFigures,
)
from jinhai_console.domain.analysis.periods import same_day_last_year
from jinhai_console.domain.analysis.wall_clock import DayNumber, WallClock
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant, day_of, day_start
from jinhai_console.domain.rows import TrendPoint

DAYS = 30
WEEKS = 8
_MARGIN_DAYS = 7  # so that one quiet day at the edge is not taken for the start of the records


def board_start(now: Instant, zone: str) -> Instant:
    """What a board needs at the start: everything received since then, and all that is open.

    It reaches back over last year's thirty days, so that no later midnight asks for more.
    """
    return day_start(_horizon(day_of(now, zone)), zone)


def _horizon(today: date) -> date:
    return same_day_last_year(today - timedelta(days=DAYS - 1)) - timedelta(days=_MARGIN_DAYS)


class TrendBoard:
    """The figures of the four charts at `now`.

    Merged incidents are not counted again. What was received before the horizon counts only
    as long as it is open.
    """

    def __init__(self, zone: str, now: Instant) -> None:
        self._clock = WallClock(zone)
        self._nothing = DayTally()  # what a day without incidents says
        self._today, self._hour = self._clock.place(now)
        self._since = _horizon(self.today).toordinal()
        self._tallies: dict[DayNumber, DayTally] = {}
        self._places: dict[int, DayNumber] = {}  # the day under which an incident is counted
        self._open: dict[IncidentState, set[int]] = {state: set() for state in OPEN_IN_ORDER}
        self._states: dict[int, IncidentState] = {}  # of the open ones

    @property
    def today(self) -> date:
        return date.fromordinal(self._today)

    @property
    def is_empty(self) -> bool:
        return not self._tallies and not self._states

    # -- how it moves -------------------------------------------------------------

    def patch(self, changed: Iterable[TrendPoint], removed: Iterable[int] = ()) -> None:
        """Take in new and changed points, and forget those that no longer exist."""
        for point in changed:
            self._forget(point.id)
            self._count(point)
        for incident_id in removed:
            self._forget(incident_id)

    def advance(self, now: Instant) -> bool:
        """Let the clock run; whether an hour or a day has turned, and with it the figures."""
        place = self._clock.place(now)
        if place == (self._today, self._hour):
            return False
        self._today, self._hour = place
        self._since = max(self._since, _horizon(self.today).toordinal())
        for day in [each for each in self._tallies if each < self._since]:
            for incident_id in self._tallies.pop(day).points:
                del self._places[incident_id]
        return True

    def _count(self, point: TrendPoint) -> None:
        if point.is_open:
            self._open[point.state].add(point.id)
            self._states[point.id] = point.state
        day, hour = self._clock.place(point.received_at)
        if point.state is IncidentState.MERGED or day < self._since:
            return
        tally = self._tallies.get(day)
        if tally is None:
            tally = self._tallies[day] = DayTally()
        tally.add(point, hour)
        self._places[point.id] = day

    def _forget(self, incident_id: int) -> None:
        state = self._states.pop(incident_id, None)
        if state is not None:
            self._open[state].discard(incident_id)
        day = self._places.pop(incident_id, None)
        if day is not None:
            tally = self._tallies[day]
            tally.remove(incident_id)
            if not tally.points:
                del self._tallies[day]

    # -- what it says -------------------------------------------------------------

    def hours(self) -> HourFigures:
        weekdays = self._same_weekdays()
        columns = zip(*(self._tally(day).hours for day in weekdays), strict=True)
        sums = tuple(sum(column) for column in columns) or (0,) * 24
        return HourFigures(
            day=self.today,
            hour=self._hour,
            today=tuple(self._tally(self._today).hours),
            yesterday=tuple(self._tally(self._today - 1).hours),
            mean_sums=sums,
            weeks=len(weekdays),
        )

    def days(self) -> DayFigures:
        tallies = [self._tally(day) for day in self._last_days()]
        return DayFigures(
            days=self._dates(),
            buckets={
                bucket: tuple(tally.buckets[bucket] for tally in tallies) for bucket in Bucket
            },
            nuisance=tuple(tally.nuisance for tally in tallies),
            last_year=tuple(self._valid_on(same_day_last_year(day)) for day in self._dates()),
        )

    def responses(self) -> ResponseFigures:
        ordered = [self._tally(day).responses for day in self._last_days()]
        return ResponseFigures(
            days=self._dates(),
            p50=tuple(nearest_rank(each, 50) for each in ordered),
            p90=tuple(nearest_rank(each, 90) for each in ordered),
            arrivals=tuple(len(each) for each in ordered),
        )

    def states(self) -> StateFigures:
        return StateFigures(OPEN_IN_ORDER, tuple(len(self._open[state]) for state in OPEN_IN_ORDER))

    # -- the incidents behind a figure ----------------------------------------------

    def ids_of_hour(self, day: date, hour: int) -> tuple[int, ...]:
        return self._ids(day, lambda _point, at: at == hour)

    def ids_of_weekday_hour(self, hour: int) -> tuple[int, ...]:
        """Those that the mean of the same weekday is made of."""
        days = [date.fromordinal(day) for day in self._same_weekdays()]
        return tuple(id for day in days for id in self.ids_of_hour(day, hour))

    def ids_of_bucket(self, day: date, bucket: Bucket) -> tuple[int, ...]:
        return self._ids(day, lambda point, _at: not point.is_nuisance and point.bucket is bucket)

    def ids_of_nuisance(self, day: date) -> tuple[int, ...]:
        return self._ids(day, lambda point, _at: point.is_nuisance)

    def ids_of_valid(self, day: date) -> tuple[int, ...]:
        return self._ids(day, lambda point, _at: not point.is_nuisance)

    def ids_of_arrivals(self, day: date) -> tuple[int, ...]:
        return self._ids(day, lambda point, _at: point.response is not None)

    def ids_of_state(self, state: IncidentState) -> tuple[int, ...]:
        return tuple(sorted(self._open[state]))

    def _ids(self, day: date, wanted: Callable[[TrendPoint, int], bool]) -> tuple[int, ...]:
        points = self._tally(day.toordinal()).points
        return tuple(sorted(id for id, (point, at) in points.items() if wanted(point, at)))

    def _tally(self, day: DayNumber) -> DayTally:
        return self._tallies.get(day, self._nothing)

    def _last_days(self) -> range:
        return range(self._today - DAYS + 1, self._today + 1)

    def _dates(self) -> tuple[date, ...]:
        return tuple(date.fromordinal(day) for day in self._last_days())

    def _first_day(self) -> DayNumber:
        return min(self._tallies, default=self._today)

    def _same_weekdays(self) -> list[DayNumber]:
        """The last days of today's weekday on which the station kept records."""
        first = self._first_day()
        days = (self._today - 7 * week for week in range(1, WEEKS + 1))
        return [day for day in days if day >= first]

    def _valid_on(self, day: date) -> int | None:
        number = day.toordinal()
        return None if number < self._first_day() else self._tally(number).valid
