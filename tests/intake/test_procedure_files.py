"""Every card that comes with the program: readable, for categories that exist, enough of them."""

from pathlib import Path

import pytest

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.procedure import Part
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.intake.procedure_files import read_procedures
from jinhai_console.intake.simulation.scenario_file import read_demonstration
from jinhai_console.settings import resources_dir

FOLDER = resources_dir() / "procedures"
FILES = sorted(FOLDER.glob("*.md"))
PLAN = read_demonstration(resources_dir())
CODES = {each.code for each in PLAN.categories}
# What docs/glossary.md and the station's figures speak of must have its norm at hand.
NEEDED = (
    "020201 01030203 010303 010301 010304 010305 01040101 01040102 01040103 01040104 01040105 "
    "01040106 01040107 01040108 0404 0401 0402 0403 0405 0406 0410 0201 020103 0204 0207 0208 "
    "0209 0212 0413 0501 0502 0503 0505 0507 0508 0513 0210 0301 10 11 1201"
).split()


@pytest.mark.parametrize("file", FILES, ids=lambda each: each.stem)
def test_a_shipped_card_is_whole_and_says_how_far_it_can_be_relied_on(file: Path) -> None:
    reading = read_card(file.read_text(encoding="utf-8"))
    assert reading.faults == ()
    assert set(reading.card.codes) <= CODES
    assert reading.card.standing == "请核对"
    parts = {step.part for step in reading.card.steps}
    assert {Part.ASK, Part.FIRST, Part.INFORM, Part.FEEDBACK} <= parts
    assert any(step.limit_s for step in reading.card.steps if step.part is Part.FIRST)
    assert max(len(step.text) for step in reading.card.steps) <= 60


def test_no_category_has_two_cards() -> None:
    codes = [code for each in PLAN.procedures for code in each.codes]
    assert len(codes) == len(set(codes))
    assert len(PLAN.procedures) == len(FILES) >= 24


@pytest.mark.parametrize("code", NEEDED)
def test_what_the_station_counts_has_a_card_of_its_own_or_from_above(code: str) -> None:
    covered = {each for planned in PLAN.procedures for each in planned.codes}
    assert any(code[:length] in covered for length in (2, 4, 6, 8))


def test_a_station_with_its_own_categories_gets_the_cards_that_fit() -> None:
    found = read_procedures(FOLDER, {"0210", "01030203"})
    assert {each.name: each.codes for each in found} == {
        "电动自行车被盗": ("01030203",),
        "噪音扰民": ("0210",),
    }


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text('+++\ntitle = "甲"\ncategories = ["04"]\n+++\n去', "utf-8")
    with pytest.raises(Refusal, match=r"a\.md 第 5 行"):
        read_procedures(tmp_path, {"04"})
    (tmp_path / "a.md").write_bytes("甲".encode("gb18030"))
    with pytest.raises(Refusal, match="UTF-8"):
        read_procedures(tmp_path, {"04"})
