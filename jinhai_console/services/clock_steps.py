"""对时: keep in the journal that the wall clock was set, so that running clocks do not leap."""

from dataclasses import dataclass

from jinhai_console.domain.clock_steps import ClockStep, Look, step_since
from jinhai_console.domain.instant import Duration
from jinhai_console.domain.outcome import Subject
from jinhai_console.services.command import Command
from jinhai_console.store.journal import last_moment
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.moments import moments_ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordClock(Command):
    """Hold both clocks against the last look that was kept, of whichever process.

    The first to see a step records it; whoever comes second finds nothing to add.
    """

    look: Look
    seen: Duration = 0  # by how far this process saw it move

    def perform(self, tx: Transaction) -> Subject:
        looks = tx.find(ClockStep)
        known = looks[-1] if looks else None
        last_at = last_moment(tx.connection, tx.station_id)
        moved = step_since(known, last_at, self.look, self.seen)
        if not moved and known is not None and known.boot == self.look.boot:
            return Subject(known.id, is_repeat=True)
        made = tx.add(
            ClockStep,
            at=self.look.wall,
            by=moved,
            boot=self.look.boot,
            offset=self.look.offset,
            moments=moments_ahead(tx.reader, self.look.wall) if moved < 0 else (),
        )
        return Subject(made.id)
