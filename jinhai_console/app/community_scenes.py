"""What each picture of community work shows, a function a page."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.ui.actions import Do
from jinhai_console.ui.population.page import PopulationPage
from jinhai_console.ui.records.page import RecordPage
from jinhai_console.ui.tasks.forms import GiveForm
from jinhai_console.ui.tasks.page import TasksPage
from jinhai_console.ui.work_figures.page import WorkFiguresPage


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


async def _population(console: Console) -> None:
    """The check whose errors are owed now."""
    page = await _records(Do.SHOW_POPULATION, console)
    assert isinstance(page, PopulationPage)
    page.people.setFocus()


async def _work_figures(console: Console) -> None:
    """The year up to today."""
    console.window.actions_[Do.SHOW_WORK_FIGURES].trigger()
    page = console.workplace.pages.page(Do.SHOW_WORK_FIGURES)
    assert isinstance(page, WorkFiguresPage)
    await until(lambda: page.board, "社区工作数字")
    first = page.board
    page.bar.span.setCurrentIndex(page.bar.span.findData(Span.YEAR))
    await until(lambda: page.board is not first, "社区工作数字")


COMMUNITY_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "tasks": partial(_records, Do.SHOW_TASKS),
    "tasks-give": _tasks_give,
    "population": _population,
    "work-figures": _work_figures,
    "callbacks": partial(_records, Do.SHOW_CALLBACKS),
}
