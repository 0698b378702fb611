"""What `cases` does by its verbs, each a command with what the options say."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.clue_acts import incident_called
from jinhai_console.cli.opening import actor_of, lists_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.case import CaseKind, CaseRole, PersonOutcome, PersonPart
from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.case_rows import CaseDetail
from jinhai_console.domain.instant import Instant, parse_instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services import reads
from jinhai_console.services.case_conversion import ConvertCase
from jinhai_console.services.case_measures import EndMeasure, FollowDetention, TakeMeasure
from jinhai_console.services.case_people import (
    AddCasePerson,
    CatchSuspect,
    DecideSuspect,
    PutOnCase,
    ServeDecision,
)
from jinhai_console.services.cases import (
    EndCase,
    FileCase,
    HandOverCase,
    NotFileCase,
    RegisterCase,
    SolveCase,
)
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.series import series_called


def command_of(desk: Desk, options: Namespace, detail: CaseDetail | None, zone: str) -> Command:
    """Raises Stopped where the options do not say enough."""
    by, at = actor_of(desk, options), moment_said(options.at, zone)
    if detail is None:
        return _register(desk, options, by, at)
    if options.action in ("officer", "person"):
        return _joined(desk, options, by, detail)
    if options.action in _PERSONAL:
        return _of_person(options, by, at, detail)
    about: dict[str, Any] = {
        "actor_id": by,
        "case_id": detail.case.id,
        "version": detail.case.version,
        "at": at,
    }
    if options.action == "file":
        return FileCase(**about)
    kind, name = _WORDED[options.action]
    made: Command = kind(**about, **{name: options.text})
    return made


_PERSONAL = frozenset(("caught", "measure", "follow", "release", "decide", "serve"))
_WORDED: dict[str, tuple[type[Any], str]] = {
    "not-file": (NotFileCase, "reason"),
    "hand-over": (HandOverCase, "receiver"),
    "convert": (ConvertCase, "reason"),
    "solve": (SolveCase, "how"),
    "end": (EndCase, "outcome"),
}


def _register(desk: Desk, options: Namespace, by: int | None, at: Instant | None) -> Command:
    if not options.kind or not options.category:
        raise Stopped("请用 --kind 写明 criminal 或 administrative，用 --category 写明类别")
    series = None
    if options.series:
        try:
            series = desk.read(series_called, options.series).result()
        except Refusal as refusal:
            raise Stopped(str(refusal)) from None
    return RegisterCase(
        actor_id=by,
        kind=CaseKind(options.kind),
        name=options.name,
        category_id=_category(desk, options.category),
        taken_at=at,
        incident_ids=tuple(incident_called(desk, each) for each in options.incident),
        series_id=series.id if series else None,
        officer_ids=tuple(_officer(desk, each) for each in options.responsible),
        facts=options.text,
    )


def _joined(desk: Desk, options: Namespace, by: int | None, detail: CaseDetail) -> Command:
    if options.action == "officer":
        if len(options.responsible) != 1:
            raise Stopped("请用 --officer 写明一名民警的警号")
        (number,) = options.responsible
        role = CaseRole.LEAD if options.lead else CaseRole.ASSIST
        officer_id = _officer(desk, number)
        return PutOnCase(actor_id=by, case_id=detail.case.id, officer_id=officer_id, role=role)
    return AddCasePerson(
        actor_id=by,
        case_id=detail.case.id,
        part=PersonPart(options.part),
        name=options.name,
        identity_number=options.identity,
        phone=options.phone,
    )


def _of_person(
    options: Namespace, by: int | None, at: Instant | None, detail: CaseDetail
) -> Command:
    count = len(detail.persons)
    place = options.item or (1 if count == 1 else 0)
    if not 1 <= place <= count:
        raise Stopped(f"请用 --item 写明第几个人员；现有 {count} 个")
    id = detail.persons[place - 1].person.id
    if options.action == "caught":
        return CatchSuspect(actor_id=by, person_id=id, at=at)
    if options.action == "serve":
        return ServeDecision(actor_id=by, person_id=id, at=at)
    if options.action == "release":
        return EndMeasure(actor_id=by, person_id=id, at=at)
    return _decided(options, by, at, id)


def _decided(options: Namespace, by: int | None, at: Instant | None, id: int) -> Command:
    if options.action == "measure":
        if not options.measure:
            raise Stopped("请用 --measure 写明哪一种强制措施")
        return TakeMeasure(actor_id=by, person_id=id, kind=MeasureKind(options.measure), at=at)
    if options.action == "follow":
        if not options.event:
            raise Stopped("请用 --event 写明拘留以后做了什么")
        return FollowDetention(actor_id=by, person_id=id, event=LegalEvent(options.event), at=at)
    if not options.outcome:
        raise Stopped("请用 --outcome 写明怎样处理：penalty、prosecuted、no_penalty 或 cleared")
    outcome = PersonOutcome(options.outcome)
    return DecideSuspect(actor_id=by, person_id=id, outcome=outcome, note=options.text, at=at)


def _category(desk: Desk, said: str) -> int:
    for each in lists_of(desk).categories.values():
        if said in (each.code, each.name):
            return each.id
    raise Stopped(f"没有类别“{said}”；请写类别的名称或代码")


def _officer(desk: Desk, number: str) -> int:
    officer = desk.read(reads.officer_by_number, number).result()
    if officer is None:
        raise Stopped(f"没有警号 {number}；请核对")
    return officer.id


def moment_said(said: str | None, zone: str) -> Instant | None:
    """None where nothing is said. Raises Stopped."""
    if not said:
        return None
    try:
        return parse_instant(said, zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
