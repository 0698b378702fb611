"""回访台账接续: call-backs of incidents made before the station kept them here."""

from dataclasses import dataclass

from jinhai_console.domain.callback import (
    Answers,
    Callback,
    CallbackAttempt,
    CallbackLevel,
    CallOutcome,
    answered,
    incident_problem,
)
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.callback_due import about_incident, is_nuisance, was_asked
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCallback:
    """One that has its result. Of an incident that was asked about already nothing is taken."""

    incident_id: int
    at: Instant
    said: Answers
    level: CallbackLevel = CallbackLevel.PHONE
    by_id: int | None = None
    tries: int = 0  # calls that reached nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCallbackLedger(Command):
    """All in one transaction; what was owed then is not owed now."""

    callbacks: tuple[LedgerCallback, ...]

    def perform(self, tx: Transaction) -> Subject:
        made = [each for told in self.callbacks if (each := _taken(tx, told)) is not None]
        tx.add_all(made)
        ids = tx.next_ids(len(made))
        tx.add_all([_attempt(id, each) for id, each in zip(ids, made, strict=True)])
        return Subject(is_repeat=bool(self.callbacks) and not made)


def _taken(tx: Transaction, told: LedgerCallback) -> Callback | None:
    incident = tx.get(Incident, told.incident_id)
    problem = incident_problem(incident, told.level, is_nuisance=is_nuisance(tx, incident))
    if problem:
        raise Refusal(problem)
    if not incident.received_at <= told.at <= tx.now:
        raise Refusal(f"警情 {incident.number} 的回访时间早于警情，或还没有到；请改正")
    if was_asked(tx, incident.id) or _is_known(tx, told):
        return None
    fields = about_incident(tx, incident, told.level, told.at) | {"opened_at": told.at}
    callback = Callback(
        id=tx.next_ids(1)[0],
        station_id=tx.station_id,
        tries=told.tries,
        **fields,  # type: ignore[arg-type]  # by name, as the record has them
    )
    try:
        return answered(callback, told.said, told.at, told.by_id)
    except ValueError as wrong:
        raise Refusal(f"警情 {incident.number}：{wrong}") from None


def _is_known(tx: Transaction, told: LedgerCallback) -> bool:
    """Also where nobody was reached: the same list may be taken again."""
    known = tx.find(Callback, incident_id=told.incident_id)
    return any(each.ended_at == told.at for each in known)


def _attempt(id: int, callback: Callback) -> CallbackAttempt:
    reached = callback.invalid is None
    return CallbackAttempt(
        id=id,
        station_id=callback.station_id,
        callback_id=callback.id,
        at=callback.ended_at or callback.opened_at,
        by_id=callback.ended_by_id,
        level=callback.level,
        outcome=CallOutcome.ANSWERED if reached else CallOutcome.NO_ANSWER,
    )
