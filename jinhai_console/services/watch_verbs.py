"""记事 of the command line: a watch note, as it is typed."""

from collections.abc import Sequence

from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.command import Command
from jinhai_console.services.watch_notes import AddWatchNote
from jinhai_console.store.reader import Reader


def watch_note_line(
    _reader: Reader, actor_id: int | None, words: Sequence[str]
) -> tuple[Command, str, str]:
    """`记事 内容`."""
    text = " ".join(words)
    if not text:
        raise Refusal("还缺要记的事")
    return AddWatchNote(actor_id=actor_id, text=text), f"值班记事：{text}", ""
