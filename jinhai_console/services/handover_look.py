"""领导审阅 of a signed handover."""

from dataclasses import dataclass, replace

from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.shift import Handover
from jinhai_console.services.command import Command
from jinhai_console.services.handover import short, signature
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views import shift as views


@dataclass(frozen=True, slots=True, kw_only=True)
class LookThrough(Command):
    """领导审阅: a leader has read the signed sheet; his name, time and word come beneath it.

    Whoever calls this has checked his password just before.
    """

    handover_id: int
    word: str = ""

    def perform(self, tx: Transaction) -> Subject:
        handover = tx.get(Handover, self.handover_id)
        leader = tx.get(Officer, self.actor_id) if self.actor_id is not None else None
        if handover.received_signed_at is None:
            raise Refusal("这份交接班记录还没有双方签名；签完后再审阅")
        if handover.led_at is not None:
            by = views.officer_name(tx.reader, handover.led_by_id)
            raise Refusal(f"{by} 已经审阅签名，不能再改")
        if leader is None or not leader.is_leader:
            raise Refusal("审阅须由所领导本人签名；请在「派出所」里核对谁是所领导")
        sheet = HandoverSheet.from_json(handover.snapshot)
        sheet = replace(sheet, led=signature(tx, leader.id), looked=short(self.word) or "已阅")
        tx.replace(handover, led_by_id=leader.id, led_at=tx.now, snapshot=sheet.to_json())
        return Subject(handover.id, sheet.shift)
