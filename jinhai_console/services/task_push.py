"""任务的推送: what is given, chased or taken back becomes a message to each who owes it."""

from collections.abc import Callable, Iterator
from uuid import uuid4

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import (
    GRADE_NAMES,
    PURPOSE_NAMES,
    Assessment,
    Figures,
)
from jinhai_console.domain.case import Case
from jinhai_console.domain.clue import Clue, Sighting, person_words, vehicle_words
from jinhai_console.domain.fraud_alert import FraudAlert
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import full_text, parse_day
from jinhai_console.domain.lead import LEAD_SOURCE_NAMES, Lead
from jinhai_console.domain.legal_review import LegalReview, ReviewItem
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageKind, MessageState, OutboxMessage, Told, told
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.population_check import (
    RESULT_NAMES,
    PopulationCheck,
    SampledPerson,
)
from jinhai_console.domain.review_check import DOCUMENT_NAMES
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.domain.task_content import Recipient, TaskSubject, task_content
from jinhai_console.services.outbox import cancel, channels_of, is_open, new_message
from jinhai_console.store.transaction import Transaction


def push_task(tx: Transaction, task: Task, kind: MessageKind, reason: str = "") -> int:
    """A message to everybody who is to do it and whom a channel serves; how many.

    What is under way already is replaced: nobody is chased before he was told.
    """
    cancel(tx, [each for each in messages_of_task(tx, task.id) if is_open(each)])
    made = _composed(tx, task, kind, reason)
    served = [each for each in made if channels_of(tx, each)]
    if served:
        tx.add_all(served)
    return len(served)


def call_back(tx: Transaction, task: Task, reason: str) -> None:
    """What has not left is cancelled; whoever may have it is told that it need not be done."""
    messages = stop_sending(tx, task)
    reached = {(each.officer_id, each.unit_id) for each in messages if each.may_have_arrived}
    for message in _composed(tx, task, MessageKind.WITHDRAW, reason):
        if (message.officer_id, message.unit_id) in reached and channels_of(tx, message):
            tx.add_all([message])


def stop_sending(tx: Transaction, task: Task) -> list[OutboxMessage]:
    """What has not left is cancelled; every message about the task as it was before."""
    messages = messages_of_task(tx, task.id)
    cancel(tx, [each for each in messages if each.is_pending])
    return messages


def told_in_person(tx: Transaction, task: Task, how: Told) -> None:
    """What is under way or failed need not be sent any more."""
    for each in messages_of_task(tx, task.id):
        if is_open(each):
            tx.put(each, told(each, how, tx.now))


def messages_of_task(tx: Transaction, task_id: int) -> list[OutboxMessage]:
    """Every message about a task, oldest first."""
    return tx.find(OutboxMessage, task_id=task_id)


def unread_messages(tx: Transaction, task_id: int, officer_id: int | None) -> list[OutboxMessage]:
    """Those that told this officer of it, or tell him yet, and are not acknowledged."""
    return [
        each
        for each in tx.find(OutboxMessage, task_id=task_id, officer_id=officer_id)
        if each.kind.gives_task
        and each.state is not MessageState.CANCELLED
        and each.acknowledged_at is None
    ]


def save_task(tx: Transaction, task_id: int | None, change: Callable[[Task], Task]) -> Task:
    """Store what `change` makes of a task. Refused where it may not be."""
    task = tx.get(Task, task_id or 0)
    try:
        after = change(task)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    return tx.put(task, after)


def subject_of(tx: Transaction, task: Task) -> TaskSubject:
    """What the task comes from, in words: where nothing more is known of it, the task's own."""
    known = _SUBJECTS.get(task.source)
    if known is not None:
        return known(tx, task)
    return TaskSubject(kind=task.source, number=task.number, title=task.title, level=task.level)


def _assessment(tx: Transaction, task: Task) -> TaskSubject:
    assessment = tx.get(Assessment, task.about_id)
    figures = tx.get(Figures, assessment.figures_id or 0)
    period = Period(parse_day(assessment.from_day), parse_day(assessment.to_day))
    zone = tx.lists.station.zone
    return TaskSubject(
        kind=task.source,
        number=task.number,
        title=task.title,
        level=task.level,
        facts=(
            ("研判编号", assessment.number),
            ("分级", GRADE_NAMES[assessment.grade]),
            ("分类", PURPOSE_NAMES[assessment.purpose]),
            ("时段", f"{period.first} 至 {period.last}"),
            ("数据截至", full_text(figures.as_of, zone)[:16]),
        ),
        parts=(("结论", assessment.conclusions), ("建议", assessment.advice)),
    )


def _population(tx: Transaction, task: Task) -> TaskSubject:
    """Whoever is to put it right has to know who is meant."""
    person = tx.get(SampledPerson, task.about_id)
    check = tx.get(PopulationCheck, person.check_id)
    facts = (
        ("核查单位", f"{check.office}　{check.day}"),
        ("姓名", person.name),
        ("住址", person.address),
        ("登记内容", person.recorded),
        ("核查结果", RESULT_NAMES[person.result] if person.result else ""),
        ("有误的项目", person.wrong_names),
        ("说明", person.remarks),
    )
    return TaskSubject(
        kind=task.source,
        number=task.number,
        title=task.title,
        level=task.level,
        facts=tuple(each for each in facts if each[1]),
    )


def _fraud_follow_up(tx: Transaction, task: Task) -> TaskSubject:
    """Whoever asks him again has to know who he is and what he was kept from."""
    alert = tx.get(FraudAlert, task.about_id)
    incident = tx.get(Incident, alert.incident_id)
    community = tx.lists.communities.get(incident.community_id or 0)
    kind = tx.lists.categories.get(alert.kind_id or 0)
    phones = "、".join(alert.phones) if tx.lists.station.push_has_phone else ""
    facts = (
        ("姓名", alert.name),
        ("电话", phones),
        ("地址", f"{community.name if community else ''} {incident.address}".strip()),
        ("诈骗类型", kind.name if kind else ""),
        ("情况", alert.remark),
    )
    return TaskSubject(
        kind=task.source,
        number=task.number,
        title=task.title,
        level=task.level,
        facts=tuple(each for each in facts if each[1]),
    )


def _clue(tx: Transaction, task: Task) -> TaskSubject:
    """Whoever looks has to know what to look for, and where it was last."""
    clue = tx.get(Clue, task.about_id)
    zone = tx.lists.station.zone
    incident = tx.first(Incident, id=clue.incident_id or 0)
    case = tx.first(Case, id=clue.case_id or 0)
    seen = [each for each in tx.find(Sighting, clue_id=clue.id) if each.stands]
    seen.sort(key=lambda each: (each.at, each.id))
    facts = (
        ("警情", incident.number if incident else ""),
        ("案件", case.number if case else ""),
        ("衣着体貌", "、".join(person_words(clue))),
        ("车辆", "、".join(vehicle_words(clue))),
        ("说明", clue.remarks),
    )
    route = [f"{full_text(each.at, zone)[:16]}　{each.place}" for each in seen]
    return TaskSubject(
        kind=task.source,
        number=task.number,
        title=task.title,
        level=task.level,
        facts=tuple(each for each in facts if each[1]),
        parts=(("轨迹", "\n".join(route)),) if route else (),
    )


def _lead(tx: Transaction, task: Task) -> TaskSubject:
    """What was said and where; who said it is nobody's business but the room's."""
    lead = tx.get(Lead, task.about_id)
    lists = tx.lists
    community = lists.communities.get(lead.community_id or 0)
    facts = (
        ("分级", GRADE_NAMES[lead.grade]),
        ("类别", lists.categories[lead.category_id].name),
        ("来源", LEAD_SOURCE_NAMES[lead.source]),
        ("地点", f"{community.name if community else ''} {lead.address}".strip()),
    )
    return TaskSubject(
        kind=task.source,
        number=task.number,
        title=task.title,
        level=task.level,
        facts=tuple(each for each in facts if each[1]),
        parts=(("线索", mask_text(lead.text, [lead.informant])),),
    )


def _review(tx: Transaction, task: Task) -> TaskSubject:
    """Whoever mends it has to know what is wrong."""
    review = tx.get(LegalReview, task.about_id)
    case = tx.get(Case, review.case_id)
    items = tx.find(ReviewItem, review_id=review.id, round=review.round)
    faults = [f"{each.name}：{each.remark}" for each in items if each.is_faulty]
    facts = (("案件", f"{case.number} {case.name}"), ("文书", DOCUMENT_NAMES[review.document]))
    return TaskSubject(
        kind=task.source,
        number=task.number,
        title=task.title,
        level=task.level,
        facts=facts,
        parts=(("不合格的", "\n".join(faults)),) if faults else (),
    )


_SUBJECTS: dict[TaskSource, Callable[[Transaction, Task], TaskSubject]] = {
    TaskSource.ASSESSMENT: _assessment,
    TaskSource.POPULATION: _population,
    TaskSource.CLUE: _clue,
    TaskSource.LEAD: _lead,
    TaskSource.REVIEW: _review,
    TaskSource.FRAUD_FOLLOW_UP: _fraud_follow_up,
}


def _receivers(tx: Transaction, task: Task) -> Iterator[Officer | None]:
    """The officers who are told; None for another unit."""
    if task.unit_id is not None:
        yield None
    elif task.officer_id is not None:
        yield tx.get(Officer, task.officer_id)
    else:
        yield from tx.find(Officer, team_id=task.team_id or 0, retired_at=None)


def _composed(tx: Transaction, task: Task, kind: MessageKind, reason: str) -> list[OutboxMessage]:
    """A message to each who is to do it, not yet saved."""
    subject = subject_of(tx, task)
    return [_message(tx, task, subject, each, kind, reason) for each in _receivers(tx, task)]


def _message(
    tx: Transaction,
    task: Task,
    subject: TaskSubject,
    officer: Officer | None,
    kind: MessageKind,
    reason: str,
) -> OutboxMessage:
    if officer is not None:
        to = Recipient(officer.name, officer.number, officer.phone, officer.email)
    else:
        unit = tx.lists.units[task.unit_id or 0]
        to = Recipient(unit.name, "", unit.phone, unit.email)
    key = str(uuid4())
    station = tx.lists.station
    body = task_content(task, subject, to, station, key, kind, tx.now, reason=reason)
    return new_message(
        tx,
        key,
        body,
        task_id=task.id,
        officer_id=officer.id if officer else None,
        unit_id=None if officer else task.unit_id,
        kind=kind,
    )
