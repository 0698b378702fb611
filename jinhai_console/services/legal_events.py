"""What the law counts from or to has happened: periods that it keeps end, those it starts begin.

Whoever enters such a thing (a case filed, somebody detained, a thing seized) says so here, in the
same transaction; nobody sets a deadline by hand besides.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from jinhai_console.domain import deadline_life as life
from jinhai_console.domain.case import CaseIncident
from jinhai_console.domain.deadline import Clocked, Deadline, DeadlineDeed, DeadlineStep
from jinhai_console.domain.deadline_life import Course
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.domain.legal_reckoning import Terms, end_of
from jinhai_console.domain.legal_rule import LegalEvent, LegalRule, rules_on
from jinhai_console.domain.outcome import Refusal
from jinhai_console.store.transaction import Transaction


def occurred(
    tx: Transaction, event: LegalEvent, about: Clocked, at: Instant
) -> tuple[Deadline, ...]:
    """The periods that began with it. Refused where it would have happened before its period did.

    What happens to the case itself ends the periods of everything in it.
    """
    for deadline in _concerned(tx, about):
        if deadline.is_open and event in deadline.ended_by:
            course = course_of(tx, deadline)
            tried(partial(life.refuse_meeting, course, at, tx.now))
            take_step(tx, course, DeadlineDeed.MET, at)
    day = day_of(at, tx.lists.station.zone).isoformat()
    rules = rules_on(tx.lists.legal_rules.values(), day)
    return tuple(_begin(tx, rule, about, at) for rule in rules if rule.event is event)


def course_of(tx: Transaction, deadline: Deadline) -> Course:
    """It and what was done to it, as the station's calendar has the days."""
    steps = life.in_order(tx.find(DeadlineStep, deadline_id=deadline.id))
    return Course(deadline, steps, tx.lists.calendar, tx.lists.station.zone)


def take_step(
    tx: Transaction, course: Course, deed: DeadlineDeed, at: Instant, **facts: Any
) -> Course:
    """Write one step and what the deadline is after it."""
    step = DeadlineStep(
        id=tx.next_ids(1)[0],
        station_id=tx.station_id,
        deadline_id=course.deadline.id,
        deed=deed,
        at=at,
        entered_at=tx.now,
        by_id=tx.actor_id,
        due_before=course.deadline.due_at,
        **facts,
    )
    after = course.and_(step)
    tx.add_all([replace(step, due_after=after.deadline.due_at)])
    tx.put(course.deadline, after.deadline)
    return after


def tried(check: Callable[[], None]) -> None:
    """Refused with the sentence of the rule that does not allow it."""
    try:
        check()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def _concerned(tx: Transaction, about: Clocked) -> list[Deadline]:
    """Those of the record, and where that is a case, of its parts and of its incidents."""
    found = {each.id: each for each in tx.find(Deadline, subject_id=about.subject_id)}
    if about.subject_id == about.case_id:
        links = tx.find(CaseIncident, case_id=about.case_id, left_at=None)
        incidents = [each.incident_id for each in links]
        for each in (*tx.find(Deadline, case_id=about.case_id), *_of_incidents(tx, incidents)):
            found[each.id] = each
    return list(found.values())


def _of_incidents(tx: Transaction, ids: Iterable[int]) -> Iterable[Deadline]:
    return (each for id in ids for each in tx.find(Deadline, incident_id=id, case_id=None))


def _begin(tx: Transaction, rule: LegalRule, about: Clocked, at: Instant) -> Deadline:
    """Refused where the same period of the same record runs already."""
    running = tx.find(Deadline, subject_id=about.subject_id, code=rule.code)
    if any(each.is_open for each in running):
        raise Refusal(f"{about.number} 的{rule.name}期限已经在走；请先了结它")
    lists = tx.lists
    terms = Terms(rule.amount, rule.unit, rule.limits_liberty)
    end = end_of(at, terms, (), lists.calendar, lists.station.zone)
    return tx.add(
        Deadline,
        code=rule.code,
        rule_id=rule.id,
        name=rule.name,
        amount=rule.amount,
        unit=rule.unit,
        limits_liberty=rule.limits_liberty,
        warn_hours=rule.warn_hours,
        basis=rule.basis,
        ended_by=rule.ended_by,
        subject_id=about.subject_id,
        number=about.number,
        title=about.title,
        case_id=about.case_id,
        incident_id=about.incident_id,
        officer_id=about.officer_id,
        started_at=at,
        due_at=end.due_at,
        act_by_at=end.act_by_at,
    )
