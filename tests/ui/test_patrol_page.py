"""The page of the patrol post: looks arrive by themselves, clues, sightings, the route, the log."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.case import Case, CaseKind
from jinhai_console.domain.clue import Clue, ClueState, Sighting
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.patrol import PatrolEntry, PatrolLook
from jinhai_console.domain.task import Task
from jinhai_console.services.command import Command
from jinhai_console.services.patrol import RecordLook
from jinhai_console.settings import resources_dir
from jinhai_console.store.transaction import Transaction
from jinhai_console.ui.patrol.forms import (
    ClueForm,
    EndForm,
    HandForm,
    LogForm,
    LookForm,
    SightingForm,
)
from jinhai_console.ui.patrol.page import (
    ALIKE,
    CLUES,
    ENDED,
    LOG,
    LOOKED,
    ROUTE,
    TO_DO,
    WAITING,
    PatrolPage,
)
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.patrol import add_clue, clue, see, theft
from tests.photos import photo
from tests.ui.live import Live
from tests.ui.record_page import CONTROL, activate, at_desk, listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[PatrolPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, PatrolPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def form_of(live: Live, page: PatrolPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.acts.form, kind) and page.acts.form.isActiveWindow())
    return page.acts.form


def saved(live: Live, form: Any) -> None:
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        live.qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)


def shown(live: Live, page: PatrolPage, id: int) -> Any:
    page.show_record(id)
    live.until(lambda: page.frame_.list.current() == id)
    live.until(lambda: page.detail is not None and page.detail.row.id == id)
    return page.detail


def cell(page: PatrolPage, column: int) -> str:
    """Of the first sighting."""
    item = page.seen.topLevelItem(0)
    return item.text(column) if item else ""


def letter(live: Live, table: Any, key: str) -> None:
    live.qtbot.keyClick(table, key)


def test_a_theft_is_on_top_the_moment_it_arrives(live: Live, page: PatrolPage) -> None:
    show(live, page)
    incident = theft(live.room)
    live.until(lambda: listed(page)[:1] == [incident])
    shown(live, page, incident)
    assert "Ctrl+H" in page.frame_.warning.text()
    press(live, page, Qt.Key.Key_H)
    form = form_of(live, page, LookForm)
    form.seen.restore("南门探头有人推车出门")
    saved(live, form)
    (look,) = live.room.all(PatrolLook)
    assert look.incident_id == incident
    page.show_filter(LOOKED)
    live.until(lambda: incident in listed(page))
    page.show_filter(WAITING)
    live.until(lambda: listed(page) in ([], [incident]))  # it stays under the cursor


def test_a_clue_comes_from_the_scene_under_the_cursor(live: Live, page: PatrolPage) -> None:
    incident = theft(live.room)
    show(live, page)
    shown(live, page, incident)
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, ClueForm)
    form.features.upper.restore("连帽外套")
    form.features.plate.restore("闽112345")
    assert [field.name for field, _ in form.problems()] == ["plate"]
    form.features.plate.restore("*345")
    form.features.height.restore("170-175")
    saved(live, form)
    (found,) = live.room.all(Clue)
    assert (found.incident_id, found.plate, found.height_from) == (incident, "*345", 170)
    live.until(lambda: page.frame_.list.current() == found.id)
    shown(live, page, found.id)
    page.acts.form = None  # the one that is gone is of the same kind
    press(live, page, Qt.Key.Key_R)
    form = form_of(live, page, ClueForm)
    assert form.features.height.text() == "170-175"
    form.features.carried.restore("双肩包")
    saved(live, form)
    assert clue(live.room, found.id).carried == "双肩包"


def test_sightings_are_added_corrected_and_withdrawn(live: Live, page: PatrolPage) -> None:
    id = add_clue(live.room)
    show(live, page)
    shown(live, page, id)
    press(live, page, Qt.Key.Key_T)
    form = form_of(live, page, SightingForm)
    form.facts.at.restore("2020-01-01 08:00:00")
    form.facts.camera.restore("南门枪机")
    saved(live, form)
    live.until(lambda: page.seen.topLevelItemCount() == 1)
    activate(live, page)
    letter(live, page.seen, "R")
    form = form_of(live, page, SightingForm)
    form.facts.longitude.restore("118.6")
    form.facts.latitude.restore("24.9")
    form.reason.restore("补坐标")
    saved(live, form)
    live.until(lambda: len(page.route.layer.route.stops if page.route.layer.route else ()) == 1)
    activate(live, page)
    letter(live, page.seen, "X")
    page.frame_.bar.line.setText("不是同一人")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: not live.room.all(Sighting)[0].stands)
    live.until(lambda: "已撤回" in cell(page, 3))


def test_pictures_of_a_sighting(live: Live, page: PatrolPage, tmp_path: Any) -> None:
    id = add_clue(live.room)
    seen = see(live.room, id)
    show(live, page)
    shown(live, page, id)
    page.seen.opened.emit(seen)  # nothing yet: only said
    good, bad = tmp_path / "a.jpg", tmp_path / "b.jpg"
    good.write_bytes(photo())
    bad.write_bytes(b"no photo")
    page.acts.add_photos(seen, [good, bad])
    live.until(lambda: len(live.room.all(Attachment)) == 1)
    live.until(lambda: cell(page, 4) == "1")
    window = page.acts.open_photos("照片", page.detail.sightings[0].photos)  # type: ignore[union-attr]  # it is a clue
    assert window is not None
    window.close()


def test_it_is_handed_and_its_result_ends_the_task(live: Live, page: PatrolPage) -> None:
    id = add_clue(live.room)
    show(live, page)
    shown(live, page, id)
    press(live, page, Qt.Key.Key_S)
    form = form_of(live, page, HandForm)
    form.whom.restore(f"o{live.room.officer('01')}")
    saved(live, form)
    (task,) = live.room.all(Task)
    live.until(lambda: page.tasks.topLevelItemCount() == 1)
    with live.qtbot.waitSignal(page.task_wanted) as wanted:
        page.tasks.opened.emit(task.id)
    assert wanted.args == [task.id]
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, EndForm)
    form.outcome.restore("在东门查获")
    saved(live, form)
    assert clue(live.room, id).state is ClueState.FOUND
    page.show_filter(ENDED)
    live.until(lambda: listed(page) == [id])


def test_what_looks_alike_is_merged_by_a_person(live: Live, page: PatrolPage) -> None:
    one, other = add_clue(live.room), add_clue(live.room)
    show(live, page)
    shown(live, page, one)
    live.until(lambda: page.alike.topLevelItemCount() == 1)
    assert "理由" in page.frame_.warning.text()
    page.turn_to(ALIKE)
    activate(live, page)
    letter(live, page.alike, "M")
    form = form_of(live, page, EndForm)
    assert form.into.value == other
    saved(live, form)
    assert clue(live.room, one).merged_into_id == other


class RegisterCaseOf(Command):
    """A case, as the page of cases will make it."""

    __slots__ = ()

    def perform(self, tx: Transaction) -> Subject:
        category = next(iter(tx.lists.categories))
        made = tx.add(
            Case,
            number="刑案2026-0017",
            kind=CaseKind.CRIMINAL,
            name="系列盗窃",
            category_id=category,
            taken_at=tx.now,
        )
        return Subject(made.id, made.number)


def test_it_is_linked_to_a_case_by_its_number(live: Live, page: PatrolPage) -> None:
    id = add_clue(live.room)
    case = live.room.done(RegisterCaseOf(actor_id=None)).id
    show(live, page)
    shown(live, page, id)
    for number in ("刑案9", "刑案2026-0017"):
        press(live, page, Qt.Key.Key_B)
        page.frame_.bar.line.setText(number)
        live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: clue(live.room, id).case_id == case)


def test_the_log_is_written_and_leads_to_its_incident(live: Live, page: PatrolPage) -> None:
    incident = theft(live.room)
    show(live, page)
    shown(live, page, incident)
    press(live, page, Qt.Key.Key_G)
    form = form_of(live, page, LogForm)
    form.words.restore("三号探头离线")
    saved(live, form)
    (entry,) = live.room.all(PatrolEntry)
    live.until(lambda: page.log.topLevelItemCount() == 1)
    with live.qtbot.waitSignal(page.incident_wanted) as wanted:
        page.log.opened.emit((entry.id, incident))
    assert wanted.args == [incident]


def test_late_looks_are_said_without_colour_and_both_themes_are_worn(
    live: Live, page: PatrolPage
) -> None:
    incident = theft(live.room)
    live.room.clock.step(12 * MINUTE)
    show(live, page)
    page.dress(NIGHT)
    shown(live, page, incident)
    live.room.done(
        RecordLook(actor_id=live.room.officer("05"), incident_id=incident, seen="没有发现")
    )
    page.show_filter(TO_DO)
    for tab in (ROUTE, LOG):
        page.turn_to(tab)


def test_an_empty_post_says_what_comes_here(live: Live, page: PatrolPage) -> None:
    show(live, page)
    assert listed(page) == [page.detail.row.id]  # type: ignore[union-attr]  # the post itself
    page.show_filter(CLUES)
    live.until(lambda: listed(page) == [])
    assert "Ctrl+N" in page.frame_.empty.text()
