"""What an empty queue says: what will appear here, and how to make it appear."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.queue.choice import FilterChoice, Tab
from jinhai_console.ui.theme import STEP, Theme


class EmptyNote(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = plain_label(parent=self)
        self._how = plain_label(parent=self, wraps=True)
        for label in (self._title, self._how):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._how)
        layout.addStretch(3)
        self.dress(theme)

    def explain(self, choice: FilterChoice) -> None:
        if choice == FilterChoice(choice.tab) and choice.tab is not Tab.HISTORY:
            self._title.setText(tr("Queue", "现在没有等待处理的警情"))
            self._how.setText(
                tr(
                    "Queue",
                    "新到的警情按级别和时间排在这里。接到电话按 F4 登记；平台推送的会自己进来。",
                )
            )
        elif choice == FilterChoice(choice.tab):
            self._title.setText(tr("Queue", "还没有历史警情"))
            self._how.setText(tr("Queue", "登记过的警情都会留在这里。以往的清单可用 Ctrl+I 导入。"))
        else:
            self._title.setText(tr("Queue", "没有符合条件的警情"))
            self._how.setText(tr("Queue", "放宽上面的类别、社区或查找文字，或者改看「全部历史」。"))

    def dress(self, theme: Theme) -> None:
        self._title.setStyleSheet(f"color: {theme.text}; font-size: 16px;")
        self._how.setStyleSheet(f"color: {theme.text_faint};")
