"""What each picture of 线索 shows."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.ui.do import Do
from jinhai_console.ui.leads.page import ALL, CASES, FACTS, OPEN, OTHERS, WAY, LeadsPage
from jinhai_console.ui.leads.register import RegisterForm


async def _page(filter_: int, tab: int, console: Console) -> LeadsPage:
    console.window.actions_[Do.SHOW_LEADS].trigger()
    page = console.workplace.pages.page(Do.SHOW_LEADS)
    assert isinstance(page, LeadsPage)
    frame = page.frame_
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "线索")
    if page.detail is not None:
        page.show_filter(filter_)
        first = frame.list.lines.lines[0].id
        page.show_record(first)
        await until(lambda: page.detail is not None and page.detail.lead.id == first, "线索")
        page.turn_to(tab)
    return page


async def _register(console: Console) -> None:
    page = await _page(ALL, FACTS, console)
    page.make_new()
    await until(lambda: isinstance(page.form, RegisterForm), "登记")


LEAD_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "leads": partial(_page, CASES, FACTS),
    "leads-open": partial(_page, OPEN, FACTS),
    "leads-way": partial(_page, CASES, WAY),
    "leads-alike": partial(_page, OPEN, OTHERS),
    "leads-register": _register,
}
