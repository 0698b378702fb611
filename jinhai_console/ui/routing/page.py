"""The page 派警试算: a kind of incident, a community, a time; who would go, and why."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.ui.assign.advice import AdviceView
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.routing.question import Asked, QuestionForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_ASK_MS = 150
_WIDEST = 760
_LEFT_PX = 400


class RoutingPage(QWidget):
    """Asks as soon as the question is whole, and again when rules, roster or officers move.

    `left()` by Esc, `rules_wanted()` to go to the table.
    """

    left = Signal()
    rules_wanted = Signal()

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._theme = theme
        self._asked: Asked | None = None
        self._has_roster = False
        self.form: QuestionForm | None = None
        self.advice = AdviceView(theme, seat.family, sends=False)
        self.note = plain_label(wraps=True)
        self.rules_button = QPushButton(tr("Routing", "看派警规则"))
        self._title = plain_label(tr("Routing", "派警试算"))
        self._column = QVBoxLayout()
        self._later = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._later.timeout.connect(self.ask)
        self._arrange()
        self.rules_button.clicked.connect(self.rules_wanted)
        seat.bridge.changed.connect(self._hear)
        seat.bridge.read(reads.lists, then=self._furnish)
        self.dress(theme)

    def ask(self) -> None:
        """Put the question, or say what is still missing."""
        asked = self.form.asked() if self.form is not None else None
        self._asked = asked
        self.note.clear()
        if asked is None:
            self.advice.say(tr("Routing", "选一个警情类别，这里说该派谁、为什么；只是试算，不派警"))
            return
        at = self._seat.now() if asked.at is None else asked.at
        self._seat.bridge.read(
            reads.suggestions_at,
            asked.category_id,
            asked.community_id,
            at,
            asked.level,
            then=lambda found: self._arrive(asked, found),
            failed=self.advice.say,
        )

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.advice.dress(theme)
        if self.form is not None:
            self.form.dress(theme)
        self.note.setStyleSheet(f"color: {theme.text_dim};")
        self.setStyleSheet(f"#routing {{ background: {theme.panel}; }}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _arrive(self, asked: Asked, found: Suggested) -> None:
        if asked != self._asked:
            return
        self.advice.show_advice(found)
        self.note.setText(self._basis(found))

    def _basis(self, found: Suggested) -> str:
        """What the answer takes for granted."""
        if found.is_now:
            return tr("Routing", "按现在谁在岗、谁在忙。")
        if self._has_roster:
            return tr(
                "Routing", "按那时的值班表（还没排到的日子按现在谁在岗）；现在谁在忙不计在内。"
            )
        return tr("Routing", "没有值班表：按现在谁在岗，谁在忙不计在内。")

    def _furnish(self, lists: reads.Lists) -> None:
        self._has_roster = any(each.retired_at is None for each in lists.posts.values())
        if self.form is not None:
            self.form.set_lists(lists)
            self.ask()
            return
        had_focus = self.hasFocus()
        self.form = QuestionForm(lists, self._seat.now, self._theme)
        self.form.changed.connect(self._later.start)
        self._column.insertWidget(1, self.form)
        self.setFocusProxy(self.form)
        if had_focus or self.isVisible():
            self.form.setFocus()
        QWidget.setTabOrder(self.form.level.editor, self.rules_button)
        QWidget.setTabOrder(self.rules_button, self.advice.suggestions)
        self.ask()

    def _hear(self, changes: reads.ChangeSet) -> None:
        if changes.lists_changed or changes.is_bulk:
            self._seat.bridge.read(reads.lists, then=self._furnish)
        elif changes.of(OfficerRow) and self.isVisible():
            self._later.start()

    def _arrange(self) -> None:
        self.setObjectName("routing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Routing", "派警试算"))
        self._title.setFont(text_font(self._seat.family, LARGE_PX, bold=True))
        left = QWidget()
        left.setFixedWidth(_LEFT_PX)
        left.setLayout(self._column)
        self._column.setContentsMargins(5 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        self._column.setSpacing(4 * STEP)
        self._column.addWidget(self._title)
        self._column.addWidget(self.note)
        self._column.addWidget(self.rules_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        answer = QScrollArea()
        answer.setFrameShape(QFrame.Shape.NoFrame)
        answer.setWidgetResizable(True)
        answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 5 * STEP, 4 * STEP, 4 * STEP)
        inner.addWidget(self.advice)
        inner.addStretch(1)
        answer.setWidget(body)
        for surface in (body, answer.viewport()):
            surface.setAutoFillBackground(False)
        answer.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(answer, 4)
        row.addStretch(1)
