"""What every stored record has: an id that two stations can merge, its station, its version."""

from dataclasses import dataclass

# An id is station * 2**40 + sequence: 8,191 stations, 10**12 records each, and exact as a
# JSON number in every reader (below 2**53). See docs/adr/0003-ids.md.
STATION_SHIFT = 40
MAX_STATION = 2**13 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A stored record. `version` counts its changes from 1; the store raises it."""

    id: int
    station_id: int
    version: int = 1


def first_id(station_id: int) -> int:
    """The smallest id of a station. Raises ValueError outside 1 … 8191."""
    if not 1 <= station_id <= MAX_STATION:
        raise ValueError(f"派出所编号须在 1 到 {MAX_STATION} 之间，不是 {station_id}")
    return station_id << STATION_SHIFT
