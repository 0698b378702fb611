"""线索移交: who heard of what, who looks into it, what came of it.

Not the patrol post's clues (`domain.clue`), which describe whom to look for; one of those may be
where a lead comes from. Every function takes the lead and gives it as it is from then on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import DAY, HOUR, Instant
from jinhai_console.domain.masking import mask_name, mask_phone, mask_text
from jinhai_console.domain.task import Receiver

_HEADLINE = 40  # signs of it that a list and a task show


class LeadSource(StrEnum):
    """From whom it is."""

    OFFICER = "officer"
    PATROL = "patrol"
    ANALYSIS = "analysis"
    PUBLIC = "public"
    INCIDENT = "incident"
    UNIT = "unit"


LEAD_SOURCE_NAMES: Mapping[LeadSource, str] = {
    LeadSource.OFFICER: "社区民警",
    LeadSource.PATROL: "巡查岗",
    LeadSource.ANALYSIS: "研判",
    LeadSource.PUBLIC: "群众",
    LeadSource.INCIDENT: "警情",
    LeadSource.UNIT: "外单位",
}


class LeadState(StrEnum):
    """How far it is. The first three are open."""

    REGISTERED = "registered"
    HANDED = "handed"
    WORKED = "worked"
    CASE = "case"
    REFERRED = "referred"
    HANDLED = "handled"
    NOTHING = "nothing"
    JOINED = "joined"


LEAD_STATE_NAMES: Mapping[LeadState, str] = {
    LeadState.REGISTERED: "待移交",
    LeadState.HANDED: "待签收",
    LeadState.WORKED: "核查中",
    LeadState.CASE: "已成案",
    LeadState.REFERRED: "已转外单位",
    LeadState.HANDLED: "已处理",
    LeadState.NOTHING: "查无实据",
    LeadState.JOINED: "已并入",
}
OPEN_LEADS = frozenset((LeadState.REGISTERED, LeadState.HANDED, LeadState.WORKED))
LEAD_ENDS = tuple(each for each in LeadState if each not in OPEN_LEADS)
# Whoever is handed a lead says so by then. An urgent one is of people who are there now and gone
# in an hour; the others may wait for the next meeting of the team, for the next day.
ACKNOWLEDGE_HOURS: Mapping[Grade, int] = {
    Grade.URGENT: 1,
    Grade.IMPORTANT: 4,
    Grade.ORDINARY: 24,
}


@dataclass(frozen=True, kw_only=True)  # without slots: a lead is these and an Entity besides
class LeadFacts:
    """What it is about. `category_id` as incidents are classified."""

    grade: Grade = Grade.ORDINARY
    category_id: int
    text: str
    address: str = ""
    community_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class LeadOrigin:
    """Where it comes from: the officer, the unit, the record; the last two are a person's own."""

    source: LeadSource
    from_officer_id: int | None = None
    from_unit_id: int | None = None
    clue_id: int | None = None
    series_id: int | None = None
    assessment_id: int | None = None
    incident_id: int | None = None
    informant: str = ""
    informant_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(LeadFacts, LeadOrigin, Entity):
    """`received_at`: when it came; `registered_at`: when it was entered.

    `officer_id` or `team_id` is whom it was handed to, `acknowledged_by_id` who has it.
    `address_key`: its address in one spelling. `acknowledge_by` as its grade was when handed.
    """

    number: str
    address_key: str = ""
    state: LeadState = LeadState.REGISTERED
    received_at: Instant
    registered_at: Instant
    registered_by_id: int | None = None
    officer_id: int | None = None
    team_id: int | None = None
    asks: str = ""
    handed_at: Instant | None = None
    acknowledge_by: Instant | None = None
    acknowledged_at: Instant | None = None
    acknowledged_by_id: int | None = None
    ended_at: Instant | None = None
    outcome: str = ""
    referred_to_id: int | None = None
    joined_into_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_LEADS

    @property
    def facts(self) -> LeadFacts:
        return LeadFacts(**{each.name: getattr(self, each.name) for each in fields(LeadFacts)})

    @property
    def headline(self) -> str:
        """Its first words, without anybody's name or number."""
        said = mask_text(self.text, [self.informant]).partition("\n")[0].strip()
        return said if len(said) <= _HEADLINE else f"{said[: _HEADLINE - 1]}…"

    def waits_too_long(self, now: Instant) -> bool:
        """Nobody has acknowledged it, and the time is over."""
        return (
            self.state is LeadState.HANDED
            and self.acknowledge_by is not None
            and now > self.acknowledge_by
        )


def without_informant(lead: Lead) -> Lead:
    """As it is listed and shown: whoever gave it masked, also where his name stands in the text."""
    text = lead.text
    for said, masked in _masks(lead):
        text = text.replace(said, masked)
    return replace(
        lead,
        text=text,
        informant=mask_name(lead.informant),
        informant_phone=mask_phone(lead.informant_phone),
    )


def with_informant(lead: Lead, text: str) -> str:
    """A text that was written over the masked one, with his name in its place again."""
    for said, masked in _masks(lead):
        text = text.replace(masked, said)
    return text


def _masks(lead: Lead) -> list[tuple[str, str]]:
    """What stands in the text of him; one sign alone may be any word."""
    both = ((lead.informant, mask_name), (lead.informant_phone, mask_phone))
    return [(said, mask(said)) for said, mask in both if len(said) > 1 and said in lead.text]


class LeadDeed(StrEnum):
    REGISTERED = "registered"
    CORRECTED = "corrected"
    HANDED = "handed"
    ACKNOWLEDGED = "acknowledged"
    NOTED = "noted"
    CASE = "case"
    ENDED = "ended"
    REOPENED = "reopened"


LEAD_DEED_NAMES: Mapping[LeadDeed, str] = {
    LeadDeed.REGISTERED: "登记",
    LeadDeed.CORRECTED: "更正",
    LeadDeed.HANDED: "移交",
    LeadDeed.ACKNOWLEDGED: "签收",
    LeadDeed.NOTED: "核查",
    LeadDeed.CASE: "成案",
    LeadDeed.ENDED: "结果",
    LeadDeed.REOPENED: "重新打开",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadStep(Entity):
    """One step of a lead. `at`: when it happened, which may be before it was entered.

    `state` is what it was after this step; `case_id` the case that came of it.
    """

    lead_id: int
    deed: LeadDeed
    state: LeadState
    at: Instant
    entered_at: Instant
    by_id: int | None = None
    text: str = ""
    case_id: int | None = None


def handed(lead: Lead, to: Receiver, asks: str, at: Instant) -> Lead:
    """移交 to an officer or a team; whoever had it has it no more. Raises ValueError."""
    refuse_ended(lead)
    if to.unit_id is not None:
        raise ValueError("交给外单位的，请写结果“已转外单位”")
    if lead.handed_at is not None and (to.officer_id, to.team_id) == (
        lead.officer_id,
        lead.team_id,
    ):
        raise ValueError(f"{lead.number} 已经交给他；要催请催办任务")
    return replace(
        lead,
        state=LeadState.HANDED,
        officer_id=to.officer_id,
        team_id=to.team_id,
        asks=asks,
        handed_at=at,
        acknowledge_by=at + ACKNOWLEDGE_HOURS[lead.grade] * HOUR,
        acknowledged_at=None,
        acknowledged_by_id=None,
    )


def acknowledged(lead: Lead, by_id: int, at: Instant) -> Lead:
    """签收. Raises ValueError where there is nothing to acknowledge."""
    refuse_ended(lead)
    if lead.handed_at is None:
        raise ValueError(f"{lead.number} 还没有移交给谁；请先移交")
    if lead.acknowledged_at is not None:
        raise ValueError(f"{lead.number} 已经签收")
    if at < lead.handed_at:
        raise ValueError("签收时间早于移交时间；请核对")
    return replace(lead, state=LeadState.WORKED, acknowledged_at=at, acknowledged_by_id=by_id)


def ended(
    lead: Lead,
    state: LeadState,
    at: Instant,
    outcome: str,
    *,
    referred_to_id: int | None = None,
    joined_into_id: int | None = None,
) -> Lead:
    """The result, other than a case. Raises ValueError."""
    refuse_ended(lead)
    if state in OPEN_LEADS:
        raise ValueError("请选择结果：已转外单位、已处理、查无实据或已并入")
    if state is LeadState.CASE:
        raise ValueError("成案的线索请由它登记案件，结果随案件来")
    if at < max(lead.received_at, lead.acknowledged_at or 0):
        raise ValueError("结果的时间早于收到或签收线索的时间；请核对")
    return replace(
        lead,
        state=state,
        ended_at=at,
        outcome=outcome,
        referred_to_id=referred_to_id,
        joined_into_id=joined_into_id,
    )


def became_case(lead: Lead, at: Instant) -> Lead:
    """成案: one lead may bring several cases. Raises ValueError where it ended otherwise."""
    if lead.state is LeadState.CASE:
        return lead
    refuse_ended(lead)
    acknowledged_at = lead.acknowledged_at
    if lead.handed_at is not None and acknowledged_at is None:
        acknowledged_at = at  # whoever made a case of it has had it
    return replace(lead, state=LeadState.CASE, ended_at=at, acknowledged_at=acknowledged_at)


def reopened(lead: Lead) -> Lead:
    """As it was before its result: with whoever had it, else to be handed anew. ValueError."""
    if lead.is_open:
        raise ValueError(f"{lead.number} 还没有结果，无需重新打开")
    back = replace(lead, ended_at=None, outcome="", referred_to_id=None, joined_into_id=None)
    if lead.acknowledged_by_id is not None:
        return replace(back, state=LeadState.WORKED)
    return replace(
        back,
        state=LeadState.REGISTERED,
        officer_id=None,
        team_id=None,
        handed_at=None,
        acknowledge_by=None,
        acknowledged_at=None,
    )


def refuse_ended(lead: Lead) -> None:
    if not lead.is_open:
        state = LEAD_STATE_NAMES[lead.state]
        raise ValueError(f"{lead.number} {state}，不能再改；需要时请先重新打开")


def why_alike(one: Lead, other: Lead, days: int) -> str:
    """Why the two may be one thing reported twice; "" where nothing speaks for it."""
    if one.id == other.id or one.category_id != other.category_id:
        return ""
    if abs(one.received_at - other.received_at) > days * DAY:
        return ""
    if one.address_key and one.address_key == other.address_key:
        return "同一地点、同一类别"
    if one.address_key and other.address_key:
        return ""  # two places of one community are two things
    if one.community_id is not None and one.community_id == other.community_id:
        return "同一社区、同一类别"
    return ""
