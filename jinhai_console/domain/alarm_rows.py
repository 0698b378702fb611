"""What a screen, the command line or a sheet shows of a standing alarm."""

from dataclasses import dataclass

from jinhai_console.domain.alarm import PRIORITIES, Alarm, Phase
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """`alarm` has its moments in the present reckoning. Without an incident `number` is empty."""

    id: int
    alarm: Alarm
    number: str = ""
    level: int | None = None
    category: str = ""
    place: str = ""
    officers: str = ""
    leader: str = ""
    acknowledged_by: str = ""
    shelved_by: str = ""

    @property
    def incident_id(self) -> int | None:
        return self.alarm.incident_id

    @property
    def phase(self) -> Phase:
        return self.alarm.phase

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return f"{self.number[-4:]} {self.category}" if self.number else self.alarm.fact


@dataclass(frozen=True, slots=True)
class AlarmLoad:
    """How many were raised: the station's own measure of whether alarms still mean something."""

    last_hour: int
    hour_before: int


_ORDER = {phase: place for place, phase in enumerate(Phase)}


def by_urgency(row: AlarmRow) -> tuple[int, int, Instant, int]:
    """Those that call on top, the gravest first, then the one that has waited longest."""
    alarm = row.alarm
    return _ORDER[row.phase], PRIORITIES.index(alarm.priority), alarm.due_at, row.id
