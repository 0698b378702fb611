"""The import's page on a real file: looked over, mapped, tried, taken in, stopped, mended."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from jinhai_console.domain.incident import Incident
from jinhai_console.intake.importer.headings import FIELDS
from jinhai_console.ui.importing.page import ImportPage
from jinhai_console.ui.importing.words import FIELD_WORDS
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live

HEADER = ["事件单编号", "报警时间", "警情类别", "警情类型", "事发地址", "事件详情"]
BAD_ROW = 7


@pytest.fixture
def page(live: Live) -> Iterator[ImportPage]:
    live.actor = live.room.officer("05")
    made = ImportPage(live.seat, LIGHT)
    live.qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show()
    live.qtbot.waitExposed(made)
    yield made
    made.stop()


def rows(count: int) -> list[list[str]]:
    return [
        [
            f"A{n:06d}",
            f"2025-03-01 {n % 24:02d}:{n % 60:02d}:00",
            "纠纷",
            "邻里",
            f"鼓岩路{n}号",
            "",
        ]
        for n in range(count)
    ]


def write(path: Path, data: list[list[str]], encoding: str = "gb18030") -> Path:
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream).writerows(data)
    return path


def listed(folder: Path, count: int = 20) -> Path:
    """A list as another system gives it away, one row without a time."""
    data = rows(count)
    data[BAD_ROW][1] = "昨天"
    return write(folder / "警情 (1).csv", [HEADER, *data])


def tried(live: Live, page: ImportPage) -> str:
    trial = page.check.trial
    live.until(lambda: trial.isVisible() and trial.text().startswith("试读"))
    return page.check.trial.text()


def test_each_field_has_its_word() -> None:
    assert dict(FIELDS) == FIELD_WORDS


def test_a_file_is_looked_over_tried_and_taken_in(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    page.open_file(listed(tmp_path))
    said = tried(live, page)
    assert "20 行 = 收下 19 + 退回 1 + 重复 0" in said
    assert f"第 {BAD_ROW + 2} 行" in said
    assert page.check.preset.currentData() == "jingqing"
    assert page.check.mapping.boxes["received_at"].currentText() == "报警时间"
    assert page.check.preview.rowCount() == 20
    assert live.room.all(Incident) == []
    live.qtbot.keyClick(page.check, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    live.until(page.outcome.another_button.isVisible)
    assert "20 行 = 收下 19 + 退回 1 + 重复 0" in page.outcome.sums.text()
    assert page.outcome.refused.rowCount() == 1
    refused = page.outcome.refused.item(0, 0)
    assert refused is not None
    assert refused.text() == str(BAD_ROW + 2)
    assert len(live.room.all(Incident)) == 19
    live.until_told("收下 19")


def test_nobody_takes_in_a_file_unsigned(live: Live, page: ImportPage, tmp_path: Path) -> None:
    live.actor = None
    page.open_file(listed(tmp_path))
    tried(live, page)
    page.take_in()
    assert "请先登录" in page.check.trial.text()
    live.actor = live.room.officer("05")
    page.take_in()
    live.until(lambda: len(live.room.all(Incident)) == 19)


def test_refused_rows_are_saved_mended_and_imported_again(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    page.open_file(listed(tmp_path))
    tried(live, page)
    page.take_in()
    live.until(page.outcome.save_button.isVisible)
    target = tmp_path / "退回.csv"
    page.save_refused(target)
    live.until_told("已另存")
    text = target.read_text(encoding="utf-8-sig")
    target.write_text(text.replace("昨天", "2025-03-01 08:00:00"), encoding="utf-8-sig")
    page.outcome.another_button.click()
    assert page.start.isVisible()
    page.open_file(target)
    tried(live, page)
    page.take_in()
    live.until(lambda: "1 行 = 收下 1 + 退回 0 + 重复 0" in page.outcome.sums.text())
    page.outcome.another_button.click()
    page.open_file(listed(tmp_path))
    tried(live, page)
    page.take_in()
    live.until(lambda: "收下 0 + 退回 1 + 重复 19" in page.outcome.sums.text())
    assert len(live.room.all(Incident)) == 20


def test_columns_are_given_by_hand_and_each_goes_to_one_field(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    data = [["甲", "乙", "丙"], *[[row[0], row[1], row[4]] for row in rows(5)]]
    page.open_file(write(tmp_path / "x.csv", data, "utf-8"))
    live.until(page.check.isVisible)
    assert "报警时间" in page.check.trial.text()
    assert not page.check.take_button.isEnabled()
    boxes = page.check.mapping.boxes
    boxes["received_at"].setCurrentText("乙")
    assert "收下 5" in tried(live, page)
    boxes["number"].setCurrentText("甲")
    boxes["address"].setCurrentText("甲")
    assert boxes["number"].currentText() == "（不导入）"
    boxes["address"].setCurrentText("丙")

    def heads() -> list[str]:
        header = page.check.preview.model()
        return [str(header.headerData(n, Qt.Orientation.Horizontal)) for n in range(3)]

    live.until(lambda: "地址" in heads()[2])
    tried(live, page)
    page.take_in()
    live.until(lambda: len(live.room.all(Incident)) == 5)
    assert {each.address for each in live.room.all(Incident)} == {row[4] for row in rows(5)}


def test_a_zone_that_is_none_is_said_and_the_next_choice_mends_it(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    page.open_file(listed(tmp_path))
    tried(live, page)
    line = page.check.zone.lineEdit()
    assert line is not None
    line.setText("Mars/Olympus")
    line.editingFinished.emit()
    live.until(lambda: "时区" in page.check.trial.text())
    assert not page.check.take_button.isEnabled()
    line.setText("America/Chicago")
    line.editingFinished.emit()
    tried(live, page)
    page.take_in()
    live.until(lambda: len(live.room.all(Incident)) == 19)
    assert live.room.all(Incident)[0].zone == "America/Chicago"


def test_an_import_is_stopped_and_goes_on_from_there(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    page.open_file(write(tmp_path / "much.csv", [HEADER, *rows(12_000)]))
    live.until(lambda: page.check.take_button.isVisible() and page.check.take_button.isEnabled())
    page.work.moved.connect(lambda _done, _rows: page.outcome.cancel_button.click())
    page.take_in()
    assert page.is_running
    live.until(lambda: not page.is_running)
    stored = len(live.room.all(Incident))
    assert 0 < stored < 12_000
    assert "从停下的地方接着来" in page.outcome.hint.text()
    page.work.moved.disconnect()
    page.outcome.another_button.click()
    page.open_file(tmp_path / "much.csv")
    live.until(page.check.take_button.isVisible)
    page.take_in()
    live.until(lambda: f"收下 {12_000 - stored:,}" in page.outcome.sums.text())
    assert len(live.room.all(Incident)) == 12_000


def test_what_is_no_table_is_said_in_a_sentence(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    picture = tmp_path / "x.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    page.open_file(picture)
    live.until(lambda: "图片" in page.start.message.text())
    page.open_file(tmp_path / "nothing.csv")
    live.until(lambda: "nothing.csv" in page.start.message.text())


def test_a_file_dropped_on_the_page_is_opened(live: Live, page: ImportPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(listed(tmp_path)))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    tried(live, page)


def test_escape_leaves_the_page_and_stopping_ends_the_thread(
    live: Live, page: ImportPage, tmp_path: Path
) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    live.qtbot.keyClick(page.start.button, Qt.Key.Key_Escape)
    assert left == [True]
    page.open_file(listed(tmp_path))
    tried(live, page)
    page.take_in()
    page.stop()
