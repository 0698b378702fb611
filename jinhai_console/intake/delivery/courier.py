"""The courier: takes what is due, carries it to its transport, and says how that ended."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.domain.outcome import Answer, Done
from jinhai_console.domain.push_channel import ChannelKind
from jinhai_console.intake.delivery import folder, http, mail, slip
from jinhai_console.intake.delivery.folder import ACKS
from jinhai_console.intake.delivery.limits import Limits
from jinhai_console.intake.delivery.outcome import Accepted, NotDelivered
from jinhai_console.intake.delivery.receipts import Receipts
from jinhai_console.intake.receiving import NotNow, Received
from jinhai_console.intake.spool import Spool
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.delivery import ClaimMessage, MarkDelivered, MarkMissed
from jinhai_console.services.desk import Desk

log = logging.getLogger(__name__)

LOOK_S = 0.5
RECEIPTS_S = 2.0
AFTER_FAULT_S = 10.0


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of a run of deliveries."""

    delivered: int = 0
    missed: int = 0

    def __add__(self, other: "Carried") -> "Carried":
        return Carried(self.delivered + other.delivered, self.missed + other.missed)


class Courier:
    """Works on one thread. Any number may work at once, here and on other seats: each message
    is sent by whoever holds its claim. `home` is where the channels' relative folders lie."""

    def __init__(
        self, desk: Desk, home: Path, resources: Path, limits: Limits | None = None
    ) -> None:
        self._desk = desk
        self._home = home
        self._limits = limits or Limits()
        self._receipts = Receipts(desk)
        self._send: dict[ChannelKind, Callable[[Parcel], Accepted]] = {
            ChannelKind.FOLDER: lambda parcel: folder.deliver(parcel, home),
            ChannelKind.HTTP: lambda parcel: http.deliver(parcel, self._limits),
            ChannelKind.EMAIL: lambda parcel: mail.deliver(parcel, self._limits),
            ChannelKind.SLIP: lambda parcel: slip.deliver(parcel, home, resources),
        }
        self._told = ""

    def run(
        self, stop: threading.Event, on_carried: Callable[[Carried], object] | None = None
    ) -> None:
        """Deliver what is due and take in receipts, until `stop` is set."""
        waited_s = RECEIPTS_S
        while not stop.is_set():
            try:
                if waited_s >= RECEIPTS_S:
                    waited_s = 0.0
                    self.take_receipts(stop)
                carried = self.deliver_due(stop)
                if on_carried is not None and carried != Carried():
                    on_carried(carried)
            except (NotNow, OSError) as fault:  # what waits goes on waiting
                self._warn(f"receipts wait: {fault}")
            except Exception:  # the courier outlives any fault: a later look tries again
                log.exception("the courier stumbled")
                stop.wait(AFTER_FAULT_S)
            stop.wait(LOOK_S)
            waited_s += LOOK_S

    def deliver_due(self, stop: threading.Event | None = None) -> Carried:
        """Everything that is due now, once."""
        total = Carried()
        while not (stop is not None and stop.is_set()):
            due = self._desk.read(reads.due_messages).result()
            carried = [self._carry(each) for each in due if not (stop and stop.is_set())]
            total = sum(filter(None, carried), total)
            if not any(carried):  # nothing was due, or others were quicker with all of it
                break
        return total

    def take_receipts(self, stop: threading.Event | None = None) -> Received:
        """What lies in the `acks/` of the folder channels. Raises NotNow."""
        total = Received()
        channels = self._desk.read(reads.lists).result().channels.values()
        for each in channels:
            if each.kind is ChannelKind.FOLDER and each.retired_at is None:
                acks = self._home / each.address / ACKS
                if acks.is_dir():
                    total = total + Spool(acks, self._receipts).take_all(stop)
        return total

    def _carry(self, message_id: int) -> Carried | None:
        """One message, one attempt; None where somebody else has it."""
        claim = ClaimMessage(actor_id=None, message_id=message_id)
        if not isinstance(self._submit(claim), Done):
            return None
        parcel = self._desk.read(reads.parcel, message_id, claim.uuid).result()
        if parcel is None:  # it was given up, or waits anew after a sender that fell silent
            return Carried(missed=1)
        try:
            accepted = self._send[parcel.channel.kind](parcel)
        except NotDelivered as fault:
            self._miss(parcel, claim.uuid, str(fault), is_refused=fault.is_refused)
            return Carried(missed=1)
        except Exception:  # a mistake of ours must not stop the messages behind it
            log.exception("a message could not be delivered by %s", parcel.channel.kind)
            self._miss(parcel, claim.uuid, "程序发送时出错，已记入日志", is_refused=True)
            return Carried(missed=1)
        self._submit(
            MarkDelivered(actor_id=None, message_id=message_id, channel_id=parcel.channel.id)
        )
        if accepted.receipt:
            self._receipts.answered(parcel.key, accepted.receipt)
        return Carried(delivered=1)

    def _miss(self, parcel: Parcel, claim: str, error: str, *, is_refused: bool) -> None:
        self._submit(
            MarkMissed(
                actor_id=None,
                message_id=parcel.message_id,
                claim=claim,
                error=error,
                is_refused=is_refused,
            )
        )

    def _submit(self, command: Command) -> Answer:
        return self._desk.submit(command).result()

    def _warn(self, text: str) -> None:
        """Said once, not at every look."""
        if text != self._told:
            self._told = text
            log.warning("%s", text)
