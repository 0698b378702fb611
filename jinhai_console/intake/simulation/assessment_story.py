"""The demonstration's 研判: one written a fortnight ago, approved, pushed, and what came of it."""

from collections.abc import Callable
from datetime import timedelta

from jinhai_console.domain.assessment import Grade, Purpose
from jinhai_console.domain.instant import DAY, HOUR, Instant, day_of
from jinhai_console.domain.json_form import from_json
from jinhai_console.domain.task import Receiver, TaskSource
from jinhai_console.domain.theme import Theme, ThemeReport
from jinhai_console.services import reads
from jinhai_console.services.assessments import (
    ApproveAssessment,
    DraftAssessment,
    PushAssessment,
    SubmitAssessment,
    WriteAssessment,
)
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.tasks import AnswerTask, ChaseTask
from jinhai_console.services.themes import ThemeQuestion

AGE_DAYS = 15  # how long ago the story begins
_LOOKED_AT = 28  # days
_ASKS = "按研判结论调整巡逻时段和路线，走访提醒沿街住户，反馈抓获和走访情况"


def tell_assessment(
    desk: Desk, give: Callable[[Command], int], wait: Callable[[int], object], now: Instant
) -> None:
    """`give` carries a command out and says its record's id, `wait` lets time pass.

    Who writes, who approves and who is asked follows from the station's lists.
    """
    officers = desk.read(reads.officer_rows).result()
    leader = next(iter(desk.read(reads.leaders).result()), None)
    room = [each for each in officers if each.team_kind == "command" and each.id != leader]
    if leader is None or not room:
        return
    author = room[0].id
    id = _approved(desk, give, wait, author, leader, now)
    give(_pushed(desk, id, author, now))
    wait(4 * DAY)
    owed = desk.read(reads.open_tasks).result()
    tasks = [each for each in owed if each.task.source is TaskSource.ASSESSMENT]
    said = "在早高峰前后蹲守，抓获一人；走访沿街住户，提醒锁车"
    give(AnswerTask(actor_id=author, task_id=tasks[0].task.id, text=said, arrests=1, visits=36))
    wait(2 * DAY)
    for each in tasks[1:]:
        give(ChaseTask(actor_id=author, task_id=each.task.id))


def _approved(
    desk: Desk,
    give: Callable[[Command], int],
    wait: Callable[[int], object],
    author: int,
    leader: int,
    now: Instant,
) -> int:
    """Drafted and written by `author`, approved by `leader`; its id."""
    zone = desk.read(reads.lists).result().station.zone
    last = day_of(now, zone) - timedelta(days=1)
    question = ThemeQuestion(
        theme=Theme.THEFT, first=last - timedelta(days=_LOOKED_AT - 1), last=last
    )
    drawn = desk.read(reads.draw_figures, question).result()
    id = give(
        DraftAssessment(actor_id=author, drawn=drawn, grade=Grade.IMPORTANT, purpose=Purpose.STRIKE)
    )
    give(_written(id, author, from_json(ThemeReport, drawn.content)))
    wait(HOUR)
    give(SubmitAssessment(actor_id=author, assessment_id=id))
    wait(2 * HOUR)
    detail = desk.read(reads.assessment_detail, id).result()
    assert detail is not None  # it was just written
    version = detail.assessment.version
    give(ApproveAssessment(actor_id=leader, assessment_id=id, version=version))
    return id


def _pushed(desk: Desk, id: int, author: int, now: Instant) -> PushAssessment:
    """To the case team and to another unit."""
    lists = desk.read(reads.lists).result()
    teams = [each.id for each in lists.teams.values() if each.kind == "case"]
    return PushAssessment(
        actor_id=author,
        assessment_id=id,
        receivers=(
            *(Receiver(team_id=each) for each in teams[:1]),
            *(Receiver(unit_id=each) for each in list(lists.units)[:1]),
        ),
        asks=_ASKS,
        due_at=now + 5 * DAY,
    )


def _written(id: int, author: int, report: ThemeReport) -> WriteAssessment:
    """Conclusions from what was found: the demonstration's figures differ from seed to seed."""
    found = [each.text for each in report.findings if not each.community]
    conclusions = "\n".join(f"{n}．{each}。" for n, each in enumerate(found, 1))
    return WriteAssessment(
        actor_id=author,
        assessment_id=id,
        version=2,
        title="近期盗窃警情研判",
        grade=Grade.IMPORTANT,
        purpose=Purpose.STRIKE,
        conclusions=conclusions or "时段内盗窃警情较少，没有明显规律。",
        advice="一、案件办理队：对高发时段、高发社区安排便衣蹲守。\n"
        "二、社区警务队：走访沿街商户和出租房，提醒人走锁车、关好门窗。\n"
        "三、巡查岗：高发时段加密视频巡查，发现可疑及时报指挥席。",
    )
