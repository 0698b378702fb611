"""`visits` and `sites` by command line alone: from the place to the figures."""

from pathlib import Path

from jinhai_console.domain.instant import day_of
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.photos import photo

HOME = ("--kind", "household", "--community", "鼓岩社区", "--address", "鼓岩路1号")


def add(cli: CommandLine, name: str = "王小明", *more: str) -> int:
    said = ("--name", name, *HOME, "--interval", "30", *more)
    return int(cli.answer("--as", "01", "visits", "place", *said)["id"])


def test_a_place_is_entered_visited_and_counted(cli: CommandLine, tmp_path: Path) -> None:
    id = add(cli)
    (row,) = cli.answer("visits")["places"]
    assert (row["id"], row["name"], row["officer"], row["due"]) == (id, "王**", "单一鸣", "later")
    (tmp_path / "门口.jpg").write_bytes(photo())
    said = ("--met", "王小明本人", "--text", "讲了骗局", "--photo", str(tmp_path / "门口.jpg"))
    done = cli.answer("--as", "01", "visits", "record", "王小明", *said)
    assert done["outcome"] == "done"
    whole = cli.answer("visits", "show", str(id))
    assert [(each["met"], each["photos"]) for each in whole["visit_list"]] == [("王**本人", 1)]
    today = day_of(wall_clock(), "Asia/Shanghai").isoformat()
    figures = cli.answer("visits", "figures", "--from", today, "--to", today)
    assert (figures["visits"], figures["households"], figures["due"]) == (1, 1, 0)
    assert figures["figures"]["households"]["ids"] == [id]
    (task,) = cli.answer("tasks", "--source", "visit")["tasks"]
    assert task["receiver"] == "单一鸣"


def test_a_visit_is_put_right(cli: CommandLine) -> None:
    id = add(cli)
    cli.answer("--as", "01", "visits", "record", "王小明", "--text", "讲了骗局")
    mend = ("--as", "01", "visits", "correct", "王小明", "--outcome", "nobody_home")
    assert "理由" in cli.refused(*mend)
    cli.answer(*mend, "--because", "其实没有人在家")
    (visit,) = cli.answer("visits", "show", str(id))["visit_list"]
    assert (visit["outcome"], visit["text"]) == ("nobody_home", "讲了骗局")


def test_a_place_changes_hands_and_goes(cli: CommandLine) -> None:
    add(cli)
    cli.answer("visits", "place", "王小明", "--officer", "02", "--interval", "1")
    assert cli.answer("visits", "--officer", "02")["places"][0]["follows_community"] is False
    route = cli.answer("--as", "02", "visits", "route")["route"]
    assert [(each["part"], len(each["places"])) for each in route] == [("楼栋", 1)]
    cli.answer("visits", "retire", "王小明", "--text", "拆迁")
    assert cli.answer("visits")["places"] == []
    cli.answer("visits", "restore", "王小明")
    assert len(cli.answer("visits")["places"]) == 1


def test_the_route_is_a_file(cli: CommandLine, tmp_path: Path) -> None:
    add(cli)
    told = cli.answer("--as", "01", "visits", "route", "--all", "--pdf", str(tmp_path / "a.pdf"))
    assert told["pages"] == 1
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_is_taken_in_and_its_refused_rows_kept(cli: CommandLine, tmp_path: Path) -> None:
    add(cli)
    folder = tmp_path / "走访"
    folder.mkdir()
    rows = ("王小明,2026-11-20 10:30,01,已见面,谈话", "某人,2026-11-20 10:30,01,已见面,谈话")
    head = "走访对象,走访时间,民警,走访结果,情况"
    (folder / "表.csv").write_text("\n".join((head, *rows)), "utf-8")
    rejects = tmp_path / "退回.csv"
    told = cli.answer("visits", "import", str(folder), "--rejects", str(rejects))
    assert (told["visits"], [each["row"] for each in told["refused"]]) == (1, [3])
    assert "某人" in rejects.read_text("utf-8-sig")
    assert cli.answer("visits", "import", str(folder))["known"] == 1


def test_what_cannot_be_is_said_in_a_sentence(cli: CommandLine, tmp_path: Path) -> None:
    add(cli)
    assert "没有叫" in cli.refused("visits", "record", "没有")
    assert "后面要写" in cli.refused("visits", "show")
    assert "做了什么" in cli.refused("--as", "01", "visits", "record", "王小明")
    (tmp_path / "a.jpg").write_text("不是照片")
    told = cli.refused(
        *("--as", "01", "visits", "record", "王小明", "--text", "谈话"),
        *("--photo", str(tmp_path / "a.jpg")),
    )
    assert "照片 a.jpg" in told
    add(cli, "王小明", "--building", "2栋")
    assert "请用 id" in cli.refused("visits", "show", "王小明")
    assert "没有叫" in cli.refused("sites", "show", "没有")
    assert cli.answer("sites")["sites"] == []
