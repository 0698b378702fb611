"""辖区资料 edited: what may stand in the station's lists, who may leave them, what comes back."""

from typing import Any

import pytest

from jinhai_console.domain.calendar import CalendarDay, years_without_makeup
from jinhai_console.domain.classification import Category, in_tree_order
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.station import Community, Entry, Level, Site, Source, Station, Team
from jinhai_console.domain.wording import Wording, WordKind
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.station import (
    AddEntry,
    ChangeEntry,
    ChangeStation,
    RetireEntry,
    SetCalendarDay,
)
from jinhai_console.services.undo import UndoEntry
from tests.stations import Room


def add(kind: type[Entry], **values: Any) -> AddEntry:
    return AddEntry(actor_id=None, kind=kind, values=values)


def change(entry: Entry, **values: Any) -> ChangeEntry:
    return ChangeEntry(
        actor_id=None, kind=type(entry), id=entry.id, version=entry.version, values=values
    )


def retire(entry: Entry, *, is_retired: bool = True) -> RetireEntry:
    return RetireEntry(actor_id=None, kind=type(entry), id=entry.id, is_retired=is_retired)


def test_a_name_is_cleaned_and_found_by_its_initials(room: Room) -> None:
    made = room.done(add(Community, name="  石桥社区 ", code="003", residents=9_800))
    entry = room.one(Community, made.id)
    assert (entry.name, entry.residents) == ("石桥社区", 9_800)
    assert "sqsq" in entry.initials.split()
    assert entry.position == max(each.position for each in room.all(Community))


def test_a_category_stands_one_below_its_parent(room: Room) -> None:
    values = {"code": "010101", "name": "盗窃电动自行车", "bucket": "criminal"}
    made = room.done(add(Category, parent_id=room.category("0101"), **values))
    assert room.one(Category, made.id).depth == 3
    deeper = room.done(
        add(Category, code="01010101", name="x", bucket="criminal", parent_id=made.id)
    )
    below = {"code": "0101010101", "name": "y", "bucket": "criminal", "parent_id": deeper.id}
    assert "最多 4 级" in room.refused(add(Category, **below))
    ordered = [each.code for each in in_tree_order(room.all(Category))]
    assert ordered == ["01", "0101", "010101", "01010101", "04", "12"]


def test_a_category_is_not_moved_with_others_below_it(room: Room) -> None:
    top = room.one(Category, room.category("01"))
    assert "下面还有类别" in room.refused(change(top, parent_id=room.category("04")))
    leaf = room.one(Category, room.category("0101"))
    assert "自己的上级" in room.refused(change(leaf, parent_id=leaf.id))
    room.done(change(leaf, parent_id=None))
    assert room.one(Category, leaf.id).depth == 1


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        (Community, {"name": " "}, "名称"),
        (Community, {"name": "鼓岩社区"}, "已经有了"),
        (Community, {"name": "新社区", "residents": -1}, "负数"),
        (Community, {"name": "新社区", "colour": "red"}, "没有这样的字段"),
        (Source, {"name": "网络", "code": "0101"}, "代码“0101”已经有了（110）"),
        (Officer, {"name": "新人"}, "还缺"),
        (Officer, {"name": "新人", "number": "09", "team_id": 1, "activity_id": 1}, "请选择所在队"),
        (Site, {"name": "一号工地", "community_id": 7}, "请选择社区"),
        (Category, {"name": "新类", "code": "01", "bucket": "other"}, "代码“01”已经有了"),
        (Category, {"name": "新类", "code": "13", "bucket": "other", "level": 9}, "1 到 4"),
        (Activity, {"name": "练兵", "availability": "available", "milestone": "x"}, "时间点"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(
    room: Room, kind: type[Entry], values: dict[str, Any], said: str
) -> None:
    assert said in room.refused(add(kind, **values))


def test_an_officer_s_team_activity_and_communities_exist(room: Room) -> None:
    officer = room.one(Officer, room.officer("01"))
    assert "请选择状态" in room.refused(change(officer, activity_id=99))
    assert "请选择社区" in room.refused(change(officer, community_ids=(99,)))
    assert "警号“02”已经有了" in room.refused(change(officer, number="02"))
    room.done(change(officer, number="0001", skills=("调解",)))
    assert room.one(Officer, officer.id).number == "0001"


def test_a_level_keeps_its_clocks(room: Room) -> None:
    level = room.all(Level)[0]
    assert "派警时限应大于 0" in room.refused(change(level, dispatch_s=0))
    assert "形状" in room.refused(change(level, shape="star"))
    assert "不能停用" in room.refused(retire(level))
    assert "1 到 4" in room.refused(change(level, number=5))
    room.done(change(level, on_scene_s=240))
    assert room.one(Level, level.id).on_scene_s == 240


def test_what_others_lean_on_is_not_retired(room: Room) -> None:
    community = room.all(Community)[0]
    assert "1 名民警负责这个社区" in room.refused(retire(community))
    assert "名民警在这个队" in room.refused(retire(room.all(Team)[0]))
    assert "正处于这个状态" in room.refused(retire(room.all(Activity)[0]))
    assert "下面还有 1 个类别" in room.refused(retire(room.one(Category, room.category("01"))))
    busy = room.officer("03")
    room.done(AssignOfficer(actor_id=None, incident_id=room.take(), officer_id=busy))
    assert "1 条派警" in room.refused(retire(room.one(Officer, busy)))


def test_a_retired_parent_takes_nothing_new_and_lets_nothing_back(room: Room) -> None:
    leaf, top = (room.one(Category, room.category(code)) for code in ("0101", "01"))
    room.done(retire(leaf))
    room.done(retire(top))
    assert "已停用" in room.refused(retire(leaf, is_retired=False))
    below = {"code": "0102", "name": "抢夺", "bucket": "criminal", "parent_id": top.id}
    assert "已停用" in room.refused(add(Category, **below))
    # What stood there before may stay: only its own fields are looked at.
    room.done(change(room.one(Category, leaf.id), name="盗窃类"))


def test_nobody_retires_himself(room: Room) -> None:
    officer = room.officer("05")
    own = RetireEntry(actor_id=officer, kind=Officer, id=officer)
    assert "正在登录的本人" in room.refused(own)


def test_a_change_seen_too_late_is_refused_and_each_can_be_undone(room: Room) -> None:
    before = room.all(Community)[0]
    done = room.done(change(before, code="001"))
    assert "刚被别人更改" in room.refused(change(before, code="002"))
    assert "没有需要保存" in room.refused(change(room.one(Community, before.id), code="001"))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.one(Community, before.id).code == before.code
    added = room.done(add(Community, name="石桥社区"))
    room.done(UndoEntry(actor_id=None, sequence=added.sequence))
    assert all(each.id != added.id for each in room.all(Community))


def test_what_others_lean_on_is_not_undone_away(room: Room) -> None:
    added = room.done(add(Community, name="石桥社区"))
    officer = room.one(Officer, room.officer("05"))
    minds = room.done(change(officer, community_ids=(added.id,)))
    undo = UndoEntry(actor_id=None, sequence=added.sequence)
    assert "1 名民警负责这个社区" in room.refused(undo)
    assert len(room.desk.read(reads.officer_rows).result(60)) == 5
    room.done(UndoEntry(actor_id=None, sequence=minds.sequence))
    room.done(UndoEntry(actor_id=None, sequence=added.sequence))


def test_undoing_retires_and_restores_by_the_same_rules(room: Room) -> None:
    leaf, top = (room.one(Category, room.category(code)) for code in ("0101", "01"))
    retired = room.done(retire(leaf))
    room.done(retire(top))
    assert "已停用" in room.refused(UndoEntry(actor_id=None, sequence=retired.sequence))
    officer = room.one(Officer, room.officer("04"))
    room.done(retire(officer))
    back = room.done(retire(officer, is_retired=False))
    room.done(AssignOfficer(actor_id=None, incident_id=room.take(), officer_id=officer.id))
    assert "1 条派警" in room.refused(UndoEntry(actor_id=None, sequence=back.sequence))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "派出所名称"),
        ({"work_starts": "8:00"}, "08:30"),
        ({"work_starts": "18:00"}, "早于"),
        ({"zone": "Mars/Olympus"}, "时区"),
        ({"zone": "../x"}, "时区"),
        ({"latitude": 24.5}, "都写"),
        ({"latitude": 124.5, "longitude": 118.0}, "纬度"),
        ({"is_fictional": False}, "没有这样的字段"),
        ({}, "没有需要保存"),
    ],
)
def test_the_station_s_own_facts_stay_sound(room: Room, values: dict[str, Any], said: str) -> None:
    station = room.all(Station)[0]
    command = ChangeStation(actor_id=None, version=station.version, values=values)
    assert said in room.refused(command)


def test_the_calendar_says_what_differs_and_which_years_are_not_whole(room: Room) -> None:
    day = SetCalendarDay(actor_id=None, day="2027-02-20", is_workday=True, name="调休上班")
    assert any(each.day.startswith("2027-") for each in room.all(CalendarDay))
    assert 2027 in years_without_makeup(room.all(CalendarDay), 2026)
    room.done(day)
    assert 2027 not in years_without_makeup(room.all(CalendarDay), 2026)
    stored = next(each for each in room.all(CalendarDay) if each.day == "2027-02-20")
    again = SetCalendarDay(actor_id=None, day="2027-02-20", is_workday=False)
    assert "已经在日历里" in room.refused(again)
    changed = SetCalendarDay(
        actor_id=None, day=stored.day, is_workday=False, version=stored.version
    )
    room.done(changed)
    bad = SetCalendarDay(actor_id=None, day="2027-02-30", is_workday=True)
    assert "日期" in room.refused(bad)


def test_a_word_for_narratives_stands_in_one_group_in_use(room: Room) -> None:
    def group(name: str, kind: WordKind, *words: str) -> AddEntry:
        values = {"name": name, "kind": kind, "words": words}
        return AddEntry(actor_id=None, kind=Wording, values=values)

    cut = room.done(group("剪锁", WordKind.METHOD, "剪断", "锁被剪"))
    again = group("断锁", WordKind.METHOD, "剪断")
    assert "“剪断”已写在“剪锁”里" in room.refused(again)
    room.done(retire(room.one(Wording, cut.id)))
    room.done(again)
    assert "已写在“断锁”里" in room.refused(retire(room.one(Wording, cut.id), is_retired=False))
    assert "至少一个词" in room.refused(change(room.all(Wording)[1], words=()))
    room.done(group("锁", WordKind.TARGET, "剪断"))
