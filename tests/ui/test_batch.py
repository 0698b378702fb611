"""成批打印: what is offered, the three ways out, faults of one, stopping, what is remembered."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.printed_sheet import PrintedRow
from jinhai_console.reports.batch import Wanted
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.services import reads
from jinhai_console.settings import resources_dir
from jinhai_console.ui.batch.desk import open_record_batch
from jinhai_console.ui.batch.window import BatchWindow
from jinhai_console.ui.batch.work import BatchDone, to_file, to_folder, to_printer
from jinhai_console.ui.print_job import new_printer
from jinhai_console.ui.theme import LIGHT
from tests.station_fixtures import station_path, template
from tests.ui.handover_desk import HandoverDesk

__all__ = ["station_path", "template"]


@pytest.fixture
def desk(station_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[HandoverDesk]:
    made = HandoverDesk(station_path, tmp_path / "drafts.json", qtbot)
    yield made
    made.close()


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def slip(number: int, fault: str = "") -> Wanted:
    """A small sheet that is there at once."""

    def data() -> dict[str, Any]:
        if fault:
            raise SheetFault(fault)
        return {
            "heading": {"printed_at": 1_795_394_469_000_000},
            "title": "派警",
            "station": "试",
            "to": "单一鸣",
            "asked": "请出警",
            "number": f"第{number}号",
            "facts": [],
            "narrative": "",
            "id": str(number),
        }

    paper = Paper("slip", data, f"派警单 {number}", resources_dir())
    return Wanted(f"派警单 {number}", lambda: paper)


Show = Callable[..., BatchWindow]


@pytest.fixture
def show(desk: HandoverDesk, over: QWidget) -> Show:
    def shown(*wanted: Wanted) -> BatchWindow:
        rows = [(each.title, [each], True) for each in wanted]
        window = BatchWindow(desk.seat, LIGHT, rows, over, native_dialogs=False)
        window.show()
        return window

    return shown


def kept(desk: HandoverDesk, count: int) -> list[PrintedRow]:
    def read() -> tuple[PrintedRow, ...]:
        return desk.room.desk.read(reads.printed_rows).result(60)

    desk.qtbot.waitUntil(lambda: len(read()) == count)
    return sorted(read(), key=lambda each: each.id)


def run(desk: HandoverDesk, window: BatchWindow, work: Any) -> BatchDone:
    with desk.qtbot.waitSignal(window.ended, timeout=30_000) as done:
        window.run(work)
        assert window.is_busy
    assert done.args is not None
    outcome: BatchDone = done.args[0]
    return outcome


def file_printer(path: Path) -> QPrinter:
    printer = new_printer("试", is_landscape=False)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_one_job_one_file_or_a_file_each(desk: HandoverDesk, show: Show, tmp_path: Path) -> None:
    window = show(slip(1), slip(2))
    ways = (
        (partial(to_printer, file_printer(tmp_path / "p.pdf")), {str(tmp_path / "p.pdf")}),
        (partial(to_file, tmp_path / "one.pdf", False), {str(tmp_path / "one.pdf")}),
        (
            partial(to_folder, tmp_path / "each"),
            {str(tmp_path / "each" / f"派警单 {number}.pdf") for number in (1, 2)},
        ),
    )
    for turn, (work, expected) in enumerate(ways, 1):
        outcome = run(desk, window, work)
        assert [each.pages for each in outcome.left] == [1, 1]
        rows = kept(desk, 2 * turn)[-2:]
        assert {each.printed.to for each in rows} == expected
        assert [each.printed.name for each in rows] == ["派警单 1", "派警单 2"]
        assert all(Path(each).is_file() for each in expected)
    assert "2 份" in window.said.text()


def test_a_fault_of_one_is_told_and_the_others_leave(
    desk: HandoverDesk, show: Show, tmp_path: Path
) -> None:
    window = show(slip(1), slip(2, "墨尽"), slip(3))
    outcome = run(desk, window, partial(to_file, tmp_path / "a.pdf", True))
    assert [each.paper.name for each in outcome.left] == ["派警单 1", "派警单 3"]
    assert "派警单 2（墨尽）" in window.said.text()
    assert len(kept(desk, 2)) == 2


def test_only_what_is_ticked(desk: HandoverDesk, show: Show, tmp_path: Path) -> None:
    window = show(slip(1), slip(2))
    window.tick(0, False)
    assert [each.title for each in window.chosen()] == ["派警单 2"]
    window.tick_all()
    assert len(window.chosen()) == 2
    window.tick_all()
    assert window.chosen() == []
    assert not window.print_button.isEnabled()
    window.run(partial(to_file, tmp_path / "a.pdf", False))
    assert not window.is_busy


def test_stopped_before_anything_left(desk: HandoverDesk, show: Show, tmp_path: Path) -> None:
    window = show(*map(slip, range(9)))

    def work(*words: Any) -> BatchDone:
        window.stop()
        return to_file(tmp_path / "a.pdf", False, *words)

    assert run(desk, window, work).is_stopped
    assert "停止" in window.said.text()
    assert not (tmp_path / "a.pdf").exists()
    assert kept(desk, 0) == []
    assert window.print_button.isEnabled()


def test_a_place_that_cannot_be_written(desk: HandoverDesk, show: Show, tmp_path: Path) -> None:
    window = show(slip(1))
    outcome = run(desk, window, partial(to_file, tmp_path / "none" / "a.pdf", False))
    assert "换一个位置" in outcome.fault
    assert kept(desk, 0) == []


def test_each_way_asks_where_to(
    desk: HandoverDesk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(slip(1))
    monkeypatch.setattr("jinhai_console.ui.batch.window.printer_names", list)
    window.print()
    desk.qtbot.waitUntil(lambda: "没有打印机" in window.said.text())
    monkeypatch.setattr("jinhai_console.ui.batch.window.printer_names", lambda: ["值班室"])
    keys = {each.key().toString() for each in window.findChildren(QShortcut)}
    assert keys == {"Ctrl+P", "Ctrl+S", "Ctrl+D", "Ctrl+A"}
    for ask, kind in (
        (window.print, QPrintDialog),
        (window.ask_file, QFileDialog),
        (window.ask_folder, QFileDialog),
    ):
        with desk.qtbot.waitSignal(window.asked) as asked:
            ask()
        assert asked.args is not None
        assert isinstance(asked.args[0], kind)
        asked.args[0].close()


def test_records_of_a_page_have_their_sheets(
    desk: HandoverDesk, over: QWidget, tmp_path: Path
) -> None:
    numbers = [desk.room.take() for _ in range(2)]
    from jinhai_console.reports.paper import incident_paper

    sheets = (reads.incident_sheet, incident_paper)
    listed = [(number, f"第 {number} 件") for number in numbers] + [(987654, "没有的")]
    window = open_record_batch(desk.seat, LIGHT, resources_dir(), over, sheets, listed)
    assert window is not None
    outcome = run(desk, window, partial(to_file, tmp_path / "a.pdf", False))
    assert [each.paper.template for each in outcome.left] == ["incident", "incident"]
    assert [each.title for each in outcome.missing] == ["没有的"]
    assert open_record_batch(desk.seat, LIGHT, resources_dir(), over, sheets, []) is None
