"""研判 written at two seats at once: nothing of either is lost, and a person chooses."""

from dataclasses import replace

import pytest

from jinhai_console.domain.assessment import Assessment
from jinhai_console.ui.assessment.page import AssessmentPage
from jinhai_console.ui.assessment.writing import as_draft, both, from_draft, said_text, torn_in
from tests.assessing import draft, take_thefts, write
from tests.ui.assessment_desk import analysts, live, page, show, shown
from tests.ui.live import Live

__all__ = ["analysts", "live", "page"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, "别人的结论"), (1, "我写的更多"), (2, "我写的更多\n—— 以下是别处写的 ——\n别人的结论")],
)
def test_where_two_seats_wrote_the_same_a_person_chooses(
    live: Live, page: AssessmentPage, place: int, expected: str
) -> None:
    take_thefts(live.room, 3)
    id = draft(live.room)
    show(live, page)
    editor = page.parts.editor
    fields = editor.fields
    fields.conclusions.setPlainText("我写的结论")
    write(live.room, id, conclusions="别人的结论", advice="别人的建议")
    live.until(editor.other.isVisible)
    assert fields.advice.toPlainText() == "别人的建议"
    assert fields.conclusions.toPlainText() == "我写的结论"
    assert "别人的结论" in editor.other.text.toPlainText()
    fields.conclusions.setPlainText("我写的更多")
    editor.save()  # neither by key nor by leaving the field
    assert live.room.one(Assessment, id).conclusions == "别人的结论"
    editor.other.ask.buttons[place].click()
    live.until(lambda: live.room.one(Assessment, id).conclusions == expected)
    assert live.room.one(Assessment, id).advice == "别人的建议"
    assert editor.other.isHidden()


def test_a_draft_of_yesterday_is_not_put_over_what_others_wrote_since(
    live: Live, page: AssessmentPage
) -> None:
    take_thefts(live.room, 3)
    first, second = draft(live.room), draft(live.room)
    show(live, page)
    fields = page.parts.editor.fields
    fields.title.setText("")  # refused: it waits among the drafts
    fields.conclusions.setPlainText("我写的")
    page.parts.list.choose(first)
    live.until(lambda: shown(page).id == first)
    write(live.room, second, conclusions="别人今天写的")
    page.parts.list.choose(second)
    live.until(page.parts.editor.other.isVisible)
    fields.conclusions.setFocus()
    fields.advice.setFocus()
    page.parts.list.choose(first)
    live.until(lambda: shown(page).id == first)
    assert page.parts.editor.other.isHidden()
    page.parts.list.choose(second)
    live.until(page.parts.editor.other.isVisible)
    assert fields.conclusions.toPlainText() == "我写的"
    assert live.room.one(Assessment, second).conclusions == "别人今天写的"


def test_text_that_was_taken_out_stays_out_where_saving_is_refused(
    live: Live, page: AssessmentPage
) -> None:
    take_thefts(live.room, 3)
    first, second = draft(live.room), draft(live.room)
    write(live.room, second)
    show(live, page)
    fields = page.parts.editor.fields
    assert fields.advice.toPlainText()
    fields.title.setText("")
    fields.advice.clear()
    page.parts.list.choose(first)
    live.until(lambda: shown(page).id == first)
    page.parts.list.choose(second)
    live.until(lambda: shown(page).id == second)
    assert fields.advice.toPlainText() == ""


def test_an_answer_that_was_read_before_the_save_changes_nothing(
    live: Live, page: AssessmentPage
) -> None:
    take_thefts(live.room, 3)
    draft(live.room)
    show(live, page)
    before = shown(page)
    editor = page.parts.editor
    editor.fields.conclusions.setPlainText("刚写的")
    editor.save()
    live.until(lambda: shown(page).conclusions == "刚写的")
    editor.show_record(before)
    assert editor.fields.conclusions.toPlainText() == "刚写的"


def test_our_own_words_are_nobody_elses(live: Live, page: AssessmentPage) -> None:
    """Read back while the answer to saving them has not come, and somebody types on."""
    take_thefts(live.room, 3)
    draft(live.room)
    show(live, page)
    editor, before = page.parts.editor, shown(page)
    editor.fields.conclusions.setPlainText("一")
    editor.save()
    editor.fields.conclusions.setPlainText("一二")
    editor.show_record(replace(before, version=before.version + 1, conclusions="一"))
    assert editor.other.isHidden()
    editor.save()
    live.until(lambda: live.room.one(Assessment, before.id).conclusions == "一二")


# -- rules without a window --------------------------------------------------------------


def test_a_field_is_torn_where_both_wrote_it_otherwise() -> None:
    mine, base = {"title": "甲", "advice": "丙"}, {"title": "", "advice": ""}
    assert torn_in(mine, base, {"title": "乙", "advice": ""}) == ("title",)
    assert torn_in(mine, base, {"title": "甲", "advice": "丙"}) == ()
    assert torn_in({}, {}, {"title": "乙", "advice": ""}) == ()


def test_both_texts_are_kept_and_of_what_is_no_text_mine() -> None:
    mine = {"title": "甲", "advice": "我", "conclusions": "同"}
    stored = {"title": "乙", "advice": "他", "conclusions": "别"}
    kept = both(mine, stored, ("title", "advice"))
    assert kept["title"] == "甲"
    assert kept["conclusions"] == "同"
    assert [kept["advice"].splitlines()[at] for at in (0, -1)] == ["我", "他"]


def test_a_draft_comes_back_with_what_it_was_written_over() -> None:
    mine, base = {"advice": "", "conclusions": "新"}, {"advice": "旧", "conclusions": ""}
    kept = {name: text for name, text in as_draft(mine, base).items() if text}
    assert from_draft(kept) == (mine, base)
    assert from_draft({}) == ({}, {})


def test_what_is_written_elsewhere_is_said_in_words() -> None:
    texts = {"grade": "urgent", "purpose": "strike", "advice": ""}
    assert said_text(texts) == "【分级】紧急\n【分类】打击\n【建议】—"
