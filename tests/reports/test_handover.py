"""The handover sheet as paper: complete, in one piece, the same tomorrow."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.handover_sheet import HandoverSheet, OwedTask, SystemFact, taken_over
from jinhai_console.reports.handover import handover_data, handover_pdf
from jinhai_console.reports.paper import handover_paper
from tests.reports.conftest import MakeSheet, ReadPages


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
        assert page.count("接收") == rows  # a row's last cell, beside its first
        assert ("编号／接警时间级别状态" in page) == (rows > 0)


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


def test_order_is_gravity_then_actions_then_the_rest_then_signatures(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    text = "".join(read_pages(handover_pdf(make_sheet(5), resources=resources).pdf))
    parts = (
        "总体情况",
        "重大、紧急警情",
        "未结警情",
        "搁置的告警",
        "值班警力",
        "值班记事",
        "系统状况",
        "核对与签名",
    )
    heads = [f"{'一二三四五六七八'[index]}、{part}" for index, part in enumerate(parts)]
    places = [text.index(head) for head in heads]
    assert places == sorted(places)


def test_empty_sections_say_none_and_absent_ones_are_not_there(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = replace(make_sheet(0), notable=(), shelved=None, facts=None)
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert "重大、紧急警情无" in text
    assert "未结警情（逐件交接）无" in text
    assert "值班记事无" in text
    assert "系统状况" not in text
    assert "六、核对与签名本班无未结警情移交" in text


def test_owed_tasks_stand_in_a_section_of_their_own(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    late = OwedTask(
        source="调解",
        number="纠纷2026-0012",
        who="林晓东",
        what="噪音纠纷：约双方调解",
        since="11-18 10:20",
        due="11-22 18:00",
        late="1天14时",
    )
    sheet = replace(make_sheet(0), owed=(late,), owed_besides="走访逾期 3 件，见「任务」")
    assert ("任务逾期", 1) in handover_data(sheet)["figures"]
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert "逾期和当班到期的任务" in text
    assert "11-2218:00▲逾期1天14时" in text
    assert "走访逾期3件，见「任务」" in text


def test_counts_show_their_change(make_sheet: MakeSheet) -> None:
    data = handover_data(make_sheet(0))
    assert data["counts_header"][:4] == ["", "全部", "骚扰", "有效"]
    assert data["counts_rows"][1][:3] == ["前一日同时段", "36", "5"]
    assert data["counts_rows"][2][1:] == ["−2"] * 9
    assert len(handover_data(replace(make_sheet(0), compared_with=""))["counts_rows"]) == 1


def test_receiver_and_signatures_are_printed(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = taken_over(make_sheet(3), receiver="林晓东", taken={1: "11-24 08:40", 3: "11-24 08:41"})
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert "林晓东11-2408:40" in text
    assert "移交未结警情3件，接班人已逐件确认2件，尚有1件待确认" in text
    assert "陈建国" in text
    assert "K7Q2-9FXM" in text


def test_signatures_never_stand_alone(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    for lines in range(0, 30, 3):
        sheet = replace(make_sheet(2), watch_notes="\n".join(["巡查无异常"] * lines))
        last = read_pages(handover_pdf(sheet, resources=resources).pdf)[-1]
        assert "系统状况" in last
        assert "核对与签名" in last
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
    sheet = replace(sheet, open_incidents=(replace(sheet.open_incidents[0], who=who),))
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert all(name in text for name in who.split("、"))


def test_reprint_from_the_stored_snapshot_is_identical(
    make_sheet: MakeSheet, resources: Path
) -> None:
    sheet = replace(make_sheet(12), watch_notes="䶮 𬭚 值守")
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
        ("其中已超时", 2),
        ("重大、紧急", 1),
        ("系统异常", 1),
    ]
