"""The papers agree with the program: keys, commands, links, pictures."""

import re
from pathlib import Path

import pytest

from jinhai_console.cli.parser import build_parser
from jinhai_console.services.verbs import VERBS
from jinhai_console.ui.actions import ACTIONS

ROOT = Path(__file__).resolve().parent.parent
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
COMMAND = re.compile(r"^jinhai-console (?!-)(\S+)", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_key_is_in_the_guide() -> None:
    page = read("docs/guide/keys.md")
    missing = [
        each.source for each in ACTIONS if f"| {each.shortcut} | {each.source} |" not in page
    ]
    assert missing == []


def test_the_guide_names_no_key_that_does_something_else() -> None:
    page = read("docs/guide/keys.md").partition("## 各处自己的按键")[0]
    rows = re.findall(r"^\| (\S+) \| (\S+) \|$", page, re.MULTILINE)
    known = {(each.shortcut, each.source) for each in ACTIONS} | {("按键", "做什么")}
    assert set(rows) - known == set()


def test_every_verb_of_the_command_line_is_in_the_guide() -> None:
    page = read("docs/guide/finding.md")
    assert [each.name for each in VERBS if f"`{each.name} " not in page] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_links_and_pictures_lead_somewhere(paper: Path) -> None:
    links = LINK.findall(paper.read_text(encoding="utf-8"))
    assert [each for each in links if not (paper.parent / each).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_commands_exist(paper: Path) -> None:
    known = build_parser().format_help()
    named = set(COMMAND.findall(paper.read_text(encoding="utf-8")))
    assert [each for each in named if not re.search(rf"^    {each}\s", known, re.MULTILINE)] == []


def test_both_readmes_show_the_same_commands() -> None:
    def commands(name: str) -> list[str]:
        return [
            each.partition(" ")[0] for each in re.findall(r"^(?:make|\.venv|py) .*", read(name))
        ]

    assert commands("README.md") == commands("README.zh-CN.md")
