"""法制审核 read: the list, one whole, those of a case, one by its number."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Select, case, select

from jinhai_console.domain.case import Case, CaseOfficer, CasePerson, CaseRole, PersonPart
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.legal_review import (
    LegalReview,
    ReviewItem,
    ReviewRound,
    Verdict,
)
from jinhai_console.domain.masking import mask_name
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.review_check import ReviewCheck
from jinhai_console.domain.review_rows import CaseOffer, ReviewDetail, ReviewRow, RoundLine, days_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.deadlines import running_of_cases

_REVIEW, _CASE, _ROUND, _ITEM = (
    SHAPES[each] for each in (LegalReview, Case, ReviewRound, ReviewItem)
)
_r, _c, _t, _i = _REVIEW.table.c, _CASE.table.c, _ROUND.table.c, _ITEM.table.c
_o, _p = SHAPES[CaseOfficer].table.c, SHAPES[CasePerson].table.c
_officer = BY_NAME["officer"].table.c
_FAR = 2**62


def review_rows(reader: Reader) -> tuple[ReviewRow, ...]:
    """What runs, by the nearest period of its case; then what is over, the latest first."""
    return tuple(sorted(_rows(reader, _r.station_id == reader.station_id), key=_order))


def reviews_of(reader: Reader, case_id: int) -> tuple[LegalReview, ...]:
    """Of one case, in the order they were submitted."""
    query = select(_REVIEW.table).where(_r.case_id == case_id).order_by(_r.id)
    return tuple(_REVIEW.entity(row) for row in reader.connection.execute(query))


def review_offers(reader: Reader) -> tuple[CaseOffer, ...]:
    """Every case, those that are open first, the latest first."""
    execute = reader.connection.execute
    suspects: dict[int, list[tuple[int, str]]] = defaultdict(list)
    is_suspect = (_p.station_id == reader.station_id) & (_p.part == PersonPart.SUSPECT)
    for row in execute(select(_p.case_id, _p.id, _p.name).where(is_suspect).order_by(_p.id)):
        suspects[row.case_id].append((row.id, mask_name(row.name)))
    found = execute(select(_CASE.table).where(_c.station_id == reader.station_id))
    cases: list[Case] = [_CASE.entity(row) for row in found]
    cases.sort(key=lambda each: (not each.is_open, -each.taken_at))
    return tuple(CaseOffer(each, tuple(suspects[each.id])) for each in cases)


def review_id(reader: Reader, number: str) -> int | None:
    query = select(_r.id).where(_r.station_id == reader.station_id, _r.number == number)
    found = reader.connection.execute(query).scalar()
    return None if found is None else int(found)


def review_detail(reader: Reader, id: int) -> ReviewDetail | None:
    """None where there is no such review."""
    rows = _rows(reader, _r.id == id)
    if not rows:
        return None
    (row,) = rows
    query = select(_ITEM.table).where(_i.review_id == id).order_by(_i.round, _i.position)
    items = [_ITEM.entity(each) for each in reader.connection.execute(query)]
    now = tuple(each for each in items if each.round == row.review.round)
    checks = reader.lists.review_checks
    return ReviewDetail(
        row=row,
        rounds=_round_lines(reader, id),
        items=now,
        found_before=tuple(e for e in items if e.is_found and e.round < row.review.round),
        deadlines=tuple(running_of_cases(reader, (row.case.id,)).get(row.case.id, ())),
        to_check=any(_is_to_check(checks.get(e.check_id or 0)) for e in now),
    )


def _is_to_check(check: ReviewCheck | None) -> bool:
    return check is not None and check.standing not in ("", Standing.CHECKED)


def _order(row: ReviewRow) -> tuple[bool, int, int]:
    review = row.review
    if not review.is_running:
        return True, -review.moved_at, review.id
    due = row.nearest.deadline.act_by_at if row.nearest else None
    return False, _FAR if due is None else due, review.id


def _rows(reader: Reader, which: ColumnElement[bool]) -> list[ReviewRow]:
    execute, lists = reader.connection.execute, reader.lists
    reviews: list[LegalReview] = [
        _REVIEW.entity(row) for row in execute(select(_REVIEW.table).where(which))
    ]
    wanted, case_ids = select(_r.id).where(which), select(_r.case_id).where(which)
    found = execute(select(_CASE.table).where(_c.id.in_(case_ids)))
    cases: dict[int, Case] = {row.id: _CASE.entity(row) for row in found}
    rounds: dict[int, list[ReviewRound]] = defaultdict(list)
    for row in execute(select(_ROUND.table).where(_t.review_id.in_(wanted)).order_by(_t.round)):
        rounds[row.review_id].append(_ROUND.entity(row))
    running = {each.case_id for each in reviews if each.is_running}
    nearest: Mapping[int, list[DeadlineRow]] = running_of_cases(reader, running)
    officers, names = _officers_of(reader, case_ids), _named(reader, reviews)
    persons = _persons(reader, [each.person_id for each in reviews])
    counts = _counts(reader, which)
    return [
        ReviewRow(
            review=each,
            case=cases[each.case_id],
            officers=tuple(officers.get(each.case_id, ())),
            reviewer=names.get(each.reviewer_id or 0, ""),
            person=persons.get(each.person_id or 0, ""),
            unchecked=counts[each.id, None],
            faults=counts[each.id, Verdict.FAULTY],
            days=days_of(rounds[each.id], lists.calendar, lists.station.zone, reader.now),
            nearest=next(iter(nearest.get(each.case_id, ())), None) if each.is_running else None,
        )
        for each in reviews
    ]


def _counts(reader: Reader, which: ColumnElement[bool]) -> Counter[tuple[int, Verdict | None]]:
    """Of the present round of each review, how many items have which answer."""
    query = (
        select(_i.review_id, _i.verdict)
        .join(_REVIEW.table, (_r.id == _i.review_id) & (_r.round == _i.round))
        .where(which)
    )
    return Counter((row.review_id, row.verdict) for row in reader.connection.execute(query))


def _officers_of(reader: Reader, case_ids: Select[tuple[int]]) -> Mapping[int, list[str]]:
    """Who works on each case, the lead first."""
    lead_first = case((_o.role == CaseRole.LEAD, 0), else_=1)
    query = (
        select(_o.case_id, _officer.name)
        .join(_officer.id.table, _officer.id == _o.officer_id)
        .where(_o.case_id.in_(case_ids), _o.left_at.is_(None))
        .order_by(lead_first, _o.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for id, name in reader.connection.execute(query):
        found[id].append(name)
    return found


def _named(reader: Reader, reviews: Collection[LegalReview]) -> Mapping[int, str]:
    ids = {each.reviewer_id for each in reviews if each.reviewer_id is not None}
    query = select(_officer.id, _officer.name).where(_officer.id.in_(ids))
    return {row.id: row.name for row in reader.connection.execute(query)}


def _persons(reader: Reader, ids: Collection[int | None]) -> Mapping[int, str]:
    """Masked."""
    wanted = {each for each in ids if each is not None}
    query = select(_p.id, _p.name).where(_p.id.in_(wanted))
    return {row.id: mask_name(row.name) for row in reader.connection.execute(query)}


def _round_lines(reader: Reader, review_id: int) -> tuple[RoundLine, ...]:
    submitter, decider = _officer.id.table.alias(), _officer.id.table.alias()
    query = (
        select(
            _ROUND.table,
            submitter.c.name.label("submitted_by"),
            decider.c.name.label("decided_by"),
        )
        .outerjoin(submitter, submitter.c.id == _t.submitted_by_id)
        .outerjoin(decider, decider.c.id == _t.decided_by_id)
        .where(_t.review_id == review_id)
        .order_by(_t.round)
    )
    lists = reader.lists
    lines = []
    for row in reader.connection.execute(query):
        this: ReviewRound = _ROUND.entity(row)
        days = days_of((this,), lists.calendar, lists.station.zone, reader.now)
        lines.append(RoundLine(this, row.submitted_by or "", row.decided_by or "", days))
    return tuple(lines)
