"""What each picture of the patrol post shows."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.domain.patrol_rows import ClueDetail, PostDetail
from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.patrol.forms import ClueForm, HandForm
from jinhai_console.ui.patrol.page import ALIKE, ENDED, FACTS, LOG, ROUTE, TO_DO, PatrolPage


async def _page(console: Console, which: int = TO_DO) -> PatrolPage:
    console.window.actions_[Do.SHOW_PATROL].trigger()
    page = console.workplace.pages.page(Do.SHOW_PATROL)
    assert isinstance(page, PatrolPage)
    frame = page.frame_
    frame.search.clear()  # as the picture before left it
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "巡查岗")
    page.show_filter(which)
    return page


async def _clue(tab: int, console: Console) -> PatrolPage:
    """One tab of the clue that has the most sightings, ended or not."""
    page = await _page(console, ENDED)
    desk = page.seat.bridge.desk
    rows = desk.read(reads.clue_list).result()
    if rows:
        wanted = max(rows, key=lambda each: each.sightings).id
        page.show_record(wanted)
        await until(lambda: _is_at(page, wanted), "线索")
    page.turn_to(tab)
    if tab == ROUTE and rows:
        await until(lambda: page.route.layer.route is not None, "路线图")
    return page


def _is_at(page: PatrolPage, id: int) -> bool:
    return isinstance(page.detail, ClueDetail) and page.detail.clue.id == id


async def _board(console: Console) -> None:
    """What is to be done, with the first of it."""
    page = await _page(console)
    page.turn_to(FACTS)


async def _log(console: Console) -> None:
    page = await _page(console)
    post = next(each for each in page.frame_.list.lines.lines if each.number == "")
    page.show_record(post.id)
    await until(lambda: isinstance(page.detail, PostDetail), "岗位日志")
    page.turn_to(LOG)


async def _open_form(console: Console) -> None:
    page = await _page(console)
    page.make_new()
    await until(lambda: isinstance(page.acts.form, ClueForm), "登记线索")


async def _hand(console: Console) -> None:
    """The form of handing one that is still looked for."""
    page = await _page(console)
    found = [e.id for e in page.frame_.list.lines.lines if e.number.startswith("巡线")]
    if not found:
        return
    page.show_record(found[0])
    await until(lambda: _is_at(page, found[0]), "线索")
    assert isinstance(page.detail, ClueDetail)
    page.acts.hand(page.detail)
    await until(lambda: isinstance(page.acts.form, HandForm), "移交")


PATROL_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "patrol": _board,
    "patrol-clue": partial(_clue, FACTS),
    "patrol-route": partial(_clue, ROUTE),
    "patrol-alike": partial(_clue, ALIKE),
    "patrol-log": _log,
    "patrol-new": _open_form,
    "patrol-hand": _hand,
}
