"""What screens and sheets are told of 人口信息核查: frozen, complete, read once."""

from dataclasses import dataclass

from jinhai_console.domain.population_check import CheckResult, PopulationCheck, SampledPerson
from jinhai_console.domain.task_rows import TaskLine


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check with how its sample came out."""

    check: PopulationCheck
    community: str
    sampled: int
    right: int
    wrong: int
    missing: int
    corrected: int

    @property
    def id(self) -> int:
        return self.check.id

    @property
    def resulted(self) -> int:
        return self.right + self.wrong + self.missing

    @property
    def collected(self) -> int:
        return self.right + self.wrong

    @property
    def open_errors(self) -> int:
        return self.wrong + self.missing - self.corrected


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One of a sample. `shares_number`: another of a different name has his identity number."""

    person: SampledPerson
    community: str
    shares_number: bool
    task: TaskLine | None

    @property
    def id(self) -> int:
        return self.person.id


@dataclass(frozen=True, slots=True)
class CheckDetail:
    row: CheckRow
    entered_by: str
    people: tuple[PersonRow, ...]

    @property
    def check(self) -> PopulationCheck:
        return self.row.check

    def of(self, result: CheckResult | None) -> tuple[PersonRow, ...]:
        return tuple(each for each in self.people if each.person.result is result)
