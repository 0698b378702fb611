"""Cautions: entered with a source and an end, put off, ended, undone; refused in a sentence."""

from typing import Any

import pytest

from jinhai_console.domain.caution import Caution, CautionKind
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.services import reads
from jinhai_console.services.cautions import EndCaution, EnterCaution, ExtendCaution
from jinhai_console.services.undo import UndoEntry
from tests.stations import START, Room


def enter(**values: Any) -> EnterCaution:
    whole = {
        "actor_id": None,
        "kind": CautionKind.VIOLENCE,
        "text": "曾殴打出警人员",
        "source": "2026000001",
        "expires_at": START + 90 * DAY,
        "name": "王小明",
        "phone": "13800001234",
        **values,
    }
    return EnterCaution(**whole)


def listed(room: Room, text: str = "", *, ended_too: bool = False) -> list[CautionRow]:
    view = reads.caution_history if ended_too else reads.caution_list
    return room.desk.read(view, text).result(60)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"text": " "}, "警示内容"),
        ({"source": ""}, "来源"),
        ({"expires_at": START}, "有效期"),
        ({"expires_at": START + 731 * DAY}, "两年"),
        ({"phone": ""}, "谁或哪里"),
        ({"name": "", "phone": ""}, "谁或哪里"),
        ({"community_id": 7}, "社区"),
        ({"site_id": 7}, "工地"),
    ],
)
def test_what_is_not_whole_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(enter(**values))
    assert room.all(Caution) == []


def test_it_is_ended_with_a_reason_and_taken_back(room: Room) -> None:
    done = room.done(enter())
    end = EndCaution(actor_id=None, caution_id=done.id, version=1, reason=" 已搬走 ")
    ended = room.done(end)
    assert listed(room) == []
    (row,) = listed(room, ended_too=True)
    assert (row.end_reason, row.holds) == ("已搬走", False)
    assert "已经解除" in room.refused(
        EndCaution(actor_id=None, caution_id=done.id, version=2, reason="再次")
    )
    room.done(UndoEntry(actor_id=None, sequence=ended.sequence))
    assert [each.holds for each in listed(room)] == [True]


def test_it_is_put_off_by_whoever_saw_the_latest(room: Room) -> None:
    done = room.done(enter())
    later = ExtendCaution(
        actor_id=None, caution_id=done.id, version=1, expires_at=START + 200 * DAY, source="走访"
    )
    room.done(later)
    (row,) = listed(room)
    assert (row.expires_at, row.source) == (START + 200 * DAY, "走访")
    stale = ExtendCaution(
        actor_id=None, caution_id=done.id, version=1, expires_at=START + 300 * DAY, source="x"
    )
    assert "刚被别人更改" in room.refused(stale)


def test_an_entry_by_mistake_is_undone(room: Room) -> None:
    done = room.done(enter())
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.all(Caution) == []
    assert room.verdict().ok


def test_the_list_is_searched_in_full_and_shown_masked(room: Room) -> None:
    room.done(enter())
    room.done(enter(name="", phone="", address="鼓岩路18号", kind=CautionKind.DOG, text="烈犬"))
    assert len(listed(room)) == 2
    for typed in ("王小明", "13800001234", "殴打 暴力"):
        (row,) = listed(room, typed)
        assert row.subject == "王**　138****1234"
    assert [each.subject for each in listed(room, "鼓岩")] == ["鼓岩路18号"]
    assert listed(room, "没有这样的") == []


def test_those_that_end_first_stand_first(room: Room) -> None:
    room.done(enter(expires_at=START + 20 * DAY, text="后"))
    room.done(enter(expires_at=START + 10 * DAY, text="先"))
    assert [each.text for each in listed(room)] == ["先", "后"]
    room.clock.step(15 * DAY)
    assert [each.text for each in listed(room)] == ["后"]
