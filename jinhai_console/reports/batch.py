"""Several sheets in one go, each drawn for itself: a fault of one does not lose the others."""

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from jinhai_console.domain.outcome import Refusal
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import Sheet, SheetFault
from jinhai_console.reports.whole_file import write_whole

T = TypeVar("T")
Kept = list[tuple[Paper, Sheet, Path]]  # with the file that each went into
Told = Callable[[int, int, str], object]  # how many are done, of how many, what comes next

_BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
_TEMPLATE = """
#let parts = json(bytes(sys.inputs.parts))
#set document(title: sys.inputs.title)
#for (place, part) in parts.enumerate() {
  set page(width: part.width * 1pt, height: part.height * 1pt, margin: 0pt)
  if place > 0 and part.front { pagebreak(weak: true, to: "odd") }
  for number in range(1, part.pages + 1) {
    if number > 1 { pagebreak() }
    image(part.file, page: number, width: 100%, height: 100%)
  }
}
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`ask` reads what the sheet needs, where it is drawn; `nothing`: what is said of None."""

    title: str
    ask: Callable[[], Paper | None]
    nothing: str = "没有内容"


@dataclass(frozen=True, slots=True)
class Missing:
    """A sheet that did not come, and why."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Drawn(Generic[T]):
    """What came, in the order in which it was wanted, and what did not."""

    made: tuple[tuple[Paper, T], ...]
    missing: tuple[Missing, ...]


def draw(wanted: Sequence[Wanted], set_: Callable[[Paper], T], told: Told) -> Drawn[T]:
    """Each by `set_`. What `told` raises ends it: that is how a batch is stopped."""
    made: list[tuple[Paper, T]] = []
    missing: list[Missing] = []
    for place, each in enumerate(wanted):
        told(place, len(wanted), each.title)
        try:
            paper = each.ask()
            if paper is None:
                missing.append(Missing(each.title, each.nothing))
            else:
                made.append((paper, set_(paper)))
        except (SheetFault, Refusal, OSError) as fault:
            missing.append(Missing(each.title, str(fault)))
    return Drawn(tuple(made), tuple(missing))


def bind(sheets: Sequence[Sheet], title: str, *, both_sides: bool = False) -> Sheet:
    """One PDF of them all; for `both_sides` each begins on a page of odd number."""
    import typst

    with tempfile.TemporaryDirectory(prefix="jinhai-batch-") as kept:
        folder = Path(kept)
        parts = []
        for place, sheet in enumerate(sheets):
            file = f"{place}.pdf"
            (folder / file).write_bytes(sheet.pdf)
            box = _BOX.search(sheet.pdf)
            width, height = (float(box[1]), float(box[2])) if box else (595.28, 841.89)
            parts.append(
                {
                    "file": file,
                    "width": width,
                    "height": height,
                    "pages": sheet.pages,
                    "front": both_sides,
                }
            )
        source = folder / "batch.typ"
        source.write_text(_TEMPLATE, "utf-8")
        try:
            pdf = typst.compile(
                source, root=folder, sys_inputs={"parts": json.dumps(parts), "title": title}
            )
        except RuntimeError as fault:
            raise SheetFault(f"没有合成一份 PDF：{fault}") from fault
    assert isinstance(pdf, bytes)
    return Sheet(pdf, _count(sheets, both_sides=both_sides))


def _count(sheets: Iterable[Sheet], *, both_sides: bool) -> int:
    """With the empty backs between them."""
    pages = 0
    for sheet in sheets:
        pages += sheet.pages + (pages % 2 if both_sides else 0)
    return pages


def keep_each(drawn: Drawn[Sheet], folder: Path) -> tuple[Kept, list[Missing]]:
    """A file each in `folder`, under names of which none takes another's place."""
    folder.mkdir(parents=True, exist_ok=True)
    kept, missing, used = [], list(drawn.missing), set[str]()
    for paper, sheet in drawn.made:
        name, again = paper.name, 1
        while name in used:
            again += 1
            name = f"{paper.name} {again}"
        used.add(name)
        path = folder / f"{name}.pdf"
        try:
            write_whole(path, sheet.pdf)
        except OSError as fault:
            missing.append(Missing(paper.name, f"没有写成（{fault.strerror or fault}）"))
        else:
            kept.append((paper, sheet, path))
    return kept, missing
