"""专题分析 from incidents entered one by one: published figures, margins, what was not said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.analysis.themes.tallies import TableName
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import Harm, PersonRole, Sex
from jinhai_console.domain.instant import HOUR, Instant, day_start
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community
from jinhai_console.domain.station_plan import PlannedCategory, PlannedWording
from jinhai_console.domain.theme import FindingKind, Theme, ThemeReport
from jinhai_console.domain.wording import WordKind
from jinhai_console.services.ending import GiveFeedback, MergeIncident
from jinhai_console.services.incidents import InvolvedPerson
from jinhai_console.services.themes import ThemeQuestion, analyse_theme
from tests.stations import PLAN, Room, copy_station, found_station

ZONE = "Asia/Shanghai"
WINTER = (date(2022, 11, 15), date(2023, 2, 28))
DECEMBER = (date(2022, 12, 1), date(2022, 12, 31))
MARCH = (date(2025, 3, 1), date(2025, 3, 31))
ELDERLY = InvolvedPerson(
    PersonRole.VICTIM, "林某", occupation="已退休", sex=Sex.FEMALE, birth_year=1950
)


def _category(code: str, name: str, parent: str | None, bucket: Bucket) -> PlannedCategory:
    return PlannedCategory(code=code, name=name, depth=len(code) // 2, parent=parent, bucket=bucket)


def _words(kind: WordKind, name: str, *words: str) -> PlannedWording:
    return PlannedWording(name=name, kind=kind, words=words)


TREE = replace(
    PLAN,
    categories=(
        _category("01", "刑事类警情", None, Bucket.CRIMINAL),
        _category("0103", "盗窃", "01", Bucket.CRIMINAL),
        _category("010301", "入室盗窃", "0103", Bucket.CRIMINAL),
        _category("0104", "诈骗", "01", Bucket.CRIMINAL),
        _category("010401", "刷单返利", "0104", Bucket.CRIMINAL),
        _category("02", "行政（治安）类警情", None, Bucket.PUBLIC_ORDER),
        _category("0202", "盗窃", "02", Bucket.PUBLIC_ORDER),
        _category("04", "纠纷", None, Bucket.DISPUTE),
        _category("12", "其他警情", None, Bucket.OTHER),
    ),
    wordings=(
        _words(WordKind.CHANNEL, "电话", "打来电话"),
        _words(WordKind.CHANNEL, "聊天群", "微信群"),
        _words(WordKind.TARGET, "住宅", "家中"),
        _words(WordKind.CAUSE, "噪音", "太吵"),
        _words(WordKind.OCCUPATION, "退休人员", "退休"),
    ),
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("themes") / "station.db"
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


def ask(room: Room, theme: Theme, days: tuple[date, date], **more: Any) -> ThemeReport:
    question = ThemeQuestion(theme=theme, first=days[0], last=days[1], **more)
    return room.desk.read(analyse_theme, question).result(60)


def total(report: ThemeReport) -> tuple[int, int, str | None]:
    change = report.total.change_percent
    return report.total.count, report.total.base, None if change is None else str(change)


def rows(report: ThemeReport, name: TableName) -> dict[tuple[str, ...] | None, tuple[int, ...]]:
    (table,) = [each for each in report.tables if each.name is name]
    return {line.key: line.ids for line in table.lines}


def names(report: ThemeReport) -> list[TableName]:
    return [each.name for each in report.tables]


def test_the_published_figures_of_the_winter_and_of_december(room: Room) -> None:
    enter(room, "0104", 27, date(2021, 11, 15))
    enter(room, "010301", 22, date(2022, 2, 1))
    enter(room, "0104", 32, date(2022, 11, 15))
    enter(room, "010301", 3, date(2023, 2, 26))
    criminal = ask(room, Theme.THEFT, WINTER, categories=("刑事类警情",))
    assert total(criminal) == (35, 49, "-28.57")
    theft = ask(room, Theme.THEFT, WINTER)
    assert total(theft) == (3, 22, "-86.36")
    assert theft.year_end is not None
    assert str(theft.year_end.tally.change_percent) == "-86.36"
    (winter,) = [each for each in theft.findings if each.kind is FindingKind.YEAR_END]
    assert "3 起，上一个年末岁初同期 22 起（-86.36%）" in winter.text


@pytest.mark.parametrize(
    ("theme", "code", "base", "count", "percent"),
    [
        (Theme.THEFT, "0202", 8, 2, "-75.00"),
        (Theme.DISPUTE, "04", 95, 83, "-12.63"),
        (Theme.DISPUTE, "04", 0, 3, None),
    ],
)
def test_december_as_published(
    room: Room, theme: Theme, code: str, base: int, count: int, percent: str | None
) -> None:
    enter(room, code, base, date(2021, 12, 1))
    enter(room, code, count, date(2022, 12, 1))
    report = ask(room, theme, DECEMBER)
    assert total(report) == (count, base, percent)
    assert any("基数为 0 时没有百分比" in each for each in report.definition)


def test_both_branches_of_theft_count_and_merged_ones_do_not(room: Room) -> None:
    (a,) = enter(room, "010301", 1, MARCH[0])
    (b,) = enter(room, "0202", 1, MARCH[0])
    (c,) = enter(room, "0202", 1, MARCH[0])
    room.done(MergeIncident(actor_id=None, incident_id=c, into_id=b))
    assert ask(room, Theme.THEFT, MARCH).total.ids == (a, b)


def test_frauds_are_told_by_victim_channel_and_loss(room: Room) -> None:
    enter(room, "12", 1, date(2023, 1, 1))  # the records reach back beyond the base
    gulf = room.named(Community, "鼓岩社区")
    ids = enter(
        room,
        "010401",
        4,
        MARCH[0],
        narrative="有人打来电话，被骗5000元",
        community_id=gulf,
        persons=(ELDERLY,),
    )
    room.done(
        GiveFeedback(
            actor_id=None,
            incident_id=ids[0],
            text="已核实",
            confirmed_category_id=room.category("010401"),
            harm=Harm(1_000_000, "聊天群"),
        )
    )
    report = ask(room, Theme.FRAUD, MARCH)
    assert rows(report, TableName.OCCUPATION) == {("退休人员",): tuple(ids)}
    assert rows(report, TableName.AGE_SEX) == {("60-", "female"): tuple(ids)}
    assert rows(report, TableName.CHANNEL) == {("电话",): tuple(ids[1:]), ("聊天群",): (ids[0],)}
    (loss,) = report.losses
    assert (loss.known_ids, loss.confirmed_ids, loss.total) == (tuple(ids), (ids[0],), 2_500_000)
    (whole, brief) = report.briefs
    assert (whole.community, brief.community) == ("", "鼓岩社区")
    first, second, third = brief.sentences
    assert first.startswith("刷单返利上升：4 起，上年同期没有")
    assert "共 2.5 万元，核实 1 起" in first
    assert second == "刷单返利的受害人以 60 岁以上女性最多（4 起中 4 起）。"
    assert "以 12–14 时最多" in third
    assert "以电话接触的最多（4 起中 3 起）" in third
    assert report.missing == ()
    assert set(report.numbers) == set(ids)


def test_a_victim_who_is_entered_again_is_one_person(room: Room) -> None:
    plain = InvolvedPerson(PersonRole.VICTIM, "林小梅", "13800001234")
    number = InvolvedPerson(PersonRole.VICTIM, "林小梅", identity_number="11010519491231002X")
    job = InvolvedPerson(PersonRole.VICTIM, "林小梅", "13800001234", occupation="已退休")
    other = InvolvedPerson(PersonRole.VICTIM, "陈小勇", occupation="学生", sex=Sex.MALE)
    ids = enter(room, "010401", 3, MARCH[0], persons=(plain, number, job, other))
    report = ask(room, Theme.FRAUD, MARCH)
    assert rows(report, TableName.AGE_SEX) == {("60-", "female"): tuple(ids)}
    assert rows(report, TableName.OCCUPATION) == {("退休人员",): tuple(ids)}


def test_one_victim_alone_is_not_told_apart(room: Room) -> None:
    enter(room, "010401", 3, MARCH[0])
    enter(room, "010401", 1, MARCH[0], persons=(ELDERLY,))
    report = ask(room, Theme.FRAUD, MARCH)
    assert set(names(report)) == {TableName.TIME, TableName.COMMUNITY_KIND, TableName.BAND}
    assert "受害人的年龄和性别：各组都少于 3 人，不分列" in report.missing
    enter(room, "010401", 2, MARCH[0], persons=(ELDERLY,))
    report = ask(room, Theme.FRAUD, MARCH)
    assert len(rows(report, TableName.AGE_SEX)["60-", "female"]) == 3


def test_what_nobody_entered_is_said_and_makes_no_table(room: Room) -> None:
    enter(room, "010401", 3, MARCH[0], narrative="被骗")
    report = ask(room, Theme.FRAUD, MARCH)
    assert set(names(report)) == {TableName.TIME, TableName.COMMUNITY_KIND, TableName.BAND}
    for word in ("社区", "受害人的年龄和性别", "受害人的职业", "接触渠道", "损失"):
        assert f"{word}：3 起都没有写明，没有这方面的结论" in report.missing


def test_before_the_records_begin_nothing_is_called_a_rise(room: Room) -> None:
    enter(room, "0202", 20, MARCH[0])
    report = ask(room, Theme.THEFT, MARCH)
    said = "记录从 2025-03-01 才开始，上年同期没有完整的记录，升降不作结论"
    assert said in report.missing
    assert report.year_end is None
    first, *_others = report.findings
    assert (first.kind, first.text) == (FindingKind.FREQUENT, "盗窃最多：20 起")


def test_an_empty_period_says_so(room: Room) -> None:
    report = ask(room, Theme.FRAUD, MARCH)
    assert (report.tables, report.findings, report.briefs) == ((), (), ())
    assert report.missing == ("时段内没有诈骗警情",)
    assert total(report) == (0, 0, None)


def test_a_period_that_lasts_is_said_to(room: Room) -> None:
    report = ask(room, Theme.THEFT, (date(2026, 11, 1), date(2026, 11, 30)))
    assert report.missing[0].startswith("时段还没有过完（今天是 2026-11-23）")


def test_disputes_that_come_again_are_found_with_masked_people(room: Room) -> None:
    party = InvolvedPerson(PersonRole.PARTY, "林某某", "13800001234", "11010519491231002X")
    alone = InvolvedPerson(PersonRole.PARTY, "林某某", "", "11010519491231002X")
    same = {"address": "鼓岩路18号2栋", "narrative": "楼上太吵"}
    a, b = enter(room, "04", 2, MARCH[0], **same)
    c, d = enter(room, "04", 2, MARCH[0], persons=(party,))
    (e,) = enter(room, "04", 1, MARCH[0], persons=(alone,))
    report = ask(room, Theme.DISPUTE, MARCH)
    found = {each.label: each.ids for each in report.repeats}
    assert found == {"鼓岩路18号2栋": (a, b), "林** 138****1234": (c, e, d)}
    (again,) = [each for each in report.findings if each.kind is FindingKind.REPEATED]
    assert again.text.startswith("反复报警 2 组：同一人（林** 138****1234）3 起")
    assert rows(report, TableName.CAUSE)[("噪音",)] == (a, b)


def test_a_community_and_the_period_before(room: Room) -> None:
    gulf = room.named(Community, "鼓岩社区")
    enter(room, "0202", 2, MARCH[0], community_id=gulf)
    enter(room, "0202", 1, MARCH[0])
    enter(room, "0202", 4, date(2025, 2, 1), community_id=gulf)
    report = ask(room, Theme.THEFT, MARCH, community="鼓岩社区", compare=Compare.PERIOD)
    assert total(report) == (2, 4, "-50.00")
    assert "只计社区 鼓岩社区" in report.definition


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ({"theme": Theme.FIGHT}, "打架斗殴"),
        ({"categories": ("没有的",)}, "没有的"),
        ({"community": "没有的"}, "没有的"),
        ({"first": date(2025, 4, 1)}, "早于"),
        ({"first": date(1900, 1, 1)}, "1970"),
    ],
)
def test_what_cannot_be_asked_is_refused(room: Room, question: Any, said: str) -> None:
    usual = {"theme": Theme.THEFT, "first": MARCH[0], "last": MARCH[1]}
    with pytest.raises(Refusal, match=said):
        room.desk.read(analyse_theme, ThemeQuestion(**(usual | question))).result(60)


FRAUDS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.sampled_from(["鼓岩社区", "滨海社区", None]),
        st.sampled_from(["0104", "010401"]),
        st.sampled_from([(), (ELDERLY,)]),
        st.sampled_from(["", "微信群", "打来电话"]),
    ),
    max_size=12,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FRAUDS)
def test_every_table_adds_up_and_names_every_incident_once(
    tree: Path, tmp_path_factory: pytest.TempPathFactory, frauds: list[Any]
) -> None:
    room = Room(copy_station(tree, tmp_path_factory.mktemp("margins") / "station.db"))
    for days, community, code, persons, said in frauds:
        room.take(
            received_at=moment(MARCH[0] + timedelta(days=days)),
            category_id=room.category(code),
            community_id=room.named(Community, community) if community else None,
            persons=persons,
            narrative=said or "报警",
        )
    report = ask(room, Theme.FRAUD, MARCH)
    room.close()
    inside = sorted(report.total.ids)
    assert len(inside) == sum(days <= 30 for days, *_ in frauds)
    for table in report.tables:
        assert sorted(id for line in table.lines for id in line.ids) == inside, table.name
    assert sum(each.tally.count for each in report.losses) == len(inside)
