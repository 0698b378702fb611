"""`alarms`, 知 and 搁: what a watch has raised, read and answered from the command line."""

from contextlib import closing
from pathlib import Path

import pytest

from jinhai_console.domain.clock_steps import Look
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.services.alarm_rounds import AlarmRounds
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.dispatch import AssignOfficer, RequestReturn
from tests.e2e.command_line import CommandLine
from tests.stations import Room


@pytest.fixture
def numbers(station_path: Path) -> list[str]:
    """Two incidents late for an hour, and a return asked for."""
    with closing(Room(station_path)) as room:
        room.clock.now = wall_clock() - HOUR
        rounds = AlarmRounds(room.desk, lambda: Look(room.clock.now, room.clock.now, "boot"))
        ids = [room.take(), room.take()]
        officer = room.officer("01")
        room.done(AssignOfficer(actor_id=officer, incident_id=ids[1], officer_id=officer))
        (assignment,) = room.assignments(ids[1])
        room.done(RequestReturn(actor_id=officer, assignment_id=assignment.id, reason="车坏了"))
        room.clock.step(HOUR - MINUTE)
        rounds.tick()
        return [room.incident(id).number for id in ids]


def test_what_stands_and_what_is_shelved(cli: CommandLine, numbers: list[str]) -> None:
    found = cli.answer("alarms")
    assert {(each["kind"], each["number"]) for each in found["alarms"]} == {
        ("dispatch_late", numbers[0]),
        ("acknowledge_late", numbers[1]),
        ("return_asked", numbers[1]),
    }
    assert found["load"] == {"last_hour": 3, "hour_before": 0}
    assert cli.do(f"知 {numbers[0][-3:]}")["outcome"] == "done"
    assert cli.do(f"搁 {numbers[1][-3:]} 45 等修车")["outcome"] == "done"
    found = cli.answer("alarms")
    (held,) = found["alarms"]
    assert (held["state"], held["acknowledged_by"]) == ("held", "区静怡")
    assert [each["shelve_reason"] for each in found["shelved"]] == ["等修车", "等修车"]
    assert "已搁置至" in cli("alarms").out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("知", "还缺警情编号"),
        ("知 {0}", "没有可以这样处理的告警"),
        ("搁 {1}", "理由"),
        ("搁 {1} 481 等修车", "8 小时"),
    ],
)
def test_what_cannot_be_is_said(
    cli: CommandLine, numbers: list[str], line: str, words: str
) -> None:
    cli.do(f"知 {numbers[0]}")
    said = cli("--as", "05", "do", line.format(*numbers))
    assert said.code == 1
    assert words in said.err
