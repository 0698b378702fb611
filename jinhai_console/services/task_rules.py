"""What units, topics, grades, limits and rules must be, and who owes something and so stays."""

from collections.abc import Callable, Mapping
from typing import Any

from jinhai_console.domain.callback_rule import CallbackRule, rule_problem
from jinhai_console.domain.classification import Category
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.equipment import Equipment
from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.legal_rule import MOST_OF, LegalEvent, LegalExtension, LegalRule
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.push_channel import is_email
from jinhai_console.domain.review_check import ReviewCheck, documents_of
from jinhai_console.domain.station import Entry, OutsideUnit, Team
from jinhai_console.domain.task import Task
from jinhai_console.domain.topic import Topic, topic_problem
from jinhai_console.services import equipment_rules
from jinhai_console.services.settle import require
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


def _fraud_limits(tx: Transaction, limits: FraudLimits) -> None:
    if any(each.id != limits.id for each in tx.find(FraudLimits, level=limits.level)):
        raise Refusal("这个预警等级已经有了；请直接更改它")
    for field, word in _LIMITS.items():
        if getattr(limits, field) <= 0:
            raise Refusal(f"{word}应大于 0")


_LIMITS = {
    "first_contact_s": "首次联系时限",
    "face_to_face_s": "见面时限",
    "retry_s": "再拨间隔",
    "follow_up_days": "回访天数",
}


def _legal_rule(tx: Transaction, rule: LegalRule) -> None:
    if not 0 < rule.amount <= MOST_OF[rule.unit]:
        raise Refusal(f"时限的长短应在 1 到 {MOST_OF[rule.unit]:,} 之间")
    if rule.valid_from and rule.valid_to and rule.valid_from > rule.valid_to:
        raise Refusal("施行的起始日晚于终止日；请改正")
    if unknown := [each for each in rule.ended_by if each not in set(LegalEvent)]:
        raise Refusal(f"没有“{unknown[0][:20]}”这种事；请在列表里选")
    for each in tx.find(LegalRule, code=rule.code, valid_from=rule.valid_from):
        if each.id != rule.id:
            raise Refusal(f"{rule.code} 从这一天起施行的规则已经有了；请直接更改它")


def _legal_extension(tx: Transaction, extension: LegalExtension) -> None:
    if not 0 < extension.amount <= MOST_OF[extension.unit] or extension.step < 1:
        raise Refusal(f"延长的长短应在 1 到 {MOST_OF[extension.unit]:,} 之间，第几次从 1 数起")
    if tx.first(LegalRule, code=extension.code) is None:
        raise Refusal(f"没有编号为 {extension.code[:20]} 的办案时限；请核对")


def _review_check(tx: Transaction, check: ReviewCheck) -> None:
    require(check.name, "名称")
    if check.valid_from and check.valid_to and check.valid_from > check.valid_to:
        raise Refusal("施行的起始日晚于终止日；请改正")
    if check.kind is not None and check.document not in (None, *documents_of(check.kind)):
        raise Refusal("这种性质的案件没有这种文书；请改正其中一项")
    same = {"name": check.name, "kind": check.kind, "document": check.document}
    for each in tx.find(ReviewCheck, **same, valid_from=check.valid_from):
        if each.id != check.id:
            raise Refusal("这份清单里已经有这一项；请直接更改它")


_RULES: Mapping[type[Entry], Callable[[Transaction, Any], None]] = {
    OutsideUnit: _unit,
    CallbackRule: _callback_rule,
    DisputeGrade: _dispute_grade,
    Topic: _topic,
    FraudLimits: _fraud_limits,
    LegalRule: _legal_rule,
    LegalExtension: _legal_extension,
    ReviewCheck: _review_check,
    Equipment: equipment_rules.refuse_unfit,
}


def refuse_retiring(tx: Transaction, entry: Entry) -> None:
    """An officer, a team, a unit that owes something stays."""
    equipment_rules.refuse_retiring(tx, entry)
    if isinstance(entry, FraudLimits):
        raise Refusal("预警等级不能停用，可以改它的时限")
    column = {Officer: "officer_id", Team: "team_id", OutsideUnit: "unit_id"}.get(type(entry))
    if column is not None:
        owed = len(tx.find(Task, ended_at=None, **{column: entry.id}))
        if owed:
            raise Refusal(f"{entry.name}还有 {owed} 件任务没有办结，请先撤回或等它办完")
