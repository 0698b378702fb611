"""处置规范 on paper: the card itself, and on an incident's sheet what was ticked of it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.procedure import PART_NAMES, PARTY_NAMES, Card, Step, by_part
from jinhai_console.domain.procedure_rows import IncidentProcedure
from jinhai_console.domain.procedure_text import limit_text
from jinhai_console.domain.sheet_heading import SheetHeading


def procedure_data(card: Card, categories: Sequence[str], heading: SheetHeading) -> dict[str, Any]:
    """What `templates/procedure` prints. `categories` are the card's, by code and name."""
    return {
        "heading": asdict(heading),
        "title": card.title,
        "facts": [
            ("适用类别", "、".join(categories)),
            ("核对情况", card.standing or "本所自定"),
            ("依据", card.basis or "未写"),
        ],
        "parts": [
            {"name": PART_NAMES[part], "steps": [_step(number, step) for number, step in steps]}
            for part, steps in by_part(enumerate(card.steps, 1)).items()
        ],
    }


def ticked_data(procedure: IncidentProcedure) -> Mapping[str, Any]:
    """What an incident's sheet says of its card."""
    done = sum(row.tick is not None for row in procedure.steps)
    return {
        "said": f"《{procedure.title}》共 {len(procedure.steps)} 步，已做 {done} 步"
        if procedure.title
        else "",
        "ticks": [[each.at_text, each.by, each.words] for each in procedure.ticks()],
    }


def step_mark(step: Step) -> str:
    """`2分钟 · 接警席`: what stands in the brackets of a step."""
    words = [
        limit_text(step.limit_s) if step.limit_s else "",
        PARTY_NAMES[step.party] if step.party else "",
    ]
    return " · ".join(each for each in words if each)


def _step(number: int, step: Step) -> dict[str, Any]:
    return {"number": number, "text": step.text, "mark": step_mark(step)}
