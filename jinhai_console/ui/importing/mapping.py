"""Which column of the file becomes which field: proposed by the plan, changed by hand."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.importing.words import FIELD_WORDS, field_word
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP

_REQUIRED = "received_at"
_WIDTH = 340


class MappingBox(QScrollArea):
    """`changed` when the user gives a column to a field or takes it away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QComboBox] = {}
        self._is_loading = False
        self._arrange()

    def show_plan(self, plan: ImportPlan) -> None:
        self._is_loading = True
        for field, box in self.boxes.items():
            chosen = plan.mapping.get(field, "")
            box.clear()
            box.addItem(tr("Import", "（不导入）"), "")
            for name in plan.columns:
                box.addItem(name, name)
            if chosen and box.findData(chosen) < 0:
                box.addItem(chosen, chosen)  # several columns together
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self._is_loading = False

    def mapping(self) -> Mapping[str, str]:
        """Every field with its column; an empty one is left out on purpose."""
        return {field: str(box.currentData() or "") for field, box in self.boxes.items()}

    def _choose(self, field: str) -> None:
        if self._is_loading:
            return
        self._is_loading = True
        chosen = self.boxes[field].currentData()
        # A column goes to one field: the one it was given to last.
        for other, box in self.boxes.items():
            if chosen and other != field and chosen in str(box.currentData()).split("+"):
                box.setCurrentIndex(0)
        self._is_loading = False
        self.changed.emit()

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 3 * STEP, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(FIELD_WORDS):
            box = QComboBox()
            box.setAccessibleName(field_word(field))
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.currentIndexChanged.connect(lambda _index, of=field: self._choose(of))
            mark = tr("Import", "{field}（必有）") if field == _REQUIRED else "{field}"
            label = plain_label(mark.replace("{field}", field_word(field)))
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[field] = box
        self.setWidget(body)
        for surface in (body, self.viewport()):
            surface.setAutoFillBackground(False)
