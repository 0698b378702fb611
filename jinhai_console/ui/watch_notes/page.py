"""The page 值班记事: what this watch wrote down, and earlier ones."""

from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.shift import Shift
from jinhai_console.domain.watch_note import WatchNote, WatchNoteRow
from jinhai_console.services import reads
from jinhai_console.services.watch_notes import StrikeWatchNote
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import Fact, FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.page import Read, RecordPage
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.watch_notes.forms import AddForm, CorrectForm

_SHOWN = 40  # signs of a note in the list


class WatchNotesPage(RecordPage[WatchNoteRow, WatchNoteRow]):
    kinds = (WatchNote, Shift)

    def __init__(self, seat: Seat, theme: Theme) -> None:
        self.facts = FactsPanel(theme, columns=1)
        super().__init__(
            seat,
            theme,
            Words(
                title=tr("WatchNotes", "值班记事"),
                new=tr("WatchNotes", "记一条"),
                nothing=tr("WatchNotes", "还没有记事；随时按 F10 记一条，交接班时印在记录上"),
                keys=tr("WatchNotes", "F10 记一条　Ctrl+F 查找　Esc 返回"),
            ),
            [
                Filter(
                    tr("WatchNotes", "本班"),
                    lambda row: row.is_running,
                    tr("WatchNotes", "本班还没有记事；按 F10 记一条"),
                ),
                Filter(tr("WatchNotes", "全部"), lambda _row: True, ""),
            ],
            [Tab(tr("WatchNotes", "内容"), self.facts)],
            (
                Deed(tr("WatchNotes", "更正"), "Ctrl+E", self._correct, self._is_mine),
                Deed(tr("WatchNotes", "划去"), "Ctrl+D", self._strike, self._is_mine),
            ),
        )

    def read_rows(self) -> Read:
        return (reads.watch_notes,)

    def read_detail(self, id: int) -> Read:
        return reads.watch_note, id

    def line_of(self, row: WatchNoteRow) -> ListLine:
        note = row.note
        return ListLine(
            id=row.id,
            state=tr("WatchNotes", "已划去") if row.is_struck else "",
            number="",
            title=" ".join(note.text.split())[:_SHOWN],
            about=f"{row.by} · {row.shift}",
            right=short_text(note.at, self.zone),
        )

    def show_detail(self, detail: WatchNoteRow) -> None:
        note = detail.note
        struck = tr("WatchNotes", "已划去") if detail.is_struck else ""
        self.frame_.say_head(" ".join(note.text.split())[:_SHOWN], detail.shift, struck, Tone.QUIET)
        facts = [Fact(tr("WatchNotes", "内容"), note.text)]
        if note.then:
            facts.append(Fact(tr("WatchNotes", "若发生则"), note.then))
        facts += [
            Fact(tr("WatchNotes", "记录人"), detail.by),
            Fact(tr("WatchNotes", "时间"), full_text(note.at, self.zone)),
        ]
        if detail.is_struck:
            said = f"{full_text(note.struck_at, self.zone)}　{note.strike_reason}"
            facts.append(Fact(tr("WatchNotes", "划去"), said))
        self.facts.show_facts(facts)

    def make_new(self) -> None:
        form = AddForm(self.seat, self.theme, self)
        form.saved.connect(lambda answer: self.show_record(answer.id))
        self.open_form(form)

    def _is_mine(self, row: WatchNoteRow) -> bool:
        return row.is_running and not row.is_struck and row.note.by_id == self.actor_id

    def _correct(self, row: WatchNoteRow) -> None:
        self.open_form(CorrectForm(self.seat, self.theme, row.note, self))

    def _strike(self, row: WatchNoteRow) -> None:
        note = row.note
        self.frame_.bar.ask(
            tr("WatchNotes", "为什么划去这一条？"),
            lambda said: self.seat.orders.give(
                StrikeWatchNote(
                    actor_id=self.actor_id, note_id=note.id, version=note.version, reason=said
                )
            ),
        )
