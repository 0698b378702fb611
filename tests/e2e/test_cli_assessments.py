"""`assessments` and `tasks`: from the draft to what came of it, by command line alone."""

from datetime import timedelta
from pathlib import Path

import pytest

from jinhai_console.domain.instant import day_of
from jinhai_console.services.desk import wall_clock
from tests.assessing import found_analysts, take_thefts
from tests.e2e.command_line import CommandLine
from tests.stations import Room, copy_station


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "template.db")


@pytest.fixture
def station_path(template: Path, tmp_path: Path) -> Path:
    path = copy_station(template, tmp_path / "station.db")
    room = Room(path)
    take_thefts(room, 5)
    room.close()
    return path


def draft(cli: CommandLine) -> str:
    days = ("--from", "2026-11-16", "--to", "2026-11-22")
    made = cli.answer("--as", "05", "assessments", "draft", "--theme", "theft", *days)
    assert made["outcome"] == "done"
    return str(made["number"])


def approved(cli: CommandLine) -> str:
    number = draft(cli)
    said = ("--conclusions", "集中在上午", "--advice", "加强蹲守", "--grade", "important")
    cli.answer("--as", "05", "assessments", "write", number, *said)
    cli.answer("--as", "05", "assessments", "submit", number)
    cli.answer("--as", "90", "assessments", "approve", number)
    return number


def test_from_the_draft_to_the_result(cli: CommandLine, tmp_path: Path) -> None:
    number = approved(cli)
    due = (day_of(wall_clock(), "Asia/Shanghai") + timedelta(days=3)).isoformat()
    push = ("--receiver", "03", "--receiver", "刑侦大队", "--ask", "核查", "--due", f"{due} 18:00")
    cli.answer("--as", "05", "assessments", "push", number, *push)
    owed = cli.answer("tasks")
    assert [(each["receiver"], each["state"]) for each in owed["tasks"]] == [
        ("查文斌", "given"),
        ("刑侦大队", "given"),
    ]
    assert owed["overdue"] == 0
    cli.answer("tasks", "told", number, "刑侦大队", "--paper")
    cli.answer("tasks", "chase", number, "查文斌")
    said = ("--text", "抓获一人", "--arrests", "1")
    cli.answer("--as", "05", "tasks", "answer", number, "查文斌", *said)
    (left,) = cli.answer("tasks")["tasks"]
    assert (left["receiver"], left["state"], left["due_at"]) == (
        "刑侦大队",
        "read",
        f"{due} 18:00:00",
    )
    pdf = tmp_path / "研判.pdf"
    shown = cli.answer("assessments", "show", number, "--pdf", str(pdf))
    assert (shown["stage"], shown["grade"], shown["decided_by"]) == (
        "approved",
        "important",
        "高所长",
    )
    assert shown["figures"]["total"]["count"] == 5
    assert shown["results"] == {"arrests": 1}
    assert (shown["pages"] >= 2, pdf.read_bytes()[:5]) == (True, b"%PDF-")
    (listed,) = cli.answer("assessments", "--stage", "approved")["assessments"]
    assert listed["tasks"] == {"given": 2, "read": 2, "answered": 1, "overdue": 0}
    assert "抓获 1 人" in cli("assessments", "show", number).out


def test_what_may_not_be_is_refused_in_a_sentence(cli: CommandLine) -> None:
    number = draft(cli)
    assert "请写明结论" in cli.refused("assessments", "submit", number)
    assert "没有编号为" in cli.refused("assessments", "show", "研判1999-001")
    assert "后面要写研判的编号" in cli.refused("assessments", "show")
    assert "--from 和 --to" in cli.refused("assessments", "draft")
    push = ("assessments", "push", number, "--ask", "核查")
    assert "--due" in cli.refused(*push, "--receiver", "03")
    assert "警号、姓名、队名" in cli.refused(*push, "--receiver", "无名")
    late = ("--receiver", "03", "--due", "2030-01-01 08:00")
    assert "还没有批准" in cli.refused(*push, *late)
    assert "没有交给" in cli.refused("tasks", "chase", number, "03")
    assert "没有在等审批" in cli.refused("assessments", "return", approved(cli), "--note", "改")


def test_topics_draft_what_is_due_once(cli: CommandLine) -> None:
    assert len(cli.answer("assessments", "draft-due")["drafted"]) == 1
    assert cli.answer("assessments", "draft-due")["drafted"] == []
