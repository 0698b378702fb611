"""What each picture of 案件 and 办案时限 shows."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.ui.cases.page import FACTS, OPEN, PEOPLE, THINGS, CasesPage
from jinhai_console.ui.deadlines.page import RUNNING, DeadlinesPage
from jinhai_console.ui.do import Do


async def _board(tab: int, console: Console) -> None:
    console.window.actions_[Do.SHOW_DEADLINES].trigger()
    page = console.workplace.pages.page(Do.SHOW_DEADLINES)
    assert isinstance(page, DeadlinesPage)
    frame = page.frame_
    frame.search.clear()  # as the picture before left it
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "办案时限")
    page.show_filter(RUNNING)
    page.turn_to(tab)


async def _cases(tab: int, console: Console) -> None:
    """The tabs after the first of one that is solved: it has people and things."""
    console.window.actions_[Do.SHOW_CASES].trigger()
    page = console.workplace.pages.page(Do.SHOW_CASES)
    assert isinstance(page, CasesPage)
    frame = page.frame_
    page.show_filter(OPEN)
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "案件")
    if tab and page.detail is not None:
        frame.list.setCurrentIndex(frame.list.model().index(1, 0))
        await until(lambda: page.detail and page.detail.things, "财物")
    page.turn_to(tab)


DEADLINE_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "cases": partial(_cases, FACTS),
    "cases-people": partial(_cases, PEOPLE),
    "cases-property": partial(_cases, THINGS),
    "deadlines": partial(_board, 0),
    "deadlines-steps": partial(_board, 1),
}
