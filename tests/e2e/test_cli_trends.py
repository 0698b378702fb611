"""`trends` on the command line: the published figures from incidents that were received."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.cli import main
from tests.e2e.command_line import CommandLine
from tests.e2e.test_cli_dispatch import take
from tests.stations import copy_station

THEFT, DISPUTE, CRIMINAL = "0101", "04", "01"


def messages(category: str, count: int, first: date, prefix: str) -> list[str]:
    """`count` messages on days following `first`, at noon."""
    return [
        json.dumps(
            {
                "id": f"{prefix}{number}",
                "received_at": f"{first + timedelta(days=number % 28)}T12:00:00+08:00",
                "category": category,
                "community": "鼓岩社区" if number % 2 else "滨海社区",
                "narrative": "一起警情",
            }
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def told(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station that was told every incident of the published periods, one message each."""
    folder = tmp_path_factory.mktemp("trends")
    path = copy_station(template, folder / "station.db")
    said = [
        *messages(CRIMINAL, 27, date(2021, 11, 15), "a"),
        *messages(THEFT, 22, date(2022, 1, 1), "b"),
        *messages(CRIMINAL, 32, date(2022, 11, 15), "c"),
        *messages(THEFT, 3, date(2023, 1, 10), "d"),
        *messages(DISPUTE, 95, date(2021, 12, 1), "e"),
        *messages(DISPUTE, 83, date(2022, 12, 1), "f"),
        *messages(DISPUTE, 2, date(2023, 3, 1), "g"),
    ]
    (folder / "said.jsonl").write_text("\n".join(said), encoding="utf-8")
    assert main(["--database", str(path), "receive", str(folder / "said.jsonl")]) == 0
    return path


@pytest.fixture
def trends(
    told: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    return CommandLine(told, capsys, monkeypatch)


WINTER = ("--from", "2022-11-15", "--to", "2023-02-28")
DECEMBER = ("--from", "2022-12-01", "--to", "2022-12-31")


def figures(line: Any) -> tuple[int, int, float | None]:
    return line["count"], line["base"], line["change_percent"]


def rows(answer: Any) -> dict[str, tuple[int, int, float | None]]:
    return {each["key"]: figures(each) for each in answer["rows"]}


def test_criminal_incidents_and_theft_of_the_winter(trends: CommandLine) -> None:
    answer = trends.answer("trends", *WINTER, "--category", "刑事类警情", "--level", 2)
    assert figures(answer["total"]) == (35, 49, -28.57)
    assert rows(answer)["盗窃"] == (3, 22, -86.36)
    assert (answer["base_from"], answer["base_to"]) == ("2021-11-15", "2022-02-28")
    alone = trends.answer("trends", *WINTER, "--category", THEFT)
    assert figures(alone["total"]) == (3, 22, -86.36)


def test_disputes_of_december(trends: CommandLine) -> None:
    answer = trends.answer("trends", *DECEMBER, "--category", "纠纷")
    assert figures(answer["total"]) == (83, 95, -12.63)


def test_the_period_before(trends: CommandLine) -> None:
    words = ("--from", "2023-01-01", "--to", "2023-01-31", "--compare", "period")
    answer = trends.answer("trends", *words)
    assert (answer["base_from"], answer["base_to"]) == ("2022-12-01", "2022-12-31")
    assert answer["total"]["base"] > 83


def test_without_a_base_there_is_no_percentage(trends: CommandLine) -> None:
    answer = trends.answer("trends", "--from", "2023-03-01", "--to", "2023-03-02")
    assert figures(answer["total"]) == (2, 0, None)
    assert "2  0  —" in trends("trends", "--from", "2023-03-01", "--to", "2023-03-02").out


@pytest.mark.parametrize(
    "by", ["category", "community", "source", "team", "hour", "band", "weekday"]
)
def test_the_rows_add_up_to_the_total(by: str, trends: CommandLine) -> None:
    answer = trends.answer("trends", *DECEMBER, "--by", by)
    for column in ("count", "base"):
        assert sum(each[column] for each in answer["rows"]) == answer["total"][column]
    assert answer["total"].keys() >= {"key", "count", "base", "change_percent"}


def test_one_community(trends: CommandLine) -> None:
    halves = [
        trends.answer("trends", *DECEMBER, "--community", name)["total"]["count"]
        for name in ("鼓岩社区", "滨海社区")
    ]
    assert sum(halves) == trends.answer("trends", *DECEMBER)["total"]["count"]
    assert min(halves) > 0


@pytest.mark.parametrize(("bucket", "count"), [("day", 31), ("week", 5), ("month", 1)])
def test_buckets_cover_the_period(bucket: str, count: int, trends: CommandLine) -> None:
    answer = trends.answer("trends", *DECEMBER, "--bucket", bucket)
    assert len(answer["buckets"]) == count
    assert sum(each["count"] for each in answer["buckets"]) == answer["total"]["count"]


@pytest.mark.parametrize(
    "words",
    [
        ("--from", "2023-02-01", "--to", "2023-01-01"),
        ("--from", "heute", "--to", "2023-01-01"),
        ("--from", "0001-01-01", "--to", "9999-12-31"),
        (*DECEMBER, "--category", "没有"),
        (*DECEMBER, "--community", "没有"),
    ],
)
def test_a_question_that_means_nothing_is_refused(
    words: tuple[str, ...], trends: CommandLine
) -> None:
    trends.refused("trends", *words)


def test_the_counts_are_made_anew(cli: CommandLine) -> None:
    take(cli)
    answer = cli.answer("check", "--recount")
    assert answer["ok"] is True
    assert answer["recounted"] == len(cli.answer("incidents", "--limit", "1000")["incidents"])
