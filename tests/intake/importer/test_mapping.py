"""Which column is which field: presets, the family of open-data exports, and `--map`."""

from pathlib import Path

import pytest

from jinhai_console.intake.importer.headings import FIELDS, WORDS
from jinhai_console.intake.importer.presets import PRESETS, preset_named
from jinhai_console.intake.importer.reading import open_import
from jinhai_console.intake.importer.unreadable import Unreadable
from tests.intake.importer.files import run, write_text

FIRST_LIST = (
    "序号,事件单编号,报警人,联系电话,报警时间,所属分局,辖区单位,警情类别,警情类型,警情细类,"
    "警情明细,处理结果,风险等级,事发地址,事件详情\n"
    "1,S2611230001,张某,13800000001,2026-11-23 08:05:09,某分局,鼓岩社区,行政（治安）类警情,,盗窃,"
    '电动自行车,受理为行政案件,中,鼓岩路1号,"报警人称，\n电动车被盗"\n'
)
SECOND_LIST = (
    "序号,接警编号,关联编号,警情序号,报案人姓名,报警方式,报警电话,接报时间,接报单位,承办人,"
    "处理结果,处理时间,反馈内容\n"
    "1,J1,,1,李某,110,1.3800000002E+10,2026-11-23 23:55:00,某所,张三、李四,"
    "当场调解达成协议,2026-11-24 00:40:00,已调解\n"
)


def test_the_first_chinese_list(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, FIRST_LIST, "gb18030"))
    assert outcome.plan.preset is preset_named("jingqing")
    incident = outcome.only
    assert outcome.times == ["2026-11-23 08:05:09"]
    assert incident.zone == "Asia/Shanghai"
    assert incident.category == ("行政（治安）类警情", "盗窃", "电动自行车")
    assert (incident.level, incident.community) == (3, "鼓岩社区")
    assert incident.narrative == "报警人称，\n电动车被盗"
    assert incident.extra == '{"序号":"1","所属分局":"某分局"}'


def test_the_second_chinese_list(tmp_path: Path) -> None:
    incident = run(write_text(tmp_path, SECOND_LIST)).only
    assert (incident.number, incident.source, incident.feedback) == ("J1", "110", "已调解")
    assert [each.unit for each in incident.assignments] == ["张三", "李四"]
    assert incident.closed_at is not None
    assert incident.closed_at - incident.received_at == 45 * 60 * 1_000_000


# header, one row → the mapping that must come out of it
FAMILY = {
    "separate date and time": (
        "CMPLNT_NUM,CMPLNT_FR_DT,CMPLNT_FR_TM,RPT_DT,OFNS_DESC,BORO_NM,Latitude,Longitude",
        "1,12/31/2019,17:30:00,12/31/2019,THEFT,BRONX,40.8,-73.9",
        {
            "received_at": "CMPLNT_FR_DT+CMPLNT_FR_TM",
            "category": "OFNS_DESC",
            "latitude": "Latitude",
        },
    ),
    "clock without colon": (
        "DR_NO,Date Rptd,DATE OCC,TIME OCC,Crm Cd Desc,LOCATION,LAT,LON",
        "1,01/13/2020 12:00:00 AM,01/12/2020 12:00:00 AM,0005,THEFT,1 X ST,34.0,-118.2",
        {"received_at": "DATE OCC+TIME OCC", "address": "LOCATION", "longitude": "LON"},
    ),
    "moments of the primary unit": (
        (
            "EVENT_NUMBER,CREATE_TIME_INCIDENT,DISPATCH_TIME_PRIMARY_UNIT,ARRIVAL_TIME_PRIMARY_UNIT,"
            "CLOSED_TIME_INCIDENT,INCIDENT_TYPE_DESC,ADDRESS_X,LATITUDE_X,LONGITUDE_X"
        ),
        (
            "C1,05/13/2019 01:02:03 PM,05/13/2019 01:05:03 PM,05/13/2019 01:12:03 PM,"
            "05/13/2019 01:22:03 PM,ADVICE,X ST,39.1,-84.5"
        ),
        {
            "number": "EVENT_NUMBER",
            "received_at": "CREATE_TIME_INCIDENT",
            "dispatched_at": "DISPATCH_TIME_PRIMARY_UNIT",
            "on_scene_at": "ARRIVAL_TIME_PRIMARY_UNIT",
            "closed_at": "CLOSED_TIME_INCIDENT",
            "longitude": "LONGITUDE_X",
        },
    ),
    "minutes are no moments": (
        "incident_id,call_timestamp,dispatchtime,traveltime,category,respondingunit,longitude,latitude",
        "1,2016-09-20T04:05:06Z,2.5,4.1,ALARM,U1,-83.0,42.3",
        {"received_at": "call_timestamp", "unit": "respondingunit"},
    ),
    "plane coordinates are no degrees": (
        "TYPE,YEAR,MONTH,DAY,HOUR,MINUTE,HUNDRED_BLOCK,NEIGHBOURHOOD,X,Y",
        "Theft,2003,5,12,16,15,9XX AVE,West,493906.5,5457452.4",
        {"received_at": "YEAR+MONTH+DAY+HOUR+MINUTE", "community": "NEIGHBOURHOOD"},
    ),
    "an address that ends in its point": (
        "callNumber,callDateTime,priority,district,description,location",
        'P1,01/13/2016 12:00 AM,Medium,ND,HIT AND RUN,"1300 X ST BALTIMORE (39.3,-76.6)"',
        {"received_at": "callDateTime", "priority": "priority", "address": "location"},
    ),
    "a Chinese list of another system": (
        "编号,接警时间,案件类别,简要案情,案发地址,报案人,联系方式,出警民警,到达现场时间,经度,纬度",
        "1,2026/11/23 8:05,纠纷,吵架,鼓岩路,李某,138,张三,2026/11/23 8:15,118.1,24.5",
        {
            "number": "编号",
            "received_at": "接警时间",
            "narrative": "简要案情",
            "unit": "出警民警",
            "on_scene_at": "到达现场时间",
            "reporter_phone": "联系方式",
        },
    ),
}


@pytest.mark.parametrize("name", FAMILY)
def test_the_family_of_exports(tmp_path: Path, name: str) -> None:
    header, row, expected = FAMILY[name]
    outcome = run(write_text(tmp_path, f"{header}\n{row}\n"))
    assert not outcome.rejected
    found = outcome.plan.mapping
    assert {field: found.get(field) for field in expected} == expected
    if name == "minutes are no moments":
        assert "dispatched_at" not in found
    if name == "plane coordinates are no degrees":
        assert "longitude" not in found


def test_map_goes_over_the_proposal(tmp_path: Path) -> None:
    path = write_text(tmp_path, FIRST_LIST)
    plan = open_import(path, mapping={"number": "序号", "community": "", "narrative": "#6"})
    assert plan.mapping["number"] == "序号"
    assert plan.mapping["narrative"] == "所属分局"
    assert "community" not in plan.mapping
    assert plan.mapping["received_at"] == "报警时间"


def test_a_column_is_mapped_once_only(tmp_path: Path) -> None:
    path = write_text(tmp_path, FIRST_LIST)
    with pytest.raises(Unreadable, match="一列只能对应一个字段"):
        open_import(path, mapping={"number": "序号", "narrative": "#1"})
    plan = open_import(path, mapping={"narrative": "事发地址"})
    assert "address" not in plan.mapping


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ({"colour": "序号"}, "没有名为“colour”的字段"),
        ({"number": "不存在"}, "没有名为“不存在”的列"),
        ({"number": "#99"}, "没有名为“#99”的列"),
        ({"number": "#0"}, "没有名为“#0”的列"),
    ],
)
def test_wrong_maps_are_explained(tmp_path: Path, mapping: dict[str, str], words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        open_import(write_text(tmp_path, FIRST_LIST), mapping=mapping)


def test_wrong_presets_and_zones_are_explained(tmp_path: Path) -> None:
    path = write_text(tmp_path, FIRST_LIST)
    with pytest.raises(Unreadable, match="没有名为“x”的预设，可选：jingqing"):
        open_import(path, preset="x")
    for zone in ("Mars/Base", "../etc/passwd", "x\0y"):
        with pytest.raises(Unreadable, match="的时区"):
            open_import(path, zone=zone)


def test_zones(tmp_path: Path) -> None:
    path = write_text(tmp_path, "number,received\n1,2026-11-23 08:00:00\n")
    plan = open_import(path, station_zone="America/Chicago")
    assert plan.zone == "America/Chicago"
    assert any("没有指定时区" in note for note in plan.notes)
    assert open_import(path, zone="UTC", station_zone="America/Chicago").zone == "UTC"
    chinese = open_import(write_text(tmp_path, FIRST_LIST), station_zone="America/Chicago")
    assert chinese.zone == "Asia/Shanghai"


def test_presets_name_fields_that_exist() -> None:
    for preset in PRESETS:
        assert set(preset.columns) <= set(FIELDS)
        assert preset.describe().startswith(preset.title)
        assert set(preset.levels.values()) <= {1, 2, 3, 4}
    assert set(WORDS) == set(FIELDS)
