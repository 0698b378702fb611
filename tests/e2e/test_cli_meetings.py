"""会商 by command line: drafted, attended, opinions given, signed; the next one tells of them."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.cli import main
from jinhai_console.domain.instant import day_of, to_local
from jinhai_console.domain.officer import Officer
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.station import ChangeEntry
from tests.stations import Room
from tests.tampering import tamper


def run(capsys: pytest.CaptureFixture[str], room: Room, *words: str) -> tuple[int, str, str]:
    code = main(["--database", str(room.path), *words])
    out, err = capsys.readouterr()
    return code, out, err


def told(capsys: pytest.CaptureFixture[str], room: Room, *words: str) -> dict[str, Any]:
    code, out, err = run(capsys, room, *words, "--json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.fixture
def led(room: Room) -> Room:
    """03 is a leader."""
    id = room.officer("03")
    version = room.one(Officer, id).version
    values = {"is_leader": True}
    room.done(ChangeEntry(actor_id=None, kind=Officer, id=id, version=version, values=values))
    return room


def test_a_meeting_from_its_draft_to_the_next_one(
    led: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    today = day_of(wall_clock(), "Asia/Shanghai")
    day = str(today - timedelta(days=1))
    on = ("--date", day)
    assert "还没有会商" in run(capsys, led, "briefing", "list")[1]
    code, _, err = run(capsys, led, "briefing", "opine", "x", *on, "--due", f"{today} 23:59")
    assert (code, "briefing draft" in err) == (1, True)
    made = told(capsys, led, "briefing", "draft", *on)
    assert (made["date"], made["signed_at"]) == (day, "")
    assert "followed" in made["items"]
    run(capsys, led, "briefing", "attend", "01", "03", *on, "--absent", "02=外出办案")
    due = f"{to_local(wall_clock(), 'Asia/Shanghai') + timedelta(days=2):%Y-%m-%d %H:%M}"
    opine = ("briefing", "opine", "夜市", "加派巡逻", *on, "--item", "places", "--to", "02")
    assert run(capsys, led, *opine)[0] == 1  # by when?
    given = told(capsys, led, *opine, "--due", due)["given"]
    assert [(each["text"], each["owners"]) for each in given] == [("夜市 加派巡逻", "仇小满")]
    twice = told(capsys, led, *opine, "--due", due)["given"][1]["number"]
    run(capsys, led, "briefing", "withdraw", twice, "重复", *on)
    run(capsys, led, "briefing", "minutes", "研究夜市防范", *on)
    code, _, err = run(capsys, led, "--as", "01", "briefing", "sign", *on)
    assert (code, "所领导" in err) == (1, True)
    signed = told(capsys, led, "--as", "03", "briefing", "sign", *on)
    assert (signed["present"], signed["minutes"]) == (["单一鸣", signed["chair"]], "研究夜市防范")
    assert [each["withdrawn"] for each in signed["given"]] == ["", "重复"]
    _, out, _ = run(capsys, led, "briefing", "show", *on)
    assert "缺席：仇小满（外出办案）" in out

    first, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    told(capsys, led, "briefing", *on, "--pdf", str(first))
    led.take()
    told(capsys, led, "briefing", *on, "--pdf", str(again))
    assert first.read_bytes() == again.read_bytes()

    told(capsys, led, "briefing", "draft")
    followed = told(capsys, led, "briefing")["items"]["followed"]["rows"]
    assert [each["cells"][1] for each in followed] == ["夜市 加派巡逻"]

    code, out, _ = run(capsys, led, "briefing", "verify", signed["checkpoint"])
    assert (code, "纸与数据库一致" in out) == (0, True)
    tamper(led.path, "UPDATE meeting SET snapshot = replace(snapshot, '研究', '研判')")
    code, out, _ = run(capsys, led, "briefing", "verify", signed["checkpoint"])
    assert code == 1
    assert "纪要：纸上 研究夜市防范，数据库里 研判夜市防范" in out
