"""人口信息核查: enter a check, take its sample in, enter what was found, put it right."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from jinhai_console.domain import population_check as life
from jinhai_console.domain.instant import DAY, Instant, day_start, parse_day
from jinhai_console.domain.masking import mask_name
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.population_check import (
    CheckResult,
    PopulationCheck,
    SampledPerson,
    SampleRow,
    WrongField,
)
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.community_receiver import community_receiver
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

CORRECTED_WITHIN = 7  # days, where nothing else is said
MOST_ROWS = 20_000
LONGEST = 400  # signs of any text of a list
_TEXTS = ("name", "identity_number", "phone", "address", "recorded", "remarks")


@dataclass(frozen=True, slots=True, kw_only=True)
class _CheckFacts(Command):
    """A check of the higher office on `day` (ISO), of one community or of all (None)."""

    office: str
    day: str
    community_id: int | None = None
    due_at: Instant | None = None  # None: so many days after the check
    note: str = ""

    def values(self, tx: Transaction) -> dict[str, Any]:
        """The fields of the record. Refused where they cannot be."""
        office = require(self.office, "组织核查的单位")
        try:
            day = parse_day(self.day)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        zone = tx.lists.station.zone
        if day_start(day, zone) > tx.now:
            raise Refusal("核查日期还没有到；请核对")
        if self.community_id is not None and self.community_id not in tx.lists.communities:
            raise Refusal("没有这个社区；请在列表里选")
        usual = day_start(day + timedelta(days=CORRECTED_WITHIN), zone) + 3 * DAY // 4
        return {
            "office": office,
            "day": day.isoformat(),
            "community_id": self.community_id,
            "due_at": self.due_at or usual,
            "note": self.note.strip(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCheck(_CheckFacts):
    """登记."""

    def perform(self, tx: Transaction) -> Subject:
        values = self.values(tx)
        made = tx.add(
            PopulationCheck,
            number=tx.next_number("核查", parse_day(values["day"]).year),
            entered_at=tx.now,
            entered_by_id=tx.actor_id,
            **values,
        )
        return Subject(made.id, made.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCheck(_CheckFacts):
    """Mend what was entered of it. Tasks that run keep their time: that is asked for there."""

    check_id: int

    def perform(self, tx: Transaction) -> Subject:
        check = tx.get(PopulationCheck, self.check_id)
        values = self.values(tx)
        changed = {name: each for name, each in values.items() if each != getattr(check, name)}
        if changed:
            tx.replace(check, **changed)
        return Subject(check.id, check.number, is_repeat=not changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeSample(Command):
    """The sample's list, one or many; who is on it already keeps his place.

    Of somebody known a result that the list brings is entered; nothing else of him changes.
    """

    check_id: int
    rows: tuple[SampleRow, ...]

    def perform(self, tx: Transaction) -> Subject:
        check = tx.get(PopulationCheck, self.check_id)
        if not self.rows:
            raise Refusal("名单里一个人也没有")
        _refuse_unfit(tx, self.rows)
        people = tx.find(SampledPerson, check_id=check.id)
        known = {each.key: each for each in people}
        fresh = {each.key: each for each in self.rows if each.key not in known}
        if len(known) + len(fresh) > MOST_ROWS:
            raise Refusal(f"一次核查最多 {MOST_ROWS:,} 人；请分几次核查登记")
        place = max((each.place for each in people), default=0)
        made = _people(tx, check, fresh.values(), place)
        tx.add_all(made)
        known |= {each.key: each for each in made}
        changed = sum(_take_result(tx, check, known[each.key], each) for each in self.rows)
        return Subject(check.id, check.number, is_repeat=not made and not changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterResult(Command):
    """What the office found of one of its sample; an error is owed by his community's officer."""

    person_id: int
    result: CheckResult
    wrong: tuple[WrongField, ...] = ()
    remarks: str = ""

    def perform(self, tx: Transaction) -> Subject:
        person = tx.get(SampledPerson, self.person_id)
        check = tx.get(PopulationCheck, person.check_id)
        _enter(tx, check, person, self.result, self.wrong, self.remarks.strip())
        return Subject(check.id, check.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectPerson(Command):
    """更正: what was put right in the records; the task it was owed by is settled."""

    person_id: int
    text: str

    def perform(self, tx: Transaction) -> Subject:
        text = require(self.text, "更正了什么")
        person = tx.get(SampledPerson, self.person_id)
        check = tx.get(PopulationCheck, person.check_id)
        try:
            after = life.corrected(person, text, tx.now, tx.actor_id)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        tx.put(person, after)
        settle_owed(tx, about(check, after))
        return Subject(check.id, check.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmaskCheck(Command):
    """Names and numbers of a check in full for a minute, against a reason that is journalled."""

    check_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        check = tx.get(PopulationCheck, self.check_id)
        tx.reason = require(self.reason, "查看人员信息的理由")
        tx.replace(check)
        return Subject(check.id, check.number)


def about(check: PopulationCheck, person: SampledPerson) -> About:
    """His line of the check: what a task about him is called."""
    return About(
        source=TaskSource.POPULATION,
        id=person.id,
        number=f"{check.number}-{person.place:03d}",
        title=f"{check.office}人口信息核查：{mask_name(person.name)}",
    )


def _people(
    tx: Transaction, check: PopulationCheck, rows: Iterable[SampleRow], place: int
) -> list[SampledPerson]:
    rows = list(rows)
    return [
        SampledPerson(
            id=id,
            station_id=tx.station_id,
            check_id=check.id,
            place=number,
            name=row.name.strip(),
            identity_number=row.identity_number.strip().upper(),
            phone=row.phone.strip(),
            address=row.address.strip(),
            community_id=row.community_id or check.community_id,
            recorded=row.recorded.strip(),
        )
        for number, (id, row) in enumerate(
            zip(tx.next_ids(len(rows)), rows, strict=True), place + 1
        )
    ]


def _take_result(
    tx: Transaction, check: PopulationCheck, person: SampledPerson, row: SampleRow
) -> bool:
    """Enter what the list says of him; whether that was anything new."""
    said = (row.result, tuple(row.wrong), row.remarks.strip())
    if row.result is None or said == (person.result, person.wrong, person.remarks):
        return False
    _enter(tx, check, person, row.result, row.wrong, row.remarks.strip())
    return True


def _enter(
    tx: Transaction,
    check: PopulationCheck,
    person: SampledPerson,
    result: CheckResult,
    wrong: tuple[WrongField, ...],
    remarks: str,
) -> None:
    try:
        after = life.found(person, result, wrong, remarks, tx.now, tx.actor_id)
    except ValueError as fault:
        raise Refusal(str(fault)) from None
    after = tx.put(person, after)
    subject = about(check, after)
    if not after.is_error:
        drop_owed(tx, subject, "核查结果改为采集准确")
        return
    # A result that comes late leaves a day for what it asks.
    due_at = max(check.due_at, tx.now + DAY)
    owe(tx, subject, _owner(tx, after), life.asks_of(after), due_at)


def _owner(tx: Transaction, person: SampledPerson) -> Receiver:
    found = community_receiver(tx, person.community_id)
    if found is None:
        raise Refusal("没有社区民警，也没有社区警务队可以交办更正；请先在派出所资料里登记")
    return found


def _refuse_unfit(tx: Transaction, rows: Iterable[SampleRow]) -> None:
    """Identity numbers are taken as they come; a wrong one is shown as not verified."""
    for row in rows:
        if not row.name.strip():
            raise Refusal("名单里有人没有姓名；请补上，或写“不详”")
        long = [name for name in _TEXTS if len(getattr(row, name)) > LONGEST]
        if long:
            raise Refusal(f"{mask_name(row.name)}的一项超过 {LONGEST} 字，不像名单；请核对")
        if row.community_id is not None and row.community_id not in tx.lists.communities:
            raise Refusal("没有这个社区；请在列表里选")
        if row.result is not None and (problem := life.result_problem(row.result, row.wrong)):
            raise Refusal(f"{mask_name(row.name)}：{problem}")
