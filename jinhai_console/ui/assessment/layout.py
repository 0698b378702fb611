"""The parts of the page 研判 and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.assessment.course import blank_course
from jinhai_console.ui.assessment.editor import AssessmentEditor
from jinhai_console.ui.assessment.effect import EffectPanel
from jinhai_console.ui.assessment.figures import FiguresTree
from jinhai_console.ui.assessment.findings import FindingsList
from jinhai_console.ui.assessment.tasks import TasksPanel
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.records.list import RecordList
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme
from jinhai_console.ui.trends.card import ChartCard

_LIST_PX = 300
WRITING, COURSE, TASKS, EFFECT = range(4)


class AssessmentLayout:
    """Laid out on `page`."""

    def __init__(self, page: QWidget, seat: Seat, theme: Theme, icons: Icons) -> None:
        self._page = page
        family = seat.family
        self.title = plain_label(tr("Assessment", "研判"))
        self.title.setFont(text_font(family, LARGE_PX, bold=True))
        self.filters = [QToolButton() for _ in range(3)]
        self.new = QPushButton(tr("Assessment", "起草  Ctrl+N"))
        self.list = RecordList(theme, family, tr("Assessment", "研判"))
        self.empty = plain_label(wraps=True)
        self.head = plain_label()
        self.head.setFont(text_font(family, TEXT_PX, bold=True))
        self.about = plain_label(wraps=True)
        self.remarks = plain_label(wraps=True)
        self.tabs = [QToolButton() for _ in range(EFFECT + 1)]
        self.body = QStackedWidget()
        self.editor = AssessmentEditor(seat, theme)
        self.findings = FindingsList()
        self.tree = FiguresTree(theme, family)
        self.card = ChartCard(theme, family, icons, blank_course(), page)
        self.definition = plain_label(wraps=True)
        self.tasks = TasksPanel(theme, family, seat.now)
        self.effect = EffectPanel(theme, family)
        self.bar = ReasonBar(theme)
        self.whole = QWidget()
        self.foot = QHBoxLayout()
        self.keys = OneLine()
        self.keys.setFont(small_font(family))
        self._arrange()
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        fill_with(self._page, theme.panel)
        for part in (
            *(self.list, self.editor, self.findings, self.tree),
            *(self.card, self.tasks, self.effect, self.bar),
        ):
            part.dress(theme)
        for label in (self.about, self.definition, self.empty, self.keys):
            label.setStyleSheet(f"color: {theme.text_dim};")
        self.remarks.setStyleSheet(f"color: {theme.amber};")

    def show_tab(self, place: int) -> None:
        self.tabs[place].setChecked(True)
        self.body.setCurrentIndex(place)

    def say_nothing(self, text: str) -> None:
        """Instead of a 研判, why there is none."""
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        self.whole.setVisible(not text)

    def _arrange(self) -> None:
        page = self._page
        page.setAccessibleName(tr("Assessment", "研判"))
        page.setFocusProxy(self.list)
        self._name_parts()
        self.list.setFixedWidth(_LIST_PX)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QHBoxLayout()
        middle.setSpacing(4 * STEP)
        middle.addWidget(self.list)
        middle.addWidget(self.empty, 1)
        middle.addWidget(self._whole(), 1)
        self.foot.setSpacing(2 * STEP)
        column = QVBoxLayout(page)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self._top())
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addLayout(self.foot)
        column.addWidget(self.keys)
        self.keys.say(
            tr(
                "Assessment",
                "↑ ↓ 换一份　发现里 Enter 写进结论、Shift+Enter 看警情　"
                "数字上 Enter 看本期、Shift+Enter 看对比期　Ctrl+S 保存　Esc 返回",
            )
        )

    def _name_parts(self) -> None:
        filters = (
            tr("Assessment", "待处理"),
            tr("Assessment", "已批准"),
            tr("Assessment", "全部"),
        )
        tabs = (
            tr("Assessment", "内容  Ctrl+1"),
            tr("Assessment", "走势和口径  Ctrl+2"),
            tr("Assessment", "任务  Ctrl+3"),
            tr("Assessment", "成效  Ctrl+4"),
        )
        for buttons, words in ((self.filters, filters), (self.tabs, tabs)):
            group = QButtonGroup(self._page)
            for button, said in zip(buttons, words, strict=True):
                button.setText(said)
                button.setCheckable(True)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                group.addButton(button)
            buttons[0].setChecked(True)
        self.new.setAutoDefault(False)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.title)
        top.addSpacing(2 * STEP)
        for button in self.filters:
            top.addWidget(button)
        top.addStretch(1)
        top.addWidget(self.new)
        return top

    def _whole(self) -> QWidget:
        tabs = QHBoxLayout()
        tabs.setSpacing(STEP)
        for button in self.tabs:
            tabs.addWidget(button)
        tabs.addStretch(1)
        self.body.addWidget(self._writing())
        self.body.addWidget(self._course())
        self.body.addWidget(self.tasks)
        self.body.addWidget(self.effect)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (self.head, self.about, self.remarks):
            column.addWidget(widget)
        column.addLayout(tabs)
        column.addWidget(self.body, 1)
        return self.whole

    def _course(self) -> QWidget:
        course = QWidget()
        column = QVBoxLayout(course)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.card, 1)
        column.addWidget(self.definition)
        course.setFocusProxy(self.card)
        return course

    def _writing(self) -> QSplitter:
        figures = QSplitter(Qt.Orientation.Vertical)
        for part, share in ((self.findings, 30), (self.tree, 70)):
            figures.addWidget(part)
            figures.setStretchFactor(figures.count() - 1, share)
        figures.setSizes([300, 700])
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.editor)
        split.addWidget(figures)
        split.setSizes([450, 550])  # shares, whatever their hints
        for each in (figures, split):
            each.setChildrenCollapsible(False)
        return split
