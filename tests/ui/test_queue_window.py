"""The queue's window against a plain sorted list."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinhai_console.domain.queue_filter import QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.queue.tally import Tally
from jinhai_console.ui.queue.window import BLOCK_ROWS, QueueWindow
from tests.ui.rows import incident_row

ROWS = st.lists(
    st.builds(
        lambda number, level, at: incident_row(number, level=level, received_at=at),
        st.integers(1, 3_000),
        st.integers(1, 4),
        st.integers(0, 50),
    ),
    max_size=60,
    unique_by=lambda row: row.id,
)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=40), st.data())
def test_tally_is_a_list_of_sums(counts: list[int], data: st.DataObject) -> None:
    tally = Tally(counts)
    index = data.draw(st.integers(0, len(counts) - 1))
    tally.add(index, 3)
    counts[index] += 3
    places = [(at, offset) for at, count in enumerate(counts) for offset in range(count)]
    assert [tally.find(position) for position in range(tally.total)] == places
    assert [tally.before(at) for at in range(len(counts))] == [
        sum(counts[:at]) for at in range(len(counts))
    ]
    with pytest.raises(IndexError):
        tally.find(tally.total)


@given(st.sampled_from(QueueOrder), ROWS, ROWS, st.data())
def test_all_in_memory_is_a_sorted_list(
    order: QueueOrder, first: list[IncidentRow], more: list[IncidentRow], data: st.DataObject
) -> None:
    window = QueueWindow.of_rows(order, first)
    model = {row.id: row for row in first}
    for row in more:
        if row.id in model:
            window.remove(row.id)
        window.insert(row)
        model[row.id] = row
    gone = data.draw(st.lists(st.sampled_from(sorted(model)), unique=True)) if model else []
    for incident_id in gone:
        window.remove(incident_id)
        del model[incident_id]
    wanted = sorted(model.values(), key=order.key)
    assert [window.row(at) for at in range(len(window))] == wanted
    assert [window.position(row.id) for row in wanted] == list(range(len(wanted)))
    assert all(window.position(incident_id) is None for incident_id in gone)


def test_a_long_window_splits_and_stays_ordered() -> None:
    window = QueueWindow(QueueOrder.OPEN)
    for number in reversed(range(5 * BLOCK_ROWS)):
        window.insert(incident_row(number))
    assert [row.id for row in window.loaded()] == list(range(5 * BLOCK_ROWS))
    assert window.position(777) == 777


@settings(max_examples=30)
@given(st.data())
def test_blocks_answer_as_the_whole_list_does(data: st.DataObject) -> None:
    order = QueueOrder.HISTORY
    stored = [incident_row(number) for number in range(3_000, 0, -1)]
    anchors = [(order.key(stored[at]), 100) for at in range(0, 3_000, 100)]
    window = QueueWindow.of_anchors(order, anchors, loaded_blocks=3)
    for step in range(data.draw(st.integers(1, 30))):
        position = data.draw(st.integers(0, len(stored) - 1))
        if window.row(position) is None:
            span = window.span_at(position)
            extent = window.extent(span)
            fetched = [
                row
                for row in stored
                if order.key(row) >= span.start and (span.end is None or order.key(row) < span.end)
            ]
            assert extent is not None
            assert stored[extent[0]] == fetched[0]
            window.fill(span, fetched)
        assert window.row(position) == stored[position]
        new = incident_row(10_000 + step, received_at=data.draw(st.integers(0, 3_000_000_000)))
        at = window.place(order.key(new))
        window.insert(new)
        stored.append(new)
        stored.sort(key=order.key)
        assert len(window) == len(stored)
        if window.known(new.id) is not None:
            assert window.position(new.id) == at == stored.index(new)
    assert sum(1 for _ in window.loaded()) <= 3 * 2 * BLOCK_ROWS


def test_what_was_fetched_decides_how_many_there_are() -> None:
    order = QueueOrder.HISTORY
    rows = [incident_row(number) for number in range(10, 0, -1)]
    window = QueueWindow.of_anchors(order, [(order.key(rows[0]), 4), (order.key(rows[4]), 6)])
    assert len(window) == 10
    span = window.span_at(0)
    window.fill(span, rows[:3])
    assert len(window) == 9
    assert window.extent(span) is None
    assert window.row(3) is None
    window.fill(window.span_at(3), rows[4:])
    assert window.row(3) == rows[4]


def test_replace_keeps_the_place() -> None:
    window = QueueWindow.of_rows(QueueOrder.OPEN, [incident_row(1), incident_row(2)])
    window.replace(replace(incident_row(2), version=2))
    assert window.known(2) == replace(incident_row(2), version=2)
    assert window.known(3) is None
