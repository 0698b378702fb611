"""A table of the roster is understood cell by cell; what is not is refused with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.roster import LeaveKind, PostKind
from jinhai_console.domain.roster_fill import Slot, span
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.domain.roster_table import ReadTable, difference, read_table, table_of
from jinhai_console.domain.station import TeamKind
from tests.domain.rosters import DAYWORK, GROUP, day, plan, post, stored

POSTS = {
    GROUP: post(GROUP, PostKind.GROUP, name="值班组", mark="组"),
    DAYWORK: post(DAYWORK, PostKind.DAY, name="日勤", starts="08:00", minutes=600),
}
OFFICERS = {"01": (1, "单一鸣", False), "02": (2, "仇小满", True)}


def read(*rows: list[str]) -> ReadTable:
    return read_table(list(enumerate(rows, 1)), OFFICERS, tuple(POSTS.values()))


def test_cells_say_posts_by_sign_or_name_in_any_order() -> None:
    header = ["警号", "姓名", "2026-03-02", "备注", "2026-03-03"]
    table = read(["标题"], header, ["01", "单一鸣", "日、组", "x", "值班组"], ["", "", "组"])
    assert [(each.day, each.post_ids) for each in table.wanted] == [
        ("2026-03-02", frozenset({GROUP, DAYWORK})),
        ("2026-03-03", frozenset({GROUP})),
    ]
    assert table.refused == ()


def test_a_cell_says_leave_by_its_kind_or_that_somebody_is_away() -> None:
    header = ["警号", "姓名", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]
    table = read(header, ["01", "单一鸣", "病假", "组、假", "休", "病假、年休"])
    assert [(each.is_away, each.leave, len(each.post_ids)) for each in table.wanted] == [
        (True, LeaveKind.SICK, 0),
        (True, None, 1),
        (False, None, 0),
    ]
    assert [(each.place, "一种假" in each.reason) for each in table.refused] == [("F2", True)]


def test_what_is_not_understood_is_refused_with_its_place() -> None:
    header = ["警号", "姓名", "队伍", "2026-03-02"]
    table = read(
        header,
        ["01", "单一鸣", "", "夜"],
        ["02", "仇小满", "", "组"],
        ["03", "谁", "", "组"],
        ["01", "单一鸣", "", ""],
    )
    said = {each.place: each.reason for each in table.refused}
    assert "没有叫“夜”的岗位；可以写 组、日、值班组、日勤" in said["D2"]
    assert "已停用" in said["A3"]
    assert "没有这个警号" in said["A4"]
    assert "两行" in said["A5"]
    wrong = read(header, ["01", "仇小满", "", "组"])
    assert "单一鸣" in wrong.refused[0].reason


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["姓名", "2026-03-02"]], "表头"),
        ([["警号", "姓名"]], "没有日期"),
        ([["警号", "9999-12-31"]], "没有日期"),
        ([["警号", "2026-03-02", "2026-03-02"]], "两列"),
    ],
)
def test_another_form_is_refused_whole(rows: list[list[str]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read(*rows)


@given(st.sets(st.tuples(st.sampled_from([GROUP, DAYWORK]), st.integers(1, 28))))
def test_a_table_written_and_read_changes_nothing(duties: set[tuple[int, int]]) -> None:
    made = plan(posts=POSTS)
    slots = []
    for post_id, number in sorted(duties):
        on = day(f"2026-02-{number:02d}")
        slots.append(Slot(1, post_id, on.isoformat(), *span(POSTS[post_id], on, made.zone)))
    one = RosterOfficer(1, "01", "单一鸣", "", "队", TeamKind.CASE, False, False)
    roster = Roster(
        day("2026-02-01"), day("2026-02-28"), 0, day("2026-02-01"), made, (one,),
        tuple(stored(slots)), (), names={1: "单一鸣"},
    )  # fmt: skip
    header, rows = table_of(roster)
    table = read_table(list(enumerate([header, *rows], 1)), OFFICERS, tuple(POSTS.values()))
    found = difference(roster, table)
    assert (found.add, found.drop, found.unchanged) == ((), (), 28)
    empty = read_table(
        list(enumerate([header, ["01", "单一鸣", "队"]], 1)), OFFICERS, tuple(POSTS.values())
    )
    assert len(difference(roster, empty).drop) == len(duties)
