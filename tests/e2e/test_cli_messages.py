"""`receive`, `watch`, `simulate` on the command line."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.command_line import CommandLine
from tests.intake.schema import Schema


def message(id: str, **changes: Any) -> bytes:
    said = {"id": id, "received_at": "2026-11-23T09:05:00+08:00", "category": "04", **changes}
    return json.dumps(said, ensure_ascii=False).encode()


def counts(accepted: int = 0, duplicates: int = 0, quarantined: int = 0) -> dict[str, int]:
    return {"accepted": accepted, "duplicates": duplicates, "quarantined": quarantined}


def test_receive_from_files_and_again(cli: CommandLine, tmp_path: Path) -> None:
    one, many = tmp_path / "一 (1).json", tmp_path / "many.jsonl"
    one.write_bytes(message("1"))
    many.write_bytes(b"\n".join(message(id) for id in "234") + b"\n")
    assert cli.answer("receive", one, many) == counts(accepted=4)
    assert cli.answer("receive", many, one) == counts(duplicates=4)
    assert cli.answer("incidents")["total"] == 4
    said = cli("receive", one)
    assert (said.code, said.out) == (0, "收下 0 条，重复 1 条，隔离 0 条\n")


def test_receive_from_standard_input(cli: CommandLine) -> None:
    assert cli.answer("receive", "-", stdin=message("1")) == counts(accepted=1)
    assert cli.answer("receive", "-", stdin=b"") == counts()
    more = message("1", narrative="又有新的内容")
    assert cli.answer("receive", "-", stdin=more) == counts(accepted=1)
    (shown,) = cli.answer("incidents")["incidents"]
    detail = cli.answer("incident", shown["number"])
    assert ["新的内容" in each["text"] for each in detail["notes"]] == [True]


def test_what_is_malformed_lies_in_quarantine(cli: CommandLine, tmp_path: Path) -> None:
    bad = b'{"id": "2"}'
    content = message("1") + b"\n" + bad + b"\n" + message("3")
    answer = cli.answer("receive", "-", code=1, stdin=content)
    assert answer == counts(accepted=2, quarantined=1)
    folder = cli.database.with_name("station.quarantine")
    (kept,) = folder.glob("*.message")
    assert kept.read_bytes() == bad
    reason = json.loads(kept.with_suffix(".reason.json").read_text("utf-8"))
    assert "received_at" in reason["reason"]
    assert str(folder) in cli("receive", "-", stdin=bad).out


def test_a_file_that_is_not_there_stops_before_anything_is_taken(
    cli: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "1.json").write_bytes(message("1"))
    assert "none.json" in cli.refused("receive", tmp_path / "1.json", tmp_path / "none.json")
    assert cli.answer("incidents")["total"] == 0


def test_watch_once(cli: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "spool [1]"
    folder.mkdir()
    (folder / "1.json").write_bytes(message("1"))
    (folder / "2.json").write_bytes(b"\xff")
    (folder / "3.json.tmp").write_bytes(message("3"))
    assert cli.answer("watch", folder, "--once", code=1) == counts(accepted=1, quarantined=1)
    assert (folder / "done" / "1.json").is_file()
    assert "UTF-8" in (folder / "quarantine" / "2.json.reason.txt").read_text("utf-8")
    assert cli.answer("watch", folder, "--once") == counts()
    assert "没有文件夹" in cli.refused("watch", tmp_path / "none", "--once")


def test_watch_until_it_is_stopped(station_path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "spool"
    folder.mkdir()
    words = ["--database", str(station_path), "watch", str(folder), "--json"]
    with subprocess.Popen(
        [sys.executable, "-m", "jinhai_console", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as watcher:
        assert watcher.stdout is not None
        assert watcher.stderr is not None
        assert "正在接收" in watcher.stderr.readline()
        part = folder / "1.json.tmp"
        part.write_bytes(message("1"))
        part.rename(folder / "1.json")
        assert "收下 1 条" in watcher.stderr.readline()
        watcher.send_signal(signal.SIGTERM)
        assert json.loads(watcher.stdout.read()) == counts(accepted=1)
        assert watcher.wait(30) == 0
    assert [path.name for path in (folder / "done").iterdir()] == ["1.json"]


# -- simulate ------------------------------------------------------------------------------


def test_simulated_messages_are_the_same_for_the_same_seed_and_day(cli: CommandLine) -> None:
    words = ("simulate", "--days", 2, "--per-day", 15, "--seed", 7, "--start", "2026-03-01")
    first = cli(*words).out.splitlines()
    assert len(first) == 30
    assert cli(*words).out.splitlines() == first
    assert cli(*words, "--seed", 8).out.splitlines() != first
    schema = Schema()
    assert all(schema.allows(json.loads(each)) for each in first)


def test_simulated_messages_go_the_spools_way(cli: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "spool"
    words = ("simulate", "--per-day", 12, "--start", "2026-03-01", "--out", folder)
    assert cli.answer(*words) == {"messages": 12}
    assert cli.answer("watch", folder, "--once") == counts(accepted=12)
    assert cli.answer(*words) == {"messages": 12}
    assert cli.answer("watch", folder, "--once") == counts(duplicates=12)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--days", "0"),
        ("--per-day", "-1"),
        ("--start", "1700-01-01"),
        ("--start", "9999-12-31"),
        ("--start", "gestern"),
    ],
)
def test_a_simulation_that_makes_no_sense(option: str, value: str, cli: CommandLine) -> None:
    said = cli.refused("simulate", option, value)
    assert option in said or value in said
