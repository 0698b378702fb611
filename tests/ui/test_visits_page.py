"""The page of visits: filters, a visit by keys alone, photos, people in full for a minute."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.known_rows import SiteLine
from jinhai_console.domain.visit import PlaceKind, Visit, VisitOutcome, VisitPlace
from jinhai_console.settings import resources_dir
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.known.words import site_text
from jinhai_console.ui.theme import LIGHT, NIGHT
from jinhai_console.ui.visits.folder import rejects_of
from jinhai_console.ui.visits.forms import PlaceForm, VisitForm
from jinhai_console.ui.visits.page import ALL, OVERDUE, PERSONS, RETIRED, SITES, WEEK, VisitsPage
from tests.photos import photo
from tests.ui.live import Live
from tests.ui.record_page import CONTROL, at_desk, listed, press, show
from tests.visits import add_place, add_site, community, record


@pytest.fixture
def page(live: Live) -> Iterator[VisitsPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, VisitsPage(live.seat, LIGHT, resources_dir(), native_dialogs=False)) as made:
        yield made


def answer(live: Live, page: VisitsPage, said: str) -> None:
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText(said)
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)


def form_of(live: Live, page: VisitsPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def said(page: VisitsPage) -> str:
    return " ".join(each.text for each in page.facts._facts)  # what is shown


def test_each_filter_shows_its_own(live: Live, page: VisitsPage) -> None:
    room = live.room
    late = add_place(room, name="甲", interval_days=3)
    soon = add_place(room, name="乙", interval_days=10)
    person = add_place(room, name="丙", kind=PlaceKind.PERSON, reason="独居", interval_days=90)
    add_site(room, visit_days=60)
    site = next(each for each in room.all(VisitPlace) if each.site_id)
    room.clock.step(5 * DAY)
    show(live, page)
    for which, wanted in (
        (ALL, [late, soon, site, person]),
        (OVERDUE, [late]),
        (WEEK, [late, soon]),
        (SITES, [site]),
        (PERSONS, [person]),
        (RETIRED, []),
    ):
        page.show_filter(which)
        assert listed(page) == [each.id for each in wanted], which
    page.show_filter(OVERDUE)
    assert page.frame_.list.lines.lines[0].right == "▲ 逾期 2 天"


def test_a_visit_is_recorded_by_keys_alone(live: Live, page: VisitsPage) -> None:
    place = add_place(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, VisitForm)
    assert form.officer.value == live.room.officer("01")
    form.body.restore("讲了骗局")
    live.qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)
    live.until(lambda: bool(live.room.all(Visit)))
    live.until(lambda: page.visits.topLevelItemCount() == 1)
    (made,) = live.room.all(Visit)
    assert (made.place_id, made.outcome) == (place.id, VisitOutcome.MET)


def test_photos_go_to_the_visit_just_recorded(live: Live, page: VisitsPage) -> None:
    place = add_place(live.room)
    live.room.done(record(live.room, place))
    show(live, page)
    live.room.clock.step(DAY)
    live.room.done(record(live.room, place))
    live.until(lambda: page.visits.topLevelItemCount() == 2)
    latest = max(live.room.all(Visit), key=lambda each: each.at)
    assert page.visits.current() == latest.id


def test_what_a_form_says_of_a_draft_stays(live: Live, page: VisitsPage) -> None:
    add_place(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, VisitForm)
    form.body.restore("说到一半")
    form.reject()
    page.form = None
    press(live, page, Qt.Key.Key_Return)
    assert "恢复" in form_of(live, page, VisitForm).message.text()


def test_a_form_asks_only_for_what_its_outcome_has(live: Live, page: VisitsPage) -> None:
    add_place(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, VisitForm)
    form.outcome.show(VisitOutcome.NOBODY_HOME)
    assert not form.topics.is_shown
    assert "期限不变" in form.message.text()
    form.save()
    live.until(lambda: bool(live.room.all(Visit)))
    assert live.room.all(Visit)[0].outcome is VisitOutcome.NOBODY_HOME


def test_a_visit_is_put_right_with_a_reason(live: Live, page: VisitsPage) -> None:
    place = add_place(live.room)
    made = live.room.done(record(live.room, place, met="王小明", collected=2))
    before = live.room.one(Visit, made.id)
    show(live, page)
    live.until(lambda: page.visits.topLevelItemCount() == 1)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_E, CONTROL)
    answer(live, page, "核对走访记录")
    form = form_of(live, page, VisitForm)
    assert (form.met.text(), form.collected.read(), form.reason.is_required) == ("王小明", 2, True)
    form.collected.restore("3")
    form.reason.restore("漏记一条")
    form.save()
    live.until(lambda: live.room.one(Visit, made.id).collected == 3)
    after = live.room.one(Visit, made.id)
    assert (after.at, after.met, after.text) == (before.at, before.met, before.text)


def test_a_place_is_entered_changed_retired_and_restored(live: Live, page: VisitsPage) -> None:
    add_place(live.room, name="甲")
    show(live, page)
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, PlaceForm)
    form.fields_["name"].restore("李大山")
    form.fields_["community_id"].choose(community(live.room).id)
    form.fields_["address"].restore("鼓岩路9号")
    form.save()
    live.until(lambda: len(live.room.all(VisitPlace)) == 2)
    made = live.room.all(VisitPlace)[1]
    live.until(lambda: page.detail is not None and page.detail.row.id == made.id)
    press(live, page, Qt.Key.Key_R)
    answer(live, page, "核对地址")
    live.until(lambda: page.form is not form)
    change = form_of(live, page, PlaceForm)
    assert change.fields_["name"].text() == "李大山"
    change.fields_["interval_days"].restore("30")
    change.save()
    live.until(lambda: live.room.one(VisitPlace, made.id).interval_days == 30)
    press(live, page, Qt.Key.Key_D)
    answer(live, page, "拆迁")
    live.until(lambda: live.room.one(VisitPlace, made.id).retired_at is not None)
    page.show_record(made.id)
    live.until(lambda: page.deeds.button("Ctrl+Y").isEnabled())  # type: ignore[union-attr]
    press(live, page, Qt.Key.Key_Y)
    live.until(lambda: live.room.one(VisitPlace, made.id).retired_at is None)


def test_people_are_masked_until_a_reason_is_given(live: Live, page: VisitsPage) -> None:
    add_place(live.room, contact_phone="13800001234")
    show(live, page)
    assert "13800001234" not in said(page)
    assert "王小明" not in said(page)
    press(live, page, Qt.Key.Key_T)
    answer(live, page, "约定走访时间")
    live.until(lambda: "13800001234" in said(page))
    page._mask.timeout.emit()  # a minute is over
    assert "13800001234" not in said(page)


def test_a_visits_photos_are_added_and_opened(live: Live, page: VisitsPage, tmp_path: Path) -> None:
    place = add_place(live.room)
    visit = live.room.done(record(live.room, place)).id
    show(live, page)
    (tmp_path / "门口.jpg").write_bytes(photo())
    (tmp_path / "不是.jpg").write_text("文字")
    page.photos.add((tmp_path / "门口.jpg", tmp_path / "不是.jpg"), visit)
    live.until(lambda: page.photos.count() == 1)
    assert [each.subject_id for each in live.room.all(Attachment)] == [visit]
    page.visits.opened.emit(visit)
    assert page.photos.window_ is not None
    page.photos.window_.reject()


def test_a_folder_is_taken_in_and_what_is_refused_lies_beside_it(
    live: Live, page: VisitsPage, tmp_path: Path
) -> None:
    add_place(live.room)
    show(live, page)
    folder = tmp_path / "走访"
    folder.mkdir()
    rows = ("王小明,2026-11-20 10:30,01,已见面,谈话", "某人,2026-11-20 10:30,01,已见面,谈话")
    head = "走访对象,走访时间,民警,走访结果,情况"
    (folder / "表.csv").write_text("\n".join((head, *rows)), "utf-8")
    page.folder.take(folder)
    live.until(lambda: bool(live.room.all(Visit)))
    live.until(lambda: rejects_of(folder).exists())


def test_what_happened_at_a_site_leads_to_the_incident(live: Live, page: VisitsPage) -> None:
    room = live.room
    add_site(room)
    incident = room.take(address="石阶街101号", community_id=community(room).id)
    show(live, page)
    live.until(lambda: page.incidents.topLevelItemCount() == 1)
    with live.qtbot.waitSignal(page.incident_wanted) as wanted:
        page.incidents.opened.emit(page.incidents.current())
    assert wanted.args == [incident]


def test_the_route_is_previewed_and_the_night_has_its_colours(live: Live, page: VisitsPage) -> None:
    add_place(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_P)
    live.until(lambda: bool(page.window().findChildren(PaperWindow)))
    for each in page.window().findChildren(PaperWindow):
        each.reject()
    page.dress(NIGHT)
    assert NIGHT.panel in page.visits.styleSheet()


def test_the_places_behind_a_number_are_shown_alone(live: Live, page: VisitsPage) -> None:
    one = add_place(live.room, name="甲")
    add_place(live.room, name="乙")
    show(live, page)
    page.show_only("见到住户", (one.id, one.id))
    live.until(lambda: listed(page) == [one.id])


def test_beside_an_incident_a_site_says_its_workers_and_its_visit() -> None:
    line = SiteLine(1, "鼓岩中学工地", "construction", "刘*", "199****0507", False, 120)
    assert site_text(line, None) == "鼓岩中学工地　刘*　199****0507　务工 120 人"
    due = replace(line, due_text="12-07")
    assert site_text(due, None).endswith("12-07 前走访")
    assert site_text(replace(due, is_late=True), None).endswith("走访逾期，应于 12-07")


def test_an_empty_page_says_how_to_begin(live: Live, page: VisitsPage) -> None:
    page.show()
    live.until(lambda: "Ctrl+N" in page.frame_.empty.text())
