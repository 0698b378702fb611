"""`init`, `journal`, `backup`, `restore`, `check`, and what every command refuses alike."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3

from jinhai_console import __version__
from jinhai_console.intake.founding import found_demo
from jinhai_console.settings import resources_dir
from tests.e2e.command_line import CommandLine

STATION = """
communities = [{ name = "东社区", code = "001" }, { name = "西社区" }]
officers = [
    { number = "01", name = "甲", team = "社区警务队", communities = ["东社区"] },
    { number = "02", name = "乙", team = "案件办理队" },
]

[station]
name = "某派出所"
"""


@pytest.fixture
def new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """A command line without a database yet."""
    return CommandLine(tmp_path / "folder" / "new.db", capsys, monkeypatch)


@pytest.fixture
def station_file(tmp_path: Path) -> Path:
    file = tmp_path / "station.toml"
    file.write_text(STATION, encoding="utf-8")
    return file


def tamper(path: Path, statement: str) -> None:
    """Behind the program's back, with a tool that knows nothing of the journal."""
    with closing(sqlcipher3.connect(str(path))) as raw:
        raw.execute(statement)
        raw.commit()


def take(cli: CommandLine, id: str = "1") -> str:
    message = {"id": id, "received_at": "2026-11-23T09:05Z", "category": "04", "narrative": "争吵"}
    cli.answer("receive", "-", stdin=json.dumps(message).encode())
    return str(cli.answer("incidents")["incidents"][0]["number"])


# -- init ----------------------------------------------------------------------------------


def test_a_station_from_its_file(new: CommandLine, station_file: Path) -> None:
    answer = new.answer("init", "--station", station_file)
    assert (answer["incidents"], answer["officers"], answer["communities"]) == (0, 2, 2)
    assert new.answer("incidents") == {"incidents": [], "total": 0}
    before = new.database.read_bytes()
    assert "已经存在" in new.refused("init", "--station", station_file)
    assert "已经存在" in new.refused("init", "--demo")
    assert new.database.read_bytes() == before


def test_the_first_sign_in_is_typed(new: CommandLine, station_file: Path) -> None:
    words = ("init", "--station", station_file, "--officer", "02", "--json")
    said = new(*words, stdin="一个足够长的口令-2026\n".encode())
    assert (said.code, json.loads(said.out)["officers"]) == (0, 2)
    assert "乙（02）可以登录了" in said.err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x = [",
        b"\xff\xfe",
        b"[station]\nname = 7\n",
        STATION.replace("东社区", "", 1).encode(),
        b'officers = [{ number = "01" }]\n[station]\nname = "x"\n',
    ],
)
def test_a_station_file_that_cannot_be_used(
    content: bytes, new: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "wrong.toml"
    file.write_bytes(content)
    assert new.refused("init", "--station", file)
    assert not new.database.exists()


def test_init_says_what_it_needs(new: CommandLine, tmp_path: Path) -> None:
    assert "--demo" in new.refused("init")
    assert new.refused("init", "--station", tmp_path / "none.toml")
    assert not new.database.exists()


def test_the_demonstration_is_the_same_for_the_same_seed(new: CommandLine, tmp_path: Path) -> None:
    founded = found_demo(new.database, resources_dir(), seed=3, days=12)
    assert len(founded.password) >= 12
    listed = new.answer("incidents", "--limit", 10_000)
    assert listed["total"] == founded.incidents > 100
    assert (founded.officers, founded.communities) == (61, 9)
    community = listed["incidents"][0]["community"]
    asked = ("--category", "纠纷", "--community", community, "--at", "2026-03-04 10:00")
    assert new.answer("suggest", *asked)["suggestions"]
    assert new.answer("check")["ok"] is True
    assert new.answer("handover", "--pdf", tmp_path / "a.pdf")["pages"] >= 1


# -- journal, check --------------------------------------------------------------------------


def test_the_chain_is_whole(cli: CommandLine) -> None:
    take(cli)
    answer = cli.answer("journal", "verify")
    assert (answer["ok"], answer["first_bad"]) == (True, None)
    assert answer["entries"] == 2
    assert cli.answer("check") == {"file": str(cli.database), "ok": True, "faults": []}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET at = at + 1 WHERE sequence = 3",
        "UPDATE change SET image = replace(image, '争吵', '和好') WHERE sequence = 3",
        "DELETE FROM journal WHERE sequence = 3",
        "DELETE FROM change WHERE sequence = 3",
    ],
)
def test_a_journal_edited_behind_its_back_is_found(statement: str, cli: CommandLine) -> None:
    for id in "123":
        take(cli, id)
    tamper(cli.database, statement)
    answer = cli.answer("journal", "verify", code=1)
    assert (answer["ok"], answer["first_bad"]) == (False, 3)
    assert cli.answer("check", code=1)["ok"] is False
    assert "3" in cli("journal", "verify").err


def test_the_last_entry_cut_off_is_found(cli: CommandLine) -> None:
    take(cli)
    tamper(cli.database, "DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)")
    assert cli.answer("journal", "verify", code=1)["ok"] is False


def test_a_row_edited_behind_its_back_is_found(cli: CommandLine) -> None:
    take(cli)
    tamper(cli.database, "UPDATE incident SET narrative = '没有这回事'")
    answer = cli.answer("check", code=1)
    assert answer["ok"] is False
    assert any("incident" in each for each in answer["faults"])


def test_a_damaged_file_is_said(cli: CommandLine) -> None:
    for number in range(20):
        take(cli, str(number))
    content = bytearray(cli.database.read_bytes())
    content[8_192 : len(content) // 2] = b"\xaa" * (len(content) // 2 - 8_192)
    cli.database.write_bytes(bytes(content))
    assert cli("check").code == 1
    assert cli("journal", "verify").code == 1


# -- backup, restore -------------------------------------------------------------------------


def test_backup_work_on_restore_check(cli: CommandLine, tmp_path: Path) -> None:
    take(cli, "1")
    made = cli.answer("backup", tmp_path / "备份")
    assert made["ok"] is True
    take(cli, "2")
    restored = cli.answer("restore", made["file"])
    assert (restored["ok"], restored["file"]) == (True, str(cli.database))
    assert cli.answer("incidents")["total"] == 1
    assert cli.answer("check")["ok"] is True
    assert cli.answer("journal", "verify")["ok"] is True
    aside = [each for each in tmp_path.glob("station*.db*") if each != cli.database]
    assert aside  # what was there before is kept
    take(cli, "2")
    assert cli.answer("incidents")["total"] == 2


def test_what_is_no_backup_is_refused_and_the_database_stays(
    cli: CommandLine, tmp_path: Path
) -> None:
    take(cli)
    wrong = tmp_path / "wrong.db"
    for content in (b"", b"no database", cli.database.read_bytes()[:20_000]):
        wrong.write_bytes(content)
        assert cli.refused("restore", wrong)
    assert cli.refused("restore", tmp_path / "none.db")
    assert cli.answer("incidents")["total"] == 1


# -- every command -----------------------------------------------------------------------------

READING = (("incidents",), ("incident", "1"), ("check",), ("journal", "verify"), ("do", "签 1"))


@pytest.mark.parametrize("words", READING)
def test_without_a_database_the_way_to_one_is_said(
    words: tuple[str, ...], new: CommandLine
) -> None:
    assert "init" in new.refused(*words)


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("incidents", "--nonsense"),
        ("incident",),
        ("do",),
        ("trends",),
        ("trends", "--from", "2026-01-01", "--to", "2026-01-02", "--by", "nonsense"),
        ("trends", "--from", "2026-01-01", "--to", "2026-01-02", "--level", "5"),
        ("handover",),
        ("journal", "nonsense"),
        ("import",),
        ("receive",),
        ("simulate", "--days", "many"),
        ("init", "--seed", "x"),
    ],
)
def test_usage_errors_end_with_two(words: tuple[str, ...], cli: CommandLine) -> None:
    said = cli(*words)
    assert (said.code, said.out) == (2, "")
    assert "usage:" in said.err


def test_what_is_no_database_is_refused(cli: CommandLine) -> None:
    cli.database.write_bytes(b"\x00" * 5_000)
    assert str(cli.database) in cli.refused("incidents")


# -- real processes ----------------------------------------------------------------------------


def jinhai(
    *words: str | bytes, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "jinhai_console", *words]
    return subprocess.run(
        command, input=stdin, capture_output=True, env=os.environ | (environment or {}), check=False
    )


def sentence(done: subprocess.CompletedProcess[bytes]) -> str:
    assert (done.returncode, done.stdout) == (1, b"")
    said = done.stderr.decode()
    assert said.startswith("jinhai-console: ")
    assert said.count("\n") == 1
    return said


def test_as_a_program(station_path: Path, tmp_path: Path) -> None:
    assert jinhai("--version").stdout.decode() == f"jinhai-console {__version__}\n"
    message = b'{"id": "1", "received_at": "2026-11-23T09:05Z", "category": "04"}'
    database = {"JINHAI_DATABASE": str(station_path)}
    done = jinhai("receive", "-", "--json", stdin=message, environment=database)
    assert json.loads(done.stdout) == {"accepted": 1, "duplicates": 0, "quarantined": 0}
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(jinhai("incidents", "--json", environment=database).stdout)["total"] == 1
    assert "没有数据库" in sentence(jinhai("--database", str(tmp_path / "none.db"), "incidents"))
    assert "字符" in sentence(jinhai("incident", b"\xff", environment=database))


def test_a_setting_that_cannot_be_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "jinhai-console"
    folder.mkdir()
    (folder / "settings.toml").write_text('zone = "Mars/Base"\n')
    said = sentence(jinhai("incidents", environment={"XDG_CONFIG_HOME": str(tmp_path)}))
    assert "Mars/Base" in said


def test_a_reader_that_goes_away_is_no_fault(station_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "jinhai_console", "simulate", "--per-day", "2000"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


def test_two_processes_writing_at_once(cli: CommandLine) -> None:
    words = ["--database", str(cli.database), "receive", "-"]
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "jinhai_console", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]
    for seat, each in enumerate(writers):
        assert each.stdin is not None
        for number in range(30):
            said = {"id": f"{seat}-{number}", "received_at": "2026-11-23T09:05Z"}
            each.stdin.write(json.dumps(said).encode() + b"\n")
        each.stdin.close()
    assert [each.wait(60) for each in writers] == [0, 0]
    numbers = [each["number"] for each in cli.answer("incidents")["incidents"]]
    assert len(set(numbers)) == len(numbers) == 60
    assert cli.answer("check")["ok"] is True
