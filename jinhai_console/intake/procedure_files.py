"""The cards that come with the program: one Markdown file each → what a station begins with."""

from collections.abc import Collection
from pathlib import Path

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.domain.station_plan import PlannedProcedure


def read_procedures(folder: Path, codes: Collection[str]) -> tuple[PlannedProcedure, ...]:
    """The cards in `folder` that are for one of these categories, in the order of their names.

    A station with categories of its own gets only the cards that fit them. Raises Refusal with
    the file and the line of what cannot be read.
    """
    found = []
    for path in sorted(folder.glob("*.md")):
        text = _text_of(path)
        reading = read_card(text)
        if reading.faults:
            raise Refusal(f"{path.name} {reading.faults[0]}")
        card = reading.card
        own = tuple(code for code in card.codes if code in codes)
        if own:
            standing = Standing(card.standing) if card.standing else None
            found.append(PlannedProcedure(name=card.title, standing=standing, text=text, codes=own))
    return tuple(found)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(f"{path.name} 不是 UTF-8 编码，请另存为 UTF-8 后再试") from None
    except OSError as fault:
        raise Refusal(f"打不开 {path}：{fault.strerror}，请检查路径和权限") from None
