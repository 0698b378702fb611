"""`notes`: written, corrected and struck by command line, and on the sheet."""

import json

import pytest

from jinhai_console.cli import main
from jinhai_console.services.handover import OpenShift
from tests.stations import Room


def run(capsys: pytest.CaptureFixture[str], room: Room, *words: str) -> tuple[int, str, str]:
    code = main(["--database", str(room.path), "--as", "01", *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_notes_of_the_shift(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    room.done(OpenShift(actor_id=room.officer("01"), name="白班"))
    assert "还没有记事" in run(capsys, room, "notes")[1]
    run(capsys, room, "notes", "add", "三号车", "送修")
    run(capsys, room, "notes", "add", "夜市散场打架", "--then", "叫机动组")
    _, out, _ = run(capsys, room, "notes", "--json")
    last, first = json.loads(out)["notes"]
    assert (first["text"], last["then"]) == ("三号车 送修", "叫机动组")
    id = str(first["id"])
    assert run(capsys, room, "notes", "correct", id, "二号车送修")[0] == 0
    assert run(capsys, room, "notes", "strike", id, "修好了")[0] == 0
    _, out, _ = run(capsys, room, "notes")
    assert "（已划去：修好了）二号车送修" in out
    assert "若夜市散场打架，则叫机动组" in out
    _, out, _ = run(capsys, room, "handover", "show")
    assert "划去：修好了" in out
    for words, why in ((("correct", "x"), "内部编号"), (("strike", "9", "x"), "没有编号为 9")):
        code, _, err = run(capsys, room, "notes", *words)
        assert (code, why in err) == (1, True)
