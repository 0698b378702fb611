"""`suggest` and `派` where rules and a roster are kept: the right people, reasons, shortfalls."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.instant import DAY
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.e2e.test_cli_dispatch import take
from tests.rosters import ROSTERED, WriteRoster, day_text
from tests.stations import Room, copy_station, found_station

DAYS = (
    "2026-11-23",  # a Monday
    "2026-11-28",  # a Saturday
    "2026-02-14",  # a Saturday worked to make up
    "2026-10-10",  # another
    "2026-02-23",  # a Monday of the spring festival
)


@pytest.fixture(scope="module")
def rostered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rostered") / "station.db"
    found_station(path, plan=ROSTERED)
    with closing(Room(path)) as room:
        room.done(WriteRoster(actor_id=None, days=DAYS, leaves={"02": "2026-11-23"}))
    return path


@pytest.fixture
def at_work(
    rostered: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> CommandLine:
    return CommandLine(copy_station(rostered, tmp_path / "station.db"), capsys, monkeypatch)


def ask(cli: CommandLine, at: str, category: str = "纠纷", community: str = "鼓岩社区") -> Any:
    return cli.answer("suggest", "--category", category, "--community", community, "--at", at)


def chosen(answer: Any) -> list[tuple[str, str]]:
    return [(each["officer"], each["role"]) for each in answer["suggestions"] if each["chosen"]]


def codes(answer: Any) -> set[str]:
    return set(answer["suggestions"][0]["reason_codes"])


def test_working_time_the_community_officer(at_work: CommandLine) -> None:
    answer = ask(at_work, "2026-11-23 10:00")
    assert (answer["working_time"], answer["hours"]) == (True, "work")
    assert chosen(answer) == [("01", "lead")]
    assert codes(answer) == {"on_duty", "own_community", "work_time", "community_matter"}
    assert answer["suggestions"][0]["reasons"][:2] == ["日勤在岗", "本社区"]
    assert answer["shortfall"] == []
    assert answer["rules"] == ["社区民警就地处警"]
    assert (answer["default"], answer["present_business"]) == (False, False)


def test_working_time_a_theft_the_case_team_with_support_and_an_alert(at_work: CommandLine) -> None:
    answer = ask(at_work, "2026-11-23 10:00", "盗窃")
    assert chosen(answer) == [("03", "lead"), ("01", "support")]
    assert "case_matter" in codes(answer)
    assert answer["alerts"] == [{"post": "patrol", "officers": ["华亮"]}]
    assert answer["rules"] == ["盗窃归案件队", "盗窃社区民警协办", "盗窃提醒巡查岗"]


@pytest.mark.parametrize(
    ("at", "hours"),
    [
        ("2026-11-23 12:30", "lunch"),
        ("2026-11-23 23:10", "rest"),
        ("2026-11-28 10:00", "rest"),
        ("2026-02-23 10:00", "rest"),
    ],
)
def test_lunch_night_saturday_holiday_the_duty_group(
    at_work: CommandLine, at: str, hours: str
) -> None:
    answer = ask(at_work, at)
    assert (answer["working_time"], answer["hours"]) == (False, hours)
    assert chosen(answer) == [("06", "lead")]
    assert f"{hours}_time" in codes(answer)
    assert "值班组在岗" in answer["suggestions"][0]["reasons"]
    assert chosen(ask(at_work, at, "盗窃")) == [("07", "lead")]


@pytest.mark.parametrize("day", ["2026-02-14", "2026-10-10"])
def test_a_saturday_worked_to_make_up_is_working_time(at_work: CommandLine, day: str) -> None:
    answer = ask(at_work, f"{day} 10:00")
    assert answer["working_time"] is True
    assert chosen(answer) == [("01", "lead")]


def test_the_officer_on_leave_is_named_and_the_neighbour_goes(at_work: CommandLine) -> None:
    answer = ask(at_work, "2026-11-23 10:00", community="滨海社区")
    assert chosen(answer) == [("01", "lead")]
    assert answer["ring"] == "neighbour"
    assert "邻近社区（鼓岩社区）" in answer["suggestions"][0]["reasons"]
    assert answer["shortfall"] == ["社区民警仇小满请假"]


def test_a_community_without_officer_is_named(at_work: CommandLine) -> None:
    answer = ask(at_work, "2026-11-23 10:00", community="远山社区")
    assert answer["shortfall_codes"] == ["community_without_officer"]
    assert answer["ring"] == "team"
    assert answer["suggestions"][0]["team"] == "community"


def test_a_day_that_the_roster_does_not_reach_goes_by_activities(at_work: CommandLine) -> None:
    assert chosen(ask(at_work, "2026-12-24 10:00")) == [("01", "lead")]
    for officer in ROSTERED.officers:
        at_work.do(f"岗 {officer.number} 休假")
    answer = ask(at_work, "2026-12-24 10:00")
    assert answer["suggestions"] == []
    assert "没有人在岗" in answer["shortfall"]


def test_without_a_community_it_is_said(at_work: CommandLine) -> None:
    answer = at_work.answer("suggest", "--category", "纠纷", "--at", "2026-11-23 10:00")
    assert "警情没有社区" in answer["shortfall"]
    assert answer["suggestions"]


def test_the_words_say_it_too(at_work: CommandLine) -> None:
    said = at_work("suggest", "--category", "盗窃", "--community", "鼓岩社区", "--at",
                   "2026-11-23 10:00")  # fmt: skip
    for word in (
        "工作时间",
        "主办",
        "协办",
        "备选",
        "另行提醒：巡查岗（华亮）",
        "依据：",
        "不是现在",
    ):
        assert word in said.out


# -- now: what everybody is on counts ------------------------------------------------------


def roster_now(cli: CommandLine) -> None:
    """Everybody stands today and yesterday, whatever the hour at which this runs."""
    now = wall_clock()
    days = {day_text(now - DAY), day_text(now)} - set(DAYS)
    with closing(Room(cli.database)) as room:
        room.done(WriteRoster(actor_id=None, days=tuple(days)))


def test_everybody_busy_leaves_the_leader_then_nobody(at_work: CommandLine) -> None:
    roster_now(at_work)
    number = take(at_work, "1")
    other = take(at_work, "2", narrative="另一起")
    for officer in ("01", "02", "03", "04", "06", "07", "10"):
        at_work.do(f"派 {other} {officer} 叫来帮忙")
    answer = at_work.answer("suggest", number)
    assert "在岗人员都在忙" in answer["shortfall"]
    assert (answer["ring"], chosen(answer)) == ("leader", [("09", "lead")])
    at_work.do(f"派 {other} 09 只剩他")
    answer = at_work.answer("suggest", number)
    assert answer["suggestions"] == []
    assert "没有推荐人选" in at_work.refused("--as", "05", "do", f"派 {number}")


def test_send_without_a_name_takes_the_advice_and_says_it_before(at_work: CommandLine) -> None:
    roster_now(at_work)
    number = take(at_work, "1", category="0101")
    advice = at_work.answer("suggest", number)
    wanted = {each["name"] for each in advice["suggestions"] if each["chosen"]}
    said = at_work.do(f"派 {number[-4:]}")
    assert said["outcome"] == "done"
    assert "按推荐派 主办" in said["preview"]
    assert all(name in said["preview"] for name in wanted)
    assignments = at_work.answer("incident", number)["assignments"]
    assert len(assignments) == len(wanted)
    assert "已按规则派足" in at_work.refused("--as", "05", "do", f"派 {number}")


def test_whoever_is_not_on_the_roster_needs_a_reason(at_work: CommandLine) -> None:
    roster_now(at_work)
    number = take(at_work)
    assert "不在班" in at_work.refused("--as", "05", "do", f"派 {number} 11")
    assert at_work.do(f"派 {number} 11 电话叫回")["outcome"] == "done"
    journal = at_work.answer("incident", number)["journal"]
    assert any(each["reason"] == "电话叫回" for each in journal)
