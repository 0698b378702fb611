"""`deadlines` by command line alone: reckoned, begun, extended, kept, counted, printed."""

from pathlib import Path

from jinhai_console.domain.instant import day_of
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine

ZONE = "Asia/Shanghai"
MESSAGE = b'{"id": "1", "received_at": "2026-11-23T09:05:00+08:00", "category": "02"}'


def number(cli: CommandLine) -> str:
    return str(cli.answer("incidents", "--state", "open")["incidents"][0]["number"])


def test_a_period_is_reckoned_without_touching_anything(cli: CommandLine) -> None:
    found = cli.answer("deadlines", "--rule", "L21", "--start", "2026-09-30 10:00")
    assert (found["due"], found["limits_liberty"]) == ("2026-10-03 23:59:59", True)
    hours = cli.answer("deadlines", "--rule", "L05", "--start", "2026-03-02 22:10")
    assert (hours["due"], hours["act_by"]) == ("2026-03-03 07:00:00", "2026-03-03 06:10:00")
    assert cli.answer("deadlines")["total"] == 0
    assert "没有编号为 L99" in cli.refused("deadlines", "--rule", "L99", "--start", "2026-03-02")
    assert "--start" in cli.refused("deadlines", "--rule", "L05", "--start", "昨天")


def test_one_begins_is_extended_suspended_and_kept(cli: CommandLine, tmp_path: Path) -> None:
    cli.answer("receive", "-", stdin=MESSAGE)
    incident = number(cli)
    start = ("--as", "05", "deadlines", "start", incident, "--event", "accepted")
    cli.answer(*start)
    assert "已经在走" in cli.refused(*start)
    (row,) = cli.answer("deadlines")["deadlines"]
    assert (row["rule"], row["number"], row["state"]) == ("L10", incident, "running")
    id = str(row["id"])
    assert "谁批准" in cli.refused("deadlines", "extend", id)
    cli.answer("--as", "05", "deadlines", "extend", id, "--approver", "分局领导")
    assert cli.answer("deadlines", "show", id)["due"] > row["due"]
    cli.answer("deadlines", "suspend", id, "--text", "送检")
    assert cli.answer("deadlines", "show", id)["due"] is None
    cli.answer("deadlines", "resume", id)
    pdf = tmp_path / "board.pdf"
    assert cli.answer("deadlines", "print", "--pdf", str(pdf))["pages"] == 1
    cli.answer("deadlines", "meet", id, "--text", "作出处罚决定")
    assert cli.answer("deadlines")["total"] == 0
    today = day_of(wall_clock(), ZONE).isoformat()
    figures = cli.answer("deadlines", "figures", "--from", today, "--to", today)
    assert (figures["counted"], figures["on_time"], figures["on_time_rate"]) == (1, 1, 100.0)
    deeds = [each["deed"] for each in cli.answer("deadlines", "show", id)["steps"]]
    assert deeds == ["extended", "suspended", "resumed", "met"]
