"""What a person writes of a 研判: title, grade, class, conclusions, advice. Nothing is lost."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.assessment import Assessment, Grade, Purpose, Stage
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services.assessments import WriteAssessment
from jinhai_console.ui.assessment.fields import AssessmentFields, Written, texts_of
from jinhai_console.ui.assessment.other import OtherText
from jinhai_console.ui.assessment.writing import (
    as_draft,
    from_draft,
    torn_in,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_KEEP_MS = 200


class AssessmentEditor(QWidget):
    """Saves by `save` and whenever a field is left. `refused()`: somebody else was quicker."""

    refused = Signal()

    def __init__(self, seat: Seat, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._theme = theme
        self._stored: Assessment | None = None
        self._base: Written = {}  # what the fields were written over
        self._torn: tuple[str, ...] = ()  # fields that both wrote; a person has not chosen yet
        self._waits = False
        self._sent: Written | None = None  # by the save under way
        self._next: list[Callable[[], object]] = []  # when the save under way has ended
        self.fields = AssessmentFields()
        self.conclusions = self.fields.conclusions
        self.note = plain_label(wraps=True)
        self.other = OtherText(theme)
        self.rescue = QPushButton(tr("Assessment", "复制没有保存的文字"))
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._arrange()
        self._connect()
        self.dress(theme)
        self.say("")

    # -- showing ------------------------------------------------------------------

    def show_record(self, record: Assessment | None) -> None:
        """As it is stored now; what was typed here and not saved stays."""
        before = self._stored
        is_same = before is not None and record is not None and before.id == record.id
        if is_same and before is not None and record is not None:
            if record.version < before.version:
                return  # read before what was saved from here
            if self._sent == texts_of(record):
                self._base = dict(self._sent)  # our own words: nobody else's
        mine, base = self.changed(), self._base
        self.keep()
        if not is_same:
            self.save()
        self._stored = record
        if record is None:
            return
        if not is_same or before is None or before.stage is not Stage.DRAFT:
            mine, base = from_draft(self._seat.drafts.kept(_key(record)))
        if not is_same:
            self.say("")
        self._take(record, mine, base, is_back=not is_same)

    def _take(self, record: Assessment, mine: Written, base: Written, *, is_back: bool) -> None:
        """`mine` was written over `base`, which may no longer be what is stored."""
        stored, is_draft = texts_of(record), record.stage is Stage.DRAFT
        self._torn = torn_in(mine, base, stored) if is_draft else ()
        # Until a person has chosen, what both wrote keeps its old base: in the draft, too.
        self._base = {**stored, **{name: base.get(name, "") for name in self._torn}}
        self.fields.fill({**stored, **mine} if is_draft else stored)
        self.fields.lock(not is_draft)
        self.rescue.setVisible(not is_draft and bool(self._kept(record)))
        self.other.setVisible(bool(self._torn))
        if not is_draft:
            self._say_unsaved(record)
        elif self._torn:
            self.keep()
            self.other.ask_which(
                stored, self._torn, self.fields.written, lambda texts: self._choose(stored, texts)
            )
        elif is_back and self.changed():
            self.say(tr("Assessment", "已恢复上次没有保存的文字；Ctrl+S 保存"))

    def _choose(self, stored: Written, texts: Written) -> None:
        self._torn = ()
        self._base = stored
        self.other.hide()
        self.fields.fill(texts)
        self.keep()
        self.save()

    def insert(self, sentence: str) -> None:
        """Into the conclusions where the cursor is, on a line of its own."""
        if self._stored is None or self._stored.stage is not Stage.DRAFT:
            return
        cursor = self.conclusions.textCursor()
        if cursor.block().text():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n")
        cursor.insertText(sentence if sentence.endswith("。") else f"{sentence}。")
        self.conclusions.setTextCursor(cursor)
        self.save()

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note.setAccessibleName(text)
        colour = self._theme.red if is_wrong else self._theme.text_dim
        self.note.setStyleSheet(f"color: {colour};")

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.other.dress(theme)
        self.note.setStyleSheet(f"color: {theme.text_dim};")

    def version_of(self, found: Assessment) -> int:
        """The one that was stored last from here, or as it was read."""
        stored = self._stored
        is_it = stored is not None and stored.id == found.id
        return stored.version if is_it and stored is not None else found.version

    # -- saving -------------------------------------------------------------------

    def changed(self) -> Written:
        """What stands here and is not stored."""
        if self._stored is None or self._stored.stage is not Stage.DRAFT:
            return {}
        base = self._base
        return {name: each for name, each in self.fields.written().items() if each != base[name]}

    def keep(self) -> None:
        """As a draft of this seat, until it is saved."""
        self._timer.stop()
        if self._stored is not None and self._stored.stage is Stage.DRAFT:
            draft = as_draft(self.changed(), self._base)
            self._seat.drafts.keep(_key(self._stored), draft)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Store what was typed; `then`, where it is stored, also where there was nothing to do."""
        record = self._stored
        if self._waits:
            self._next.append(lambda: self.save(then))
            return
        if self._torn:
            return  # a person has to choose first
        if record is None or not self.changed():
            if then is not None:
                then()
            return
        self.keep()
        written = self.fields.written()
        command = WriteAssessment(
            actor_id=self._seat.orders.actor_id,
            assessment_id=record.id,
            version=record.version,
            title=written["title"],
            grade=Grade(written["grade"]),
            purpose=Purpose(written["purpose"]),
            conclusions=written["conclusions"],
            advice=written["advice"],
        )
        self._waits, self._sent = True, written
        self._seat.orders.give(
            command,
            tr("Assessment", "已保存研判 {number}"),
            lambda answer: self._answered(record, written, then, answer),
            tells_refusal=False,
        )

    def _answered(
        self,
        record: Assessment,
        written: Written,
        then: Callable[[], object] | None,
        answer: Answer,
    ) -> None:
        self._waits, self._sent = False, None
        is_shown = self._stored is not None and self._stored.id == record.id
        if isinstance(answer, Refused):
            self._next.clear()
            said = tr("Assessment", "{why}。写的还在，没有丢").replace("{why}", answer.reason)
            if is_shown:
                self.say(said, is_wrong=True)
            else:
                self._seat.orders.told.emit(Notice(f"{record.number} {said}", Tone.REFUSED))
            self.refused.emit()
            return
        drafts = self._seat.drafts
        kept, _base = from_draft(drafts.kept(_key(record)))
        left = {name: text for name, text in kept.items() if text != written[name]}
        drafts.keep(_key(record), as_draft(left, written))
        if is_shown and self._stored is not None and self._stored.version == record.version:
            self._stored = _with(self._stored, written)
            self._base = written
            self.say("")
        if then is not None:
            then()
        waiting, self._next = self._next, []
        for each in waiting:
            each()

    # -- what was left over ----------------------------------------------------------

    def _kept(self, record: Assessment) -> Written:
        """Of this seat, from another time; what has been stored since is no longer of use."""
        kept, _base = from_draft(self._seat.drafts.kept(_key(record)))
        stored = texts_of(record)
        return {name: text for name, text in kept.items() if text != stored[name]}

    def _say_unsaved(self, record: Assessment) -> None:
        if self._kept(record):
            self.say(
                tr("Assessment", "这里还有没保存的文字，退回后会恢复；也可以复制出来"),
                is_wrong=True,
            )

    def _copy(self) -> None:
        if self._stored is not None:
            kept = self._kept(self._stored)
            QGuiApplication.clipboard().setText("\n\n".join(kept.values()))

    def _connect(self) -> None:
        self._timer.timeout.connect(self.keep)
        self.rescue.clicked.connect(self._copy)
        self.fields.typed.connect(self._timer.start)
        self.fields.settled.connect(self.save)

    def _arrange(self) -> None:
        self.rescue.setAutoDefault(False)
        self.rescue.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.fields, 1)
        column.addWidget(self.other)
        column.addWidget(self.note)
        column.addWidget(self.rescue)


def _with(record: Assessment, written: Written) -> Assessment:
    return replace(
        record,
        version=record.version + 1,
        title=written["title"],
        grade=Grade(written["grade"]),
        purpose=Purpose(written["purpose"]),
        conclusions=written["conclusions"],
        advice=written["advice"],
    )


def _key(record: Assessment) -> str:
    return f"assessment-{record.id}"
