"""Visits read: the list by due date, one place whole, sites with what happened there."""

from pathlib import Path

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.known_rows import Sought
from jinhai_console.domain.visit import Due, PlaceKind, VisitOutcome
from jinhai_console.domain.visit_rows import PlaceDetail, PlaceRow, SiteRow
from jinhai_console.reports.paper import route_paper
from jinhai_console.reports.visit_route import route_data
from jinhai_console.services import reads
from jinhai_console.services.visit_ledger import LedgerPlace, LedgerVisit, TakeLedger
from jinhai_console.services.visits import RetirePlace
from tests.stations import Room
from tests.visits import add_place, add_site, community, officer, record


def listed(room: Room) -> tuple[PlaceRow, ...]:
    return room.desk.read(reads.place_rows).result(60)


def whole(room: Room, id: int) -> PlaceDetail:
    found = room.desk.read(reads.place_detail, id).result(60)
    assert found is not None
    return found


def test_the_longest_due_stands_first_what_is_out_of_use_last(room: Room) -> None:
    late = add_place(room, name="甲", interval_days=10)
    never = add_place(room, name="乙", interval_days=0)
    soon = add_place(room, name="丙", interval_days=20)
    gone = add_place(room, name="丁", interval_days=1)
    far = add_place(room, name="戊", interval_days=90)
    room.done(RetirePlace(actor_id=None, place_id=gone.id, reason="拆迁"))
    room.clock.step(15 * DAY)
    assert [(each.id, each.due) for each in listed(room)] == [
        (late.id, Due.OVERDUE),
        (soon.id, Due.WEEK),
        (far.id, Due.LATER),
        (never.id, Due.NEVER),
        (gone.id, Due.RETIRED),
    ]
    assert {each.officer for each in listed(room)} == {"单一鸣"}


def test_a_place_has_its_visits_the_latest_first(room: Room) -> None:
    place = add_place(room)
    room.clock.step(DAY)
    room.done(record(room, place, outcome=VisitOutcome.NOBODY_HOME, text=""))
    room.clock.step(DAY)
    room.done(record(room, place, met="王小明"))
    found = whole(room, place.id)
    assert [each.visit.outcome for each in found.visits] == [
        VisitOutcome.MET,
        VisitOutcome.NOBODY_HOME,
    ]
    assert (found.row.visits, found.visits[0].officer) == (2, "单一鸣")
    assert [each.command for each in found.journal] == ["AddPlace", "RecordVisit", "RecordVisit"]


def test_a_site_knows_the_incidents_at_its_address(room: Room) -> None:
    site = add_site(room, workers=120)
    gu = community(room).id
    theft = room.take(
        category_id=room.category("0101"), address="石阶街101号鼓岩中学工地", community_id=gu
    )
    other = room.take(address="石阶街101号", community_id=gu)
    named = room.take(address="鼓岩中学工地北门", community_id=gu)
    room.take(address="石阶街1号", community_id=gu)
    room.take(address="鼓岩中学工地", community_id=community(room, "滨海社区").id)
    rows: tuple[SiteRow, ...] = room.desk.read(reads.site_rows).result(60)
    (row,) = rows
    assert (row.incidents.theft, row.incidents.others) == ((theft,), (named, other))
    found = whole(room, row.place.id)
    assert [each.id for each in found.lines] == [named, other, theft]
    assert found.site == site


def test_the_site_is_shown_beside_an_incident_with_its_workers_and_visit(room: Room) -> None:
    add_site(room, workers=120)
    room.clock.step(20 * DAY)
    sought = Sought(address="石阶街101号", community_id=community(room).id)
    (line,) = room.desk.read(reads.known_for, sought).result(60).sites
    assert (line.workers, line.visited_text, line.due_text, line.is_late) == (
        120,
        "",
        "12-07",
        True,
    )


def test_a_ledger_kept_before_is_gone_on_with(room: Room) -> None:
    values = {
        "kind": PlaceKind.HOUSEHOLD,
        "name": "王小明",
        "address": "鼓岩路1号",
        "community_id": community(room).id,
        "interval_days": 30,
    }
    met = LedgerVisit(at=room.clock.now - 20 * DAY, outcome=VisitOutcome.MET, text="谈话")
    led = LedgerPlace(since=room.clock.now - 60 * DAY, values=values, visits=(met,))
    room.done(TakeLedger(actor_id=None, places=(led,)))
    (row,) = listed(room)
    assert (row.due, row.visits) == (Due.LATER, 1)
    assert row.place.last_visited_at == met.at
    late = LedgerVisit(at=room.clock.now + DAY, outcome=VisitOutcome.MET, text="谈话")
    wrong = LedgerPlace(since=room.clock.now, values={**values, "name": "某"}, visits=(late,))
    assert "今后" in room.refused(TakeLedger(actor_id=None, places=(wrong,)))


def test_the_route_is_printed_masked(room: Room) -> None:
    add_place(room, contact_phone="13800001234")
    room.clock.step(40 * DAY)
    own = officer(room, "01").id
    sheet = room.desk.read(reads.route_sheet, own, own).result(60)
    data = route_data(sheet)
    assert data["under"] == "单一鸣　逾期和 7 天内到期 1 处，其中逾期 1 处"
    assert "王小明" not in str(data)
    assert "13800001234" not in str(data)
    resources = Path(__file__).parents[2] / "resources"
    assert route_paper(sheet, resources).pdf().pages == 1
