"""会商 held: what was drawn up for it, who was there, what was asked for, and its signature."""

from dataclasses import dataclass

from jinhai_console.domain.briefing import Briefing, Edition
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.handover_sheet import UNSIGNED, Signature
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.json_form import from_json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Entity):
    """One meeting of an edition on a day; there is one at most. It tells of `first` … `last`.

    Days are YYYY-MM-DD. `content` is the `Briefing` as JSON, drawn anew until it is signed;
    `snapshot` the `Minutes` as they were signed, empty before.
    """

    edition: Edition
    day: str
    first: str
    last: str
    content: str
    drafted_at: Instant
    minutes: str = ""
    signed_at: Instant | None = None
    signed_by_id: int | None = None
    checkpoint: str = ""
    snapshot: str = ""

    @property
    def is_signed(self) -> bool:
        return self.signed_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Entity):
    """Whether an officer was at a meeting; the absent with a reason."""

    meeting_id: int
    officer_id: int
    is_present: bool
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(Entity):
    """会商意见 on an item of the meeting, "" on the whole. Its tasks are about it."""

    meeting_id: int
    number: str
    item_key: str
    text: str
    given_at: Instant
    withdrawn_at: Instant | None = None
    withdraw_reason: str = ""

    @property
    def stands(self) -> bool:
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLine:
    """An opinion as it is told: on what, whose it is, by when, how far it is. `id` is its own."""

    id: int
    number: str
    item: str
    text: str
    owners: str
    due: str
    state: str
    withdrawn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentLine:
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """会商纪要: everything of a meeting as one value, frozen by the chair's signature."""

    briefing: Briefing
    present: tuple[str, ...] = ()
    absent: tuple[AbsentLine, ...] = ()
    opinions: tuple[OpinionLine, ...] = ()
    minutes: str = ""
    chair: Signature = UNSIGNED
    reference: str = ""
    checkpoint: str = ""

    def to_json(self) -> str:
        return to_json(self)

    @classmethod
    def from_json(cls, text: str) -> "Minutes":
        """Raises ValueError where the text is none."""
        return from_json(cls, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """As it is listed. `opinions` stand, `open` of their tasks are not done yet."""

    meeting: Meeting
    chair: str
    opinions: int
    open: int

    @property
    def id(self) -> int:
        return self.meeting.id


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDetail:
    """One whole. `attending`: by officer id, as far as it was written down."""

    row: MeetingRow
    minutes: Minutes
    attending: tuple[Attendance, ...]
    opinions: tuple[Opinion, ...]

    @property
    def id(self) -> int:
        return self.row.id

    @property
    def meeting(self) -> Meeting:
        return self.row.meeting
