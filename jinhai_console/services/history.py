"""Bulk writing of the past: imports and the demonstration's years, through the same journal."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.history import HistoricAssignment, HistoricIncident
from jinhai_console.domain.incident import Incident, Involvement, derive_state
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.station import Community, Disposition, Entry
from jinhai_console.services.command import Command
from jinhai_console.services.incidents import free_number
from jinhai_console.services.pinyin import initials
from jinhai_console.store.known import known_keys, known_numbers
from jinhai_console.store.transaction import Transaction

BATCH = 2_000
UNNAMED = "未分类"


@dataclass(slots=True)
class ImportTally:
    """What a run of batches did. Filled on the writer's thread, read after it answered."""

    incidents: int = 0
    assignments: int = 0
    repeated: list[HistoricIncident] = field(default_factory=list)
    new_categories: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportIncidents(Command):
    """Store incidents of the past, archived. Those whose key is known already are repeats."""

    incidents: Sequence[HistoricIncident]
    tally: ImportTally
    leaves_open: bool = False  # what has no end yet stays open (the demonstration's last hours)

    def perform(self, tx: Transaction) -> Subject:
        tally = ImportTally()
        known = known_keys(tx.connection, tx.station_id, [each.key for each in self.incidents])
        names = _Names(tx, tally)
        rows = _Rows(tx, names, leaves_open=self.leaves_open)
        for each in self.incidents:
            if each.key in known:
                tally.repeated.append(each)
            else:
                known.add(each.key)
                rows.take(each)
        rows.save()
        tally.incidents = len(rows.incidents)
        tally.assignments = len(rows.assignments)
        self._report(tally)
        return Subject()

    def _report(self, tally: ImportTally) -> None:
        # Whole at the end: a batch that is tried again must not count twice.
        self.tally.incidents += tally.incidents
        self.tally.assignments += tally.assignments
        self.tally.repeated += tally.repeated
        self.tally.new_categories += tally.new_categories


class _Rows:
    """Turns historic incidents into rows and writes them a table at a time."""

    def __init__(self, tx: Transaction, names: "_Names", *, leaves_open: bool) -> None:
        self._tx = tx
        self._names = names
        self._leaves_open = leaves_open
        self._sources: list[HistoricIncident] = []
        self._wanted: set[str] = set()
        self.incidents: list[Incident] = []
        self.assignments: list[Assignment] = []

    def take(self, each: HistoricIncident) -> None:
        self._sources.append(each)

    def save(self) -> None:
        tx = self._tx
        self._wanted = {each.number for each in self._sources if each.number}
        taken = known_numbers(tx.connection, tx.station_id, self._wanted)
        ids = iter(tx.next_ids(len(self._sources)) if self._sources else ())
        for each in self._sources:
            incident = self._incident(next(ids), each, taken)
            assignments = self._assignments(incident, each)
            self.assignments += assignments
            self.incidents.append(replace(incident, state=derive_state(incident, assignments)))
        tx.add_all(self.incidents)
        self._add_assignments(self.assignments)
        tx.add_all(self._involvements())

    def _add_assignments(self, rows: list[Assignment]) -> None:
        if rows:
            ids = self._tx.next_ids(len(rows))
            self._tx.add_all([replace(row, id=id) for id, row in zip(ids, rows, strict=True)])

    def _incident(self, id: int, each: HistoricIncident, taken: set[str]) -> Incident:
        names = self._names
        category = names.category(each.category)
        confirmed = names.category(each.confirmed_category) if each.confirmed_category else None
        return Incident(
            id=id,
            station_id=self._tx.station_id,
            number=self._free(each, taken),
            origin="import",
            category_id=category.id,
            confirmed_category_id=confirmed.id if confirmed else None,
            level=each.level or category.level,
            received_at=each.received_at,
            zone=each.zone,
            external_key=each.key,
            source_id=names.source(each.source),
            address=each.address,
            community_id=names.entry(Community, each.community),
            longitude=each.longitude,
            latitude=each.latitude,
            narrative=each.narrative,
            reporter_name=each.reporter_name,
            reporter_phone=each.reporter_phone,
            feedback=each.feedback,
            feedback_at=each.feedback_at,
            disposition_id=names.entry(Disposition, each.disposition),
            closed_at=each.closed_at,
            archived_at=None if self._stays_open(each) else self._tx.now,
            exit=each.exit,
            extra=each.extra,
        )

    def _stays_open(self, each: HistoricIncident) -> bool:
        return self._leaves_open and each.closed_at is None and each.exit is None

    def _free(self, each: HistoricIncident, taken: set[str]) -> str:
        """The file's own number where it is free; else with its place, or the next of the year."""
        number, place = each.number, 1
        while not number or number in taken:
            place += 1
            number = f"{each.number}-{place}" if each.number else self._next_number(each)
        taken.add(number)
        return number

    def _next_number(self, each: HistoricIncident) -> str:
        """One that no other row of this batch claims either."""
        number = free_number(self._tx, each.received_at)
        while number in self._wanted:
            number = free_number(self._tx, each.received_at)
        return number

    def _assignments(self, incident: Incident, each: HistoricIncident) -> list[Assignment]:
        return [
            Assignment(
                id=0,
                station_id=self._tx.station_id,
                incident_id=incident.id,
                officer_id=(officer := self._names.officer(sent.unit)),
                unit=None if officer else sent.unit,
                role=sent.role,
                dispatched_at=sent.dispatched_at,
                acknowledged_at=sent.acknowledged_at,
                en_route_at=sent.en_route_at,
                on_scene_at=sent.on_scene_at,
                cleared_at=self._cleared_at(sent, each),
            )
            for sent in each.assignments
        ]

    def _cleared_at(self, sent: HistoricAssignment, each: HistoricIncident) -> int | None:
        """What is archived holds nobody, also where the file names no end."""
        if sent.cleared_at is not None or self._stays_open(each):
            return sent.cleared_at
        return each.closed_at or _last(sent, each.received_at)

    def _involvements(self) -> list[Involvement]:
        named = [
            (incident.id, person)
            for incident, each in zip(self.incidents, self._sources, strict=True)
            for person in each.involvements
        ]
        ids = self._tx.next_ids(len(named)) if named else range(0)
        return [
            Involvement(
                id=id,
                station_id=self._tx.station_id,
                incident_id=incident_id,
                role=person.role,
                name=person.name,
                phone=person.phone,
                identity_number=person.identity_number,
            )
            for id, (incident_id, person) in zip(ids, named, strict=True)
        ]


def _last(sent: HistoricAssignment, received_at: int) -> int:
    moments = (sent.dispatched_at, sent.acknowledged_at, sent.en_route_at, sent.on_scene_at)
    return max((each for each in moments if each is not None), default=received_at)


class _Names:
    """Finds what a file names in the station's lists, and adds what is missing there."""

    def __init__(self, tx: Transaction, tally: ImportTally) -> None:
        self._tx = tx
        self._tally = tally
        categories = tx.find(Category)
        self._categories = {(each.parent_id, each.name): each for each in categories}
        self._codes = {each.code for each in categories}
        self._officers = {each.number: each.id for each in tx.find(Officer)}
        self._entries: dict[type[Entry], dict[str, int]] = {
            Community: {each.name: each.id for each in tx.find(Community)},
            Disposition: {each.name: each.id for each in tx.find(Disposition)},
        }
        sources = tx.lists.sources.values()
        self._sources = {each.name: each.id for each in sources} | {
            each.code: each.id for each in sources
        }

    def officer(self, unit: str) -> int | None:
        return self._officers.get(unit)

    def source(self, name: str) -> int | None:
        return self._sources.get(name) if name else None

    def entry(self, kind: type[Entry], name: str) -> int | None:
        """The entry of this name, added where the station has none, retired at once.

        Retired: the file's words stay on its records and do not crowd the station's forms.
        """
        if not name:
            return None
        known = self._entries[kind]
        if name not in known:
            made = self._tx.add(kind, name=name, initials=initials(name), retired_at=self._tx.now)
            known[name] = made.id
        return known[name]

    def category(self, path: tuple[str, ...]) -> Category:
        """The category at this path; a name anywhere in the tree serves for a path of one."""
        names = [name for name in path if name][:4] or [UNNAMED]
        if len(names) == 1:
            found = self._anywhere(names[0])
            if found is not None:
                return found
        parent: Category | None = None
        for name in names:
            known = self._categories.get((parent.id if parent else None, name))
            parent = known or self._add(parent, name)
        assert parent is not None
        return parent

    def _anywhere(self, name: str) -> Category | None:
        return next((c for (_, n), c in self._categories.items() if n == name), None)

    def _free_code(self) -> str:
        place = len(self._codes) + 1
        while (code := f"X{place:04d}") in self._codes:
            place += 1
        self._codes.add(code)
        return code

    def _add(self, parent: Category | None, name: str) -> Category:
        made = self._tx.add(
            Category,
            name=name,
            initials=initials(name),
            code=self._free_code(),
            depth=parent.depth + 1 if parent else 1,
            parent_id=parent.id if parent else None,
            bucket=parent.bucket if parent else Bucket.OTHER,
            level=parent.level if parent else 3,
            standing="请核对",
            retired_at=self._tx.now,
        )
        self._categories[made.parent_id, name] = made
        self._tally.new_categories.append(name)
        return made
