"""What every entry of a planned list has; see `station_plan`."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How far an entry that we ship can be relied on; the station's own are its own affair."""

    CHECKED = "已核"  # read in its source
    QUOTED = "转引"  # seen quoted only
    TO_CHECK = "请核对"  # general knowledge: the station confirms or changes it


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEntry:
    name: str
    standing: Standing | None = None
