"""The shipped station files are complete; a wrong file is refused in one sentence."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.boundary import boundary_area
from jinhai_console.domain.analysis.boundary_file import boundary_notes
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.equipment import EquipmentKind
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.station_plan import StationPlan, category_names
from jinhai_console.domain.wording import WordKind
from jinhai_console.intake.station_file import read_station
from tests.outlines import BOW, GUYAN, collection, feature

SHIPPED = Path(__file__).parents[2] / "resources" / "station"

SMALL = """
communities = [{ name = "东社区", code = "001" }]
officers = [
    { number = "01", name = "甲", team = "社区警务队", communities = ["东社区"] },
    { number = "02", name = "乙", team = "案件办理队", activity = "休假" },
]
sites = [{ name = "一号工地", community = "东社区" }]

[station]
name = "某派出所"
"""

TOP_CLASSES = [
    "刑事类警情",
    "行政（治安）类警情",
    "道路交通类警情",
    "纠纷",
    "群众紧急求助",
    "举报",
    "咨询",
    "投诉监督",
    "社会联动",
    "聚集上访",
    "群体性事件",
    "其他警情",
]

NAMED_TYPES = [
    "盗窃电动自行车",
    "盗窃非机动车",
    "拉车门盗窃",
    "入室盗窃",
    "扒窃",
    "工地盗窃",
    "电信网络诈骗",
    "刷单返利",
    "冒充公检法",
    "冒充社保医保",
    "冒充客服",
    "虚假投资理财",
    "虚假贷款",
    "杀猪盘",
    "网购退款",
    "劳资纠纷",
    "家庭纠纷",
    "邻里纠纷",
    "婚恋纠纷",
    "债务纠纷",
    "消费纠纷",
    "噪音纠纷",
    "打架斗殴",
    "故意损毁财物",
    "涉黄",
    "涉赌",
    "涉毒",
    "走失",
    "醉酒",
    "噪音扰民",
    "交通事故",
]

Reader = Callable[[str], StationPlan]


@pytest.fixture(scope="module")
def demo() -> StationPlan:
    return read_station(SHIPPED / "demo.toml", SHIPPED)


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read_text(text: str) -> StationPlan:
        path = tmp_path / "所.toml"
        path.write_text(text, encoding="utf-8")
        return read_station(path, SHIPPED)

    return read_text


def test_demonstration_has_its_kind_and_scale(demo: StationPlan) -> None:
    assert {each.kind for each in demo.teams} == set(TeamKind)
    assert len(demo.teams) == 3
    assert len(demo.communities) == 9
    assert "鼓岩社区" in {each.name for each in demo.communities}
    assert 55 <= len(demo.officers) <= 65
    assert any(each.is_auxiliary for each in demo.officers)
    assert len(demo.sites) == 50
    assert demo.residents == sum(each.residents for each in demo.communities) == 85_000


def test_demonstration_says_that_it_is_fictional(demo: StationPlan) -> None:
    assert demo.is_fictional
    assert "虚构" in demo.name
    phones = [each.phone for each in demo.officers] + [each.contact_phone for each in demo.sites]
    assert all(each.startswith("1990000") and len(each) == 11 for each in phones)
    assert len(set(phones)) == len(phones)


def test_every_community_has_its_officer(demo: StationPlan) -> None:
    served = {each for officer in demo.officers for each in officer.communities}
    assert served == {each.name for each in demo.communities}


def test_top_classes_and_buckets_are_complete(demo: StationPlan) -> None:
    tops = [each for each in demo.categories if each.depth == 1]
    assert [each.name for each in tops] == TOP_CLASSES
    assert {each.bucket for each in tops} == set(Bucket)
    assert all(each.standing is Standing.CHECKED for each in tops)


def test_types_of_the_published_figures_are_there(demo: StationPlan) -> None:
    names = {each.name for each in demo.categories}
    assert set(NAMED_TYPES) <= names
    assert len(names) >= 120


def test_only_confirmed_national_codes_are_given(demo: StationPlan) -> None:
    given = {each.national_code: each.name for each in demo.categories if each.national_code}
    assert given == {"01": "刑事类警情", "02": "行政（治安）类警情"}


def test_nuisance_is_apart_and_keywords_are_words(demo: StationPlan) -> None:
    nuisance = [each.name for each in demo.categories if each.is_nuisance]
    assert nuisance == ["骚扰警情", "无声电话", "误拨", "恶意骚扰"]
    assert all(word for each in demo.categories for word in each.keywords)


def test_paths_have_up_to_four_names(demo: StationPlan) -> None:
    names = category_names(demo.categories)
    assert names["01040101"] == ("刑事类警情", "诈骗", "电信网络诈骗", "刷单返利")
    assert len(set(names.values())) == len(demo.categories)
    assert {each.depth for each in demo.categories} == {1, 2, 3, 4}


def test_every_shipped_entry_says_its_standing(demo: StationPlan) -> None:
    shipped = (demo.categories, demo.sources, demo.levels, demo.dispositions, demo.activities)
    assert all(entry.standing for entries in shipped for entry in entries)


def test_a_small_file_takes_the_shipped_lists(read: Reader) -> None:
    plan = read(SMALL)
    assert plan.name == "某派出所"
    assert not plan.is_fictional
    assert len(plan.levels) == 4
    assert [each.activity for each in plan.officers] == ["待警", "休假"]


def test_own_list_replaces_the_shipped_one(read: Reader) -> None:
    plan = read('dispositions = [{ name = "处理完" }]\n' + SMALL)
    assert [each.name for each in plan.dispositions] == ["处理完"]


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "所.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert read_station(path, SHIPPED).name == "某派出所"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "某派出所"', 'nme = "某派出所"', "name"),
        ('name = "某派出所"', 'name = ""', "不能空着"),
        ('name = "某派出所"', "name = 5", "带引号"),
        ('name = "某派出所"', 'name = "甲"\nnumber = 9000', "8191"),
        ('name = "某派出所"', 'name = "甲"\nwork_starts = "8点"', "work_starts"),
        ('name = "某派出所"', 'name = "甲"\nzone = "Asia/Nowhere"', "时区"),
        ('name = "某派出所"', 'name = "甲"\nlatitude = 91.0\nlongitude = 0', "90"),
        ('name = "某派出所"', 'name = "甲"\nlatitude = 30.0', "同时"),
        ('name = "某派出所"', 'name = "甲"\nis_fictional = "是"', "true"),
        ('name = "某派出所"', 'name = "甲', "第 10 行"),
        ('number = "02"', 'number = "01"', "写了两次"),
        ('number = "02"', 'number = "0 2"', "空白"),
        ('number = "02"', "number = 2", "officers 第 2 条“乙”"),
        ('team = "案件办理队"', 'team = "二队"', "二队"),
        ('activity = "休假"', 'activity = "睡觉"', "睡觉"),
        ('communities = ["东社区"]', 'communities = ["西社区"]', "西社区"),
        ('communities = ["东社区"]', 'communities = "东社区"', "列表"),
        ('community = "东社区"', 'community = "西社区"', "西社区"),
        ('code = "001"', 'cod = "001"', "不认识 cod"),
        ('code = "001"', 'founded_on = "2026-13-01"', "founded_on"),
        ("communities = [{", "teams = []\ncommunities = [{", "teams 是空的"),
        ("communities = [{", 'extra = "x"\ncommunities = [{', "不认识 extra"),
        (
            "communities = [{",
            'teams = [{ name = "甲队", kind = "navy" }]\ncommunities = [{',
            "community、case、command",
        ),
        (
            "communities = [{",
            'categories = [{ code = "0101", name = "盗窃" }]\ncommunities = [{',
            "请先写上级",
        ),
        (
            "communities = [{",
            'categories = [{ code = "01", name = "刑事" }]\ncommunities = [{',
            "缺少 bucket",
        ),
        (
            "communities = [{",
            'categories = [{ code = "1a", name = "刑事" }]\ncommunities = [{',
            "位数字",
        ),
        (
            "communities = [{",
            'equipment = [{ kind = "boat", name = "艇" }]\ncommunities = [{',
            "vehicle",
        ),
        (
            "communities = [{",
            'equipment = [{ kind = "key", name = "钥匙", quantity = -1 }]\ncommunities = [{',
            "quantity",
        ),
        (
            "communities = [{",
            (
                'equipment = [{ kind = "key", name = "钥匙" }, { kind = "key", name = "钥匙" }]\n'
                "communities = [{"
            ),
            "写了两次",
        ),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence(
    read: Reader, old: str, new: str, said: str
) -> None:
    assert old in SMALL
    with pytest.raises(Refusal) as refused:
        read(SMALL.replace(old, new, 1))
    sentence = str(refused.value)
    assert said in sentence
    assert "所.toml" in sentence
    assert "\n" not in sentence


def test_equipment_is_the_station_s_own(read: Reader) -> None:
    assert read(SMALL).equipment == ()
    listed = '[{ kind = "radio", name = "对讲机", quantity = 24 }, { kind = "key", name = "钥匙" }]'
    plan = read(f"equipment = {listed}\n{SMALL}")
    assert [(e.kind, e.name, e.quantity) for e in plan.equipment] == [
        (EquipmentKind.RADIO, "对讲机", 24),
        (EquipmentKind.KEY, "钥匙", 1),
    ]


def test_a_community_has_the_day_on_which_it_was_founded(read: Reader) -> None:
    plan = read(SMALL.replace('code = "001"', 'code = "001", founded_on = "2026-06-01"'))
    assert plan.communities[0].founded_on == "2026-06-01"
    assert read(SMALL).communities[0].founded_on == ""


def test_a_missing_or_foreign_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="找不到"):
        read_station(tmp_path / "无.toml", SHIPPED)
    with pytest.raises(Refusal, match="打不开"):
        read_station(tmp_path, SHIPPED)
    path = tmp_path / "gbk.toml"
    path.write_bytes('name = "某派出所"'.encode("gb18030"))
    with pytest.raises(Refusal, match="UTF-8"):
        read_station(path, SHIPPED)


@given(st.integers(0, len(SMALL)), st.integers(0, 12), st.text(max_size=8))
def test_no_damage_ends_otherwise_than_in_a_plan_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, place: int, removed: int, put: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.toml"
    text = SMALL[:place] + put + SMALL[place + removed :]
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        plan = read_station(path, SHIPPED)
    except Refusal as refused:
        assert str(refused)  # noqa: PT017 - either end is right
    else:
        assert plan.name


OUTLINED = """boundaries = "社区.geojson"
communities = [{ name = "鼓岩社区" }, { name = "滨海社区" }]

[station]
name = "测试派出所"
latitude = 28.5
longitude = 123.5
"""


def test_outlines_come_from_a_file_beside_it(read: Reader, tmp_path: Path) -> None:
    file = tmp_path / "社区.geojson"
    with pytest.raises(Refusal, match="找不到文件"):
        read(OUTLINED)
    file.write_bytes(collection(feature("鼓岩社区", GUYAN)))
    assert [bool(each.boundary) for each in read(OUTLINED).communities] == [True, False]
    for bad, words in ((feature("鼓岩社区", BOW), "自相交"), (feature("别处", GUYAN), "不是本所")):
        file.write_bytes(collection(bad))
        with pytest.raises(Refusal, match=words):
            read(OUTLINED)


def test_the_demonstration_has_an_outline_around_every_centre(demo: StationPlan) -> None:
    outlines = {each.name: each.boundary for each in demo.communities}
    assert boundary_notes(outlines, (demo.longitude or 0, demo.latitude or 0)) == ()
    places = tomllib.loads(
        (SHIPPED.parent / "demonstration" / "places.toml").read_text(encoding="utf-8")
    )
    for each in places["communities"]:
        latitude, longitude = each["centre"]
        area = boundary_area(outlines[each["name"]])
        assert area.contains(shapely.Point(longitude, latitude)), each["name"]


def test_the_words_for_narratives_are_shipped_or_the_station_s_own(read: Reader) -> None:
    shipped = read(SMALL).wordings
    assert {each.kind for each in shipped} == set(WordKind)
    assert all(each.standing is Standing.TO_CHECK for each in shipped)
    own = read(SMALL + '[narrative_words]\nmethods = [{ name = "撬", words = ["撬开", "撬坏"] }]\n')
    (only,) = own.wordings
    assert (only.name, only.kind, only.words) == ("撬", WordKind.METHOD, ("撬开", "撬坏"))
    assert only.standing is None
    twice = '[narrative_words]\nmethods = [{ name = "撬", words = [] }]\n'
    with pytest.raises(Refusal, match="words 至少写一项"):
        read(SMALL + twice)
    across = (
        '[narrative_words]\nmethods = [{ name = "撬", words = ["撬开"] }]\n'
        'targets = [{ name = "撬", words = ["门"] }]\n'
    )
    with pytest.raises(Refusal, match="研判用词“撬”写了两次"):
        read(SMALL + across)
