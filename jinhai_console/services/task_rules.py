"""What other units and topics must be before they are saved, and who owes something and stays."""

from jinhai_console.domain.callback_rule import CallbackRule, rule_problem
from jinhai_console.domain.classification import Category
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
        case CallbackRule():
            if problem := rule_problem(entry):
                raise Refusal(problem)
            if entry.category_id is not None and not tx.find(Category, id=entry.category_id):
                raise Refusal("请选择警情类别，或不填")
        case Topic():
            if problem := topic_problem(entry.rhythm, entry.day, entry.at):
                raise Refusal(problem)
            for code in entry.categories:
                if tx.first(Category, code=code) is None:
                    raise Refusal(f"没有编码为 {code[:20]} 的警情类别；请改正或去掉")


def refuse_retiring(tx: Transaction, entry: Entry) -> None:
    """An officer, a team, a unit that owes something stays."""
    column = {Officer: "officer_id", Team: "team_id", OutsideUnit: "unit_id"}.get(type(entry))
    if column is not None:
        owed = len(tx.find(Task, ended_at=None, **{column: entry.id}))
        if owed:
            raise Refusal(f"{entry.name}还有 {owed} 件任务没有办结，请先撤回或等它办完")
