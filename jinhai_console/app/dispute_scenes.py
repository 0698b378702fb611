"""What each picture of disputes shows."""

from collections.abc import Awaitable, Callable, Mapping

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.ui.actions import Do
from jinhai_console.ui.disputes.page import COURSE, ENDED, OPEN, PROPOSED, RISE, DisputesPage
from jinhai_console.ui.disputes.register import RegisterForm


async def _page(console: Console, which: int = OPEN) -> DisputesPage:
    """The page at the first that it lists."""
    console.window.actions_[Do.SHOW_DISPUTES].trigger()
    page = console.workplace.pages.page(Do.SHOW_DISPUTES)
    assert isinstance(page, DisputesPage)
    page.show_filter(which)
    await until(lambda: page.detail, "纠纷")
    return page


async def _disputes(console: Console) -> None:
    (await _page(console)).turn_to(0)


async def _rise(console: Console) -> None:
    (await _page(console)).turn_to(RISE)


async def _agreement(console: Console) -> None:
    (await _page(console, ENDED)).turn_to(COURSE)


async def _proposed(console: Console) -> None:
    page = await _page(console, PROPOSED)
    page.turn_to(RISE)
    await until(lambda: page.rise.topLevelItemCount() > 1, "应建档")


async def _register(console: Console) -> None:
    """From what is proposed: its people are in the form."""
    await _proposed(console)
    page = await _page(console, PROPOSED)
    page.make_new()
    await until(lambda: isinstance(page.acts.form, RegisterForm), "登记")


DISPUTE_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "disputes": _disputes,
    "disputes-rise": _rise,
    "disputes-agreement": _agreement,
    "disputes-proposed": _proposed,
    "disputes-register": _register,
}
