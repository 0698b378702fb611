"""`cases`: from the report to the penalty and the figures; a case converted is found by both."""

from pathlib import Path
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


def test_things_are_seized_kept_and_given_back_and_all_of_it_is_printed(
    cli: CommandLine, tmp_path: Path
) -> None:
    number = register(cli, "administrative")
    done(cli, "file", number, "--at", "2023-05-10 10:00")
    done(cli, "person", number, "--name", "吴小四")
    seized = ("--name", "赌具", "--quantity", "1副", "--value", "50", "--item", "1")
    done(cli, "seize", number, *seized, "--at", "2023-05-10 11:00")
    done(cli, "seize", number, "--name", "账本", "--hold", "kept", "--at", "2023-05-10 11:00")
    done(cli, "store", number, "--item", "1", "--text", "物证室", "--at", "2023-05-10 12:00")
    done(cli, "seize-kept", number, "--item", "2", "--at", "2023-05-11 09:00")
    said = cli.refused("--as", "05", "cases", "end", number, "--text", "处罚")
    assert "赌具、账本" in said
    gone = ("--end", "confiscated", "--at", "2023-05-12 09:00")
    done(cli, "let-go", number, "--item", "1", *gone)
    things = cli.answer("cases", "show", number)["things"]
    assert [(each["name"], each["hold"], each["end"]) for each in things] == [
        ("赌具", "seized", "confiscated"),
        ("账本", "seized", None),
    ]
    made = cli.answer("cases", "print", number, "--pdf", str(tmp_path / "案.pdf"))
    assert (tmp_path / "案.pdf").stat().st_size > 10_000
    assert made["pages"] == 2


def test_it_is_put_right_withdrawn_and_opened_again(cli: CommandLine) -> None:
    number = register(cli, "administrative")
    done(cli, "correct", number, "--name", "赌博案", "--address", "鼓岩路 8 号")
    done(cli, "person", number, "--name", "吴小四")
    done(cli, "correct-person", number, "--name", "吴小五", "--phone", "13800000000")
    done(cli, "officer-off", number, "--officer", "04")
    done(cli, "officer", number, "--officer", "04")
    done(cli, "withdraw", number, "--text", "没有违法事实")
    done(cli, "reopen", number, "--text", "新的证据")
    found = cli.answer("--as", "05", "cases", "show", number, "--unmask", "核对")
    assert (found["name"], found["persons"][0]["name"]) == ("赌博案", "吴小五")
    assert [each["deed"] for each in found["steps"]] == ["registered", "withdrawn", "reopened"]
    assert cli.answer("cases", "show", number)["persons"][0]["name"] == "吴**"


def test_mediated_and_notified(cli: CommandLine) -> None:
    number = register(cli, "administrative")
    done(cli, "file", number, "--at", "2023-05-10 10:00")
    done(cli, "mediate", number, "--text", "谈不拢", "--at", "2023-05-11 10:00")
    done(cli, "mediate", number, "--text", "赔偿", "--agreed", "--at", "2023-05-12 10:00")
    other = register(cli, "criminal")
    done(cli, "not-file", other, "--text", "没有犯罪事实", "--at", "2023-05-11 10:00")
    done(cli, "notify", other, "--text", "报案人", "--at", "2023-05-12 10:00")
    deeds = [each["deed"] for each in cli.answer("cases", "show", other)["steps"]]
    assert deeds == ["registered", "not_filed", "notified"]


def test_who_is_held_with_his_limit_and_who_may_extend_it(cli: CommandLine) -> None:
    assert cli.answer("cases", "held") == {"held": [], "total": 0}
    number = register(cli, "criminal")
    done(cli, "person", number, "--name", "吴小四")
    done(cli, "measure", number, "--measure", "summons")
    (row,) = cli.answer("cases", "held")["held"]
    assert (row["who"], row["measure"], row["case"]) == ("吴**", "summons", number)
    assert (row["limit"], row["overdue"]) == ("L19 刑事传唤、拘传", False)
    (extension,) = row["extensions"]
    assert extension["approver"] == "办案部门负责人"
    assert cli.answer("cases", "list")["cases"][0]["held"] == 1
    done(cli, "release", number)
    assert cli.answer("cases", "held")["total"] == 0
