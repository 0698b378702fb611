"""纠纷升级: what an incident means for the disputes it belongs to, in the same transaction.

Called wherever an incident is taken in, added to, corrected or answered. What is imported in bulk
is looked at once, when the import is over (`WatchDisputes`).
"""

from dataclasses import dataclass, replace

from jinhai_console.domain import dispute as life
from jinhai_console.domain.dispute import (
    Dispute,
    DisputeLink,
    LinkKind,
    RiskChange,
)
from jinhai_console.domain.dispute_watch import Scene, Shared, rise, rule_of
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispute_tasks import owe_contact
from jinhai_console.services.disputes import save
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.dispute_watch import (
    NOT_COUNTED,
    disputes_sharing,
    incidents_to_watch,
    is_quarrel,
    people_at,
    repeats_of,
    risk_words,
)

_AT_ONCE = 200
# What these wrote about disputes stays when they are undone: a person sets the grade down, with a
# reason, where nothing was behind it.
LEAVES_BEHIND = frozenset(("CorrectIncident", "GiveFeedback"))


def is_of_watch(entity: Entity) -> bool:
    """Whether it is a record that the watch writes beside an incident's own."""
    if isinstance(entity, Task):
        return entity.source is TaskSource.DISPUTE_CONTACT
    return isinstance(entity, Dispute | DisputeLink | RiskChange)


def watch_disputes(tx: Transaction, incident_id: int) -> int:
    """Links the incident to the disputes it belongs to and raises them; how many it touched."""
    incident = tx.get(Incident, incident_id)
    is_order = tx.lists.categories[incident.effective_category_id].is_order
    if incident.exit in NOT_COUNTED or is_order:
        return 0
    scene = people_at(tx.reader, incident)
    # An incident that becomes theirs late may be older than the dispute: it is noted, too.
    until = incident.received_at + tx.lists.station.propose_days * DAY
    found = disputes_sharing(tx.reader, scene, until)
    quarrels = is_quarrel(tx.lists, incident.effective_category_id)
    # Of other incidents only those with two of the parties: a theft is not their quarrel.
    found = [each for each in found if quarrels or each[2].both]
    if found:
        scene = replace(scene, words=risk_words(tx.reader, incident))
    return sum(_belongs(tx, dispute, incident, scene, shared) for dispute, _, shared in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchDisputes(Command):
    """A round over incidents that were not looked at as they came."""

    incident_ids: tuple[int, ...]

    def perform(self, tx: Transaction) -> Subject:
        touched = sum(watch_disputes(tx, id) for id in self.incident_ids)
        return Subject(is_repeat=not touched)


def look_over(desk: Desk, actor_id: int | None = None) -> int:
    """Every quarrel since the first dispute that runs, as an import leaves them; how many.

    So few at a time that nobody's command waits long.
    """
    ids = desk.read(incidents_to_watch).result()
    for start in range(0, len(ids), _AT_ONCE):
        part = tuple(ids[start : start + _AT_ONCE])
        desk.submit(WatchDisputes(actor_id=actor_id, incident_ids=part)).result()
    return len(ids)


def _belongs(
    tx: Transaction, dispute: Dispute, incident: Incident, scene: Scene, shared: Shared
) -> bool:
    """Whether anything was written."""
    link = tx.first(DisputeLink, dispute_id=dispute.id, incident_id=incident.id)
    is_known = link is not None
    if link is None:
        link = _noted(tx, dispute, incident, shared)
    if link.began_as is not LinkKind.AGAIN:
        # What was there when a person graded it counted then; what is added since is news.
        since = link.linked_at if is_known else dispute.taken_up_at
        scene = replace(scene, words=risk_words(tx.reader, incident, since))
        if not scene.words:
            return not is_known
    return _raise(tx, dispute, incident, scene, shared) or not is_known


def _noted(tx: Transaction, dispute: Dispute, incident: Incident, shared: Shared) -> DisputeLink:
    is_earlier = incident.received_at < dispute.taken_up_at
    kind = LinkKind.EARLIER if is_earlier else LinkKind.AGAIN
    return tx.add(
        DisputeLink,
        dispute_id=dispute.id,
        incident_id=incident.id,
        kind=kind,
        began_as=kind,
        linked_at=tx.now,
        shared=shared.said,
        after_end=not dispute.is_open and not is_earlier,
    )


def _raise(
    tx: Transaction, dispute: Dispute, incident: Incident, scene: Scene, shared: Shared
) -> bool:
    """The same incident raises it once, whatever a person made of the grade since."""
    if not dispute.is_open or tx.find(RiskChange, dispute_id=dispute.id, incident_id=incident.id):
        return False
    rule = rule_of(tx.lists.dispute_grades.values(), dispute.grade)
    since = incident.received_at - (rule.within_days if rule else 0) * DAY
    repeats = repeats_of(tx.reader, dispute.id, since)
    found = rise(dispute.grade, rule, incident.number, shared.said, repeats, scene)
    if found is None:
        return False
    changed = save(tx, dispute, life.raised(dispute, tx.now, found.reason))
    tx.add(
        RiskChange,
        dispute_id=dispute.id,
        at=tx.now,
        from_grade=dispute.grade,
        to_grade=found.to_grade,
        rule=found.rule,
        reason=found.reason,
        incident_id=incident.id,
        words=found.words,
    )
    owe_contact(tx, changed)
    return True
