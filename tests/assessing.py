"""A station whose analysts write 研判, for tests: its leader, its outside unit, one drafted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jinhai_console.domain.assessment import Assessment, Grade, Purpose
from jinhai_console.domain.assessment_rows import AssessmentDetail
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.instant import DAY, HOUR, day_start
from jinhai_console.domain.station import OutsideUnit
from jinhai_console.domain.station_plan import (
    PlannedCategory,
    PlannedOfficer,
    PlannedTopic,
    PlannedUnit,
)
from jinhai_console.domain.task import Receiver
from jinhai_console.domain.theme import Theme
from jinhai_console.domain.topic import Rhythm
from jinhai_console.services import reads
from jinhai_console.services.assessments import (
    ApproveAssessment,
    DraftAssessment,
    PushAssessment,
    SubmitAssessment,
    WriteAssessment,
)
from jinhai_console.services.themes import ThemeQuestion
from tests.stations import PLAN, Room, copy_station, found_station

ZONE = "Asia/Shanghai"
WEEK = (date(2026, 11, 16), date(2026, 11, 22))  # the one before `tests.stations.START`

ANALYSTS = replace(
    PLAN,
    officers=(
        *PLAN.officers,
        PlannedOfficer(
            number="90", name="高所长", team="综合指挥室", activity="待警", is_leader=True
        ),
    ),
    categories=(
        *PLAN.categories,
        PlannedCategory(
            code="0104", name="诈骗", depth=2, parent="01", bucket=Bucket.CRIMINAL, level=2
        ),
    ),
    units=(PlannedUnit(name="刑侦大队", phone="0592-1110000"), PlannedUnit(name="网安大队")),
    topics=(
        PlannedTopic(
            name="每周盗窃",
            theme=Theme.THEFT,
            rhythm=Rhythm.WEEKLY,
            day=1,
            at="07:30",
            purpose=Purpose.STRIKE,
        ),
    ),
)


@contextmanager
def analysts_room(template: Path, folder: Path) -> Iterator[Room]:
    made = Room(copy_station(template, folder / "station.db"))
    try:
        yield made
    finally:
        made.close()


def found_analysts(path: Path) -> Path:
    found_station(path, plan=ANALYSTS)
    return path


def take_thefts(room: Room, count: int, first: date = WEEK[0], **values: Any) -> list[int]:
    """`count` thefts, one after the other on the seven days from `first`."""
    category = room.category("0101")
    return [
        room.take(
            category_id=category,
            received_at=day_start(first + timedelta(days=number % 7), ZONE) + 10 * HOUR,
            **values,
        )
        for number in range(count)
    ]


def question(**values: Any) -> ThemeQuestion:
    return ThemeQuestion(**{"theme": Theme.THEFT, "first": WEEK[0], "last": WEEK[1], **values})


def draft(room: Room, author: str = "05", **values: Any) -> int:
    """A new draft's id, with figures of the week."""
    drawn = room.desk.read(reads.draw_figures, question(**values)).result(60)
    return room.done(DraftAssessment(actor_id=room.officer(author), drawn=drawn)).id


def write(room: Room, id: int, author: str = "05", **values: Any) -> None:
    written = {
        "title": "鼓岩盗窃研判",
        "grade": Grade.IMPORTANT,
        "purpose": Purpose.STRIKE,
        "conclusions": "盗窃集中在上午。",
        "advice": "案件队加强上午蹲守。",
        **values,
    }
    command = WriteAssessment(
        actor_id=room.officer(author),
        assessment_id=id,
        version=room.one(Assessment, id).version,
        **written,
    )
    room.done(command)


def approved(room: Room) -> int:
    """Drafted, written, sent up and approved; its id."""
    id = draft(room)
    write(room, id)
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    version = room.one(Assessment, id).version
    room.done(ApproveAssessment(actor_id=room.officer("90"), assessment_id=id, version=version))
    return id


def push(room: Room, id: int, *receivers: Receiver, days: int = 3, actor: str = "05") -> None:
    room.done(
        PushAssessment(
            actor_id=room.officer(actor),
            assessment_id=id,
            receivers=receivers or (Receiver(officer_id=room.officer("03")),),
            asks="核查涉案人员，三日内反馈",
            due_at=room.clock.now + days * DAY,
        )
    )


def unit(room: Room, name: str = "刑侦大队") -> int:
    return next(each.id for each in room.all(OutsideUnit) if each.name == name)


def detail(room: Room, id: int) -> AssessmentDetail:
    found = room.desk.read(reads.assessment_detail, id).result(60)
    assert found is not None
    return found
