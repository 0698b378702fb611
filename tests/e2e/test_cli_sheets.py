"""Every sheet of the house by its verb: it comes, is remembered, and shows nobody's number."""

import re
import shlex
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import jinhai_console
from jinhai_console.intake.founding import found_demo
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import open_database
from tests.e2e.command_line import CommandLine
from tests.sheets import SHEETS, HouseSheet

UI = Path(jinhai_console.__file__).parent / "ui"
DAYS = 100
PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
FOLDERS = {each.parent.name for each in (resources_dir() / "templates").glob("*/template.typ")}


def test_every_template_is_on_the_list_with_a_sample() -> None:
    assert [each.template for each in SHEETS] == sorted(FOLDERS)
    for each in SHEETS:
        assert (resources_dir() / "templates" / each.template / "sample.json").is_file()
        assert (each.window and each.verb) or each.why_not


@pytest.mark.parametrize("sheet", [each for each in SHEETS if each.window], ids=str)
def test_its_key_stands_on_its_page(sheet: HouseSheet) -> None:
    assert sheet.window is not None
    page, key = sheet.window
    assert key in (UI / page).read_text("utf-8")


@pytest.fixture
def demo_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """Long enough to have cases, leads and reviews."""
    path = tmp_path / "demo.db"
    found_demo(path, resources_dir(), days=DAYS)
    capsys.readouterr()
    return CommandLine(path, capsys, monkeypatch)


def _records(cli: CommandLine) -> dict[str, str]:
    """One record for each sheet that is of one."""

    def first(verb: str, key: str, name: str = "number") -> str:
        return str(cli.answer(*shlex.split(verb))[key][0][name])

    pushed = cli.answer("outbox")["messages"]
    disputes = cli.answer("disputes", "list", "--state", "settled")["disputes"]
    return {
        "dispute": disputes[0]["number"],
        "assessment": first("assessments list", "assessments"),
        "sample": first("callbacks samples", "samples"),
        "case": first("cases list", "cases"),
        "clue": first("clues list", "clues"),
        "fraud": first("fraud list", "alerts"),
        "incident": next(each["number"] for each in pushed if each["kind"] == "assign"),
        "lead": first("leads list", "leads"),
        "check": first("population list", "checks"),
        "category": "0201",
        "review": first("reviews list", "reviews"),
        "officer": "900011",
        "period": "--from 2026-11-01 --to 2026-11-26",
    }


def _print(cli: CommandLine, sheet: HouseSheet, records: dict[str, str], folder: Path) -> Path:
    words = shlex.split(sheet.verb.format_map(records))
    path = folder / f"{sheet.template}.pdf"
    if sheet.template == "last_state":
        path = Path(cli.answer(*words, "--folder", folder)["pdf"])
    elif sheet.template == "roster":
        assert cli.answer(*words, path)["pages"] >= 1
    else:
        assert cli.answer("--as", "900003", *words, "--pdf", path)["pages"] >= 1
    return path


def _phones_of_officers(cli: CommandLine) -> set[str]:
    with closing(Desk(open_database(cli.database), seat="试")) as desk:
        state = desk.read(reads.last_state).result()
    return {each.phone for each in state.present}


def _text(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def test_every_verb_prints_remembers_and_masks(demo_line: CommandLine, tmp_path: Path) -> None:
    cli, records = demo_line, _records(demo_line)
    shown: dict[str, list[str]] = {}
    for sheet in SHEETS:
        if not sheet.verb:
            continue
        text = _text(_print(cli, sheet, records, tmp_path))
        shown[sheet.template] = [*PHONE.findall(text), *IDENTITY.findall(text)]
    # Whoever prints an agreement has the parties opened to him, for that reason, in the journal.
    assert shown.pop("agreement")
    # What is read when there is no program says how officers are reached; of others, nothing.
    assert set(shown.pop("last_state")) <= _phones_of_officers(cli)
    assert {name: found for name, found in shown.items() if found} == {}
    kept: list[Any] = cli.answer("printed")["printed"]
    expected = {each.template for each in SHEETS if each.verb} - {"last_state"}
    assert {each["template"] for each in kept} >= expected
    assert {each["way"] for each in kept} == {"file"}
    assert all(Path(each["to"]).is_absolute() for each in kept)
