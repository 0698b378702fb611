"""地图: every figure on it opens its incidents; played, drawn and written by keyboard and mouse."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.analysis.boundary import boundary_area
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.station import Community
from jinhai_console.services.boundaries import ImportBoundaries
from jinhai_console.services.station import ChangeEntry, ChangeStation
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.map.legend import Sample, legend_lines
from jinhai_console.ui.map.page import MapPage
from jinhai_console.ui.map.windows import Mode
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.outlines import BINHAI, BOW, GUYAN, collection, feature, polygon_text
from tests.ui.live import Live

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def furnished(live: Live) -> Live:
    """Outlines, and incidents of two days: eight in one place, one elsewhere, two without."""
    room = live.room
    guyan, binhai = (room.named(Community, name) for name in ("鼓岩社区", "滨海社区"))
    values = {"longitude": 123.51, "latitude": 28.505}
    room.done(ChangeStation(actor_id=None, version=1, values=values))
    outlines = {guyan: polygon_text(GUYAN), binhai: polygon_text(BINHAI)}
    room.done(ImportBoundaries(actor_id=None, boundaries=outlines))
    for _ in range(8):
        room.take(longitude=123.505, latitude=28.505, community_id=guyan)
    room.clock.now += DAY
    room.take(longitude=123.515, latitude=28.505, community_id=binhai)
    room.take(community_id=binhai)
    room.take(longitude=28.505, latitude=80.5)
    live.actor = room.officer("05")
    return live


def opened(live: Live, qtbot: QtBot) -> Iterator[MapPage]:
    made = MapPage(live.seat, LIGHT, RESOURCES)
    qtbot.addWidget(made)
    made.resize(1_200, 800)
    made.show()
    live.until(lambda: made.is_settled)
    yield made
    made.hide()


@pytest.fixture
def page(furnished: Live, qtbot: QtBot) -> Iterator[MapPage]:
    yield from opened(furnished, qtbot)


@pytest.fixture
def bare(live: Live, qtbot: QtBot) -> Iterator[MapPage]:
    yield from opened(live, qtbot)


class Wanted:
    """What the page asked to be shown."""

    def __init__(self, page: MapPage) -> None:
        self.titles: list[str] = []
        self.ids: list[list[int]] = []
        self.single: list[int] = []
        page.incidents_wanted.connect(self._hear)
        page.incident_wanted.connect(self.single.append)

    def _hear(self, title: str, ids: list[int]) -> None:
        self.titles.append(title)
        self.ids.append(ids)

    @property
    def counts(self) -> list[int]:
        return [len(set(each)) for each in self.ids]


def pixel(page: MapPage, longitude: float, latitude: float) -> QPointF:
    assert page.drawn is not None
    plane = page.drawn.turn.ground.plane
    assert plane is not None
    east, north = plane.metres(np.array([[longitude, latitude]]))[0]
    return page.parts.canvas.view.pixel(float(east), float(north))


def click(live: Live, page: MapPage, longitude: float, latitude: float) -> None:
    at = pixel(page, longitude, latitude).toPoint()
    live.qtbot.mouseClick(page.parts.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press(live: Live, page: MapPage, *keys: Qt.Key) -> None:
    for key in keys:
        live.qtbot.keyClick(page.parts.canvas, key)


def lines(page: MapPage) -> dict[str, str]:
    tree = page.parts.side.list
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return {item.text(0): item.text(1) for item in items if item is not None}


def test_what_has_no_place_is_said_and_every_number_opens_its_incidents(page: MapPage) -> None:
    wanted = Wanted(page)
    counts = page.parts.side.counts
    assert [each.text() for each in counts.values()] == ["有坐标 9 起", "缺 1", "异常 1"]
    for button in counts.values():
        button.click()
    assert wanted.counts == [9, 1, 1]
    assert len({id for ids in wanted.ids for id in ids}) == 11
    assert page.parts.total.text().endswith("共 11 起")
    assert "类别以反馈时的认定为准" in page.parts.definition.text()


def test_communities_hotspots_and_the_rest_are_listed_with_their_incidents(
    furnished: Live, page: MapPage
) -> None:
    wanted = Wanted(page)
    assert lines(page) == {"鼓岩社区": "8", "滨海社区": "2", "未填社区": "1", "热点 1": "8"}
    tree = page.parts.side.list
    for row, count in enumerate((8, 2, 1, 8)):
        item = tree.topLevelItem(row)
        assert item is not None
        tree.setCurrentItem(item)
        furnished.qtbot.keyClick(tree, Qt.Key.Key_Return)
        assert wanted.counts[-1] == count
    assert wanted.titles[0].startswith("鼓岩社区　2026-11-01 — ")


def test_a_click_opens_what_lies_there(furnished: Live, page: MapPage) -> None:
    wanted = Wanted(page)
    page.parts.canvas.show_layers(frozenset(Shown) - {Shown.SPOTS})
    click(furnished, page, 123.505, 28.505)
    furnished.until(lambda: wanted.counts == [8])
    click(furnished, page, 123.515, 28.505)
    furnished.until(lambda: len(wanted.single) == 1)
    assert page.drawn is not None
    points = page.drawn.turn.ground.points
    assert wanted.single[0] in points.ids[page.drawn.frame.shown].tolist()
    click(furnished, page, 123.519, 28.509)
    furnished.until(lambda: wanted.counts == [8, 2])
    assert wanted.titles[-1].startswith("滨海社区")
    click(furnished, page, 123.53, 28.52)  # the sea
    page.parts.canvas.show_layers(frozenset({Shown.SPOTS}))
    click(furnished, page, 123.505, 28.505)
    furnished.until(lambda: wanted.counts == [8, 2, 8])
    assert wanted.titles[-1].startswith("热点 1")


def test_what_a_layer_takes_for_granted_is_said_while_it_is_seen(
    furnished: Live, page: MapPage
) -> None:
    notes, canvas = page.parts.side.notes, page.parts.canvas
    canvas.show_layers(frozenset({Shown.SPOTS}))
    furnished.until(lambda: "热点：密度达到平均的两倍" in notes.text())
    canvas.show_layers(frozenset({Shown.AREAS}))
    assert "热点" not in notes.text()


def test_a_box_has_the_incidents_in_it(furnished: Live, page: MapPage) -> None:
    wanted = Wanted(page)
    viewport, qtbot = page.parts.canvas.viewport(), furnished.qtbot
    one, other = pixel(page, 123.512, 28.509), pixel(page, 123.518, 28.501)
    shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    qtbot.mousePress(viewport, left, shift, one.toPoint())
    steps = 6
    for number in range(1, steps + 1):
        _drag(viewport, one + (other - one) * (number / steps), shift)
    qtbot.mouseRelease(viewport, left, shift, other.toPoint())
    furnished.until(lambda: wanted.counts == [1])
    assert wanted.titles == [f"图上框选　{page.parts.total.text().partition('　')[0]}"]


def _drag(viewport: QWidget, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        viewport.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifiers,
    )
    QApplication.sendEvent(viewport, event)


def test_the_map_is_moved_by_keys(furnished: Live, page: MapPage) -> None:
    canvas = page.parts.canvas
    whole = canvas.view
    press(furnished, page, Qt.Key.Key_Plus)
    assert canvas.view.scale < whole.scale
    nearer = canvas.view
    press(furnished, page, Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert canvas.view.west > nearer.west
    assert canvas.view.north > nearer.north
    assert canvas.view.scale == pytest.approx(nearer.scale)
    press(furnished, page, Qt.Key.Key_Minus, Qt.Key.Key_0)
    assert canvas.view == whole


def test_layers_are_switched_by_key_and_by_mouse(furnished: Live, page: MapPage) -> None:
    canvas, checks = page.parts.canvas, page.parts.side.checks
    assert not checks[Shown.DENSITY].isChecked()
    press(furnished, page, Qt.Key.Key_2)
    assert checks[Shown.DENSITY].isChecked()
    canvas.grab()
    page.parts.time.go(-1)
    furnished.until(lambda: page.is_settled and lines(page)["滨海社区"] == "0")
    canvas.grab()  # another density than before
    assert ("鼓岩社区", "8") in canvas.labels.written
    checks[Shown.LABELS].click()
    canvas.grab()
    assert canvas.labels.written == ()
    for key in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_5):
        press(furnished, page, key)
        page.dress(NIGHT)
        canvas.grab()
    assert canvas.scene_.shown == {Shown.DENSITY}


# -- the next week, and near repeats ------------------------------------------------------


def test_too_few_for_a_map_of_the_next_week_are_said(furnished: Live, page: MapPage) -> None:
    press(furnished, page, Qt.Key.Key_3)
    furnished.until(page.parts.foreseen.isVisible)
    assert "有坐标的 9 起，不到 100 起" in page.parts.foreseen.text()
    assert ("下周易发：点太少，不画", None, Sample.NONE) in legend_lines(page.parts.canvas.scene_)
    page.parts.canvas.grab()
    press(furnished, page, Qt.Key.Key_3)
    assert not page.parts.foreseen.isVisible()


def test_the_next_week_is_hatched_and_says_how_it_was_made(furnished: Live, page: MapPage) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    for number in range(110):
        x, y = 123.501 + number % 10 / 1_200, 28.501 + number // 10 / 1_300
        furnished.room.take(longitude=x, latitude=y, community_id=guyan)
    furnished.until(lambda: page.is_settled and lines(page)["鼓岩社区"] == "118")
    scene = page.parts.canvas.scene_
    page.parts.canvas.show_layers(frozenset({Shown.AREAS}))
    without = page.parts.canvas.grab().toImage()
    press(furnished, page, Qt.Key.Key_3)
    furnished.until(lambda: page.is_settled and page.parts.foreseen.isVisible())
    assert scene.prospect is not None
    assert len(scene.prospect.corners) >= 3
    assert page.parts.canvas.grab().toImage() != without
    assert "2024-11-25 — 2026-11-24 的 119 起" in page.parts.foreseen.text()
    assert "落在格里" not in page.parts.foreseen.text()  # nothing to try it on
    words = "斜线格：易发，2026-11-25 — 2026-12-01"
    assert (words, None, Sample.HATCHED) in legend_lines(scene)
    made = page.picture()
    assert made is not None
    assert words in made.svg().decode()
    asked = scene.prospect
    furnished.room.take(longitude=123.502, latitude=28.502, community_id=guyan)
    furnished.until(lambda: page.is_settled and lines(page)["鼓岩社区"] == "119")
    assert scene.prospect is asked  # of the same question and day: not anew with each commit


def test_near_repeats_are_said_in_plain_words(furnished: Live, page: MapPage) -> None:
    side, near = page.parts.side, page.parts.near
    side.near_button.click()
    furnished.until(lambda: near.is_settled and "倍" in near.said.text())
    assert near.said.text().startswith("看不出近重复：200 米、14 天内再发的是随机的 1.00 倍")
    assert "2026-11-01 至 11-24，有坐标 9 起，这样近的 28 对" in near.said.text()
    near.distance.setValue(5_000)
    near.within.setValue(1)
    furnished.qtbot.keyClick(near.within, Qt.Key.Key_Return)
    furnished.until(lambda: near.is_settled and "5000 米、1 天内" in near.said.text())
    bar = page.parts.bar
    bar.span.setCurrentIndex(bar.span.findData(Span.TODAY))
    furnished.until(lambda: page.is_settled and "条件变了" in near.said.text())
    press(furnished, page, Qt.Key.Key_Escape)
    assert not near.isVisible()


def test_a_long_test_is_stopped_by_escape(
    furnished: Live, page: MapPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares: list[bool] = []

    def endless(*_given: object, go_on: Callable[[float], bool], **_more: object) -> None:
        while go_on(0.25):
            pass
        shares.append(False)

    monkeypatch.setattr("jinhai_console.ui.map.near.near_repeat", endless)
    near = page.parts.near
    near.ask()
    furnished.until(lambda: "正在检验 25%" in near.said.text())
    near.test()  # the one before gives way to it
    furnished.until(lambda: len(shares) == 1)
    furnished.until(lambda: "正在检验 25%" in near.said.text())
    press(furnished, page, Qt.Key.Key_Escape)
    furnished.until(lambda: len(shares) == 2 and near.is_settled)
    assert not near.isVisible()


def test_time_moves_by_keys_and_plays_to_its_end(furnished: Live, page: MapPage) -> None:
    time = page.parts.time
    press(furnished, page, Qt.Key.Key_PageUp)
    furnished.until(lambda: page.is_settled and lines(page)["鼓岩社区"] == "8")
    assert lines(page)["滨海社区"] == "0"
    time.mode.setCurrentIndex(time.mode.findData(Mode.WINDOW))
    press(furnished, page, Qt.Key.Key_PageDown)
    furnished.until(lambda: page.is_settled and lines(page)["滨海社区"] == "2")
    assert lines(page)["鼓岩社区"] == "0"
    time.slider.setValue(time.slider.maximum() - 1)
    press(furnished, page, Qt.Key.Key_Space)
    assert time.is_playing
    furnished.until(lambda: not time.is_playing)
    assert time.place == time.slider.maximum()
    press(furnished, page, Qt.Key.Key_Space)
    assert (time.is_playing, time.place) == (True, 0)
    press(furnished, page, Qt.Key.Key_Space)
    assert not time.is_playing


def test_a_new_question_is_answered_and_a_wrong_one_said(furnished: Live, page: MapPage) -> None:
    bar = page.parts.bar
    bar.span.setCurrentIndex(bar.span.findData(Span.TODAY))
    furnished.until(lambda: page.is_settled and page.parts.total.text().endswith("共 3 起"))
    bar.community.setFocus()
    furnished.qtbot.keyClicks(bar.community, "bh")
    furnished.qtbot.keyClick(bar.community, Qt.Key.Key_Return)
    furnished.until(lambda: page.is_settled and page.parts.total.text().endswith("共 2 起"))
    assert "滨海社区" in page.parts.total.text()
    bar.first.setText("2026-11-40")
    bar.first.editingFinished.emit()
    assert "2026-11-40" in page.parts.note.text()
    bar.first.setText("2026-12-24")
    bar.first.editingFinished.emit()
    assert "早于" in page.parts.note.text()


def test_what_is_committed_meanwhile_appears(furnished: Live, page: MapPage) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    furnished.room.take(longitude=123.504, latitude=28.504, community_id=guyan)
    furnished.until(lambda: lines(page)["鼓岩社区"] == "9")


def test_a_name_is_never_markup(furnished: Live, page: MapPage) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    name = {"name": "<b>鼓岩</b>&amp;"}
    change = ChangeEntry(actor_id=None, kind=Community, id=guyan, version=2, values=name)
    furnished.room.done(change)
    furnished.until(lambda: "<b>鼓岩</b>&amp;" in lines(page))
    page.grab()
    assert "<b>鼓岩</b>&amp;" in {each[0] for each in page.parts.canvas.labels.written}
    page.parts.canvas.hovered.emit(pixel(page, 123.502, 28.509))
    assert page.parts.note.text().startswith("<b>鼓岩</b>&amp;：8 起")
    assert page.parts.note.textFormat() is Qt.TextFormat.PlainText


def test_an_empty_map_says_what_would_appear(bare: MapPage, live: Live) -> None:
    assert "还没有社区边界" in bare.parts.empty.text()
    assert "没有警情" in bare.parts.empty.text()
    bare.grab()
    bare.draw_outline()
    assert "所址坐标" in bare.parts.note.text()
    assert not bare.parts.drawing.isVisible()
    live.room.take()
    live.until(lambda: "没有可用的坐标" in bare.parts.empty.text())


# -- drawing ---------------------------------------------------------------------------


def test_an_outline_is_drawn_corner_by_corner(furnished: Live, page: MapPage) -> None:
    page.parts.canvas.choose(None)
    page.draw_outline()
    picker, drawing = page.parts.drawing.community, page.parts.drawing.drawing
    picker.setFocus()
    furnished.qtbot.keyClicks(picker, "gy")
    furnished.qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert drawing.is_active
    assert drawing.draft.is_closed  # its old outline, to go on with
    for _ in range(5):
        press(furnished, page, Qt.Key.Key_Backspace)
    assert drawing.draft.corners == ()
    press(furnished, page, Qt.Key.Key_0, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    for x, y in ((123.500, 28.495), (123.5100, 28.5001), (123.508, 28.495)):
        click(furnished, page, x, y)
    furnished.until(lambda: len(drawing.draft.corners) == 3)
    press(furnished, page, Qt.Key.Key_Return)
    furnished.until_told("已保存 鼓岩社区 的边界")
    guyan = furnished.room.named(Community, "鼓岩社区")
    ring = boundary_area(furnished.room.one(Community, guyan).boundary).exterior.coords
    assert (123.51, 28.5) in set(ring)  # the neighbour's corner, not where the mouse was
    assert not page.parts.drawing.isVisible()
    undoes = furnished.told[-1].undoes
    assert undoes is not None
    furnished.seat.orders.undo(undoes)
    furnished.until_told("已撤回")
    assert len(boundary_area(furnished.room.one(Community, guyan).boundary).exterior.coords) == 5


def test_a_crossing_is_said_at_once_and_escape_leaves_all_as_it_was(
    furnished: Live, page: MapPage
) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    before = furnished.room.one(Community, guyan).boundary
    page.parts.canvas.choose(guyan)
    page.draw_outline()
    drawing = page.parts.drawing.drawing
    draft = drawing.draft
    start = page.parts.canvas.view.pixel(*draft.corners[1])
    assert drawing.press(start)
    drawing.drag(page.parts.canvas.view.pixel(draft.corners[0][0] - 300, draft.corners[2][1] - 9))
    page.grab()
    assert "自相交" in page.parts.drawing.said.text()
    assert not page.parts.drawing.save.isEnabled()
    press(furnished, page, Qt.Key.Key_Return)
    assert page.parts.drawing.isVisible()
    press(furnished, page, Qt.Key.Key_Escape)
    assert not page.parts.drawing.isVisible()
    assert furnished.room.one(Community, guyan).boundary == before
    with furnished.qtbot.waitSignal(page.left):
        press(furnished, page, Qt.Key.Key_Escape)


def test_a_refused_outline_stays_as_it_was_drawn(furnished: Live, page: MapPage) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    page.parts.canvas.choose(guyan)
    page.draw_outline()
    values = {"residents": 5}
    version = furnished.room.one(Community, guyan).version
    change = ChangeEntry(actor_id=None, kind=Community, id=guyan, version=version, values=values)
    furnished.room.done(change)
    drawing = page.parts.drawing.drawing
    press(furnished, page, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    furnished.until(lambda: "刚被别人更改" in page.parts.drawing.said.text())
    assert len(drawing.draft.corners) == 3
    furnished.actor = None
    press(furnished, page, Qt.Key.Key_Return)
    furnished.until(lambda: "请先登录" in page.parts.drawing.said.text())
    assert page.parts.drawing.isVisible()


def test_the_map_stands_still_while_an_outline_is_drawn(furnished: Live, page: MapPage) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    page.parts.canvas.choose(guyan)
    page.draw_outline()
    assert page.drawn is not None
    ground = page.drawn.turn.ground
    furnished.room.take(longitude=123.504, latitude=28.504, community_id=guyan)
    page.ask()
    furnished.until(lambda: page.is_settled)
    assert page.drawn.turn.ground is ground
    press(furnished, page, Qt.Key.Key_Escape)
    furnished.until(lambda: lines(page)["鼓岩社区"] == "9")


def test_corners_are_put_in_between_and_taken_out(furnished: Live, page: MapPage) -> None:
    guyan = furnished.room.named(Community, "鼓岩社区")
    page.parts.canvas.choose(guyan)
    page.draw_outline()
    drawing = page.parts.drawing.drawing
    click(furnished, page, 123.505, 28.51)
    furnished.until(lambda: len(drawing.draft.corners) == 5)
    press(furnished, page, Qt.Key.Key_Delete)
    assert len(drawing.draft.corners) == 4
    page.parts.drawing.remove.click()
    furnished.until_told("已删除 鼓岩社区 的边界")
    assert furnished.room.one(Community, guyan).boundary == ""


# -- files -----------------------------------------------------------------------------


def test_a_file_is_looked_at_before_it_is_imported(
    bare: MapPage, live: Live, tmp_path: Path
) -> None:
    live.actor = live.room.officer("05")
    file = tmp_path / "社区.geojson"
    file.write_bytes(collection(feature("鼓岩社区", GUYAN), feature("别处", BINHAI)))
    bare.files.read(file)
    bar = bare.parts.importing
    live.until(bar.isVisible)
    assert "对上 1 个社区" in bar.said.text()
    assert "对不上：第 2 个要素“别处”" in bar.said.text()
    assert "仍没有边界：滨海社区" in bar.said.text()
    assert not any(each.boundary for each in live.room.all(Community))
    live.qtbot.keyClick(bar.go, Qt.Key.Key_Return)
    live.until_told("已导入 1 个社区的边界")
    live.until(lambda: "鼓岩社区" in lines(bare))
    out = tmp_path / "out.geojson"
    bare.files.write(out, lambda: b"{}")
    live.until_told(str(out))


def test_a_bad_file_is_refused_in_a_sentence(bare: MapPage, live: Live, tmp_path: Path) -> None:
    file = tmp_path / "bow.geojson"
    file.write_bytes(collection(feature("鼓岩社区", BOW)))
    bare.files.read(file)
    live.until_told("自相交")
    assert not bare.parts.importing.isVisible()
    bare.files.ask_boundaries()
    live.until_told("还没有社区边界")


def test_the_picture_is_written_as_its_name_asks(
    furnished: Live, page: MapPage, tmp_path: Path
) -> None:
    picture = page.picture()
    assert picture is not None
    assert "有坐标 9 起，缺 1，异常 1" in picture.said
    assert "（虚构）" in picture.stamp
    for suffix in ("png", "svg", "pdf"):
        path = tmp_path / f"图.{suffix}"
        page.files.keep(picture, path)
        furnished.until_told(str(path))
    image = QImage(str(tmp_path / "图.png"))
    assert image.width() > 2 * picture.view.width
    assert "鼓岩社区" in (tmp_path / "图.svg").read_text("utf-8")
    assert (tmp_path / "图.pdf").read_bytes().startswith(b"%PDF")
    page.files.keep(picture, tmp_path / "图.bmp")
    furnished.until_told("须以")
    page.files.keep(picture, tmp_path / "no" / "图.png")
    furnished.until_told("没有写成")
