"""案件: a criminal or administrative case, which incidents it is made of, who works on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.instant import Instant


class CaseKind(StrEnum):
    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"


CASE_KIND_NAMES: Mapping[CaseKind, str] = {
    CaseKind.CRIMINAL: "刑事",
    CaseKind.ADMINISTRATIVE: "行政",
}
# The number of a case names its kind: 刑案2026-0017.
NUMBER_WORDS: Mapping[CaseKind, str] = {CaseKind.CRIMINAL: "刑案", CaseKind.ADMINISTRATIVE: "行案"}


class CaseStage(StrEnum):
    """How far it is. The first two are open."""

    REVIEW = "review"  # 受案、立案审查: it is not yet said that it is a case
    OPEN = "open"
    CLOSED = "closed"
    NOT_FILED = "not_filed"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"


STAGE_NAMES: Mapping[CaseStage, str] = {
    CaseStage.REVIEW: "审查中",
    CaseStage.OPEN: "办理中",
    CaseStage.CLOSED: "已办结",
    CaseStage.NOT_FILED: "不予立案",
    CaseStage.HANDED_OVER: "已移送",
    CaseStage.WITHDRAWN: "已撤销",
}
OPEN_STAGES = frozenset((CaseStage.REVIEW, CaseStage.OPEN))
NO_CASE = frozenset((CaseStage.NOT_FILED, CaseStage.WITHDRAWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Entity):
    """`category_id` says what it is about, as incidents are classified.

    `taken_at`: when the report was taken; `filed_at`: when it was accepted or filed as a case;
    `solved_at`: when it was known who did it; `ended_at`: when it ended, as its stage says.
    """

    number: str
    kind: CaseKind
    name: str
    category_id: int
    community_id: int | None = None
    address: str = ""
    facts: str = ""
    stage: CaseStage = CaseStage.REVIEW
    taken_at: Instant
    filed_at: Instant | None = None
    solved_at: Instant | None = None
    ended_at: Instant | None = None
    outcome: str = ""
    series_id: int | None = None
    lead_id: int | None = None
    registered_by_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN_STAGES

    @property
    def is_case(self) -> bool:
        """It is one, or may yet be one."""
        return self.stage not in NO_CASE


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseIncident(Entity):
    """An incident that belongs to a case, to one at a time; `left_at` when it was taken out."""

    case_id: int
    incident_id: int
    added_at: Instant
    added_by_id: int | None = None
    left_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class CaseMark:
    """The case that an incident belongs to, as it is shown with the incident."""

    id: int
    number: str
    name: str
    stage: CaseStage


class CaseRole(StrEnum):
    LEAD = "lead"
    ASSIST = "assist"


CASE_ROLE_NAMES: Mapping[CaseRole, str] = {CaseRole.LEAD: "主办", CaseRole.ASSIST: "协办"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOfficer(Entity):
    """Who works on it; `left_at` when he was taken off. A case has one lead at a time."""

    case_id: int
    officer_id: int
    role: CaseRole
    since: Instant
    left_at: Instant | None = None


class CaseDeed(StrEnum):
    REGISTERED = "registered"
    FILED = "filed"
    NOT_FILED = "not_filed"
    HANDED_OVER = "handed_over"
    CONVERTED = "converted"  # 行转刑, 刑转行: it has another number since
    SOLVED = "solved"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    NOTIFIED = "notified"  # whoever reported it was told that it was not filed
    MEDIATED = "mediated"
    PUT_IN = "put_in"
    TAKEN_OUT = "taken_out"


DEED_NAMES: Mapping[CaseDeed, str] = {
    CaseDeed.REGISTERED: "接报登记",
    CaseDeed.FILED: "受案、立案",
    CaseDeed.NOT_FILED: "不予立案",
    CaseDeed.HANDED_OVER: "移送",
    CaseDeed.CONVERTED: "转换性质",
    CaseDeed.SOLVED: "破案",
    CaseDeed.CLOSED: "办结",
    CaseDeed.WITHDRAWN: "撤销",
    CaseDeed.REOPENED: "重新打开",
    CaseDeed.NOTIFIED: "送达不予立案通知书",
    CaseDeed.MEDIATED: "调解",
    CaseDeed.PUT_IN: "并入警情",
    CaseDeed.TAKEN_OUT: "移出警情",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStep(Entity):
    """One step of a case. `at`: when it happened, which may be before it was entered.

    `number` and `kind` are what it had after this step, so that none of its numbers is lost.
    """

    case_id: int
    deed: CaseDeed
    at: Instant
    entered_at: Instant
    by_id: int | None = None
    reason: str = ""
    number: str
    kind: CaseKind


class PersonPart(StrEnum):
    """What somebody is in a case."""

    SUSPECT = "suspect"
    VICTIM = "victim"


PART_NAMES: Mapping[PersonPart, str] = {PersonPart.SUSPECT: "嫌疑人", PersonPart.VICTIM: "被侵害人"}


class PersonOutcome(StrEnum):
    """What was decided of a suspect."""

    PENALTY = "penalty"
    PROSECUTED = "prosecuted"
    NO_PENALTY = "no_penalty"
    CLEARED = "cleared"


OUTCOME_NAMES: Mapping[PersonOutcome, str] = {
    PersonOutcome.PENALTY: "行政处罚",
    PersonOutcome.PROSECUTED: "移送起诉",
    PersonOutcome.NO_PENALTY: "不予处罚",
    PersonOutcome.CLEARED: "排除嫌疑",
}
DEALT_WITH = frozenset((PersonOutcome.PENALTY, PersonOutcome.PROSECUTED))


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePerson(Entity):
    """A suspect or a victim. `caught_at`: when the suspect was in the station's hands."""

    case_id: int
    part: PersonPart
    name: str
    identity_number: str = ""
    phone: str = ""
    caught_at: Instant | None = None
    outcome: PersonOutcome | None = None
    outcome_note: str = ""
    decided_at: Instant | None = None
    served_at: Instant | None = None

    @property
    def is_unverified(self) -> bool:
        """His identity number cannot be one; it stands as it was said."""
        return bool(self.identity_number) and not is_sound(self.identity_number)
