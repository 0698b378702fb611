"""What each sheet needs, in one snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.effect import Effect
from jinhai_console.domain.assessment_rows import AssessmentDetail
from jinhai_console.domain.deadline_rows import DeadlineSheet
from jinhai_console.domain.dispute import Agreement
from jinhai_console.domain.dispute_rows import DisputeDetail
from jinhai_console.domain.fraud_rows import FraudDetail
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.population_rows import CheckDetail
from jinhai_console.domain.procedure import Card, Procedure
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.rows import IncidentDetail, IncidentRow
from jinhai_console.domain.sheet_heading import SheetHeading, heading
from jinhai_console.domain.task_rows import TaskLine
from jinhai_console.domain.theme import ThemeReport
from jinhai_console.domain.visit import WEEK_DAYS
from jinhai_console.domain.visit_route import route_of
from jinhai_console.domain.visit_rows import RouteSheet
from jinhai_console.services.effects import effect_of
from jinhai_console.services.themes import ThemeQuestion, analyse_theme
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.assessments import assessment_detail
from jinhai_console.store.views.deadlines import deadlines_named
from jinhai_console.store.views.disputes import OPENS, dispute_detail
from jinhai_console.store.views.fraud import fraud_detail
from jinhai_console.store.views.incident import incident_detail
from jinhai_console.store.views.opened import is_opened
from jinhai_console.store.views.population import check_detail
from jinhai_console.store.views.queue import open_rows
from jinhai_console.store.views.roster import roster_between
from jinhai_console.store.views.shift import checkpoint, officer_name, person_names
from jinhai_console.store.views.task_list import task_list
from jinhai_console.store.views.visits import place_rows


@dataclass(frozen=True, slots=True)
class QueueSheet:
    """Every open incident in the queue's order, whatever the screen filters.

    `names` are those that running text may say and paper masks.
    """

    rows: tuple[IncidentRow, ...]
    heading: SheetHeading
    zone: str
    levels: Mapping[int, str]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentSheet:
    """`names` as on the queue's sheet."""

    detail: IncidentDetail
    heading: SheetHeading
    zone: str
    levels: Mapping[int, str]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FraudSheet:
    """`names` as on the queue's sheet."""

    detail: FraudDetail
    heading: SheetHeading
    zone: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """A period of the roster, usually a month."""

    roster: Roster
    heading: SheetHeading


def roster_sheet(reader: Reader, first: date, last: date, drawn_by: int | None) -> RosterSheet:
    return RosterSheet(roster_between(reader, first, last), heading_of(reader, drawn_by))


@dataclass(frozen=True, slots=True)
class ThemeSheet:
    """A 专题分析 of a period."""

    report: ThemeReport
    heading: SheetHeading


@dataclass(frozen=True, slots=True)
class AssessmentSheet:
    """A 研判 as it stands `at`, with its effect where it was pushed."""

    detail: AssessmentDetail
    effect: Effect | None
    heading: SheetHeading
    zone: str
    at: Instant


@dataclass(frozen=True, slots=True)
class TaskSheet:
    """Tasks as a list on the screen shows them, under the name of what it is narrowed to."""

    rows: tuple[TaskLine, ...]
    title: str
    heading: SheetHeading
    zone: str
    at: Instant


@dataclass(frozen=True, slots=True)
class AgreementSheet:
    """The last agreement of a dispute; its parties are masked unless it `is_in_full`."""

    detail: DisputeDetail
    agreement: Agreement
    heading: SheetHeading
    zone: str
    is_in_full: bool
    confirmation_days: int
    checkpoint: str
    reference: str


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """One 人口信息核查 with its sample."""

    detail: CheckDetail
    heading: SheetHeading
    zone: str


@dataclass(frozen=True, slots=True)
class ProcedureSheet:
    """`categories` are those the card is for, by code and name."""

    card: Card
    categories: tuple[str, ...]
    heading: SheetHeading


def theme_sheet(reader: Reader, question: ThemeQuestion, drawn_by: int | None) -> ThemeSheet:
    """Refused where the question names what the station does not have."""
    return ThemeSheet(analyse_theme(reader, question), heading_of(reader, drawn_by))


def assessment_sheet(reader: Reader, id: int, drawn_by: int | None) -> AssessmentSheet | None:
    """None where there is no such assessment."""
    detail = assessment_detail(reader, id)
    if detail is None:
        return None
    zone = reader.lists.station.zone
    return AssessmentSheet(
        detail, effect_of(reader, id), heading_of(reader, drawn_by), zone, reader.now
    )


def task_sheet(reader: Reader, ids: tuple[int, ...], title: str, drawn_by: int | None) -> TaskSheet:
    """Those of `ids` that are on the list still, in their order."""
    known = {each.id: each for each in task_list(reader)}
    rows = tuple(known[id] for id in ids if id in known)
    zone = reader.lists.station.zone
    return TaskSheet(rows, title, heading_of(reader, drawn_by), zone, reader.now)


def deadline_sheet(
    reader: Reader, ids: tuple[int, ...], title: str, drawn_by: int | None
) -> DeadlineSheet:
    """办案时限表: those of `ids`, in their order."""
    known = {each.id: each for each in deadlines_named(reader, ids)}
    return DeadlineSheet(
        title=title,
        rows=tuple(known[id] for id in ids if id in known),
        heading=heading_of(reader, drawn_by),
        zone=reader.lists.station.zone,
        at=reader.now,
    )


def route_sheet(
    reader: Reader, officer_id: int, drawn_by: int | None, *, due_only: bool = True
) -> RouteSheet:
    """走访路线单: his places that are overdue or due within the week, or all that he has."""
    return RouteSheet(
        officer=officer_name(reader, officer_id),
        parts=route_of(place_rows(reader), officer_id, due_only=due_only),
        days=WEEK_DAYS if due_only else 0,
        heading=heading_of(reader, drawn_by),
        zone=reader.lists.station.zone,
        at=reader.now,
    )


def agreement_sheet(
    reader: Reader, id: int, sequence: int, drawn_by: int | None
) -> AgreementSheet | None:
    """None where there is no such dispute, or nothing was agreed. `sequence` as for its detail."""
    detail = dispute_detail(reader, id, sequence)
    if detail is None or detail.agreement is None:
        return None
    point = checkpoint(reader)
    return AgreementSheet(
        detail=detail,
        agreement=detail.agreement,
        heading=heading_of(reader, drawn_by),
        zone=reader.lists.station.zone,
        is_in_full=is_opened(reader, OPENS, id, sequence),
        confirmation_days=reader.lists.station.confirmation_days,
        checkpoint=point.code,
        reference=f"JINHAI {reader.station_id} {id} {point.sequence} {point.code}",
    )


def check_sheet(reader: Reader, id: int, drawn_by: int | None) -> CheckSheet | None:
    """None where there is no such check."""
    detail = check_detail(reader, id)
    if detail is None:
        return None
    return CheckSheet(detail, heading_of(reader, drawn_by), reader.lists.station.zone)


def queue_sheet(reader: Reader, drawn_by: int | None) -> QueueSheet:
    rows = tuple(open_rows(reader, QueueFilter()))
    return QueueSheet(
        rows,
        heading_of(reader, drawn_by),
        reader.lists.station.zone,
        _levels(reader),
        person_names(reader, [each.id for each in rows]),
    )


def fraud_sheet(reader: Reader, id: int, printed_by: int | None) -> FraudSheet | None:
    """None where there is no such alert."""
    detail = fraud_detail(reader, id)
    if detail is None:
        return None
    return FraudSheet(
        detail=detail,
        heading=heading_of(reader, printed_by),
        zone=reader.lists.station.zone,
        names=person_names(reader, [detail.row.incident_id]),
    )


def incident_sheet(reader: Reader, id: int, drawn_by: int | None) -> IncidentSheet | None:
    """None where there is no such incident."""
    detail = incident_detail(reader, id)
    if detail is None:
        return None
    return IncidentSheet(
        detail,
        heading_of(reader, drawn_by),
        reader.lists.station.zone,
        _levels(reader),
        person_names(reader, [id]),
    )


def procedure_sheet(reader: Reader, id: int, drawn_by: int | None) -> ProcedureSheet | None:
    """None where there is no such card."""
    procedure = reader.lists.procedures.get(id)
    if procedure is None:
        return None
    names = category_labels(reader.lists, procedure)
    return ProcedureSheet(read_card(procedure.text).card, names, heading_of(reader, drawn_by))


def category_labels(lists: Lists, procedure: Procedure) -> tuple[str, ...]:
    """`020201 盗窃非机动车` for each category that a card is for."""
    names = {each.code: each.name for each in lists.categories.values()}
    return tuple(f"{code} {names.get(code, '（没有这个类别）')}" for code in procedure.codes)


def heading_of(reader: Reader, drawn_by: int | None) -> SheetHeading:
    """Of a sheet that is made now."""
    station = reader.lists.station
    return heading(
        station.name,
        is_fictional=station.is_fictional,
        printed_at=reader.now,
        zone=station.zone,
        printed_by=officer_name(reader, drawn_by),
    )


def _levels(reader: Reader) -> dict[int, str]:
    return {number: each.name for number, each in reader.lists.levels.items()}
