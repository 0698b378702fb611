"""What other units, topics and limits of warnings must be, and who owes something and stays."""

from jinhai_console.domain.classification import Category
from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.push_channel import is_email
from jinhai_console.domain.station import Entry, OutsideUnit, Team
from jinhai_console.domain.task import Task
from jinhai_console.domain.topic import Topic, topic_problem
from jinhai_console.store.transaction import Transaction


def refuse_unfit(tx: Transaction, entry: Entry) -> None:
    """Entries of other lists pass."""
    match entry:
        case OutsideUnit() if entry.email and not is_email(entry.email):
            raise Refusal("邮箱请写成 name@example.cn 的样子")
        case Topic():
            if problem := topic_problem(entry.rhythm, entry.day, entry.at):
                raise Refusal(problem)
            for code in entry.categories:
                if tx.first(Category, code=code) is None:
                    raise Refusal(f"没有编码为 {code[:20]} 的警情类别；请改正或去掉")

        case FraudLimits():
            if any(each.id != entry.id for each in tx.find(FraudLimits, level=entry.level)):
                raise Refusal("这个预警等级已经有了；请直接更改它")
            for field, word in FRAUD_LIMIT_NAMES.items():
                if getattr(entry, field) <= 0:
                    raise Refusal(f"{word}应大于 0")


FRAUD_LIMIT_NAMES = {
    "first_contact_s": "首次联系时限",
    "face_to_face_s": "见面时限",
    "retry_s": "再拨间隔",
    "follow_up_days": "回访天数",
}


def refuse_retiring(tx: Transaction, entry: Entry) -> None:
    """An officer, a team, a unit that owes something stays; so do the levels of warnings."""
    if isinstance(entry, FraudLimits):
        raise Refusal("预警等级不能停用，可以改它的时限")
    column = {Officer: "officer_id", Team: "team_id", OutsideUnit: "unit_id"}.get(type(entry))
    if column is not None:
        owed = len(tx.find(Task, ended_at=None, **{column: entry.id}))
        if owed:
            raise Refusal(f"{entry.name}还有 {owed} 件任务没有办结，请先撤回或等它办完")
