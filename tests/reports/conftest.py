"""Sheets to print and the pages read back from the PDF."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from jinhai_console.domain.foresight import Foresight
from jinhai_console.domain.handover_item import HandoverItem, ItemKind
from jinhai_console.domain.handover_sheet import (
    BucketCount,
    HandoverSheet,
    NotableIncident,
    ShiftCounts,
    ShiftNote,
    Signature,
    SystemFact,
    TeamPresent,
)
from jinhai_console.domain.severity import Severity
from jinhai_console.domain.sheet_heading import SheetHeading, heading


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands on its page, in points from the upper left corner."""

    page: int
    left: float
    right: float
    bottom: float
    text: str


ReadPages = Callable[[bytes], list[str]]
ReadWords = Callable[[bytes], list[Word]]
MakeSheet = Callable[[int], HandoverSheet]

NOW = 1_795_394_469_000_000
ZONE = "Asia/Shanghai"
_WORD = re.compile(r'<word xMin="(.+?)" yMin=".+?" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
BUCKETS = ("刑事", "治安", "交通", "纠纷", "群众紧急求助", "其他")


@pytest.fixture
def resources() -> Path:
    return Path(__file__).parents[2] / "resources"


@pytest.fixture
def sheet_heading() -> SheetHeading:
    return heading("示范派出所", is_fictional=True, printed_at=NOW, zone=ZONE, printed_by="陈小䶮")


@pytest.fixture
def read_pages(tmp_path: Path) -> ReadPages:
    """The text of each page as poppler finds it, without blanks and line ends."""

    def read(pdf: bytes) -> list[str]:
        path = tmp_path / "read.pdf"
        path.write_bytes(pdf)
        found = subprocess.run(
            ["pdftotext", "-raw", path, "-"], capture_output=True, check=True
        ).stdout.decode()
        return ["".join(page.split()) for page in found.split("\f")[:-1]]

    return read


@pytest.fixture
def read_words(tmp_path: Path) -> ReadWords:
    def read(pdf: bytes) -> list[Word]:
        path = tmp_path / "words.pdf"
        path.write_bytes(pdf)
        found = subprocess.run(
            ["pdftotext", "-bbox", path, "-"], capture_output=True, check=True
        ).stdout.decode()
        return [
            Word(number, float(each[1]), float(each[2]), float(each[3]), each[4])
            for number, page in enumerate(found.split("<page ")[1:], 1)
            for each in _WORD.finditer(page)
        ]

    return read


@pytest.fixture
def make_sheet(sheet_heading: SheetHeading) -> MakeSheet:
    def count(name: str, number: int) -> BucketCount:
        return BucketCount(name=name, count=number, previous=number + 2)

    def make(open_count: int) -> HandoverSheet:
        return HandoverSheet(
            heading=sheet_heading,
            shift="值班一组",
            started="2026-11-23 08:30",
            ended="2026-11-24 08:30",
            leader="周敏",
            present=(TeamPresent(team="社区警务队", officers=("陈建国", "林小𬭚")),),
            counts=ShiftCounts(
                total=count("全部", 34),
                nuisance=count("骚扰", 3),
                valid=count("有效", 31),
                buckets=tuple(count(name, 5) for name in BUCKETS),
            ),
            compared_with="前一日同时段",
            notable=(
                NotableIncident(
                    number="202611239001",
                    level="一级",
                    received="11-23 21:14",
                    category="群体性事件",
                    place="鼓岩社区 三期工地东门",
                    summary="报警人张**（138****1234）称多人聚集讨薪。",
                    result="移交社区调解",
                ),
            ),
            severity=Severity(grade="关注", reasons=("超时 2 件",)),
            items=(*(_open(index) for index in range(1, open_count + 1)), SHELVED),
            ahead=(
                Foresight(
                    key="shelf:3",
                    when="11-24 09:10",
                    what="搁置的到场超时告警再响",
                    then="先问拖车是否已到，未到再派",
                    who="值班民警",
                ),
            ),
            facts=(
                SystemFact(name="最近备份", text="8 分钟前"),
                SystemFact(name="磁盘空间", text="剩余 3.1 GB", is_alarm=True),
            ),
            handed=Signature(name="陈建国", signed="2026-11-24 08:39"),
            reference="JINHAI HANDOVER 1-7 K7Q2-9FXM",
            checkpoint="K7Q2-9FXM",
        )

    return make


SHELVED = HandoverItem(
    key="alarm:3",
    kind=ItemKind.ALARM,
    number="202611239002",
    grade="到场超时",
    what="邻里纠纷",
    who="林小𬭚",
    next_step="再响",
    due="11-24 09:10",
    note="等拖车",
)


def noted(text: str) -> ShiftNote:
    return ShiftNote(at="11-23 22:10", by="陈建国", text=text)


def _open(index: int) -> HandoverItem:
    return HandoverItem(
        key=f"incident:{index}",
        kind=ItemKind.INCIDENT,
        number=f"20261123{index:04d}",
        grade="三级",
        state="到场",
        what="邻里纠纷",
        where="滨海社区 金海大道与环岛路口东北角" if index % 3 else "",
        who="" if index % 4 == 0 else "陈建国、林小𬭚",
        next_step="跟进处置",
        since="11-23 17:05 历时 3时05分",
        due="11-23 17:15",
        is_overdue=index % 2 == 0,
    )
