"""`handover` on the command line: a draft of the running shift, an earlier one as it was signed."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.cli import main
from jinhai_console.domain.shift import Shift
from jinhai_console.services.handover import (
    OpenShift,
    PrepareHandover,
    Signer,
    SignHandover,
    TakeOver,
)
from tests.station_fixtures import room, station_path, template
from tests.stations import Room
from tests.tampering import tamper

__all__ = ["room", "station_path", "template"]


def run(capsys: pytest.CaptureFixture[str], room: Room, *words: str) -> tuple[int, str, str]:
    code = main(["--database", str(room.path), "--as", "01", "handover", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def drawn(capsys: pytest.CaptureFixture[str], room: Room, pdf: Path, *words: str) -> Any:
    code, out, err = run(capsys, room, "--pdf", str(pdf), "--json", *words)
    assert (code, err) == (0, "")
    return json.loads(out)


def words_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_running_shift_is_drawn_as_a_draft(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    room.done(OpenShift(actor_id=room.officer("01"), name="白班"))
    room.take(address="鼓岩路八号")
    pdf = tmp_path / "交接班.pdf"
    answer = drawn(capsys, room, pdf)
    assert answer["pdf"] == str(pdf)
    assert answer["pages"] >= 1
    assert answer["open_incidents"] == 1
    assert answer["checkpoint"] in words_of(pdf)
    assert "鼓岩路八号" in words_of(pdf)
    code, out, _ = run(capsys, room, "--pdf", str(pdf))
    assert code == 0
    assert "未结 1 件" in out


def test_an_earlier_shift_is_printed_again_to_the_byte(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    giver, taker = room.officer("01"), room.officer("02")
    shift_id = room.done(OpenShift(actor_id=giver, name="白班")).id
    incident = room.take()
    handover = room.done(PrepareHandover(actor_id=giver)).id
    room.done(TakeOver(actor_id=taker, handover_id=handover, key=f"incident:{incident}"))
    for signer, by in ((Signer.HANDED, giver), (Signer.RECEIVED, taker)):
        room.done(SignHandover(actor_id=by, handover_id=handover, signer=signer))
    first, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    answer = drawn(capsys, room, first, "--shift", str(shift_id))
    room.clock.step()
    room.take()
    assert drawn(capsys, room, again, "--shift", str(shift_id)) == answer | {"pdf": str(again)}
    assert first.read_bytes() == again.read_bytes()
    assert answer["checkpoint"]
    running = next(each for each in room.all(Shift) if each.ended_at is None)
    code, out, err = run(capsys, room, "--pdf", str(first), "--shift", str(running.id + 9))
    assert (code, out) == (1, "")
    assert f"{shift_id}（白班）" in err


@pytest.mark.parametrize("shift", ["current", "x", "²", "9" * 30])
def test_what_cannot_be_printed_is_said_in_one_sentence(
    shift: str, room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "none.pdf"
    code, out, err = run(capsys, room, "--pdf", str(pdf), "--shift", shift)
    assert (code, out) == (1, "")
    assert "班次" in err
    assert not pdf.exists()


def test_a_folder_that_is_not_there_is_said(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    room.done(OpenShift(actor_id=room.officer("01"), name="白班"))
    code, _, err = run(capsys, room, "--pdf", str(tmp_path / "none" / "a.pdf"))
    assert code == 1
    assert "请换一个位置" in err


def test_a_paper_is_held_against_the_database(
    room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    giver, taker = room.officer("01"), room.officer("02")
    room.done(OpenShift(actor_id=giver, name="白班"))
    handover = room.done(PrepareHandover(actor_id=giver)).id
    for signer, by in ((Signer.HANDED, giver), (Signer.RECEIVED, taker)):
        room.done(SignHandover(actor_id=by, handover_id=handover, signer=signer))
    _, out, _ = run(capsys, room, "list", "--json")
    (shift,) = json.loads(out)["shifts"]
    code, out, _ = run(capsys, room, "verify", shift["code"])
    assert (code, out.splitlines()[-1]) == (0, "纸与数据库一致")
    tamper(room.path, "UPDATE handover SET snapshot = replace(snapshot, '白班', '夜班')")
    code, out, _ = run(capsys, room, "verify", shift["code"])
    assert code == 1
    assert "班次：纸上 白班，数据库里 夜班" in out
    code, out, _ = run(capsys, room, "verify", shift["code"], "--json")
    found = json.loads(out)
    assert (code, found["agrees"]) == (1, False)
    assert found["different"] == [{"where": "班次", "paper": "白班", "database": "夜班"}]
    code, _, err = run(capsys, room, "verify", "AAAA-BBBB-CCCC")
    assert (code, "没有校验码" in err) == (1, True)


def test_a_shift_is_shown_as_text(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    giver, taker = room.officer("01"), room.officer("02")
    shift = room.done(OpenShift(actor_id=giver, name="白班")).id
    code, _, err = run(capsys, room, "show", "--shift", str(shift + 9))
    assert (code, "没有交接班记录" in err) == (1, True)
    incident = room.take()
    handover = room.done(PrepareHandover(actor_id=giver)).id
    _, out, _ = run(capsys, room, "show")
    assert "待确认" in out
    assert "接班  未签" in out
    room.done(TakeOver(actor_id=taker, handover_id=handover, key=f"incident:{incident}"))
    for signer, by in ((Signer.HANDED, giver), (Signer.RECEIVED, taker)):
        room.done(SignHandover(actor_id=by, handover_id=handover, signer=signer))
    _, out, _ = run(capsys, room, "show", "--shift", str(shift))
    for said in ("未结警情 1 件", "仇小满 11-23", "校验码"):
        assert said in out
    _, out, _ = run(capsys, room, "show", "--shift", str(shift), "--json")
    assert json.loads(out)["received"]["name"] == "仇小满"


def test_the_last_known_state_is_put_into_a_folder(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = room.incident(room.take()).number
    words = ["--database", str(room.path), "last-state", "--folder", str(tmp_path / "s")]
    assert main([*words, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["open_incidents"] == 1
    assert number in words_of(Path(answer["pdf"]))
    assert main([*words, "--keep", "0"]) == 1
    assert "至少是 1" in capsys.readouterr().err
