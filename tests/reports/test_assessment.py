"""研判 on paper: conclusions, advice, who acts, its effect and its figures; text is only text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jinhai_console.domain.analysis.effect import Effect
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.task import Receiver
from jinhai_console.reports.assessment import assessment_data, effect_note
from jinhai_console.reports.paper import assessment_paper
from jinhai_console.reports.sheet import render
from jinhai_console.services import reads
from jinhai_console.services.sheets import AssessmentSheet
from jinhai_console.services.tasks import AnswerTask, ChaseTask
from jinhai_console.services.topics import draft_due
from tests.assessing import (
    analysts_room,
    approved,
    detail,
    draft,
    found_analysts,
    push,
    take_thefts,
    unit,
    write,
)
from tests.reports.conftest import ReadPages, ReadWords
from tests.stations import Room

A4 = (595.3, 841.9)  # points


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def room(analysts: Path, tmp_path: Path) -> Iterator[Room]:
    with analysts_room(analysts, tmp_path) as made:
        yield made


def sheet(room: Room, id: int) -> AssessmentSheet:
    found = room.desk.read(reads.assessment_sheet, id, None).result(60)
    assert found is not None
    return found


def test_a_finished_one_says_who_approved_who_acts_and_what_came_of_it(
    room: Room, resources: Path, read_pages: ReadPages, read_words: ReadWords
) -> None:
    take_thefts(room, 6)
    id = approved(room)
    push(room, id, Receiver(officer_id=room.officer("03")), Receiver(unit_id=unit(room)))
    first, second = detail(room, id).tasks
    room.clock.step(5 * DAY)
    room.done(
        AnswerTask(actor_id=None, task_id=first.task.id, text="走访三十户", arrests=1, visits=30)
    )
    room.done(ChaseTask(actor_id=None, task_id=second.task.id))
    take_thefts(room, 1, date(2026, 11, 25))
    made = assessment_paper(sheet(room, id), resources).pdf()
    text = "".join(read_pages(made.pdf))
    for said in (
        *("鼓岩盗窃研判", "研判2026-001", "重要", "打击", "高所长", "区静怡", "盗窃集中在上午"),
        *("刑侦大队", "未送达，逾期", "催办1次", "走访三十户", "抓获1人，走访30次"),
        *("推送前", "推送后", "统计发现", "统计口径", "数据截至"),
    ):
        assert said in text
    assert "未批准" not in text
    for word in read_words(made.pdf):
        assert 0 < word.left <= word.right < A4[0]
        assert word.bottom < A4[1]


def test_a_draft_says_that_it_is_one(room: Room, resources: Path, read_pages: ReadPages) -> None:
    data = assessment_data(sheet(room, draft(room)))
    assert "未批准，不得推送" in "".join(
        read_pages(render("assessment", data, resources=resources).pdf)
    )


def test_what_was_written_prints_as_itself(
    room: Room, resources: Path, read_pages: ReadPages
) -> None:
    id = draft(room)
    text = '#import "x" $a$ *b* <script> 䶮'
    write(room, id, title='#let x = "研判"', conclusions=text, advice="= 不是标题\n" * 200)
    pages = read_pages(assessment_paper(sheet(room, id), resources).pdf().pdf)
    whole = "".join(pages)
    assert '#import"x"$a$*b*<script>䶮' in whole
    assert whole.count("=不是标题") == 200
    assert len(pages) > 3


def test_the_name_of_its_file_can_be_one(room: Room, resources: Path) -> None:
    id = draft(room)
    write(room, id, title="../a/b:c")
    assert assessment_paper(sheet(room, id), resources).name == "研判2026-001 abc"


def test_an_effect_says_how_far_chance_would_go() -> None:
    week = Period(date(2026, 11, 1), date(2026, 11, 7))
    effect = Effect(week, week, 40, 10, None, None)
    assert "不到 1%" in effect_note(effect)
    assert "起数也相同" in effect_note(replace(effect, count_after=40))
    assert "不等于是工作的结果" in effect_note(replace(effect, count_after=36))


def test_a_drafted_one_of_a_topic_names_the_topic(room: Room) -> None:
    take_thefts(room, 2)
    draft_due(room.desk)
    (row,) = room.desk.read(reads.assessment_list).result(60)
    head = dict(assessment_data(sheet(room, row.id))["head"])
    assert head["起草"] == "自动起草（每周盗窃）"
