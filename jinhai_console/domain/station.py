"""The station and the lists it edits: communities, teams, sources, levels, dispositions."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.satisfaction import RateFormula

# The most that the settings of what is looked up may say; the least is 1.
LOOK_LIMITS = {
    "known_days": 3_650,
    "recent_days": 365,
    "known_shown": 20,
    "alike_minutes": 1_440,
    "alike_metres": 5_000,
}
MOST_WORKERS = 100_000  # at one site
# The same of the settings of call-backs.
CALLBACK_LIMITS = {
    "callback_tries": 20,
    "dissatisfied_days": 60,
    "small_sample": 1_000,
    "household_days": 3_650,
}
# The same of the settings of disputes.
DISPUTE_LIMITS = {
    "second_session_days": 60,
    "confirmation_days": 365,
    "risk_days": 365,
    "propose_days": 365,
}
# The same of the settings of the patrol post.
PATROL_LIMITS = {
    "look_minutes": 1_440,
    "route_kmh": 1_000,
    "route_gap_minutes": 1_440,
    "clue_metres": 50_000,
    "clue_hours": 8_760,
    "clue_due_hours": 720,
}
# The same of the settings of leads.
LEAD_LIMITS = {
    "lead_urgent_hours": 720,
    "lead_important_hours": 2_160,
    "lead_ordinary_hours": 8_760,
    "lead_days": 365,
}

# The same of the settings of legal review.
REVIEW_LIMITS = {"mend_days": 60}
# Those that a station file says one by one.
STATED_LIMITS = LOOK_LIMITS | DISPUTE_LIMITS | PATROL_LIMITS | LEAD_LIMITS | REVIEW_LIMITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Station(Entity):
    """One police station. Its `id` equals its `station_id`, the number given at `init`."""

    name: str
    code: str = ""
    zone: str = "Asia/Shanghai"
    is_fictional: bool = False
    work_starts: str = "08:00"  # wall clock of the station, HH:MM
    work_ends: str = "18:00"
    lunch_starts: str = ""  # both empty: works through; else the duty group responds meanwhile
    lunch_ends: str = ""
    shift_starts: str = "08:30"  # when the duty shift changes, HH:MM
    briefing_at: str = "08:30"  # when 会商 drafts itself; empty: only by hand
    residents: int = 0
    latitude: float | None = None
    longitude: float | None = None
    known_days: int = 365  # how far back the same phone, person, address are looked for
    recent_days: int = 30  # what counts as of late among them
    known_shown: int = 3  # how many of each are named
    alike_minutes: int = 120  # two reports of one event are no further apart
    alike_metres: int = 300
    push_limit_min: int = 10  # what is not delivered by then has failed
    push_has_phone: bool = False  # whether the officer is sent the reporter's number
    push_has_others: bool = True  # and who else was sent
    counts_merged: bool = False  # a merged incident is the same event as the one it went into
    valid_cancelled: bool = True  # 有效警情 is all without nuisance; without these, too?
    valid_unfounded: bool = True
    callback_tries: int = 3  # whom so many calls missed is not reached
    callback_formula: RateFormula = RateFormula.BOTH_OF_VALID
    dissatisfied_days: int = 5  # working days to answer whoever is dissatisfied
    dissatisfied_to_leader: bool = False  # by a leader, else by the officer himself
    small_sample: int = 30  # a rate of fewer is marked
    household_days: int = 180  # a household is not drawn again within these
    second_session_days: int = 7  # working days after a mediation that did not settle
    confirmation_days: int = 30  # after the agreement, to ask a court to confirm it
    risk_days: int = 14  # a dispute that was raised so lately is at risk
    propose_days: int = 60  # how far back people who quarrel again are looked for
    look_minutes: int = 10  # the patrol post's first look over a scene, after the report came
    route_kmh: int = 120  # faster from sighting to sighting cannot be
    route_gap_minutes: int = 60  # longer between two sightings is a hole in the route
    clue_metres: int = 3_000  # clues that look alike are no further apart
    clue_hours: int = 72
    clue_due_hours: int = 24  # whoever is handed a clue answers by then
    lead_urgent_hours: int = 24  # whoever acknowledged a lead says by then what came of it
    lead_important_hours: int = 72
    lead_ordinary_hours: int = 168
    lead_days: int = 30  # leads that may be one thing are no further apart
    mend_days: int = 2  # working days to mend what the legal desk returned
    review_before_end: bool = False  # whether a case ends only after a legal review passed

    @property
    def bare_name(self) -> str:
        """The name without a word that it is fictional: for places that mark this themselves."""
        if not self.is_fictional:
            return self.name
        return self.name.replace("虚构", "").strip(" ·（）()") or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Entity):
    """A line of a list the station edits. A retired one stays on old records."""

    name: str
    initials: str = ""  # pinyin initials, all readings, separated by spaces
    position: int = 0
    standing: str = ""  # how far an entry we shipped can be relied on: 已核, 转引, 请核对
    retired_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Community(Entry):
    """A beat. `neighbour_ids`: whose officers come first where its own cannot.

    `boundary`: its outline as a GeoJSON geometry, `domain.analysis.boundary`; empty without one.
    `founded_on` (YYYY-MM-DD, empty: always): since when it is what it is, founded or drawn anew,
    as both parts are that a split leaves.
    """

    code: str = ""
    residents: int = 0
    neighbour_ids: tuple[int, ...] = ()
    boundary: str = ""
    founded_on: str = ""

    @property
    def first_day(self) -> date:
        return date.fromisoformat(self.founded_on) if self.founded_on else date.min

    def is_comparable(self, base: Period) -> bool:
        """Whether what was counted in all of `base` can be held against what is counted now."""
        return self.first_day <= base.first


class TeamKind(StrEnum):
    COMMUNITY = "community"
    CASE = "case"
    COMMAND = "command"


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Entry):
    kind: TeamKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideUnit(Entry):
    """外单位: whom the station hands things to, such as 刑侦大队, and who answers there."""

    contact_name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Entry):
    """A construction site or key place, with whom to call there.

    `from_day` and `to_day` (YYYY-MM-DD, empty: not known) are when it is built on; `visit_days`
    how often it is visited, 0 for as it comes.
    """

    community_id: int
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
class Source(Entry):
    """报警方式, with its four-digit code."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition(Entry):
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Entry):
    """警情级别 with the limits of its clocks in seconds. `number` 1 is the gravest."""

    number: int
    letter: str  # what the badge says: shape + letter + colour, never colour alone
    shape: str  # diamond, triangle, square, circle
    dispatch_s: int
    acknowledge_s: int
    on_scene_s: int
    feedback_s: int
