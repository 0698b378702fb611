"""The figures of one day, kept up to date one incident at a time."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.instant import Duration
from jinhai_console.domain.rows import TrendPoint


class DayTally:
    """Counts by hour and by bucket, and the response times in order."""

    __slots__ = ("buckets", "hours", "nuisance", "points", "responses")

    def __init__(self) -> None:
        self.points: dict[int, tuple[TrendPoint, int]] = {}  # by id, with its hour
        self.hours = [0] * 24
        self.buckets: Counter[Bucket] = Counter()
        self.nuisance = 0
        self.responses: list[Duration] = []

    @property
    def valid(self) -> int:
        return len(self.points) - self.nuisance

    def add(self, point: TrendPoint, hour: int) -> None:
        self.points[point.id] = point, hour
        self._count(point, hour, 1)
        if point.response is not None:
            insort(self.responses, point.response)

    def remove(self, incident_id: int) -> None:
        point, hour = self.points.pop(incident_id)
        self._count(point, hour, -1)
        if point.response is not None:
            del self.responses[bisect_left(self.responses, point.response)]

    def _count(self, point: TrendPoint, hour: int, step: int) -> None:
        self.hours[hour] += step
        if point.is_nuisance:
            self.nuisance += step
        else:
            self.buckets[point.bucket] += step


def nearest_rank(ordered: Sequence[Duration], percent: int) -> Duration | None:
    """The smallest value that at least `percent` of all do not exceed: a real one, not a mean."""
    if not ordered:
        return None
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
