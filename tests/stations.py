"""A small station to test on: founded once a session, copied for every test."""

import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import text

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.assignment import Assignment, Milestone
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.dispute import Risk
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import MINUTE, Instant
from jinhai_console.domain.officer import Activity, Availability, Officer
from jinhai_console.domain.outcome import Answer, Done, Refused
from jinhai_console.domain.station import Community, Disposition, TeamKind
from jinhai_console.domain.station_plan import (
    PlannedActivity,
    PlannedAlarmRule,
    PlannedCategory,
    PlannedCommunity,
    PlannedDisposition,
    PlannedDisputeGrade,
    PlannedLevel,
    PlannedOfficer,
    PlannedSource,
    PlannedTeam,
    PlannedWording,
    StationPlan,
)
from jinhai_console.domain.wording import WordKind
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.founding import FoundStation
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.store.database import create_database, key_path_of, open_database
from jinhai_console.store.feed import ChangeSet
from jinhai_console.store.journal import Verdict, verify
from jinhai_console.store.lists import read_all
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from tests.legal_rules import shipped_legal_rules, shipped_review_checks

E = TypeVar("E", bound=Entity)

START: Instant = 1_795_400_000_000_000  # 2026-11-23, in the morning

_CASE, _LOCAL, _ROOM = "案件办理队", "社区警务队", "综合指挥室"


def _level(number: int, name: str, shape: str) -> PlannedLevel:
    letter = "ABCD"[number - 1]
    return PlannedLevel(
        name=name,
        number=number,
        letter=letter,
        shape=shape,
        dispatch_s=60,
        acknowledge_s=60,
        on_scene_s=300 * number,
        feedback_s=7_200,
    )


def _officer(number: str, name: str, team: str, *communities: str) -> PlannedOfficer:
    return PlannedOfficer(
        number=number, name=name, team=team, activity="待警", communities=communities
    )


def _grade(risk: Risk, *, by_visit: bool, first_days: int, repeats: int) -> PlannedDisputeGrade:
    return PlannedDisputeGrade(
        name=risk,
        grade=risk,
        by_visit=by_visit,
        needs_leader=by_visit,
        first_days=first_days,
        again_days=7,
        repeats=repeats,
        within_days=60,
    )


PLAN = StationPlan(
    name="测试派出所",
    is_fictional=True,
    teams=(
        PlannedTeam(name=_LOCAL, kind=TeamKind.COMMUNITY),
        PlannedTeam(name=_CASE, kind=TeamKind.CASE),
        PlannedTeam(name=_ROOM, kind=TeamKind.COMMAND),
    ),
    communities=(
        PlannedCommunity(name="鼓岩社区"),
        PlannedCommunity(name="滨海社区"),
    ),
    officers=(
        _officer("01", "单一鸣", _LOCAL, "鼓岩社区"),
        _officer("02", "仇小满", _LOCAL, "滨海社区"),
        _officer("03", "查文斌", _CASE),
        _officer("04", "曾一帆", _CASE),
        _officer("05", "区静怡", _ROOM),
    ),
    categories=(
        PlannedCategory(code="01", name="刑事类警情", depth=1, bucket=Bucket.CRIMINAL, level=2),
        PlannedCategory(
            code="0101",
            name="盗窃",
            depth=2,
            parent="01",
            bucket=Bucket.CRIMINAL,
            level=2,
            is_case_matter=True,
            keywords=("被偷", "失窃"),
        ),
        PlannedCategory(code="04", name="纠纷", depth=1, bucket=Bucket.DISPUTE, keywords=("争吵",)),
        PlannedCategory(code="12", name="其他警情", depth=1, bucket=Bucket.OTHER),
    ),
    sources=(PlannedSource(name="110", code="0101"),),
    levels=(
        _level(1, "一级", "diamond"),
        _level(2, "二级", "triangle"),
        _level(3, "三级", "square"),
        _level(4, "四级", "circle"),
    ),
    dispositions=(PlannedDisposition(name="当场调解"), PlannedDisposition(name="未发现警情")),
    activities=(
        PlannedActivity(name="待警", availability=Availability.AVAILABLE),
        PlannedActivity(
            name="出警", availability=Availability.CONDITIONAL, milestone=Milestone.EN_ROUTE
        ),
        PlannedActivity(name="会议", availability=Availability.CONDITIONAL),
        PlannedActivity(name="休假", availability=Availability.UNAVAILABLE, is_on_duty=False),
    ),
    alarm_rules=tuple(
        PlannedAlarmRule(name=kind, kind=kind, high_to=2, medium_to=3, climb_s=60, repeat_s=180)
        for kind in AlarmKind
    ),
    legal_rules=shipped_legal_rules(),
    review_checks=shipped_review_checks(),
    dispute_grades=(
        _grade(Risk.RED, by_visit=True, first_days=1, repeats=1),
        _grade(Risk.ORANGE, by_visit=True, first_days=2, repeats=1),
        _grade(Risk.YELLOW, by_visit=False, first_days=3, repeats=2),
        _grade(Risk.BLUE, by_visit=False, first_days=7, repeats=2),
    ),
    wordings=(
        PlannedWording(name="凶器", kind=WordKind.RISK, words=("持刀", "菜刀")),
        PlannedWording(name="威胁", kind=WordKind.RISK, words=("扬言",)),
    ),
)


def found_station(path: Path, *, number: int = 1, plan: StationPlan = PLAN) -> None:
    """A new database at `path` with the station in it, closed again."""
    desk = Desk(create_database(path, number), seat="founding", clock=lambda: START)
    answer = desk.submit(FoundStation(actor_id=None, plan=plan)).result()
    desk.close()
    assert isinstance(answer, Done), answer


def copy_station(template: Path, path: Path) -> Path:
    """A copy of a closed database, with its key."""
    shutil.copyfile(template, path)
    shutil.copyfile(key_path_of(template), key_path_of(path))
    return path


class Clock:
    """A wall clock that the test moves, also back."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> Instant:
        return self.now

    def step(self, by: int = MINUTE) -> None:
        self.now += by


class Room:
    """A desk on a station's database, asked and answered in one line."""

    def __init__(
        self,
        path: Path,
        *,
        seat: str = "一号",
        on_change: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        self.path = path
        self.clock = Clock()
        self.database = open_database(path)
        self.desk = Desk(self.database, seat=seat, on_change=on_change, poll_ms=5, clock=self.clock)

    def close(self) -> None:
        self.desk.close()

    # -- commands -----------------------------------------------------------------

    def submit(self, command: Command) -> Answer:
        return self.desk.submit(command).result(60)

    def done(self, command: Command) -> Done:
        answer = self.submit(command)
        assert isinstance(answer, Done), answer
        return answer

    def refused(self, command: Command) -> str:
        answer = self.submit(command)
        assert isinstance(answer, Refused), answer
        assert answer.reason
        return answer.reason

    def take(self, **values: Any) -> int:
        """A new incident's id."""
        wanted = {"category_id": self.category("04"), "narrative": "两户邻居争吵", **values}
        return self.done(TakeIncident(actor_id=None, **wanted)).id

    # -- what is stored -----------------------------------------------------------

    def all(self, kind: type[E]) -> list[E]:
        return self.desk.read(lambda reader: _all(reader, kind)).result(60)

    def one(self, kind: type[E], id: int) -> E:
        return next(each for each in self.all(kind) if each.id == id)

    def incident(self, id: int) -> Incident:
        return self.one(Incident, id)

    def assignments(self, incident_id: int) -> list[Assignment]:
        return [each for each in self.all(Assignment) if each.incident_id == incident_id]

    def officer(self, number: str) -> int:
        return next(each.id for each in self.all(Officer) if each.number == number)

    def category(self, code: str) -> int:
        return next(each.id for each in self.all(Category) if each.code == code)

    def named(self, kind: type[Community | Disposition | Activity], name: str) -> int:
        return next(each.id for each in self.all(kind) if each.name == name)

    def rows(self) -> dict[int, dict[str, Any]]:
        """Every stored record by its id."""
        kinds = [shape.kind for shape in SHAPES.values()]
        return {each.id: asdict(each) for kind in kinds for each in self.all(kind)}

    def verdict(self) -> Verdict:
        return self.desk.read(
            lambda reader: verify(reader.connection, reader.station_id, self.database.key)
        ).result(60)

    def entries(self) -> int:
        return self.desk.read(
            lambda reader: int(
                reader.connection.execute(text("SELECT count(*) FROM journal")).scalar_one()
            )
        ).result(60)


def _all(reader: Reader, kind: type[E]) -> list[E]:
    return read_all(reader.connection, kind, reader.station_id)
