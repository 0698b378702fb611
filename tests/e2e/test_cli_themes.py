"""`analyse` on the command line: the published figures, every number's incidents, the PDF."""

import subprocess
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.cli import main
from tests.e2e.command_line import CommandLine
from tests.e2e.test_cli_trends import CRIMINAL, DISPUTE, THEFT, messages
from tests.stations import copy_station

WINTER = ("--from", "2022-11-15", "--to", "2023-02-28")
DECEMBER = ("--from", "2022-12-01", "--to", "2022-12-31")


@pytest.fixture(scope="module")
def told(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station that was told every incident of the published periods, one message each."""
    folder = tmp_path_factory.mktemp("themes")
    path = copy_station(template, folder / "station.db")
    said = [
        *messages(CRIMINAL, 27, date(2021, 11, 15), "a"),
        *messages(THEFT, 14, date(2022, 1, 1), "b"),
        *messages(THEFT, 8, date(2021, 12, 1), "c"),
        *messages(CRIMINAL, 32, date(2022, 11, 15), "d"),
        *messages(THEFT, 1, date(2023, 1, 10), "e"),
        *messages(THEFT, 2, date(2022, 12, 10), "f"),
        *messages(DISPUTE, 95, date(2021, 12, 1), "g"),
        *messages(DISPUTE, 83, date(2022, 12, 1), "h"),
        *messages(DISPUTE, 3, date(2023, 5, 1), "i"),
    ]
    (folder / "said.jsonl").write_text("\n".join(said), encoding="utf-8")
    assert main(["--database", str(path), "receive", str(folder / "said.jsonl")]) == 0
    return path


@pytest.fixture
def analyse(
    told: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    return CommandLine(told, capsys, monkeypatch)


def total(answer: Any) -> tuple[int, int, float | None]:
    found = answer["total"]
    assert len(found["incidents"]) == found["count"]
    assert len(found["base_incidents"]) == found["base"]
    return found["count"], found["base"], found["change_percent"]


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        (("theft", *WINTER, "--category", "刑事类警情"), (35, 49, -28.57)),
        (("theft", *WINTER), (3, 22, -86.36)),
        (("theft", *DECEMBER), (2, 8, -75.0)),
        (("dispute", *DECEMBER), (83, 95, -12.63)),
        (("dispute", "--from", "2023-05-01", "--to", "2023-05-09"), (3, 0, None)),
    ],
)
def test_the_published_figures(
    analyse: CommandLine, words: tuple[str, ...], figures: tuple[int, int, float | None]
) -> None:
    assert total(analyse.answer("analyse", *words)) == figures


def test_every_table_adds_up_and_opens_the_incidents_behind(analyse: CommandLine) -> None:
    answer = analyse.answer("analyse", "theft", *WINTER)
    listed = analyse.answer("incidents", "--category", "盗窃", "--limit", 100)
    known = {each["number"] for each in listed["incidents"]}
    for table in answer["tables"]:
        behind = Counter(number for row in table["rows"] for number in row["incidents"])
        assert sorted(behind) == sorted(answer["total"]["incidents"])
        assert set(behind.values()) == {1}
        assert sum(row["count"] for row in table["rows"]) == 3
        assert all(len(row["key"]) == len(table["columns"]) for row in table["rows"])
    assert set(answer["total"]["incidents"]) <= known
    assert answer["year_end"]["change_percent"] == -86.36
    assert "年末岁初" in answer["findings"][-1]["text"]


def test_people_read_it_too(analyse: CommandLine) -> None:
    said = analyse("analyse", "dispute", *DECEMBER).out
    assert "83 起，上年同期 95 起  -12.63%" in said
    assert "滨海社区" in said
    assert "统计口径" in said
    assert (
        "3 起，上年同期 0 起  —"
        in analyse("analyse", "dispute", "--from", "2023-05-01", "--to", "2023-05-09").out
    )


def test_what_the_records_do_not_say_is_said(analyse: CommandLine) -> None:
    answer = analyse.answer("analyse", "theft", *WINTER)
    assert "侵害目标：3 起都没有写明，没有这方面的结论" in answer["missing"]
    assert "target" not in [each["name"] for each in answer["tables"]]


def test_the_sheet_has_the_figures_in_text(analyse: CommandLine, tmp_path: Path) -> None:
    pdf = tmp_path / "盗窃.pdf"
    answer = analyse.answer("analyse", "theft", *WINTER, "--pdf", pdf)
    assert (answer["pdf"], answer["pages"] >= 1) == (str(pdf), True)
    done = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    text = "".join(done.stdout.decode().split())
    for said in ("盗窃专题分析", "2022-11-15至2023-02-28", "-86.36%", "虚构", "统计口径"):
        assert said in text


@pytest.mark.parametrize(
    "words",
    [
        ("fraud", *WINTER),  # this small station has no such category
        ("theft", *WINTER, "--category", "没有的"),
        ("theft", *WINTER, "--community", "没有的"),
        ("theft", "--from", "2023-13-01", "--to", "2023-02-28"),
        ("theft", "--from", "2023-03-01", "--to", "2023-02-28"),
        ("theft", *WINTER, "--pdf", "/nowhere/at/all.pdf"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    analyse: CommandLine, words: tuple[str, ...]
) -> None:
    assert analyse.refused("analyse", *words)


@pytest.mark.parametrize("words", [("arson", *WINTER), ("theft",)])
def test_wrong_usage(analyse: CommandLine, words: tuple[str, ...]) -> None:
    assert analyse("analyse", *words).code == 2
