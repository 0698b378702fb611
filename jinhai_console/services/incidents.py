"""警情: take it in, add to it, end it, open it again."""

from dataclasses import dataclass

from jinhai_console.domain.incident import (
    Incident,
    IncidentState,
    Involvement,
    Note,
    NoteKind,
    PersonRole,
    Sex,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.masking import mask_name, mask_phone
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.dispute_watch import watch_disputes
from jinhai_console.services.numbers import free_numbers
from jinhai_console.services.order_rules import refuse_counting_otherwise
from jinhai_console.services.outbox import add_to, correct
from jinhai_console.services.settle import open_incident, require, settle
from jinhai_console.store.transaction import Transaction

EARLIEST_BIRTH = 1900


@dataclass(frozen=True, slots=True)
class InvolvedPerson:
    role: PersonRole
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    remark: str = ""
    occupation: str = ""
    sex: Sex | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeIncident(Command):
    """接警: a new incident by hand or by message.

    With an `external_key` that is known already nothing is made: the same content is a
    repeat, another content is appended to the incident as an amendment.
    """

    category_id: int
    category_is_said: bool = True  # a guess says nothing new about what is known already
    origin: str = "hand"
    level: int | None = None  # None: the category's own
    received_at: Instant | None = None  # None: now
    reported_at: Instant | None = None
    zone: str | None = None  # None: the station's
    external_key: str | None = None
    source_id: int | None = None
    address: str = ""
    community_id: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    narrative: str = ""
    reporter_name: str = ""
    reporter_phone: str = ""
    scheduled_for: Instant | None = None
    persons: tuple[InvolvedPerson, ...] = ()
    extra: str = ""

    def perform(self, tx: Transaction) -> Subject:
        if self.external_key is not None:
            known = tx.first(Incident, external_key=self.external_key)
            if known is not None:
                return self._say_again(tx, known)
        category = tx.lists.categories.get(self.category_id)
        if category is None or category.retired_at is not None:
            raise Refusal("警情类别不存在或已停用；请重新选择类别")
        _refuse_unfit_place(self.longitude, self.latitude)
        self._check(tx)
        received_at = tx.now if self.received_at is None else self.received_at
        incident = tx.add(
            Incident,
            number=free_numbers(tx, tx.year_of(received_at), 1)[0],
            origin=self.origin,
            category_id=self.category_id,
            level=self.level or category.level,
            received_at=received_at,
            reported_at=self.reported_at,
            zone=self.zone or tx.lists.station.zone,
            state=IncidentState.SCHEDULED if self.scheduled_for else IncidentState.PENDING,
            external_key=self.external_key,
            source_id=self.source_id,
            address=self.address.strip(),
            community_id=self.community_id,
            longitude=self.longitude,
            latitude=self.latitude,
            narrative=self.narrative.strip(),
            reporter_name=self.reporter_name.strip(),
            reporter_phone=self.reporter_phone.strip(),
            scheduled_for=self.scheduled_for,
            taken_by_id=self.actor_id,
            extra=self.extra,
        )
        for person in self.persons:
            involve(tx, incident, person)
        watch_disputes(tx, incident.id)
        return Subject(incident.id, incident.number)

    def _check(self, tx: Transaction) -> None:
        lists = tx.lists
        if self.community_id is not None and self.community_id not in lists.communities:
            raise Refusal("社区不存在；请重新选择社区")
        if self.source_id is not None and self.source_id not in lists.sources:
            raise Refusal("报警方式不存在；请重新选择")
        if self.level is not None and self.level not in lists.levels:
            raise Refusal("警情级别须为一至四级")
        if not (self.narrative.strip() or self.address.strip() or self.extra):
            raise Refusal("请至少写明地址或简要警情")

    def _say_again(self, tx: Transaction, known: Incident) -> Subject:
        """What the platform says differently this time, appended; or a repeat."""
        said = {
            "地址": (self.address.strip(), known.address),
            "警情内容": (self.narrative.strip(), known.narrative),
            "补充字段": (self.extra, known.extra),
            **self._sorted_otherwise(tx, known),
        }
        before = [each.text + "；" for each in tx.find(Note, incident_id=known.id)]
        news = (f"{name}：{new}" for name, (new, old) in said.items() if new and new != old)
        changed = [each for each in news if not any(f"{each}；" in text for text in before)]
        persons = self._new_persons(tx, known)
        if persons:
            changed.append(f"涉警人员：新增{len(persons)}人")
        if not changed:
            return Subject(known.id, known.number, is_repeat=True)
        for person in persons:
            involve(tx, known, person)
        add_note(tx, known, "市局平台补充　" + "；".join(changed), NoteKind.AMENDMENT)
        add_to(tx, known.id)
        watch_disputes(tx, known.id)
        return Subject(known.id, known.number)

    def _sorted_otherwise(self, tx: Transaction, known: Incident) -> dict[str, tuple[str, str]]:
        """Category, level and community as said now and as they stand, by their names."""
        lists = tx.lists
        said: dict[str, tuple[str, str]] = {}
        if self.category_is_said and self.category_id in lists.categories:
            names = (lists.categories[each].name for each in (self.category_id, known.category_id))
            said["类别"] = (next(names), next(names))
        if self.level is not None and self.level in lists.levels:
            said["级别"] = (lists.levels[self.level].name, lists.levels[known.level].name)
        if self.community_id is not None and self.community_id in lists.communities:
            before = lists.communities.get(known.community_id or 0)
            said["社区"] = (
                lists.communities[self.community_id].name,
                before.name if before else "",
            )
        return said

    def _new_persons(self, tx: Transaction, known: Incident) -> list[InvolvedPerson]:
        """Also another reporter than before: a note, which everybody reads, is no place for him."""
        involved = tx.find(Involvement, incident_id=known.id)
        there = {(each.role, each.name, each.phone) for each in involved}
        there.add((PersonRole.REPORTER, known.reporter_name, known.reporter_phone))
        reporter = InvolvedPerson(PersonRole.REPORTER, self.reporter_name, self.reporter_phone)
        called = [reporter] if reporter.name.strip() or reporter.phone.strip() else []
        return [
            each
            for each in (*called, *self.persons)
            if (each.role, each.name.strip(), each.phone.strip()) not in there
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectIncident(Command):
    """Correct facts of an open incident. What was said before stays, as a note.

    None keeps a fact as it is: who corrects an address need not see the reporter's number.
    """

    incident_id: int
    version: int  # the one the officer saw
    level: int
    address: str
    community_id: int | None
    category_id: int | None = None
    reporter_name: str | None = None
    reporter_phone: str | None = None

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        if incident.version != self.version:
            raise Refusal("这条警情刚被别人更改，没有保存；请看过最新内容再改")
        lists = tx.lists
        category_id = incident.category_id if self.category_id is None else self.category_id
        if category_id not in lists.categories or self.level not in lists.levels:
            raise Refusal("警情类别或级别不存在；请重新选择")
        refuse_counting_otherwise(tx, incident, category_id)
        if self.community_id is not None and self.community_id not in lists.communities:
            raise Refusal("社区不存在；请重新选择社区")
        wanted = {
            "category_id": category_id,
            "level": self.level,
            "address": self.address.strip(),
            "community_id": self.community_id,
            "reporter_name": _kept(self.reporter_name, incident.reporter_name),
            "reporter_phone": _kept(self.reporter_phone, incident.reporter_phone),
        }
        changes = {
            name: value for name, value in wanted.items() if getattr(incident, name) != value
        }
        if not changes:
            raise Refusal("没有需要保存的更改")
        was = "；".join(self._was(tx, incident, name) for name in changes)
        add_note(tx, incident, f"更正前　{was}", NoteKind.CORRECTION)
        correct(tx, incident, tx.replace(incident, **changes))
        watch_disputes(tx, incident.id)
        return Subject(incident.id, incident.number)

    def _was(self, tx: Transaction, incident: Incident, name: str) -> str:
        lists = tx.lists
        community = lists.communities.get(incident.community_id or 0)
        return {
            "category_id": f"类别：{lists.categories[incident.category_id].name}",
            "level": f"级别：{lists.levels[incident.level].name}",
            "address": f"地址：{incident.address or '无'}",
            "community_id": f"社区：{community.name if community else '无'}",
            # A note is read by everybody; in full they stand in the journal's image.
            "reporter_name": f"报警人：{mask_name(incident.reporter_name) or '无'}",
            "reporter_phone": f"电话：{mask_phone(incident.reporter_phone) or '无'}",
        }[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNote(Command):
    """记: append to the narrative, at any time, also after closing."""

    incident_id: int
    text: str
    corrects_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        incident = tx.get(Incident, self.incident_id)
        kind = NoteKind.NOTE
        if self.corrects_id is not None:
            kind = NoteKind.CORRECTION
            if tx.get(Note, self.corrects_id).incident_id != incident.id:
                raise Refusal("被更正的记录不属于这条警情")
        add_note(tx, incident, require(self.text, "要记录的内容"), kind, self.corrects_id)
        add_to(tx, incident.id)
        watch_disputes(tx, incident.id)
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddInvolvement(Command):
    """涉警人员: add a person with his part."""

    incident_id: int
    person: InvolvedPerson

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        if not (self.person.name.strip() or self.person.phone.strip()):
            raise Refusal("请填写涉警人员的姓名或电话")
        born = self.person.birth_year
        if born is not None and not EARLIEST_BIRTH <= born <= tx.year_of(tx.now):
            raise Refusal(f"出生年份 {born} 不合常理；请核对")
        involve(tx, incident, self.person)
        watch_disputes(tx, incident.id)
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseScheduled(Command):
    """A scheduled incident's time has come: from now on it waits for an officer."""

    incident_id: int

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        if incident.scheduled_for is None:
            raise Refusal(f"警情 {incident.number} 不是预约警情")
        settle(tx, tx.replace(incident, scheduled_for=None, clocks_from=tx.now))
        return Subject(incident.id, incident.number)


def add_note(
    tx: Transaction,
    incident: Incident,
    text: str,
    kind: NoteKind = NoteKind.NOTE,
    corrects_id: int | None = None,
) -> None:
    tx.add(
        Note,
        incident_id=incident.id,
        at=tx.now,
        text=text,
        author_id=tx.actor_id,
        kind=kind,
        corrects_id=corrects_id,
    )


def _kept(said: str | None, before: str) -> str:
    return before if said is None else said.strip()


def involve(tx: Transaction, incident: Incident, person: InvolvedPerson) -> None:
    """One more person with his part."""
    tx.add(
        Involvement,
        incident_id=incident.id,
        role=person.role,
        name=person.name.strip(),
        phone=person.phone.strip(),
        identity_number=person.identity_number.strip(),
        remark=person.remark.strip(),
        occupation=person.occupation.strip(),
        sex=person.sex,
        birth_year=person.birth_year,
    )


def _refuse_unfit_place(longitude: float | None, latitude: float | None) -> None:
    if (longitude is None) != (latitude is None):
        raise Refusal("经度和纬度要么都写，要么都不写")
    if not (abs(longitude or 0) <= 180 and abs(latitude or 0) <= 90):
        raise Refusal("经度应在 ±180 度之内，纬度在 ±90 度之内；请看是不是写反了")
