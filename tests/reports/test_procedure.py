"""A card on paper: every step with its box, whatever it is written with; ticks on the incident."""

from dataclasses import replace
from pathlib import Path

from jinhai_console.domain.procedure import Card, Part, Party, Step
from jinhai_console.domain.procedure_rows import IncidentProcedure, StepRow, TickRow
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.procedure import procedure_data, ticked_data
from jinhai_console.reports.sheet import render
from tests.reports.conftest import ReadPages
from tests.reports.test_sheet import HOSTILE

CARDS = Path(__file__).parents[2] / "resources" / "procedures"


def bare(text: str) -> str:
    return "".join(text.split())


def printed(
    card: Card, sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> list[str]:
    data = procedure_data(card, ["0210 噪音扰民"], sheet_heading)
    return read_pages(render("procedure", data, resources=resources).pdf)


def test_a_shipped_card_fits_one_page_and_says_every_step(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    longest = max(CARDS.glob("*.md"), key=lambda each: each.stat().st_size)
    card = read_card(longest.read_text("utf-8")).card
    pages = printed(card, sheet_heading, read_pages, resources)
    assert len(pages) <= 2
    text = "".join(pages)
    for number, step in enumerate(card.steps, 1):
        assert f"{number}{bare(step.text)}" in text
    assert "请核对" in text
    assert "3分钟·接警席" in text


def test_a_card_with_markup_and_control_characters_prints_as_itself(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    step = Step(Part.FIRST, f"{HOSTILE}\x00\x1b完事", 120, Party.DESK)
    card = Card(HOSTILE, ("0210",), "", HOSTILE, (step,))
    text = "".join(printed(card, sheet_heading, read_pages, resources))
    # The title, the basis, the step.
    assert text.count(bare(HOSTILE)) == 3
    assert "完事" in text


def test_an_incidents_sheet_says_what_was_ticked_in_the_order_it_was_done() -> None:
    def tick(words: str, at: int) -> TickRow:
        return TickRow(1, words, Part.FIRST, words, at, f"11-23 17:0{at}", "单一鸣")

    rows = (
        StepRow(1, "a", Step(Part.FIRST, "派警"), tick("派警", 5)),
        StepRow(2, "b", Step(Part.FIRST, "通报")),
    )
    procedure = IncidentProcedure(1, "噪音扰民", steps=rows, earlier=(tick("叫 120", 2),))
    assert ticked_data(procedure) == {
        "said": "《噪音扰民》共 2 步，已做 1 步",
        "ticks": [["11-23 17:02", "单一鸣", "叫 120"], ["11-23 17:05", "单一鸣", "派警"]],
    }
    without = replace(procedure, procedure_id=None, title="", steps=())
    assert ticked_data(without)["said"] == ""
