"""回执: what the receiving side says back, in a folder or in an HTTP answer."""

import json
from concurrent.futures import Future
from dataclasses import asdict
from uuid import NAMESPACE_URL, uuid5

from jinhai_console.domain.outcome import Answer, Done, Duplicate, Refused
from jinhai_console.intake.receiving import NotNow, Received
from jinhai_console.intake.wire import Answer as Reply
from jinhai_console.intake.wire import Malformed, read_receipt
from jinhai_console.services.command import Command
from jinhai_console.services.delivery import TakeReceipt
from jinhai_console.services.desk import Desk
from jinhai_console.services.tasks import TakeAnswer


def _answering(key: str, said: Reply) -> Command:
    """The same answer, however often it arrives, is one."""
    name = f"{key}:{json.dumps(asdict(said), sort_keys=True)}"
    return TakeAnswer(actor_id=None, uuid=str(uuid5(NAMESPACE_URL, name)), key=key, **asdict(said))


_RECEIPT = frozenset({"acknowledged_at", "answer"})


class Receipts:
    """The one path of a receipt into the station, whoever brought it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offer(self, raw: bytes) -> Received | str:
        """What became of it, or why it was refused. Raises NotNow."""
        try:
            receipt = read_receipt(raw)
        except Malformed as fault:
            return str(fault)
        command = TakeReceipt(
            actor_id=None, key=receipt.id, acknowledged_at=receipt.acknowledged_at
        )
        answer = self._submitted(command)
        if receipt.answer is not None and not isinstance(answer, Refused):
            answer = self._submitted(_answering(receipt.id, receipt.answer))
        if isinstance(answer, Done):
            return Received(accepted=1)
        if isinstance(answer, Duplicate):
            return Received(duplicates=1)
        if answer.may_pass:
            raise NotNow(answer.reason)
        return answer.reason

    def _submitted(self, command: Command) -> Answer:
        asked: Future[Answer] = self._desk.submit(command)
        return asked.result()

    def answered(self, key: str, answer: bytes) -> None:
        """An HTTP answer may be a receipt of its own message; any other says only: it is here."""
        try:
            said = json.loads(answer)
        except (ValueError, RecursionError):
            return
        is_receipt = isinstance(said, dict) and not _RECEIPT.isdisjoint(said)
        if is_receipt and said.get("id", key) == key:
            self.offer(json.dumps({**said, "id": key}).encode())
