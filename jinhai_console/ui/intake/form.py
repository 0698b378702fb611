"""F4: one form for somebody on the telephone; it waits with its text until it is saved."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.likeness import LIKELY, Near, likeness
from jinhai_console.domain.outcome import Done
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.choices import alike_text
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.intake.fields import IntakeFields
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.procedure.questions import Questions
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

DRAFT = "intake"
_WIDTH = 1056  # the fields, and beside them what to ask


class IntakeDesk(QObject):
    """Opens the form on F4; an open one comes to the front."""

    taken = Signal(object)  # the new incident's id

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat = seat
        self._theme = theme
        self._window = parent
        self._lists: reads.Lists | None = None
        self.form: Form | None = None
        self.fields: IntakeFields | None = None
        self.questions: Questions | None = None
        self._open_rows: dict[int, IncidentRow] = {}
        seat.actions.on(Do.NEW_INCIDENT, self.open)
        seat.bridge.changed.connect(self._follow)

    def set_lists(self, lists: reads.Lists) -> None:
        self._lists = lists

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        if self.form is not None and self.fields is not None:
            self.form.dress(theme)
            self.fields.proposal.dress(theme)
            self.fields.hints.dress(theme)
        if self.questions is not None:
            self.questions.dress(theme)

    def remind(self) -> None:
        """At the start: say that a form was left unsaved."""
        if self._seat.drafts.kept(DRAFT):
            said = tr("Intake", "上次有一份没有保存的新警情，按 F4 继续")
            self._seat.orders.told.emit(Notice(said, Tone.NEWS))

    def open(self) -> None:
        if self.form is not None:
            self.form.raise_()
            self.form.activateWindow()
        elif self._lists is not None:
            self._show(self._lists)

    def _show(self, lists: reads.Lists) -> None:
        fields = IntakeFields(self._seat, lists, self._theme)
        questions = Questions(lists, self._theme, self._seat.family, self._seat.now)
        form = Form(
            self._seat, self._theme, tr("Intake", "新警情"), fields.rows,
            lambda: fields.command(self._seat.orders.actor_id),
            draft_key=DRAFT, said=tr("Intake", "已接警 {number}"), aside=questions,
            parent=self._window,
        )  # fmt: skip
        self.form, self.fields, self.questions = form, fields, questions
        if not form.restored:
            form.say(tr("Intake", "编号在保存时给出；接警时间已记为现在"))
        QShortcut(QKeySequence("Ctrl+G"), form, fields.proposal.take)
        QShortcut(QKeySequence("Alt+P"), form, fields.persons.add)
        for field in (fields.address, fields.community, fields.category):
            field.changed.connect(self._compare)
        fields.hints.said.connect(form.grow)
        for asked in (fields.narrative, fields.category):
            asked.changed.connect(self._ask)
        self._ask()
        form.saved.connect(self._saved)
        form.finished.connect(lambda _result: self._forget())
        self._seat.bridge.read(reads.open_rows, QueueFilter(), then=self._compare_with)
        form.resize(_WIDTH, form.sizeHint().height())
        form.show()
        fields.phone.editor.setFocus()

    def _saved(self, answer: object) -> None:
        if isinstance(answer, Done):
            self.taken.emit(answer.id)

    def _forget(self) -> None:
        if self.form is not None:
            self.form.deleteLater()
        self.form = self.fields = self.questions = None

    def _ask(self) -> None:
        """What to ask follows what was written and chosen so far."""
        fields, questions = self.fields, self.questions
        if fields is not None and questions is not None:
            questions.consider(fields.narrative.text(), fields.category.value)

    def _compare_with(self, rows: list[IncidentRow]) -> None:
        self._open_rows = {row.id: row for row in rows}
        self._compare()

    def _follow(self, changes: reads.ChangeSet) -> None:
        if self.form is None:
            return
        for row in changes.of(IncidentRow):
            self._open_rows.pop(row.id, None)
            if row.is_open:
                self._open_rows[row.id] = row
        self._compare()

    def _compare(self) -> None:
        """Say which open incident may be the same event, before a second one is made of it."""
        fields = self.fields
        if fields is None or self._lists is None:
            return
        sketch = fields.sketch()
        station = self._lists.station
        near = Near(station.alike_minutes, station.alike_metres)
        rated = [(likeness(sketch, row, near), row) for row in self._open_rows.values()]
        placed = [each for each in rated if each[0].is_placed]
        score, row = max(placed, key=lambda each: each[0].score, default=(None, None))
        said = ""
        if score is not None and row is not None and score.score >= LIKELY:
            text = tr("Intake", "可能重复：{number} {category}（{why}）")
            text = text.replace("{why}", alike_text(score)).replace("{number}", row.number)
            said = text.replace("{category}", row.category)
        fields.alike.setText(said)
        fields.alike.setVisible(bool(said))
        fields.alike.setStyleSheet(f"color: {self._theme.amber};")
