"""The line over the map while an outline is drawn: whose, what is still wrong, save and leave."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from jinhai_console.domain.analysis.outline_draft import Draft, draft_of
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.station import Community
from jinhai_console.services.boundaries import SetBoundary
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.canvas import MapCanvas
from jinhai_console.ui.map.drawing import Drawing
from jinhai_console.ui.picker import Picker
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme


class DrawingBar(QWidget):
    """Hidden until something is drawn. `left()` when it goes away, saved or not."""

    left = Signal()

    def __init__(self, seat: Seat, canvas: MapCanvas, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._canvas = canvas
        self._theme = theme
        self._lists: Lists | None = None
        self._community: Community | None = None  # as it was when the drawing began
        self._refused = ""
        self.drawing = Drawing(canvas)
        self.community = Picker(tr("Map", "画哪个社区"))
        self.said = plain_label(wraps=True)
        self.save = QPushButton(tr("Map", "保存  Enter"))
        self.remove = QPushButton(tr("Map", "删除边界"))
        self.away = QPushButton(tr("Map", "取消  Esc"))
        self._arrange()
        self.community.chosen.connect(self._start)
        self.drawing.changed.connect(self._change)
        self.drawing.finished.connect(self._give)
        self.save.clicked.connect(self.drawing.finish)
        self.remove.clicked.connect(lambda: self._give(""))
        self.away.clicked.connect(self.leave)
        self.hide()

    def set_lists(self, lists: Lists) -> None:
        self._lists = lists
        self.community.set_choices(community_choices(lists))

    def ask(self, community_id: int | None) -> None:
        """Begin with this community, or ask for one."""
        self.community.set_current(community_id)
        self.show()
        if community_id is not None:
            self._start(community_id)
        else:
            self.community.setFocus()
            self._say()

    def leave(self) -> None:
        self._community = None
        self.drawing.end()
        self.hide()
        self.left.emit()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self, theme.hover)
        self._say()

    def _start(self, community_id: int | None) -> None:
        ground, lists = self._canvas.scene_.ground, self._lists
        self._community = community = (
            lists.communities.get(community_id) if lists is not None and community_id else None
        )
        if community is None or ground is None or ground.plane is None:
            self.drawing.end()
            return
        for area in ground.areas:
            if area.id == community.id:
                self._canvas.show_box(area.area.bounds)
        draft = draft_of(community.boundary, ground.plane) if community.boundary else None
        self.drawing.begin(draft or Draft(), community.id)
        self._canvas.setFocus()

    def _change(self) -> None:
        self._refused = ""
        self._say()

    def _say(self) -> None:
        community, problem = self._community, self.drawing.problem
        draft = self.drawing.draft
        is_wrong = bool(self._refused) or (bool(problem) and len(draft.corners) >= 3)
        self.save.setEnabled(community is not None and not problem)
        self.remove.setVisible(community is not None and bool(community.boundary))
        if community is None:
            said = tr("Map", "选一个社区，然后在图上点出它的每个角")
        elif problem:
            said = tr("Map", "点击加角，靠近邻居的角会对齐；退格取消上一个。{0}").format(problem)
        elif not draft.is_closed:
            said = tr("Map", "Enter 闭合并保存；退格取消上一个角")
        else:
            said = tr("Map", "拖动角可移动，点边上加角，Delete 删去选中的角；Enter 保存")
        if community is not None and community.boundary and not draft.corners:
            said = tr("Map", "原有的边界由几块组成，重画会替换它。") + said
        self.said.setText(self._refused or said)
        colour = self._theme.red if is_wrong else self._theme.text_dim
        self.said.setStyleSheet(f"color: {colour};")

    def _give(self, text: str) -> None:
        community = self._community
        if community is None:
            return
        command = SetBoundary(
            actor_id=self._seat.orders.actor_id,
            id=community.id,
            version=community.version,
            boundary=text,
        )
        said = tr("Map", "已保存 {number} 的边界") if text else tr("Map", "已删除 {number} 的边界")
        self._seat.orders.give(command, said, self._answered, tells_refusal=False)

    def _answered(self, answer: Answer) -> None:
        """What was refused stays as it was drawn."""
        if isinstance(answer, Refused):
            self._refused = answer.reason
            self._say()
        else:
            self.leave()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        row.setSpacing(2 * STEP)
        self.community.setMaximumWidth(200)
        row.addWidget(self.community)
        row.addWidget(self.said, 1)
        for button in (self.save, self.remove, self.away):
            button.setAutoDefault(False)
            row.addWidget(button)
