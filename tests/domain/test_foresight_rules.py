"""Each rule of what may happen: when it speaks, how gravely, and what it never says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.clocks import Clock, ClockKind
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.foresight import Weighed, Weight
from jinhai_console.domain.foresight_rules import (
    BEFORE_LIBERTY,
    RunningSeries,
    appointment_comes,
    limit_ends,
    post_lacks,
    series_goes_on,
    step_runs_late,
)
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND, short_text
from jinhai_console.domain.legal_rule import LegalEvent, LegalUnit
from jinhai_console.domain.rows import IncidentRow

ZONE = "Asia/Shanghai"
NOW = 1_795_000_000 * SECOND
MOMENTS = st.integers(NOW - DAY, NOW + DAY)


def incident(
    kind: ClockKind, started_at: int, level: int = 3, officer: str = "单一鸣"
) -> IncidentRow:
    return IncidentRow(
        id=7,
        version=1,
        number="2026112600007",
        level=level,
        state=IncidentState.PENDING,
        category_id=1,
        category="打架斗殴",
        bucket=Bucket.PUBLIC_ORDER,
        community_id=None,
        community="鼓岩社区",
        address="鼓岩路 8 号",
        received_at=started_at,
        received_text="",
        summary="",
        officers=(officer,) if officer else (),
        officer_ids=(1,) if officer else (),
        clock=Clock(kind, started_at, 600),
        is_open=True,
    )


def limit(due_at: int, *, frees: bool, ended_by: str = LegalEvent.RELEASED) -> DeadlineRow:
    deadline = Deadline(
        id=9,
        station_id=1,
        code="L19",
        name="刑事传唤、拘传",
        amount=12,
        unit=LegalUnit.HOURS,
        limits_liberty=frees,
        ended_by=(ended_by,),
        subject_id=3,
        number="刑案2026-0001",
        title="被盗案",
        started_at=due_at - 12 * HOUR,
        due_at=due_at,
        act_by_at=due_at,
    )
    return DeadlineRow(deadline=deadline, officer="查文斌", incident="", today_due_at=None)


def said(found: Weighed | None) -> str:
    assert found is not None
    return found.line.then


@given(MOMENTS, st.booleans(), st.booleans())
def test_a_limit_speaks_before_it_is_over_and_liberty_weighs_most(
    due_at: int, frees: bool, may_extend: bool
) -> None:
    approvers = ("县级以上公安机关负责人",) if may_extend else ()
    found = limit_ends(limit(due_at, frees=frees), approvers, NOW, ZONE)
    assert (found is None) == (due_at <= NOW)
    if found is None:
        return
    assert found.at == due_at
    assert (found.weight is Weight.LIBERTY) == frees
    assert "刑案2026-0001" in found.line.what
    assert (approvers[0] in found.line.then) if approvers else ("先报" not in found.line.then)
    assert ("不能延长" in found.line.then) == (frees and not may_extend)


def test_what_frees_is_said_with_when_to_begin() -> None:
    late = limit_ends(limit(NOW + BEFORE_LIBERTY // 2, frees=True), (), NOW, ZONE)
    assert said(late) == "立即问完放人，或依法转其他措施；不能延长"
    due = NOW + 5 * HOUR
    house = limit_ends(limit(due, frees=True, ended_by=LegalEvent.TAKEN_TO_HOUSE), (), NOW, ZONE)
    assert said(house) == f"{short_text(due - BEFORE_LIBERTY, ZONE)} 前送看守所；不能延长"
    free = limit_ends(limit(due, frees=False), ("办案部门负责人",), NOW, ZONE)
    assert said(free) == "当班催查文斌办结；要延长的先报办案部门负责人批准"


@given(st.sampled_from(ClockKind), MOMENTS, st.integers(1, 4), st.sampled_from(("单一鸣", "")))
def test_a_step_that_may_be_late_says_whom_to_ask(
    kind: ClockKind, started_at: int, level: int, officer: str
) -> None:
    row = incident(kind, started_at, level, officer)
    late, appointment = step_runs_late(row, NOW, ZONE), appointment_comes(row, NOW, ZONE)
    assert late is None or appointment is None
    assert (appointment is not None) == (kind is ClockKind.APPOINTMENT and started_at > NOW)
    if late is None:
        return
    assert late.at == started_at + 600 * SECOND
    assert late.at > NOW
    assert row.number in late.line.what
    assert "{" not in late.line.then
    # Nobody else is sent where only the word of what was done is awaited.
    if kind is ClockKind.FEEDBACK:
        assert "就近" not in late.line.then
        assert late.weight is Weight.PROMISE


def test_an_incident_without_a_clock_is_not_foreseen() -> None:
    row = replace(incident(ClockKind.DISPATCH, NOW), clock=None)
    assert step_runs_late(row, NOW, ZONE) is None
    assert appointment_comes(row, NOW, ZONE) is None


def test_a_post_that_is_empty_already_is_filled_at_once() -> None:
    assert post_lacks("缺 1 人", NOW - MINUTE, "1", NOW, ZONE).line.when == "现在起"
    later = post_lacks("缺 1 人", NOW + HOUR, "1", NOW, ZONE).line
    assert later.then.startswith(f"{later.when} 前在「值班表」补人")


@pytest.mark.parametrize(
    ("hours", "places", "when", "where"),
    [
        ((2, 3, 14), ("鼓岩社区", "鼓岩社区", "东门社区"), "02:00—04:00", "，2 起在鼓岩社区"),
        ((1, 5, 14), ("鼓岩社区",), "", ""),
    ],
)
def test_a_usual_time_and_place_need_two(
    hours: tuple[int, ...], places: tuple[str, ...], when: str, where: str
) -> None:
    series = RunningSeries(id=1, name="拉车门", size=3, hours=hours, places=places, told="查文斌")
    found = series_goes_on(series)
    assert found is not None
    assert found.line.when == when
    assert found.line.what == f"系列“拉车门”（3 起{where}）又发一起"
    assert series_goes_on(replace(series, size=1)) is None
