"""The fields of what a person writes of a 研判."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from jinhai_console.domain.assessment import Assessment, Grade, Purpose
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.scope_bar import choose, combo_of
from jinhai_console.ui.theme import STEP

_NAMES = ("title", "grade", "purpose", "conclusions", "advice")

Written = dict[str, str]  # by the names of the record


class AssessmentFields(QWidget):
    """`typed()` at every sign, `settled()` when a field is left or a choice was made."""

    typed = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = QLineEdit()
        self.grade = combo_of(tr("Assessment", "分级"), Grade, word)
        self.purpose = combo_of(tr("Assessment", "分类"), Purpose, word)
        self.conclusions, self.advice = QPlainTextEdit(), QPlainTextEdit()
        self._arrange()
        self.title.textEdited.connect(self.typed)
        for prose in (self.conclusions, self.advice):
            prose.textChanged.connect(self.typed)
        for combo in (self.grade, self.purpose):
            combo.activated.connect(lambda _at: self.settled.emit())
        for field in (self.title, self.conclusions, self.advice):
            field.installEventFilter(self)

    def written(self) -> Written:
        """As it would be stored: without blanks around it."""
        return {
            "title": " ".join(self.title.text().split()),
            "grade": str(self.grade.currentData()),
            "purpose": str(self.purpose.currentData()),
            "conclusions": self.conclusions.toPlainText().strip(),
            "advice": self.advice.toPlainText().strip(),
        }

    def fill(self, texts: Written) -> None:
        """What is the same already is not touched: the cursor stays."""
        now = self.written()
        if texts["title"] != now["title"]:
            self.title.setText(texts["title"])
        choose(self.grade, Grade(texts["grade"]))
        choose(self.purpose, Purpose(texts["purpose"]))
        for name, prose in (("conclusions", self.conclusions), ("advice", self.advice)):
            if texts[name] != now[name]:
                prose.setPlainText(texts[name])

    def lock(self, is_locked: bool) -> None:
        for line in (self.title, self.conclusions, self.advice):
            line.setReadOnly(is_locked)
        for combo in (self.grade, self.purpose):
            combo.setEnabled(not is_locked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settled.emit()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        title, conclusions = tr("Assessment", "标题"), tr("Assessment", "结论")
        advice = tr("Assessment", "建议")
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * STEP)
        grid.addWidget(plain_label(title), 0, 0)
        grid.addWidget(self.title, 0, 1, 1, 4)
        grid.addWidget(plain_label(tr("Assessment", "分级")), 1, 0)
        grid.addWidget(self.grade, 1, 1)
        grid.addWidget(plain_label(tr("Assessment", "分类")), 1, 2)
        grid.addWidget(self.purpose, 1, 3)
        grid.setColumnStretch(4, 1)
        self.title.setAccessibleName(title)
        self.conclusions.setPlaceholderText(
            tr("Assessment", "右边的发现按 Enter 写进来，再写您的判断")
        )
        self.advice.setPlaceholderText(
            tr("Assessment", "谁、做什么、到什么时候；第一行在推送时就是要求")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(grid)
        for caption, prose, share in (
            (conclusions, self.conclusions, 3),
            (advice, self.advice, 2),
        ):
            prose.setAccessibleName(caption)
            prose.setTabChangesFocus(True)
            column.addWidget(plain_label(caption))
            column.addWidget(prose, share)


def texts_of(record: Assessment) -> Written:
    return {name: str(getattr(record, name)) for name in _NAMES}
