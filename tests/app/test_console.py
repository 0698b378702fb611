"""The whole program in one window: opened, fed from outside, left in order."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jinhai_console.app.console import Console, Plan, run_console
from jinhai_console.app.scene import until
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.settings import Settings
from jinhai_console.store.check import check
from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from tests.app.driving import aside, drive, sign_in
from tests.stations import Room

CLOSING_S = 3.0


def jinhai(database: Path, *words: str, stdin: str = "") -> str:
    command = [sys.executable, "-m", "jinhai_console", "--database", str(database), *words]
    done = subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def message(id: str, narrative: str) -> str:
    return json.dumps(
        {
            "id": id,
            "received_at": "2026-11-23T09:05:00+08:00",
            "category": "纠纷",
            "community": "鼓岩社区",
            "narrative": narrative,
        }
    )


def row_of(console: Console, words: str) -> IncidentRow | None:
    rows = console.workplace.queue.model.loaded()
    return next((each for each in rows if words in each.summary), None)


def test_the_demonstration_opens_and_closes(
    qtbot: QtBot, demo: Path, sign_in_of: tuple[str, str]
) -> None:
    async def script(console: Console) -> None:
        await until(console.workplace.queue.model.rowCount, "队列", 30)
        assert console.window.actions_.unwired() == []
        await sign_in(console, *sign_in_of)
        for action in (Do.HANDOVER, Do.SHOW_STATION, Do.IMPORT):
            console.window.actions_[action].trigger()
            page = console.workplace.pages.page(action)
            assert page is not None
            assert page.isVisible()
            console.window.show_desk()
        console.window.actions_[Do.NIGHT].trigger()
        assert console.window.theme.name == "night"
        assert console.faults == []

    ended = drive(demo, script)
    assert ended.code == 0
    assert ended.closing_s < CLOSING_S


def test_a_wrong_password_seats_nobody(
    qtbot: QtBot, demo: Path, sign_in_of: tuple[str, str]
) -> None:
    async def script(console: Console) -> None:
        page = console.window.pages.currentWidget()
        console.workplace.pages.sign_in_as(sign_in_of[0], "falsch")
        labels = page.findChildren(QLabel)
        await until(
            lambda: any("口令" in e.text() and "不" in e.text() for e in labels), "拒绝", 30
        )
        assert console.workplace.signed_in is None
        console.window.actions_[Do.HANDOVER].trigger()  # asks who is there first
        assert console.window.pages.currentWidget() is page

    assert drive(demo, script).code == 0


def test_it_closes_with_work_pending_and_loses_none(qtbot: QtBot, station_path: Path) -> None:
    async def script(console: Console) -> None:
        desk = console.bridge.desk
        lists = desk.read(reads.lists).result()
        category = next(iter(lists.categories))
        for number in range(50):
            narrative = f"未了的第{number}件"
            desk.submit(TakeIncident(actor_id=None, category_id=category, narrative=narrative))
            console.bridge.read(reads.officer_rows, then=lambda _rows: None)

    ended = drive(station_path, script)
    assert ended.code == 0
    assert ended.closing_s < CLOSING_S
    room = Room(station_path)
    assert len(room.all(Incident)) == 50
    assert check(room.database) == []
    room.close()


def test_what_the_command_line_does_is_seen_in_the_window(qtbot: QtBot, station_path: Path) -> None:
    async def script(console: Console) -> None:
        said = message("1", "由命令行收下")
        await aside(lambda: jinhai(station_path, "receive", "-", stdin=said))
        await until(lambda: row_of(console, "由命令行收下"), "新警情进入队列", 30)
        row = row_of(console, "由命令行收下")
        assert row is not None
        console.workplace.queue.select(row.id)
        await aside(jinhai, station_path, "--as", "05", "do", f"派 {row.number} 01")
        await until(lambda: state_of(console, row.id) is IncidentState.DISPATCHED, "已派", 30)
        assert console.workplace.queue.current_id() == row.id
        await until(lambda: assigned(console), "派警显示在详情里", 30)
        await aside(jinhai, station_path, "--as", "05", "do", f"销 {row.number} 报警人撤警")
        await until(lambda: state_of(console, row.id) is not IncidentState.DISPATCHED, "撤销", 30)

    assert drive(station_path, script).code == 0


def state_of(console: Console, id: int) -> IncidentState | None:
    rows = console.workplace.queue.model.loaded()
    return next((each.state for each in rows if each.id == id), None)


def assigned(console: Console) -> bool:
    detail = console.workplace.watch.detail
    return detail is not None and [each.who[:3] for each in detail.assignments] == ["单一鸣"]


def test_a_file_in_the_spool_folder_reaches_the_queue(qtbot: QtBot, station_path: Path) -> None:
    async def script(console: Console) -> None:
        folder = station_path.with_name("station.spool")
        part = folder / "1.json.tmp"
        part.write_text(message("1", "由文件夹收下"), encoding="utf-8")
        part.rename(folder / "1.json")
        await until(lambda: row_of(console, "由文件夹收下"), "文件夹里的警情", 30)

    assert drive(station_path, script).code == 0
    assert (station_path.with_name("station.spool") / "done" / "1.json").is_file()


def test_an_assignment_is_undone_from_the_window(qtbot: QtBot, station_path: Path) -> None:
    async def script(console: Console) -> None:
        said = message("1", "派错了的警情")
        await aside(lambda: jinhai(station_path, "receive", "-", stdin=said))
        await until(lambda: row_of(console, "派错了"), "队列", 30)
        row = row_of(console, "派错了")
        assert row is not None
        console.workplace.queue.select(row.id)
        officer = console.workplace.assign.model.on_duty()[0]
        console.workplace.assign.assign(officer.id, to=row.id)
        told = console.window.notice.current
        assert told is not None
        assert "登录" in told.text  # nobody sits here yet
        console.workplace.seat_officer(SignedIn(officer.id, officer.number, officer.name))
        console.workplace.assign.assign(officer.id, to=row.id)
        await until(lambda: state_of(console, row.id) is IncidentState.DISPATCHED, "已派", 30)
        console.window.actions_[Do.UNDO].trigger()
        await until(lambda: state_of(console, row.id) is IncidentState.PENDING, "撤销", 30)

    assert drive(station_path, script).code == 0


def test_a_fault_in_a_slot_fails_a_script(qtbot: QtBot, station_path: Path) -> None:
    def fault() -> None:
        raise ValueError("a mistake of ours")

    async def script(console: Console) -> None:
        QTimer.singleShot(0, fault)
        await until(lambda: console.faults, "程序出错")
        told = console.window.notice.current
        assert told is not None
        assert "出错" in told.text

    assert drive(station_path, script).code == 1


def test_without_a_database_the_window_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[str] = []

    def look() -> None:
        (window,) = [e for e in QApplication.topLevelWidgets() if isinstance(e, MainWindow)]
        said = [each.text() for each in window.opening.findChildren(QLabel)]
        if any("没有数据库" in each for each in said):
            seen.extend(said)
            timer.stop()
            window.opening.findChildren(QPushButton)[0].click()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    plan = Plan(database=tmp_path / "none.db", memory=tmp_path / "seat.ini")
    assert run_console(Settings(), plan) == 0
    assert any("init" in each for each in seen)


def test_it_can_be_left_while_it_opens(qtbot: QtBot, demo: Path) -> None:
    def leave() -> None:
        windows = [e for e in QApplication.topLevelWidgets() if isinstance(e, MainWindow)]
        if windows and windows[0].isVisible():
            timer.stop()
            windows[0].close()

    timer = QTimer(interval=0)
    timer.timeout.connect(leave)
    timer.start()
    assert run_console(Settings(), Plan(database=demo, memory=demo.with_name("seat.ini"))) == 0
    assert not list(demo.parent.glob("*-wal"))  # the last connection has gone


@pytest.mark.parametrize("content", [b"", b"no database at all" * 999])
def test_a_damaged_database_is_said_in_the_window(
    content: bytes, qtbot: QtBot, station_path: Path
) -> None:
    station_path.write_bytes(content)

    async def script(_console: Console) -> None:
        pytest.fail("it must not open")

    assert drive(station_path, script).code == 1
