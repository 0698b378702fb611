"""`fraud`: the published case replayed from the message to the figures, and each other verb."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from jinhai_console.domain.instant import MINUTE, Instant, day_of, to_local
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.fraud_room import found_fraud_station
from tests.stations import copy_station

ZONE = "Asia/Shanghai"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("fraud") / "template.db")


@pytest.fixture
def station_path(template: Path, tmp_path: Path) -> Path:
    return copy_station(template, tmp_path / "station.db")


def message(at: Instant, **alert: object) -> dict[str, object]:
    return {
        "id": "FZ0001",
        "received_at": to_local(at, ZONE).isoformat(timespec="seconds"),
        "address": "鼓岩路 8 号 302 室",
        "community": "鼓岩社区",
        "narrative": "正在与境外号码长时间通话，安装了远程控制软件",
        "fraud_alert": {
            "level": "高",
            "name": "韦素芬",
            "phones": ["13900010001"],
            "identity_number": "110105194912310021",
            "kind": "冒充公检法",
            "at_risk_yuan": 260_000,
            "source": "市局反诈中心",
            **alert,
        },
    }


def spool(cli: CommandLine, folder: Path, name: str, said: dict[str, object]) -> dict[str, int]:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    answer = cli("watch", folder, "--once", "--json")
    found: dict[str, int] = json.loads(answer.out)
    return found


def period(at: Instant) -> tuple[str, ...]:
    day = day_of(at, ZONE)
    return ("--from", f"{day - timedelta(days=1)}", "--to", f"{day + timedelta(days=1)}")


def test_a_warning_from_the_message_to_the_figures(cli: CommandLine, tmp_path: Path) -> None:
    began = wall_clock() - 2 * MINUTE
    folder = tmp_path / "spool"
    assert spool(cli, folder, "a.json", message(began))["accepted"] == 1
    assert spool(cli, folder, "b.json", message(began))["duplicates"] == 1
    (row,) = cli.answer("fraud")["alerts"]
    number, incident = row["number"], row["incident"]
    assert (row["level"], row["name"], row["identity_verified"]) == ("high", "韦**", False)
    for _ in range(2):
        called = ("call", number, "--result", "no_answer")
        cli.answer("--as", "05", "fraud", *called)
    cli.do(f"派 {incident} 01")
    cli.do(f"到 {incident} 01")
    met = ("call", number, "--way", "visit", "--result", "reached", "--text", "开门时仍在通话")
    cli.answer("--as", "01", "fraud", *met)
    ended = ("close", number, "--outcome", "dissuaded", "--kept-safe", "26万")
    cli.answer("--as", "05", "fraud", *ended)
    shown = cli.answer("fraud", "show", number, "--pdf", tmp_path / "sheet.pdf")
    assert [each["result"] for each in shown["contacts"]] == ["no_answer", "no_answer", "reached"]
    assert shown["door_at"] <= shown["door_due"]
    assert (shown["outcome"], shown["kept_safe_yuan"]) == ("dissuaded", 260_000)
    assert (tmp_path / "sheet.pdf").stat().st_size > 1_000
    figures = cli.answer("fraud", "figures", *period(began))
    assert (figures["dissuaded"], figures["kept_safe_yuan"]) == (1, 260_000)
    assert figures["door_within_rate"] == 100
    assert figures["first_contact_within_rate"] == 100
    order = cli.answer("incident", incident)
    assert (order["state"], order["is_order"]) == ("closed", True)
    assert cli.answer("trends", *period(began))["total"]["count"] == 0
    (task,) = cli.answer("tasks", "--source", "fraud_follow_up")["tasks"]
    assert (task["about"], task["receiver"]) == (number, "单一鸣")
    assert cli.answer("check")["ok"]


def test_a_denial_and_money_that_is_gone(cli: CommandLine, tmp_path: Path) -> None:
    spool(cli, tmp_path / "spool", "a.json", message(wall_clock()))
    (row,) = cli.answer("fraud", "list", "--state", "open")["alerts"]
    number = row["number"]
    cli.answer("--as", "05", "fraud", "escalate", number, "--text", "说自己在投资")
    assert cli.answer("fraud", "show", number)["asks"] == ["family", "bank"]
    said = cli.refused("--as", "05", "fraud", "close", number, "--outcome", "not_deceived")
    assert "家属和银行" in said
    gone = ("hand-over", number, "--transferred", "100000", "--stopped", "4万")
    cli.answer("--as", "05", "fraud", *gone)
    shown = cli.answer("fraud", "show", number)
    case = cli.answer("incident", shown["case"])
    assert (case["is_order"], number in case["narrative"]) == (False, True)
    assert cli.answer("fraud", "list", "--state", "open")["alerts"] == []


def test_what_is_no_warning_lies_in_quarantine_with_its_reason(
    cli: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "spool"
    wrong = message(wall_clock(), level="very high")
    assert spool(cli, folder, "a.json", wrong)["quarantined"] == 1
    nobody = message(wall_clock(), name="", phones=[], identity_number="")
    assert spool(cli, folder, "b.json", nobody)["quarantined"] == 1
    reasons = [each.read_text("utf-8") for each in folder.rglob("*reason*")]
    assert any("预警等级" in each for each in reasons)
    assert any("姓名、电话或身份证号" in each for each in reasons)
    assert cli.answer("fraud")["alerts"] == []


def test_by_hand_and_corrected(cli: CommandLine) -> None:
    enter = ("enter", "--level", "medium", "--name", "覃小军", "--phone", "13700000002")
    made = cli.answer("--as", "05", "fraud", *enter, "--at-risk", "8000", "--community", "滨海社区")
    number = made["number"]
    cli.answer(
        "--as", "05", "fraud", "correct", number, "--kind", "冒充公检法", "--at-risk", "9000"
    )
    shown = cli.answer("fraud", "show", number)
    assert (shown["kind"], shown["at_risk_yuan"]) == ("冒充公检法", 9_000)
    assert cli.answer("find", "13700000002")["groups"]["persons"]["total"] == 1
    assert cli.answer("find", number)["groups"]["incidents"]["total"] == 1
    assert "--level" in cli.refused("--as", "05", "fraud", "enter", "--name", "某")
    assert "预警9" in cli.refused("fraud", "show", "预警9")


def test_a_list_is_taken_in_once(cli: CommandLine, tmp_path: Path) -> None:
    path, rejects = tmp_path / "list.csv", tmp_path / "rejects.csv"
    path.write_text(
        "预警编号,预警时间,预警等级,姓名,电话,涉险金额,诈骗类型\n"
        "A1,2026-11-20 09:00,高危,韦素芬,13900010001,26万,冒充公检法\n"
        "A2,2026-11-20 09:30,中,韦素芬,13900010001,,冒充公检法\n"
        "A3,2026-11-20 10:00,要命,覃小军,13700000002,,\n"
        "A4,2026-11-20 10:00,低,覃小军,13700000002,很多,\n"
        "A5,,低,覃小军,13700000002,,\n",
        "utf-8",
    )
    first = cli.answer("--as", "05", "fraud", "import", path, "--rejects", rejects)
    assert (first["accepted"], first["rejected"]) == (2, 3)
    assert [each["row"] for each in first["refused"]] == [4, 5, 6]
    assert "要命" in rejects.read_text("utf-8-sig")
    (row,) = cli.answer("fraud")["alerts"]
    assert row["warnings"] == 2
    nowhere = str(tmp_path / "no" / "where.csv")
    refused = cli.refused("--as", "05", "fraud", "import", path, "--rejects", nowhere)
    assert "where.csv" in refused
    again = cli.answer("--as", "05", "fraud", "import", path)
    assert (again["accepted"], again["repeated"], again["rejected"]) == (0, 2, 3)
    path.write_text("姓名\n韦素芬\n", "utf-8")
    assert "预警时间" in cli.refused("fraud", "import", path)
