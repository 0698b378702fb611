"""交接班 as one frozen value: what the sheet prints, and what the database keeps of it as JSON.

Every text stands here as it was said at that moment, so that neither a renamed category nor a
newer program changes a reprint. A section that is None has no capability behind it and is not
printed; one that is empty is printed with 「无」.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jinhai_console.domain.json_form import from_json, to_json
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
class OpenIncident:
    """An incident that goes to the next shift. `taken_by`, `taken` stand once the receiver took it.

    `limit` is the moment by which `next_step` is due, empty where there is no limit.
    """

    id: int
    number: str
    level: str
    state: str
    category: str
    place: str
    who: str
    next_step: str
    received: str
    elapsed: str
    limit: str = ""
    is_overdue: bool = False
    taken_by: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelvedAlarm:
    """An alarm put aside: the next shift must know when it calls again."""

    kind: str
    subject: str
    until: str
    shelved_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedTask:
    """A task that is overdue, or due before the next handover. `late` is how long, or empty."""

    source: str
    number: str
    who: str
    what: str
    since: str
    due: str
    late: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeAtRisk:
    """A dispute that may turn violent: whose it is, what is due and why it stands here."""

    number: str
    grade: str
    kind: str
    parties: str  # masked
    place: str
    officer: str
    leader: str
    due: str
    limit: str
    is_overdue: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWarning:
    """A fraud warning that nobody has ended: who is to be reached, by whom and by when."""

    number: str
    level: str
    kind: str
    who: str  # masked
    place: str
    officer: str
    next_step: str
    limit: str
    is_overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredPush:
    """Somebody may not know what he should: his message did not arrive."""

    who: str
    number: str
    since: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PatrolMatter:
    """What the patrol post leaves open: a scene to be looked at, or a clue that is followed."""

    kind: str
    number: str
    what: str
    where: str
    limit: str
    is_overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalLimit:
    """A period of the law that is over, or ends within the next shift."""

    number: str
    title: str
    limit: str
    officer: str
    due: str
    is_overdue: bool


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


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverSheet:
    """`checkpoint` is the journal's short code, `reference` what the QR code says beside it."""

    heading: SheetHeading
    shift: str
    started: str
    ended: str
    leader: str
    present: tuple[TeamPresent, ...]
    counts: ShiftCounts
    notable: tuple[NotableIncident, ...]
    open_incidents: tuple[OpenIncident, ...]
    shelved: tuple[ShelvedAlarm, ...] | None = None
    warnings: tuple[OpenWarning, ...] | None = None
    disputes: tuple[DisputeAtRisk, ...] | None = None
    patrol: tuple[PatrolMatter, ...] | None = None
    limits: tuple[LegalLimit, ...] | None = None
    owed: tuple[OwedTask, ...] | None = None
    pushes: tuple[UnansweredPush, ...] | None = None
    owed_besides: str = ""  # what is owed and not listed, in one sentence
    facts: tuple[SystemFact, ...] | None = None
    duty_changes: tuple[DutyChange, ...] | None = None
    watch_notes: str = ""
    compared_with: str = ""  # what `previous` counts, e.g. 前一日同时段; empty without comparison
    handed: Signature = Signature()
    received: Signature = Signature()
    led: Signature = Signature()
    reference: str = ""
    checkpoint: str = ""

    @property
    def taken_count(self) -> int:
        return sum(1 for each in self.open_incidents if each.taken)

    @property
    def overdue_count(self) -> int:
        return sum(1 for each in self.open_incidents if each.is_overdue)

    @property
    def late_count(self) -> int:
        return sum(1 for each in self.owed or () if each.late)

    def to_json(self) -> str:
        """The snapshot as the database keeps it; equal sheets give equal text."""
        return to_json(self)

    @classmethod
    def from_json(cls, text: str) -> "HandoverSheet":
        """The sheet of a stored snapshot. Raises ValueError where the text is none."""
        return from_json(cls, text)


def taken_over(sheet: HandoverSheet, *, receiver: str, taken: Mapping[int, str]) -> HandoverSheet:
    """The sheet with the receiver's name and time at each open incident whose id is in `taken`."""
    lines = tuple(
        replace(each, taken_by=receiver, taken=taken[each.id]) if each.id in taken else each
        for each in sheet.open_incidents
    )
    return replace(sheet, open_incidents=lines)
