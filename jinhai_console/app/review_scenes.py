"""What each picture of 法制审核 shows."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.ui.do import Do
from jinhai_console.ui.reviews.forms import SubmitForm
from jinhai_console.ui.reviews.page import CLOCKS, FACTS, ITEMS, ROUNDS, RUNNING, ReviewsPage


async def _page(tab: int, console: Console) -> ReviewsPage:
    """One that somebody is looking through, where there is one."""
    console.window.actions_[Do.SHOW_REVIEWS].trigger()
    page = console.workplace.pages.page(Do.SHOW_REVIEWS)
    assert isinstance(page, ReviewsPage)
    frame = page.frame_
    frame.search.clear()  # as the picture before left it
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "法制审核")
    page.show_filter(RUNNING)
    for line in frame.list.lines.lines:
        page.show_record(line.id)
        await until(partial(_is_at, page, line.id), "一件审核")
        if page.detail is not None and page.detail.row.faults and page.detail.review.is_at_desk:
            break
    page.turn_to(tab)
    return page


def _is_at(page: ReviewsPage, id: int) -> bool:
    return page.detail is not None and page.detail.review.id == id


async def _submit(console: Console) -> None:
    page = await _page(ITEMS, console)
    page.make_new()
    await until(lambda: isinstance(page.form, SubmitForm), "送审")


REVIEW_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    "reviews": partial(_page, ITEMS),
    "reviews-facts": partial(_page, FACTS),
    "reviews-clocks": partial(_page, CLOCKS),
    "reviews-rounds": partial(_page, ROUNDS),
    "reviews-submit": _submit,
}
