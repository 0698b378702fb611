"""`cases`: from the report to the penalty and the figures; a case converted is found by both."""

from typing import Any

from tests.e2e.command_line import CommandLine

OFFICERS = ("--officer", "03", "--officer", "04")
GAMBLING = ("--category", "0101", "--text", "群众举报", *OFFICERS)


def done(cli: CommandLine, *words: str) -> Any:
    return cli.answer("--as", "05", "cases", *words)


def register(cli: CommandLine, kind: str) -> str:
    said = ("--kind", kind, "--name", "聚众赌博案", "--at", "2023-05-10 09:00")
    number: str = done(cli, "register", *said, *GAMBLING)["number"]
    return number


def test_to_the_penalty_and_the_figures(cli: CommandLine) -> None:
    number = register(cli, "administrative")
    assert number == "行案2023-0001"
    done(cli, "file", number, "--at", "2023-05-10 10:00")
    done(cli, "person", number, "--name", "吴小四", "--identity", "123")
    done(cli, "measure", number, "--measure", "summons", "--at", "2023-05-10 11:00")
    done(cli, "release", number, "--at", "2023-05-10 15:00")
    done(cli, "decide", number, "--outcome", "penalty", "--at", "2023-05-10 20:00")
    found = cli.answer("cases", "show", number)
    assert [each["deed"] for each in found["steps"]] == ["registered", "filed"]
    (person,) = found["persons"]
    assert (person["name"], person["unverified"], person["outcome"]) == ("吴**", True, "penalty")
    assert [each["kind"] for each in person["measures"]] == ["summons"]
    assert [each["state"] for each in found["deadlines"]] == ["met", "running", "met", "running"]
    figures = cli.answer("cases", "figures", "--from", "2023-01-01", "--to", "2023-12-31")
    counts = {"cases": 1, "persons": 1, "series_solved": 0, "suspects_caught": 1}
    assert {key: figures[key] for key in counts} == counts
    assert figures["kinds"] == [{"name": "盗窃", "kind": "administrative", **counts}]


def test_converted_it_is_found_by_its_number_of_before(cli: CommandLine) -> None:
    before = register(cli, "administrative")
    number = done(cli, "convert", before, "--text", "达到立案标准")["number"]
    assert number.startswith("刑案")
    assert cli.answer("cases", "show", before)["number"] == number
    (row,) = cli.answer("cases", "list")["cases"]
    assert (row["stage"], row["officers"]) == ("review", ["查文斌", "曾一帆"])
