"""The page 处置规范 and the questions beside the intake form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jinhai_console.domain.procedure import Procedure
from jinhai_console.services.procedures import WriteProcedure
from jinhai_console.services.reads import Lists
from jinhai_console.settings import resources_dir
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.procedure.page import ProceduresPage
from jinhai_console.ui.procedure.questions import Questions
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.ui.live import Live

CARD = """+++
title = "纠纷处置"
categories = ["04"]
standing = "请核对"
+++
## 问报警人
- [ ] 双方是谁
## 首要动作
- [ ] [2分钟·接警席] 请双方分开
"""
THEFT = CARD.replace("纠纷处置", "盗窃处置").replace('"04"', '"01"')


@pytest.fixture
def page(live: Live) -> ProceduresPage:
    for text in (CARD, THEFT):
        live.room.done(WriteProcedure(actor_id=None, text=text))
    live.actor = live.room.officer("05")
    made = ProceduresPage(live.seat, LIGHT, resources_dir())
    live.qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    live.until(lambda: made.cards.tree.topLevelItemCount() == 2)
    return made


def titles(page: ProceduresPage) -> list[str]:
    tree = page.cards.tree
    items = (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
    return [each.text(0) for each in items if each is not None]


def card(live: Live, title: str) -> Procedure:
    return next(each for each in live.room.all(Procedure) if each.name == title)


def test_cards_are_found_by_title_category_code_and_initials(
    live: Live, page: ProceduresPage
) -> None:
    for typed, found in (
        ("盗窃", ["盗窃处置"]),
        ("dq", ["盗窃处置"]),  # also by a category below the one it is for
        ("0101", ["盗窃处置"]),
        ("jfcz", ["纠纷处置"]),
        ("没有", []),
    ):
        page.cards.filter.setText(typed)
        assert titles(page) == found, typed
    assert page.cards._none.isVisible()


def test_a_card_is_edited_with_its_preview_and_saved(live: Live, page: ProceduresPage) -> None:
    page.edit()
    page.editor.text.setPlainText(CARD.replace("双方是谁", "几个人"))
    live.until(
        lambda: "几个人" in str(page.editor.preview.lines.data(page.editor.preview.lines.index(1)))
    )
    QTest.keyClick(page.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: not page.is_editing)
    assert "几个人" in card(live, "纠纷处置").text
    live.until_told("已保存《纠纷处置》")
    live.until(lambda: "区静怡 编写处置规范" in page.reading._last.text())


def test_broken_text_is_refused_where_it_stands_and_nothing_is_lost(
    live: Live, page: ProceduresPage
) -> None:
    page.edit()
    broken = CARD.replace("2分钟", "两分钟")
    page.editor.text.setPlainText(broken)
    page.editor.text.saved.emit()
    assert page.is_editing
    assert page.editor.faults.item(0).text().startswith("第 9 行")
    assert page.editor.text.textCursor().blockNumber() == 8
    assert page.editor.said() == broken
    assert card(live, "纠纷处置").text == CARD


def test_what_the_desk_refuses_is_said_in_the_editor(live: Live, page: ProceduresPage) -> None:
    page.write_new()
    page.editor.text.setPlainText(CARD)
    page.editor.text.saved.emit()
    live.until(lambda: "已有规范" in page.editor.message.text())
    assert page.editor.said() == CARD


def test_esc_keeps_what_was_typed_for_the_next_time(live: Live, page: ProceduresPage) -> None:
    page.edit()
    half = CARD.replace("双方是谁", "双方")
    page.editor.text.setPlainText(half)
    QTest.keyClick(page.editor.text, Qt.Key.Key_Escape)
    assert not page.is_editing
    assert "没有保存的改动" in page.reading._note.text()
    page.edit()
    assert page.editor.said() == half
    page.editor.give_up_button.click()
    page.edit()
    assert page.editor.said() == CARD


def test_enter_under_a_step_begins_the_next(page: ProceduresPage) -> None:
    page.edit()
    text = page.editor.text
    cursor = text.textCursor()
    cursor.setPosition(CARD.index("双方是谁") + 4)
    text.setTextCursor(cursor)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert "- [ ] 双方是谁\n- [ ] \n## 首要动作" in page.editor.said()


def test_a_card_is_retired_after_a_question_and_comes_back(
    live: Live, page: ProceduresPage
) -> None:
    page.reading.retire_button.click()
    page.reading.ask.buttons[0].click()
    live.until(lambda: titles(page) == ["盗窃处置"])
    page.cards.with_retired.setChecked(True)
    page.cards.choose(card(live, "纠纷处置").id)
    page._show()
    page.reading.retire_button.click()
    live.until(lambda: card(live, "纠纷处置").retired_at is None)


def test_another_seats_edit_is_shown_and_not_overwritten(live: Live, page: ProceduresPage) -> None:
    page.edit()
    stored = card(live, "纠纷处置")
    theirs = WriteProcedure(
        actor_id=None, id=stored.id, version=stored.version, text=CARD + "- [ ] 报告\n"
    )
    live.room.done(theirs)
    page.editor.text.setPlainText(CARD + "- [ ] 走访\n")
    page.editor.text.saved.emit()
    live.until(lambda: "刚被别人更改" in page.editor.message.text())
    assert "报告" in card(live, "纠纷处置").text


def test_the_card_goes_to_paper(live: Live, page: ProceduresPage) -> None:
    page.print()
    papers = [each for each in QApplication.topLevelWidgets() if isinstance(each, PaperWindow)]
    (paper,) = [each for each in papers if each.isVisible()]
    live.until(lambda: bool(paper.preview.pages) and paper.preview.is_current)
    paper.close()


def test_it_is_painted_in_both_themes(page: ProceduresPage) -> None:
    for theme in (LIGHT, NIGHT):
        page.dress(theme)
        assert not page.grab().isNull()


def test_the_questions_follow_the_words_and_the_choice(live: Live, page: ProceduresPage) -> None:
    lists: Lists = live.room.desk.read(lambda reader: reader.lists).result()
    asked = Questions(lists, LIGHT, live.seat.family, live.seat.now)
    live.qtbot.addWidget(asked)
    assert asked.procedure is None
    asked.consider("手机被偷了", None)
    assert asked.procedure is not None
    assert asked.procedure.title == "盗窃处置"
    asked.consider("手机被偷了", live.room.category("04"))
    assert asked.procedure.title == "纠纷处置"
    asked.consider("", live.room.category("12"))
    assert asked.procedure is None
    assert "还没有" in asked._why.text()
