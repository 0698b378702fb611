"""The parts of the map page and where they stand."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.services.prospects import Prospect
from jinhai_console.services.reads import Lists
from jinhai_console.services.station_map import asked_definition
from jinhai_console.ui.analysis.words import definition_text
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.bar import MapBar
from jinhai_console.ui.map.canvas import MapCanvas
from jinhai_console.ui.map.drawing_bar import DrawingBar
from jinhai_console.ui.map.files import ImportBar
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.map.near import NearBar
from jinhai_console.ui.map.notes import missing_text, side_notes
from jinhai_console.ui.map.picture import Drawn, title_of
from jinhai_console.ui.map.prospect import prospect_text
from jinhai_console.ui.map.side import MapSide
from jinhai_console.ui.map.timeline import TimeLine
from jinhai_console.ui.map.words import total_text
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme


class MapLayout:
    """Laid out on `page`."""

    def __init__(self, page: QWidget, seat: Seat, theme: Theme) -> None:
        self._page = page
        self._theme = theme
        family = seat.family
        self.title = plain_label(tr("Map", "警情地图"))
        self.title.setFont(text_font(family, LARGE_PX, bold=True))
        self.total = plain_label()
        self.bar = MapBar()
        self.definition = OneLine()
        self.foreseen = plain_label(wraps=True)
        self.canvas = MapCanvas(theme, small_font(family))
        self.time = TimeLine()
        self.side = MapSide()
        self.drawing = DrawingBar(seat, self.canvas, theme)
        self.importing = ImportBar(seat)
        self.near = NearBar(seat)
        self.empty = plain_label(wraps=True)
        self.note = OneLine()
        self.import_button = QPushButton(tr("Map", "导入边界…"))
        self.draw_button = QPushButton(tr("Map", "画边界  Ctrl+D"))
        self.boundaries_button = QPushButton(tr("Map", "导出边界…"))
        self.print_button = QPushButton(tr("Map", "打印  Ctrl+P"))
        self.export_button = QPushButton(tr("Map", "导出地图…  Ctrl+Shift+E"))
        for line in (self.definition, self.foreseen, self.note):
            line.setFont(small_font(family))
        self._is_wrong = False
        self._arrange()
        self.side.near_button.clicked.connect(self.near.ask)
        self.say("")

    @property
    def bars(self) -> tuple[DrawingBar, ImportBar, NearBar]:
        """Over the map, each until it is left."""
        return self.drawing, self.importing, self.near

    def load(self, now: Drawn, lists: Lists, *, is_new_ground: bool) -> None:
        """One picture of the map and everything that is said of it."""
        ground, frame, question = now.turn.ground, now.frame, now.turn.question
        if is_new_ground:
            self.canvas.show_ground(ground)
        self.canvas.show_frame(frame, now.classes)
        self.side.show_frame(ground, frame)
        self.say_notes()
        missing = missing_text(ground, frame)
        self.empty.setText(missing)
        self.empty.setVisible(bool(missing))
        self.total.setText(f"{title_of(now, lists)}　{total_text(frame.total)}")
        self.definition.say(definition_text(asked_definition(question, lists)))

    def show_prospect(self, found: Prospect | None) -> None:
        self.canvas.show_prospect(found)
        self.say_prospect()

    def say_notes(self) -> None:
        """What the layers to be seen take for granted."""
        scene = self.canvas.scene_
        if scene.ground is not None and scene.frame is not None:
            self.side.say_notes(side_notes(scene.ground, scene.frame, scene.shown))

    def say_prospect(self) -> None:
        """How the map of the next week was made, as long as it is to be seen."""
        scene = self.canvas.scene_
        is_shown = scene.prospect is not None and Shown.PROSPECT in scene.shown
        self.foreseen.setVisible(is_shown)
        if scene.prospect is not None:
            self.foreseen.setText(prospect_text(scene.prospect))

    def say(self, text: str) -> None:
        """In the last line; without words, what the keys do."""
        keys = tr(
            "Map",
            "方向键移动　+ − 缩放　0 全图　空格 播放　PgUp PgDn 前后一步　1…6 图层　"
            "点一起看警情　按住 Shift 拖框看框内",
        )
        self._colour_note(is_wrong=False)
        self.note.say(text or keys)

    def say_wrong(self, text: str) -> None:
        """What is wrong; without words nothing is any more."""
        if not text:
            self.say("")
            return
        self.note.say(text)
        self._colour_note(is_wrong=True)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self._page, theme.panel)
        for part in (self.canvas, self.side, self.drawing, self.importing, self.near):
            part.dress(theme)
        for label in (self.total, self.definition, self.foreseen):
            label.setStyleSheet(f"color: {theme.text_dim};")
        self.empty.setStyleSheet(f"color: {theme.text};")
        self._colour_note(is_wrong=self._is_wrong)

    def _colour_note(self, *, is_wrong: bool) -> None:
        self._is_wrong = is_wrong
        colour = self._theme.red if is_wrong else self._theme.text_dim
        self.note.setStyleSheet(f"color: {colour};")

    def _arrange(self) -> None:
        page = self._page
        page.setAccessibleName(tr("Map", "警情地图"))
        page.setFocusProxy(self.canvas)
        self.canvas.setAccessibleName(tr("Map", "地图"))
        column = QVBoxLayout(page)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self._top())
        for part in (self.bar, self.definition, self.foreseen, *self.bars, self.empty):
            column.addWidget(part)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 1)
        middle.addWidget(self.side)
        column.addLayout(middle, 1)
        column.addWidget(self.time)
        column.addWidget(self.note)
        self.empty.hide()
        self.foreseen.hide()

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.title)
        top.addSpacing(2 * STEP)
        top.addWidget(self.total)
        top.addStretch(1)
        for button in (
            self.import_button,
            self.draw_button,
            self.boundaries_button,
            self.print_button,
            self.export_button,
        ):
            button.setAutoDefault(False)
            top.addWidget(button)
        return top
