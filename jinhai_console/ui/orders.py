"""How a panel gives a command: by whom, what is said of it afterwards, what undoes it."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.outcome import Answer, Done, Refused
from jinhai_console.services.command import Command
from jinhai_console.services.undo import UndoEntry, undoable_entries
from jinhai_console.services.undoable import UNDOABLE
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.command_words import command_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone

_REMEMBERED = 2_000


class Orders(QObject):
    """Gives the window's commands in the name of whoever is signed in, and tells the outcome."""

    told = Signal(object)  # a Notice

    def __init__(
        self, bridge: Bridge, actor: Callable[[], int | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actor = actor
        self._own: OrderedDict[str, None] = OrderedDict()

    @property
    def actor_id(self) -> int | None:
        return self._actor()

    def give(
        self,
        command: Command,
        said: str = "",
        then: Callable[[Answer], object] | None = None,
        *,
        tells_refusal: bool = True,
    ) -> None:
        """Submit `command`. `said` is the notice when it is done (`{number}` is filled in).

        A form that shows a refusal in its own place says `tells_refusal=False`.
        """

        def answered(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                self.told.emit(_done(command, said, answer))
            elif tells_refusal:
                self.told.emit(Notice(answer.reason, Tone.REFUSED))
            if then is not None:
                then(answer)

        if command.actor_id is None:
            answered(Refused(tr("Orders", "请先登录（Ctrl+L），再操作")))
            return
        self._own[command.uuid] = None
        if len(self._own) > _REMEMBERED:
            self._own.popitem(last=False)
        self._bridge.submit(command, answered)

    def is_own(self, command_uuid: str) -> bool:
        """Whether this window gave the command."""
        return command_uuid in self._own

    def undo(self, sequence: int) -> None:
        """Put the journal's entry `sequence` back."""
        command = UndoEntry(actor_id=self.actor_id, sequence=sequence)
        self.give(command, tr("Orders", "已撤回上一步"))

    def undo_last(self, seat: str) -> None:
        """Put back what whoever is signed in did here last and can still undo."""
        self._bridge.read(undoable_entries, seat, self.actor_id, then=self._undo_first)

    def _undo_first(self, lines: list[JournalLine]) -> None:
        if lines:
            command = UndoEntry(actor_id=self.actor_id, sequence=lines[0].sequence)
            word = command_word(lines[0].command)
            self.give(command, tr("Orders", "已撤回：{what}").format(what=word))
        else:
            self.told.emit(Notice(tr("Orders", "没有可以撤回的操作"), Tone.REFUSED))


def _done(command: Command, said: str, answer: Answer) -> Notice:
    number = getattr(answer, "number", "")
    name = type(command).__name__
    default = tr("Orders", "已完成：{what} {number}")
    text = (said or default).replace("{what}", command_word(name)).replace("{number}", number)
    undoes = answer.sequence if isinstance(answer, Done) and name in UNDOABLE else None
    # An undo can be undone too, but its notice would offer a redo by the word for undo.
    return Notice(text.strip(), Tone.DONE, None if isinstance(command, UndoEntry) else undoes)
