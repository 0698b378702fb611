"""涉案财物: taken for a case, brought into custody, given back or otherwise done with."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalEvent


class PropertyHold(StrEnum):
    """By what right it is held."""

    SEIZED = "seized"
    KEPT = "kept"  # evidence registered and kept where the law is in a hurry


HOLD_NAMES: Mapping[PropertyHold, str] = {
    PropertyHold.SEIZED: "扣押",
    PropertyHold.KEPT: "先行登记保存",
}
HELD: Mapping[PropertyHold, LegalEvent] = {
    PropertyHold.SEIZED: LegalEvent.SEIZED,
    PropertyHold.KEPT: LegalEvent.EVIDENCE_KEPT,
}
LET_GO: Mapping[PropertyHold, LegalEvent] = {
    PropertyHold.SEIZED: LegalEvent.SEIZURE_ENDED,
    PropertyHold.KEPT: LegalEvent.EVIDENCE_DECIDED,
}


class PropertyEnd(StrEnum):
    """What became of it."""

    RETURNED = "returned"
    WITH_CASE = "with_case"
    CONFISCATED = "confiscated"
    DESTROYED = "destroyed"


END_NAMES: Mapping[PropertyEnd, str] = {
    PropertyEnd.RETURNED: "发还",
    PropertyEnd.WITH_CASE: "随案移送",
    PropertyEnd.CONFISCATED: "收缴、没收",
    PropertyEnd.DESTROYED: "销毁",
}
# Whoever gets it signs for it.
WANTS_RECEIVER = frozenset((PropertyEnd.RETURNED, PropertyEnd.WITH_CASE))
MOST_CENTS = 10**13


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseProperty(Entity):
    """One thing, or several that stay together. Sums are in cents.

    `person_id`: of whom it was taken, where he is in the case. `taken_at`: by the right it is held
    by now. `place`: where it lies since `in_custody_at`.
    """

    case_id: int
    name: str
    quantity: str = ""
    value_cents: int | None = None
    hold: PropertyHold
    person_id: int | None = None
    taken_at: Instant
    in_custody_at: Instant | None = None
    place: str = ""
    end: PropertyEnd | None = None
    ended_at: Instant | None = None
    receiver: str = ""

    @property
    def is_held(self) -> bool:
        return self.ended_at is None


def brought_in(thing: CaseProperty, place: str, at: Instant) -> CaseProperty:
    """入库. Raises ValueError with a sentence, as the other two do."""
    _refuse(thing, at)
    if thing.in_custody_at is not None:
        raise ValueError(f"{thing.name} 已经入库：{thing.place}")
    return replace(thing, place=place, in_custody_at=at)


def seized(thing: CaseProperty, at: Instant) -> CaseProperty:
    """转为扣押: what was only registered and kept is held for the case."""
    _refuse(thing, at)
    if thing.hold is not PropertyHold.KEPT:
        raise ValueError(f"{thing.name} 已经扣押")
    return replace(thing, hold=PropertyHold.SEIZED, taken_at=at)


def let_go(thing: CaseProperty, end: PropertyEnd, receiver: str, at: Instant) -> CaseProperty:
    """发还, 随案移送 …"""
    _refuse(thing, at)
    if end in WANTS_RECEIVER and not receiver:
        raise ValueError(f"{END_NAMES[end]}要写明由谁接收")
    return replace(thing, end=end, receiver=receiver, ended_at=at)


def _refuse(thing: CaseProperty, at: Instant) -> None:
    if thing.end is not None:
        raise ValueError(f"{thing.name} 已经{END_NAMES[thing.end]}")
    if at < max(thing.taken_at, thing.in_custody_at or thing.taken_at):
        raise ValueError("时间早于扣押、保存或入库；请核对")
