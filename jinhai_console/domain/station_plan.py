"""A station as its files describe it, by code and name, before anything has an id.

Each class mirrors the stored one of the same word in `station`, `officer` and
`classification`; the order in a tuple becomes the `position` of the entry. What refers to
another entry names it: categories by `code`, levels by `number`, the rest by `name`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.assessment import Grade, Purpose
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.callback_rule import ScriptKind
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.dispute import Risk
from jinhai_console.domain.fraud_alert import FraudLevel
from jinhai_console.domain.legal_plan import PlannedLegalRule, PlannedReviewCheck
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.planned_entry import PlannedEntry
from jinhai_console.domain.push_channel import ChannelKind, Security
from jinhai_console.domain.roster import PostKind, RosterDays
from jinhai_console.domain.routing_rule import Part, RuleTime, Target
from jinhai_console.domain.satisfaction import RateFormula
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.theme import Theme
from jinhai_console.domain.topic import Rhythm
from jinhai_console.domain.wording import WordKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTeam(PlannedEntry):
    kind: TeamKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCommunity(PlannedEntry):
    """`neighbours` are names of communities of the same plan; `boundary` as in `Community`."""

    code: str = ""
    residents: int = 0
    neighbours: tuple[str, ...] = ()
    boundary: str = ""
    founded_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedActivity(PlannedEntry):
    availability: Availability
    is_on_duty: bool = True
    milestone: Milestone | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedOfficer:
    """`team`, `communities` and `activity` are names of entries of the same plan."""

    number: str
    name: str
    team: str
    activity: str
    communities: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    is_auxiliary: bool = False
    is_leader: bool = False
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSite(PlannedEntry):
    community: str
    address: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    kind: str = "construction"
    builder: str = ""
    workers: int = 0
    from_day: str = ""
    to_day: str = ""
    visit_days: int = 0
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisitTopic(PlannedEntry):
    """A line of what is done on visits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCategory(PlannedEntry):
    """`parent` is the code of the category above; None for a top class (`depth` 1)."""

    code: str
    depth: int
    bucket: Bucket
    parent: str | None = None
    national_code: str | None = None
    level: int = 3
    is_case_matter: bool = False
    is_nuisance: bool = False
    is_order: bool = False
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSource(PlannedEntry):
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDisposition(PlannedEntry):
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLevel(PlannedEntry):
    number: int
    letter: str
    shape: str
    dispatch_s: int
    acknowledge_s: int
    on_scene_s: int
    feedback_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPost(PlannedEntry):
    kind: PostKind
    starts: str
    minutes: int
    needs: int = 1
    days: RosterDays = RosterDays.ALL
    rest_minutes: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedGroup(PlannedEntry):
    """`members` and `leader` are officers' numbers."""

    members: tuple[str, ...]
    leader: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRotation(PlannedEntry):
    """`cycle` names a post for each step, empty for rest; `groups` names duty groups."""

    cycle: tuple[str, ...]
    groups: tuple[str, ...]
    anchor_day: str
    days: RosterDays = RosterDays.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAlarmRule(PlannedEntry):
    kind: AlarmKind
    high_to: int
    medium_to: int
    is_silent: bool = False
    after_s: int = 0
    climb_s: int = 60
    repeat_s: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedChannel(PlannedEntry):
    """A secret stands in no file: it is given in the window."""

    kind: ChannelKind
    address: str
    user: str = ""
    sender: str = ""
    security: Security = Security.TLS
    authority: str = ""
    headers: tuple[str, ...] = ()
    printer: str = ""
    teams: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedUnit(PlannedEntry):
    contact_name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTopic(PlannedEntry):
    """`categories` are codes of categories of the same plan."""

    theme: Theme
    rhythm: Rhythm
    day: int = 1
    at: str = "08:00"
    compare: Compare = Compare.PERIOD
    grade: Grade = Grade.ORDINARY
    purpose: Purpose = Purpose.PREVENT
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFraudLimits(PlannedEntry):
    level: FraudLevel
    first_contact_s: int
    face_to_face_s: int
    retry_s: int
    follow_up_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCallbackRule(PlannedEntry):
    """`category` is a code; None holds for all."""

    category: str | None = None
    bucket: Bucket | None = None
    levels: tuple[int, ...] = ()
    share: int = 100
    days: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedScript(PlannedEntry):
    kind: ScriptKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDisputeGrade(PlannedEntry):
    grade: Risk
    by_visit: bool
    needs_leader: bool
    first_days: int
    again_days: int
    repeats: int
    within_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedProcedure(PlannedEntry):
    """`codes` are those of its text that are codes of categories of the same plan."""

    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWording(PlannedEntry):
    kind: WordKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRoutingRule(PlannedEntry):
    """`category` is a code; None holds for all."""

    part: Part
    target: Target
    time: RuleTime = RuleTime.ANY
    category: str | None = None
    levels: tuple[int, ...] = ()
    count: int = 1
    skill: str = ""
    valid_from: str = ""
    valid_to: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationPlan:
    """Everything `init` writes: the station itself and its lists, checked and consistent.

    `number` is the station's number among stations, the first part of every id.
    """

    name: str
    number: int = 1
    code: str = ""
    zone: str = "Asia/Shanghai"
    is_fictional: bool = False
    work_starts: str = "08:00"
    work_ends: str = "18:00"
    lunch_starts: str = ""
    lunch_ends: str = ""
    shift_starts: str = "08:30"
    briefing_at: str = "08:30"
    residents: int = 0
    latitude: float | None = None
    longitude: float | None = None
    known_days: int = 365
    recent_days: int = 30
    known_shown: int = 3
    alike_minutes: int = 120
    alike_metres: int = 300
    push_limit_min: int = 10
    push_has_phone: bool = False
    push_has_others: bool = True
    counts_merged: bool = False
    valid_cancelled: bool = True
    valid_unfounded: bool = True
    callback_tries: int = 3
    callback_formula: RateFormula = RateFormula.BOTH_OF_VALID
    dissatisfied_days: int = 5
    dissatisfied_to_leader: bool = False
    small_sample: int = 30
    household_days: int = 180
    second_session_days: int = 7
    confirmation_days: int = 30
    risk_days: int = 14
    propose_days: int = 60
    look_minutes: int = 10
    route_kmh: int = 120
    route_gap_minutes: int = 60
    clue_metres: int = 3_000
    clue_hours: int = 72
    clue_due_hours: int = 24
    lead_urgent_hours: int = 24
    lead_important_hours: int = 72
    lead_ordinary_hours: int = 168
    lead_days: int = 30
    mend_days: int = 2
    review_before_end: bool = False
    teams: tuple[PlannedTeam, ...] = ()
    communities: tuple[PlannedCommunity, ...] = ()
    officers: tuple[PlannedOfficer, ...] = ()
    sites: tuple[PlannedSite, ...] = ()
    categories: tuple[PlannedCategory, ...] = ()
    sources: tuple[PlannedSource, ...] = ()
    levels: tuple[PlannedLevel, ...] = ()
    dispositions: tuple[PlannedDisposition, ...] = ()
    activities: tuple[PlannedActivity, ...] = ()
    duty_posts: tuple[PlannedPost, ...] = ()
    duty_groups: tuple[PlannedGroup, ...] = ()
    rotations: tuple[PlannedRotation, ...] = ()
    alarm_rules: tuple[PlannedAlarmRule, ...] = ()
    channels: tuple[PlannedChannel, ...] = ()
    procedures: tuple[PlannedProcedure, ...] = ()
    routing_rules: tuple[PlannedRoutingRule, ...] = ()
    wordings: tuple[PlannedWording, ...] = ()
    units: tuple[PlannedUnit, ...] = ()
    topics: tuple[PlannedTopic, ...] = ()
    fraud_levels: tuple[PlannedFraudLimits, ...] = ()
    visit_topics: tuple[PlannedVisitTopic, ...] = ()
    callback_rules: tuple[PlannedCallbackRule, ...] = ()
    callback_scripts: tuple[PlannedScript, ...] = ()
    dispute_grades: tuple[PlannedDisputeGrade, ...] = ()
    legal_rules: tuple[PlannedLegalRule, ...] = ()
    review_checks: tuple[PlannedReviewCheck, ...] = ()


def category_names(categories: Sequence[PlannedCategory]) -> Mapping[str, tuple[str, ...]]:
    """By code, the names from the top class down; parents stand before their children."""
    names: dict[str, tuple[str, ...]] = {}
    for category in categories:
        above = names[category.parent] if category.parent is not None else ()
        names[category.code] = (*above, category.name)
    return names
