"""值班记事: what the watch writes down as it happens, for whoever comes next."""

from dataclasses import dataclass

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchNote(Entity):
    """One note of a shift. With `then`: what may happen (`text`) and what is to be done then.

    A struck note stays to be read; the journal has every earlier wording.
    """

    shift_id: int
    at: Instant
    by_id: int
    text: str
    then: str = ""
    struck_at: Instant | None = None
    strike_reason: str = ""


@dataclass(frozen=True, slots=True)
class WatchNoteRow:
    """As it is listed. `is_running`: its shift still runs, so that its author may change it."""

    note: WatchNote
    by: str
    shift: str
    is_running: bool

    @property
    def id(self) -> int:
        return self.note.id

    @property
    def is_struck(self) -> bool:
        return self.note.struck_at is not None
