"""The findings of the figures as sentences: Enter takes one over into the conclusions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from jinhai_console.domain.theme import ThemeReport
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import Theme

_IDS, _SENTENCE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class FindingsList(QListWidget):
    """`sentence_wanted` by Enter or a double click, `incidents_wanted` by Shift+Enter."""

    sentence_wanted = Signal(str)
    incidents_wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Assessment", "发现"))
        self.itemDoubleClicked.connect(self._take)

    def show_report(self, report: ThemeReport | None) -> None:
        self.clear()
        if report is None:
            return
        for each in report.findings:
            if not each.community:
                self._add(each.text, each.ids)
        for brief in report.briefs:
            if brief.community:
                self._add(f"{brief.community}：{''.join(brief.sentences)}", brief.ids)
        self.setCurrentRow(0)

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QListWidget {{ background: {theme.panel}; }}QListWidget::item {{ padding: 3px 4px; }}"
        )

    def show_behind(self) -> None:
        """The incidents of the sentence under the cursor."""
        item = self.item(self.currentRow())
        if self.currentRow() >= 0 and item.data(_IDS):
            self.incidents_wanted.emit(item.data(_SENTENCE), item.data(_IDS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.show_behind()
        elif self.currentRow() >= 0:
            self._take(self.currentItem())

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _take(self, item: QListWidgetItem) -> None:
        self.sentence_wanted.emit(item.data(_SENTENCE))

    def _add(self, sentence: str, ids: tuple[int, ...]) -> None:
        said = tr("Assessment", "· {sentence}（{count} 起）").replace("{count}", str(len(ids)))
        item = QListWidgetItem(said.replace("{sentence}", sentence.rstrip("。")), self)
        item.setData(_IDS, ids)
        item.setData(_SENTENCE, sentence)
