"""指令: what an incident that is an order may not become, and how a fraud warning's may end."""

from jinhai_console.domain.fraud_alert import FraudAlert
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Refusal
from jinhai_console.store.transaction import Transaction


def refuse_counting_otherwise(tx: Transaction, incident: Incident, category_id: int) -> None:
    """What is counted stays so, and what is not never is: no figure changes under the hand."""
    categories = tx.lists.categories
    if categories[category_id].is_order == categories[incident.category_id].is_order:
        return
    if categories[incident.category_id].is_order:
        raise Refusal(f"{incident.number} 是指令，不计入警情，不能改成警情；请另行登记警情")
    raise Refusal(f"{incident.number} 是警情，不能改成指令；请另行登记")


def refuse_ending(tx: Transaction, incident: Incident) -> None:
    """A warning ends with its outcome and its sums, and its incident with it."""
    alert = tx.first(FraudAlert, incident_id=incident.id)
    if alert is not None and alert.is_open:
        raise Refusal(f"这是{alert.number}的指令；请在“预警劝阻”里写明结果，警情随之办结")


def refuse_reopening(tx: Transaction, incident: Incident) -> None:
    alert = tx.first(FraudAlert, incident_id=incident.id)
    if alert is not None:
        raise Refusal(f"这是{alert.number}的指令；请在“预警劝阻”里重新打开")
