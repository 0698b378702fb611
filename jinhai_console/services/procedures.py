"""处置规范: write the station's cards, tick their steps on an incident, take a tick back."""

from dataclasses import dataclass, replace
from typing import Any

from jinhai_console.domain.instant import short_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.procedure import Card, Procedure, ProcedureTick, keys_of
from jinhai_console.domain.procedure_text import keyed_steps, read_card
from jinhai_console.services.command import Command
from jinhai_console.services.pinyin import initials
from jinhai_console.services.settle import open_incident
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.procedure import card_for


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteProcedure(Command):
    """Save the text of a card: of the one with this id as it was seen, or of a new one."""

    text: str
    id: int | None = None
    version: int = 0

    def perform(self, tx: Transaction) -> Subject:
        if self.id is not None:
            return _rewrite(tx, tx.get(Procedure, self.id), self.version, self.text)
        card = _whole(self.text)
        made = Procedure(
            id=tx.next_ids(1)[0],
            station_id=tx.station_id,
            position=max((each.position for each in tx.find(Procedure)), default=-1) + 1,
            text=self.text,
            keys=keys_of(card.steps),
            **_of_card(card),
        )
        refuse_unfit_card(tx, made)
        tx.add_all([made])
        return Subject(made.id, made.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreProcedure(Command):
    """Put a card back to the text that came with the program; the journal keeps the station's."""

    id: int
    version: int

    def perform(self, tx: Transaction) -> Subject:
        procedure = tx.get(Procedure, self.id)
        if not procedure.shipped:
            raise Refusal(f"《{procedure.name}》是本所自己写的，没有附带的原文")
        return _rewrite(tx, procedure, self.version, procedure.shipped)


@dataclass(frozen=True, slots=True, kw_only=True)
class TickStep(Command):
    """勾: a step of the incident's card is done."""

    incident_id: int
    procedure_id: int
    key: str

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        procedure = card_for(tx.lists, incident.effective_category_id)
        if procedure is None or procedure.id != self.procedure_id:
            raise Refusal(f"警情 {incident.number} 的类别刚改过，规范也换了；请看过最新内容再勾")
        step = next((each for each, key in keyed_steps(procedure) if key == self.key), None)
        if step is None:
            raise Refusal("这一步刚从规范里去掉了；请看过最新内容再勾")
        known = _standing(tx, self.incident_id, self.procedure_id, self.key)
        if known is not None:
            raise Refusal(f"这一步已经由{_who(tx, known)}勾过")
        tx.add(
            ProcedureTick,
            incident_id=incident.id,
            procedure_id=procedure.id,
            key=self.key,
            part=step.part,
            words=step.text,
            at=max(tx.now, incident.received_at),
            by_id=tx.actor_id,
        )
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class UntickStep(Command):
    """A step ticked by mistake: the journal keeps who had ticked it."""

    incident_id: int
    procedure_id: int
    key: str

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        known = _standing(tx, self.incident_id, self.procedure_id, self.key)
        if known is None:
            raise Refusal("这一步没有勾，或刚被别人取消；不用再取消")
        tx.replace(known, undone_at=max(tx.now, known.at))
        return Subject(incident.id, incident.number)


def refuse_unfit_card(tx: Transaction, procedure: Procedure) -> None:
    """A card names categories that exist, each of which has no other card in use."""
    known = {each.code for each in tx.lists.categories.values()}
    unknown = [code for code in procedure.codes if code not in known]
    if unknown:
        raise Refusal(f"没有编码为 {'、'.join(unknown)} 的警情类别；请改 categories")
    for each in tx.find(Procedure, retired_at=None):
        shared = sorted(set(each.codes) & set(procedure.codes))
        if shared and each.id != procedure.id:
            code = "、".join(shared)
            raise Refusal(f"类别 {code} 已有规范《{each.name}》；请改 categories，或先停用那一份")


def _rewrite(tx: Transaction, before: Procedure, version: int, text: str) -> Subject:
    if before.version != version:
        raise Refusal("这份规范刚被别人更改，没有保存；请看过最新内容再改")
    if before.text == text:
        raise Refusal("没有需要保存的更改")
    card = _whole(text)
    keys = keys_of(card.steps, keyed_steps(before))
    changes = {**_of_card(card), "text": text, "keys": keys}
    changed = replace(before, **changes)
    if changed.retired_at is None:
        refuse_unfit_card(tx, changed)
    tx.replace(before, **changes)
    return Subject(changed.id, changed.name)


def _whole(text: str) -> Card:
    reading = read_card(text)
    if reading.faults:
        rest = len(reading.faults) - 1
        more = f"；另有 {rest} 处" if rest else ""
        raise Refusal(f"没有保存：{reading.faults[0]}{more}")
    return reading.card


def _of_card(card: Card) -> dict[str, Any]:
    return {
        "name": card.title,
        "initials": initials(card.title),
        "codes": card.codes,
        "standing": card.standing,
    }


def _standing(
    tx: Transaction, incident_id: int, procedure_id: int, key: str
) -> ProcedureTick | None:
    return tx.first(
        ProcedureTick,
        incident_id=incident_id,
        procedure_id=procedure_id,
        key=key,
        undone_at=None,
    )


def _who(tx: Transaction, tick: ProcedureTick) -> str:
    at = short_text(tick.at, tx.lists.station.zone)[-5:]
    officer = tx.first(Officer, id=tick.by_id) if tick.by_id else None
    return f"{officer.name if officer else '系统'}在 {at} "
