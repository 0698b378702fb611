"""The life of a lead: whatever is tried, its state and its moments tell one story."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain import lead as life
from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.lead import (
    ACKNOWLEDGE_HOURS,
    LEAD_DEED_NAMES,
    LEAD_ENDS,
    LEAD_SOURCE_NAMES,
    LEAD_STATE_NAMES,
    Lead,
    LeadDeed,
    LeadSource,
    LeadState,
    why_alike,
)
from jinhai_console.domain.task import Receiver

WORKER = 5


def made(**values: Any) -> Lead:
    whole: dict[str, Any] = {
        "id": 1,
        "station_id": 1,
        "number": "线索2026-0001",
        "category_id": 2,
        "text": "聚赌",
        "source": LeadSource.PUBLIC,
        "received_at": 0,
        "registered_at": 0,
    }
    return Lead(**(whole | values))


def tried(lead: Lead, deed: str, state: LeadState, at: int) -> Lead:
    """What the deed makes of it; as it was where it may not be."""
    try:
        if deed == "hand":
            return life.handed(lead, Receiver(officer_id=at % 3 + 1), "查", at)
        if deed == "acknowledge":
            return life.acknowledged(lead, WORKER, at)
        if deed == "end":
            return life.ended(lead, state, at, "查过")
        if deed == "case":
            return life.became_case(lead, at)
        return life.reopened(lead)
    except ValueError:
        return lead


DEEDS = st.sampled_from(("hand", "acknowledge", "end", "case", "reopen"))


@given(st.lists(st.tuples(DEEDS, st.sampled_from(LeadState), st.integers(0, 3)), max_size=12))
def test_state_and_moments_tell_one_story(deeds: list[tuple[str, LeadState, int]]) -> None:
    lead, now = made(), 0
    for deed, state, step in deeds:
        now += step
        lead = tried(lead, deed, state, now)
        assert lead.is_open == (lead.ended_at is None)
        assert (lead.handed_at is None) == (lead.acknowledge_by is None)
        assert (lead.officer_id is None) == (lead.handed_at is None)
        if lead.state is LeadState.WORKED:
            assert lead.acknowledged_by_id == WORKER
        if lead.state is LeadState.HANDED:
            assert lead.acknowledged_at is None
        if lead.state is LeadState.REGISTERED:
            assert lead.handed_at is None
        if lead.acknowledged_at is not None and lead.handed_at is not None:
            assert lead.handed_at <= lead.acknowledged_at
        if lead.ended_at is not None:
            assert lead.ended_at >= max(lead.received_at, lead.acknowledged_at or 0)


@given(st.sampled_from(LEAD_ENDS), st.integers(0, 9))
def test_reopened_it_is_as_before_its_result(state: LeadState, at: int) -> None:
    if state is LeadState.CASE:
        return
    worked = life.acknowledged(life.handed(made(), Receiver(team_id=1), "查", 0), WORKER, 0)
    assert life.reopened(life.ended(worked, state, at, "查过")) == worked
    assert life.reopened(life.ended(made(), state, at, "查过")) == made()


@pytest.mark.parametrize("grade", list(Grade))
def test_its_grade_says_by_when_it_is_acknowledged(grade: Grade) -> None:
    lead = life.handed(made(grade=grade), Receiver(officer_id=1), "查", 10)
    due = 10 + ACKNOWLEDGE_HOURS[grade] * HOUR
    assert lead.acknowledge_by == due
    assert not lead.waits_too_long(due)
    assert lead.waits_too_long(due + 1)
    assert not life.acknowledged(lead, WORKER, due + 2).waits_too_long(due + 9)


def test_another_unit_is_a_result() -> None:
    with pytest.raises(ValueError, match="已转外单位"):
        life.handed(made(), Receiver(unit_id=1), "查", 0)


def test_two_cases_of_one_lead_leave_it_as_it_is() -> None:
    once = life.became_case(life.handed(made(), Receiver(officer_id=1), "查", 1), 2)
    assert (once.state, once.ended_at, once.acknowledged_at) == (LeadState.CASE, 2, 2)
    assert life.became_case(once, 9) == once


def test_every_word_is_there() -> None:
    for kind, names in (
        (LeadSource, LEAD_SOURCE_NAMES),
        (LeadState, LEAD_STATE_NAMES),
        (LeadDeed, LEAD_DEED_NAMES),
    ):
        assert set(names) == set(kind)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({}, ""),
        ({"community_id": 3}, "同一社区"),
        ({"address_key": "鼓岩路18号"}, "同一地点"),
        ({"address_key": "鼓岩路20号", "community_id": 3}, ""),
        ({"address_key": "鼓岩路18号", "category_id": 9}, ""),
        ({"address_key": "鼓岩路18号", "received_at": 31 * DAY}, ""),
        ({"id": 1, "community_id": 3}, ""),
    ],
)
def test_why_two_may_be_one(values: dict[str, Any], why: str) -> None:
    one = made(address_key="鼓岩路18号", community_id=3)
    found = why_alike(one, made(**({"id": 2} | values)), 30)
    assert found.startswith(why)
    assert bool(found) == bool(why)


def test_the_headline_names_nobody() -> None:
    lead = made(text="欧阳小明称13800001234常去赌\n第二行", informant="欧阳小明")
    assert lead.headline == "欧***称138****1234常去赌"
    assert len(made(text="赌" * 99).headline) == 40


def test_whoever_gave_it_is_masked_in_its_text_and_comes_back_when_corrected() -> None:
    lead = made(
        text="欧阳小明（13900001234）说楼下聚赌，老板电话13800001234",
        informant="欧阳小明",
        informant_phone="13900001234",
    )
    shown = life.without_informant(lead)
    assert shown.text == "欧***（139****1234）说楼下聚赌，老板电话13800001234"
    assert (shown.informant, shown.informant_phone) == ("欧***", "139****1234")
    assert life.with_informant(lead, shown.text + "，有后门") == lead.text + "，有后门"
