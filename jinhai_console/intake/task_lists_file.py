"""Whom a station hands things to, what it looks at again, what grades ask for, as TOML has it."""

from collections.abc import Iterable

from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.assessment import Grade, Purpose
from jinhai_console.domain.dispute import Risk
from jinhai_console.domain.equipment import MOST, EquipmentKind, PlannedEquipment
from jinhai_console.domain.fraud_alert import FraudLevel
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.push_channel import is_email
from jinhai_console.domain.station_plan import (
    PlannedDisputeGrade,
    PlannedFraudLimits,
    PlannedTopic,
    PlannedUnit,
    StationPlan,
)
from jinhai_console.domain.theme import Theme
from jinhai_console.domain.topic import Rhythm, topic_problem
from jinhai_console.intake.toml_entry import TomlEntry

_WEEK_S = 604_800


def read_unit(entry: TomlEntry, standing: Standing | None) -> PlannedUnit:
    return PlannedUnit(
        name=entry.text("name"),
        contact_name=entry.text("contact_name", ""),
        phone=entry.text("phone", ""),
        email=entry.text("email", ""),
        standing=standing,
    )


def read_equipment(entry: TomlEntry, standing: Standing | None) -> PlannedEquipment:
    return PlannedEquipment(
        name=entry.text("name"),
        kind=entry.choice("kind", EquipmentKind),
        quantity=entry.whole("quantity", 1, high=MOST),
        note=entry.text("note", ""),
        standing=standing,
    )


def read_topic(entry: TomlEntry, standing: Standing | None) -> PlannedTopic:
    return PlannedTopic(
        name=entry.text("name"),
        theme=entry.choice("theme", Theme),
        rhythm=entry.choice("rhythm", Rhythm),
        day=entry.whole("day", 1, low=1, high=28),
        at=entry.text("at", "08:00"),
        compare=entry.choice("compare", Compare, Compare.PERIOD),
        grade=entry.choice("grade", Grade, Grade.ORDINARY),
        purpose=entry.choice("purpose", Purpose, Purpose.PREVENT),
        categories=entry.texts("categories"),
        standing=standing,
    )


def read_dispute_grade(entry: TomlEntry, standing: Standing | None) -> PlannedDisputeGrade:
    return PlannedDisputeGrade(
        name=entry.text("name"),
        grade=entry.choice("grade", Risk),
        by_visit=entry.flag("by_visit"),
        needs_leader=entry.flag("needs_leader"),
        first_days=entry.whole("first_days", low=1, high=365),
        again_days=entry.whole("again_days", 0, high=365),
        repeats=entry.whole("repeats", 0, high=99),
        within_days=entry.whole("within_days", 30, low=1, high=3_650),
        standing=standing,
    )


def read_fraud_limits(entry: TomlEntry, standing: Standing | None) -> PlannedFraudLimits:
    return PlannedFraudLimits(
        name=entry.text("name"),
        level=entry.choice("level", FraudLevel),
        first_contact_s=entry.whole("first_contact_s", low=1, high=_WEEK_S),
        face_to_face_s=entry.whole("face_to_face_s", low=1, high=_WEEK_S),
        retry_s=entry.whole("retry_s", low=1, high=_WEEK_S),
        follow_up_days=entry.whole("follow_up_days", low=1, high=365),
        standing=standing,
    )


def check_task_lists(plan: StationPlan) -> Iterable[str]:
    """What is wrong with units and topics, a sentence each."""
    codes = {each.code for each in plan.categories}
    for unit in plan.units:
        if unit.email and not is_email(unit.email):
            yield f"外单位“{unit.name}”的 email “{unit.email}”不是邮箱，请改正"
    for topic in plan.topics:
        problem = topic_problem(topic.rhythm, topic.day, topic.at)
        if problem:
            yield f"定期专题“{topic.name}”：{problem}"
        for code in topic.categories:
            if code not in codes:
                yield f"定期专题“{topic.name}”的类别 {code} 不在 categories 里，请改正"
