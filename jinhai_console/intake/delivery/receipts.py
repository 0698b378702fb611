"""回执: what the receiving side says back, in a folder or in an HTTP answer."""

import json
from concurrent.futures import Future

from jinhai_console.domain.outcome import Answer, Done, Duplicate
from jinhai_console.intake.receiving import NotNow, Received
from jinhai_console.intake.wire import Malformed, read_receipt
from jinhai_console.services.delivery import TakeReceipt
from jinhai_console.services.desk import Desk


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
        asked: Future[Answer] = self._desk.submit(command)
        answer = asked.result()
        if isinstance(answer, Done):
            return Received(accepted=1)
        if isinstance(answer, Duplicate):
            return Received(duplicates=1)
        if answer.may_pass:
            raise NotNow(answer.reason)
        return answer.reason

    def answered(self, key: str, answer: bytes) -> None:
        """An HTTP answer may be a receipt of its own message; any other says only: it is here."""
        try:
            said = json.loads(answer)
        except (ValueError, RecursionError):
            return
        if isinstance(said, dict) and "acknowledged_at" in said and said.get("id", key) == key:
            self.offer(json.dumps({**said, "id": key}).encode())
