"""The queue on paper, and one incident on paper: complete, and masked."""

from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.clocks import Clock, ClockKind
from jinhai_console.domain.incident import IncidentState, NoteKind, PersonRole
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.routing import NO_ADVICE
from jinhai_console.domain.rows import (
    AssignmentRow,
    IncidentDetail,
    IncidentRow,
    InvolvementRow,
    NoteRow,
)
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.incident import incident_data
from jinhai_console.reports.queue import queue_data
from jinhai_console.reports.sheet import render
from tests.reports.conftest import NOW, ZONE, ReadPages

LEVELS = {1: "一级", 2: "二级", 3: "三级", 4: "四级"}


def _row(index: int, state: IncidentState = IncidentState.PENDING) -> IncidentRow:
    return IncidentRow(
        id=index,
        version=1,
        number=f"20261123{index:04d}",
        level=3,
        state=state,
        category_id=1,
        category="邻里纠纷",
        bucket=Bucket.DISPUTE,
        community_id=1,
        community="鼓岩社区",
        address="鼓岩路 12 号",
        received_at=NOW - index * MINUTE,
        received_text="11-23 08:40",
        summary="报警人称楼上噪音，电话 13800001234",
        officers=("陈建国",) if index % 2 else (),
        officer_ids=(1,) if index % 2 else (),
        clock=Clock(ClockKind.DISPATCH, NOW - index * MINUTE, 60 * 30),
        is_open=True,
    )


@pytest.fixture
def detail() -> IncidentDetail:
    reached = tuple((each, NOW + MINUTE) for each in Milestone)
    return IncidentDetail(
        row=_row(1, IncidentState.CLOSED),
        category_path=("纠纷", "邻里纠纷"),
        confirmed_category="噪音扰民",
        source="110",
        origin="message",
        reporter="张三丰",
        reporter_phone="13800001234",
        narrative="张三丰称李小䶮装修扰民，身份证 350213199001011234",
        longitude=118.1,
        latitude=24.5,
        disposition="当场调解达成协议",
        feedback="李小䶮同意改时施工",
        closed_at=NOW,
        moments=(("received", NOW),),
        assignments=(
            AssignmentRow(
                1, 1, 1, "陈建国", "社区队", Role.LEAD, Milestone.CLEARED, False, False, "", False,
                reached,
            ),
            AssignmentRow(
                2, 1, 2, "王磊", "社区队", Role.SUPPORT, Milestone.DISPATCHED, False, True, "",
                True, reached[:1],
            ),
        ),
        notes=(
            NoteRow(1, "11-23 21:10", "陈建国", "李小䶮已到场", NoteKind.NOTE, ""),
            NoteRow(2, "11-23 21:20", "陈建国", "在 5 楼", NoteKind.CORRECTION, "在 6 楼"),
        ),
        involvements=(
            InvolvementRow(1, PersonRole.PARTY, "李小䶮", "13900001234", "350213199001011234", ""),
        ),
        journal=(),
        merged=(),
        suggested=NO_ADVICE,
    )  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 60, 600])
def test_queue_has_every_incident_once(
    count: int, sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    rows = [_row(index) for index in range(1, count + 1)]
    data = queue_data(rows, sheet_heading, zone=ZONE, levels=LEVELS)
    pages = read_pages(render("queue", data, resources=resources).pdf)
    text = "".join(pages)
    assert all(text.count(row.number) == 1 for row in rows)
    assert ("无未结警情" in text) == (count == 0)
    assert all("编号／接警时间" in page for page in pages) == (count > 0)
    assert "13800001234" not in text


def test_queue_says_what_is_overdue(sheet_heading: SheetHeading) -> None:
    rows = [_row(5), _row(31), _row(32, IncidentState.ON_SCENE)]
    data = queue_data(rows, sheet_heading, zone=ZONE, levels=LEVELS)
    assert data["summary"] == "共 3 件：待派 2、到场 1；已超时 2 件"
    assert [each["is_overdue"] for each in data["rows"]] == [False, True, True]
    assert [each["next_step"] for each in data["rows"]] == ["派警", "派警", "跟进处置"]


def test_incident_sheet_masks_persons(
    detail: IncidentDetail, sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    data = incident_data(detail, sheet_heading, zone=ZONE, levels=LEVELS)
    text = "".join(read_pages(render("incident", data, resources=resources).pdf))
    for personal in ("张三丰", "李小䶮", "13800001234", "13900001234", "350213199001011234"):
        assert personal not in text
    for shown in ("张**称李**装修扰民", "138****1234", "陈建国", "王磊（退单）", "邻里纠纷"):
        assert shown in text
    assert "【更正】“在6楼”：在5楼" in text


def test_names_masked_before_are_masked_in_the_text_too(
    detail: IncidentDetail, sheet_heading: SheetHeading
) -> None:
    masked = replace(detail, reporter="张**", involvements=())
    data = incident_data(
        masked, sheet_heading, zone=ZONE, levels=LEVELS, names=("张三丰", "李小䶮")
    )
    assert data["narrative"].startswith("张**称李**装修扰民")
    assert data["feedback"] == "李**同意改时施工"


def test_incident_sheet_unmasked_for_who_may(
    detail: IncidentDetail, sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    data = incident_data(detail, sheet_heading, zone=ZONE, levels=LEVELS, is_masked=False)
    text = "".join(read_pages(render("incident", data, resources=resources).pdf))
    assert "张三丰称李小䶮装修扰民，身份证350213199001011234" in text


def test_incident_without_anything_says_none(
    detail: IncidentDetail, sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    bare = replace(
        detail, narrative="", assignments=(), notes=(), involvements=(), feedback="", disposition=""
    )
    data = incident_data(bare, sheet_heading, zone=ZONE, levels=LEVELS)
    text = "".join(read_pages(render("incident", data, resources=resources).pdf))
    for section in ("报警内容", "涉警人员", "派警与到场", "经过"):
        assert f"{section}无" in text


def test_incident_sheet_counts_the_photos(
    detail: IncidentDetail, sheet_heading: SheetHeading
) -> None:
    photo = AttachmentRow(1, "0" * 64, "11-23 10:13", "陈建国", 1, 1, 1)
    data = incident_data(
        replace(detail, attachments=(photo, photo)), sheet_heading, zone=ZONE, levels=LEVELS
    )
    assert ("附件", "照片 2 张") in data["facts"]
