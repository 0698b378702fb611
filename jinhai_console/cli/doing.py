"""`do`: one line of the dispatch desk's own command language."""

from argparse import Namespace

from jinhai_console.cli.opening import actor_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Done, Refused
from jinhai_console.services.verbs import interpret
from jinhai_console.settings import Settings


def do(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        actor_id = actor_of(desk, options)
        understood = desk.read(interpret, options.line, actor_id).result()
        answer = desk.submit(understood.command).result()
    if isinstance(answer, Refused):
        if speech.as_json:
            speech.answer(
                {"outcome": "refused", "number": understood.number, "reason": answer.reason}
            )
        raise Stopped(answer.reason)
    outcome = "done" if isinstance(answer, Done) else "duplicate"
    document = {
        "outcome": outcome,
        "number": understood.number,
        "preview": understood.preview,
        "sequence": answer.sequence,
    }
    speech.answer(document, [f"已{understood.preview}"])
