"""交接班: open a shift, prepare its sheet, take over each open incident, sign, freeze."""

from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.handover_sheet import HandoverSheet, Signature, SystemFact, taken_over
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.shift import Handover, Shift
from jinhai_console.services.command import Command
from jinhai_console.services.handover_sheet import draw_up
from jinhai_console.services.settle import require
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views import shift as views


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
    """Draw up the running shift's sheet, or draw it up anew; what was confirmed stays so."""

    watch_notes: str = ""
    facts: tuple[SystemFact, ...] = ()

    def perform(self, tx: Transaction) -> Subject:
        shift = _running(tx)
        if self.actor_id is None:
            raise Refusal("交班须由登录的民警办理")
        reader = tx.reader
        sheet = draw_up(
            reader, shift, views.officer_name(reader, self.actor_id), self.watch_notes, self.facts
        )
        known = tx.first(Handover, shift_id=shift.id)
        if known is not None and known.received_by_id != self.actor_id:
            sheet = _still_taken(sheet, HandoverSheet.from_json(known.snapshot))
        values = {
            "prepared_at": tx.now,
            "handed_by_id": self.actor_id,
            "watch_notes": self.watch_notes,
            "snapshot": sheet.to_json(),
        }
        if known is None:
            made = tx.add(Handover, shift_id=shift.id, **values)
        else:
            # A sheet drawn up anew is not yet signed by anybody, and what its own author
            # confirmed is confirmed by nobody.
            kept = tuple(each.id for each in sheet.open_incidents if each.taken)
            made = tx.replace(known, **values, confirmed=kept, handed_signed_at=None)
        return Subject(made.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOverIncident(Command):
    """The receiver takes one open incident: his name, his time."""

    handover_id: int
    incident_id: int

    def perform(self, tx: Transaction) -> Subject:
        handover = _unfinished(tx, self.handover_id)
        incident = tx.get(Incident, self.incident_id)
        if self.actor_id is None or self.actor_id == handover.handed_by_id:
            raise Refusal("请由接班民警逐件确认，不能由交班人自己确认")
        if handover.received_by_id not in (None, self.actor_id) and handover.confirmed:
            raise Refusal("已有另一名接班民警在确认；请由同一人完成")
        if incident.id in handover.confirmed:
            raise Refusal(f"警情 {incident.number} 已经确认")
        sheet = HandoverSheet.from_json(handover.snapshot)
        if incident.id not in {each.id for each in sheet.open_incidents}:
            raise Refusal(f"警情 {incident.number} 不在这份交接清单里；请刷新清单")
        receiver = views.officer_name(tx.reader, self.actor_id)
        moment = short_text(tx.now, tx.lists.station.zone)
        sheet = taken_over(sheet, receiver=receiver, taken={incident.id: moment})
        tx.replace(
            handover,
            received_by_id=self.actor_id,
            confirmed=(*handover.confirmed, incident.id),
            snapshot=sheet.to_json(),
        )
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignHandover(Command):
    """Sign as the one who hands over, then as the one who takes over: that ends the shift.

    Whoever calls this has checked the signer's password just before.
    """

    handover_id: int
    signer: Signer
    next_shift: str = ""

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
        signed = _signature(tx, self.actor_id)
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
        if handover.confirmed and receiver_id != handover.received_by_id:
            raise Refusal("接班签名须由逐件确认的民警本人签")
        shift = _running(tx)
        self._check_confirmed(tx, handover)
        sheet = HandoverSheet.from_json(handover.snapshot)
        point = views.checkpoint(tx.reader)
        sheet = replace(
            sheet,
            received=_signature(tx, receiver_id),
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

    def _check_confirmed(self, tx: Transaction, handover: Handover) -> None:
        """Nothing falls between two shifts: what came in meanwhile must be taken over too."""
        waiting = views.open_numbers(tx.reader, but=handover.confirmed)
        if waiting:
            shown = "、".join(waiting[:3]) + ("等" if len(waiting) > 3 else "")
            raise Refusal(
                f"还有 {len(waiting)} 件未结警情没有确认（{shown}）；请刷新清单并逐件确认"
            )


def next_shift_name(reader: Reader) -> str:
    """`11-23 值班`: named for the day it begins on."""
    return f"{short_text(reader.now, reader.lists.station.zone)[:5]} 值班"


def sheet_of(reader: Reader, shift_id: int | None, drawn_by: int | None) -> HandoverSheet | None:
    """The frozen sheet of a shift, or a draft of the running one; None where there is none."""
    running = views.running_shift(reader)
    if shift_id is None or (running is not None and running.id == shift_id):
        if running is None:
            return None
        return _draft(reader, running, drawn_by)
    handover = views.handover_of(reader, shift_id)
    return HandoverSheet.from_json(handover.snapshot) if handover else None


def _draft(reader: Reader, shift: Shift, drawn_by: int | None) -> HandoverSheet:
    handover = views.handover_of(reader, shift.id)
    notes = handover.watch_notes if handover else ""
    sheet = draw_up(reader, shift, views.officer_name(reader, drawn_by), notes, ())
    if handover is not None:
        sheet = _still_taken(sheet, HandoverSheet.from_json(handover.snapshot))
    point = views.checkpoint(reader)
    reference = f"JINHAI {reader.station_id} {shift.id} {point.sequence} {point.code}"
    return replace(sheet, checkpoint=point.code, reference=reference)


def _still_taken(sheet: HandoverSheet, before: HandoverSheet) -> HandoverSheet:
    """What was confirmed on the sheet before stays confirmed on this one."""
    ticks = {each.id: each for each in before.open_incidents if each.taken}
    for id, tick in ticks.items():
        sheet = taken_over(sheet, receiver=tick.taken_by, taken={id: tick.taken})
    return sheet


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


def _signature(tx: Transaction, officer_id: int | None) -> Signature:
    name = views.officer_name(tx.reader, officer_id)
    return Signature(name=name, signed=full_text(tx.now, tx.lists.station.zone))
