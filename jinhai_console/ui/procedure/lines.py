"""The lines of a card as a list holds them: a heading for each part, then its steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from jinhai_console.domain.procedure import Part
from jinhai_console.domain.procedure_rows import IncidentProcedure, StepRow, TickRow
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.lines_model import Index, LinesModel
from jinhai_console.ui.procedure.words import part_word, step_word


@dataclass(frozen=True, slots=True)
class Heading:
    """`done` of `all` steps below it are ticked; `all` 0 where nothing is to be counted."""

    words: str
    done: int = 0
    all: int = 0


Line = Heading | StepRow | TickRow


def lines_of(procedure: IncidentProcedure, parts: Sequence[Part] = tuple(Part)) -> list[Line]:
    """The card's lines in their order; what was done before a change of it stands at the end."""
    found: list[Line] = []
    for part in parts:
        rows = [row for row in procedure.steps if row.step.part is part]
        if rows:
            found.append(Heading(part_word(part), sum(r.tick is not None for r in rows), len(rows)))
            found += rows
    if procedure.earlier:
        found.append(Heading(tr("Procedure", "规范改动前已做")))
        found += procedure.earlier
    return found


class CardModel(LinesModel[Line]):
    """Headings are read, steps and ticks are chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_name, spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def place_of(self, number: int) -> int | None:
        """Where the step of this number stands."""
        places = (
            place
            for place, each in enumerate(self.lines)
            if isinstance(each, StepRow) and each.number == number
        )
        return next(places, None)


def spoken(line: Line) -> str:
    """A line as it is read out."""
    if isinstance(line, Heading):
        return line.words
    if isinstance(line, TickRow):
        return f"{line.words} {done_word(line)}"
    said = f"{line.number} {line.step.text} {step_word(line.step)}".strip()
    return f"{said} {done_word(line.tick)}" if line.tick else said


def done_word(tick: TickRow) -> str:
    """`17:08 区静怡`, after the step's words."""
    return f"{tick.at_text[-5:]} {tick.by}".strip()


def _name(line: Line) -> object:
    """What makes it the same line, whether ticked or not."""
    if isinstance(line, Heading):
        return (line.words, line.all)
    return (line.key, line.step) if isinstance(line, StepRow) else (line.key, line.at)
