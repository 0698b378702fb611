"""What is at hand everywhere: command line, palette, key card, notices, undo."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from jinhai_console.domain.outcome import Answer, Done, Duplicate
from jinhai_console.reports.keys import keys_paper
from jinhai_console.services import reads
from jinhai_console.services.pinyin import initials
from jinhai_console.services.verbs import Understood, complete, find_verb, interpret
from jinhai_console.ui.actions import group_text
from jinhai_console.ui.assign.officer_model import OfficerModel
from jinhai_console.ui.batch.desk import BatchDesk
from jinhai_console.ui.command_line import CommandLine, Completion, Preview
from jinhai_console.ui.do import Do
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.key_card import KeyCard
from jinhai_console.ui.key_groups import keys_by_group
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.palette import CommandPalette
from jinhai_console.ui.palette_search import action_entries
from jinhai_console.ui.printer_choice import PRINTER_CHOICE
from jinhai_console.ui.queue.panel import QueuePanel
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.undo_key import UndoKey

_AFTER_VERB = 2  # words typed when an officer may follow


class Tools(QObject):
    """Wires the window's helpers to the desk."""

    def __init__(
        self,
        window: MainWindow,
        seat: Seat,
        queue: QueuePanel,
        officers: OfficerModel,
        resources: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._queue = queue
        self._officers = officers
        self._resources = resources
        self.line = CommandLine(window.theme, self._complete, self._preview, window)
        self.palette = CommandPalette(lambda: action_entries(seat.actions, initials), window)
        self.palette.set_recent(window.memory.texts("palette"))
        window.add_foot(self.line)
        BatchDesk(window, seat, queue, resources)
        PRINTER_CHOICE.use(window.memory)
        UndoKey(self)
        self._connect()

    def _connect(self) -> None:
        window, seat = self._window, self._seat
        on = seat.actions.on
        on(Do.COMMAND_LINE, self.line.focus)
        on(Do.PALETTE, self.palette.open)
        on(Do.KEY_CARD, self._show_keys)
        on(Do.FILTER_QUEUE, self._filter_queue)
        on(Do.PRINT_QUEUE, lambda: self._paper_window().show_queue())
        on(Do.PRINT_INCIDENT, self._print_incident)
        on(Do.UNDO, lambda: seat.orders.undo_last(seat.bridge.desk.seat))
        self.palette.recent_changed.connect(lambda ids: window.memory.keep("palette", ids))
        self.line.submitted.connect(self._submit)
        self.line.left.connect(window.show_desk)
        seat.orders.told.connect(window.notice.tell)
        window.notice.undo_wanted.connect(seat.orders.undo)
        window.dressed.connect(self.line.dress)

    def _filter_queue(self) -> None:
        self._window.show_desk()
        self._queue.focus_find()

    def _paper_window(self) -> PaperWindow:
        """Made for one sheet, gone when it is put away."""
        window = self._window
        return open_paper(self._seat, window.theme, self._resources, window)

    def _print_incident(self) -> None:
        incident_id = self._queue.current_id()
        if incident_id is not None:
            self._paper_window().show_incident(incident_id)

    def _show_keys(self) -> None:
        card = KeyCard(self._seat.actions, self._window)
        card.print_wanted.connect(self._print_keys)
        card.open()

    def _print_keys(self) -> None:
        groups = [(group_text(e), keys) for e, keys in keys_by_group(self._seat.actions.specs)]
        self._paper_window().show_sheet(
            tr("KeyCard", "打印按键一览"),
            (reads.heading_of,),
            lambda heading: keys_paper(groups, heading, self._resources),
        )

    # -- the command line ---------------------------------------------------------

    def _complete(self, text: str) -> Sequence[Completion]:
        """Verbs first, then open incidents, then officers."""
        words = text.split()
        if not text.endswith(" ") and len(words) <= 1:
            return [Completion(f"{each.split()[0]} ", each) for each in complete(text)]
        if find_verb(words[0]) is None:
            return []
        typed = "" if text.endswith(" ") else words[-1]
        whole = text if text.endswith(" ") else text[: len(text) - len(typed)]
        place = len(words) - (0 if text.endswith(" ") else 1)
        return self._incidents(whole, typed) if place < _AFTER_VERB else self._people(whole, typed)

    def _incidents(self, whole: str, typed: str) -> list[Completion]:
        return [
            Completion(f"{whole}{row.number} ", f"{row.number}  {row.category}  {row.place}")
            for row in self._queue.model.loaded()
            if row.is_open and row.number.endswith(typed)
        ]

    def _people(self, whole: str, typed: str) -> list[Completion]:
        wanted = typed.lower()
        return [
            Completion(f"{whole}{each.number} ", f"{each.number}  {each.name}  {each.team}")
            for each in self._officers.on_duty()
            if each.number.endswith(wanted)
            or any(reading.startswith(wanted) for reading in each.initials.split())
            or wanted in each.name
        ]

    def _preview(self, text: str) -> Preview:
        """Asked of the database, so it comes a moment later, through `foretell`."""
        self._seat.bridge.read(
            interpret,
            text,
            self._seat.orders.actor_id,
            then=lambda found: self.line.foretell(text, Preview(_will(found), is_possible=True)),
            failed=lambda reason: self.line.foretell(text, Preview(reason, is_possible=False)),
        )
        return Preview("", is_possible=True)

    def _submit(self, text: str) -> None:
        self._seat.bridge.read(
            interpret,
            text,
            self._seat.orders.actor_id,
            then=self._carry_out,
            failed=self.line.refuse,
        )

    def _carry_out(self, found: Understood) -> None:
        def answered(answer: Answer) -> None:
            if isinstance(answer, Done | Duplicate):
                self.line.accept(tr("CommandLine", "已{what}").replace("{what}", found.preview))
            else:
                self.line.refuse(answer.reason)

        self._seat.orders.give(found.command, then=answered, tells_refusal=False)


def _will(found: Understood) -> str:
    return tr("CommandLine", "回车：{what}").replace("{what}", found.preview)
