"""The handover sheet as paper: complete, in one piece, the same tomorrow."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.handover_item import ITEM_TITLES, HandoverItem, ItemKind, counted_text
from jinhai_console.domain.handover_sheet import HandoverSheet, Receipt, SystemFact, taken_over
from jinhai_console.domain.outcome import Refusal
from jinhai_console.reports.handover import handover_data, handover_pdf
from jinhai_console.reports.paper import handover_paper
from tests.reports.conftest import MakeSheet, ReadPages, noted


@pytest.mark.parametrize("open_count", [0, 1, 60, 600])
def test_every_open_incident_is_there_once_and_in_one_piece(
    open_count: int, make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = make_sheet(open_count)
    made = handover_pdf(sheet, resources=resources)
    pages = read_pages(made.pdf)
    assert len(pages) == made.pages
    numbers = [number for page in pages for number in re.findall(r"20261123[0-5]\d{3}", page)]
    assert numbers == [each.number for each in sheet.open_incidents]
    for page in pages:
        rows = len(re.findall(r"20261123[0-5]\d{3}", page))
        assert len(re.findall("接收(?!，)", page)) >= rows  # a row's last cell, beside its first
        assert rows == 0 or "编号起始等级状态" in page


def test_every_page_says_whose_it_is_and_which_it_is(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    pages = read_pages(handover_pdf(make_sheet(60), resources=resources).pdf)
    for position, page in enumerate(pages, 1):
        assert "示范派出所交接班记录【演示数据·虚构】" in page
        assert f"第{position}页共{len(pages)}页" in page
        assert "2026-11-2308:41:09制表陈小䶮" in page


def test_real_station_has_no_fictional_mark(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = make_sheet(1)
    sheet = replace(sheet, heading=replace(sheet.heading, is_fictional=False))
    assert "虚构" not in "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))


def test_the_five_parts_come_in_order(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    text = "".join(read_pages(handover_pdf(make_sheet(5), resources=resources).pdf))
    parts = (
        "一、轻重缓急总体：关注。超时2件。",
        "（一）重大、紧急警情",
        "二、本班概况",
        "（三）值班记事",
        "三、待办事项（接班人逐件确认）",
        "（一）未结警情",
        "（二）搁置的告警",
        "上级指令、在所人员、已届满",
        "没有送达的推送：无。",
        "四、可能发生的情况与处置",
        "先问拖车是否已到",
        "五、清点、核对与签名",
        "（二）系统状况",
        "（三）复述与签名",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_what_is_empty_says_none(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = replace(make_sheet(0), notable=(), facts=(), items=(), ahead=())
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    for part in ("重大、紧急警情", "值班记事", "系统状况", "情况与处置", "装备清点"):
        assert f"{part}无" in text
    titles = [title for kind, title in ITEM_TITLES.items() if kind is not ItemKind.EQUIPMENT]
    assert f"{'、'.join(titles)}：无。" in text
    assert "本班没有待办事项和装备移交" in text
    assert "接班人复述：无补充。" in text


def test_equipment_is_counted_by_both(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    radios = HandoverItem(
        key="equipment:1",
        kind=ItemKind.EQUIPMENT,
        number="对讲机",
        grade="通信",
        what="应有 10，外出 2",
        count=8,
    )
    keys = replace(radios, key="equipment:2", number="枪柜钥匙", count=None)
    sheet = replace(make_sheet(0), items=(radios, keys))
    receipt = Receipt("林晓东", "11-24 08:40", counted_text(radios, 7, "一台在充电"))
    sheet = taken_over(sheet, {"equipment:1": receipt})
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert "接班清点7，少1：一台在充电" in text
    assert "未清点" in text
    with pytest.raises(Refusal, match="差在哪里"):
        counted_text(radios, 7, "")
    with pytest.raises(Refusal, match="负数"):
        counted_text(radios, -1, "")
    with pytest.raises(Refusal, match="不是装备"):
        counted_text(make_sheet(1).items[0], 1, "")
    assert counted_text(radios, 8, "") == ""


def test_a_struck_note_is_there_with_why(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    struck = replace(noted("三号车送修"), struck="陈建国 22:40 划去：写错了车号")
    sheet = replace(make_sheet(0), notes=(noted("二号车送修"), struck), looked="已阅")
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    for said in ("11-2322:10", "二号车送修", "三号车送修", "写错了车号", "领导审阅：已阅"):
        assert said in text


def test_counts_show_their_change(make_sheet: MakeSheet) -> None:
    data = handover_data(make_sheet(0))
    assert data["counts_header"][:4] == ["", "全部", "骚扰", "有效"]
    assert data["counts_rows"][1][:3] == ["前一日同时段", "36", "5"]
    assert data["counts_rows"][2][1:] == ["−2"] * 9
    assert len(handover_data(replace(make_sheet(0), compared_with=""))["counts_rows"]) == 1


def test_receiver_and_signatures_are_printed(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    taken = {f"incident:{id}": Receipt("林晓东", f"11-24 08:4{id}") for id in (1, 3)}
    sheet = taken_over(make_sheet(3), taken)
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert "林晓东11-2408:41" in text
    assert "（其中未结警情、指令3件），接班人已逐件确认2件，尚有2件待确认" in text
    assert "陈建国" in text
    assert "K7Q2-9FXM" in text


def test_signatures_never_stand_alone(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    for lines in range(0, 30, 3):
        sheet = replace(make_sheet(2), notes=(noted("巡查无异常"),) * lines)
        last = read_pages(handover_pdf(sheet, resources=resources).pdf)[-1]
        assert "系统状况" in last
        assert "复述与签名" in last
        assert "交班人：" in last


def test_long_narrative_goes_over_pages_without_a_loss(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = make_sheet(2)
    story = "".join(f"【{index}】民警到场后劝离双方" for index in range(300))
    sheet = replace(sheet, notable=(replace(sheet.notable[0], summary=story),))
    pages = read_pages(handover_pdf(sheet, resources=resources).pdf)
    text = "".join(pages)
    assert re.findall(r"【(\d+)】", text) == [str(index) for index in range(300)]
    assert sum("民警到场" in page for page in pages) >= 3


def test_many_officers_on_one_incident_are_all_printed(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = make_sheet(1)
    who = "、".join(f"警员{chr(0x4E00 + index)}" for index in range(80))
    sheet = replace(sheet, items=(replace(sheet.items[0], who=who),))
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert all(name in text for name in who.split("、"))


def test_reprint_from_the_stored_snapshot_is_identical(
    make_sheet: MakeSheet, resources: Path
) -> None:
    sheet = replace(make_sheet(12), notes=(noted("䶮 𬭚 值守"),))
    first = handover_pdf(sheet, resources=resources)
    handover_pdf(make_sheet(1), resources=resources)
    again = handover_pdf(HandoverSheet.from_json(sheet.to_json()), resources=resources)
    assert first.pdf == again.pdf


def test_preview_has_the_pages_of_the_pdf(make_sheet: MakeSheet, resources: Path) -> None:
    sheet = make_sheet(20)
    paper = handover_paper(sheet, resources)
    pictures = paper.pages(dpi=72)
    assert len(pictures) == paper.pdf().pages
    assert all(each.startswith(b"\x89PNG\r\n") for each in pictures)


def test_figures_on_top_agree_with_the_lists(make_sheet: MakeSheet) -> None:
    sheet = replace(make_sheet(5), facts=(SystemFact(name="声音", text="关", is_alarm=True),))
    assert handover_data(sheet)["figures"] == [
        ("移交未结", 5),
        ("重大、紧急", 1),
        ("在所人员", 0),
        ("待办事项", 6),
        ("其中已超时", 2),
        ("系统异常", 1),
    ]
