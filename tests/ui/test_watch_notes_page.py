"""The page 值班记事: written, corrected and struck by its author; another's stays as it is."""

from collections.abc import Iterator

import pytest

from jinhai_console.domain.watch_note import WatchNote
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.watch_notes import AddWatchNote
from jinhai_console.ui.theme import LIGHT
from jinhai_console.ui.watch_notes.page import WatchNotesPage
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, show


@pytest.fixture
def page(live: Live) -> Iterator[WatchNotesPage]:
    live.actor = live.room.officer("01")
    live.room.done(OpenShift(actor_id=live.actor, name="白班"))
    with at_desk(live, WatchNotesPage(live.seat, LIGHT)) as made:
        yield made


def test_nothing_was_written_yet(live: Live, page: WatchNotesPage) -> None:
    page.show()
    live.until(lambda: "按 F10 记一条" in page.frame_.empty.text())


def test_a_note_is_written_corrected_and_struck(live: Live, page: WatchNotesPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    page.make_new()
    assert page.form is not None
    page.form.fields[0].restore("三号车送修")
    page.form.save_button.click()
    live.until(lambda: page.detail is not None)
    edit = page.deeds.button("Ctrl+E")
    assert edit is not None
    edit.click()
    assert page.form.fields[0].text() == "三号车送修"
    page.form.fields[0].restore("二号车送修")
    page.form.save_button.click()
    live.until(lambda: page.detail is not None and page.detail.note.text == "二号车送修")
    strike = page.deeds.button("Ctrl+D")
    assert strike is not None
    strike.click()
    page.frame_.bar.line.setText("车已修好")
    page.frame_.bar.line.returnPressed.emit()
    live.until(lambda: page.detail is not None and page.detail.is_struck)
    assert [each.strike_reason for each in live.room.all(WatchNote)] == ["车已修好"]
    assert not edit.isEnabled()


def test_anothers_note_stays_as_it_is(live: Live, page: WatchNotesPage) -> None:
    id = live.room.done(AddWatchNote(actor_id=live.room.officer("02"), text="别人的")).id
    show(live, page)
    live.until(lambda: listed(page) == [id] and page.detail is not None)
    assert not any(page.deeds.button(key).isEnabled() for key in ("Ctrl+E", "Ctrl+D"))  # type: ignore[union-attr]
