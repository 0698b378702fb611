"""A station with something to see for 串并案: its words, and thefts that look like one hand's."""

from typing import Any

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.series_rows import SeriesBoard, SeriesLine, SeriesState
from jinhai_console.domain.wording import Wording, WordKind
from jinhai_console.services.series import SeriesQuestion, series_board
from jinhai_console.services.series_acts import AcceptSeries
from jinhai_console.services.station import AddEntry
from tests.stations import START, Room

DOOR, SHOP = "凌晨发现停在路边的轿车被拉车门，车内被翻", "店主称卷帘门被撬，收银台现金被盗"
_METRE = 1 / 111_195  # of latitude, in degrees


def add_words(room: Room) -> None:
    for kind, name, *words in (
        (WordKind.METHOD, "拉车门", "拉车门"),
        (WordKind.METHOD, "撬锁撬门", "卷帘门被撬"),
        (WordKind.TARGET, "汽车内财物", "车内被翻"),
        (WordKind.TARGET, "商铺", "收银台"),
    ):
        values = {"kind": kind, "name": name, "words": tuple(words)}
        room.done(AddEntry(actor_id=None, kind=Wording, values=values))


def theft(room: Room, day: int, narrative: str = DOOR, metres: float = 0, **values: Any) -> int:
    """A theft so many days before now, so far north of a corner; the incident's id."""
    wanted = {
        "category_id": room.category("0101"),
        "received_at": START - day * DAY,
        "narrative": narrative,
        "longitude": 123.5,
        "latitude": 28.5 + metres * _METRE,
        **values,
    }
    return room.take(**wanted)


def doors(room: Room, count: int = 4) -> list[int]:
    """One a day in one street, the earliest first."""
    return [theft(room, count - n, metres=20 * n) for n in range(count)]


def shops(room: Room, count: int = 3) -> list[int]:
    return [theft(room, count - n, SHOP, 5_000 + 20 * n) for n in range(count)]


def accept(room: Room, ids: list[int], name: str = "鼓岩拉车门") -> int:
    """The series' id."""
    command = AcceptSeries(actor_id=None, name=name, incident_ids=tuple(ids))
    return room.done(command).id


def board(room: Room, **question: Any) -> SeriesBoard:
    found = room.desk.read(series_board, SeriesQuestion(**question)).result(60)
    assert found is not None
    return found


def lines(room: Room, state: SeriesState) -> list[SeriesLine]:
    return [each for each in board(room).lines if each.state is state]


def proposed(room: Room) -> list[list[int]]:
    return [list(each.ids) for each in lines(room, SeriesState.PROPOSED)]
