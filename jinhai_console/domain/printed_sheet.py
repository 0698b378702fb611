"""打印记录: which sheet left the program, for whom, on which printer or as which file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


class PrintWay(StrEnum):
    PRINTER = "printer"
    FILE = "file"


WAY_NAMES: Mapping[PrintWay, str] = {PrintWay.PRINTER: "打印", PrintWay.FILE: "保存 PDF"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheet(Entity):
    """`template`: the kind of sheet; `name`: what a file of it is called; `to`: printer or file.

    `pages` are those of one copy.
    """

    template: str
    name: str
    way: PrintWay
    to: str
    pages: int
    copies: int = 1
    at: Instant
    by_id: int | None = None


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """As it is listed. `by`: the name of whoever did it, empty where nobody was signed in."""

    printed: PrintedSheet
    by: str

    @property
    def id(self) -> int:
        return self.printed.id
