"""The command palette (Ctrl+K): everything the window can do, found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.over_window import OverWindow
from jinhai_console.ui.palette_search import Entry, search
from jinhai_console.ui.theme import ROW_HEIGHT, STEP

_WIDTH, _HEIGHT = 560, 428
RECENT = 20


class CommandPalette(OverWindow):
    """`entries` is asked each time it opens; `recent_changed` carries the ids, latest first."""

    recent_changed = Signal(list)

    def __init__(self, entries: Callable[[], Sequence[Entry]], window: QWidget) -> None:
        super().__init__(window)
        self._source = entries
        self._entries: list[Entry] = []
        self._shown: list[Entry] = []
        self._recent: list[str] = []
        self.list = QTreeWidget(self)
        self._arrange()
        self.line.textChanged.connect(self._narrow)
        self.line.entered.connect(self._run)
        self.line.key_moved.connect(self._move)
        self.list.itemClicked.connect(self._run)

    def set_recent(self, ids: Sequence[str]) -> None:
        self._recent = list(ids)

    def found(self) -> list[Entry]:
        """What is listed now, best first."""
        return list(self._shown)

    def prepare(self) -> None:
        self._entries = list(self._source())
        self.line.clear()
        self._narrow("")

    def _arrange(self) -> None:
        self.setAccessibleName(tr("Palette", "命令面板"))
        self.resize(_WIDTH, _HEIGHT)
        self.line.setPlaceholderText(tr("Palette", "输入命令、社区：汉字、拼音首字母或英文"))
        self.line.setAccessibleName(tr("Palette", "要做什么"))
        self.list.setAccessibleName(tr("Palette", "找到的命令"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)

    def _narrow(self, asked: str) -> None:
        self._shown = search(self._entries, asked, self._recent)
        self.list.clear()
        for entry in self._shown:
            item = QTreeWidgetItem([entry.title, entry.hint])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(1, self.palette().placeholderText())
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            self.list.addTopLevelItem(item)
        self._put(0)

    def _move(self, step: int) -> None:
        self._put(self.list.indexOfTopLevelItem(self.list.currentItem()) + step)

    def _put(self, at: int) -> None:
        item = self.list.topLevelItem(at)
        if item is not None:
            self.list.setCurrentItem(item)

    def _run(self) -> None:
        at = self.list.indexOfTopLevelItem(self.list.currentItem())
        if not 0 <= at < len(self._shown):
            return
        entry = self._shown[at]
        others = [each for each in self._recent if each != entry.id]
        self._recent = [entry.id, *others][:RECENT]
        self.recent_changed.emit(list(self._recent))
        self.put_away()
        entry.run()
