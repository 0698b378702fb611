"""调解协议书: in full only for a reason, text is only text, long ones keep their signatures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.dispute import SessionOutcome, Side
from jinhai_console.reports.agreement import agreement_data
from jinhai_console.reports.paper import agreement_paper
from jinhai_console.reports.sheet import render
from jinhai_console.services import reads
from jinhai_console.services.dispute_facts import PartyFacts
from jinhai_console.services.disputes import UnmaskDispute
from jinhai_console.services.mediation import HoldSession, Promise, SignAgreement
from jinhai_console.services.sheets import AgreementSheet
from tests.disputing import CHEN, register
from tests.reports.conftest import ReadPages, ReadWords
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]

POINTS = "一、林小红于十二月二十日前归还欠款 3,000 元。\n二、双方不再就此事争吵。"


@pytest.fixture
def agreed(room: Room) -> int:
    parties = (
        CHEN,
        PartyFacts(name="林小红", side=Side.RESPONDENT, identity_number="110105194912310021"),
    )
    id = register(room, parties=parties, claim="归还借款", amount_cents=300_000)
    room.done(
        HoldSession(actor_id=None, dispute_id=id, mediator="单一鸣", outcome=SessionOutcome.AGREED)
    )
    promises = (Promise(text="归还 3,000 元", due_on="2026-12-20"),)
    sign = SignAgreement(actor_id=None, dispute_id=id, points=POINTS, promises=promises)
    room.done(sign)
    return id


def sheet(room: Room, id: int, sequence: int = 0) -> AgreementSheet:
    found = room.desk.read(reads.agreement_sheet, id, sequence, None).result(60)
    assert found is not None
    return found


def test_it_is_printed_in_full_for_a_reason(
    room: Room, agreed: int, resources: Path, read_pages: ReadPages
) -> None:
    asked = room.done(UnmaskDispute(actor_id=None, dispute_id=agreed, reason="打印协议书"))
    paper = agreement_paper(sheet(room, agreed, asked.sequence), resources)
    said = "".join(read_pages(paper.pdf().pdf))
    for each in ("陈大海", "110105194912310021（未核实）", "归还3,000元", "2026-12-20前",
                 "3,000元", "纠纷2026-0001", "30日内共同", "一式3份", "甲方：", "乙方：",
                 "调解人：", "日志校验码"):  # fmt: skip
        assert each in said, each
    assert "".join(POINTS.split()) in said
    assert paper.name == "调解协议书 纠纷2026-0001"


def test_it_is_masked_and_says_so_where_nobody_asked(
    room: Room, agreed: int, resources: Path, read_pages: ReadPages
) -> None:
    data = agreement_data(sheet(room, agreed))
    said = "".join(read_pages(render("agreement", data, resources=resources).pdf))
    assert "不供签署" in said
    assert "陈大海" not in said
    assert "110105********0021" in said


def test_without_an_agreement_there_is_no_sheet(room: Room) -> None:
    id = register(room)
    assert room.desk.read(reads.agreement_sheet, id, 0, None).result(60) is None


def test_a_long_one_stays_on_its_pages_and_signatures_in_one_piece(
    room: Room, agreed: int, resources: Path, read_pages: ReadPages, read_words: ReadWords
) -> None:
    found = sheet(room, agreed)
    points = "\n".join(f"{n}、" + "双方约定如下事项，" * 12 + "x" * 300 for n in range(1, 30))
    long = replace(found, agreement=replace(found.agreement, points=points))
    pdf = render("agreement", agreement_data(long), resources=resources).pdf
    pages = read_pages(pdf)
    assert len(pages) > 3
    assert "甲方：" in pages[-1]
    assert "日志校验码" in pages[-1]
    margin = 26 * 72 / 25.4 - 6
    assert max(each.right for each in read_words(pdf)) <= 595.3 - margin


def test_typed_text_is_never_markup(room: Room, agreed: int, resources: Path,
                                    read_pages: ReadPages) -> None:  # fmt: skip
    found = sheet(room, agreed)
    hostile = '#panic("x") *粗* $a$ [ ] { } \\ `码` @ref'
    odd = replace(found, agreement=replace(found.agreement, points=hostile))
    said = "".join(read_pages(render("agreement", agreement_data(odd), resources=resources).pdf))
    assert "".join(hostile.split()) in said


def test_the_sample_is_what_is_printed(room: Room, agreed: int, resources: Path) -> None:
    sample = json.loads((resources / "templates/agreement/sample.json").read_text("utf-8"))
    assert sample.keys() == agreement_data(sheet(room, agreed)).keys()
