"""Day and hour on the station's wall clock, quick enough to be asked for every incident."""

from datetime import date

from jinhai_console.domain.instant import DAY, HOUR, Duration, Instant, to_local

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()

# A day of the wall clock as `date.toordinal` counts it: cheap to compare and to step.
DayNumber = int


class WallClock:
    """Remembers the zone's offset for each UTC day; only days on which it moves are looked up."""

    def __init__(self, zone: str) -> None:
        self.zone = zone
        self._offsets: dict[int, Duration | None] = {}

    def place(self, instant: Instant) -> tuple[DayNumber, int]:
        """The day and the hour (0 … 23) of `instant`."""
        utc_day = instant // DAY
        if utc_day not in self._offsets:
            self._offsets[utc_day] = self._offset(utc_day)
        offset = self._offsets[utc_day]
        if offset is None:
            local = to_local(instant, self.zone)
            return local.toordinal(), local.hour
        days, rest = divmod(instant + offset, DAY)
        return days + _EPOCH_ORDINAL, rest // HOUR

    def _offset(self, utc_day: int) -> Duration | None:
        """The zone's offset all through a UTC day, or None where it moves on it."""
        first = self._offset_at(utc_day * DAY)
        return first if first == self._offset_at((utc_day + 1) * DAY - 1) else None

    def _offset_at(self, instant: Instant) -> Duration:
        offset = to_local(instant, self.zone).utcoffset()
        assert offset is not None
        return (offset.days * 86_400 + offset.seconds) * (DAY // 86_400)
