"""回访到期: which call-backs follow from what happened, and who owes them."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from jinhai_console.domain import callback as life
from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.calendar import after_workdays
from jinhai_console.domain.callback import (
    Callback,
    CallbackLevel,
    needs_answer,
    phone_problem,
)
from jinhai_console.domain.callback_rule import is_chosen, rule_for
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import HOUR, Instant, day_of, from_datetime, zone_of
from jinhai_console.domain.known import phone_key
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.tasks import open_tasks_of
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.leader import leaders

_ASKS = {
    CallbackLevel.PHONE: "电话回访",
    CallbackLevel.DOOR: "上门回访",
    CallbackLevel.SPOT: "现场回访",
}


def become_due(tx: Transaction, incident: Incident) -> Callback | None:
    """What the station's rules ask for now that it is closed; nothing where somebody was asked."""
    rule = rule_for(
        tx.lists.callback_rules.values(),
        tx.lists.categories,
        incident.effective_category_id,
        incident.level,
    )
    if rule is None or not is_chosen(incident.number, rule.share):
        return None
    if is_nuisance(tx, incident) or was_asked(tx, incident.id) or is_order(tx, incident):
        return None
    return open_callback(tx, incident, due_at=evening_of(tx, _day_after(tx, rule.days)))


def open_callback(tx: Transaction, incident: Incident, due_at: Instant) -> Callback:
    """By telephone where one leads to the caller, else at the door."""
    reached = not phone_problem(incident.reporter_phone, own_phones(tx))
    level = CallbackLevel.PHONE if reached else CallbackLevel.DOOR
    return owe_callback(tx, tx.add(Callback, **about_incident(tx, incident, level, due_at)))


def about_incident(
    tx: Transaction, incident: Incident, level: CallbackLevel, due_at: Instant
) -> dict[str, object]:
    """The fields of a new call-back about it."""
    return {
        "incident_id": incident.id,
        "number": incident.number,
        "title": path_of(tx.lists.categories, incident.effective_category_id)[-1].name,
        "level": level,
        "due_at": due_at,
        "opened_at": tx.now,
        "name": incident.reporter_name,
        "phone": incident.reporter_phone,
        "address": incident.address,
        "community_id": incident.community_id,
        "officer_id": responsible(tx, incident.id),
    }


def owe_callback(tx: Transaction, callback: Callback) -> Callback:
    """The day's routine of the command room."""
    to = _command_room(tx)
    if to is not None:
        asks = _ASKS[callback.level]
        owe(tx, about(callback, TaskSource.CALLBACK), to, asks, callback.due_at)
    return callback


def owe_answer(tx: Transaction, callback: Callback) -> None:
    """Whoever is dissatisfied is answered in so many working days, and asked again at the door."""
    days = tx.lists.station.dissatisfied_days
    today = day_of(tx.now, tx.lists.station.zone)
    due_at = evening_of(tx, after_workdays(tx.lists.calendar, today, days))
    again = tx.add(
        Callback,
        **{name: getattr(callback, name) for name in _KEPT},
        level=CallbackLevel.DOOR,
        due_at=due_at,
        opened_at=tx.now,
        follows_id=callback.id,
    )
    owe_callback(tx, again)
    to = _answering(tx, callback)
    if to is not None:
        source = about(callback, TaskSource.DISSATISFIED)
        owe(tx, source, to, _CHECKS[callback.is_real is False], due_at)


_CHECKS = {
    False: "核实群众不满意的原因，反馈核实情况并上门回访",
    True: "住户说民警没有来过：核实走访是否属实，反馈核实情况并上门回访",
}
_KEPT = (
    *("incident_id", "visit_id", "number", "title", "name", "phone", "address"),
    *("community_id", "officer_id"),
)


def settle_callback(tx: Transaction, callback: Callback) -> None:
    """It has been asked: what asked for it is done, and what it answers for may be."""
    settle_owed(tx, about(callback, TaskSource.CALLBACK))
    if needs_answer(callback):
        owe_answer(tx, callback)
    _settle_first(tx, callback)


def _settle_first(tx: Transaction, callback: Callback) -> None:
    """Nothing more is asked at the door: whoever has answered owes nothing any more."""
    if callback.follows_id is not None:
        first = about(tx.get(Callback, callback.follows_id), TaskSource.DISSATISFIED)
        if any(each.answered_at is not None for each in open_tasks_of(tx, first)):
            settle_owed(tx, first)


def drop_callbacks(tx: Transaction, incident_id: int, reason: str) -> None:
    """What is still to be asked about it is not asked any more; what was said stays."""
    for each in tx.find(Callback, incident_id=incident_id, ended_at=None):
        drop(tx, each, reason)


def drop(tx: Transaction, callback: Callback, reason: str) -> None:
    save(tx, callback, lambda it: life.dropped(it, tx.now, tx.actor_id, reason))
    drop_owed(tx, about(callback, TaskSource.CALLBACK), reason)
    _settle_first(tx, callback)


def about(callback: Callback, source: TaskSource) -> About:
    is_grave = source is TaskSource.DISSATISFIED
    return About(
        source=source,
        id=callback.id,
        number=callback.number,
        title=callback.title,
        level=2 if is_grave else 3,
    )


def save(tx: Transaction, callback: Callback, change: Callable[[Callback], Callback]) -> Callback:
    """Store what `change` makes of it. Refused where it may not be."""
    try:
        after = change(callback)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    return tx.put(callback, after)


def is_order(tx: Transaction, incident: Incident) -> bool:
    """指令: nobody reported anything who could be asked."""
    return tx.lists.categories[incident.effective_category_id].is_order


def is_nuisance(tx: Transaction, incident: Incident) -> bool:
    path = path_of(tx.lists.categories, incident.effective_category_id)
    return any(each.is_nuisance for each in path)


def was_asked(tx: Transaction, incident_id: int) -> bool:
    """Whether somebody is to be asked about it, or has answered."""
    return any(
        each.is_open or each.result not in (None, Satisfaction.INVALID)
        for each in tx.find(Callback, incident_id=incident_id)
    )


def own_phones(tx: Transaction) -> set[str]:
    """The keys of the numbers that are the station's own."""
    return {key for each in tx.find(Officer) if (key := phone_key(each.phone))}


def responsible(tx: Transaction, incident_id: int) -> int | None:
    """Whoever led it last, else who was there last."""
    sent = [
        each
        for each in tx.find(Assignment, incident_id=incident_id)
        if each.officer_id is not None and each.returned_at is None
    ]
    leading = [each for each in sent if each.role is Role.LEAD] or sent
    last = max(leading, key=lambda each: (each.last_moment, each.id), default=None)
    return last.officer_id if last else None


def _answering(tx: Transaction, callback: Callback) -> Receiver | None:
    """The officer himself or a leader, as the station wants it; else the command room."""
    leading = leaders(tx.reader)
    # Nobody looks himself into whether he was there.
    wants_leader = tx.lists.station.dissatisfied_to_leader or callback.is_real is False
    officer = tx.first(Officer, id=callback.officer_id or 0)
    if officer is None or officer.retired_at is not None or (wants_leader and leading):
        return Receiver(officer_id=leading[0]) if leading else _command_room(tx)
    return Receiver(officer_id=officer.id)


def _command_room(tx: Transaction) -> Receiver | None:
    for team in tx.lists.teams.values():
        if team.kind is TeamKind.COMMAND and team.retired_at is None:
            return Receiver(team_id=team.id)
    return None


def this_evening(tx: Transaction) -> Instant:
    return evening_of(tx, _day_after(tx, 0))


def _day_after(tx: Transaction, days: int) -> date:
    return day_of(tx.now, tx.lists.station.zone) + timedelta(days=days)


def evening_of(tx: Transaction, day: date) -> Instant:
    """The end of the station's hours on that day, or a little while where that is over."""
    station = tx.lists.station
    ends = datetime.combine(day, time.fromisoformat(station.work_ends), zone_of(station.zone))
    return max(from_datetime(ends), tx.now + HOUR)
