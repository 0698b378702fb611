"""The command line (F2): completes while one types and says what it will do before Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.overlay_list import OverlayList
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

_LISTED = 8
_REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Completion:
    """`line` is the whole line as it would stand; `label` says what that means."""

    line: str
    label: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What Enter will do, or why it cannot."""

    text: str
    is_possible: bool


class CommandLine(QWidget):
    """`submitted` carries the line; answer with `accept` or `refuse`. A refused line stays."""

    submitted = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        complete: Callable[[str], Sequence[Completion]],
        preview: Callable[[str], Preview],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._complete = complete
        self._preview = preview
        self._completions: list[Completion] = []
        self._past: list[str] = []
        self._back = 0
        self._is_possible = True
        self.line = Line(self)
        self._says = plain_label(parent=self)
        self.list = OverlayList(self.line)
        self._arrange()
        self._connect()
        self.dress(theme)

    def focus(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def accept(self, said: str) -> None:
        """The line was carried out: say so and make room for the next."""
        self.line.clear()
        self._say(Preview(said, is_possible=True))

    def refuse(self, reason: str) -> None:
        """Nothing was done; the line stays to be mended."""
        self._say(Preview(reason, is_possible=False))

    def foretell(self, asked: str, preview: Preview) -> None:
        """What `asked` would do, found out meanwhile; too late where the line has changed."""
        if self.line.text() == asked:
            self._say(preview)

    def said(self) -> str:
        return self._says.text()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._dress_saying()

    def _arrange(self) -> None:
        self.line.setPlaceholderText(tr("CommandLine", "命令行 (F2)：派 0912 03"))
        self.line.setAccessibleName(tr("CommandLine", "命令行"))
        self.line.takes_tab = self.list.isVisible
        self.list.setAccessibleName(tr("CommandLine", "可以接着写的"))
        self._says.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self.line, 2)
        layout.addWidget(self._says, 3)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._edited)
        self.line.entered.connect(self._submit)
        self.line.key_moved.connect(self._move)
        self.line.tabbed.connect(self._take)
        self.line.left.connect(self._leave)
        self.line.editingFinished.connect(self.list.hide)
        self.list.itemClicked.connect(self._take)

    def _edited(self, text: str) -> None:
        self._back = 0
        self._completions = list(self._complete(text))[:_LISTED] if text.strip() else []
        self.list.offer([each.label for each in self._completions])
        self._say(self._preview(text) if text.strip() else Preview("", is_possible=True))

    def _submit(self, text: str) -> None:
        self.list.hide()
        if text.strip():
            others = [each for each in self._past if each != text]
            self._past = [*others[-_REMEMBERED:], text]
            self._back = 0
            self.submitted.emit(text.strip())

    def _move(self, step: int) -> None:
        """Through the completions while they are shown, else through what was typed before."""
        if self.list.isVisible():
            self.list.step(step)
            return
        self._back = max(0, min(self._back - step, len(self._past)))
        text = self._past[-self._back] if self._back else ""
        self.line.setText(text)
        self._say(self._preview(text) if text else Preview("", is_possible=True))

    def _take(self) -> None:
        if self._completions and self.list.isVisible():
            chosen = self._completions[max(0, self.list.currentRow())]
            self.line.setText(chosen.line)
            self._edited(chosen.line)

    def _leave(self) -> None:
        """Esc closes the list first, then goes back to the work; what was typed stays."""
        if self.list.isVisible():
            self.list.hide()
        else:
            self._say(Preview("", is_possible=True))
            self.left.emit()

    def _say(self, preview: Preview) -> None:
        self._says.setText(preview.text)
        if preview.is_possible != self._is_possible:
            self._is_possible = preview.is_possible
            self._dress_saying()

    def _dress_saying(self) -> None:
        colour = self._theme.text_dim if self._is_possible else self._theme.red
        self._says.setStyleSheet(f"color: {colour};")
