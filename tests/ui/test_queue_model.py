"""The queue's model: patches against a plain list, with Qt's own model test looking on."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import SECOND
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.queue import model as model_module
from jinhai_console.ui.queue.columns import Column
from jinhai_console.ui.queue.model import QueueModel
from jinhai_console.ui.queue.window import QueueWindow, Span
from tests.ui.rows import incident_row

OPEN = QueueFilter()
HISTORY = QueueFilter(order=QueueOrder.HISTORY)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def now() -> int:
    return 3_600 * SECOND


def loaded(rows: Sequence[IncidentRow], asked: QueueFilter = OPEN) -> QueueModel:
    model = QueueModel(now)
    model.load(asked, QueueWindow.of_rows(asked.order, rows))
    return model


def ids(model: QueueModel) -> list[int]:
    rows = [model.row_at(position) for position in range(model.rowCount())]
    return [row.id for row in rows if row is not None]


def closed(row: IncidentRow) -> IncidentRow:
    return replace(row, version=row.version + 1, state=IncidentState.CLOSED, is_open=False)


CHANGES = st.lists(
    st.lists(
        st.tuples(st.integers(1, 40), st.integers(1, 4), st.booleans(), st.booleans()), max_size=12
    ),
    max_size=8,
)


@pytest.mark.parametrize("bulk", [1, 200])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(changes=CHANGES)
def test_patches_end_where_a_plain_list_does(
    qtbot: QtBot, bulk: int, changes: list[list[tuple[int, int, bool, bool]]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model_module, "BULK", bulk)
        model = loaded([incident_row(number) for number in range(1, 20)])
        QAbstractItemModelTester(model, FATAL)
        plain = {number: incident_row(number) for number in range(1, 20)}
        for batch in changes:
            kept = {
                row_id: QPersistentModelIndex(model.index(place, 0))
                for place, row_id in enumerate(ids(model))
            }
            rows, removed = [], []
            for number, level, is_open, is_removed in batch:
                row = incident_row(number, level=level, version=9, is_open=is_open)
                if is_removed:
                    removed.append(number)
                rows.append(row)
            newest = {row.id: row for row in rows}
            model.patch(rows, removed)
            plain.update(newest)
            shown = [row for row in plain.values() if row.is_open]
            assert ids(model) == [row.id for row in sorted(shown, key=OPEN.order.key)]
            for row_id, index in kept.items():
                if index.isValid():
                    assert model.row_at(index.row()) == plain[row_id]


def test_removed_rows_leave() -> None:
    model = loaded([incident_row(1), incident_row(2), incident_row(3)])
    model.patch([], [2, 77])
    assert ids(model) == [1, 3]


def test_a_patch_never_resets(qtbot: QtBot) -> None:
    model = loaded([incident_row(number) for number in range(1, 500)])
    QAbstractItemModelTester(model, FATAL)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.patch([incident_row(number, level=1 + number % 4) for number in range(400, 1_200)])
    model.patch([closed(incident_row(number)) for number in range(1, 900)])
    assert resets == []
    assert sorted(ids(model)) == list(range(900, 1_200))


def test_neighbours_come_in_one_notice(qtbot: QtBot) -> None:
    model = loaded([incident_row(1), incident_row(500)])
    notices: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: notices.append((first, last)))
    model.patch([incident_row(number) for number in (4, 2, 3, 501)])
    assert notices == [(2, 2), (1, 3)]


def test_an_older_version_changes_nothing() -> None:
    model = loaded([incident_row(1, version=5, level=2)])
    model.patch([incident_row(1, version=4, level=1)])
    row = model.row_at(0)
    assert row is not None
    assert row.level == 2


def test_a_closed_row_stays_until_the_cursor_leaves(qtbot: QtBot) -> None:
    model = loaded([incident_row(1), incident_row(2)])
    model.hold(1)
    model.patch([closed(incident_row(1))])
    assert ids(model) == [1, 2]
    model.hold(2)
    qtbot.waitUntil(lambda: ids(model) == [2])


def test_a_row_that_was_reopened_in_time_stays(qtbot: QtBot) -> None:
    model = loaded([incident_row(1), incident_row(2)])
    model.hold(1)
    model.patch([closed(incident_row(1))])
    model.patch([incident_row(1, version=3)])
    with qtbot.waitSignal(model._release_timer.timeout):
        model.hold(2)
    assert ids(model) == [1, 2]


class Stored:
    """A store of many rows that answers the model's wishes."""

    def __init__(self, model: QueueModel, count: int) -> None:
        self.rows = [incident_row(number) for number in range(count, 0, -1)]
        self.model = model
        self.asked: list[Span] = []
        key = HISTORY.order.key
        anchors = [
            (key(self.rows[at]), len(self.rows[at : at + 200])) for at in range(0, count, 200)
        ]
        model.load(HISTORY, QueueWindow.of_anchors(HISTORY.order, anchors))
        model.span_wanted.connect(self.asked.append)

    def answer(self) -> None:
        for span in self.asked:
            self.model.fill(span, self.between(span))
        self.asked.clear()

    def between(self, span: Span) -> list[IncidentRow]:
        key = HISTORY.order.key
        return [
            row
            for row in self.rows
            if key(row) >= span.start and (span.end is None or key(row) < span.end)
        ]


def test_a_long_list_asks_for_what_is_looked_at_once(qtbot: QtBot) -> None:
    model = QueueModel(now)
    stored = Stored(model, 5_000)
    with qtbot.waitSignal(model.span_wanted):
        assert model.row_at(4_321) is None
        assert model.row_at(4_322) is None
    assert len(stored.asked) == 1
    stored.answer()
    row = model.row_at(4_321)
    assert row is not None
    assert row.id == 5_000 - 4_321


def test_a_change_committed_while_rows_were_read_is_not_lost(qtbot: QtBot) -> None:
    model = QueueModel(now)
    stored = Stored(model, 1_000)
    with qtbot.waitSignal(model.span_wanted):
        model.row_at(500)
    changed = incident_row(500, version=2, category="已改")
    fresh = incident_row(9_999, received_at=500 * SECOND + 1)
    model.patch([changed, fresh])
    stored.answer()
    position = model.position_of(500)
    assert position is not None
    assert model.row_at(position) == changed
    assert model.row_at(position - 1) == fresh
    assert model.rowCount() == 1_001


def test_a_change_committed_while_the_list_was_loading_is_not_lost() -> None:
    model = QueueModel(now)
    model.await_load()
    model.patch([incident_row(2), closed(incident_row(1))])
    model.load(OPEN, QueueWindow.of_rows(OPEN.order, [incident_row(1)]))
    assert ids(model) == [2]


def test_new_incidents_count_above_blocks_that_are_not_loaded(qtbot: QtBot) -> None:
    model = QueueModel(now)
    Stored(model, 1_000)
    QAbstractItemModelTester(model, FATAL)
    model.patch([incident_row(number) for number in range(2_000, 2_010)])
    assert model.rowCount() == 1_010
    model.patch([incident_row(300, version=4)])
    assert model.rowCount() == 1_010


def test_cells_say_plain_words_and_tips_are_no_markup() -> None:
    model = loaded([incident_row(12, summary="<b>刀</b>", officers=("王明",))])
    texts = [model.data(model.index(0, column)) for column in Column]
    assert texts == ["三级", "0012", "邻里纠纷", "鼓岩 鼓岩路12号", "待派", "王明", "11-23 17:05"]
    tip = model.data(model.index(0, 0), int(Qt.ItemDataRole.ToolTipRole))
    assert tip is not None
    assert "&lt;b&gt;" in tip
    spoken = model.data(model.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "三级，20261123-0012，邻里纠纷，鼓岩社区 鼓岩路12号，待派，王明"
