"""Questions saved under a name, each brought back by a key, and those pinned side by side."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QToolButton, QWidget

from jinhai_console.services.analysis import Scope
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.asked import Asked, SavedQuestion
from jinhai_console.ui.analysis.words import scope_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import STEP

MOST_KEYS = 9
_PIN_PX = 72  # four of them have room in the narrowest window


class SavedButton(QToolButton):
    """`chosen` carries the Asked to bring back, `name_wanted` asks what to keep the present as."""

    chosen = Signal(object)
    name_wanted = Signal()
    changed = Signal(list)  # of SavedQuestion

    def __init__(self, saved: Sequence[SavedQuestion]) -> None:
        super().__init__()
        self.saved = list(saved)
        self.setText(tr("Analysis", "常用统计"))
        self.setAccessibleName(tr("Analysis", "常用统计"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fill()

    def bring(self, place: int) -> None:
        """The question with this number, from 0."""
        if place < len(self.saved):
            self.chosen.emit(self.saved[place].asked)

    def keep(self, name: str, asked: Asked) -> None:
        """Under `name`, in place of an older one of that name."""
        cleaned = name.strip()
        if not cleaned:
            return
        kept = SavedQuestion(cleaned, asked)
        names = [each.name for each in self.saved]
        if cleaned in names:
            self.saved[names.index(cleaned)] = kept
        else:
            self.saved.append(kept)
        self._tell()

    def forget(self, name: str) -> None:
        self.saved = [each for each in self.saved if each.name != name]
        self._tell()

    def ask_name(self, asked: Asked) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Analysis", "保存当前统计"))
        dialog.setLabelText(tr("Analysis", "名称"))
        dialog.textValueSelected.connect(lambda name: self.keep(name, asked))
        dialog.open()

    def _tell(self) -> None:
        self._fill()
        self.changed.emit(list(self.saved))

    def _fill(self) -> None:
        menu = QMenu(self)
        for place, each in enumerate(self.saved):
            key = f"\tCtrl+{place + 1}" if place < MOST_KEYS else ""
            menu.addAction(each.name.replace("&", "&&") + key).triggered.connect(
                partial(self._bring, place)
            )
        menu.addSeparator()
        save = menu.addAction(tr("Analysis", "保存当前统计…") + "\tCtrl+S")
        save.triggered.connect(self._want_name)
        gone = menu.addMenu(tr("Analysis", "删除"))
        gone.setEnabled(bool(self.saved))
        for each in self.saved:
            gone.addAction(each.name.replace("&", "&&")).triggered.connect(
                partial(self._forget, each.name)
            )
        self.setMenu(menu)

    def _bring(self, place: int, _checked: bool = False) -> None:
        self.bring(place)

    def _want_name(self, _checked: bool = False) -> None:
        self.name_wanted.emit()

    def _forget(self, name: str, _checked: bool = False) -> None:
        self.forget(name)


class PinStrip(QWidget):
    """The pinned questions by the number of their column; a press on one takes it away."""

    unpinned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(STEP)
        self.setAccessibleName(tr("Analysis", "已钉住"))
        self.buttons: list[QToolButton] = []

    def show_pins(self, pinned: Sequence[Scope], lists: Lists) -> None:
        for each in self.buttons:
            self._row.removeWidget(each)
            each.deleteLater()
        self.buttons = []
        for place, scope in enumerate(pinned):
            button = QToolButton()
            name = f"{place + 1} {scope_text(scope, lists)}"
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _PIN_PX)
            button.setText(f"{short}  ×")
            button.setAccessibleName(tr("Analysis", "取消钉住 {name}").replace("{name}", name))
            button.setToolTip(plain_tip(button.accessibleName()))
            button.clicked.connect(partial(self._unpin, place))
            self._row.addWidget(button)
            self.buttons.append(button)
        self.setVisible(bool(self.buttons))

    def _unpin(self, place: int, _checked: bool = False) -> None:
        self.unpinned.emit(place)
