"""The roster's page on a real file: read, changed and warned about by keyboard alone."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit

from jinhai_console.domain import roster_words
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.roster import Duty, DutyPost, Leave
from jinhai_console.domain.roster_fill import month_of
from jinhai_console.domain.roster_rows import RosterOfficer
from jinhai_console.services import reads
from jinhai_console.services.roster import PutDuty, RemoveDuty
from jinhai_console.ui.picker import Picker
from jinhai_console.ui.roster import words
from jinhai_console.ui.roster.page import RosterPage
from jinhai_console.ui.roster.warning_list import Warned, warnings_of
from jinhai_console.ui.roster.week_view import Bar, lanes
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.services.roster_room import TODAY, RosterRoom, with_roster
from tests.ui.live import Live

Key = Qt.Key


@pytest.fixture
def made(live: Live) -> RosterRoom:
    live.actor = live.room.officer("05")
    return with_roster(live.room)


@pytest.fixture
def printed() -> list[tuple[date, date]]:
    return []


@pytest.fixture
def page(live: Live, made: RosterRoom, printed: list[tuple[date, date]]) -> Iterator[RosterPage]:
    shown = RosterPage(live.seat, LIGHT, lambda first, last: printed.append((first, last)))
    live.qtbot.addWidget(shown)
    shown.resize(1366, 640)
    shown.show()
    live.qtbot.waitExposed(shown)
    live.until(lambda: shown.is_settled)
    yield shown
    shown.hide()


def at(live: Live, page: RosterPage, number: str, day: str) -> None:
    page.go_to(live.room.officer(number), date.fromisoformat(day))
    live.until(lambda: page.is_settled)


def press(live: Live, page: RosterPage, key: Qt.Key) -> None:
    live.qtbot.keyClick(page.month, key)


def line(page: RosterPage, place: int = -1) -> QLineEdit:
    """A line that the bar asks for, the last one where no place is said."""
    found = page.bar.controls[place]
    assert isinstance(found, QLineEdit)
    return found


def calm(live: Live, page: RosterPage) -> None:
    """What was changed is read again: nothing is left to come to a page that is gone."""

    def is_as_stored() -> bool:
        shown = page.model.roster
        if shown is None or not page.is_settled:
            return False
        stored = live.room.desk.read(reads.roster_between, shown.first, shown.last).result(10)
        return (shown.duties, shown.leaves) == (stored.duties, stored.leaves)

    live.until(is_as_stored)


def warned(page: RosterPage) -> list[Warned]:
    return warnings_of(page.model.roster) if page.model.roster is not None else []


def enter(live: Live, page: RosterPage) -> None:
    live.qtbot.keyClick(page.bar, Key.Key_Return)


def test_the_month_of_today_is_shown_with_its_posts_and_officers(page: RosterPage) -> None:
    QAbstractItemModelTester(page.model)
    roster = page.model.roster
    assert roster is not None
    assert (roster.first, roster.last) == month_of(TODAY)
    assert [row.name for row in page.model.rows[:3]] == ["值班组", "指挥席", "日勤"]
    where = page.at()
    assert where is not None
    assert where[1] == TODAY
    assert [each.is_today for each in page.model.days].count(True) == 1


def test_a_gap_that_is_over_is_no_longer_red(live: Live, page: RosterPage) -> None:
    roster = page.model.roster
    assert roster is not None
    assert min(each.day for each in roster.gaps) < TODAY.isoformat()
    missing = {
        head.day
        for column, head in enumerate(page.model.days)
        for row in range(page.model.rowCount())
        if page.model.cell(page.model.index(row, column)).is_missing
    }
    assert min(missing, default=TODAY) >= TODAY
    assert {each.day for each in page.model.days if each.has_gap} == missing
    assert page.head.unpublished.text() == ""


def test_a_station_without_a_roster_says_how_to_begin(live: Live) -> None:
    shown = RosterPage(live.seat, LIGHT, lambda _first, _last: None)
    live.qtbot.addWidget(shown)
    shown.show()
    live.until(lambda: "还没有轮班" in shown.head.unpublished.text())
    live.until(lambda: shown.is_settled)
    assert not any(each.has_gap for each in shown.model.days)
    shown.hide()


def test_a_cell_is_changed_by_keys_and_the_notice_undoes_it(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    day = (TODAY + timedelta(days=5)).isoformat()
    number = "01" if not [e for e in made.duties("01") if e.day == day] else "02"
    at(live, page, number, day)
    press(live, page, Key.Key_Return)
    live.until(page.bar.isVisible)
    combo = page.bar.controls[0]
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findText("日勤", Qt.MatchFlag.MatchContains))
    line(page).setText("缺人")
    live.qtbot.keyClick(combo, Key.Key_Return)
    live.until(lambda: any(e.day == day and e.is_by_hand for e in made.duties(number)))
    live.until(lambda: not page.bar.isVisible())
    assert live.told[-1].undoes is not None
    live.until(lambda: page.model.cell(page.month.currentIndex()).text == "日")
    assert page.model.cell(page.month.currentIndex()).is_changed
    calm(live, page)


def test_what_a_change_would_bring_is_said_before_enter(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    duty = made.duties("05")[-1]
    at(live, page, "05", duty.day)
    press(live, page, Key.Key_Delete)
    live.until(page.bar.isVisible)
    assert "指挥席缺 1 人" in page.bar.message.text()
    live.qtbot.keyClick(page.bar.go, Key.Key_W)
    assert not page.is_week
    live.qtbot.keyClick(line(page), Key.Key_Escape)
    assert not page.bar.isVisible()
    assert duty in made.duties("05")
    calm(live, page)


def test_a_refusal_stays_in_the_bar_with_what_was_typed(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    duty = made.duties("01")[-1]
    at(live, page, "01", duty.day)
    press(live, page, Key.Key_C)
    live.until(page.bar.isVisible)
    enter(live, page)
    assert "请选顶班的人" in page.bar.message.text()
    picker = page.bar.controls[0]
    assert isinstance(picker, Picker)
    picker.set_current(live.room.officer("02"))
    enter(live, page)
    live.until(lambda: "写明理由" in page.bar.message.text())
    assert page.bar.isVisible()
    line(page).setText("临时有事")
    enter(live, page)
    live.until(lambda: any(e.stands_in_for_id == duty.officer_id for e in made.duties("02")))
    calm(live, page)


def test_typed_words_come_back_after_esc(live: Live, page: RosterPage, made: RosterRoom) -> None:
    duty = made.duties("05")[-1]
    at(live, page, "05", duty.day)
    press(live, page, Key.Key_Delete)
    line(page).setText("调往分局")
    live.qtbot.keyClick(page.bar, Key.Key_Escape)
    press(live, page, Key.Key_Delete)
    assert line(page).text() == "调往分局"
    calm(live, page)


def test_two_presses_of_s_swap_two_officers(live: Live, page: RosterPage, made: RosterRoom) -> None:
    mine, yours = made.duties("01")[-1], made.duties("02")[-1]
    at(live, page, "01", mine.day)
    press(live, page, Key.Key_S)
    live.until(lambda: "再选另一个人的班" in page.keys.hint.text())
    at(live, page, "02", yours.day)
    assert "再选另一个人的班" in page.keys.hint.text()
    press(live, page, Key.Key_S)
    live.until(page.bar.isVisible)
    assert "单一鸣" in page.bar.title.text()
    assert "仇小满" in page.bar.title.text()
    assert "休息不足" in page.bar.message.text()
    line(page).setText("家中有事")
    enter(live, page)
    live.until(lambda: any(e.stands_in_for_id == mine.officer_id for e in made.duties("02")))
    calm(live, page)


def test_esc_lets_go_of_a_swap_before_it_leaves_the_page(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    duty = made.duties("01")[-1]
    at(live, page, "01", duty.day)
    press(live, page, Key.Key_S)
    press(live, page, Key.Key_Escape)
    assert left == []
    assert "Enter 改" in page.keys.hint.text()
    press(live, page, Key.Key_Escape)
    assert left == [True]
    calm(live, page)


def test_leave_is_taken_and_cancelled_in_the_same_cell(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    duty = made.duties("05")[-1]
    at(live, page, "05", duty.day)
    press(live, page, Key.Key_L)
    live.until(page.bar.isVisible)
    assert "要找人顶班" in page.bar.message.text()
    enter(live, page)
    live.until(lambda: len(live.room.all(Leave)) == 1)
    live.until(lambda: page.model.cell(page.month.currentIndex()).text.endswith("假"))
    live.until(lambda: page.side.warnings.count() >= 2)
    press(live, page, Key.Key_L)
    live.until(lambda: "销假" in page.bar.title.text())
    enter(live, page)
    live.until(lambda: live.room.all(Leave)[0].cancelled_at is not None)
    calm(live, page)


def test_a_month_is_filled_after_its_preview_was_seen(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    press(live, page, Key.Key_BracketRight)
    live.until(lambda: page.is_settled)
    before = len(made.duties())
    page.keys.do("F")
    live.until(lambda: "将新排" in page.bar.message.text())
    enter(live, page)
    live.until(lambda: len(made.duties()) > before)
    live.until_told("已排")
    calm(live, page)


def test_a_warning_leads_to_its_cell(live: Live, page: RosterPage, made: RosterRoom) -> None:
    duty = made.duties("05")[-1]
    live.room.done(RemoveDuty(actor_id=live.actor, duty_id=duty.id))
    live.until(lambda: duty.day in [each.day.isoformat() for each in warned(page)])
    row = next(n for n, each in enumerate(warned(page)) if each.day.isoformat() == duty.day)
    page.side.warnings.setCurrentRow(row)
    live.qtbot.keyClick(page.side.warnings, Key.Key_Return)
    assert page.at() == (
        made.room.one(DutyPost, made.seat),
        date.fromisoformat(duty.day),
    )
    assert "没有人" in page.facts.text()
    calm(live, page)


def test_another_seats_change_is_on_the_page_and_the_cursor_stays(
    live: Live, page: RosterPage, made: RosterRoom
) -> None:
    day = TODAY + timedelta(days=6)
    at(live, page, "02", day.isoformat())
    live.room.done(
        PutDuty(
            actor_id=None,
            officer_id=live.room.officer("02"),
            post_id=made.day_work,
            day=day.isoformat(),
            reason="缺人",
        )
    )
    live.until(lambda: "日" in page.model.cell(page.month.currentIndex()).text)
    where = page.at()
    assert where is not None
    assert (where[0].name, where[1]) == ("仇小满", day)
    calm(live, page)


def test_the_week_shows_the_hours_and_comes_back_to_the_month(live: Live, page: RosterPage) -> None:
    page.keys.do("W")
    live.until(lambda: page.is_week and page.is_settled)
    roster = page.model.roster
    assert roster is not None
    assert (roster.last - roster.first).days == 6
    live.qtbot.keyClick(page.week, Key.Key_Down)
    live.qtbot.keyClick(page.week, Key.Key_Right)
    where = page.week.current()
    assert where is not None
    assert where[0].name == "指挥席"
    page.dress(NIGHT)
    assert not page.grab().isNull()
    live.qtbot.keyClick(page.week, Key.Key_Return)
    live.until(lambda: not page.is_week and page.is_settled)
    calm(live, page)


def test_on_and_off_duty_now(live: Live, page: RosterPage, made: RosterRoom) -> None:
    at(live, page, "05", TODAY.isoformat())
    press(live, page, Key.Key_O)
    live.until(lambda: "现在下岗" in page.bar.title.text())
    line(page).setText("送医")
    enter(live, page)
    live.until(lambda: not made.row("05").is_on_duty)
    live.until(lambda: not page.bar.isVisible())
    live.until(lambda: bool(page.changes.roster and _left(page.changes.roster.duties)))
    press(live, page, Key.Key_O)
    live.until(lambda: "临时上岗" in page.bar.title.text())
    line(page, 1).setText("昨天")
    enter(live, page)
    assert "不是可识别的时间" in page.bar.message.text()
    calm(live, page)


def _left(duties: tuple[Duty, ...]) -> bool:
    return any(each.left_at is not None for each in duties)


def test_a_file_goes_out_and_comes_back_with_refused_cells_named(
    live: Live, page: RosterPage, made: RosterRoom, tmp_path: Path
) -> None:
    roster = page.model.roster
    assert roster is not None
    path = tmp_path / "month.csv"
    page.keys.files.export(roster, path)
    live.until_told("已导出")
    text = path.read_text("utf-8-sig").splitlines()
    number = next(n for n, line in enumerate(text) if line.startswith("01,"))
    cells = text[number].split(",")
    cells[-1], cells[-2] = "日", "夜"
    text[number] = ",".join(cells)
    path.write_text("\n".join(text), "utf-8")
    page.keys.files.read(roster, path)
    live.until(page.bar.isVisible)
    assert "新排 1 个班" in page.bar.title.text()
    assert "没有叫“夜”的岗位" in page.bar.message.text()
    enter(live, page)
    live.until(lambda: any(e.post_id == made.day_work for e in made.duties("01")))
    page.keys.files.read(roster, tmp_path / "nothing.xlsx")
    live.until_told("打不开")
    calm(live, page)


def test_printing_asks_for_the_days_in_view(
    page: RosterPage, printed: list[tuple[date, date]]
) -> None:
    page.keys.do("P")
    assert printed == [month_of(TODAY)]


def test_an_officers_own_record_stands_beside(live: Live, page: RosterPage) -> None:
    at(live, page, "05", TODAY.isoformat())
    live.until(page.side.journal.isVisible)
    assert page.side.journal.count() == 1
    row = next(each for each in page.model.rows if isinstance(each, RosterOfficer))
    page.side.show_journal(row, ())
    assert "还没有" in page.side.journal.item(0).text()
    calm(live, page)


def test_bars_that_overlap_lie_beneath_each_other() -> None:
    bars = [Bar(0, 10, "a"), Bar(5, 15, "b"), Bar(10, 20, "c"), Bar(15, 16, "d")]
    assert [[each.text for each in lane] for lane in lanes(bars)] == [["a", "c"], ["b", "d"]]


def test_every_word_of_the_roster_is_noted_for_translation() -> None:
    tables = (
        roster_words.POST_KINDS,
        roster_words.ROSTER_DAYS,
        roster_words.LEAVE_KINDS,
        roster_words.CLASHES,
        roster_words.GAPS,
        roster_words.SKIPS,
    )
    said = {word for table in tables for word in table.values()}  # type: ignore[attr-defined]
    assert said <= set(words.SAID)


def test_midnight_brings_a_new_today(live: Live, page: RosterPage) -> None:
    live.room.clock.now += DAY
    page.pass_midnight()
    live.until(lambda: bool(page.model.roster and page.model.roster.today > TODAY))
    calm(live, page)
