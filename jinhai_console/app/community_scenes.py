"""What each picture of community work shows, a function a page."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from jinhai_console.app.console import Console
from jinhai_console.app.dispute_scenes import DISPUTE_SCENES
from jinhai_console.app.scene import until
from jinhai_console.ui.actions import Do
from jinhai_console.ui.records.page import RecordPage
from jinhai_console.ui.tasks.forms import GiveForm
from jinhai_console.ui.tasks.page import TasksPage


async def _records(action: Do, console: Console) -> RecordPage[Any, Any]:
    """A page of records at its first one, where there is any."""
    console.window.actions_[action].trigger()
    page = console.workplace.pages.page(action)
    assert isinstance(page, RecordPage)
    await until(
        lambda: page.detail or page.frame_.empty.text() == page.frame_.words.nothing, "列表"
    )
    return page


async def _tasks_give(console: Console) -> None:
    """The form of a task by hand."""
    page = await _records(Do.SHOW_TASKS, console)
    assert isinstance(page, TasksPage)
    page.make_new()
    await until(lambda: page.acts.form, "交办")
    form = page.acts.form
    assert isinstance(form, GiveForm)
    form.name.restore("校园周边巡查")
    form.asks.restore("放学时段到岗，劝离占道摊贩")


COMMUNITY_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "tasks": partial(_records, Do.SHOW_TASKS),
    "tasks-give": _tasks_give,
    **DISPUTE_SCENES,
    "callbacks": partial(_records, Do.SHOW_CALLBACKS),
}
