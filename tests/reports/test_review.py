"""法制审核意见: items with verdicts, faults of each round, the opinion; text is only text."""

import json
from pathlib import Path

import pytest

from jinhai_console.domain.legal_review import LegalReview, Verdict
from jinhai_console.reports.paper import review_paper
from jinhai_console.reports.review import review_data
from jinhai_console.services import reads
from jinhai_console.services.review_sheet import ReviewSheet
from tests.reports.conftest import ReadPages
from tests.reviews import check, check_all, give_back, items, let_pass, resubmit, submit
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


@pytest.fixture
def mended(room: Room) -> LegalReview:
    review = submit(room, note="拟拘留五日")
    check(room, items(room, review)[0], Verdict.FAULTY, "# *不是标题*")
    give_back(room, review)
    resubmit(room, review)
    check_all(room, review)
    let_pass(room, review, opinion="同意")
    return review


def sheet(room: Room, review: LegalReview) -> ReviewSheet:
    found = room.desk.read(reads.review_sheet, review.id, None).result(60)
    assert found is not None
    return found


def test_all_that_was_found_stands_on_it(
    room: Room, mended: LegalReview, resources: Path, read_pages: ReadPages
) -> None:
    paper = review_paper(sheet(room, mended), resources)
    said = "".join(read_pages(paper.pdf().pdf))
    for each in ("违法事实清楚", "#*不是标题*", "已改正", "行政处罚法57", "第1轮", "补签名",
                 "同意", "行政受案审查", "审核人：", "主办民警：", "日志校验码"):  # fmt: skip
        assert each in said, each
    assert paper.name == "法制审核意见 法审2026-0001"


def test_one_that_is_not_decided_can_be_printed(
    room: Room, resources: Path, read_pages: ReadPages
) -> None:
    said = "".join(read_pages(review_paper(sheet(room, submit(room)), resources).pdf().pdf))
    assert "审核中" in said
    assert "未核对" in said


def test_the_sample_is_what_is_printed(room: Room, mended: LegalReview, resources: Path) -> None:
    sample = json.loads((resources / "templates/review/sample.json").read_text("utf-8"))
    assert sample.keys() == review_data(sheet(room, mended)).keys()
