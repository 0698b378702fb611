"""警示: enter a caution, put its end off, end it before its time."""

from dataclasses import dataclass

from jinhai_console.domain.caution import Caution, CautionKind, is_about_somebody
from jinhai_console.domain.incident import Incident, Involvement
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.known import Person
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.outbox import warn
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

LONGEST: int = 730 * DAY  # what is older has to be looked at again, not carried on


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCaution(Command):
    """A fact about a person or a place, with its source and the day on which it ends."""

    kind: CautionKind
    text: str
    source: str
    expires_at: Instant
    # Who is meant, where the one who enters it sees him masked: copied from the record.
    reporter_of_id: int | None = None
    involvement_id: int | None = None
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    community_id: int | None = None
    address: str = ""
    site_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        _check_end(tx, self.expires_at)
        if self.community_id is not None and self.community_id not in tx.lists.communities:
            raise Refusal("社区不存在；请重新选择社区")
        if self.site_id is not None and self.site_id not in tx.lists.sites:
            raise Refusal("工地或重点部位不存在；请重新选择")
        person = self._person(tx)
        caution = Caution(
            id=tx.next_ids(1)[0],
            station_id=tx.station_id,
            kind=self.kind,
            text=require(self.text, "警示内容：看到了什么、到场要注意什么"),
            source=require(self.source, "来源，如警情编号、通报文号或亲见的民警"),
            entered_at=tx.now,
            expires_at=self.expires_at,
            entered_by_id=self.actor_id,
            name=person.name,
            phone=person.phone,
            identity_number=person.identity_number,
            community_id=self.community_id,
            address=self.address.strip(),
            site_id=self.site_id,
        )
        if not is_about_somebody(caution):
            raise Refusal(
                "请写明警示的是谁或哪里：证件号码、电话、姓名加住址或社区、地址、工地至少一项"
            )
        tx.add_all([caution])
        warn(tx, caution)
        return Subject(caution.id)

    def _person(self, tx: Transaction) -> Person:
        if self.involvement_id is not None:
            involved = tx.get(Involvement, self.involvement_id)
            return Person(involved.name, involved.phone, involved.identity_number)
        if self.reporter_of_id is not None:
            incident = tx.get(Incident, self.reporter_of_id)
            return Person(incident.reporter_name, incident.reporter_phone)
        return Person(self.name.strip(), self.phone.strip(), self.identity_number.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendCaution(Command):
    """Look at it again and let it hold until another day; its text is as it was."""

    caution_id: int
    version: int
    expires_at: Instant
    source: str  # who confirms it

    def perform(self, tx: Transaction) -> Subject:
        caution = _running(tx, self.caution_id, self.version)
        _check_end(tx, self.expires_at)
        tx.replace(
            caution, expires_at=self.expires_at, source=require(self.source, "由谁或凭什么确认")
        )
        return Subject(caution.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCaution(Command):
    """It holds no longer, for a reason."""

    caution_id: int
    version: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        caution = _running(tx, self.caution_id, self.version)
        tx.reason = require(self.reason, "解除警示的理由")
        tx.replace(caution, ended_at=tx.now, ended_by_id=self.actor_id, end_reason=tx.reason)
        return Subject(caution.id)


def _running(tx: Transaction, id: int, version: int) -> Caution:
    caution = tx.get(Caution, id)
    if caution.version != version:
        raise Refusal("这条警示刚被别人更改，没有保存；请看过最新内容再改")
    if caution.ended_at is not None:
        raise Refusal("这条警示已经解除；需要时请重新登记")
    return caution


def _check_end(tx: Transaction, expires_at: Instant) -> None:
    if expires_at <= tx.now:
        raise Refusal("有效期应晚于现在；请改写失效日期")
    if expires_at > tx.now + LONGEST:
        raise Refusal("有效期最长两年，到期可重新核实后延长；请改写失效日期")
