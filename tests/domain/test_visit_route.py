"""走访路线: an officer's own places, buildings with something overdue first, doors in order."""

from typing import Any

from jinhai_console.domain.visit import Due, PlaceKind
from jinhai_console.domain.visit_route import route_of
from jinhai_console.domain.visit_rows import PlaceRow
from tests.visits import place


def row(id: int, building: str, due: Due, officer_id: int = 3, **values: Any) -> PlaceRow:
    return PlaceRow(
        place=place(id=id, building=building, **values),
        community="鼓岩社区",
        officer_id=officer_id,
        officer="单一鸣",
        due_at=None,
        due=due,
        visits=0,
        last_tried_at=None,
    )


def test_it_is_walked_by_building_by_person_by_site() -> None:
    rows = [
        row(1, "3栋101", Due.WEEK, address="安静里"),
        row(2, "10栋101", Due.OVERDUE, address="石阶公寓"),
        row(3, "2栋101", Due.WEEK, address="石阶公寓"),
        row(4, "", Due.WEEK, kind=PlaceKind.PERSON, address="甲"),
        row(5, "", Due.OVERDUE, kind=PlaceKind.PERSON, address="乙"),
        row(6, "", Due.OVERDUE, kind=PlaceKind.SITE),
        row(7, "", Due.OVERDUE, officer_id=4),
        row(8, "", Due.LATER),
        row(9, "", Due.RETIRED),
    ]
    parts = route_of(rows, 3, due_only=True)
    assert [each.name for each in parts] == ["楼栋", "重点人员", "工地与重点部位"]
    told = [[[each.id for each in group.places] for group in part.groups] for part in parts]
    assert told == [[[3, 2], [1]], [[5, 4]], [[6]]]


def test_all_of_them_are_those_not_due_too() -> None:
    rows = [row(1, "", Due.LATER), row(2, "", Due.NEVER), row(3, "", Due.RETIRED)]
    (part,) = route_of(rows, 3, due_only=False)
    assert [each.id for each in part.groups[0].places] == [1, 2]
