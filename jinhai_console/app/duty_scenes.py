"""Pictures of what belongs to the watch: its notes, its meetings."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.ui.briefing.page import MeetingsPage
from jinhai_console.ui.do import Do
from jinhai_console.ui.watch_notes.page import WatchNotesPage

CONTENT, OPINIONS, FACTS = range(3)  # the tabs


async def _notes(console: Console) -> None:
    console.window.actions_[Do.SHOW_WATCH_NOTES].trigger()
    page = console.workplace.pages.page(Do.SHOW_WATCH_NOTES)
    assert isinstance(page, WatchNotesPage)
    frame = page.frame_
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "值班记事")


async def _write(console: Console) -> None:
    console.window.actions_[Do.ADD_WATCH_NOTE].trigger()


async def _meeting(tab: int, console: Console) -> MeetingsPage:
    console.window.actions_[Do.SHOW_MEETINGS].trigger()
    page = console.workplace.pages.page(Do.SHOW_MEETINGS)
    assert isinstance(page, MeetingsPage)
    frame = page.frame_
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "会商")
    if page.detail is not None:
        frame.show_tab(tab)
    return page


async def _wall(console: Console) -> None:
    page = await _meeting(CONTENT, console)
    if page.detail is not None and (button := page.deeds.button("Ctrl+B")) is not None:
        button.click()


DUTY_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "watch-notes": _notes,
    "watch-note": _write,
    "meeting": partial(_meeting, CONTENT),
    "meeting-opinions": partial(_meeting, OPINIONS),
    "meeting-minutes": partial(_meeting, FACTS),
    "meeting-wall": _wall,
}
