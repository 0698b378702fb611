"""在所人员: the running measures that hold somebody here, the next limit first."""

from collections import Counter
from collections.abc import Collection, Mapping

from sqlalchemy import Select, and_, or_, select

from jinhai_console.domain.case import CaseRole
from jinhai_console.domain.case_measure import CaseMeasure, MeasureKind
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.held_rows import HELD_BY, HeldRow
from jinhai_console.domain.masking import mask_name
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.deadlines import extensions_open, running_of_cases

_MEASURE = SHAPES[CaseMeasure]
_m = _MEASURE.table.c
_case, _person = BY_NAME["case"].table.c, BY_NAME["case_person"].table.c
_o, _officer = BY_NAME["case_officer"].table.c, BY_NAME["officer"].table.c


_IS_HELD = and_(
    _m.ended_at.is_(None),
    _m.kind.in_(sorted(HELD_BY)),
    or_(_m.kind != MeasureKind.DETENTION, _m.taken_to_house_at.is_(None)),
)


def held_of_cases(reader: Reader, wanted: Select[tuple[int]]) -> Counter[int]:
    """How many are held, by case; a case without any is left out."""
    query = select(_m.case_id).where(_m.case_id.in_(wanted), _IS_HELD)
    return Counter(reader.connection.execute(query).scalars())


def persons_held(reader: Reader) -> tuple[HeldRow, ...]:
    leads = and_(_o.case_id == _m.case_id, _o.role == CaseRole.LEAD, _o.left_at.is_(None))
    query = (
        select(
            _MEASURE.table,
            _person.name.label("who"),
            _case.number,
            _case.name.label("title"),
            _officer.name.label("officer"),
        )
        .join(_person.id.table, _person.id == _m.person_id)
        .join(_case.id.table, _case.id == _m.case_id)
        .outerjoin(_o.id.table, leads)
        .outerjoin(_officer.id.table, _officer.id == _o.officer_id)
        .where(_m.station_id == reader.station_id, _IS_HELD)
        .order_by(_m.began_at, _m.id)
    )
    rows = reader.connection.execute(query).all()
    first = _first_limits(reader, {row.case_id for row in rows})
    longer = extensions_open(reader, list(first.values()))
    found = []
    for row in rows:
        limit = first.get(row.person_id)
        found.append(
            HeldRow(
                measure=_MEASURE.entity(row),
                who=mask_name(row.who),
                number=row.number,
                title=row.title,
                officer=row.officer or "",
                limit=f"{limit.code} {limit.name}" if limit else "",
                due_at=limit.act_by_at if limit else None,
                basis=limit.basis if limit else "",
                longer=longer.get(limit.id, ()) if limit else (),
            )
        )
    found.sort(key=lambda each: (each.due_at is None, each.due_at or 0, each.id))
    return tuple(found)


def _first_limits(reader: Reader, case_ids: Collection[int]) -> Mapping[int, Deadline]:
    """By person, the next limit of his own liberty: two of one case have each their own."""
    found: dict[int, Deadline] = {}
    for rows in running_of_cases(reader, case_ids).values():
        for limit in (each.deadline for each in rows):
            if limit.limits_liberty:
                found.setdefault(limit.subject_id, limit)
    return found
