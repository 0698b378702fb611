"""查看人员信息: personal data in full for a minute, against a reason that is journalled."""

from dataclasses import dataclass

from jinhai_console.domain.incident import Incident, NoteKind
from jinhai_console.domain.outcome import Subject
from jinhai_console.services.command import Command
from jinhai_console.services.incidents import add_note
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.opened import UNMASKED_FOR
from jinhai_console.store.views.persons import persons_unmasked

__all__ = ["UNMASKED_FOR", "UnmaskPersons", "persons_unmasked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmaskPersons(Command):
    """Ask for the names and numbers of an incident. Its journal entry opens `persons_unmasked`."""

    incident_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        incident = tx.get(Incident, self.incident_id)
        tx.reason = require(self.reason, "查看人员信息的理由")
        add_note(tx, incident, f"查看人员信息：{tx.reason}", NoteKind.REASON)
        return Subject(incident.id, incident.number)
