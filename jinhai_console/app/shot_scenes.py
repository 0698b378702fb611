"""What each picture shows: how the window is brought there, a function a page."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial

from jinhai_console.app.case_scenes import CASE_SCENES
from jinhai_console.app.community_scenes import COMMUNITY_SCENES
from jinhai_console.app.console import Console
from jinhai_console.app.duty_scenes import DUTY_SCENES
from jinhai_console.app.equipment_scenes import EQUIPMENT_SCENES
from jinhai_console.app.scene import until
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.services import reads
from jinhai_console.ui.analysis.page import AnalysisPage
from jinhai_console.ui.assessment.page import ALL, AssessmentPage
from jinhai_console.ui.do import Do
from jinhai_console.ui.handover.page import HandoverPage
from jinhai_console.ui.map.layers import AT_FIRST, Shown
from jinhai_console.ui.map.page import MapPage
from jinhai_console.ui.officers_page.page import PhonesPage
from jinhai_console.ui.roster.page import RosterPage
from jinhai_console.ui.routing.page import RoutingPage
from jinhai_console.ui.series.page import SeriesPage
from jinhai_console.ui.station.page import StationPage
from jinhai_console.ui.unusual.page import UnusualPage

Scene = Callable[[Console], Awaitable[object]]

_LAST = 40


async def _desk(console: Console) -> None:
    queue, watch = console.workplace.queue, console.workplace.watch
    rows = [row for row in queue.model.loaded() if row.is_open]
    if rows:
        queue.select(rows[0].id)
        await until(lambda: watch.detail, "警情详情")


async def _known(console: Console) -> None:
    """An incident of whose people and place most is known, among the last ones."""
    bridge, workplace = console.bridge, console.workplace
    last = await asyncio.wrap_future(
        bridge.desk.read(reads.listed, QueueFilter(order=QueueOrder.HISTORY), _LAST)
    )
    rated = []
    for row in last:
        known = await asyncio.wrap_future(bridge.desk.read(reads.known_of, row.id))
        assert known is not None
        rated.append((len(known.cautions) + len(known.groups) + len(known.sites), row.id))
    if not rated:
        return  # a station that has just begun is shown as it is
    workplace.watch.choose(max(rated)[1])
    await until(lambda: workplace.incident.known_watch.known, "已知情况")
    await until(lambda: workplace.watch.detail, "警情详情")


async def _alarms(console: Console) -> None:
    """The list under the cursor, with the question that F9 asks."""
    alarms = console.workplace.alarms
    if console.workplace.queue.model.rowCount():  # what waits is late after a while
        await until(alarms.book.rows, "告警")
    alarms.panel.show_now()
    console.window.actions_[Do.SHOW_ALARMS].trigger()
    line = alarms.panel.list.model().index(0, 0)
    alarms.panel.list.setCurrentIndex(line)
    console.window.actions_[Do.SHELVE_ALARM].trigger()


async def _history(console: Console) -> None:
    board = console.workplace.trends.board
    figures = board.days()
    day = figures.days[-2]
    queue = console.workplace.queue
    console.workplace.show_behind(f"{day:%m-%d}", board.ids_of_valid(day))
    await until(lambda: queue.model.rowCount() == len(board.ids_of_valid(day)), "明细")


async def _find(console: Console) -> None:
    await _opened(Do.FIND, console)
    find = console.workplace.lookup.find
    find.line.setText("邻居")
    await until(lambda: find.answered == "邻居", "查找结果")


async def _new_incident(console: Console) -> None:
    """The form of a call from a place that is known."""
    await _opened(Do.NEW_INCIDENT, console)
    fields = console.workplace.intake.fields
    lists = await asyncio.wrap_future(console.bridge.desk.read(reads.lists))
    site = next(iter(lists.sites.values()), None)
    if site is not None and fields is not None:
        fields.address.line.setText(site.address)
        await until(lambda: not fields.hints.place.fact.isHidden(), "地址的已知情况")


async def _call(console: Console) -> None:
    """The first words of a caller: what to ask him stands beside them."""
    await _opened(Do.NEW_INCIDENT, console)
    fields = console.workplace.intake.fields
    if fields is not None:
        fields.narrative.restore("电动车被偷了，昨晚停在楼下车棚")


async def _handover(console: Console) -> None:
    await _opened(Do.HANDOVER, console)
    page = console.workplace.pages.page(Do.HANDOVER)
    assert isinstance(page, HandoverPage)
    await until(lambda: page.is_settled, "打印预览")


async def _rules(console: Console) -> None:
    """The station's page at its routing rules."""
    console.window.actions_[Do.SHOW_STATION].trigger()
    page = console.workplace.pages.page(Do.SHOW_STATION)
    assert isinstance(page, StationPage)
    page.show_list("rule")
    await until(lambda: page.form.entity is not None, "派警规则")


async def _routing(console: Console) -> None:
    """The question of the guide: an electric bicycle, on a Saturday night."""
    console.window.actions_[Do.TRY_ROUTING].trigger()
    page = console.workplace.pages.page(Do.TRY_ROUTING)
    assert isinstance(page, RoutingPage)
    await until(lambda: page.form, "派警试算")
    form = page.form
    assert form is not None
    form.category.picker.setText("盗窃电动自行车")
    form.category.picker.editingFinished.emit()
    form.community.picker.setText("鼓岩社区")
    form.community.picker.editingFinished.emit()
    form.when.line.setText("周六 23:10")
    await until(lambda: page.advice.suggested, "派警试算的答案")


async def _analysis(console: Console) -> None:
    """This year by category, the first class unfolded, last month pinned beside it."""
    console.window.actions_[Do.SHOW_ANALYSIS].trigger()
    page = console.workplace.pages.page(Do.SHOW_ANALYSIS)
    assert isinstance(page, AnalysisPage)
    await until(lambda: page.is_settled, "统计分析")
    bar = page.parts.bar
    for span in (Span.LAST_MONTH, Span.YEAR):
        bar.span.setCurrentIndex(bar.span.findData(span))
        await until(lambda: page.is_settled, "统计分析")
        if span is Span.LAST_MONTH:
            page.pin()
    page.parts.table.expand(page.parts.model.index(3, 0))


async def _unusual(console: Console) -> None:
    """The series of which most came in other weeks, too: its history has something to show."""
    console.window.actions_[Do.SHOW_UNUSUAL].trigger()
    page = console.workplace.pages.page(Do.SHOW_UNUSUAL)
    assert isinstance(page, UnusualPage)
    await until(lambda: page.is_settled, "警情异常")
    model = page.parts.model
    rows = sorted(range(model.rowCount()), key=lambda row: -(model.row(row).mean_15 or 0))
    page.parts.table.selectRow(rows[0] if rows else -1)


async def _photos(console: Console) -> None:
    await _desk(console)
    incident = console.workplace.incident
    incident.tabs.setCurrentWidget(incident.photos)


async def _phones(console: Console) -> None:
    console.window.actions_[Do.OFFICERS_PAGE].trigger()
    page = console.workplace.pages.page(Do.OFFICERS_PAGE)
    assert isinstance(page, PhonesPage)
    await until(page.tokens.topLevelItemCount, "民警名单")


async def _roster(key: str, console: Console) -> None:
    """The month of today, `W` its week, `C` somebody's duty about to be covered."""
    console.window.actions_[Do.SHOW_ROSTER].trigger()
    page = console.workplace.pages.page(Do.SHOW_ROSTER)
    assert isinstance(page, RosterPage)
    await until(lambda: page.model.roster, "值班表")
    if page.is_week:
        page.switch()
    page.go_today()
    roster = page.model.roster
    if key == "C" and roster is not None:
        await until(lambda: page.model.days[0].day.day == 1, "月表")
        duty = next((each for each in roster.duties if each.starts_at > roster.now), None)
        if duty is None:
            return
        page.go_to(duty.officer_id, date.fromisoformat(duty.day))
    if key:
        page.keys.do(key)
        await until(lambda: page.is_week or page.bar.isVisible(), "值班表")
    await until(lambda: page.is_settled, "值班表")


async def _map(console: Console) -> None:
    """The quarter up to today: enough to have hotspots."""
    console.window.actions_[Do.SHOW_MAP].trigger()
    page = console.workplace.pages.page(Do.SHOW_MAP)
    assert isinstance(page, MapPage)
    page.parts.near.leave()
    page.parts.canvas.show_layers(AT_FIRST)
    await until(lambda: page.is_settled, "地图")
    span = page.parts.bar.span
    span.setCurrentIndex(span.findData(Span.QUARTER))
    await until(lambda: page.is_settled, "地图")


async def _map_next_week(console: Console) -> None:
    """Where to expect the next week, and near repeats tested."""
    await _map(console)
    page = console.workplace.pages.page(Do.SHOW_MAP)
    assert isinstance(page, MapPage)
    page.parts.canvas.show_layers(frozenset({Shown.AREAS, Shown.PROSPECT, Shown.LABELS}))
    page.parts.side.near_button.click()
    await until(lambda: page.is_settled and page.parts.near.is_settled, "下周易发")


async def _map_drawing(console: Console) -> None:
    """An outline that somebody is changing."""
    await _map(console)
    page = console.workplace.pages.page(Do.SHOW_MAP)
    assert isinstance(page, MapPage)
    assert page.drawn is not None
    areas = page.drawn.turn.ground.areas
    if areas:
        page.parts.canvas.choose(areas[0].id)
        page.draw_outline()


async def _series(console: Console) -> None:
    """What is proposed, with the question that accepting it asks."""
    page = await _series_page(console)
    page.buttons["accept"].click()


async def _series_proposed(console: Console) -> None:
    page = await _series_page(console)
    page.detail.table.selectRow(1)


async def _series_page(console: Console) -> SeriesPage:
    console.window.actions_[Do.SHOW_SERIES].trigger()
    page = console.workplace.pages.page(Do.SHOW_SERIES)
    assert isinstance(page, SeriesPage)
    await until(lambda: page.board, "串并案")
    if page.list.current() is not None:
        await until(lambda: page.detail.table.members.rows, "系列里的警情")
    return page


async def _assessment(wanted: str, console: Console) -> None:
    """The first that somebody still has to write, or `tasks`, the one that was pushed."""
    console.window.actions_[Do.SHOW_ASSESSMENTS].trigger()
    page = console.workplace.pages.page(Do.SHOW_ASSESSMENTS)
    assert isinstance(page, AssessmentPage)
    await until(lambda: page.is_read, "研判")
    page.show_list(ALL)
    rows = page.rows
    if rows:
        chosen = max(rows, key=lambda row: row.tasks.given if wanted else -row.tasks.given)
        page.show_assessment(chosen.id)
        await until(lambda: page.whole and page.whole.detail.assessment.id == chosen.id, "研判")


async def _opened(action: Do, console: Console) -> None:
    console.window.actions_[action].trigger()


async def _printed(console: Console) -> None:
    from jinhai_console.ui.printed.page import PrintedPage

    await _opened(Do.SHOW_PRINTED, console)
    page = console.workplace.pages.page(Do.SHOW_PRINTED)
    assert isinstance(page, PrintedPage)
    frame = page.frame_
    await until(lambda: page.detail or frame.empty.text() == frame.words.nothing, "打印记录")


async def _batch(console: Console) -> None:
    from jinhai_console.ui.batch.window import BatchWindow

    await _opened(Do.PRINT_BATCH, console)
    await until(lambda: console.window.findChild(BatchWindow), "成批打印")


async def _as_it_is(_console: Console) -> None:
    """Before anybody has signed in."""


SCENES: dict[str, Scene] = {
    "sign-in": _as_it_is,
    "desk": _desk,
    "known": _known,
    "alarms": _alarms,
    "history": _history,
    "find": _find,
    "caution": partial(_opened, Do.ADD_CAUTION),
    "cautions": partial(_opened, Do.SHOW_CAUTIONS),
    "new-incident": _new_incident,
    "call": _call,
    "palette": partial(_opened, Do.PALETTE),
    "keys": partial(_opened, Do.KEY_CARD),
    "station": partial(_opened, Do.SHOW_STATION),
    "procedures": partial(_opened, Do.SHOW_PROCEDURES),
    "import": partial(_opened, Do.IMPORT),
    "outbox": partial(_opened, Do.OUTBOX),
    "printed": _printed,
    "batch": _batch,
    "handover": _handover,
    "analysis": _analysis,
    "unusual": _unusual,
    "rules": _rules,
    "routing": _routing,
    "photos": _photos,
    "officers-page": _phones,
    "map": _map,
    "map-next-week": _map_next_week,
    "map-drawing": _map_drawing,
    "series": _series_proposed,
    "series-accept": _series,
    "assessment": partial(_assessment, ""),
    "assessment-tasks": partial(_assessment, "tasks"),
    "roster": partial(_roster, ""),
    "roster-week": partial(_roster, "W"),
    "roster-edit": partial(_roster, "C"),
    **COMMUNITY_SCENES,
    **CASE_SCENES,
    **DUTY_SCENES,
    **EQUIPMENT_SCENES,
}
