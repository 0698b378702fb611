"""What each picture of 装备 shows."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.ui.do import Do
from jinhai_console.ui.equipment.forms import IssueForm
from jinhai_console.ui.equipment.page import ALL, COUNTS, LOANS, OVERDUE, EquipmentPage


async def _page(filter_: int, tab: int, at: int, console: Console) -> EquipmentPage:
    console.window.actions_[Do.SHOW_EQUIPMENT].trigger()
    page = console.workplace.pages.page(Do.SHOW_EQUIPMENT)
    assert isinstance(page, EquipmentPage)
    frame = page.frame_
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "装备")
    if page.detail is not None:
        page.show_filter(filter_)
        lines = frame.list.lines.lines
        chosen = lines[min(at, len(lines) - 1)].id
        page.show_record(chosen)
        await until(lambda: page.detail is not None and page.detail.row.id == chosen, "装备")
        page.turn_to(tab)
    return page


async def _count(console: Console) -> None:
    page = await _page(ALL, COUNTS, 0, console)
    if (button := page.deeds.button("Ctrl+Enter")) is not None:
        button.click()


async def _issue(console: Console) -> None:
    page = await _page(ALL, LOANS, 5, console)
    if (button := page.deeds.button("Ctrl+G")) is not None:
        button.click()
    await until(lambda: isinstance(page.form, IssueForm), "领用")


EQUIPMENT_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "equipment": partial(_page, ALL, LOANS, 5),
    "equipment-overdue": partial(_page, OVERDUE, LOANS, 0),
    "equipment-count": _count,
    "equipment-issue": _issue,
}
