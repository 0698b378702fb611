"""Outlines of communities: imported in one step, drawn one by one, undone, refused."""

from jinhai_console.domain.station import Community
from jinhai_console.services.boundaries import (
    ImportBoundaries,
    SetBoundary,
    boundary_file,
    boundary_preview,
)
from jinhai_console.services.station import AddEntry, ChangeEntry, RetireEntry
from jinhai_console.services.undo import UndoEntry
from tests.outlines import BINHAI, BOW, GUYAN, collection, feature, polygon_text
from tests.stations import Room

BOTH = collection(feature("鼓岩社区", GUYAN), feature("滨海社区", BINHAI))


def test_a_file_is_imported_in_one_step_and_taken_back_in_one(room: Room) -> None:
    found = room.desk.read(boundary_preview, BOTH).result(60)
    assert (found.names, found.unmatched, found.without) == (("鼓岩社区", "滨海社区"), (), ())
    before, entries = room.rows(), room.entries()
    done = room.done(ImportBoundaries(actor_id=None, boundaries=found.matched))
    assert (done.number, room.entries()) == ("2", entries + 1)
    assert [each.boundary for each in room.all(Community)] == list(found.matched.values())
    assert "没有需要保存" in room.refused(ImportBoundaries(actor_id=None, boundaries=found.matched))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    after = room.rows()
    assert all({**before[id], "version": 0} == {**after[id], "version": 0} for id in before)


def test_what_is_written_is_what_would_be_read(room: Room) -> None:
    found = room.desk.read(boundary_preview, BOTH).result(60)
    room.done(ImportBoundaries(actor_id=None, boundaries=found.matched))
    written = room.desk.read(boundary_file).result(60)
    assert room.desk.read(boundary_preview, written).result(60) == found


def test_those_without_an_outline_are_named_as_they_will_be(room: Room) -> None:
    one = collection(feature("鼓岩社区", GUYAN), feature("别处", BINHAI))
    found = room.desk.read(boundary_preview, one).result(60)
    assert found.without == ("滨海社区",)
    assert found.unmatched == ("第 2 个要素“别处”",)
    binhai = room.named(Community, "滨海社区")
    room.done(SetBoundary(actor_id=None, id=binhai, version=1, boundary=polygon_text(BINHAI)))
    assert room.desk.read(boundary_preview, one).result(60).without == ()


def test_a_drawn_outline_is_checked_whoever_saves_it(room: Room) -> None:
    guyan = room.named(Community, "鼓岩社区")

    def draw(boundary: str) -> SetBoundary:
        return SetBoundary(actor_id=None, id=guyan, version=1, boundary=boundary)

    assert "自相交" in room.refused(draw(polygon_text(BOW)))
    assert "GeoJSON" in room.refused(draw("鼓岩"))
    assert "没有需要保存" in room.refused(draw(""))
    bow = {"boundary": polygon_text(BOW)}
    change = ChangeEntry(actor_id=None, kind=Community, id=guyan, version=1, values=bow)
    assert "自相交" in room.refused(change)
    done = room.done(draw(polygon_text(GUYAN)))
    assert "刚被别人更改" in room.refused(draw(""))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.one(Community, guyan).boundary == ""


def test_a_community_out_of_use_gets_none(room: Room) -> None:
    values = {"name": "旧社区"}
    added = room.done(AddEntry(actor_id=None, kind=Community, values=values))
    room.done(RetireEntry(actor_id=None, kind=Community, id=added.id))
    old = {added.id: polygon_text(GUYAN)}
    assert "停用" in room.refused(ImportBoundaries(actor_id=None, boundaries=old))
    file = collection(feature("旧社区", GUYAN))
    assert room.desk.read(boundary_preview, file).result(60).unmatched == ("第 1 个要素“旧社区”",)
