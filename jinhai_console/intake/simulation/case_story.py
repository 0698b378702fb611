"""The demonstration's cases: thefts that were filed, some of them solved, one still reviewed."""

from collections.abc import Callable
from typing import Any

from jinhai_console.domain.case import CaseKind, PersonOutcome, PersonPart
from jinhai_console.domain.case_measure import AFTER_DETENTION, MeasureKind
from jinhai_console.domain.case_property import PropertyEnd
from jinhai_console.domain.incident import EXIT_STATES
from jinhai_console.domain.instant import DAY, HOUR, Instant
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.intake.simulation.theft_story import tell_theft
from jinhai_console.services import reads
from jinhai_console.services.case_measures import EndMeasure, FollowDetention, TakeMeasure
from jinhai_console.services.case_people import (
    AddCasePerson,
    CatchSuspect,
    DecideSuspect,
    ServeDecision,
)
from jinhai_console.services.case_property import LetGoProperty, StoreProperty, TakeProperty
from jinhai_console.services.cases import EndCase, FileCase, RegisterCase, SolveCase
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk

Give = Callable[[Command], int]
_THEFT = "0103"  # 刑事盗窃, with everything below it
_BACK = 60 * DAY
_CASES = 6
_HELD = "虚某丁"
_NAMES = ("虚某甲", "虚某乙", "虚某丙")


def tell_cases(desk: Desk, give: Give, at: Callable[[Instant | None], None], now: Instant) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    officers = [
        each.id
        for each in desk.read(reads.officer_rows).result()
        if each.team_kind == TeamKind.CASE and not each.is_auxiliary
    ]
    if len(officers) < 2:
        return
    tell_theft(desk, give, at, (officers[0], officers[1]))
    rows = _thefts(desk, now)[:_CASES]
    if len(rows) < len(_NAMES) + 1:
        return
    story = _Story(desk, give, at)
    for place, row in enumerate(rows):
        pair = (officers[place % len(officers)], officers[(place + 1) % len(officers)])
        case = story.registered(row, pair)
        if place == 0:
            story.summoned(case, now - 2 * HOUR)
            continue  # still under review
        story.filed(case, row.received_at + 20 * HOUR)
        if place <= len(_NAMES):
            story.caught(case, _NAMES[place - 1], row, is_over=place == len(_NAMES))
    at(None)


def _thefts(desk: Desk, now: Instant) -> list[IncidentRow]:
    lists = desk.read(reads.lists).result()
    ids = frozenset(e.id for e in lists.categories.values() if e.code.startswith(_THEFT))
    chosen = QueueFilter(
        order=QueueOrder.HISTORY,
        category_ids=ids,
        received_from=now - _BACK,
        received_before=now - 12 * HOUR,
    )
    found = desk.read(reads.listed, chosen, 200).result()
    fit = [each for each in found if each.state not in EXIT_STATES]
    return fit[:1] + [each for each in fit[1:] if each.received_at < now - 6 * DAY]


class _Story:
    def __init__(self, desk: Desk, give: Give, at: Callable[[Instant | None], None]) -> None:
        self._desk = desk
        self._give = give
        self._at = at
        self._actor = 0

    def registered(self, row: IncidentRow, officers: tuple[int, int]) -> int:
        self._actor = officers[0]
        self._at(row.received_at + 2 * HOUR)
        return self._give(
            RegisterCase(
                actor_id=self._actor,
                kind=CaseKind.CRIMINAL,
                name=f"{row.community}{row.category}案（虚构）",
                category_id=row.category_id,
                taken_at=row.received_at,
                incident_ids=(row.id,),
                officer_ids=officers,
                address=row.address,
                community_id=row.community_id,
            )
        )

    def filed(self, case: int, moment: Instant) -> None:
        self._at(moment)
        self._give(FileCase(**self._as_read(case)))

    def summoned(self, case: int, moment: Instant) -> None:
        """He is still questioned here: his hours run."""
        self._at(moment)
        part, name = PersonPart.SUSPECT, _HELD
        adding = AddCasePerson(actor_id=self._actor, case_id=case, part=part, name=name)
        person = self._give(adding)
        self._give(TakeMeasure(actor_id=self._actor, person_id=person, kind=MeasureKind.SUMMONS))

    def caught(self, case: int, name: str, row: IncidentRow, *, is_over: bool) -> None:
        """Caught and detained; whose case is over was handed to the prosecutor and told so."""
        moment = row.received_at + 2 * DAY
        self._at(moment)
        about: dict[str, Any] = {"actor_id": self._actor}
        self._give(AddCasePerson(**about, case_id=case, part=PersonPart.SUSPECT, name=name))
        detail = self._desk.read(reads.case_detail, case).result()
        if detail is None:
            return
        person: dict[str, Any] = {**about, "person_id": detail.persons[-1].person.id}
        self._give(CatchSuspect(**person))
        self._give(TakeMeasure(**person, kind=MeasureKind.DETENTION))
        for place, event in enumerate(AFTER_DETENTION, 1):
            self._at(moment + place * 4 * HOUR)
            self._give(FollowDetention(**person, event=event))
        found = self._give(
            TakeProperty(
                **person,
                case_id=case,
                name="撬锁工具",
                quantity="1套",
                value_cents=60_00,
            )
        )
        self._give(StoreProperty(**about, property_id=found, place="物证室 2 号柜"))
        self._give(SolveCase(**self._as_read(case), how="比对巡查岗的轨迹，在住处查获"))
        if is_over:
            self._at(moment + 3 * DAY)
            self._give(EndMeasure(**person))
            self._give(DecideSuspect(**person, outcome=PersonOutcome.PROSECUTED))
            self._give(ServeDecision(**person))
            with_it = PropertyEnd.WITH_CASE
            self._give(
                LetGoProperty(**about, property_id=found, end=with_it, receiver="检察院（虚构）")
            )
            self._give(EndCase(**self._as_read(case), outcome="移送审查起诉"))

    def _as_read(self, case: int) -> dict[str, Any]:
        detail = self._desk.read(reads.case_detail, case).result()
        version = detail.case.version if detail is not None else 0
        return {"actor_id": self._actor, "case_id": case, "version": version}
