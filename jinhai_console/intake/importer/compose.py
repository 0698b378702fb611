"""Rows of one incident number made into one incident with its assignments, or refused whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import compress, count
from json.encoder import encode_basestring
from operator import ne

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.history import HistoricAssignment, HistoricIncident
from jinhai_console.domain.instant import DAY, SECOND, Instant
from jinhai_console.intake.importer.fields import Fields
from jinhai_console.intake.importer.moments import RowFault
from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.intake.importer.text_table import RawRow
from jinhai_console.intake.importer.times import DayOrder

# A number that comes again within a day is another unit of the same incident; later, the other
# system has begun to count anew.
SAME_INCIDENT = DAY


@dataclass(frozen=True, slots=True)
class Accepted:
    """`rows` made the incident; `repeated` are exact copies of one of them. Numbers as in a
    spreadsheet. `lost_place`: coordinates stand there that are none."""

    incident: HistoricIncident
    rows: tuple[int, ...]
    repeated: tuple[int, ...] = ()
    lost_place: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """One row that was not taken, whole, with one sentence about why."""

    row: int
    cells: tuple[str, ...]
    reason: str


Item = Accepted | Rejected


@dataclass(frozen=True, slots=True)
class _Call:
    """A row understood as far as it speaks of the call."""

    row: int
    cells: list[str]
    received: Instant | None


class Composer:
    """Made once for a plan, used for every group of rows."""

    def __init__(self, plan: ImportPlan, order: DayOrder) -> None:
        self._fields = Fields(plan, order)
        self._columns = plan.columns
        self._keys = [encode_basestring(name) + ":" for name in plan.columns]
        self._zone = plan.zone

    def compose(self, rows: Sequence[RawRow]) -> Iterator[Item]:
        """Everything that rows of one number (or of one content) come to."""
        if len(rows) == 1:
            yield self.one(*rows[0])
            return
        kept: dict[tuple[str, ...], RawRow] = {}
        copies: dict[int, list[int]] = {}
        for row in rows:
            first = kept.setdefault(tuple(row[1]), row)
            if first is not row:
                copies.setdefault(first[0], []).append(row[0])
        for group in self._split(list(kept.values()), copies):
            if isinstance(group, Rejected):
                yield group
            else:
                yield from self._several(group, copies)

    def one(self, row: int, cells: list[str], fault: str) -> Item:
        """What a row that stands alone comes to."""
        try:
            if fault:
                raise RowFault(fault)
            received = self._fields.received(cells)
            if received is None:
                raise RowFault(self._fields.no_time)
            assignments = self._fields.assignments(cells, received)
            incident = self._incident(cells, received, assignments)
        except RowFault as wrong:
            return Rejected(row, tuple(cells), f"第 {row} 行{wrong}")
        return Accepted(incident, (row,), lost_place=self._lost_place(incident, cells))

    def _lost_place(self, incident: HistoricIncident, cells: Sequence[str]) -> bool:
        return incident.longitude is None and self._fields.says_place(cells)

    def _split(
        self, rows: Sequence[RawRow], copies: dict[int, list[int]]
    ) -> Iterator[list[_Call] | Rejected]:
        """The calls that share a number, apart where more than a day lies between them.

        A row that cannot be read takes the whole number with it: mended, they must still
        come together.
        """
        calls: list[_Call] = []
        for row, cells, fault in rows:
            try:
                if fault:
                    raise RowFault(fault)
                calls.append(_Call(row, cells, self._fields.received(cells)))
            except RowFault as wrong:
                yield from self._refuse(rows, copies, row, str(wrong))
                return
        dated = sorted({call.received for call in calls if call.received is not None})
        if not dated:
            yield from self._refuse(rows, copies, rows[0][0], self._fields.no_time)
            return
        starts = [dated[0]]
        for moment in dated:
            if moment - starts[-1] > SAME_INCIDENT:
                starts.append(moment)
        for start in starts:
            yield [
                call
                for call in calls
                if start <= (call.received or dated[0]) <= start + SAME_INCIDENT
            ]

    def _refuse(
        self,
        rows: Sequence[RawRow],
        copies: dict[int, list[int]],
        culprit: int,
        fault: str,
    ) -> Iterator[Rejected]:
        for row, cells, _fault in rows:
            reason = f"第 {row} 行{fault}"
            if row != culprit:
                whole = f"第 {row} 行与第 {culprit} 行是同一警情"
                reason = f"{whole}，第 {culprit} 行{fault}，改好后一起导入"
            for each in (row, *copies.get(row, ())):
                yield Rejected(each, tuple(cells), reason)

    def _several(self, calls: Sequence[_Call], copies: dict[int, list[int]]) -> Iterator[Item]:
        received = min(call.received for call in calls if call.received is not None)
        assignments: list[HistoricAssignment] = []
        rows = [(call.row, call.cells, "") for call in calls]
        for call in calls:
            try:
                found = self._fields.assignments(call.cells, received)
            except RowFault as fault:
                yield from self._refuse(rows, copies, call.row, str(fault))
                return
            assignments += [each for each in found if each not in assignments]
        merged, unlike = _merged(calls)
        differing = sorted(unlike - self._fields.per_unit)
        own = self._own_cells(calls, differing)
        try:
            incident = self._incident(merged, received, _led(assignments), differing, own)
        except RowFault as fault:
            yield from self._refuse(rows, copies, calls[0].row, str(fault))
            return
        repeated = [copy for call in calls for copy in copies.get(call.row, ())]
        lost = self._lost_place(incident, merged)
        yield Accepted(incident, tuple(call.row for call in calls), tuple(repeated), lost)

    def _incident(
        self,
        cells: list[str],
        received: Instant,
        assignments: Sequence[HistoricAssignment],
        differing: Sequence[int] = (),
        own: str = "",
    ) -> HistoricIncident:
        fields = self._fields
        number = fields.text("number", cells)
        if number:
            key = f"import:{number}@{fields.wall.local(received) // SECOND}"
        else:
            key = f"import:row:{_digest(cells)}"
        place, level, used = fields.place(cells), fields.level(cells), fields.unmapped
        if dropped := fields.dropped(cells, place, level):
            used = (*used, *dropped)
        given = fields.given(cells, received)
        return HistoricIncident(
            key=key,
            received_at=received,
            zone=self._zone,
            number=number,
            level=level,
            loss_cents=fields.loss(cells),
            longitude=place[0] if place else None,
            latitude=place[1] if place else None,
            assignments=tuple(assignments),
            extra=self._extra(cells, used, differing, own) if used or own else "",
            **given,
        )

    def _extra(
        self,
        cells: Sequence[str],
        positions: Sequence[int],
        differing: Sequence[int],
        own: str,
    ) -> str:
        """The columns without a field as JSON, in the words of the file."""
        keys = self._keys
        parts = [
            keys[index] + encode_basestring(cells[index])
            for index in positions
            if cells[index] and index not in differing
        ]
        if own:
            parts.append(own)
        return "{" + ",".join(parts) + "}" if parts else ""

    def _own_cells(self, calls: Sequence[_Call], differing: Sequence[int]) -> str:
        """Where rows of one incident differ, each keeps its own cells, conflicts included."""
        if not differing:
            return ""
        return '"各行":[' + ",".join(self._row_object(call, differing) for call in calls) + "]"

    def _row_object(self, call: _Call, positions: Sequence[int]) -> str:
        unit = self._fields.unit_position
        shown = [*([unit] if unit is not None else []), *positions]
        pairs = (
            self._keys[index] + encode_basestring(call.cells[index])
            for index in shown
            if call.cells[index]
        )
        return "{" + ",".join(pairs) + "}"


def _merged(calls: Sequence[_Call]) -> tuple[list[str], set[int]]:
    """The first row, its empty cells filled from the others, and where any of them differ."""
    merged = calls[0].cells.copy()
    unlike: set[int] = set()
    for call in calls[1:]:
        unlike.update(compress(count(), map(ne, calls[0].cells, call.cells)))
    for index in unlike:
        if not merged[index]:
            merged[index] = next(filter(None, (call.cells[index] for call in calls)), "")
    return merged, unlike


def _led(assignments: Sequence[HistoricAssignment]) -> list[HistoricAssignment]:
    """The unit sent first leads, the others support."""
    if len(assignments) < 2:
        return list(assignments)
    first = min(
        range(len(assignments)),
        key=lambda index: (assignments[index].dispatched_at or 2**62, index),
    )
    return [each if index == first else _supporting(each) for index, each in enumerate(assignments)]


def _supporting(each: HistoricAssignment) -> HistoricAssignment:
    return HistoricAssignment(
        unit=each.unit,
        role=Role.SUPPORT,
        dispatched_at=each.dispatched_at,
        acknowledged_at=each.acknowledged_at,
        en_route_at=each.en_route_at,
        on_scene_at=each.on_scene_at,
        cleared_at=each.cleared_at,
    )


def _digest(cells: Sequence[str]) -> str:
    """A row without a number is known by its content; spaces and empty cells at the end aside."""
    text = "\x1f".join(map(str.strip, cells)).rstrip("\x1f")
    return blake2b(text.encode(), digest_size=16).hexdigest()
