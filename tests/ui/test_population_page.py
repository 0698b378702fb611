"""The page of population checks: a list taken in, results by letters, corrections, masks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.population_check import CheckResult, PopulationCheck, SampledPerson
from jinhai_console.domain.task import Task, TaskState
from jinhai_console.settings import resources_dir
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.population.forms import CheckForm, PersonForm, ResultForm
from jinhai_console.ui.population.page import PEOPLE, REFUSED, PopulationPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.population import SOUND, UNSOUND, entered, people, result, row, sampled
from tests.ui.live import Live
from tests.ui.record_page import CONTROL, at_desk, press, show

RIGHT, WRONG, MISSING = CheckResult


@pytest.fixture
def page(live: Live) -> Iterator[PopulationPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, PopulationPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def opened(live: Live, page: PopulationPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def cells(page: PopulationPage, place: int = 0) -> list[str]:
    item = page.people.topLevelItem(place)
    assert item is not None
    return [item.text(column) for column in range(6)]


def stored(live: Live, check_id: int) -> list[SampledPerson]:
    return people(live.room, check_id)


def test_a_check_is_entered_and_its_list_taken_in(
    live: Live, page: PopulationPage, tmp_path: Path
) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: "还没有核查" in page.frame_.empty.text())
    press(live, page, Qt.Key.Key_N)
    form = opened(live, page, CheckForm)
    form.office.restore("分局人口大队")
    form.save()
    live.until(lambda: page.detail is not None)
    (check,) = live.room.all(PopulationCheck)
    path = tmp_path / "名单.csv"
    path.write_text("姓名,社区,核查结果\n甲一,鼓岩社区,\n乙二,没有的社区,\n", encoding="utf-8")
    page.file.take(check.id, path)
    live.until_told("退回 1 行")
    live.until(lambda: page.people.topLevelItemCount() == 1)
    assert page.frame_.body.currentIndex() == REFUSED
    item = page.refused.topLevelItem(0)
    assert item is not None
    assert "没有的社区" in item.text(1)
    page.turn_to(PEOPLE)
    press(live, page, Qt.Key.Key_T)
    form = opened(live, page, PersonForm)
    form.name.restore("丙三")
    form.save()
    live.until(lambda: page.people.topLevelItemCount() == 2)
    press(live, page, Qt.Key.Key_D)
    live.until(lambda: isinstance(page.form, CheckForm))
    form = page.form
    assert isinstance(form, CheckForm)
    form.office.restore("分局户政大队")
    form.save()
    live.until(lambda: live.room.all(PopulationCheck)[0].office == "分局户政大队")
    page.file.take(check.id, tmp_path / "没有.csv")
    live.until(lambda: len(live.told) >= 4)


def test_results_by_letters_become_tasks_and_corrections_end_them(
    live: Live, page: PopulationPage
) -> None:
    check_id = entered(live.room)
    sampled(live.room, check_id, row(live.room, "甲一"), row(live.room, "乙二"))
    show(live, page)
    live.qtbot.keyClick(page.people, Qt.Key.Key_N)
    live.until(lambda: stored(live, check_id)[0].result is MISSING)
    live.until(lambda: "未采集" in cells(page)[4])
    assert "单一鸣" in cells(page)[5]
    live.qtbot.keyClick(page.people, Qt.Key.Key_W)
    form = opened(live, page, ResultForm)
    form.wrong.show([1, 3])
    form.save()
    live.until(lambda: stored(live, check_id)[0].result is WRONG)
    assert stored(live, check_id)[0].wrong == ("name", "phone")
    live.until(lambda: "采集有误" in cells(page)[4])
    wanted: list[object] = []
    page.task_wanted.connect(wanted.append)
    live.qtbot.keyClick(page.people, Qt.Key.Key_Return)
    (owed,) = [each for each in live.room.all(Task) if each.is_open]
    assert wanted == [owed.id]
    live.qtbot.keyClick(page.people, Qt.Key.Key_C)
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText("姓名、电话已更正")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: live.room.one(Task, owed.id).state is TaskState.DONE)
    live.until(lambda: "已更正" in cells(page)[5])
    live.qtbot.keyClick(page.people, Qt.Key.Key_C)
    live.until_told("没有等待更正")


def test_names_are_masked_but_for_a_reason(live: Live, page: PopulationPage) -> None:
    check_id = entered(live.room)
    rows = (
        row(live.room, "王小明", identity_number=SOUND),
        row(live.room, "李大海", identity_number=UNSOUND),
        row(live.room, "陈建国", identity_number=SOUND),
    )
    sampled(live.room, check_id, *rows)
    show(live, page)
    assert cells(page)[1] == "王**"
    assert "证件号相同" in cells(page)[2]
    assert "未核实" in cells(page, 1)[2]
    press(live, page, Qt.Key.Key_H)
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText("核对名单")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: cells(page)[1] == "王小明")
    page.dress(NIGHT)
    page._masking.timeout.emit()  # a minute later
    assert cells(page)[1] == "王**"


def test_a_number_and_a_task_lead_to_a_person(live: Live, page: PopulationPage) -> None:
    first = entered(live.room, "2026-11-10")
    second = entered(live.room, "2026-11-20")
    (meant,) = sampled(live.room, first, row(live.room, "甲一"))
    found = sampled(live.room, second, row(live.room, "乙二"), row(live.room, "丙三"))
    result(live.room, found[1].id, MISSING)
    show(live, page)
    page.show_only("采集率", [found[1].id])
    live.until(lambda: page.people.topLevelItemCount() == 1)
    assert cells(page)[1] == "丙*"
    page.show_person(meant.id)
    live.until(lambda: page.detail is not None and page.detail.check.id == first)
    page.show_filter(1)
    live.until(lambda: page.detail is not None and page.detail.check.id == second)
    page.show_person(found[1].id)
    live.until(lambda: page.people.current() == found[1].id)


def test_one_check_is_printed(live: Live, page: PopulationPage) -> None:
    sampled(live.room, entered(live.room))
    show(live, page)
    live.qtbot.keyClick(page, Qt.Key.Key_P, CONTROL)
    paper = page.window().findChild(PaperWindow)
    assert isinstance(paper, PaperWindow)
    with live.qtbot.waitSignal(paper.preview.shown, timeout=20_000):
        pass
    paper.reject()
