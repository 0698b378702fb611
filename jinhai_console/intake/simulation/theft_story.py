"""The demonstration's theft of an electric bicycle, from the patrol post's clue to the penalty."""

from collections.abc import Callable
from typing import Any

from jinhai_console.domain.case import CaseKind, PersonOutcome, PersonPart
from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.case_property import PropertyEnd
from jinhai_console.domain.clue import ClueState
from jinhai_console.domain.instant import HOUR, MINUTE, Instant
from jinhai_console.domain.patrol_rows import ClueRow
from jinhai_console.services import reads
from jinhai_console.services.case_measures import EndMeasure, TakeMeasure
from jinhai_console.services.case_people import AddCasePerson, DecideSuspect, ServeDecision
from jinhai_console.services.case_property import LetGoProperty, StoreProperty, TakeProperty
from jinhai_console.services.cases import EndCase, FileCase, RegisterCase, SolveCase
from jinhai_console.services.clues import LinkClue
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk

Give = Callable[[Command], int]


def tell_theft(
    desk: Desk, give: Give, at: Callable[[Instant | None], object], officers: tuple[int, int]
) -> None:
    """Caught the same night by the clue that was found; nothing where none was."""
    found = [e for e in desk.read(reads.clue_list).result() if e.clue.state is ClueState.FOUND]
    if not found or not found[0].incident_number:
        return
    story = _Theft(desk, give, at, officers[0])
    night = story.registered(found[0], officers)
    story.caught(night)
    story.decided(night)
    at(None)


class _Theft:
    def __init__(
        self, desk: Desk, give: Give, at: Callable[[Instant | None], object], actor_id: int
    ) -> None:
        self._desk = desk
        self._give = give
        self._at = at
        self._by: dict[str, Any] = {"actor_id": actor_id}
        self._case = self._thing = 0
        self._person: dict[str, Any] = {}

    def registered(self, clue: ClueRow, officers: tuple[int, int]) -> Instant:
        """An hour after the call; when the call came."""
        id = self._desk.read(reads.incident_id, clue.incident_number).result() or 0
        detail = self._desk.read(reads.incident_detail, id).result()
        assert detail is not None  # its number was just read
        row = detail.row
        self._at(row.received_at + HOUR)
        self._case = self._give(
            RegisterCase(
                **self._by,
                kind=CaseKind.ADMINISTRATIVE,
                name=f"{row.community}盗窃电动自行车案（虚构）",
                category_id=row.category_id,
                taken_at=row.received_at,
                incident_ids=(row.id,),
                officer_ids=officers,
                address=row.address,
                community_id=row.community_id,
            )
        )
        self._give(LinkClue(**self._by, clue_id=clue.clue.id, case_id=self._case))
        self._give(FileCase(**self._as_read()))
        return row.received_at

    def caught(self, night: Instant) -> None:
        """Brought in two and a half hours after the call, with what he rode away on."""
        self._at(night + 150 * MINUTE)
        part = PersonPart.SUSPECT
        self._give(AddCasePerson(**self._by, case_id=self._case, part=part, name="虚某丁"))
        detail = self._desk.read(reads.case_detail, self._case).result()
        assert detail is not None
        self._person = {**self._by, "person_id": detail.persons[-1].person.id}
        self._give(TakeMeasure(**self._person, kind=MeasureKind.SUMMONS))
        self._thing = self._give(
            TakeProperty(
                **self._person,
                case_id=self._case,
                name="踏板式电动自行车",
                quantity="1辆",
                value_cents=320_000,
            )
        )
        self._at(night + 4 * HOUR)
        place = "物证室 1 号库"
        self._give(StoreProperty(**self._by, property_id=self._thing, place=place))
        how = "巡查岗按轨迹锁定，案件队当夜查获"
        self._give(SolveCase(**self._as_read(), how=how))
        self._at(night + 9 * HOUR)
        self._give(EndMeasure(**self._person))

    def decided(self, night: Instant) -> None:
        self._at(night + 20 * HOUR)
        penalty = PersonOutcome.PENALTY
        self._give(DecideSuspect(**self._person, outcome=penalty, note="行政拘留五日"))
        self._give(ServeDecision(**self._person))
        back = PropertyEnd.RETURNED
        self._give(
            LetGoProperty(**self._by, property_id=self._thing, end=back, receiver="失主（虚构）")
        )
        self._give(EndCase(**self._as_read(), outcome="已处罚，电动自行车发还失主"))

    def _as_read(self) -> dict[str, Any]:
        detail = self._desk.read(reads.case_detail, self._case).result()
        assert detail is not None
        return {**self._by, "case_id": self._case, "version": detail.case.version}
