"""What `cases` does to what a case is made of: facts, incidents, people, things, mediation."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jinhai_console.cli.naming import category_called, incident_called, money_said, officer_called
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.case import PersonPart
from jinhai_console.domain.case_property import PropertyEnd, PropertyHold
from jinhai_console.domain.case_rows import CaseDetail
from jinhai_console.domain.instant import Instant
from jinhai_console.services.case_content import CorrectCase, PutIncidentIn, TakeIncidentOut
from jinhai_console.services.case_mediation import MediateCase
from jinhai_console.services.case_people import CorrectCasePerson, TakeOffCase
from jinhai_console.services.case_property import (
    LetGoProperty,
    SeizeKept,
    StoreProperty,
    TakeProperty,
)
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk

Made = Callable[[Desk, Namespace, int | None, Instant | None, CaseDetail], Command]


def _correct(
    desk: Desk, options: Namespace, by: int | None, _at: Instant | None, detail: CaseDetail
) -> Command:
    case = detail.case
    category = category_called(desk, options.category) if options.category else case.category_id
    return CorrectCase(
        actor_id=by,
        case_id=case.id,
        version=case.version,
        name=options.name or case.name,
        category_id=category,
        community_id=case.community_id,
        address=options.address or case.address,
        facts=options.text or case.facts,
    )


def _incident(
    desk: Desk, options: Namespace, by: int | None, _at: Instant | None, detail: CaseDetail
) -> Command:
    if len(options.incident) != 1:
        raise Stopped("请用 --incident 写明一起警情的编号")
    about: dict[str, Any] = {
        "actor_id": by,
        "case_id": detail.case.id,
        "incident_id": incident_called(desk, options.incident[0]),
    }
    if options.action == "put-in":
        return PutIncidentIn(**about)
    return TakeIncidentOut(**about, reason=options.text)


def _officer_off(
    desk: Desk, options: Namespace, by: int | None, _at: Instant | None, detail: CaseDetail
) -> Command:
    if len(options.responsible) != 1:
        raise Stopped("请用 --officer 写明一名民警的警号")
    id = officer_called(desk, options.responsible[0])
    return TakeOffCase(actor_id=by, case_id=detail.case.id, officer_id=id)


def _mediate(
    _desk: Desk, options: Namespace, by: int | None, at: Instant | None, detail: CaseDetail
) -> Command:
    return MediateCase(
        actor_id=by,
        case_id=detail.case.id,
        version=detail.case.version,
        is_agreed=options.agreed,
        text=options.text,
        at=at,
    )


def _correct_person(
    _desk: Desk, options: Namespace, by: int | None, _at: Instant | None, detail: CaseDetail
) -> Command:
    person = detail.persons[place_of(options, len(detail.persons), "人员")].person
    return CorrectCasePerson(
        actor_id=by,
        person_id=person.id,
        version=person.version,
        part=PersonPart(options.part) if options.part else None,
        name=options.name or None,
        identity_number=options.identity or None,
        phone=options.phone or None,
    )


def _seize(
    _desk: Desk, options: Namespace, by: int | None, at: Instant | None, detail: CaseDetail
) -> Command:
    holder = (
        detail.persons[place_of(options, len(detail.persons), "人员")] if options.item else None
    )
    return TakeProperty(
        actor_id=by,
        case_id=detail.case.id,
        name=options.name,
        hold=PropertyHold(options.hold),
        quantity=options.quantity,
        value_cents=money_said(options.value),
        person_id=holder.person.id if holder else None,
        at=at,
    )


def _of_thing(
    _desk: Desk, options: Namespace, by: int | None, at: Instant | None, detail: CaseDetail
) -> Command:
    thing = detail.things[place_of(options, len(detail.things), "财物")]
    about: dict[str, Any] = {"actor_id": by, "property_id": thing.id, "at": at}
    if options.action == "store":
        return StoreProperty(**about, place=options.text)
    if options.action == "seize-kept":
        return SeizeKept(**about)
    if not options.end:
        raise Stopped("请用 --end 写明怎样处理：returned、with_case、confiscated 或 destroyed")
    return LetGoProperty(**about, end=PropertyEnd(options.end), receiver=options.text)


CONTENT: dict[str, Made] = {
    "correct": _correct,
    "put-in": _incident,
    "take-out": _incident,
    "officer-off": _officer_off,
    "mediate": _mediate,
    "correct-person": _correct_person,
    "seize": _seize,
    "store": _of_thing,
    "seize-kept": _of_thing,
    "let-go": _of_thing,
}


def place_of(options: Namespace, count: int, what: str) -> int:
    """Which of them `--item` means, from 0; the only one where there is one."""
    place = options.item or (1 if count == 1 else 0)
    if not 1 <= place <= count:
        raise Stopped(f"请用 --item 写明第几个{what}；现有 {count} 个")
    return int(place) - 1
