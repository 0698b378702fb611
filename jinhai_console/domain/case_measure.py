"""强制措施: what was done to a suspect's liberty, from when to when."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalEvent


class MeasureKind(StrEnum):
    SUMMONS = "summons"
    QUESTIONING = "questioning"
    QUESTIONING_SPECIAL = "questioning_special"
    DETENTION = "detention"
    BAIL = "bail"
    SURVEILLANCE = "surveillance"


MEASURE_NAMES: Mapping[MeasureKind, str] = {
    MeasureKind.SUMMONS: "传唤",
    MeasureKind.QUESTIONING: "继续盘问",
    MeasureKind.QUESTIONING_SPECIAL: "继续盘问（特殊人员）",
    MeasureKind.DETENTION: "刑事拘留",
    MeasureKind.BAIL: "取保候审",
    MeasureKind.SURVEILLANCE: "监视居住",
}
ONLY_CRIMINAL = frozenset((MeasureKind.DETENTION, MeasureKind.BAIL, MeasureKind.SURVEILLANCE))

_BEGUN: Mapping[MeasureKind, LegalEvent] = {
    MeasureKind.QUESTIONING: LegalEvent.QUESTIONING_CONTINUED,
    MeasureKind.QUESTIONING_SPECIAL: LegalEvent.QUESTIONING_SPECIAL,
    MeasureKind.DETENTION: LegalEvent.DETAINED,
    MeasureKind.BAIL: LegalEvent.BAILED,
    MeasureKind.SURVEILLANCE: LegalEvent.SURVEILLED,
}
ENDED: Mapping[MeasureKind, LegalEvent] = {
    MeasureKind.SUMMONS: LegalEvent.RELEASED,
    MeasureKind.QUESTIONING: LegalEvent.QUESTIONING_ENDED,
    MeasureKind.QUESTIONING_SPECIAL: LegalEvent.QUESTIONING_ENDED,
    MeasureKind.DETENTION: LegalEvent.RELEASED,
    MeasureKind.BAIL: LegalEvent.BAIL_ENDED,
    MeasureKind.SURVEILLANCE: LegalEvent.SURVEILLANCE_ENDED,
}
# What has to follow somebody's detention.
AFTER_DETENTION: Mapping[LegalEvent, str] = {
    LegalEvent.TAKEN_TO_HOUSE: "taken_to_house_at",
    LegalEvent.FAMILY_TOLD: "family_told_at",
    LegalEvent.QUESTIONED: "questioned_at",
    LegalEvent.ARREST_REQUESTED: "arrest_requested_at",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMeasure(Entity):
    """One measure against one suspect. It runs until `ended_at`."""

    case_id: int
    person_id: int
    kind: MeasureKind
    began_at: Instant
    ended_at: Instant | None = None
    taken_to_house_at: Instant | None = None
    family_told_at: Instant | None = None
    questioned_at: Instant | None = None
    arrest_requested_at: Instant | None = None


def begun(kind: MeasureKind, of: CaseKind) -> LegalEvent:
    """What the law counts from, where a case is of this kind."""
    if kind is not MeasureKind.SUMMONS:
        return _BEGUN[kind]
    criminal = of is CaseKind.CRIMINAL
    return LegalEvent.SUMMONED_CRIMINAL if criminal else LegalEvent.SUMMONED_ADMINISTRATIVE
