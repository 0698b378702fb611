"""`population`: from the check to the rates by command line alone."""

from datetime import timedelta
from pathlib import Path

from jinhai_console.domain.instant import day_of
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine


def today() -> str:
    return day_of(wall_clock(), "Asia/Shanghai").isoformat()


def test_from_the_check_to_the_rates(cli: CommandLine, tmp_path: Path) -> None:
    made = cli.answer(
        "--as", "05", "population", "enter", "--office", "分局人口大队", "--day", today()
    )
    number = made["number"]
    path = tmp_path / "名单.csv"
    path.write_text(
        "姓名,身份证号,社区,核查结果,错误项目\n"
        "甲一,110101199003070193,鼓岩社区,采集准确,\n"
        "乙二,110101199003070194,鼓岩社区,,\n"
        "丙三,,东山社区,,\n",
        encoding="utf-8",
    )
    taken = cli.answer("population", "import", number, path)
    assert (taken["accepted"], [each["row"] for each in taken["rejected"]]) == (2, [4])
    assert cli.answer("population", "import", number, path)["accepted"] == 2
    cli.answer("population", "add", number, "--name", "丁四", "--community", "滨海社区")
    wrong = ("--result", "wrong", "--wrong", "联系电话")
    cli.answer("population", "result", number, "乙二", *wrong)
    cli.answer("population", "result", number, "3", "--result", "not_collected")
    (late, other) = cli.answer("tasks", "--source", "population")["tasks"]
    assert (late["receiver"], other["receiver"]) == ("单一鸣", "仇小满")
    cli.answer("--as", "01", "population", "correct", number, "2", "--text", "电话已更新")
    (listed,) = cli.answer("population")["checks"]
    assert (listed["sampled"], listed["errors"], listed["corrected"]) == (3, 2, 1)
    assert (listed["collection_rate"], listed["accuracy_rate"]) == (66.67, 50.0)
    whole = cli.answer("population", "show", number, "--pdf", tmp_path / "核查.pdf")
    assert whole["pages"] == 1
    second = whole["people"][1]
    assert (second["name"], second["verified"], second["correction"]) == (
        "乙*",
        False,
        "电话已更新",
    )
    cli.answer("population", "change", number, "--office", "分局户政大队")
    assert cli.answer("population", "show", number)["office"] == "分局户政大队"
    figures = cli.answer("population", "figures", "--from", today(), "--to", today())
    assert (figures["collection_rate"], figures["accuracy_rate"]) == (66.67, 50.0)
    assert "采集率 =" in cli("population", "figures", "--from", today(), "--to", today()).out


def test_what_cannot_be_is_said(cli: CommandLine, tmp_path: Path) -> None:
    assert "没有核查" in cli.refused("population", "show", "核查2026-009")
    later = day_of(wall_clock(), "Asia/Shanghai") + timedelta(days=3)
    enter = ("population", "enter", "--office", "分局")
    assert "还没有到" in cli.refused(*enter, "--day", later.isoformat())
    assert "社区" in cli.refused(*enter, "--day", today(), "--community", "东山")
    number = cli.answer(*enter, "--day", today())["number"]
    assert "文件" in cli.refused("population", "import", number)
    bad = tmp_path / "x.csv"
    bad.write_text("姓名\n \n", encoding="utf-8")
    assert cli.refused("population", "import", number, bad)
    assert "没有这个人" in cli.refused("population", "correct", number, "9", "--text", "x")
    cli.answer("population", "add", number, "--name", "甲一")
    assert "--result" in cli.refused("population", "result", number, "1")
    wrong = ("--result", "wrong", "--wrong", "长相")
    assert "长相" in cli.refused("population", "result", number, "1", *wrong)
