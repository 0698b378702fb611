"""What was asked of whom by when, how far it is, and what they answered."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.assessment_rows import AssessmentDetail
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.reports.assessment import results_text
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.tasks.words import answer_text, sent_text, state_text
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_TASK = Qt.ItemDataRole.UserRole
_WIDTHS = (190, 300, 110)


class TasksPanel(QWidget):
    """`asked(letter)`: what is to be done with the current task."""

    asked = Signal(str)

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._theme = theme
        self._family = family
        self._now = now
        self.sum = plain_label(wraps=True)
        self.table = _TaskTable()
        self.asks = plain_label(wraps=True)
        self.buttons = {
            "C": QPushButton(tr("Assessment", "催办  C")),
            "A": QPushButton(tr("Assessment", "再送一次  A")),
            "T": QPushButton(tr("Assessment", "已电话告知  T")),
            "G": QPushButton(tr("Assessment", "已交纸质单  G")),
            "F": QPushButton(tr("Assessment", "记反馈  F")),
            "E": QPushButton(tr("Assessment", "延期  E")),
            "R": QPushButton(tr("Assessment", "改交  R")),
            "X": QPushButton(tr("Assessment", "撤回  X")),
        }
        self._arrange()
        self.table.currentItemChanged.connect(lambda *_: self._choose())
        self.table.pressed_letter.connect(self._press)
        self.dress(theme)

    def current(self) -> TaskRow | None:
        found = self.table.currentIndex().siblingAtColumn(0).data(_TASK)
        return found if isinstance(found, TaskRow) else None

    def choose(self, task_id: int) -> None:
        for place in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(place)
            if item is not None and item.data(0, _TASK).task.id == task_id:
                self.table.setCurrentItem(item)

    def show_detail(self, detail: AssessmentDetail, zone: str) -> None:
        kept = self.current()
        self.table.clear()
        for row in detail.tasks:
            self._add(row, zone)
        self.table.expandAll()
        if detail.tasks:
            owed = [row for row in detail.tasks if row.task.is_open]
            self.choose((owed or detail.tasks)[0].task.id)
            if kept is not None:
                self.choose(kept.task.id)
        self.sum.setText(_sum_text(detail, self._now()))
        self._choose()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.table.setStyleSheet(
            f"QTreeWidget {{ background: {theme.panel}; }}QTreeWidget::item {{ padding: 4px 2px; }}"
        )
        for label in (self.sum, self.asks):
            label.setStyleSheet(f"color: {theme.text_dim};")

    def _press(self, letter: str) -> None:
        if letter in self.buttons and self.buttons[letter].isEnabled():
            self.asked.emit(letter)

    def _choose(self) -> None:
        row = self.current()
        self.asks.setText("")
        if row is not None:
            said = tr("Assessment", "要求（{name} 交办）：{asks}").replace("{asks}", row.task.asks)
            self.asks.setText(said.replace("{name}", row.given_by))
        is_open = row is not None and row.task.is_open
        for letter, button in self.buttons.items():
            button.setEnabled(is_open)
            if letter in "CE":
                button.setEnabled(is_open and row is not None and row.task.answered_at is None)

    def _add(self, row: TaskRow, zone: str) -> None:
        name = f"{row.receiver}　{row.phone}" if row.phone else row.receiver
        due = short_text(row.task.due_at, zone)
        state, sent = state_text(row, self._now(), zone), sent_text(row)
        item = QTreeWidgetItem(self.table, [name, state, due, sent])
        for column, text in enumerate((name, state, due, sent)):
            item.setToolTip(column, plain_tip(text))
        item.setData(0, _TASK, row)
        if row.task.is_overdue(self._now()):
            item.setForeground(1, QColor(self._theme.red))
            item.setFont(1, text_font(self._family, TEXT_PX, bold=True))
        if not row.is_served and row.task.told_how is None:
            item.setForeground(3, QColor(self._theme.amber))
        answers = [answer_text(each, zone) for each in row.answers]
        if row.task.end_reason:
            answers.append(tr("Assessment", "撤回：{why}").replace("{why}", row.task.end_reason))
        for said in answers:
            below = QTreeWidgetItem(item, [said])
            below.setData(0, _TASK, row)
            below.setToolTip(0, plain_tip(said))
            below.setFirstColumnSpanned(True)

    def _arrange(self) -> None:
        self.setFocusProxy(self.table)
        header = self.table.header()
        self.table.setHeaderLabels(
            [
                tr("Assessment", "收件人"),
                tr("Assessment", "状态"),
                tr("Assessment", "期限"),
                tr("Assessment", "推送"),
            ]
        )
        self.table.setAccessibleName(tr("Assessment", "任务"))
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for letter, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, it=letter: self._press(it))
            foot.addWidget(button)
        foot.addStretch(1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, STEP, 0, 0)
        column_.setSpacing(2 * STEP)
        column_.addWidget(self.sum)
        column_.addWidget(self.table, 1)
        column_.addWidget(self.asks)
        column_.addLayout(foot)


class _TaskTable(QTreeWidget):
    """Plain letters do what the buttons below say."""

    pressed_letter = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTabKeyNavigation(False)
        self.setItemsExpandable(False)
        self.setIndentation(4 * STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        letter = event.text().upper()
        if is_plain and len(letter) == 1 and "A" <= letter <= "Z":
            self.pressed_letter.emit(letter)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the buttons."""


def _sum_text(detail: AssessmentDetail, now: Instant) -> str:
    tasks = [each.task for each in detail.tasks]
    if not tasks:
        return tr("Assessment", "还没有推送。批准后按 Ctrl+F 推送给民警、队伍或外单位。")
    said = tr("Assessment", "交办 {given}，已反馈 {answered}，逾期 {late}").format(
        given=len(tasks),
        answered=sum(each.answered_at is not None for each in tasks),
        late=sum(each.is_overdue(now) for each in tasks),
    )
    results = results_text(detail.results)
    return f"{said}　{results}" if results else said
