"""An officer's tasks in a real browser: they come and go, opened, answered, without a network."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.task import Receiver, Task, TaskAnswer, TaskState
from jinhai_console.intake.officers_page.address import Address, link
from jinhai_console.services.assessments import ApproveAssessment, SubmitAssessment
from jinhai_console.services.tasks import AnswerTask, ChaseTask, WithdrawTask
from tests.assessing import analysts_room, approved, draft, found_analysts, push, write
from tests.e2e.browser import (
    opened_browser,
    phone,
    picture,
    require_contrast,
    require_touches,
    seconds_until,
)
from tests.officers_phone import Served
from tests.stations import Room

HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>&amp;\u202e'


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with opened_browser(tmp_path_factory.mktemp("browser")) as made:
        yield made


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def served(analysts: Path, tmp_path: Path) -> Iterator[Served]:
    """Officer 01 owes one task."""
    with analysts_room(analysts, tmp_path) as room:
        made = Served(room)
        give(room, approved(room))
        yield made
        made.stop()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with phone(browser, link(served.url, served.token)) as made:
        expect(card(made)).to_have_count(1)
        yield made


def give(room: Room, assessment_id: int, days: int = 3) -> None:
    push(room, assessment_id, Receiver(officer_id=room.officer("01")), days=days)


def card(page: Page) -> Locator:
    return page.locator("#tasks article")


def opened(page: Page) -> Locator:
    card(page).first.locator(".open").tap()
    return card(page).first


def stored(served: Served) -> Task:
    return served.room.all(Task)[0]


def is_in(served: Served, state: TaskState) -> bool:
    return stored(served).state is state


def answers(served: Served) -> list[TaskAnswer]:
    return served.room.all(TaskAnswer)


def test_what_is_given_comes_chased_and_goes_withdrawn(page: Page, served: Served) -> None:
    room = served.room
    expect(page.locator("#to-tasks")).to_have_text("任务 1 · 未读 1")
    give(room, approved(room), days=1)
    expect(card(page)).to_have_count(2)
    expect(page.locator("#task-count")).to_have_text("2")
    room.clock.step(2 * DAY)
    late = room.all(Task)[1].id
    room.done(ChaseTask(actor_id=None, task_id=late))
    first = card(page).first  # the soonest due
    expect(first.locator(".chased")).to_contain_text("催办 1 次（11-25")
    expect(first.locator(".late")).to_contain_text("已逾期")
    expect(first.locator(".late polygon")).to_be_visible()
    room.done(WithdrawTask(actor_id=None, task_id=late, reason="已破案"))
    expect(card(page)).to_have_count(1)
    expect(card(page).locator(".late")).to_be_hidden()


def test_opening_it_is_reading_it(page: Page, served: Served) -> None:
    seconds_until(partial(is_in, served, TaskState.DELIVERED))
    expect(card(page).locator(".parts")).to_be_hidden()
    expect(card(page).locator(".new")).to_be_visible()
    mine = opened(page)
    expect(mine.locator(".parts")).to_have_text("结论盗窃集中在上午。建议案件队加强上午蹲守。")
    seconds_until(partial(is_in, served, TaskState.READ))
    expect(mine.locator(".new")).to_be_hidden()
    expect(page.locator("#to-tasks")).to_have_text("任务 1")
    expect(mine.locator(".open")).to_have_attribute("aria-expanded", "true")
    mine.locator(".open").tap()
    expect(mine.locator(".parts")).to_be_hidden()


def test_answered_in_part_then_for_good_and_taken_back(page: Page, served: Served) -> None:
    mine = opened(page)
    mine.locator("textarea").fill("走访 <b>商户</b>")
    mine.get_by_label("走访（次）").fill("１２")
    mine.locator(".stage").tap()
    expect(mine.locator(".notes span")).to_have_text("走访 <b>商户</b>")
    expect(mine.locator(".notes small")).to_have_text("走访 12 次")
    expect(mine.locator("textarea")).to_have_value("")
    mine.locator("textarea").fill("抓获一人")
    mine.get_by_label("抓获（人）").fill("1")
    mine.locator(".final").tap()
    expect(card(page)).to_have_count(0)
    expect(page.locator("#to-tasks")).to_be_hidden()
    assert stored(served).state is TaskState.DONE
    assert [(each.visits, each.arrests) for each in answers(served)] == [(12, None), (None, 1)]

    expect(page.locator("#undoing")).to_contain_text("已办结")
    page.locator("#undo").tap()
    expect(card(page)).to_have_count(1)
    assert len(answers(served)) == 1
    mine = opened(page)
    expect(mine.locator("textarea")).to_have_value("抓获一人")
    expect(mine.get_by_label("抓获（人）")).to_have_value("1")


def test_what_is_missing_or_no_number_is_said_and_nothing_is_sent(
    page: Page, served: Served
) -> None:
    mine = opened(page)
    mine.locator(".final").tap()
    expect(page.locator("#toast")).to_contain_text("请先写明做了什么")
    mine.locator("textarea").fill("走访")
    mine.get_by_label("走访（次）").fill("十二")
    mine.locator(".final").tap()
    expect(page.locator("#toast")).to_contain_text("走访的数目请写整数")
    expect(mine.locator("textarea")).to_have_value("走访")
    assert answers(served) == []


def test_without_a_network_it_is_kept_and_sent_once_in_order(page: Page, served: Served) -> None:
    seconds_until(partial(is_in, served, TaskState.DELIVERED))
    page.context.set_offline(True)
    mine = opened(page)
    mine.locator("textarea").fill("已走访")
    mine.locator(".final").tap()
    expect(page.locator("#unsent")).to_contain_text("未送达 2 项：任务已读、办结")
    expect(mine.locator(".sending")).to_have_text("1 条反馈正在发送")
    before = served.room.entries()
    page.context.set_offline(False)
    expect(card(page)).to_have_count(0)
    expect(page.locator("#unsent")).to_be_hidden()
    assert served.room.entries() == before + 2
    (answer,) = answers(served)
    assert (answer.text, answer.entered_by_id) == ("已走访", served.officer)


def test_what_was_half_written_outlives_the_page(page: Page) -> None:
    mine = opened(page)
    mine.locator("textarea").fill("写到一半")
    mine.get_by_label("宣传户数").fill("3")
    page.reload()
    mine = opened(page)
    expect(mine.locator("textarea")).to_have_value("写到一半")
    expect(mine.get_by_label("宣传户数")).to_have_value("3")


def test_what_is_refused_is_said(page: Page, served: Served) -> None:
    mine = opened(page)
    seconds_until(partial(is_in, served, TaskState.READ))
    mine.locator("textarea").fill("办完了")
    port = int(page.url.split(":")[2].strip("/"))
    served.stop()  # the phone does not hear that another of his team was quicker
    served.room.done(AnswerTask(actor_id=None, task_id=stored(served).id, text="早办完了"))
    mine.locator(".final").tap()
    expect(page.locator("#unsent")).to_contain_text("未送达 1 项：办结")
    served.url = served.host.start(Address(port=port))
    expect(page.locator("#toast")).to_contain_text("已经办结")
    expect(page.locator("#unsent")).to_be_hidden()
    assert [each.text for each in answers(served)] == ["早办完了"]


def test_hostile_text_is_text(page: Page, served: Served) -> None:
    room = served.room
    id = draft(room)
    write(room, id, title=HOSTILE, conclusions=HOSTILE, advice=HOSTILE)
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    version = room.one(Assessment, id).version
    room.done(ApproveAssessment(actor_id=room.officer("90"), assessment_id=id, version=version))
    give(room, id, days=1)
    expect(card(page)).to_have_count(2)
    last = room.all(Task)[-1].id
    room.done(AnswerTask(actor_id=None, task_id=last, text=HOSTILE, is_final=False))
    mine = opened(page)
    expect(mine.locator(".title")).to_have_text(HOSTILE)
    expect(mine.locator(".parts p")).to_have_text([HOSTILE, HOSTILE])
    expect(mine.locator(".notes span")).to_have_text(HOSTILE)
    assert page.title() == "我的警情"
    assert page.locator("article img, article script").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 412])
def test_it_can_be_read_and_touched_on_every_phone(
    browser: Browser, served: Served, tmp_path: Path, scheme: str, width: int
) -> None:
    room = served.room
    room.clock.step(4 * DAY)
    room.done(ChaseTask(actor_id=None, task_id=stored(served).id))
    part = AnswerTask(
        actor_id=None, task_id=stored(served).id, text="走访", is_final=False, visits=12
    )
    with phone(browser, link(served.url, served.token), scheme, width=width) as page:
        expect(card(page).locator(".late")).to_be_visible()
        require_contrast(page)
        room.done(part)
        mine = opened(page)
        expect(mine.locator(".notes small")).to_have_text("走访 12 次")
        require_touches(page)
        require_contrast(page)
        assert picture(page, tmp_path, scheme).stat().st_size > 10_000
