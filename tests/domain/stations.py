"""Random and small stations as routing sees them."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.routing import Candidate, Question
from jinhai_console.domain.routing_rule import ALERTED, Part, RoutingRule, RuleTime, Target
from jinhai_console.domain.station import TeamKind

FREE = Candidate(
    officer_id=0,
    number="",
    name="",
    team_kind=TeamKind.COMMUNITY,
    is_on_duty=True,
    is_auxiliary=False,
    availability=Availability.AVAILABLE,
    community_ids=(),
    load=0,
    last_dispatched_at=None,
)
SKILLS = ("反诈", "调解")
CATEGORIES = (1, 11, 111, 1111)


def candidate(id: int, kind: TeamKind = TeamKind.COMMUNITY, **values: Any) -> Candidate:
    named = {"officer_id": id, "number": f"{id:02d}", "name": f"民警{id}", "team_kind": kind}
    return replace(FREE, **{**named, **values})


def rule(id: int = 1, **values: Any) -> RoutingRule:
    whole = {"part": Part.LEAD, "target": Target.COMMUNITY_OFFICER, "position": id, **values}
    return RoutingRule(id=id, station_id=1, name=f"规则{id}", **whole)


@st.composite
def officers(draw: st.DrawFn) -> list[Candidate]:
    has_roster = draw(st.booleans())
    found = []
    for id in range(draw(st.integers(0, 10))):
        posts = tuple(draw(st.sets(st.sampled_from(list(PostKind)), max_size=2)))
        found.append(
            candidate(
                id,
                draw(st.sampled_from(list(TeamKind))),
                number=draw(st.sampled_from(["01", "02", "03"])),
                is_on_duty=bool(posts) if has_roster else draw(st.booleans()),
                is_auxiliary=draw(st.booleans()),
                availability=draw(st.sampled_from(list(Availability))),
                community_ids=tuple(draw(st.sets(st.integers(1, 4), max_size=2))),
                load=draw(st.integers(0, 3)),
                last_dispatched_at=draw(st.none() | st.integers(-9, 9)),
                posts=posts if has_roster else (),
                is_on_leave=draw(st.booleans()),
                skills=tuple(draw(st.sets(st.sampled_from(SKILLS)))),
                leads_shift=draw(st.booleans()),
            )
        )
    return found


days = st.just("") | st.sampled_from(["2026-11-01", "2026-11-23", "2026-12-01"])


@st.composite
def rules(draw: st.DrawFn) -> list[RoutingRule]:
    found = []
    for id in range(draw(st.integers(0, 8))):
        part = draw(st.sampled_from(list(Part)))
        targets = ALERTED if part is Part.ALERT else list(Target)
        found.append(
            rule(
                id,
                position=draw(st.integers(0, 3)),
                part=part,
                target=draw(st.sampled_from(sorted(targets))),
                time=draw(st.sampled_from(list(RuleTime))),
                category_id=draw(st.none() | st.sampled_from([*CATEGORIES, 2])),
                levels=tuple(draw(st.sets(st.integers(1, 4), max_size=2))),
                count=1 if part is Part.LEAD else draw(st.integers(0, 3)),
                skill=draw(st.sampled_from(["", *SKILLS])),
                valid_from=draw(days),
                valid_to=draw(days),
                retired_at=draw(st.none() | st.just(1)),
            )
        )
    return found


@st.composite
def questions(draw: st.DrawFn, asked: list[RoutingRule]) -> Question:
    return Question(
        at=0,
        hours=draw(st.sampled_from(list(Hours))),
        rules=tuple(asked),
        is_case_matter=draw(st.booleans()),
        community_id=draw(st.none() | st.integers(1, 5)),
        neighbours={each: f"社区{each}" for each in draw(st.sets(st.integers(1, 4), max_size=2))},
        known=draw(st.dictionaries(st.integers(0, 9), st.integers(1, 5), max_size=3)),
        on_it=draw(st.dictionaries(st.integers(0, 9), st.sampled_from(list(Role)), max_size=2)),
        is_now=draw(st.booleans()),
    )
