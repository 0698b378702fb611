"""The queue's question, asked of a row."""

from dataclasses import replace

import pytest

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow

ROW = IncidentRow(
    id=7,
    version=1,
    number="20261123-0912",
    level=2,
    state=IncidentState.PENDING,
    category_id=31,
    category="邻里纠纷",
    bucket=Bucket.DISPUTE,
    community_id=5,
    community="鼓岩社区",
    address="鼓岩路12号",
    received_at=1_000_000,
    received_text="11-23 17:05",
    summary="楼上漏水，双方争吵",
    officers=("王明",),
    officer_ids=(9,),
    clock=None,
    is_open=True,
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (QueueFilter(), True),
        (QueueFilter(states=frozenset({IncidentState.PENDING})), True),
        (QueueFilter(states=frozenset({IncidentState.ON_SCENE})), False),
        (QueueFilter(category_ids=frozenset({30, 31})), True),
        (QueueFilter(category_ids=frozenset()), False),
        (QueueFilter(community_id=5), True),
        (QueueFilter(community_id=6), False),
        (QueueFilter(text="漏水 王明"), True),
        (QueueFilter(text="漏水 李"), False),
        (QueueFilter(text="  "), True),
        (QueueFilter(text="1123-0912"), True),
    ],
)
def test_matches(asked: QueueFilter, found: bool) -> None:
    assert asked.matches(ROW) is found


def test_the_open_order_shows_open_incidents_only() -> None:
    closed = replace(ROW, is_open=False, state=IncidentState.CLOSED)
    assert not QueueFilter(states=frozenset({IncidentState.CLOSED})).matches(closed)
    assert QueueFilter(order=QueueOrder.HISTORY).matches(closed)


def test_a_row_found_by_its_narrative_is_kept() -> None:
    asked = QueueFilter(text="夜里")
    assert not asked.matches(ROW)
    assert asked.keeps(ROW)


def test_gravest_then_longest_waiting_first_and_history_latest_first() -> None:
    grave = replace(ROW, id=8, level=1, received_at=9)
    later = replace(ROW, id=9, received_at=2_000_000)
    rows = [later, ROW, grave]
    assert [each.id for each in sorted(rows, key=QueueOrder.OPEN.key)] == [8, 7, 9]
    assert [each.id for each in sorted(rows, key=QueueOrder.HISTORY.key)] == [9, 7, 8]
