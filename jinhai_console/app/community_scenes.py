"""What each picture of community work shows, a function a page."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from jinhai_console.app.console import Console
from jinhai_console.app.dispute_scenes import DISPUTE_SCENES
from jinhai_console.app.scene import until
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.services import reads
from jinhai_console.ui.callbacks.page import (
    COURSE,
    ENDED,
    FIGURES,
    OPEN,
    SAMPLES,
    SHEET,
    UNANSWERED,
    CallbacksPage,
)
from jinhai_console.ui.do import Do
from jinhai_console.ui.population.page import PopulationPage
from jinhai_console.ui.records.page import RecordPage
from jinhai_console.ui.tasks.forms import GiveForm
from jinhai_console.ui.tasks.page import TasksPage
from jinhai_console.ui.visits.page import VisitsPage
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


async def _visits_record(console: Console) -> None:
    """The form of a visit."""
    page = await _records(Do.SHOW_VISITS, console)
    assert isinstance(page, VisitsPage)
    assert page.detail is not None
    page.record(page.detail)
    await until(lambda: page.form, "登记走访")


async def _visits_photos(console: Console) -> None:
    """The visits of a place that has photos of one."""
    page = await _records(Do.SHOW_VISITS, console)
    assert isinstance(page, VisitsPage)
    desk = console.workplace.seat.bridge.desk
    wanted = 0
    for row in desk.read(reads.place_rows).result():
        found = desk.read(reads.place_detail, row.id).result()
        if found is not None and any(each.photos for each in found.visits):
            wanted = row.id
            break
    page.show_record(wanted)
    await until(lambda: page.detail is not None and page.detail.row.id == wanted, "走访")
    page.turn_to(1)


async def _callbacks(tab: int, which: int, console: Console) -> CallbacksPage:
    console.window.actions_[Do.SHOW_CALLBACKS].trigger()
    page = console.workplace.pages.page(Do.SHOW_CALLBACKS)
    assert isinstance(page, CallbacksPage)
    page.show_filter(which)
    await until(lambda: page.figures.grids, "满意率")
    page.turn_to(tab)
    return page


async def _callbacks_asked(console: Console) -> None:
    """Half of the questions answered."""
    page = await _callbacks(SHEET, OPEN, console)
    await until(lambda: page.sheet.interview, "待回访")
    assert page.sheet.interview is not None
    for digit in (1, 2):
        page.sheet.interview.answer(digit)
    page.sheet.show_contact(None)


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


async def _fraud_close(console: Console) -> None:
    """The form with which a warning ends."""
    page = await _records(Do.SHOW_FRAUD, console)
    button = page.deeds.button("Ctrl+G")
    assert button is not None
    button.click()
    await until(lambda: page.form, "办结预警")


COMMUNITY_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "visits": partial(_records, Do.SHOW_VISITS),
    "visits-record": _visits_record,
    "visits-photos": _visits_photos,
    "fraud": partial(_records, Do.SHOW_FRAUD),
    "fraud-close": _fraud_close,
    "tasks": partial(_records, Do.SHOW_TASKS),
    "tasks-give": _tasks_give,
    "callbacks": _callbacks_asked,
    "callbacks-dissatisfied": partial(_callbacks, COURSE, UNANSWERED),
    "callbacks-samples": partial(_callbacks, SAMPLES, OPEN),
    "callbacks-figures": partial(_callbacks, FIGURES, ENDED),
    "population": _population,
    "work-figures": _work_figures,
    **DISPUTE_SCENES,
}
