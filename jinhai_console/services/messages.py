"""警情消息: a message of the city platform becomes an incident or a warning, once."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from jinhai_console.domain.classification import Category, guess
from jinhai_console.domain.message import Message, MessageFraudAlert, MessagePerson, as_json
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.fraud_arrival import EnterWarning
from jinhai_console.services.incidents import InvolvedPerson, TakeIncident
from jinhai_console.store.lists import Lists
from jinhai_console.store.transaction import Transaction

OTHER_CODE = "12"  # 其他警情: where a message names no category that the station knows


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMessage(Command):
    """Take in a message. What the station does not know of it stays raw beside the incident.

    A word unknown here is no reason to turn a call for help away.
    """

    message: Message

    def perform(self, tx: Transaction) -> Subject:
        if self.message.fraud_alert is not None:
            return self._warning(tx.lists, self.message.fraud_alert).perform(tx)
        return self._command(tx.lists).perform(tx)

    def _warning(self, lists: Lists, alert: MessageFraudAlert) -> EnterWarning:
        said = self.message
        community_id = _find(lists.communities.values(), said.community)
        unknown: dict[str, Any] = json.loads(said.extra) if said.extra else {}
        if said.community and community_id is None:
            unknown["community"] = said.community
        if said.persons:
            unknown["persons"] = [asdict(each) for each in said.persons]
        return EnterWarning(
            actor_id=self.actor_id,
            origin="message",
            external_key=f"message:{said.id}",
            level=alert.level,
            target=alert.target,
            at=said.received_at,
            source=alert.source,
            kind=alert.kind,
            at_risk_cents=alert.at_risk_cents,
            address=said.address,
            community_id=community_id,
            longitude=said.longitude,
            latitude=said.latitude,
            text=said.narrative,
            extra=as_json(unknown),
        )

    def _command(self, lists: Lists) -> TakeIncident:
        said = self.message
        known = find_category(lists, said.category)
        category = known or guess(lists.categories, said.narrative) or _other(lists)
        community_id = _find(lists.communities.values(), said.community)
        source_id = _find(lists.sources.values(), said.source)
        unknown: dict[str, Any] = json.loads(said.extra) if said.extra else {}
        said_and_found = {
            "category": (list(said.category), known),
            "community": (said.community, community_id),
            "source": (said.source, source_id),
        }
        unknown.update(
            {name: value for name, (value, found) in said_and_found.items() if value and not found}
        )
        return TakeIncident(
            actor_id=self.actor_id,
            uuid=self.uuid,
            origin="message",
            external_key=f"message:{said.id}",
            category_id=category.id,
            category_is_said=known is not None,
            level=said.level,
            received_at=said.received_at,
            reported_at=said.reported_at,
            address=said.address,
            community_id=community_id,
            source_id=source_id,
            longitude=said.longitude,
            latitude=said.latitude,
            narrative=said.narrative or f"平台消息 {said.id} 未写明内容",
            reporter_name=said.reporter_name,
            reporter_phone=said.reporter_phone,
            persons=tuple(_involved(each) for each in said.persons),
            extra=as_json(unknown),
        )


def _involved(person: MessagePerson) -> InvolvedPerson:
    return InvolvedPerson(
        role=person.role,
        name=person.name,
        phone=person.phone,
        identity_number=person.identity_number,
        remark=person.remark,
        occupation=person.occupation,
        sex=person.sex,
        birth_year=person.birth_year,
    )


def find_category(lists: Lists, said: tuple[str, ...]) -> Category | None:
    """The category in use that is meant by a code, a name, or names from the top class down."""
    if not said:
        return None
    in_use = [each for each in lists.categories.values() if each.retired_at is None]
    if len(said) == 1:
        wanted = said[0]
        by_code = next((each for each in in_use if each.code == wanted), None)
        named = [each for each in in_use if each.name == wanted]
        return by_code or (min(named, key=lambda each: each.depth) if named else None)
    parent: Category | None = None
    for name in said:
        parent_id = parent.id if parent else None
        below = (each for each in in_use if each.parent_id == parent_id and each.name == name)
        found = next(below, None)
        if found is None:
            return parent  # as deep as the station's tree goes
        parent = found
    return parent


def _find(entries: Any, said: str) -> int | None:
    """The id of the entry in use whose name or code this is."""
    for each in entries:
        if said and each.retired_at is None and said in (each.name, each.code):
            found: int = each.id
            return found
    return None


def _other(lists: Lists) -> Category:
    in_use = [each for each in lists.categories.values() if each.retired_at is None]
    if not in_use:
        raise Refusal("本所还没有任何警情类别，收不了警情；请先在派出所资料里添加")
    other = next((each for each in in_use if each.code == OTHER_CODE), None)
    return other or max(in_use, key=lambda each: (each.depth == 1, each.position))
