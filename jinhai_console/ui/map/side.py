"""Beside the map: how many have a place, the layers, communities and hotspots with their counts."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.analysis.station_map import Frame, Ground, Indices
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.layers import AT_FIRST, Shown
from jinhai_console.ui.map.words import nowhere_word, shown_word
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

WIDTH_PX, COUNT_PX = 270, 72

Line = tuple[int | None, str, Indices]  # the community's id, its name, its incidents


class MapSide(QWidget):
    """`opened(name, rows)`: the incidents behind a number. `chosen(id)`: a community's line."""

    opened = Signal(str, object)
    chosen = Signal(object)
    layers_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = {name: QPushButton() for name in ("shown", "missing", "odd")}
        self.checks = {each: QCheckBox() for each in Shown}
        self.near_button = QPushButton(tr("Map", "近重复检验…"))
        self.list = QTreeWidget()
        self.notes = plain_label(wraps=True)
        self._behind: dict[str, tuple[str, Indices]] = {}
        self._lines: list[Line] = []
        self._arrange()
        for name, button in self.counts.items():
            button.clicked.connect(lambda _checked=False, of=name: self._open(of))
        for check in self.checks.values():
            check.toggled.connect(self._tell_layers)
        self.list.itemActivated.connect(lambda item, _column: self._activate(item))
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())

    @property
    def places(self) -> str:
        """How many have a place, and how many have none."""
        return "，".join(button.text() for button in self.counts.values())

    def show_frame(self, ground: Ground, frame: Frame) -> None:
        self._say_counts(frame)
        self._fill(ground, frame)

    def say_notes(self, notes: str) -> None:
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))

    def show_layers(self, shown: frozenset[Shown]) -> None:
        for each, check in self.checks.items():
            check.blockSignals(True)
            check.setChecked(each in shown)
            check.blockSignals(False)

    def dress(self, theme: Theme) -> None:
        self.notes.setStyleSheet(f"color: {theme.text_dim};")
        link = f"color: {theme.accent}; border: 0; background: transparent; padding: 2px 4px;"
        for button in self.counts.values():
            button.setStyleSheet(
                f"QPushButton {{ {link} }} QPushButton:disabled {{ color: {theme.text_faint}; }}"
                f"QPushButton:focus {{ background: {theme.chosen}; }}"
            )

    def _say_counts(self, frame: Frame) -> None:
        """Each with its incidents; nothing is left out in silence."""
        words = {
            "shown": (tr("Map", "有坐标 {0} 起"), tr("Map", "有坐标"), frame.shown),
            "missing": (tr("Map", "缺 {0}"), tr("Map", "没有坐标"), frame.missing),
            "odd": (tr("Map", "异常 {0}"), tr("Map", "坐标异常"), frame.odd),
        }
        for name, (said, title, rows) in words.items():
            button = self.counts[name]
            button.setText(said.format(f"{len(rows):,}"))
            button.setEnabled(len(rows) > 0)
            self._behind[name] = title, rows

    def _fill(self, ground: Ground, frame: Frame) -> None:
        """Communities by their count, those not drawn last; then the hotspots."""
        self._lines = community_lines(ground, frame)
        self._lines += [
            (None, tr("Map", "热点 {0}").format(number), each.rows)
            for number, each in enumerate(frame.spots, start=1)
        ]
        row = self._row()
        self.list.blockSignals(True)
        self.list.clear()
        for _, name, rows in self._lines:
            item = QTreeWidgetItem([name, f"{len(rows):,}"])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        self._mark(row)
        self.list.blockSignals(False)

    def choose(self, community_id: int | None) -> None:
        """Mark the line of what lies under the cursor."""
        places = [at for at, (id, _, _) in enumerate(self._lines) if id == community_id]
        self.list.blockSignals(True)
        self._mark(places[0] if community_id is not None and places else -1)
        self.list.blockSignals(False)

    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _mark(self, row: int) -> None:
        item = self.list.topLevelItem(row) if 0 <= row < len(self._lines) else None
        self.list.setCurrentItem(item)  # type: ignore[arg-type]  # None: no line at all

    def _open(self, name: str) -> None:
        title, rows = self._behind[name]
        self.opened.emit(title, rows)

    def _activate(self, item: QTreeWidgetItem) -> None:
        _, name, rows = self._lines[self.list.indexOfTopLevelItem(item)]
        self.opened.emit(name, rows)

    def _choose(self) -> None:
        row = self._row()
        self.chosen.emit(self._lines[row][0] if 0 <= row < len(self._lines) else None)

    def _tell_layers(self) -> None:
        self.layers_changed.emit(
            frozenset(each for each, check in self.checks.items() if check.isChecked())
        )

    def _arrange(self) -> None:
        self.setFixedWidth(WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 0, 0, 0)
        column.setSpacing(STEP)
        counts = QHBoxLayout()
        counts.setSpacing(0)
        for button in self.counts.values():
            button.setFlat(True)
            button.setAutoDefault(False)
            counts.addWidget(button)
        counts.addStretch(1)
        column.addLayout(counts)
        for number, (each, check) in enumerate(self.checks.items(), start=1):
            check.setText(f"{shown_word(each)}  {number}")
            check.setChecked(each in AT_FIRST)
            column.addWidget(check)
        column.addSpacing(STEP)
        column.addWidget(self.near_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.near_button.setAutoDefault(False)
        column.addSpacing(2 * STEP)
        self.list.setAccessibleName(tr("Map", "社区和热点"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.list.header().resizeSection(1, COUNT_PX)
        column.addWidget(self.list, 1)
        column.addWidget(self.notes)


def community_lines(ground: Ground, frame: Frame) -> list[Line]:
    """Every incident of the frame in one line: its community's, or that of those not drawn."""
    nobody = np.empty(0, dtype=np.int64)
    lines: list[Line] = [
        (each.id, each.name, frame.communities.get(each.id, nobody)) for each in ground.areas
    ]
    lines.sort(key=lambda line: -len(line[2]))
    drawn = {0, *(each.id for each in ground.areas)}
    others = [rows for id, rows in frame.communities.items() if id not in drawn]
    if others:
        lines.append((None, tr("Map", "没有边界的社区"), np.sort(np.concatenate(others))))
    if frame.count_of(0):
        lines.append((None, nowhere_word(), frame.communities[0]))
    return lines
