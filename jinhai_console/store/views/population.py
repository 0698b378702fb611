"""人口信息核查 read: the list of checks, one whole with its people, people for figures."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, case, func, select

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.population_check import (
    CheckResult,
    PopulationCheck,
    SampledPerson,
    same_numbers,
)
from jinhai_console.domain.population_rows import CheckDetail, CheckRow, PersonRow
from jinhai_console.domain.task import TaskSource
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.shift import officer_name
from jinhai_console.store.views.task_list import tasks_about

_CHECK, _PERSON = SHAPES[PopulationCheck], SHAPES[SampledPerson]
_c, _p = _CHECK.table.c, _PERSON.table.c


def _sum(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((which, 1), else_=0)), 0)


_LINES: Select[Any] = (
    select(
        _CHECK.table,
        func.count(_p.id).label("sampled"),
        _sum(_p.result == CheckResult.RIGHT).label("right_"),
        _sum(_p.result == CheckResult.WRONG).label("wrong_"),
        _sum(_p.result == CheckResult.NOT_COLLECTED).label("missing"),
        _sum(_p.corrected_at.is_not(None)).label("corrected"),
    )
    .outerjoin(_PERSON.table, _p.check_id == _c.id)
    .group_by(_c.id)
)


def check_list(reader: Reader, people: Collection[int] | None = None) -> tuple[CheckRow, ...]:
    """Every check, the latest first; with `people`, only those that sampled one of them."""
    query = _LINES.where(_c.station_id == reader.station_id)
    if people is not None:
        query = query.where(_c.id.in_(select(_p.check_id).where(_p.id.in_(people))))
    rows = reader.connection.execute(query.order_by(_c.day.desc(), _c.id.desc()))
    return tuple(_row(reader, row) for row in rows)


def check_id(reader: Reader, number: str) -> int | None:
    """The check that is called so."""
    query = select(_c.id).where(_c.station_id == reader.station_id, _c.number == number)
    return reader.connection.execute(query).scalar()


def check_of(reader: Reader, person_id: int) -> int | None:
    """The check that sampled this person."""
    return reader.connection.execute(select(_p.check_id).where(_p.id == person_id)).scalar()


def check_detail(reader: Reader, id: int) -> CheckDetail | None:
    """None where there is no such check."""
    found = reader.connection.execute(_LINES.where(_c.id == id)).one_or_none()
    if found is None:
        return None
    row = _row(reader, found)
    query = select(_PERSON.table).where(_p.check_id == id).order_by(_p.place)
    people = [_PERSON.entity(each) for each in reader.connection.execute(query)]
    tasks = {
        each.task.about_id: each
        for each in tasks_about(reader, TaskSource.POPULATION, [each.id for each in people])
    }
    shared, communities = same_numbers(people), reader.lists.communities
    lines = [
        PersonRow(
            each,
            communities[each.community_id].name if each.community_id else "",
            each.identity_number in shared,
            tasks.get(each.id),
        )
        for each in people
    ]
    return CheckDetail(row, officer_name(reader, row.check.entered_by_id), tuple(lines))


def people_between(reader: Reader, period: Period) -> list[tuple[PopulationCheck, SampledPerson]]:
    """Whom the checks of these days sampled, with their check."""
    within = _c.day.between(period.first.isoformat(), period.last.isoformat())
    own = _c.station_id == reader.station_id
    checks = {
        row.id: _CHECK.entity(row)
        for row in reader.connection.execute(select(_CHECK.table).where(own, within))
    }
    query = select(_PERSON.table).join(_CHECK.table, _c.id == _p.check_id).where(own, within)
    people = reader.connection.execute(query.order_by(_c.day, _p.check_id, _p.place))
    return [(checks[row.check_id], _PERSON.entity(row)) for row in people]


def _row(reader: Reader, row: Row[Any]) -> CheckRow:
    check: PopulationCheck = _CHECK.entity(row)
    community = reader.lists.communities.get(check.community_id or 0)
    return CheckRow(
        check=check,
        community=community.name if community else "",
        sampled=row.sampled,
        right=row.right_,
        wrong=row.wrong_,
        missing=row.missing,
        corrected=row.corrected,
    )
