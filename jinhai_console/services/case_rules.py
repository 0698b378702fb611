"""What an incident that belongs to a case may not become without it."""

from jinhai_console.domain.case import Case, CaseIncident, CaseStage
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Refusal
from jinhai_console.store.transaction import Transaction


def refuse_leaving_case(tx: Transaction, incident: Incident) -> None:
    """Transferred, cancelled, merged, unfounded: its case would stand on nothing."""
    case = case_of(tx, incident.id)
    if case is not None and case.is_open:
        raise Refusal(f"警情 {incident.number} 属于案件 {case.number}；请先了结案件")


def refuse_counting_apart(tx: Transaction, incident: Incident, category_id: int) -> None:
    """Once its case is filed, an incident counts as the case does: both are one."""
    case = case_of(tx, incident.id)
    if case is None or case.stage not in _COUNTS or case.category_id == category_id:
        return
    raise Refusal(f"警情 {incident.number} 属于案件 {case.number}，类别随案件；请更正案件的类别")


_COUNTS = frozenset((CaseStage.OPEN, CaseStage.CLOSED))


def case_of(tx: Transaction, incident_id: int) -> Case | None:
    link = tx.first(CaseIncident, incident_id=incident_id, left_at=None)
    return tx.get(Case, link.case_id) if link is not None else None
