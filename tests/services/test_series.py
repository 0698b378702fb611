"""串并案 over a station's records: proposed, accepted, refused, split, ended; each refusal said."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from jinhai_console.domain.analysis.series_facts import Term
from jinhai_console.domain.case_series import (
    CaseSeries,
    SeriesMember,
    SeriesRejection,
    SeriesResult,
)
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.series_rows import SeriesState
from jinhai_console.services.ending import ExitIncident, MergeIncident
from jinhai_console.services.series import (
    MOST_BARE,
    SeriesQuestion,
    series_board,
    series_members,
)
from jinhai_console.services.series_acts import (
    AcceptSeries,
    AddToSeries,
    EndSeries,
    NameSeries,
    RejectSeries,
    SetApart,
    SplitSeries,
    TakeOut,
)
from jinhai_console.services.undo import UndoEntry
from tests.series_room import (
    DOOR,
    accept,
    add_words,
    board,
    doors,
    lines,
    proposed,
    shops,
    theft,
)
from tests.stations import Room


@pytest.fixture
def cars(room: Room) -> list[int]:
    add_words(room)
    return doors(room)


def undo(room: Room, sequence: int) -> None:
    room.done(UndoEntry(actor_id=None, sequence=sequence))


# -- what is proposed -------------------------------------------------------------------


def test_what_looks_like_one_hand_is_proposed_with_its_reasons(room: Room, cars: list[int]) -> None:
    (line,) = lines(room, SeriesState.PROPOSED)
    assert list(line.ids) == cars
    assert (line.kind, len(line.numbers)) == ("盗窃", 4)
    terms = {each.term: each for each in line.reasons}
    assert terms[Term.METHOD].words == ("拉车门",)
    assert terms[Term.TARGET].words == ("汽车内财物",)
    assert line.score == sum(each.points for each in line.reasons) >= 775


def test_only_case_matters_that_stand_are_compared(room: Room, cars: list[int]) -> None:
    theft(room, 1, category_id=room.category("04"))  # a dispute, whatever it says
    room.done(
        ExitIncident(
            actor_id=None, incident_id=cars[0], exit=IncidentState.UNFOUNDED, reason="车主忘记"
        )
    )
    room.done(MergeIncident(actor_id=None, incident_id=cars[1], into_id=cars[2]))
    found = board(room)
    assert found.lines == ()
    assert found.compared == 2


def test_a_category_that_is_named_is_compared_whatever_it_is(room: Room, cars: list[int]) -> None:
    dispute = [theft(room, n, category_id=room.category("04")) for n in range(3)]
    assert [each.ids for each in board(room, category="纠纷").lines] == [tuple(dispute[::-1])]


def test_a_period_has_its_own_proposals(room: Room, cars: list[int]) -> None:
    first = day_of(room.incident(cars[1]).received_at, "Asia/Shanghai")
    (line,) = board(room, first=first).lines
    assert list(line.ids) == cars[1:]
    assert (board(room, first=first).first, board(room, first=first).compared) == (first, 3)


def test_a_time_without_incidents_has_none(room: Room, cars: list[int]) -> None:
    today = day_of(room.clock.now, "Asia/Shanghai")
    for question in ({"first": today + timedelta(9)}, {"last": today - timedelta(900)}):
        assert (board(room, **question).compared, board(room, **question).lines) == (0, ())
    with pytest.raises(Refusal, match="起止日期"):
        board(room, first=today, last=today - timedelta(1))


def test_coordinates_that_cannot_be_meant_are_not_compared(room: Room, cars: list[int]) -> None:
    theft(room, 1, longitude=28.5, latitude=123.5 - 90)
    theft(room, 1, longitude=0.0, latitude=0.0)
    assert proposed(room) == [cars]


def test_busy_places_without_words_are_counted_not_listed(room: Room) -> None:
    add_words(room)
    for place in range(1, MOST_BARE + 2):
        for n in range(3):
            theft(room, n, "电话不清", place * 3_000)
    cars = doors(room)
    found = board(room)
    assert [list(each.ids) for each in found.lines] == [cars]
    assert (found.bare, found.left_off) == (MOST_BARE + 1, 0)
    assert found.without_words == found.compared - len(cars)


def test_too_many_alike_are_no_series_but_a_reason(
    room: Room, cars: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(room, cars[:2])
    monkeypatch.setattr("jinhai_console.domain.analysis.series.MOST_PAIRS", 2)
    found = board(room)
    assert "坐标是否都填成了同一处" in found.problem
    assert [each.state for each in found.lines] == [SeriesState.ACCEPTED]


def test_the_best_are_listed_and_the_others_counted(
    room: Room, cars: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shops(room)
    monkeypatch.setattr("jinhai_console.services.series.MOST_LISTED", 1)
    found = board(room)
    assert (len(found.lines), found.left_off) == (1, 1)


def test_a_few_by_place_and_time_alone_are_shown(room: Room) -> None:
    ids = [theft(room, n, "电话不清") for n in range(3)]
    assert proposed(room) == [ids[::-1]]


def test_an_empty_station_and_one_without_case_matters_say_so(room: Room) -> None:
    with pytest.raises(Refusal, match="还没有警情"):
        board(room)
    room.take()
    assert board(room).lines == ()


def test_who_asks_may_stop(room: Room, cars: list[int]) -> None:
    heard: list[tuple[int, int]] = []

    def go_on(done: int, of: int) -> bool:
        heard.append((done, of))
        return False

    assert room.desk.read(series_board, SeriesQuestion(), go_on).result(60) is None
    assert heard == [(0, 4)]


def test_members_are_shown_with_the_words_that_were_found(room: Room, cars: list[int]) -> None:
    rows = room.desk.read(series_members, cars).result(60)
    assert [each.id for each in rows] == cars
    marks = {rows[0].excerpt.text[each.start : each.end] for each in rows[0].excerpt.marks}
    assert (rows[0].excerpt.text, marks) == (DOOR, {"拉车门", "车内被翻"})


# -- what is accepted -------------------------------------------------------------------


def test_an_accepted_series_is_listed_and_no_longer_proposed(room: Room, cars: list[int]) -> None:
    other = shops(room)
    id = accept(room, cars[:3])
    (line,) = lines(room, SeriesState.ACCEPTED)
    assert (line.series_id, line.name, list(line.ids)) == (id, "鼓岩拉车门", cars[:3])
    assert line.score > 0
    assert proposed(room) == [other]
    (addition,) = lines(room, SeriesState.ADDITION)
    assert (addition.series_id, addition.name, addition.ids) == (id, "鼓岩拉车门", (cars[3],))


def test_it_is_extended_and_that_is_undone(room: Room, cars: list[int]) -> None:
    id = accept(room, cars[:3])
    done = room.done(AddToSeries(actor_id=None, series_id=id, incident_ids=(cars[3],)))
    assert room.one(CaseSeries, id).size == 4
    assert lines(room, SeriesState.ADDITION) == []
    undo(room, done.sequence)
    assert room.one(CaseSeries, id).size == 3
    assert [each.ids for each in lines(room, SeriesState.ADDITION)] == [(cars[3],)]


def test_accepting_is_undone_only_before_what_came_later(room: Room, cars: list[int]) -> None:
    first = room.done(AcceptSeries(actor_id=None, name="甲", incident_ids=tuple(cars[:3])))
    later = room.done(AddToSeries(actor_id=None, series_id=first.id, incident_ids=(cars[3],)))
    assert "之后又有改动" in room.refused(UndoEntry(actor_id=None, sequence=first.sequence))
    undo(room, later.sequence)
    undo(room, first.sequence)
    assert room.all(CaseSeries) == []
    assert room.all(SeriesMember) == []
    assert proposed(room) == [cars]


def test_a_split_makes_two_that_do_not_take_from_each_other(room: Room, cars: list[int]) -> None:
    id = accept(room, cars)
    done = room.done(
        SplitSeries(actor_id=None, series_id=id, incident_ids=tuple(cars[:2]), name="另一伙")
    )
    found = {each.name: list(each.ids) for each in lines(room, SeriesState.ACCEPTED)}
    assert found == {"鼓岩拉车门": cars[2:], "另一伙": cars[:2]}
    assert {each.size for each in room.all(CaseSeries)} == {2}
    undo(room, done.sequence)
    assert [list(each.ids) for each in lines(room, SeriesState.ACCEPTED)] == [cars]


def test_who_was_taken_out_is_not_proposed_for_it_again(room: Room, cars: list[int]) -> None:
    id = accept(room, cars)
    done = room.done(TakeOut(actor_id=None, series_id=id, incident_ids=(cars[0],)))
    assert [list(each.ids) for each in board(room).lines] == [cars[1:]]
    undo(room, done.sequence)
    assert [list(each.ids) for each in board(room).lines] == [cars]


def test_taking_out_is_not_undone_over_another_series(room: Room, cars: list[int]) -> None:
    id = accept(room, cars)
    out = room.done(TakeOut(actor_id=None, series_id=id, incident_ids=tuple(cars[:2])))
    accept(room, cars[:2], "另一伙")
    said = room.refused(UndoEntry(actor_id=None, sequence=out.sequence))
    assert "并入了系列《另一伙》" in said


@pytest.mark.parametrize("result", [SeriesResult.CAUGHT, SeriesResult.HANDED_OVER])
def test_what_has_ended_keeps_its_incidents(
    room: Room, cars: list[int], result: SeriesResult
) -> None:
    id = accept(room, cars)
    done = room.done(EndSeries(actor_id=None, series_id=id, version=1, result=result, note="两人"))
    fifth = theft(room, 0, metres=30)
    (line,) = board(room).lines
    assert (line.state, line.result, line.end_note) == (SeriesState.ENDED, result, "两人")
    assert fifth not in line.ids
    for command in (
        AddToSeries(actor_id=None, series_id=id, incident_ids=(fifth,)),
        NameSeries(actor_id=None, series_id=id, version=2, name="乙", note=""),
    ):
        assert "已经结束" in room.refused(command)
    undo(room, done.sequence)
    assert {each.state for each in board(room).lines} == {
        SeriesState.ACCEPTED,
        SeriesState.ADDITION,
    }


def test_one_that_is_none_gives_its_incidents_back(room: Room, cars: list[int]) -> None:
    id = accept(room, cars)
    end = EndSeries(actor_id=None, series_id=id, version=1, result=SeriesResult.NOT_ONE)
    assert "为什么" in room.refused(end)
    end = replace(end, note="两伙")
    done = room.done(end)
    assert board(room).lines == ()
    assert room.one(CaseSeries, id).size == 0
    undo(room, done.sequence)
    assert [list(each.ids) for each in lines(room, SeriesState.ACCEPTED)] == [cars]


def test_a_name_is_changed_by_whoever_saw_the_latest(room: Room, cars: list[int]) -> None:
    id, other = accept(room, cars[:2]), accept(room, cars[2:], "另一伙")
    room.done(NameSeries(actor_id=None, series_id=id, version=1, name="滨海", note="凌晨"))
    assert (room.one(CaseSeries, id).name, room.one(CaseSeries, id).note) == ("滨海", "凌晨")
    for version, name, said in (
        (1, "甲", "刚被别人更改"),
        (2, "另一伙", "已经有"),
        (2, " ", "名称"),
    ):
        command = NameSeries(actor_id=None, series_id=id, version=version, name=name, note="")
        assert said in room.refused(command)
    same = NameSeries(actor_id=None, series_id=other, version=1, name="另一伙", note="")
    assert "没有需要保存的更改" in room.refused(same)


# -- what is refused --------------------------------------------------------------------


def test_what_was_rejected_is_not_proposed_again(room: Room, cars: list[int]) -> None:
    other = shops(room)
    command = RejectSeries(actor_id=None, incident_ids=tuple(cars), reason="现场勘查不是一伙")
    done = room.done(command)
    assert proposed(room) == [other]
    theft(room, 0, metres=30)
    assert proposed(room) == [other]  # each may stand beside the new one, no two of them together
    undo(room, done.sequence)
    assert len(proposed(room)) == 2


def test_an_addition_is_refused_for_that_series_alone(room: Room, cars: list[int]) -> None:
    id = accept(room, cars[:3])
    command = RejectSeries(actor_id=None, incident_ids=(cars[3],), series_id=id, reason="另有其人")
    room.done(command)
    assert lines(room, SeriesState.ADDITION) == []


def test_what_is_set_apart_leaves_the_rest_together(room: Room, cars: list[int]) -> None:
    done = room.done(SetApart(actor_id=None, incident_ids=(cars[3],), rest_ids=tuple(cars[:3])))
    assert proposed(room) == [cars[:3]]
    undo(room, done.sequence)
    assert proposed(room) == [cars]


def test_what_may_not_be_is_refused_in_a_sentence(room: Room, cars: list[int]) -> None:
    id = accept(room, cars[:3])
    gone = theft(room, 1)
    room.done(
        ExitIncident(actor_id=None, incident_id=gone, exit=IncidentState.CANCELLED, reason="误报")
    )
    number = room.incident(cars[0]).number
    some: dict[str, Any] = {"actor_id": None}
    for command, said in (
        (AcceptSeries(**some, name="甲", incident_ids=(cars[3],)), "至少 2 起"),
        (AcceptSeries(**some, name="甲", incident_ids=(cars[3], cars[3])), "至少 2 起"),
        (AcceptSeries(**some, name=" ", incident_ids=(cars[3], gone)), "名称"),
        (AcceptSeries(**some, name="鼓岩拉车门", incident_ids=(cars[3], gone)), "已经有一个系列"),
        (AcceptSeries(**some, name="甲", incident_ids=(cars[3], gone)), "已撤销，不能并入"),
        (AcceptSeries(**some, name="甲", incident_ids=(cars[3], cars[0])), f"{number} 已在系列"),
        (AddToSeries(**some, series_id=id, incident_ids=()), "没有选警情"),
        (AddToSeries(**some, series_id=id, incident_ids=(7,)), "不存在"),
        (AddToSeries(**some, series_id=7, incident_ids=(cars[3],)), "不存在"),
        (AddToSeries(**some, series_id=id, incident_ids=(cars[0],)), "已在系列"),
        (TakeOut(**some, series_id=id, incident_ids=(cars[3],)), "不在这个系列里"),
        (TakeOut(**some, series_id=id, incident_ids=tuple(cars[:2])), "至少留 2 起"),
        (SplitSeries(**some, series_id=id, incident_ids=(cars[0],), name="乙"), "至少 2 起"),
        (SplitSeries(**some, series_id=id, incident_ids=tuple(cars[:2]), name="乙"), "至少留 2 起"),
        (RejectSeries(**some, incident_ids=(cars[3], gone), reason=" "), "理由"),
        (RejectSeries(**some, incident_ids=(cars[3],), reason="不像"), "至少 2 起"),
        (RejectSeries(**some, incident_ids=tuple(cars[2:]), reason="不像"), "已在系列"),
        (SetApart(**some, incident_ids=(cars[3],), rest_ids=()), "选出一部分"),
        (SetApart(**some, incident_ids=(cars[3],), rest_ids=(cars[3],)), "既移出又留下"),
    ):
        before = room.rows()
        assert said in room.refused(command)
        assert room.rows() == before
    assert room.all(SeriesRejection) == []
