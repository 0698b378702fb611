"""What other units, topics and grades must be to be saved, and who owes something and stays."""

from collections.abc import Callable, Mapping
from typing import Any

from jinhai_console.domain.callback_rule import CallbackRule, rule_problem
from jinhai_console.domain.classification import Category
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.push_channel import is_email
from jinhai_console.domain.station import Entry, OutsideUnit, Team
from jinhai_console.domain.task import Task
from jinhai_console.domain.topic import Topic, topic_problem
from jinhai_console.store.transaction import Transaction


def refuse_unfit(tx: Transaction, entry: Entry) -> None:
    """Entries of other lists pass."""
    rule = _RULES.get(type(entry))
    if rule is not None:
        rule(tx, entry)


def _unit(_tx: Transaction, unit: OutsideUnit) -> None:
    if unit.email and not is_email(unit.email):
        raise Refusal("邮箱请写成 name@example.cn 的样子")


def _callback_rule(tx: Transaction, rule: CallbackRule) -> None:
    if problem := rule_problem(rule):
        raise Refusal(problem)
    if rule.category_id is not None and not tx.find(Category, id=rule.category_id):
        raise Refusal("请选择警情类别，或不填")


def _dispute_grade(_tx: Transaction, grade: DisputeGrade) -> None:
    counts = (grade.again_days, grade.repeats)
    if min(counts) < 0 or min(grade.first_days, grade.within_days) < 1:
        raise Refusal("天数应是正整数；不再要求、不因次数升级的写 0")


def _topic(tx: Transaction, topic: Topic) -> None:
    if problem := topic_problem(topic.rhythm, topic.day, topic.at):
        raise Refusal(problem)
    for code in topic.categories:
        if tx.first(Category, code=code) is None:
            raise Refusal(f"没有编码为 {code[:20]} 的警情类别；请改正或去掉")


_RULES: Mapping[type[Entry], Callable[[Transaction, Any], None]] = {
    OutsideUnit: _unit,
    CallbackRule: _callback_rule,
    DisputeGrade: _dispute_grade,
    Topic: _topic,
}


def refuse_retiring(tx: Transaction, entry: Entry) -> None:
    """An officer, a team, a unit that owes something stays."""
    column = {Officer: "officer_id", Team: "team_id", OutsideUnit: "unit_id"}.get(type(entry))
    if column is not None:
        owed = len(tx.find(Task, ended_at=None, **{column: entry.id}))
        if owed:
            raise Refusal(f"{entry.name}还有 {owed} 件任务没有办结，请先撤回或等它办完")
