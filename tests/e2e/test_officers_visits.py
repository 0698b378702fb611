"""An officer's visits in a real browser: recorded with topics and photos, without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.visit import Visit, VisitOutcome, VisitTopic
from jinhai_console.intake.officers_page.address import link
from jinhai_console.services.station import AddEntry
from jinhai_console.services.visits import RetirePlace
from tests.e2e.browser import (
    opened_browser,
    phone,
    require_contrast,
    require_touches,
    seconds_until,
)
from tests.officers_phone import Served
from tests.photos import photo
from tests.stations import Room
from tests.visits import add_place

HOSTILE = '<img src=x onerror="document.title=1">'


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with opened_browser(tmp_path_factory.mktemp("browser")) as made:
        yield made


@pytest.fixture
def served(room: Room) -> Iterator[Served]:
    """Officer 01 has a place that is overdue and one that is not due."""
    for name in ("反诈宣传", "安全提示"):
        room.done(AddEntry(actor_id=None, kind=VisitTopic, values={"name": name}))
    add_place(room, interval_days=9, contact_phone="13800001234", remarks=HOSTILE)
    add_place(room, name="赵远", interval_days=90)
    room.clock.step(10 * DAY)
    made = Served(room)
    yield made
    made.stop()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with phone(browser, link(served.url, served.token)) as made:
        expect(card(made)).to_have_count(1)
        yield made


def card(page: Page) -> Locator:
    return page.locator("#places article")


def opened(page: Page) -> Locator:
    card(page).first.locator(".open").tap()
    return card(page).first


def test_what_is_due_is_shown_the_rest_when_asked_for(page: Page) -> None:
    expect(page.locator("#to-visits")).to_have_text("走访 1")
    expect(card(page).first.locator(".late")).to_contain_text("逾期")
    expect(card(page).first.locator(".kind")).to_contain_text(HOSTILE)
    expect(card(page).first.locator(".call")).to_have_attribute("href", "tel:13800001234")
    page.locator("#more-places").tap()
    expect(card(page)).to_have_count(2)
    assert page.title() == "我的警情"


def test_a_visit_with_its_photo_is_recorded(page: Page, served: Served, tmp_path: Path) -> None:
    (tmp_path / "门口.jpg").write_bytes(photo(size=(640, 480)))
    mine = opened(page)
    mine.get_by_label("反诈宣传").check()
    mine.get_by_label("见到谁").fill("本人")
    mine.get_by_label("采集信息（条）").fill("２")
    mine.locator("[type=file]").set_input_files(tmp_path / "门口.jpg")
    expect(mine.locator(".photos")).to_contain_text("照片 1 张")
    require_touches(page)
    require_contrast(page)
    mine.locator(".send").tap()
    seconds_until(lambda: len(served.room.all(Attachment)) == 1)
    (made,) = served.room.all(Visit)
    assert (len(made.topic_ids), made.collected, made.met) == (1, 2, "本人")
    assert served.room.all(Attachment)[0].subject_id == made.id
    expect(card(page)).to_have_count(0)


def test_nobody_home_is_told_without_more(page: Page, served: Served) -> None:
    mine = opened(page)
    mine.get_by_label("结果").select_option("nobody_home")
    expect(mine.locator(".topics")).to_be_hidden()
    mine.locator(".send").tap()
    seconds_until(lambda: len(served.room.all(Visit)) == 1)
    assert served.room.all(Visit)[0].outcome is VisitOutcome.NOBODY_HOME
    expect(card(page)).to_have_count(1)  # still due


def test_what_is_missing_is_said_and_nothing_is_sent(page: Page, served: Served) -> None:
    mine = opened(page)
    mine.locator(".send").tap()
    expect(page.locator("#toast")).to_contain_text("做了什么")
    assert served.room.all(Visit) == []


def test_without_a_network_it_is_kept_and_sent_once(page: Page, served: Served) -> None:
    page.context.set_offline(True)
    mine = opened(page)
    mine.locator("textarea").fill("讲了骗局")
    mine.locator(".send").tap()
    expect(page.locator("#unsent")).to_contain_text("未送达 1 项：走访")
    expect(mine.locator(".sending")).to_have_text("走访正在发送")
    page.context.set_offline(False)
    seconds_until(lambda: len(served.room.all(Visit)) == 1)
    expect(page.locator("#unsent")).to_be_hidden()
    expect(card(page)).to_have_count(0)


def test_taken_back_or_refused_it_is_in_its_fields_again(page: Page, served: Served) -> None:
    mine = opened(page)
    mine.locator("textarea").fill("讲了骗局")
    mine.locator(".send").tap()
    expect(page.locator("#undoing")).to_contain_text("已走访")
    page.locator("#undo").tap()
    expect(card(page).first.locator("textarea")).to_have_value("讲了骗局")
    seconds_until(lambda: not served.room.all(Visit))
    page.context.set_offline(True)
    card(page).first.locator(".send").tap()
    place = next(iter(served.room.desk.read(_places).result(60)))
    served.room.clock.step(DAY)
    served.room.done(RetirePlace(actor_id=None, place_id=place, reason="拆迁"))
    served.room.clock.step(2 * DAY)
    page.context.set_offline(False)
    expect(page.locator("#toast")).to_contain_text("停用")


def test_what_was_half_written_outlives_the_page(page: Page) -> None:
    mine = opened(page)
    mine.locator("textarea").fill("写到一半")
    mine.get_by_label("安全提示").check()
    page.reload()
    mine = card(page).first
    expect(mine.locator("textarea")).to_have_value("写到一半")
    expect(mine.get_by_label("安全提示")).to_be_checked()


def _places(reader: object) -> list[int]:
    from jinhai_console.services import reads

    return [each.id for each in reads.place_rows(reader)]  # type: ignore[arg-type]
