"""交接班: open a shift, prepare its sheet, take over each open item, sign, freeze."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.handover_item import HandoverItem, ItemKind, counted_text
from jinhai_console.domain.handover_sheet import (
    HandoverSheet,
    Receipt,
    Signature,
    SystemFact,
    receipts,
    taken_over,
)
from jinhai_console.domain.instant import DAY, Instant, full_text, short_text
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.shift import Handover, HandoverReceipt, Shift
from jinhai_console.services.command import Command
from jinhai_console.services.handover_items import open_items
from jinhai_console.services.handover_sheet import draw_up
from jinhai_console.services.settle import require
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views import shift as views

NEXT_SHIFT = DAY  # how far the sheet looks ahead

MOST_SAID = 200  # signs that a receipt or a read-back may have


class Signer(StrEnum):
    HANDED = "handed"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenShift(Command):
    """Begin the first shift of a station; every later one begins with a handover."""

    name: str
    leader_id: int | None = None
    started_at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        if tx.first(Shift, ended_at=None) is not None:
            raise Refusal("已经有班次在进行；请通过交接班换班")
        name = require(self.name, "班次名称")
        started_at = tx.now if self.started_at is None else min(self.started_at, tx.now)
        made = tx.add(Shift, name=name, started_at=started_at, leader_id=self.leader_id)
        return Subject(made.id, made.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareHandover(Command):
    """Draw up the running shift's sheet, or draw it up anew; what was taken over stays so."""

    facts: tuple[SystemFact, ...] = ()

    def perform(self, tx: Transaction) -> Subject:
        shift = _running(tx)
        if self.actor_id is None:
            raise Refusal("交班须由登录的民警办理")
        reader = tx.reader
        by = views.officer_name(reader, self.actor_id)
        sheet = draw_up(reader, shift, by, self.facts, tx.now + NEXT_SHIFT)
        values = {
            "prepared_at": tx.now,
            "handed_by_id": self.actor_id,
            "snapshot": sheet.to_json(),
        }
        known = tx.first(Handover, shift_id=shift.id)
        if known is None:
            return Subject(tx.add(Handover, shift_id=shift.id, **values).id)
        # A sheet drawn up anew is not yet signed by anybody; what its own author took is taken by
        # nobody, what is no longer open is taken anew should it open again, and so is equipment
        # that was counted again.
        is_receiver = known.received_by_id == self.actor_id
        before = HandoverSheet.from_json(known.snapshot)
        for each in tx.find(HandoverReceipt, handover_id=known.id):
            if is_receiver or not _is_as_taken(before.item(each.key), sheet.item(each.key)):
                tx.remove(each)
        receiver = None if is_receiver else known.received_by_id
        tx.replace(known, **values, received_by_id=receiver, handed_signed_at=None)
        return Subject(known.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver(Command):
    """The receiver takes one item over: his name, his time, and what he says of it.

    `counted` is what he counts of a piece of equipment, None for what the sheet says.
    """

    handover_id: int
    key: str
    said: str = ""
    counted: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        handover = _unfinished(tx, self.handover_id)
        if self.actor_id is None or self.actor_id == handover.handed_by_id:
            raise Refusal("请由接班民警逐件确认，不能由交班人自己确认")
        taken = tx.find(HandoverReceipt, handover_id=handover.id)
        if taken and handover.received_by_id != self.actor_id:
            raise Refusal("已有另一名接班民警在确认；请由同一人完成")
        item = HandoverSheet.from_json(handover.snapshot).item(self.key)
        if item is None:
            raise Refusal("这一件不在这份交接清单里；请刷新清单")
        if any(each.key == self.key for each in taken):
            raise Refusal(f"{item.name} 已经确认")
        tx.add(
            HandoverReceipt,
            handover_id=handover.id,
            key=item.key,
            taken_at=tx.now,
            said=self._said(item),
        )
        if handover.received_by_id != self.actor_id:
            tx.replace(handover, received_by_id=self.actor_id)
        return Subject(handover.id, item.number)

    def _said(self, item: HandoverItem) -> str:
        said = short(self.said)
        if self.counted is None:
            return said
        return counted_text(item, self.counted, said)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignHandover(Command):
    """Sign as the one who hands over, then as the one who takes over: that ends the shift.

    `read_back`: the receiver's own words on what he does first. Whoever calls this has checked the
    signer's password just before.
    """

    handover_id: int
    signer: Signer
    next_shift: str = ""
    read_back: str = ""

    def perform(self, tx: Transaction) -> Subject:
        handover = _unfinished(tx, self.handover_id)
        if self.actor_id is None:
            raise Refusal("签名须由本人登录")
        if self.signer is Signer.HANDED:
            self._hand(tx, handover)
        else:
            self._receive(tx, handover, self.actor_id)
        return Subject(handover.id)

    def _hand(self, tx: Transaction, handover: Handover) -> None:
        if self.actor_id != handover.handed_by_id:
            raise Refusal("交班签名须由准备这份记录的民警本人签")
        sheet = HandoverSheet.from_json(handover.snapshot)
        _check_counted(sheet)
        signed = signature(tx, self.actor_id)
        tx.replace(
            handover,
            handed_signed_at=tx.now,
            snapshot=replace(sheet, handed=signed).to_json(),
        )

    def _receive(self, tx: Transaction, handover: Handover, receiver_id: int) -> None:
        if handover.handed_signed_at is None:
            raise Refusal("请交班民警先签名")
        if receiver_id == handover.handed_by_id:
            raise Refusal("接班人不能与交班人是同一名民警")
        taken = {each.key for each in tx.find(HandoverReceipt, handover_id=handover.id)}
        if taken and receiver_id != handover.received_by_id:
            raise Refusal("接班签名须由逐件确认的民警本人签")
        shift = _running(tx)
        _check_taken(tx, handover, taken)
        point = views.checkpoint(tx.reader)
        sheet = replace(
            with_receipts(tx.reader, handover),
            read_back=short(self.read_back),
            received=signature(tx, receiver_id),
            ended=full_text(tx.now, tx.lists.station.zone),
            checkpoint=point.code,
            reference=f"JINHAI {tx.station_id} {handover.id} {point.sequence} {point.code}",
        )
        tx.replace(
            handover,
            received_by_id=receiver_id,
            received_signed_at=tx.now,
            checkpoint=point.code,
            snapshot=sheet.to_json(),
        )
        moment = max(tx.now, shift.started_at)
        tx.replace(shift, ended_at=moment)
        name = self.next_shift.strip() or next_shift_name(tx.reader)
        tx.add(Shift, name=name, started_at=moment, leader_id=receiver_id)


def _check_taken(tx: Transaction, handover: Handover, taken: Collection[str]) -> None:
    """Nothing falls between two shifts: what came in meanwhile must be taken over too."""
    waiting = [each.name for each in items_of(tx.reader, handover) if each.key not in taken]
    if waiting:
        shown = "、".join(waiting[:3]) + ("等" if len(waiting) > 3 else "")
        raise Refusal(f"还有 {len(waiting)} 件没有确认（{shown}）；请刷新清单并逐件确认")


def items_of(reader: Reader, handover: Handover) -> tuple[HandoverItem, ...]:
    """What is open now of what the sheet would list: it looks ahead from when it was drawn up."""
    return open_items(reader, handover.prepared_at + NEXT_SHIFT)


def next_shift_name(reader: Reader) -> str:
    """`11-23 值班`: named for the day it begins on."""
    return f"{short_text(reader.now, reader.lists.station.zone)[:5]} 值班"


def with_receipts(reader: Reader, handover: Handover) -> HandoverSheet:
    """The sheet of this handover with what was taken over so far; signed, exactly as it was."""
    sheet = HandoverSheet.from_json(handover.snapshot)
    if handover.received_signed_at is not None:
        return sheet
    by, zone = views.officer_name(reader, handover.received_by_id), reader.lists.station.zone
    return taken_over(
        sheet,
        {
            each.key: Receipt(by, short_text(each.taken_at, zone), each.said)
            for each in views.receipts_of(reader, handover.id)
        },
    )


def sheet_of(reader: Reader, shift_id: int | None, drawn_by: int | None) -> HandoverSheet | None:
    """The frozen sheet of a shift, or a draft of the running one; None where there is none."""
    running = views.running_shift(reader)
    if shift_id is None or (running is not None and running.id == shift_id):
        if running is None:
            return None
        return _draft(reader, running, drawn_by)
    handover = views.handover_of(reader, shift_id)
    return with_receipts(reader, handover) if handover else None


def _draft(reader: Reader, shift: Shift, drawn_by: int | None) -> HandoverSheet:
    handover = views.handover_of(reader, shift.id)
    by = views.officer_name(reader, drawn_by)
    sheet = draw_up(reader, shift, by, (), reader.now + NEXT_SHIFT)
    if handover is not None:
        sheet = taken_over(sheet, receipts(with_receipts(reader, handover)))
    point = views.checkpoint(reader)
    reference = f"JINHAI {reader.station_id} {shift.id} {point.sequence} {point.code}"
    return replace(sheet, checkpoint=point.code, reference=reference)


def _is_as_taken(before: HandoverItem | None, now: HandoverItem | None) -> bool:
    return before is not None and now is not None and before.count == now.count


def short(said: str) -> str:
    said = said.strip()
    if len(said) > MOST_SAID:
        raise Refusal(f"最多 {MOST_SAID} 个字；请写要点，详情记在值班记事里")
    return said


def _check_counted(sheet: HandoverSheet) -> None:
    left = [each.number for each in sheet.of(ItemKind.EQUIPMENT) if each.count is None]
    if left:
        shown = "、".join(left[:3]) + ("等" if len(left) > 3 else "")
        raise Refusal(
            f"装备还有 {len(left)} 项没有清点（{shown}）；请在「装备」（Ctrl+Alt+E）里清点，再签名"
        )


def _running(tx: Transaction) -> Shift:
    shift = tx.first(Shift, ended_at=None)
    if shift is None:
        raise Refusal("没有进行中的班次；请先开班")
    return shift


def _unfinished(tx: Transaction, handover_id: int) -> Handover:
    handover = tx.get(Handover, handover_id)
    if handover.received_signed_at is not None:
        raise Refusal("这份交接班记录已经双方签名，不能再改")
    return handover


def signature(tx: Transaction, officer_id: int | None) -> Signature:
    name = views.officer_name(tx.reader, officer_id)
    return Signature(name=name, signed=full_text(tx.now, tx.lists.station.zone))
