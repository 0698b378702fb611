"""访 of the command line: what a caller said, on the spot or to a call-back that is due."""

from collections.abc import Sequence

from jinhai_console.domain.callback import LEVEL_NAMES, Answers
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.satisfaction import SATISFACTION_NAMES, Satisfaction
from jinhai_console.services.callbacks import RecordCallback, RecordOnSpot
from jinhai_console.services.command import Command
from jinhai_console.services.finding import find_incident
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.callbacks import callbacks_of_incident

_SAID = {
    name: each for each, name in SATISFACTION_NAMES.items() if each is not Satisfaction.INVALID
}


def call_back_line(
    reader: Reader, actor_id: int | None, words: Sequence[str]
) -> tuple[Command, str, str]:
    """`访 警情 满意|基本满意|不满意 [备注]`."""
    if not words:
        raise Refusal("还缺警情编号")
    incident = find_incident(reader, words[0])
    said = _SAID.get(words[1]) if len(words) > 1 else None
    if said is None:
        raise Refusal(f"还缺答复：{'、'.join(_SAID)}")
    answers = Answers(result=said, remark=" ".join(words[2:]))
    waiting = [each for each in callbacks_of_incident(reader, incident.id) if each.callback.is_open]
    what = f"{incident.number} {incident.category}：{' '.join(words[1:])}"
    if not waiting:
        on_spot = RecordOnSpot(actor_id=actor_id, incident_id=incident.id, said=answers)
        return on_spot, f"记现场回访 {what}", incident.number
    first = min(waiting, key=lambda each: (each.callback.due_at, each.id))
    command = RecordCallback(actor_id=actor_id, callback_id=first.id, said=answers)
    return command, f"记{LEVEL_NAMES[first.callback.level]}回访 {what}", incident.number
