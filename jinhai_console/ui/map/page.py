"""The page 地图: a question's incidents on the plane; every figure leads to its own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.analysis.station_map import Ground, Indices, rows_in_box
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services import reads
from jinhai_console.services.station_map import MapQuestion, station_map
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.export import MapPicture, picture_of
from jinhai_console.ui.map.files import MapFiles
from jinhai_console.ui.map.foresight import Foresight
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.map.layout import MapLayout
from jinhai_console.ui.map.notes import place_text
from jinhai_console.ui.map.picture import Drawn, Turn, drawn, title_of
from jinhai_console.ui.map.under import Under, under
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.print_key import PrintKey
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

Box = tuple[float, float, float, float]


class MapPage(QWidget):
    """`incidents_wanted(title, ids)`: as many as the number says. `left()` by Esc."""

    left = Signal()
    incidents_wanted = Signal(str, object)
    incident_wanted = Signal(object)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        super().__init__()
        self._seat = seat
        self._lists: reads.Lists | None = None
        self._drawn: Drawn | None = None
        bridge = seat.bridge
        self.grounds = Newest(
            lambda asked, then, failed: bridge.read(station_map, asked, then=then, failed=failed),
            self,
            self.ask,
        )
        self.turns = Newest(
            lambda turn, then, failed: bridge.aside(drawn, turn, then=then, failed=failed),
            self,
            self._turn,
        )
        self._ground: tuple[MapQuestion, Ground] | None = None
        self.parts = MapLayout(self, seat, theme)
        self.foresight = Foresight(seat, self.parts, self)
        self.files = MapFiles(seat, self.parts.importing, self, resources)
        self._connect()
        _bind_keys(self)
        self.dress(theme)
        bridge.read(reads.lists, then=self._know)

    @property
    def drawn(self) -> Drawn | None:
        """What stands on the screen."""
        return self._drawn

    @property
    def is_settled(self) -> bool:
        under_way = (self.grounds, self.turns, self.foresight)
        return self._drawn is not None and all(each.is_settled for each in under_way)

    def ask(self) -> None:
        """Put the bar's question, of today."""
        lists = self._lists
        if lists is None:
            return
        today = day_of(self._seat.now(), lists.station.zone)
        try:
            question = self.parts.bar.asked.question(today)
        except Refusal as refusal:
            self.parts.say_wrong(str(refusal))
            return
        self.parts.bar.show_period(question.period)
        self.grounds.want(question)

    def dress(self, theme: Theme) -> None:
        self.parts.dress(theme)

    # -- opening ------------------------------------------------------------------------

    def open_at(self, pixel: QPointF) -> None:
        """The incident under a click, all of a place, of a hotspot or of a community."""
        found, now = self._under(pixel), self._drawn
        if found is None or now is None:
            return
        self.parts.side.choose(found.community_id)
        self.parts.canvas.choose(found.community_id)
        if found.is_dots and len(found.rows) == 1:
            self.incident_wanted.emit(int(now.turn.ground.points.ids[found.rows[0]]))
        else:
            self._open(found.name, found.rows)

    def open_box(self, box: Box) -> None:
        if self._drawn is not None:
            frame, ground = self._drawn.frame, self._drawn.turn.ground
            self._open(tr("Map", "图上框选"), rows_in_box(ground, frame.shown, box))

    def _open(self, name: str, rows: Indices) -> None:
        now, lists = self._drawn, self._lists
        if now is None or lists is None:
            return
        title = f"{name}　{title_of(now, lists)}"
        if len(rows):
            self.incidents_wanted.emit(title, now.turn.ground.points.ids[rows].tolist())
        else:
            self.parts.say(tr("Map", "{0}：没有警情").replace("{0}", title))

    def _under(self, pixel: QPointF) -> Under | None:
        now, canvas = self._drawn, self.parts.canvas
        if now is None:
            return None
        return under(now.turn.ground, now.frame, canvas.view, canvas.scene_.shown, pixel)

    def _hover(self, pixel: QPointF) -> None:
        now, parts = self._drawn, self.parts
        if now is None or parts.drawing.drawing.is_active:
            return
        found = self._under(pixel)
        if found is None:
            parts.say(place_text(now.turn.ground, *parts.canvas.view.metres(pixel)))
            return
        parts.canvas.choose(found.community_id)
        said = tr("Map", "{name}：{count} 起，点击看明细").replace("{name}", found.name)
        parts.say(said.replace("{count}", f"{len(found.rows):,}"))

    # -- drawing ------------------------------------------------------------------------

    def draw_outline(self) -> None:
        """Of the community under the cursor, or of one that is asked for."""
        now = self._ground
        if now is None or now[1].plane is None:
            self.parts.say_wrong(
                tr("Map", "图上还没有位置：请先在派出所资料里填所址坐标，或导入边界")
            )
            return
        self.parts.time.stop()
        self.parts.drawing.ask(self.parts.canvas.scene_.chosen)

    # -- files --------------------------------------------------------------------------

    def export(self) -> None:
        made = self.picture()
        if made is not None:
            self.files.ask_picture(made)

    def print(self) -> None:
        made = self.picture()
        if made is not None:
            self.files.print(made, self.parts.canvas.scene_.theme)

    def picture(self) -> MapPicture | None:
        """What stands on the screen, ready to be written."""
        now, lists, canvas = self._drawn, self._lists, self.parts.canvas
        if now is None or lists is None:
            return None
        return picture_of(canvas, now, lists, self.parts.side.places, self._seat.now())

    # -- reading ------------------------------------------------------------------------

    def _know(self, lists: reads.Lists) -> None:
        self._lists = lists
        self.parts.bar.set_lists(lists)
        self.parts.bar.set_asked(self.parts.bar.asked)
        self.parts.drawing.set_lists(lists)
        if self.isVisible():
            self.ask()

    def _stand_on(self, question: MapQuestion, ground: Ground) -> None:
        if self._ground is not None and self.parts.drawing.drawing.is_active:
            return  # what is drawn stands on the old one; it is asked for again afterwards
        self._ground = question, ground
        self.parts.time.show_period(question.period)
        assert self._lists is not None  # without them nothing is asked
        self.parts.near.show_ground(question, ground, self._lists)
        self.foresight.stand_on(question, ground, self._lists)
        self._turn()

    def _turn(self) -> None:
        steps = self.parts.time.steps
        if self._ground is not None and steps is not None:
            question, ground = self._ground
            shown = self.parts.canvas.scene_.shown
            has_density = bool(shown & {Shown.DENSITY, Shown.SPOTS})
            self.turns.want(Turn(question, ground, steps, self.parts.time.place, has_density))

    def _show(self, turn: Turn, answer: Drawn) -> None:
        before, self._drawn = self._drawn, answer
        assert self._lists is not None  # without them nothing is asked
        is_new = before is None or before.turn.ground is not turn.ground
        self.parts.load(answer, self._lists, is_new_ground=is_new)
        if before is None or before.turn.question != turn.question:
            self.parts.say("")
        self.parts.time.go_on()

    def _show_layers(self, shown: frozenset[Shown]) -> None:
        self.parts.side.show_layers(shown)
        self.parts.say_notes()
        wants = bool(shown & {Shown.DENSITY, Shown.SPOTS})
        if self._drawn is not None and wants and not self._drawn.turn.has_density:
            self._turn()

    def _hear(self, changes: reads.ChangeSet) -> None:
        if changes.lists_changed:
            self._seat.bridge.read(reads.lists, then=self._know)
        elif (changes.touched or changes.is_bulk) and self.isVisible():
            self.grounds.renew_soon()

    # -- events -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.grounds.stop()
        self.parts.time.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        parts, key = self.parts, Qt.Key(event.key())
        if parts.drawing.drawing.is_active and parts.drawing.drawing.press_key(event):
            return
        if key == Qt.Key.Key_Escape:
            self._step_back()
        elif key == Qt.Key.Key_Space:
            parts.time.play_or_pause()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            parts.time.go(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        for bar in self.parts.bars:
            if bar.isVisible():
                bar.leave()
                return
        self.left.emit()

    def _connect(self) -> None:
        parts, canvas = self.parts, self.parts.canvas
        self._seat.bridge.changed.connect(self._hear)
        self.grounds.answered.connect(self._stand_on)
        self.turns.answered.connect(self._show)
        for newest in (self.grounds, self.turns):
            newest.refused.connect(parts.say_wrong)
        self.grounds.slow.connect(
            lambda is_slow: parts.say(tr("Map", "正在读取…") if is_slow else "")
        )
        parts.bar.changed.connect(lambda _asked: self.ask())
        parts.bar.wrong.connect(parts.say_wrong)
        parts.time.moved.connect(self._turn)
        canvas.clicked.connect(self.open_at)
        canvas.boxed.connect(self.open_box)
        canvas.hovered.connect(self._hover)
        canvas.shown_changed.connect(self._show_layers)
        parts.side.layers_changed.connect(canvas.show_layers)
        parts.side.opened.connect(self._open)
        parts.side.chosen.connect(canvas.choose)
        for bar in parts.bars:
            bar.left.connect(canvas.setFocus)
            bar.left.connect(self.ask)
        parts.import_button.clicked.connect(self.files.ask_import)
        parts.draw_button.clicked.connect(self.draw_outline)
        parts.boundaries_button.clicked.connect(self.files.ask_boundaries)
        parts.print_button.clicked.connect(self.print)
        parts.export_button.clicked.connect(self.export)


def _bind_keys(page: MapPage) -> None:
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+Shift+E": page.export,
        "Ctrl+D": page.draw_outline,
    }
    within = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for key, slot in keys.items():
        QShortcut(QKeySequence(key), page, context=within).activated.connect(slot)
    page.installEventFilter(PrintKey(page, page.print))
