"""The station's page on a real file: every list edited by keyboard, nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.classification import Category
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.equipment import Equipment, EquipmentKind
from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.officer import Account, Officer
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.domain.routing_rule import RoutingRule
from jinhai_console.domain.station import Community, OutsideUnit, Station
from jinhai_console.domain.topic import Topic
from jinhai_console.services import reads
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.station.equipment_fields import describe_equipment
from jinhai_console.ui.station.lists import STATION_LISTS, StationData
from jinhai_console.ui.station.page import StationPage
from jinhai_console.ui.station.topic_fields import describe_topic
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live

GIVEN = {"id", "station_id", "version", "initials", "position", "retired_at"}
DERIVED = {"depth", "is_fictional"}


@pytest.fixture
def page(live: Live) -> Iterator[StationPage]:
    live.actor = live.room.officer("05")
    made = StationPage(live.seat, LIGHT)
    live.qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show()
    live.qtbot.waitExposed(made)
    live.until(lambda: made.form.entity is not None)
    yield made
    made.hide()


def field(page: StationPage, name: str) -> Field:
    assert page.form.grid is not None
    return next(each for each in page.form.grid.fields if each.name == name)


def names(page: StationPage) -> list[str]:
    return [page.entries.model.line(row).name for row in range(page.entries.model.rowCount())]


def choose(page: StationPage, name: str) -> None:
    page.entries.table.selectRow(names(page).index(name))


def save(live: Live, page: StationPage) -> None:
    live.qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_every_field_of_every_entry_has_its_place(live: Live) -> None:
    lists, officers = live.room.desk.read(reads.lists_and_officers).result(10)
    for each in STATION_LISTS:
        known = {one.name for one in each.fields_of(StationData(lists, tuple(officers)))}
        fixed = {"kind"} if each.kind is AlarmRule else set()  # a rule is made for its kind
        wanted = {one.name for one in fields(each.kind)} - GIVEN - DERIVED - fixed
        if each.kind is RoutingRule:
            known.remove("position")  # of equal rules the first counts first: it is typed here
        if each.kind in (PushChannel, Equipment):  # typed in turn, and always the station's own
            wanted = wanted - {"standing"} | {"position"}
        if each.kind is DisputeGrade:  # each colour is there once
            wanted = wanted - {"grade"}
        if each.kind is Community:  # drawn on the map
            wanted = wanted - {"boundary"}
        if each.kind is FraudLimits:  # limits are of their level, as a rule is of its kind
            wanted = wanted - {"level"}
        assert known == wanted, each.key


def test_an_entry_is_changed_and_the_notice_undoes_it(live: Live, page: StationPage) -> None:
    page.show_list("community")
    field(page, "residents").restore("12600")
    field(page, "code").restore("001")
    assert page.form.is_dirty
    save(live, page)
    live.until(lambda: live.room.all(Community)[0].residents == 12_600)
    live.until(lambda: not page.form.is_dirty and page.form.entity.version == 2)
    live.until_told("已保存：鼓岩社区")
    assert live.told[-1].undoes is not None
    live.room.done(UndoEntry(actor_id=None, sequence=live.told[-1].undoes))
    live.until(lambda: page.form.entity.version == 3)
    assert field(page, "residents").text() == "0"


def test_a_new_category_begins_below_the_chosen_one(live: Live, page: StationPage) -> None:
    page.show_list("category")
    choose(page, "　盗窃")
    live.qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.form.is_new
    field(page, "name").restore("盗窃电动自行车")
    field(page, "code").restore("010101")
    save(live, page)
    live.until(lambda: "　　盗窃电动自行车" in names(page))
    made = live.room.one(Category, live.room.category("010101"))
    assert (made.depth, made.bucket, made.is_case_matter) == (3, "criminal", True)
    live.until(lambda: page.form.entity is not None and page.form.entity.id == made.id)
    assert names(page).index("　　盗窃电动自行车") == names(page).index("　盗窃") + 1


def test_a_unit_a_topic_and_a_channel_that_serves_the_unit(live: Live, page: StationPage) -> None:
    page.show_list("unit")
    field(page, "name").restore("刑侦大队")
    field(page, "phone").restore("0592-1110000")
    save(live, page)
    live.until(lambda: names(page) == ["刑侦大队"])
    (made,) = live.room.all(OutsideUnit)
    page.show_list("topic")
    field(page, "name").restore("每周诈骗")
    field(page, "day").restore("9")
    save(live, page)
    live.until(lambda: "1（周一）到 7（周日）" in page.form.message.text())
    assert live.room.all(Topic) == []
    field(page, "day").restore("1")
    save(live, page)
    live.until(lambda: names(page) == ["每周诈骗"])
    (topic,) = live.room.all(Topic)
    assert describe_topic(topic, live.room.desk.read(reads.lists).result(10)) == (
        "每周",
        "诈骗 · 星期一 08:00 · 一般 · 防范",
    )
    page.show_list("channel")
    field(page, "name").restore("分局")
    field(page, "address").restore("outgoing")
    assert field(page, "unit_ids").hint == "外单位只有勾了才会收到"
    field(page, "unit_ids").restore(str(made.id))
    save(live, page)
    live.until(lambda: bool(live.room.all(PushChannel)))
    assert live.room.all(PushChannel)[0].unit_ids == (made.id,)


def test_equipment_is_put_on_the_list(live: Live, page: StationPage) -> None:
    page.show_list("equipment")
    field(page, "name").restore("手持对讲机")
    field(page, "kind").restore(str(EquipmentKind.RADIO))
    field(page, "quantity").restore("24")
    field(page, "note").restore("充电架甲")
    save(live, page)
    live.until(lambda: names(page) == ["手持对讲机"])
    (made,) = live.room.all(Equipment)
    assert (made.kind, made.quantity) == (EquipmentKind.RADIO, 24)
    lists = live.room.desk.read(reads.lists).result(10)
    assert describe_equipment(made, lists) == ("24", "对讲机 · 充电架甲")


def test_a_new_entry_is_saved_once(live: Live, page: StationPage) -> None:
    page.show_list("site")
    assert page.form.is_new
    assert "还没有工地与重点部位" in page.entries.note.text()
    field(page, "name").restore("一号工地")
    field(page, "community_id").restore(str(live.room.all(Community)[0].id))
    before = live.room.entries()
    save(live, page)
    save(live, page)
    live.until(lambda: page.form.entity is not None)
    assert page.form.entity.name == "一号工地"
    assert live.room.entries() == before + 1


def test_what_is_wrong_stands_beside_its_field(live: Live, page: StationPage) -> None:
    page.show_list("level")
    field(page, "on_scene_s").restore("0")
    field(page, "letter").restore("长字")
    save(live, page)
    assert "1 到" in field(page, "on_scene_s").beside.text()
    assert "一个字" in field(page, "letter").beside.text()
    page.form.revert()
    assert field(page, "on_scene_s").beside.text() == "合 5:00"
    page.show_list("officer")
    field(page, "number").restore("02")
    save(live, page)
    live.until(lambda: "警号“02”已经有了" in page.form.message.text())
    assert field(page, "number").text() == "02"


def test_going_elsewhere_asks_and_never_loses_text(live: Live, page: StationPage) -> None:
    page.show_list("community")
    field(page, "code").restore("009")
    choose(page, "滨海社区")
    assert page.form.entity.name == "鼓岩社区"
    assert "没有保存" in page.form.ask.question
    page.form.ask.buttons[-1].click()
    assert field(page, "code").text() == "009"
    page.show_list("team")
    page.form.ask.buttons[0].click()
    live.until(lambda: page.form.entity.name == "社区警务队")
    assert live.room.all(Community)[0].code == "009"
    page.show_list("community")
    field(page, "code").restore("010")
    page.show_list("team")
    page.form.ask.buttons[1].click()
    assert page.form.entity.name == "社区警务队"


def test_escape_steps_back_and_keeps_what_was_typed(live: Live, page: StationPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    field(page, "code").restore("350200")
    editor = field(page, "code").editor
    editor.setFocus()
    live.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert left == []
    assert page.entries.table.hasFocus()
    live.qtbot.keyClick(page.entries.table, Qt.Key.Key_Escape)
    assert left == [True]
    assert field(page, "code").text() == "350200"


def test_tab_goes_through_everything(live: Live, page: StationPage) -> None:
    page.show_list("team")
    grid = page.form.grid
    assert grid is not None
    wanted: list[QWidget] = [
        page.index,
        page.entries.filter,
        page.entries.add_button,
        page.entries.table,
    ]
    wanted += [each.editor for each in grid.fields]
    wanted += [page.form.retire_button, page.index]
    page.index.setFocus()
    seen: list[QWidget | None] = [page.index]
    for _ in wanted[1:]:
        live.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == wanted


def test_what_was_typed_outlives_the_window(live: Live, page: StationPage) -> None:
    page.show_list("community")
    live.qtbot.keyClicks(field(page, "code").editor, "009")
    again = StationPage(live.seat, LIGHT)
    live.qtbot.addWidget(again)
    again.show()
    live.until(lambda: again.form.entity is not None)
    again.show_list("community")
    assert field(again, "code").text() == "009"
    assert "已恢复" in again.form.message.text()


def test_another_seat_s_change_is_followed_or_told(live: Live, page: StationPage) -> None:
    page.show_list("community")
    entity = page.form.entity

    def change(**values: object) -> None:
        now = live.room.one(Community, entity.id)
        live.room.done(
            ChangeEntry(
                actor_id=None, kind=Community, id=now.id, version=now.version, values=values
            )
        )

    change(code="甲")
    live.until(lambda: field(page, "code").text() == "甲")
    field(page, "code").restore("乙")
    change(residents=5)
    live.until(lambda: field(page, "residents").text() == "5")
    assert field(page, "code").text() == "乙"
    assert page.form.ask.question == ""
    change(code="丙")
    live.until(lambda: "代码" in page.form.ask.question)
    assert field(page, "code").text() == "乙"
    save(live, page)
    live.until(lambda: live.room.one(Community, entity.id).code == "乙")


def test_retired_entries_step_back_and_come_again(live: Live, page: StationPage) -> None:
    page.show_list("disposition")
    page.form.retire_button.click()
    live.until(lambda: names(page) == ["未发现警情"])
    assert page.entries.with_retired.isVisible()
    page.entries.with_retired.setChecked(True)
    assert len(names(page)) == 2
    assert "（停用）" in page.entries.model.data(page.entries.model.index(0, 1))
    choose(page, "当场调解")
    live.until(lambda: page.form.retire_button.text() == "恢复使用")
    page.form.retire_button.click()
    live.until(lambda: page.form.retire_button.text() == "停用")
    page.show_list("team")
    page.form.retire_button.click()
    live.until(lambda: "名民警在这个队" in page.form.message.text())


def test_the_filter_finds_by_initials_and_code(page: StationPage) -> None:
    page.show_list("officer")
    for typed, found in (("qjy", ["区静怡"]), ("04", ["曾一帆"]), ("案件 查", ["查文斌"])):
        page.entries.filter.setText(typed)
        assert names(page) == found


def test_an_officer_is_given_a_password(live: Live, page: StationPage) -> None:
    page.show_list("officer")
    page.form.password_button.click()
    box = page.form.password
    box.pair.first.setText("short")
    live.qtbot.keyClick(box.pair.again, Qt.Key.Key_Return)
    assert "至少" in box.message.text()
    box.pair.first.setText("long enough 1")
    box.pair.again.setText("long enough 1")
    live.qtbot.keyClick(box.pair.again, Qt.Key.Key_Return)
    live.until(lambda: len(live.room.all(Account)) == 1)
    live.until(box.isHidden)
    assert live.room.all(Account)[0].officer_id == page.form.entity.id
    assert box.pair.text() == ""


def test_an_officer_s_communities_and_skills(live: Live, page: StationPage) -> None:
    page.show_list("officer")
    both = ",".join(str(each.id) for each in live.room.all(Community))
    field(page, "community_ids").restore(both)
    field(page, "skills").restore("调解、法制 调解")
    field(page, "is_auxiliary").restore("1")
    save(live, page)
    live.until(lambda: live.room.all(Officer)[0].skills == ("调解", "法制"))
    assert len(live.room.all(Officer)[0].community_ids) == 2


def test_the_calendar_says_which_year_is_not_whole(live: Live, page: StationPage) -> None:
    page.show_list("calendar")
    assert "2027" in page.entries.note.text()
    page.add()
    field(page, "day").restore("2027-02-20")
    assert field(page, "day").beside.text() == "星期六"
    field(page, "is_workday").restore("True")
    field(page, "name").restore("调休上班")
    save(live, page)
    live.until(lambda: "2027-02-20" in names(page))
    live.until(lambda: "2027" not in page.entries.note.text())
    stored = [each for each in live.room.all(CalendarDay) if each.day == "2027-02-20"]
    assert stored[0].is_workday


def test_the_station_s_own_facts(live: Live, page: StationPage) -> None:
    assert not page.entries.add_button.isVisible()
    assert not page.form.retire_button.isVisible()
    field(page, "work_starts").restore("830")
    field(page, "longitude").restore("118.1")
    field(page, "latitude").restore("24.4")
    save(live, page)
    live.until(lambda: live.room.all(Station)[0].work_starts == "08:30")


def test_text_is_never_read_as_markup(live: Live, page: StationPage) -> None:
    page.show_list("community")
    field(page, "name").restore("<b>石桥</b>")
    save(live, page)
    live.until(lambda: "<b>石桥</b>" in names(page))
    title = page.form.findChildren(type(page.form.message))[0]
    assert title.text() == "<b>石桥</b>"
    assert title.textFormat() is Qt.TextFormat.PlainText
