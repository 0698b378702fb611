"""交接班 as one frozen value: what the sheet prints, and what the database keeps of it as JSON.

It has five parts in the order of a structured handover (I-PASS, Starmer et al. 2014): how grave
things stand, summary, actions with who and when, what may happen and what then, read-back.
Every text stands here as it was said at that moment, so that neither a renamed category nor a
newer program changes a reprint. A part that is empty is printed with 「无」.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jinhai_console.domain.foresight import Foresight
from jinhai_console.domain.handover_item import HandoverItem, ItemKind
from jinhai_console.domain.json_form import from_json, to_json
from jinhai_console.domain.severity import Severity
from jinhai_console.domain.sheet_heading import SheetHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPresent:
    """A team with the names of those who were on duty, posts in brackets where they have one."""

    team: str
    officers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChange:
    """Somebody took a seat, stood in for another, was called in or went off duty."""

    at: str
    who: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketCount:
    """One bucket of the shift. `previous` is the same window one day before, where known."""

    name: str
    count: int
    previous: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftCounts:
    """有效警情 = 全部 − 骚扰; the buckets divide the valid ones."""

    total: BucketCount
    nuisance: BucketCount
    valid: BucketCount
    buckets: tuple[BucketCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotableIncident:
    """An incident of level 1 or 2. `summary` is already masked."""

    number: str
    level: str
    received: str
    category: str
    place: str
    summary: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftNote:
    """值班记事 with its time; `struck` says who struck it through and why, empty where it holds."""

    at: str
    by: str
    text: str
    struck: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemFact:
    """One line on the state of the system, e.g. (最近备份, 8 分钟前). Alarms are printed bold."""

    name: str
    text: str
    is_alarm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Empty until signed: the paper then has a line for the pen."""

    name: str = ""
    signed: str = ""


UNSIGNED = Signature()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverSheet:
    """`checkpoint` is the journal's short code, `reference` what the QR code says beside it.

    `items` holds everything the receiver takes over one by one, the equipment among it.
    `read_back` are the receiver's own words, `looked` the leader's.
    """

    heading: SheetHeading
    shift: str
    started: str
    ended: str
    leader: str
    severity: Severity
    counts: ShiftCounts
    notable: tuple[NotableIncident, ...]
    present: tuple[TeamPresent, ...]
    items: tuple[HandoverItem, ...]
    duty_changes: tuple[DutyChange, ...] = ()
    notes: tuple[ShiftNote, ...] = ()
    ahead: tuple[Foresight, ...] = ()
    facts: tuple[SystemFact, ...] = ()
    compared_with: str = ""  # what `previous` counts, e.g. 前一日同时段; empty without comparison
    read_back: str = ""
    looked: str = ""
    handed: Signature = UNSIGNED
    received: Signature = UNSIGNED
    led: Signature = UNSIGNED
    reference: str = ""
    checkpoint: str = ""

    def of(self, *kinds: ItemKind) -> tuple[HandoverItem, ...]:
        """The items of these kinds, in the sheet's order."""
        return tuple(each for each in self.items if each.kind in kinds)

    @property
    def open_incidents(self) -> tuple[HandoverItem, ...]:
        return self.of(ItemKind.INCIDENT, ItemKind.ORDER)

    @property
    def taken_count(self) -> int:
        return sum(1 for each in self.items if each.taken)

    @property
    def overdue_count(self) -> int:
        return sum(1 for each in self.items if each.is_overdue)

    def item(self, key: str) -> HandoverItem | None:
        return next((each for each in self.items if each.key == key), None)

    def to_json(self) -> str:
        """The snapshot as the database keeps it; equal sheets give equal text."""
        return to_json(self)

    @classmethod
    def from_json(cls, text: str) -> "HandoverSheet":
        """The sheet of a stored snapshot. Raises ValueError where the text is none."""
        return from_json(cls, text)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who took an item over, when, and what he said of it."""

    by: str
    at: str
    said: str = ""


def taken_over(sheet: HandoverSheet, taken: Mapping[str, Receipt]) -> HandoverSheet:
    """The sheet with the receipts of the items whose keys are in `taken`."""
    items = tuple(
        replace(each, taken_by=receipt.by, taken=receipt.at, said=receipt.said)
        if (receipt := taken.get(each.key))
        else each
        for each in sheet.items
    )
    return replace(sheet, items=items)


def receipts(sheet: HandoverSheet) -> dict[str, Receipt]:
    """What was taken over so far, by key."""
    return {
        each.key: Receipt(each.taken_by, each.taken, each.said)
        for each in sheet.items
        if each.taken
    }
