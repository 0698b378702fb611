"""Incoming messages: each accepted, known already, or kept in quarantine with its reason."""

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.domain.outcome import Done, Duplicate
from jinhai_console.intake.wire import Malformed, read_message
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services.desk import Desk
from jinhai_console.services.messages import TakeMessage

log = logging.getLogger(__name__)


class NotNow(Exception):
    """The station cannot store anything at the moment. The message is where it was."""


@dataclass(slots=True)
class Received:
    """What became of a run of messages."""

    accepted: int = 0
    duplicates: int = 0
    quarantined: int = 0

    def __add__(self, other: "Received") -> "Received":
        return Received(
            self.accepted + other.accepted,
            self.duplicates + other.duplicates,
            self.quarantined + other.quarantined,
        )


class Receiver:
    """The one path of a message into the station, whoever brought it."""

    def __init__(self, desk: Desk, quarantine: Path, actor_id: int | None = None) -> None:
        self._desk = desk
        self._quarantine = quarantine
        self._actor_id = actor_id

    def receive(self, raw: bytes) -> Received:
        """Take one message in, or put its bytes aside with the reason. Raises NotNow."""
        reason = self.offer(raw)
        if isinstance(reason, str):
            self.put_aside(raw, reason)
            return Received(quarantined=1)
        return reason

    def offer(self, raw: bytes) -> Received | str:
        """What became of the message, or why it was refused; nothing is put aside.

        Raises NotNow where the same message may be taken in later.
        """
        try:
            message = read_message(raw)
        except Malformed as fault:
            return str(fault)
        future = self._desk.submit(TakeMessage(actor_id=self._actor_id, message=message))
        try:
            answer = future.result()
        except Exception:  # a mistake of ours must not keep the calls behind it waiting
            log.exception("a message could not be taken in")
            return "程序处理这条消息时出错，已记入日志；请把消息和日志交给维护人员"
        if isinstance(answer, Done):
            return Received(accepted=1)
        if isinstance(answer, Duplicate):
            return Received(duplicates=1)
        if answer.may_pass:
            raise NotNow(answer.reason)
        return answer.reason

    def put_aside(self, raw: bytes, reason: str) -> Path:
        """Keep the bytes under the name of their digest, the reason beside them."""
        self._quarantine.mkdir(parents=True, exist_ok=True)
        kept = self._quarantine / f"{hashlib.sha256(raw).hexdigest()[:32]}.message"
        write_whole(kept, raw)
        why = json.dumps({"reason": reason, "bytes": len(raw)}, ensure_ascii=False)
        write_whole(kept.with_suffix(".reason.json"), why.encode())
        return kept


def split_lines(raw: bytes) -> list[bytes]:
    """The messages of a file with one JSON object a line; a single document stays whole."""
    stripped = raw.strip()
    lines = [line for line in stripped.splitlines() if line.strip()]
    if len(lines) <= 1:
        return [stripped] if stripped else []
    try:
        json.loads(stripped.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return lines
    return [stripped]
