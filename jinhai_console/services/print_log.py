"""A sheet left the program: kept, so that it is known what paper of the station is about."""

from dataclasses import dataclass

from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.printed_sheet import PrintedSheet, PrintWay
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPrint(Command):
    """After it succeeded; what was refused by the printer is no paper."""

    template: str
    name: str
    way: PrintWay
    to: str
    pages: int
    copies: int = 1

    def perform(self, tx: Transaction) -> Subject:
        made = tx.add(
            PrintedSheet,
            template=self.template,
            name=self.name,
            way=self.way,
            to=self.to,
            pages=self.pages,
            copies=max(1, self.copies),
            at=tx.now,
            by_id=tx.actor_id,
        )
        return Subject(made.id, made.name)
