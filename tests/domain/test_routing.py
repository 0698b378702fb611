"""Who should go: never one off duty, never empty without a reason, the same for the same facts."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.routing import (
    Alert,
    Candidate,
    Question,
    Reason,
    ReasonText,
    Ring,
    Shortfall,
    ShortfallText,
    Suggested,
)
from jinhai_console.domain.routing_choice import LIMIT, suggest
from jinhai_console.domain.routing_rule import Part, RoutingRule, RuleCase, Target, applying
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.words import alert_text, reason_text, shortfall_text
from tests.domain.stations import CATEGORIES, candidate, officers, questions, rule, rules

CASE = TeamKind.CASE
BUSY = Availability.CONDITIONAL


@given(officers(), rules(), st.data())
def test_what_is_promised(
    candidates: list[Candidate], table: list[RoutingRule], data: st.DataObject
) -> None:
    question = data.draw(questions(table))
    found = suggest(candidates, question)
    by_id = {each.officer_id: each for each in candidates}
    sent = [by_id[each.officer_id] for each in found.suggestions]
    assert all(each.is_on_duty and not each.is_on_leave for each in sent)
    assert all(each.availability is Availability.AVAILABLE for each in sent)
    assert len({each.officer_id for each in sent}) == len(sent)
    assert not {each.officer_id for each in sent} & question.on_it.keys()
    assert all(each.reasons[0].reason is Reason.ON_DUTY for each in found.suggestions)
    assert found.suggestions or found.shortfalls
    roles = [each.role for each in found.chosen]
    assert roles.count(Role.LEAD) <= 1
    assert Role.LEAD not in roles[1:]
    wanted = sum(each.count for each in table if each.part is Part.SUPPORT)
    assert roles.count(Role.SUPPORT) <= wanted
    assert len(found.suggestions) <= max(LIMIT, len(found.chosen))
    assert found.suggestions[: len(found.chosen)] == found.chosen
    words = [reason_text(reason) for each in found.suggestions for reason in each.reasons]
    words += [*map(shortfall_text, found.shortfalls), *map(alert_text, found.alerts)]
    assert all(words)


@given(officers(), rules(), st.data())
def test_the_same_facts_in_any_order_make_the_same_answer(
    candidates: list[Candidate], table: list[RoutingRule], data: st.DataObject
) -> None:
    question = data.draw(questions(table))
    found = suggest(candidates, question)
    assert suggest(data.draw(st.permutations(candidates)), question) == found
    backwards = dict(reversed(list(question.neighbours.items())))
    assert suggest(candidates, replace(question, neighbours=backwards)) == found


@given(officers(), st.data())
def test_a_lead_is_a_police_officer_while_one_is_free(
    candidates: list[Candidate], data: st.DataObject
) -> None:
    found = suggest(candidates, data.draw(questions([])))
    for each in found.chosen:
        lead = next(one for one in candidates if one.officer_id == each.officer_id)
        assert lead.is_auxiliary == (each.ring is Ring.AUXILIARY)
        assert (ShortfallText(Shortfall.ONLY_AUXILIARIES) in found.shortfalls) == lead.is_auxiliary


# -- which rules apply ---------------------------------------------------------------------


@given(rules(), st.sampled_from(list(Hours)), st.integers(1, 4), st.data())
def test_the_most_specific_rules_win(
    table: list[RoutingRule], hours: Hours, level: int, data: st.DataObject
) -> None:
    case = RuleCase(CATEGORIES, level, hours, "2026-11-23")
    found = applying(data.draw(st.permutations(table)), case)
    assert found == applying(table, case)
    assert all(each.retired_at is None for each in found)
    assert all(not each.valid_from or each.valid_from <= case.day for each in found)
    assert all(not each.valid_to or each.valid_to >= case.day for each in found)
    assert all(not each.levels or level in each.levels for each in found)
    for part in (Part.LEAD, Part.SUPPORT):
        mine = [each for each in found if each.part is part]
        assert len({each.category_id for each in mine}) <= 1
        for each in table:
            if each.part is part and each not in found and mine:
                alone = applying([each], case)
                depth = _depth(each) if alone else -1
                assert depth <= _depth(mine[0])


def _depth(each: RoutingRule) -> int:
    return 0 if each.category_id is None else CATEGORIES.index(each.category_id) + 1


@pytest.mark.parametrize(
    ("hours", "level", "day", "wanted"),
    [
        (Hours.WORK, 3, "2026-11-23", ["规则1"]),
        (Hours.REST, 3, "2026-11-23", ["规则2"]),
        (Hours.LUNCH, 3, "2026-11-23", ["规则3"]),
        (Hours.WORK, 1, "2026-11-23", ["规则4"]),
        (Hours.WORK, 3, "2026-12-24", ["规则5"]),
        (Hours.WORK, 3, "2026-12-26", ["规则1"]),
    ],
)
def test_time_levels_and_dates_narrow(
    hours: Hours, level: int, day: str, wanted: list[str]
) -> None:
    table: list[RoutingRule] = [
        rule(1, time="work"),
        rule(2, time="rest"),
        rule(3, time="lunch"),
        rule(4, time="work", levels=(1, 2)),
        rule(5, category_id=11, valid_from="2026-12-24", valid_to="2026-12-25"),
    ]
    found = applying(table, RuleCase((1, 11), level, hours, day))
    assert [each.name for each in found] == wanted


def test_lunch_is_rest_where_nothing_is_said_of_it() -> None:
    found = applying([rule(1), rule(2, time="rest")], RuleCase((1,), 3, Hours.LUNCH, "2026-11-23"))
    assert [each.id for each in found] == [2]


def test_alerts_add_up_and_a_child_may_forgo_support() -> None:
    table = [
        rule(1, part=Part.SUPPORT, category_id=1),
        rule(2, part=Part.SUPPORT, category_id=11, count=0),
        rule(3, part=Part.ALERT, target=Target.PATROL, category_id=11),
        rule(4, part=Part.ALERT, target=Target.LEADER, levels=(1,)),
    ]
    found = applying(table, RuleCase((1, 11), 1, Hours.WORK, "2026-11-23"))
    assert [each.id for each in found] == [2, 3, 4]


# -- who is found --------------------------------------------------------------------------


def ask(candidates: list[Candidate], *table: RoutingRule, **values: Any) -> Suggested:
    facts: dict[str, Any] = {"at": 0, "hours": Hours.WORK, "community_id": 7, **values}
    return suggest(candidates, Question(rules=table, **facts))


def order(found: Suggested) -> list[int]:
    return [each.officer_id for each in found.suggestions]


def shortfalls(found: Suggested) -> list[tuple[Shortfall, str]]:
    return [(each.shortfall, each.fact) for each in found.shortfalls]


def test_without_rules_the_general_order() -> None:
    candidates = [
        candidate(1, CASE),
        candidate(2, load=1, community_ids=(7,)),
        candidate(3),
        candidate(4, community_ids=(7,), last_dispatched_at=5),
        candidate(5, community_ids=(7,), last_dispatched_at=4),
    ]
    found = ask(candidates)
    assert found.is_default
    assert order(found) == [5, 4, 2, 3, 1]
    assert order(ask(candidates, is_case_matter=True))[0] == 1
    assert [each.ring for each in found.suggestions] == [Ring.TARGET] * 3 + [
        Ring.TEAM,
        Ring.OTHER_TEAM,
    ]


def test_lead_then_supports_then_the_next_best() -> None:
    table = [
        rule(1, target=Target.CASE_TEAM),
        rule(2, part=Part.SUPPORT, count=2),
        rule(3, part=Part.ALERT, target=Target.PATROL),
    ]
    everybody = [
        candidate(1, CASE),
        candidate(2, CASE),
        candidate(3, community_ids=(7,), is_auxiliary=True),
        candidate(4, community_ids=(7,)),
        candidate(5, TeamKind.COMMAND, posts=(PostKind.PATROL,)),
    ]
    # Where one stands at a post, all do: the roster is used.
    everybody = [replace(e, posts=e.posts or (PostKind.DAY,)) for e in everybody]
    found = ask(everybody, *table)
    assert [(each.officer_id, each.role) for each in found.chosen] == [
        (1, Role.LEAD),
        (4, Role.SUPPORT),
        (3, Role.SUPPORT),
    ]
    assert order(found) == [1, 4, 3, 2]
    assert found.alerts == (Alert(Target.PATROL, ("民警5",)),)
    assert found.rules == ("规则1", "规则2", "规则3")


def test_what_is_sent_already_is_not_asked_for_again() -> None:
    everybody = [candidate(1, community_ids=(7,)), candidate(2), candidate(3)]
    table = [rule(1), rule(2, part=Part.SUPPORT, target=Target.COMMUNITY_TEAM, count=2)]
    found = ask(everybody, *table, on_it={1: Role.LEAD, 9: Role.SUPPORT})
    assert [(each.officer_id, each.role) for each in found.chosen] == [(2, Role.SUPPORT)]
    full = ask(everybody, *table, on_it={1: Role.LEAD, 8: Role.SUPPORT, 9: Role.SUPPORT})
    assert full.chosen == ()
    assert order(full) == [2, 3]


def test_the_rings_one_after_the_other() -> None:
    rings = {
        Ring.TARGET: candidate(1, community_ids=(7,), posts=(PostKind.DAY,)),
        Ring.NEIGHBOUR: candidate(2, community_ids=(8,), posts=(PostKind.DAY,)),
        Ring.TEAM: candidate(3, posts=(PostKind.DAY,)),
        Ring.GROUP: candidate(4, CASE, posts=(PostKind.GROUP,)),
        Ring.OTHER_TEAM: candidate(5, CASE, posts=(PostKind.DAY,)),
        Ring.LEADER: candidate(6, TeamKind.COMMAND, posts=(PostKind.LEADER,)),
        Ring.AUXILIARY: candidate(7, is_auxiliary=True, posts=(PostKind.DAY,)),
    }
    everybody = list(rings.values())
    for gone, ring in enumerate(rings):
        left = [replace(e, availability=BUSY) for e in everybody[:gone]] + everybody[gone:]
        first = ask(left, neighbours={8: "滨海社区"}).suggestions[0]
        assert (first.ring, first.officer_id) == (ring, gone + 1)
    assert (
        ReasonText(Reason.NEIGHBOUR, "滨海社区")
        in ask(everybody[1:], neighbours={8: "滨海社区"}).suggestions[0].reasons
    )


def test_out_of_hours_the_duty_group() -> None:
    group = candidate(1, posts=(PostKind.GROUP,))
    case = candidate(2, CASE, posts=(PostKind.GROUP,))
    patrol = candidate(3, community_ids=(7,), posts=(PostKind.PATROL,))
    everybody = [group, case, patrol]
    assert order(ask(everybody, hours=Hours.REST)) == [1, 2]
    assert order(ask(everybody, hours=Hours.LUNCH, is_case_matter=True)) == [2, 1]


def test_skill_and_acquaintance_come_before_business() -> None:
    wanted = rule(1, target=Target.CASE_TEAM, skill="反诈")
    everybody = [
        candidate(1, CASE),
        candidate(2, CASE, skills=("反诈",), load=3),
        candidate(3, CASE, load=2),
    ]
    found = ask(everybody, wanted, known={3: 2})
    assert order(found) == [2, 3, 1]
    assert ReasonText(Reason.SKILL, "反诈") in found.suggestions[0].reasons
    assert ReasonText(Reason.KNOWS_PARTY, "2") in found.suggestions[1].reasons
    without = ask(everybody[:1], wanted)
    assert (Shortfall.WITHOUT_SKILL, "反诈") in shortfalls(without)


def test_of_another_time_nothing_is_said_of_business() -> None:
    found = ask([candidate(1, community_ids=(7,), last_dispatched_at=-1)], is_now=False)
    said = {each.reason for each in found.suggestions[0].reasons}
    assert said.isdisjoint({Reason.NOT_BUSY, Reason.LOAD, Reason.RESTED})


def test_every_shortfall_is_named() -> None:
    off = candidate(1, is_on_duty=False)
    busy = candidate(2, availability=BUSY, community_ids=(7,))
    nobody = ask([off], community_id=None)
    assert shortfalls(nobody) == [(Shortfall.NOBODY_ON_SHIFT, ""), (Shortfall.NO_COMMUNITY, "")]
    all_busy = ask([off, busy])
    assert shortfalls(all_busy) == [(Shortfall.ALL_BUSY, ""), (Shortfall.OFFICER_BUSY, "民警2")]
    other = ask([candidate(3)], community_id=8)
    assert shortfalls(other) == [(Shortfall.COMMUNITY_WITHOUT_OFFICER, "")]
    assert order(other) == [3]


@pytest.mark.parametrize(
    ("away", "wanted"),
    [
        ({"is_on_leave": True}, Shortfall.OFFICER_ON_LEAVE),
        ({"is_on_duty": False}, Shortfall.OFFICER_OFF_DUTY),
        ({"availability": BUSY}, Shortfall.OFFICER_BUSY),
        ({"posts": (PostKind.PATROL,)}, Shortfall.OFFICER_AT_POST),
    ],
)
def test_why_the_community_officer_does_not_go(away: dict[str, Any], wanted: Shortfall) -> None:
    own = candidate(1, community_ids=(7,), **away)
    other = candidate(2, posts=(PostKind.DAY,))
    found = ask([own, other])
    assert order(found) == [2]
    assert shortfalls(found) == [(wanted, "民警1")]


def test_a_team_that_is_not_there_or_busy_is_named() -> None:
    community = candidate(1)
    absent = ask([community], is_case_matter=True)
    assert (Shortfall.TARGET_ABSENT, Target.CASE_TEAM) in shortfalls(absent)
    busy = ask([community, candidate(2, CASE, availability=BUSY)], is_case_matter=True)
    assert (Shortfall.TARGET_BUSY, Target.CASE_TEAM) in shortfalls(busy)
    short = ask([community], rule(1, part=Part.SUPPORT, target=Target.COMMUNITY_TEAM, count=2))
    assert (Shortfall.SUPPORT_SHORT, "2") in shortfalls(short)


def test_where_no_roster_is_kept_the_shift_has_a_leader() -> None:
    leader = candidate(1, TeamKind.COMMAND, leads_shift=True)
    assert ask([leader]).suggestions[0].ring is Ring.LEADER
    assert order(ask([replace(leader, leads_shift=False)])) == []
