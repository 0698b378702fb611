"""Bulk writing of the past: imports and the demonstration's years, through the same journal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.history import HistoricAssignment, HistoricIncident
from jinhai_console.domain.incident import (
    Incident,
    IncidentState,
    Involvement,
    derive_state,
)
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.station import Community, Disposition, Entry
from jinhai_console.services.command import Command
from jinhai_console.services.numbers import BatchNumbers
from jinhai_console.services.pinyin import initials
from jinhai_console.store.known import known_keys
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
        fresh: list[HistoricIncident] = []
        for each in self.incidents:
            if each.key in known:
                tally.repeated.append(each)
            else:
                known.add(each.key)
                fresh.append(each)
        if fresh:
            rows = _Rows(tx, _Names(tx, tally), fresh, leaves_open=self.leaves_open)
            rows.save()
            tally.incidents = len(rows.incidents)
            tally.assignments = len(rows.assignments)
        self._report(tally)
        return Subject(is_repeat=not fresh)

    def _report(self, tally: ImportTally) -> None:
        # Whole at the end: a batch that is tried again must not count twice.
        self.tally.incidents += tally.incidents
        self.tally.assignments += tally.assignments
        self.tally.repeated += tally.repeated
        self.tally.new_categories += tally.new_categories


class _Rows:
    """Turns historic incidents into rows and writes them a table at a time."""

    def __init__(
        self,
        tx: Transaction,
        names: "_Names",
        sources: Sequence[HistoricIncident],
        *,
        leaves_open: bool,
    ) -> None:
        self._tx = tx
        self._names = names
        self._sources = sources
        self._leaves_open = leaves_open
        self._numbers = BatchNumbers(tx, sources)
        self.incidents: list[Incident] = []
        self.assignments: list[Assignment] = []

    def save(self) -> None:
        ids = self._ids(len(self._sources))
        assignment_ids = self._ids(sum(len(each.assignments) for each in self._sources))
        for each in self._sources:
            incident = self._incident(next(ids), each)
            sent = [
                self._assignment(next(assignment_ids), incident, each, assignment)
                for assignment in each.assignments
            ]
            if self._stays_open(each):
                incident = replace(incident, state=derive_state(incident, sent))
            self.incidents.append(incident)
            self.assignments += sent
        self._tx.add_all(self.incidents)
        self._tx.add_all(self.assignments)
        self._tx.add_all(self._involvements())

    def _ids(self, count: int) -> Iterator[int]:
        return iter(self._tx.next_ids(count) if count else ())

    def _incident(self, id: int, each: HistoricIncident) -> Incident:
        names = self._names
        category = names.category(each.category)
        confirmed = names.category(each.confirmed_category) if each.confirmed_category else None
        return Incident(
            id=id,
            station_id=self._tx.station_id,
            number=self._numbers.of(each),
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
            state=each.exit or IncidentState.ARCHIVED,
            extra=each.extra,
            loss_cents=each.loss_cents,
            channel=each.channel,
        )

    def _stays_open(self, each: HistoricIncident) -> bool:
        return self._leaves_open and each.closed_at is None and each.exit is None

    def _assignment(
        self, id: int, incident: Incident, each: HistoricIncident, sent: HistoricAssignment
    ) -> Assignment:
        officer = self._names.officer(sent.unit)
        return Assignment(
            id=id,
            station_id=self._tx.station_id,
            incident_id=incident.id,
            officer_id=officer.id if officer else None,
            team_id=officer.team_id if officer else None,
            unit=None if officer else sent.unit,
            role=sent.role,
            dispatched_at=sent.dispatched_at,
            acknowledged_at=sent.acknowledged_at,
            en_route_at=sent.en_route_at,
            on_scene_at=sent.on_scene_at,
            cleared_at=self._cleared_at(sent, each),
        )

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
        return [
            Involvement(
                id=id,
                station_id=self._tx.station_id,
                incident_id=incident_id,
                role=person.role,
                name=person.name,
                phone=person.phone,
                identity_number=person.identity_number,
                occupation=person.occupation,
                sex=person.sex,
                birth_year=person.birth_year,
            )
            for id, (incident_id, person) in zip(self._ids(len(named)), named, strict=True)
        ]


def _last(sent: HistoricAssignment, received_at: int) -> int:
    moments = (sent.dispatched_at, sent.acknowledged_at, sent.en_route_at, sent.on_scene_at)
    return max((each for each in moments if each is not None), default=received_at)


class _Names:
    """Finds what a file names in the station's lists, and adds what is missing there."""

    def __init__(self, tx: Transaction, tally: ImportTally) -> None:
        self._tx = tx
        self._tally = tally
        categories = tx.lists.categories.values()
        self._categories = {(each.parent_id, each.name): each for each in categories}
        self._codes = {each.code for each in categories}
        self._paths: dict[tuple[str, ...], Category] = {}
        self._officers = {each.number: each for each in tx.find(Officer)}
        self._entries: dict[type[Entry], dict[str, int]] = {
            Community: {each.name: each.id for each in tx.lists.communities.values()},
            Disposition: {each.name: each.id for each in tx.lists.dispositions.values()},
        }
        sources = tx.lists.sources.values()
        self._sources = {each.name: each.id for each in sources} | {
            each.code: each.id for each in sources
        }

    def officer(self, unit: str) -> Officer | None:
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
        if path not in self._paths:
            self._paths[path] = self._at(path)
        return self._paths[path]

    def _at(self, path: tuple[str, ...]) -> Category:
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
            is_order=bool(parent and parent.is_order),
            standing="请核对",
            retired_at=self._tx.now,
        )
        self._categories[made.parent_id, name] = made
        self._tally.new_categories.append(name)
        return made
