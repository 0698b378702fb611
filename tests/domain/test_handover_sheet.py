"""交接班 as a value: the snapshot reads back whole, lines say the next step and its limit."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.clocks import Clock, ClockKind
from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_lines import (
    NEXT_STEPS,
    elapsed_text,
    notable_line,
    open_item,
)
from jinhai_console.domain.handover_sheet import HandoverSheet, Receipt, receipts, taken_over
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.rows import IncidentRow

ZONE = "Asia/Shanghai"
NOW = 1_795_394_469_000_000  # 2026-11-23 08:41:09 in Shanghai
LEVELS = {1: "一级", 3: "三级"}
ROW = IncidentRow(
    id=7,
    version=1,
    number="202611230007",
    level=3,
    state=IncidentState.PENDING,
    category_id=1,
    category="邻里纠纷",
    bucket=Bucket.DISPUTE,
    community_id=1,
    community="鼓岩社区",
    address="鼓岩路 12 号",
    received_at=NOW - 47 * MINUTE,
    received_text="",
    summary="张三丰报警，13800001234",
    officers=("陈建国", "林小𬭚"),
    officer_ids=(1, 2),
    clock=Clock(ClockKind.DISPATCH, NOW - 47 * MINUTE, 60),
    is_open=True,
)


@given(st.from_type(HandoverSheet))
def test_snapshot_reads_back_whole(sheet: HandoverSheet) -> None:
    stored = sheet.to_json()
    assert HandoverSheet.from_json(stored) == sheet
    assert HandoverSheet.from_json(stored).to_json() == stored


@given(st.from_type(HandoverSheet))
def test_snapshot_of_an_older_version_reads_with_defaults(sheet: HandoverSheet) -> None:
    stored = json.loads(sheet.to_json())
    for name in ("reference", "compared_with", "facts"):
        del stored[name]
    read = HandoverSheet.from_json(json.dumps(stored))
    assert read == replace(sheet, reference="", compared_with="", facts=())


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"heading": 1}', "null", "7"])
def test_what_is_no_snapshot_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        HandoverSheet.from_json(text)


def test_open_item_says_next_step_limit_and_elapsed() -> None:
    item = open_item(ROW, now=NOW, zone=ZONE, levels=LEVELS)
    assert (item.key, item.number, item.grade) == ("incident:7", "202611230007", "三级")
    assert (item.state, item.name) == ("待派", "警情 202611230007")
    assert (item.where, item.who) == ("鼓岩社区 鼓岩路 12 号", "陈建国、林小𬭚")
    assert (item.next_step, item.due) == ("派警", "11-23 07:55")
    assert item.since == "11-23 07:54 历时 47分"
    assert item.is_overdue
    order = open_item(replace(ROW, is_order=True), now=NOW, zone=ZONE, levels=LEVELS)
    assert (order.key, order.kind) == ("order:7", ItemKind.ORDER)


def test_open_item_without_limit_is_never_overdue() -> None:
    row = replace(ROW, clock=Clock(ClockKind.HANDLING, 0, None), state=IncidentState.ON_SCENE)
    item = open_item(row, now=NOW, zone=ZONE, levels={})
    assert (item.due, item.is_overdue, item.grade) == ("", False, "3")
    assert open_item(replace(row, clock=None), now=NOW, zone=ZONE, levels={}).due == ""


def test_every_open_state_has_a_next_step() -> None:
    assert set(NEXT_STEPS) == OPEN_STATES


def test_notable_line_is_masked() -> None:
    line = notable_line(ROW, zone=ZONE, levels=LEVELS, names=["张三丰"], result="张三丰撤警")
    assert line.summary == "张**报警，138****1234"
    assert line.result == "张**撤警"
    assert notable_line(ROW, zone=ZONE, levels=LEVELS).result == "待派"


@pytest.mark.parametrize(
    ("duration", "said"),
    [
        (-5, "0分"),
        (59 * MINUTE, "59分"),
        (HOUR, "1时00分"),
        (DAY - MINUTE, "23时59分"),
        (2 * DAY + 3 * HOUR + 59 * MINUTE, "2天3时"),
    ],
)
def test_elapsed_text(duration: int, said: str) -> None:
    assert elapsed_text(duration) == said


@given(st.from_type(HandoverSheet))
def test_taken_over_marks_those_and_no_others(sheet: HandoverSheet) -> None:
    receipt = Receipt("林晓东", "11-24 08:40", "先打电话")
    first = {each.key: receipt for each in sheet.items[:1]}
    marked = taken_over(sheet, first)
    for before, after in zip(sheet.items, marked.items, strict=True):
        expected = replace(before, taken_by="林晓东", taken="11-24 08:40", said="先打电话")
        assert after == (expected if before.key in first else before)
    assert first.items() <= receipts(marked).items()


@pytest.mark.parametrize(
    ("text", "names", "said"),
    [
        ("电话13800001234。", (), "电话138****1234。"),
        ("35021319900101123X", (), "350213********123X"),
        ("固话 0592-6012345", (), "固话 059****2345"),
        ("编号 202611230007", (), "编号 202611230007"),
        ("欧阳修与欧阳修文", ("欧阳修", "欧阳修文"), "欧**与欧***"),
        ("王先生", ("", "王"), "王先生"),
    ],
)
def test_mask_text(text: str, names: tuple[str, ...], said: str) -> None:
    assert mask_text(text, names) == said
