"""What `leads` does by its verbs, each a command with what the options say."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from jinhai_console.cli.naming import (
    category_called,
    incident_called,
    moment_said,
    officer_if_called,
)
from jinhai_console.cli.opening import actor_of, lists_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.cli.tasking import receivers_called
from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.lead import LeadFacts, LeadOrigin, LeadSource, LeadState
from jinhai_console.domain.lead_rows import LeadDetail
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.task import Receiver
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.leads import (
    AcknowledgeLead,
    CorrectLead,
    EndLead,
    HandLead,
    NoteLead,
    RegisterLead,
    ReopenLead,
)
from jinhai_console.services.series import series_called

T = TypeVar("T")


def command_of(desk: Desk, options: Namespace, known: LeadDetail | None, zone: str) -> Command:
    """Raises Stopped where the options do not say enough."""
    about: dict[str, Any] = {"actor_id": actor_of(desk, options)}
    if known is None:
        return _register(desk, options, about, zone)
    about["lead_id"] = known.lead.id
    if options.action == "correct":
        return _correct(desk, options, about, known)
    return _ACTS[options.action](desk, options, about, zone)


def _register(desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    if not options.source or not options.category:
        raise Stopped("请用 --source 写明来源，如 officer、public；用 --category 写明类别")
    category_id = category_called(desk, options.category)
    return RegisterLead(
        **about,
        facts=_facts(desk, options, LeadFacts(category_id=category_id, text=options.text)),
        origin=_origin(desk, options),
        received_at=moment_said(options.at, zone),
        receiver=_receiver(desk, options) if options.receiver else None,
        asks=options.asks,
    )


def _correct(desk: Desk, options: Namespace, about: dict[str, Any], known: LeadDetail) -> Command:
    return CorrectLead(
        **about,
        version=known.lead.version,
        facts=_facts(desk, options, known.lead.facts),
        reason=options.reason,
        informant=options.informant,
        informant_phone=options.phone,
    )


def _hand(desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    return HandLead(**about, receiver=_receiver(desk, options), asks=options.asks)


def _acknowledge(desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    return AcknowledgeLead(
        **about,
        officer_id=officer_if_called(desk, options.responsible),
        at=moment_said(options.at, zone),
    )


def _work(_desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    return NoteLead(**about, text=options.text, at=moment_said(options.at, zone))


def _result(desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    if not options.as_result:
        raise Stopped(
            "请用 --as-result 写明结果：referred、handled、nothing 或 joined；"
            "成案的用 cases register --from-lead 登记案件"
        )
    into = desk.read(reads.lead_id, options.into).result() if options.into else None
    if options.into and into is None:
        raise Stopped(f"没有编号为 {options.into} 的线索；用 leads list 看有哪些")
    return EndLead(
        **about,
        state=LeadState(options.as_result),
        outcome=options.text,
        unit_id=_unit(desk, options.unit),
        into_id=into,
        at=moment_said(options.at, zone),
    )


def _reopen(_desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    return ReopenLead(**about, reason=options.reason or options.text)


def _facts(desk: Desk, options: Namespace, known: LeadFacts) -> LeadFacts:
    """What is known, with what the options say besides."""
    said = {
        "grade": Grade(options.grade) if options.grade else None,
        "category_id": category_called(desk, options.category) if options.category else None,
        "text": options.text or None,
        "address": options.address,
        "community_id": _community(desk, options.community),
    }
    return replace(known, **{name: each for name, each in said.items() if each is not None})


def _origin(desk: Desk, options: Namespace) -> LeadOrigin:
    return LeadOrigin(
        source=LeadSource(options.source),
        from_officer_id=officer_if_called(desk, options.from_officer),
        from_unit_id=_unit(desk, options.unit),
        clue_id=_clue(desk, options.clue),
        series_id=_series(desk, options.series),
        assessment_id=_assessment(desk, options.assessment),
        incident_id=incident_called(desk, options.incident) if options.incident else None,
        informant=options.informant or "",
        informant_phone=options.phone or "",
    )


def _receiver(desk: Desk, options: Namespace) -> Receiver:
    if not options.receiver:
        raise Stopped("请用 --receiver 写明交给谁：警号、姓名或队名")
    (found,) = receivers_called(desk, [options.receiver])
    return found


def _clue(desk: Desk, number: str | None) -> int | None:
    if not number:
        return None
    return _found(desk.read(reads.clue_id, number).result(), "巡查线索", number)


def _series(desk: Desk, name: str | None) -> int | None:
    if not name:
        return None
    try:
        return desk.read(series_called, name).result().id
    except Refusal as refusal:
        raise Stopped(str(refusal)) from None


def _assessment(desk: Desk, number: str | None) -> int | None:
    if not number:
        return None
    return _found(desk.read(reads.assessment_id, number).result(), "研判", number)


def _unit(desk: Desk, name: str | None) -> int | None:
    if not name:
        return None
    units = {each.name: each.id for each in lists_of(desk).units.values()}
    return _found(units.get(name), "外单位", name)


def _community(desk: Desk, name: str | None) -> int | None:
    if not name:
        return None
    known = {each.name: each.id for each in lists_of(desk).communities.values()}
    return _found(known.get(name), "社区", name)


def _found(found: T | None, what: str, said: str) -> T:
    if found is None:
        raise Stopped(f"没有{what}“{said}”；请核对")
    return found


_ACTS: dict[str, Callable[[Desk, Namespace, dict[str, Any], str], Command]] = {
    "hand": _hand,
    "acknowledge": _acknowledge,
    "work": _work,
    "result": _result,
    "reopen": _reopen,
}
