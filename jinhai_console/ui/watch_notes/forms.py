"""The forms of 值班记事: write one, word it anew."""

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.watch_note import WatchNote
from jinhai_console.services.watch_notes import AddWatchNote, CorrectWatchNote
from jinhai_console.ui.forms.field import LineField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


def _fields() -> tuple[ProseField, LineField]:
    text = ProseField("text", tr("WatchNotes", "内容"), is_required=True, rows=3)
    return text, LineField("then", tr("WatchNotes", "若发生则"))


class AddForm(RecordForm):
    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None) -> None:
        text, then = _fields()
        super().__init__(
            seat,
            theme,
            tr("WatchNotes", "值班记事"),
            (text, then),
            lambda who: AddWatchNote(**who, text=text.text(), then=then.text()),
            parent,
            key="watch-note",
            about=tr(
                "WatchNotes",
                "时间和记录人自动写上，印在交接班记录里；要预先说明怎么办的，写在“若发生则”",
            ),
        )


class CorrectForm(RecordForm):
    def __init__(self, seat: Seat, theme: Theme, note: WatchNote, parent: QWidget | None) -> None:
        text, then = _fields()
        text.restore(note.text)
        then.restore(note.then)
        super().__init__(
            seat,
            theme,
            tr("WatchNotes", "更正记事"),
            (text, then),
            lambda who: CorrectWatchNote(
                **who,
                note_id=note.id,
                version=note.version,
                text=text.text(),
                then=then.text(),
            ),
            parent,
            key=f"watch-note:{note.id}",
        )
