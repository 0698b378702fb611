"""`officers-page` and `token`: a machine without a screen serves the officers' phones."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from jinhai_console.domain.officer_token import OfficerToken
from jinhai_console.intake.officers_page.address import LOOPBACK, PORT
from tests.e2e.command_line import CommandLine
from tests.officers_phone import Phone
from tests.stations import Room


def test_a_phone_is_served_until_it_is_stopped(cli: CommandLine, station_path: Path) -> None:
    words = ["--database", str(station_path), "officers-page", "--port", "0", "--json"]
    with subprocess.Popen(
        [sys.executable, "-m", "jinhai_console", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        said = "".join(server.stdout.readline() for _ in range(3))
        url = json.loads(said)["address"]
        assert url.startswith(f"http://{LOOPBACK}:")
        link = cli.answer("--as", "05", "token", "01", "--at", url)["link"]
        assert link.startswith(f"{url}#")
        phone = Phone(url, link.partition("#")[2])
        assert phone.incidents()["officer"]["number"] == "01"
        assert cli.answer("token", "01", "--revoke") == {"officer": "01", "revoked": True}
        assert phone.get("/api/incidents").status == 401
        server.send_signal(signal.SIGTERM)
        assert server.wait(5) == 0
        assert server.stderr.read() == ""


def test_a_token_is_said_once_and_a_second_replaces_it(cli: CommandLine, room: Room) -> None:
    first = cli("--as", "05", "token", "01")
    link = first.out.strip()
    assert f":{PORT}/#" in link
    assert "只显示这一次" in first.err
    second = cli.answer("--as", "05", "token", "01", "--at", "https://station.example:1")
    assert second["link"].startswith("https://station.example:1/#")
    stored = room.all(OfficerToken)
    assert [each.revoked_at is None for each in stored] == [False, True]
    assert {each.issued_by_id for each in stored} == {room.officer("05")}
    assert link.partition("#")[2] not in repr(stored)


def test_what_cannot_be_is_said_in_a_sentence(cli: CommandLine) -> None:
    assert "99" in cli.refused("token", "99")
    assert "没有发放" in cli.refused("token", "01", "--at", "station.example")
    assert "没有网页口令" in cli.refused("token", "01", "--revoke")
    assert "端口" in cli.refused("officers-page", "--port", 70_000)
    assert "证书" in cli.refused("officers-page", "--certificate", "none.pem")
    pair = ("--certificate", "none.pem", "--key", "none.pem")
    assert "证书" in cli.refused("officers-page", "--port", 0, *pair)
    assert "192.0.2.1" in cli.refused("officers-page", "--host", "192.0.2.1")
