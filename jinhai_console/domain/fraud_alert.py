"""反诈预警: a person who is being swindled, what was warned of, who tried to reach him, the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Sex
from jinhai_console.domain.instant import DAY, SECOND, Duration, Instant
from jinhai_console.domain.known import Person
from jinhai_console.domain.station import Entry


class FraudLevel(StrEnum):
    """预警等级, the gravest first."""

    EXTREME = "extreme"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


FRAUD_LEVEL_NAMES: Mapping[FraudLevel, str] = {
    FraudLevel.EXTREME: "特高危",
    FraudLevel.HIGH: "高",
    FraudLevel.MEDIUM: "中",
    FraudLevel.LOW: "低",
}
FRAUD_LEVELS = tuple(FraudLevel)


def incident_level(level: FraudLevel) -> int:
    """The level of the incident that dispatches it; alarms are graded by it, too."""
    return FRAUD_LEVELS.index(level) + 1


class ContactWay(StrEnum):
    PHONE = "phone"
    SMS = "sms"
    FAMILY = "family"
    BANK = "bank"
    VISIT = "visit"


CONTACT_WAY_NAMES: Mapping[ContactWay, str] = {
    ContactWay.PHONE: "电话",
    ContactWay.SMS: "短信",
    ContactWay.FAMILY: "联系家属",
    ContactWay.BANK: "联系银行",
    ContactWay.VISIT: "上门",
}


class ContactResult(StrEnum):
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    POWERED_OFF = "powered_off"
    REFUSED = "refused"
    WRONG_NUMBER = "wrong_number"
    SENT = "sent"  # a text message: whether he read it nobody knows


CONTACT_RESULT_NAMES: Mapping[ContactResult, str] = {
    ContactResult.REACHED: "已联系上",
    ContactResult.NO_ANSWER: "无人接听",
    ContactResult.BUSY: "占线",
    ContactResult.POWERED_OFF: "关机停机",
    ContactResult.REFUSED: "拒绝沟通",
    ContactResult.WRONG_NUMBER: "号码不对",
    ContactResult.SENT: "已发送",
}
HIS_OWN = frozenset((ContactWay.PHONE, ContactWay.VISIT))  # reaches the person himself


class FraudOutcome(StrEnum):
    DISSUADED = "dissuaded"
    NOT_DECEIVED = "not_deceived"
    TRANSFERRED = "transferred"
    LOST = "lost"
    DENIED = "denied"
    NOT_THE_PERSON = "not_the_person"


FRAUD_OUTCOME_NAMES: Mapping[FraudOutcome, str] = {
    FraudOutcome.DISSUADED: "劝阻成功",
    FraudOutcome.NOT_DECEIVED: "未被骗",
    FraudOutcome.TRANSFERRED: "已转账",
    FraudOutcome.LOST: "失联",
    FraudOutcome.DENIED: "否认被骗",
    FraudOutcome.NOT_THE_PERSON: "非本人",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudLimits(Entry):
    """时限 of a level, from the first warning on; `retry_s` from one call to the next."""

    level: FraudLevel
    first_contact_s: int
    face_to_face_s: int
    retry_s: int
    follow_up_days: int

    @property
    def first_contact(self) -> Duration:
        return self.first_contact_s * SECOND

    @property
    def face_to_face(self) -> Duration:
        return self.face_to_face_s * SECOND

    @property
    def retry(self) -> Duration:
        return self.retry_s * SECOND

    @property
    def follow_up(self) -> Duration:
        return self.follow_up_days * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Whom a warning is about, as far as it says; `phones` in the order in which to try them."""

    name: str = ""
    phones: tuple[str, ...] = ()
    identity_number: str = ""
    sex: Sex | None = None
    birth_year: int | None = None
    occupation: str = ""

    @property
    def persons(self) -> tuple[Person, ...]:
        """He with each of his numbers, for `known.tie_between`."""
        return tuple(
            Person(self.name, phone, self.identity_number) for phone in self.phones or ("",)
        )


@dataclass(frozen=True, slots=True)
class Amounts:
    """Cents; None: not known. `stopped` is what of `transferred` 紧急止付 held back."""

    at_risk: int | None = None
    transferred: int | None = None
    stopped: int | None = None
    kept_safe: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudAlert(Entity):
    """One person's warning with all that joined it. `incident_id` dispatches it.

    `kind_id` is a category of fraud. `denied_at`: since when he has said that he is not deceived.
    `case_incident_id` is the incident that was opened because the money is gone.
    """

    incident_id: int
    number: str
    level: FraudLevel
    source: str = ""
    name: str = ""
    phones: tuple[str, ...] = ()
    identity_number: str = ""
    sex: Sex | None = None
    birth_year: int | None = None
    occupation: str = ""
    kind_id: int | None = None
    at_risk_cents: int | None = None
    transferred_cents: int | None = None
    stopped_cents: int | None = None
    kept_safe_cents: int | None = None
    opened_at: Instant
    denied_at: Instant | None = None
    outcome: FraudOutcome | None = None
    closed_at: Instant | None = None
    closed_by_id: int | None = None
    remark: str = ""
    follow_up_at: Instant | None = None  # by when he is to be asked again
    followed_up_at: Instant | None = None
    case_incident_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def target(self) -> Target:
        return Target(
            name=self.name,
            phones=self.phones,
            identity_number=self.identity_number,
            sex=self.sex,
            birth_year=self.birth_year,
            occupation=self.occupation,
        )

    @property
    def amounts(self) -> Amounts:
        return Amounts(
            self.at_risk_cents, self.transferred_cents, self.stopped_cents, self.kept_safe_cents
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudWarning(Entity):
    """A warning as it arrived; the first opens the alert, those after it join."""

    alert_id: int
    at: Instant
    level: FraudLevel
    external_key: str | None = None
    source: str = ""
    kind: str = ""  # as it was said
    at_risk_cents: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAttempt(Entity):
    """劝阻记录: one call, message or visit, with what came of it."""

    alert_id: int
    at: Instant
    way: ContactWay
    result: ContactResult
    number: str = ""
    by_id: int | None = None
    remark: str = ""
