"""预警的到来: by message, by hand or from a list; the second of one person joins the first."""

from dataclasses import dataclass, fields
from typing import Any

from jinhai_console.domain import fraud_life as life
from jinhai_console.domain.classification import (
    Category,
    fraud_alert_category,
    path_of,
)
from jinhai_console.domain.fraud_alert import (
    FRAUD_LEVEL_NAMES,
    Amounts,
    FraudAlert,
    FraudLevel,
    FraudWarning,
    Target,
    incident_level,
)
from jinhai_console.domain.incident import Incident, PersonRole
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.masking import is_masked
from jinhai_console.domain.money import money_text
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.theme import Theme, is_of
from jinhai_console.services.command import Command
from jinhai_console.services.incidents import (
    EARLIEST_BIRTH,
    InvolvedPerson,
    TakeIncident,
    add_note,
    involve,
)
from jinhai_console.services.outbox import add_to, correct
from jinhai_console.store.lists import Lists
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterWarning(Command):
    """登记预警. The same `external_key` again is a repeat, or adds to the incident what is new.

    `kind` is what the sender calls the fraud; one that the station has no category for stays as
    a word. `at` None: now.
    """

    level: FraudLevel
    target: Target
    at: Instant | None = None
    external_key: str | None = None
    source: str = ""
    kind: str = ""
    at_risk_cents: int | None = None
    address: str = ""
    community_id: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    text: str = ""
    extra: str = ""
    origin: str = "hand"

    def perform(self, tx: Transaction) -> Subject:
        said = self._checked(tx)
        known = (
            tx.first(FraudWarning, external_key=self.external_key) if self.external_key else None
        )
        if known is not None:
            return self._again(tx, tx.get(FraudAlert, known.alert_id))
        for alert in tx.find(FraudAlert, closed_at=None):
            if life.is_same_person(alert.target, said):
                return self._join(tx, alert, said)
        return self._open(tx, said)

    def _checked(self, tx: Transaction) -> Target:
        said = tidy(self.target)
        refuse_unfit_target(tx, said)
        if problem := life.amounts_problem(Amounts(at_risk=self.at_risk_cents)):
            raise Refusal(problem)
        if self.origin != "message":  # of a message nothing is lost: it is taken as it is
            refuse_masked(said)
            if self.at is not None and self.at > tx.now:
                raise Refusal("预警时间还没有到；请核对日期和时刻")
        return said

    def _arrived(self, tx: Transaction) -> Instant:
        """A message is never refused for its sender's clock: one that is ahead came now."""
        return tx.now if self.at is None else min(self.at, tx.now)

    def _open(self, tx: Transaction, said: Target) -> Subject:
        at = self._arrived(tx)
        number = tx.next_number("预警", tx.year_of(at), digits=4)
        incident = self._dispatched_as(tx, number, said, level=incident_level(self.level))
        alert = tx.add(
            FraudAlert,
            incident_id=incident.id,
            number=number,
            level=self.level,
            source=self.source.strip(),
            kind_id=kind_id_called(tx.lists, self.kind),
            at_risk_cents=self.at_risk_cents,
            opened_at=at,
            **target_fields(said),
        )
        self._keep(tx, alert, at)
        return Subject(alert.id, alert.number)

    def _join(self, tx: Transaction, alert: FraudAlert, said: Target) -> Subject:
        self._keep(tx, alert, self._arrived(tx))
        kind_id = kind_id_called(tx.lists, self.kind)
        after = life.joined(alert, self.level, said, self.at_risk_cents, kind_id)
        tx.put(alert, after)
        incident = tx.get(Incident, alert.incident_id)
        involve_phones(tx, incident, after, without=alert.phones)
        if after.level is not alert.level:
            raised = tx.replace(incident, level=incident_level(after.level))
            correct(tx, incident, raised)
        add_note(tx, incident, f"又一条预警并入　{self._words()}")
        add_to(tx, incident.id)
        return Subject(alert.id, alert.number)

    def _again(self, tx: Transaction, alert: FraudAlert) -> Subject:
        incident = tx.get(Incident, alert.incident_id)
        if incident.external_key is None or incident.external_key != self.external_key:
            return Subject(alert.id, alert.number, is_repeat=True)
        taken = self._taking(tx, alert.number, tidy(self.target), None).perform(tx)
        return Subject(alert.id, alert.number, is_repeat=taken.is_repeat)

    def _dispatched_as(self, tx: Transaction, number: str, said: Target, level: int) -> Incident:
        taken = self._taking(tx, number, said, level).perform(tx)
        return tx.get(Incident, taken.id)

    def _taking(
        self, tx: Transaction, number: str, said: Target, level: int | None
    ) -> TakeIncident:
        category = fraud_alert_category(tx.lists.categories)
        if category is None:
            raise Refusal(
                "本所没有标为指令的警情类别，收不了预警；请先在派出所资料里添加“预警劝阻”"
            )
        return TakeIncident(
            actor_id=self.actor_id,
            category_id=category.id,
            category_is_said=False,
            origin=self.origin,
            level=level,
            received_at=self.at,
            external_key=self.external_key,
            address=self.address,
            community_id=self.community_id,
            longitude=self.longitude,
            latitude=self.latitude,
            narrative=f"{number}　{self._words()}",
            persons=tuple(_victim(said, phone) for phone in said.phones or ("",)),
            extra=self.extra,
        )

    def _keep(self, tx: Transaction, alert: FraudAlert, at: Instant) -> None:
        tx.add(
            FraudWarning,
            alert_id=alert.id,
            at=at,
            level=self.level,
            external_key=self.external_key,
            source=self.source.strip(),
            kind=self.kind.strip(),
            at_risk_cents=self.at_risk_cents,
            text=self.text.strip(),
        )

    def _words(self) -> str:
        """What whoever goes there reads first."""
        parts = [f"预警等级{FRAUD_LEVEL_NAMES[self.level]}"]
        if self.kind.strip():
            parts.append(f"疑似{self.kind.strip()}")
        if self.at_risk_cents:
            parts.append(f"涉险 {money_text(self.at_risk_cents)}")
        words = "，".join(parts) + "。"
        return words + self.text.strip()


def kind_id_called(lists: Lists, said: str) -> int | None:
    """The category of fraud of this name or code; None where the station has none."""
    wanted = said.strip()
    if not wanted:
        return None
    found = [e for e in fraud_kinds(lists) if wanted in (e.name, e.code)]
    return found[0].id if found else None


def fraud_kinds(lists: Lists) -> list[Category]:
    """The categories of fraud in use, the finest first."""
    categories = lists.categories
    found = [
        each
        for each in categories.values()
        if each.retired_at is None and is_of(Theme.FRAUD, path_of(categories, each.id))
    ]
    return sorted(found, key=lambda each: (-each.depth, each.position, each.id))


def tidy(target: Target) -> Target:
    phones = dict.fromkeys(each.strip() for each in target.phones if each.strip())
    return Target(
        name=target.name.strip(),
        phones=tuple(phones),
        identity_number=target.identity_number.strip(),
        sex=target.sex,
        birth_year=target.birth_year,
        occupation=target.occupation.strip(),
    )


def refuse_unfit_target(tx: Transaction, said: Target) -> None:
    if not (said.name or said.phones or said.identity_number):
        raise Refusal("请至少写明被预警人的姓名、电话或身份证号")
    born = said.birth_year
    if born is not None and not EARLIEST_BIRTH <= born <= tx.year_of(tx.now):
        raise Refusal(f"出生年份 {born} 不合常理；请核对")


def refuse_masked(said: Target) -> None:
    """What a list shows of a number is no number: nobody is called by it, nobody found."""
    if any(is_masked(each) for each in (*said.phones, said.identity_number)):
        raise Refusal("号码里有星号，是遮住的号码；请写全，或留空")


def target_fields(target: Target) -> dict[str, Any]:
    return {each.name: getattr(target, each.name) for each in fields(Target)}


def involve_phones(
    tx: Transaction, incident: Incident, alert: FraudAlert, without: tuple[str, ...]
) -> None:
    """The numbers by which he is found and called from the incident, too."""
    for phone in alert.phones:
        if phone not in without:
            involve(tx, incident, _victim(alert.target, phone))


def _victim(target: Target, phone: str) -> InvolvedPerson:
    return InvolvedPerson(
        role=PersonRole.VICTIM,
        name=target.name,
        phone=phone,
        identity_number=target.identity_number,
        occupation=target.occupation,
        sex=target.sex,
        birth_year=target.birth_year,
    )
