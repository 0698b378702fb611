"""Standing alarms stay in order of urgency, however they come and go."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.alarm import PRIORITIES, Phase
from jinhai_console.domain.alarm_rows import AlarmRow, by_urgency
from jinhai_console.ui.alarms.standing import Standing
from tests.stations import START
from tests.ui.alarms import alarm_row

_ROWS = st.builds(
    lambda id, incident, priority, due, is_held: alarm_row(
        id,
        incident_id=incident,
        priority=priority,
        due_at=START + due,
        **({"acknowledged_at": START, "acknowledged_by_id": 5} if is_held else {}),
    ),
    st.integers(1, 8),
    st.sampled_from([None, 11, 12]),
    st.sampled_from(PRIORITIES),
    st.integers(0, 3),
    st.booleans(),
)


@given(st.lists(_ROWS | st.integers(1, 8), max_size=40))
def test_the_order_is_that_of_sorting_anew(steps: list[AlarmRow | int]) -> None:
    standing, plain = Standing(), dict[int, AlarmRow]()
    for step in steps:
        if isinstance(step, int):
            standing.drop(step)
            plain.pop(step, None)
        else:
            standing.put(step)
            plain[step.id] = step
        rows = sorted(plain.values(), key=by_urgency)
        assert standing.rows() == rows
        assert standing.first() == (rows[0] if rows else None)
        assert standing.ids() == set(plain)
        for phase in Phase:
            assert standing.count(phase) == sum(row.phase is phase for row in rows)
        for incident in (11, 12):
            own = [row for row in rows if row.incident_id == incident]
            assert standing.of_incident(incident) == (own[0] if own else None)
