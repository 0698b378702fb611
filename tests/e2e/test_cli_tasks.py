"""`tasks`: given by hand, prolonged, handed on, shown and counted by command line alone."""

from datetime import timedelta

from jinhai_console.cli.community_parser import TASK_SOURCES
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.task import TaskSource
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine


def day(after: int) -> str:
    return (day_of(wall_clock(), "Asia/Shanghai") + timedelta(days=after)).isoformat()


def test_every_source_can_be_asked_for() -> None:
    assert set(TASK_SOURCES) == set(TaskSource)


def test_a_task_by_hand_from_the_order_to_the_figures(cli: CommandLine) -> None:
    due = f"{day(2)} 18:00"
    said = ("--title", "校园巡查", "--ask", "放学时段到岗")
    made = cli.answer(
        "--as", "05", "tasks", "give", *said, "--receiver", "01", "--receiver", "02", "--due", due
    )
    number = made["number"]
    assert number.startswith("任务")
    listed = cli.answer("tasks", "--source", "hand", "--owner", "单一鸣")["tasks"]
    assert [(each["about"], each["receiver"]) for each in listed] == [(number, "单一鸣")]
    assert cli.answer("tasks", "--overdue")["tasks"] == []
    until = ("--due", f"{day(5)} 18:00", "--text", "人手不足")
    cli.answer("--as", "05", "tasks", "extend", number, "单一鸣", *until)
    moved = ("--receiver", "03", "--text", "休假")
    cli.answer("--as", "05", "tasks", "reassign", number, "仇小满", *moved)
    whole = cli.answer("tasks", "show", number, "单一鸣")
    assert whole["journal"][-1]["reason"] == "人手不足"
    assert whole["given_by"] == "区静怡"
    assert cli.answer("tasks", "show", number, "仇小满")["state"] == "withdrawn"
    cli.answer("tasks", "answer", number, "查文斌", "--text", "已到岗")
    figures = cli.answer("tasks", "figures", "--from", day(0), "--to", day(9))
    assert (figures["given"], figures["due"], figures["on_time"]) == (2, 1, 1)
    assert figures["on_time_rate"] == 100.0
    assert "应办结" in cli("tasks", "figures", "--from", day(0), "--to", day(9)).out


def test_what_is_missing_is_said(cli: CommandLine) -> None:
    assert "--due" in cli.refused("tasks", "give", "--title", "x", "--ask", "y")
    due = ("--due", f"{day(1)} 18:00")
    assert "名称" in cli.refused("tasks", "give", "--ask", "y", "--receiver", "01", *due)
    assert "编号和收件人" in cli.refused("tasks", "show")
    assert "没有交给" in cli.refused("tasks", "show", "任务2026-009", "01")
    assert "--from" in cli.refused("tasks", "figures")
