"""What each picture of disputes shows."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.domain.dispute import DisputeState
from jinhai_console.domain.dispute_rows import DisputeDetail
from jinhai_console.ui.disputes.page import (
    COURSE,
    ENDED,
    FACTS,
    OPEN,
    PROPOSED,
    RISE,
    DisputesPage,
)
from jinhai_console.ui.disputes.register import RegisterForm
from jinhai_console.ui.disputes.words import state_word
from jinhai_console.ui.do import Do


async def _page(console: Console, which: int = OPEN) -> DisputesPage:
    """The page at the first that it lists, or saying why there is none."""
    console.window.actions_[Do.SHOW_DISPUTES].trigger()
    page = console.workplace.pages.page(Do.SHOW_DISPUTES)
    assert isinstance(page, DisputesPage)
    frame = page.frame_
    frame.search.clear()  # as the picture before left it
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "纠纷")
    page.show_filter(which)
    return page


async def _shown(tab: int, which: int, console: Console) -> None:
    """One tab of the first that a filter lists; of those that are over, one that was settled."""
    page = await _page(console, which)
    if which == ENDED:
        page.frame_.search.setText(state_word(DisputeState.SETTLED))
    page.turn_to(tab)
    await until(lambda: page.detail is None or _is_listed(page), "纠纷")


def _is_listed(page: DisputesPage) -> bool:
    """What is shown is what the cursor is on."""
    found = page.detail
    id = found.row.id if isinstance(found, DisputeDetail) else found.id if found else None
    return id == page.frame_.list.current()


async def _register(console: Console) -> None:
    """From what is proposed, where anything is: its people are in the form."""
    await _shown(RISE, PROPOSED, console)
    page = await _page(console, PROPOSED)
    page.make_new()
    await until(lambda: isinstance(page.acts.form, RegisterForm), "登记")


DISPUTE_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "disputes": partial(_shown, FACTS, OPEN),
    "disputes-rise": partial(_shown, RISE, OPEN),
    "disputes-agreement": partial(_shown, COURSE, ENDED),
    "disputes-proposed": partial(_shown, RISE, PROPOSED),
    "disputes-register": _register,
}
