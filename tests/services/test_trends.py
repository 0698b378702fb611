"""统计 from incidents entered one by one: the published figures, and what each question means."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.analysis.counts import Bin
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import HOUR, Instant, day_start
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.rows import TrendPoint
from jinhai_console.domain.station import Community, Source
from jinhai_console.domain.station_plan import PlannedCategory
from jinhai_console.services import reads
from jinhai_console.services.counting import By
from jinhai_console.services.ending import ExitIncident, GiveFeedback, MergeIncident
from jinhai_console.services.named import category_ids_called, community_id_called
from jinhai_console.services.station import AddEntry
from jinhai_console.services.trends import TrendAnswer, TrendQuestion, trend_json, trends
from jinhai_console.store.feed import ChangeSet
from tests.stations import PLAN, START, Room, copy_station, found_station

ZONE = "Asia/Shanghai"


def _category(code: str, name: str, parent: str | None, bucket: Bucket, **more: Any) -> Any:
    depth = len(code) // 2
    return PlannedCategory(code=code, name=name, depth=depth, parent=parent, bucket=bucket, **more)


TREE = replace(
    PLAN,
    categories=(
        _category("01", "刑事类警情", None, Bucket.CRIMINAL),
        _category("0101", "盗窃", "01", Bucket.CRIMINAL),
        _category("010101", "入室盗窃", "0101", Bucket.CRIMINAL),
        _category("0102", "诈骗", "01", Bucket.CRIMINAL),
        _category("010201", "网络/电信诈骗", "0102", Bucket.CRIMINAL),
        _category("02", "行政（治安）类警情", None, Bucket.PUBLIC_ORDER),
        _category("0201", "盗窃", "02", Bucket.PUBLIC_ORDER),
        _category("04", "纠纷", None, Bucket.DISPUTE),
        _category("12", "其他警情", None, Bucket.OTHER),
        _category("1201", "骚扰", "12", Bucket.OTHER, is_nuisance=True),
    ),
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tree") / "station.db"
    found_station(path, plan=TREE)
    return path


@pytest.fixture
def room(tree: Path, tmp_path: Path) -> Iterator[Room]:
    made = Room(copy_station(tree, tmp_path / "station.db"))
    yield made
    made.close()


def moment(day: date, hour: int = 12) -> Instant:
    return day_start(day, ZONE) + hour * HOUR


def enter(room: Room, code: str, count: int, first: date, **values: Any) -> list[int]:
    """`count` incidents, one by one, on days following `first`."""
    values = {"category_id": room.category(code)} | values
    days = [first + timedelta(days=number % 28) for number in range(count)]
    return [room.take(received_at=moment(day), **values) for day in days]


def ask(room: Room, first: date, last: date, **more: Any) -> TrendAnswer:
    return room.desk.read(trends, TrendQuestion(first=first, last=last, **more)).result(60)


def figures(answer: TrendAnswer) -> dict[str, tuple[int, int, str | None]]:
    return {
        each.key: (
            each.count,
            each.base,
            None if each.change_percent is None else str(each.change_percent),
        )
        for each in (answer.total, *answer.rows)
    }


WINTER = (date(2022, 11, 15), date(2023, 2, 28))
DECEMBER = (date(2022, 12, 1), date(2022, 12, 31))


def test_criminal_incidents_and_theft_of_a_winter_as_published(room: Room) -> None:
    enter(room, "0102", 27, date(2021, 11, 15))
    enter(room, "0101", 10, date(2021, 11, 15))
    enter(room, "010101", 12, date(2022, 2, 1))
    enter(room, "0102", 32, date(2022, 11, 15))
    enter(room, "010101", 3, date(2023, 2, 26))
    enter(room, "0101", 5, date(2023, 3, 1))  # after the period
    answer = ask(room, *WINTER, category="刑事类警情")
    assert figures(answer) == {
        "全部": (35, 49, "-28.57"),
        "诈骗": (32, 27, "18.52"),
        "盗窃": (3, 22, "-86.36"),
    }
    assert (answer.base.first, answer.base.last) == (date(2021, 11, 15), date(2022, 2, 28))


@pytest.mark.parametrize(
    ("code", "base", "count", "percent"),
    [("0101", 8, 2, "-75.00"), ("04", 95, 83, "-12.63"), ("04", 0, 3, None)],
)
def test_december_as_published(
    room: Room, code: str, base: int, count: int, percent: str | None
) -> None:
    enter(room, code, base, date(2021, 12, 1))
    enter(room, code, count, date(2022, 12, 1))
    answer = ask(room, *DECEMBER, category=code)
    assert figures(answer)["全部"] == (count, base, percent)


def test_the_json_keeps_its_keys_and_numbers(room: Room) -> None:
    enter(room, "0101", 8, date(2021, 12, 1))
    enter(room, "0101", 2, date(2022, 12, 1))
    enter(room, "04", 1, date(2022, 12, 1))
    said = trend_json(ask(room, *DECEMBER, level=2))
    assert said["total"] == {"key": "全部", "count": 3, "base": 8, "change_percent": -62.5}
    assert said["rows"] == [
        {
            "key": "盗窃",
            "count": 2,
            "base": 8,
            "change_percent": -75.0,
            "code": "0101",
            "path": ["刑事类警情", "盗窃"],
        },
        {
            "key": "纠纷",
            "count": 1,
            "base": 0,
            "change_percent": None,
            "code": "04",
            "path": ["纠纷"],
        },
    ]
    assert (said["base_from"], said["base_to"]) == ("2021-12-01", "2021-12-31")
    assert (len(said["buckets"]), sum(each["count"] for each in said["buckets"])) == (31, 3)
    assert said["buckets"][0] == {"key": "2022-12-01", "count": 2}
    assert "反馈" in said["definition"]


def test_what_the_feedback_found_counts_not_what_was_taken_in(room: Room) -> None:
    taken = enter(room, "04", 1, date(2022, 12, 5))
    answer = ask(room, *DECEMBER)
    assert figures(answer)["纠纷"] == (1, 0, None)
    room.done(
        GiveFeedback(
            actor_id=None,
            incident_id=taken[0],
            text="手机被盗",
            confirmed_category_id=room.category("0101"),
        )
    )
    answer = ask(room, *DECEMBER)
    assert figures(answer) == {"全部": (1, 0, None), "刑事类警情": (1, 0, None)}


def test_merged_ones_count_once_and_nuisance_stands_apart(room: Room) -> None:
    first, second = enter(room, "04", 2, date(2022, 12, 5))
    enter(room, "1201", 3, date(2022, 12, 5))
    gone = enter(room, "04", 1, date(2022, 12, 9))[0]
    room.done(MergeIncident(actor_id=None, incident_id=second, into_id=first))
    room.done(
        ExitIncident(
            actor_id=None, incident_id=gone, exit=IncidentState.CANCELLED, reason="报警人撤警"
        )
    )
    answer = ask(room, *DECEMBER)
    assert (answer.total.count, answer.nuisance.count, answer.valid.count) == (5, 3, 2)
    assert sum(each.count for each in answer.rows) == answer.total.count


def test_a_name_in_two_branches_means_both_and_its_rows_say_which(room: Room) -> None:
    enter(room, "010101", 2, date(2022, 12, 5))
    enter(room, "0201", 1, date(2022, 12, 5))
    assert ask(room, *DECEMBER, category="盗窃").total.count == 3
    assert ask(room, *DECEMBER, category="行政（治安）类警情/盗窃").total.count == 1
    assert set(figures(ask(room, *DECEMBER, level=2))) == {
        "全部",
        "刑事类警情/盗窃",
        "行政（治安）类警情/盗窃",
    }


def test_a_name_with_a_stroke_is_called_by_itself(room: Room) -> None:
    above = room.category("04")
    values = {"code": "0499", "name": "消费/物业", "parent_id": above, "bucket": Bucket.DISPUTE}
    id = room.done(AddEntry(actor_id=None, kind=Category, values=values)).id
    room.take(category_id=id, received_at=moment(date(2022, 12, 5)))
    for called in ("消费/物业", "纠纷/消费/物业", "0499"):
        assert ask(room, *DECEMBER, category=called).total.count == 1


def test_by_community_and_source_with_what_nobody_filled_in(room: Room) -> None:
    community = room.named(Community, "鼓岩社区")
    source = room.all(Source)[0].id
    enter(room, "04", 2, date(2022, 12, 5), community_id=community, source_id=source)
    enter(room, "04", 1, date(2021, 12, 5))
    answer = ask(room, *DECEMBER, by=By.COMMUNITY)
    assert figures(answer) == {
        "全部": (2, 1, "100.00"),
        "鼓岩社区": (2, 0, None),
        "未填社区": (0, 1, "-100.00"),
    }
    assert figures(ask(room, *DECEMBER, by=By.SOURCE))["110"] == (2, 0, None)
    assert ask(room, *DECEMBER, community="鼓岩社区").total.base == 0
    assert ask(room, *DECEMBER, community="滨海社区").total.count == 0


def test_by_hour_band_and_weekday_on_the_station_s_clock(room: Room) -> None:
    late = moment(date(2022, 12, 5), 0)  # a Monday; still Sunday in UTC
    category_id = room.category("04")
    for at in (late, late + 9 * HOUR, late + 9 * HOUR + 1, late - 1):
        room.take(category_id=category_id, received_at=at)

    def shown(by: By) -> dict[str, int]:
        return {each.key: each.count for each in ask(room, *DECEMBER, by=by).rows if each.count}

    assert shown(By.HOUR) == {"00": 1, "09": 2, "23": 1}
    assert shown(By.BAND) == {"00–02": 1, "08–10": 2, "22–24": 1}
    assert shown(By.WEEKDAY) == {"周一": 3, "周日": 1}
    assert len(ask(room, *DECEMBER, by=By.WEEKDAY).rows) == 7
    bins = {bins: dict(ask(room, *DECEMBER, bins=bins).buckets) for bins in Bin}
    assert bins[Bin.HOUR]["2022-12-05 09:00"] == 2
    assert (bins[Bin.DAY]["2022-12-04"], bins[Bin.DAY]["2022-12-05"]) == (1, 3)
    assert bins[Bin.WEEK]["2022-11-28"] == 1
    assert bins[Bin.MONTH] == {"2022-12": 4}


def test_the_month_before(room: Room) -> None:
    enter(room, "04", 3, date(2022, 11, 1))
    enter(room, "04", 4, date(2022, 12, 1))
    answer = ask(room, *DECEMBER, compare=Compare.PERIOD)
    assert answer.total.change_percent == Decimal("33.33")
    assert "环比" in answer.definition


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"category": "没有的"}, "没有“没有的”这个警情类别"),
        ({"community": "没有的"}, "没有“没有的”这个社区"),
        ({"community": ""}, None),
        ({"last": date(2022, 11, 30)}, "早于"),
        ({"first": date(1, 1, 1)}, "日期须在"),
        ({"last": date(9999, 12, 31)}, "日期须在"),
        ({"first": date(1980, 1, 1), "bins": Bin.HOUR}, "按小时"),
        ({"level": 5}, "层级"),
    ],
)
def test_what_cannot_be_answered_is_said(
    room: Room, values: dict[str, Any], sentence: str | None
) -> None:
    question = TrendQuestion(**({"first": DECEMBER[0], "last": DECEMBER[1]} | values))
    if sentence is None:
        assert room.desk.read(trends, question).result(60).total.count == 0
        return
    with pytest.raises(Refusal, match=sentence):
        room.desk.read(trends, question).result(60)


def test_names_are_found_by_code_name_and_path(room: Room) -> None:
    lists = room.desk.read(reads.lists).result(60)
    codes = {each.id: each.code for each in room.all(Category)}

    def found(text: str) -> set[str]:
        return {codes[id] for id in category_ids_called(lists, text)}

    assert found(" 0101 ") == {"0101", "010101"}
    assert found("盗窃") == {"0101", "010101", "0201"}
    assert found("刑事类警情/盗窃") == {"0101", "010101"}
    for text in ("网络/电信诈骗", "刑事类警情/诈骗/网络/电信诈骗", "诈骗/网络/ 电信诈骗"):
        assert found(text) == {"010201"}
    with pytest.raises(Refusal, match="没有“电信诈骗”"):
        category_ids_called(lists, "电信诈骗")
    assert community_id_called(lists, "鼓岩社区") == room.named(Community, "鼓岩社区")


def test_the_board_that_the_feed_moves_is_the_board_that_a_reload_gives(
    tree: Path, tmp_path: Path
) -> None:
    heard: SimpleQueue[ChangeSet] = SimpleQueue()
    room = Room(copy_station(tree, tmp_path / "station.db"), on_change=heard.put)
    board = TrendBoard(ZONE, START)
    board.patch(room.desk.read(reads.board_points).result(60))
    enter(room, "04", 5, date(2026, 11, 20))
    old = enter(room, "0101", 2, date(2020, 1, 1))
    a, b = (room.take(received_at=START - HOUR * each) for each in (1, 2))
    room.done(MergeIncident(actor_id=None, incident_id=a, into_id=b))
    last = room.take()
    fresh = TrendBoard(ZONE, START)
    fresh.patch(room.desk.read(reads.board_points).result(60))
    while board.ids_of_hour(board.today, board.hours().hour)[-1:] != (last,):
        changes = heard.get(timeout=60)
        board.patch(changes.of(TrendPoint), changes.gone(TrendPoint))
    room.close()
    assert (board.hours(), board.days(), board.states()) == (
        fresh.hours(),
        fresh.days(),
        fresh.states(),
    )
    assert set(old) <= set(board.ids_of_state(IncidentState.PENDING))
