"""What a form about a lead offers to choose from."""

from dataclasses import dataclass

from jinhai_console.domain.officer import Officer


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its id, its number or name, and a few words of it."""

    id: int
    number: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class LeadOffer:
    """Officers in use; clues that run, series that run, assessments, leads; the latest first."""

    officers: tuple[Officer, ...]
    clues: tuple[Named, ...]
    series: tuple[Named, ...]
    assessments: tuple[Named, ...]
    leads: tuple[Named, ...]
