"""办案时限 read: what runs and for whom, one whole, what gives cause for an alarm."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, or_, select

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.deadline import Deadline, DeadlineState, DeadlineStep
from jinhai_console.domain.deadline_life import Course, extensions_left, in_order
from jinhai_console.domain.deadline_rows import DeadlineDetail, DeadlineRow, StepLine
from jinhai_console.domain.instant import DAY, HOUR, Instant, day_of
from jinhai_console.domain.legal_reckoning import Terms, end_of
from jinhai_console.domain.legal_rule import LegalExtension, LegalRule, rules_on
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.tables.deadline import IS_OPEN

SHOWN = 30 * DAY  # how far back what has ended is listed

_DEADLINE, _STEP = SHAPES[Deadline], SHAPES[DeadlineStep]
_d, _s = _DEADLINE.table.c, _STEP.table.c
_officer, _incident = BY_NAME["officer"].table.c, BY_NAME["incident"].table.c
_LINES = (
    select(_DEADLINE.table, _officer.name.label("officer"), _incident.number.label("incident"))
    .outerjoin(_officer.id.table, _officer.id == _d.officer_id)
    .outerjoin(_incident.id.table, _incident.id == _d.incident_id)
)


def deadline_rows(reader: Reader) -> tuple[DeadlineRow, ...]:
    """What runs, the soonest first, suspended ones last; then what ended lately, latest first."""
    running = _rows(reader, IS_OPEN)
    since = reader.now - SHOWN
    ended = _rows(reader, ~IS_OPEN & or_(_d.met_at >= since, _d.due_at >= since))
    running.sort(key=lambda each: (each.deadline.act_by_at or 2**62, each.id))
    ended.sort(key=lambda each: (-(each.deadline.met_at or each.deadline.started_at), each.id))
    return (*running, *ended)


def deadlines_of(reader: Reader, case_id: int) -> tuple[DeadlineRow, ...]:
    """Every period of a case, in the order they began."""
    rows = _rows(reader, _d.case_id == case_id)
    return tuple(sorted(rows, key=lambda each: (each.deadline.started_at, each.id)))


def running_of_cases(reader: Reader, case_ids: Collection[int]) -> Mapping[int, list[DeadlineRow]]:
    """Of each case what runs, the soonest first, suspended ones last."""
    found: dict[int, list[DeadlineRow]] = defaultdict(list)
    rows = _rows(reader, IS_OPEN & _d.case_id.in_(case_ids))
    for each in sorted(rows, key=lambda each: (each.deadline.act_by_at or 2**62, each.id)):
        found[each.deadline.case_id or 0].append(each)
    return found


def deadlines_named(reader: Reader, ids: Collection[int]) -> tuple[DeadlineRow, ...]:
    """These, the soonest due first."""
    rows = _rows(reader, _d.id.in_(ids))
    return tuple(sorted(rows, key=lambda each: (each.deadline.act_by_at or 2**62, each.id)))


def deadlines_due(reader: Reader, until: Instant) -> tuple[DeadlineRow, ...]:
    """What runs and ends before `until`, what is over included, the soonest first."""
    rows = _rows(reader, IS_OPEN & (_d.act_by_at < until))
    return tuple(sorted(rows, key=lambda each: (each.deadline.act_by_at or 0, each.id)))


def deadlines_between(reader: Reader, start: Instant, end: Instant) -> list[DeadlineRow]:
    """Those that began, were kept, or were due in [start, end)."""
    moments = (_d.started_at, _d.met_at, _d.due_at)
    return _rows(reader, or_(*((each >= start) & (each < end) for each in moments)))


def extensions_open(
    reader: Reader, deadlines: Sequence[Deadline]
) -> Mapping[int, tuple[LegalExtension, ...]]:
    """Of each that runs, by id, the extensions that may be taken next."""
    running = [each for each in deadlines if each.state is DeadlineState.RUNNING]
    steps = _steps_of(reader, [each.id for each in running])
    lists = reader.lists
    return {
        each.id: extensions_left(
            Course(each, tuple(steps[each.id]), lists.calendar, lists.station.zone),
            lists.legal_extensions.values(),
        )
        for each in running
    }


def deadline_detail(reader: Reader, id: int) -> DeadlineDetail | None:
    """None where there is no such deadline."""
    rows = _rows(reader, _d.id == id)
    if not rows:
        return None
    (row,) = rows
    lists = reader.lists
    query = (
        select(_STEP.table, _officer.name.label("who"))
        .outerjoin(_officer.id.table, _officer.id == _s.by_id)
        .where(_s.deadline_id == id)
        .order_by(_s.id)
    )
    found = [StepLine(_STEP.entity(e), e.who or "") for e in reader.connection.execute(query)]
    steps = tuple(each.step for each in found)
    course = Course(row.deadline, steps, lists.calendar, lists.station.zone)
    rule = lists.legal_rules.get(row.deadline.rule_id or 0)
    extensions: tuple[LegalExtension, ...] = ()
    if row.deadline.state is DeadlineState.RUNNING:
        extensions = extensions_left(course, lists.legal_extensions.values())
    return DeadlineDetail(
        row=row,
        steps=tuple(found),
        extensions=extensions,
        note=rule.note if rule else "",
        standing=rule.standing if rule else "",
    )


def deadline_conditions(reader: Reader, _ids: Collection[int] | None = None) -> list[Condition]:
    """办案期限将届满, then 届满: of what runs and nobody has silenced."""
    query = _LINES.where(
        _d.station_id == reader.station_id,
        IS_OPEN,
        _d.act_by_at.is_not(None),
        _d.dismissed_at.is_(None),
    )
    return [
        condition
        for row in reader.connection.execute(query)
        for condition in _conditions(_DEADLINE.entity(row), row.officer or "", reader.now)
    ]


def _conditions(deadline: Deadline, officer: str, now: Instant) -> list[Condition]:
    """What lies ahead is told too, so that it calls at its second."""
    due = deadline.act_by_at or 0
    moments = {AlarmKind.DEADLINE_OVER: due}
    if now <= due and deadline.warn_hours:
        moments[AlarmKind.DEADLINE_NEAR] = due - deadline.warn_hours * HOUR
    return [
        Condition(
            kind=kind,
            subject_id=deadline.id,
            due_at=at,
            level=1 if deadline.limits_liberty else 3,
            fact=" · ".join(each for each in (deadline.number, deadline.name, officer) if each),
        )
        for kind, at in moments.items()
    ]


def _rows(reader: Reader, which: ColumnElement[bool]) -> list[DeadlineRow]:
    query = _LINES.where(_d.station_id == reader.station_id, which)
    rows = reader.connection.execute(query).all()
    today = _rules_today(reader)
    changed = [row.id for row in rows if _is_other(_DEADLINE.entity(row), today)]
    steps = _steps_of(reader, changed)
    return [
        DeadlineRow(
            deadline=(deadline := _DEADLINE.entity(row)),
            officer=row.officer or "",
            incident=row.incident or "",
            today_due_at=_by_todays_rule(reader, deadline, today, steps[row.id]),
        )
        for row in rows
    ]


def _rules_today(reader: Reader) -> Mapping[str, LegalRule]:
    lists = reader.lists
    day = day_of(reader.now, lists.station.zone).isoformat()
    return {each.code: each for each in rules_on(lists.legal_rules.values(), day)}


def _terms(rule: Deadline | LegalRule) -> Terms:
    return Terms(rule.amount, rule.unit, rule.limits_liberty)


def _is_other(deadline: Deadline, today: Mapping[str, LegalRule]) -> bool:
    rule = today.get(deadline.code)
    return deadline.is_open and rule is not None and _terms(rule) != _terms(deadline)


def _by_todays_rule(
    reader: Reader,
    deadline: Deadline,
    today: Mapping[str, LegalRule],
    steps: Iterable[DeadlineStep],
) -> Instant | None:
    if not _is_other(deadline, today):
        return None
    lists = reader.lists
    end = end_of(
        deadline.started_at,
        _terms(today[deadline.code]),
        in_order(tuple(steps)),
        lists.calendar,
        lists.station.zone,
    )
    return end.due_at if end.due_at != deadline.due_at else None


def _steps_of(reader: Reader, ids: Collection[int]) -> Mapping[int, list[DeadlineStep]]:
    found: dict[int, list[DeadlineStep]] = defaultdict(list)
    if ids:
        query = select(_STEP.table).where(_s.deadline_id.in_(ids)).order_by(_s.id)
        for row in reader.connection.execute(query):
            found[row.deadline_id].append(_STEP.entity(row))
    return found
