"""`reviews`: submitted, returned, mended, passed; the figures; what is refused in one sentence."""

from typing import Any

from tests.e2e.command_line import CommandLine
from tests.e2e.test_cli_cases import register

PERIOD = ("--from", "2023-05-01", "--to", "2023-05-31")


def done(cli: CommandLine, *words: str, by: str = "05") -> Any:
    return cli.answer("--as", by, "reviews", *words)


def submit(cli: CommandLine) -> str:
    number = register(cli, "administrative")
    said = ("--document", "penalty", "--text", "拟拘留五日", "--at", "2023-05-10 10:00")
    submitted: str = done(cli, "submit", number, *said, by="03")["number"]
    done(cli, "take", submitted)
    return submitted


def check_all(cli: CommandLine, number: str, *, but: int = 0) -> None:
    for each in cli.answer("reviews", "show", number)["items"]:
        at = ("check", number, "--item", str(each["item"]))
        if each["item"] <= but:
            done(cli, *at, "--verdict", "faulty", "--text", "缺少签名")
        elif each["verdict"] != "fit":
            done(cli, *at, "--verdict", "fit")


def test_returned_mended_and_passed(cli: CommandLine) -> None:
    number = submit(cli)
    assert number == "法审2023-0001"
    check_all(cli, number, but=1)
    done(cli, "return", number, "--text", "补签名", "--at", "2023-05-12 10:00")
    (task,) = cli.answer("tasks", "list", "--source", "review")["tasks"]
    assert (task["about"], task["receiver"]) == (number, "查文斌")
    done(cli, "resubmit", number, "--at", "2023-05-15 10:00", by="03")
    found = cli.answer("reviews", "show", number)
    assert (found["state"], found["round"], found["faults"]) == ("resubmitted", 2, 1)
    assert [each["remark"] for each in found["found_before"]] == ["缺少签名"]
    assert [each["name"] for each in found["deadlines"]] == ["行政受案审查"]
    check_all(cli, number)
    done(cli, "pass", number, "--at", "2023-05-16 10:00")
    found = cli.answer("reviews", "show", number)
    assert (found["state"], found["working_days"], found["elapsed_days"]) == ("passed", 3, 6)
    assert [(each["result"], each["working_days"]) for each in found["rounds"]] == [
        ("returned", 2),
        ("passed", 1),
    ]
    figures = cli.answer("reviews", "figures", *PERIOD)
    counts = {"submitted": 1, "passed": 1, "returned": 1, "passed_at_once": 0}
    assert {key: figures[key] for key in counts} == counts
    assert (figures["passed_at_once_rate"], figures["days_median"]) == (0, 3)
    people = {"查文斌", "曾一帆", "区静怡"}
    assert not people & set(str(figures))
    assert cli.answer("reviews", "list")["total"] == 0
    assert cli.answer("reviews", "list", "--all")["total"] == 1
    said = cli("reviews", "show", number)
    assert "第 1 轮" in said.out
    assert "行案2023-0001" in said.out


def test_bad_input_is_said_in_one_sentence(cli: CommandLine) -> None:
    number = submit(cli)
    assert "没有编号为 行案1999-0001 的案件" in cli.refused(
        "reviews", "submit", "行案1999-0001", "--document", "penalty"
    )
    assert "没有编号为" in cli.refused("reviews", "show", "法审1999-0001")
    assert "--document" in cli.refused("reviews", "submit", "行案2023-0001")
    assert "--person" in cli.refused(
        "reviews", "submit", "行案2023-0001", "--document", "other", "--person", "3"
    )
    by = ("--as", "05", "reviews")
    assert "--item" in cli.refused(*by, "check", number, "--item", "99", "--verdict", "fit")
    assert "没有核对" in cli.refused(*by, "pass", number)
    assert "退回的意见" in cli.refused(*by, "return", number)
    assert "今后" in cli.refused(*by, "pass", number, "--at", "2099-01-01 10:00")
    assert "自己办过" in cli.refused("--as", "03", "reviews", "take", number)
    assert "正在审核" in cli.refused(
        "--as", "03", "reviews", "submit", "行案2023-0001", "--document", "penalty"
    )
