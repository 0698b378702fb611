"""Alarm rows for the tests of the window."""

from dataclasses import replace
from typing import Any

from jinhai_console.domain.alarm import Alarm, AlarmKind, Priority
from jinhai_console.domain.alarm_rows import AlarmRow
from tests.stations import START


def alarm_row(id: int, **changes: Any) -> AlarmRow:
    """Alarm `id` of incident `id`: a dispatch that is late, raised at `START`."""
    alarm = Alarm(
        id=id,
        station_id=1,
        kind=AlarmKind.DISPATCH_LATE,
        subject_id=id,
        incident_id=id,
        priority=Priority.HIGH,
        due_at=START,
        raised_at=START,
        called_at=START,
    )
    return AlarmRow(
        id,
        replace(alarm, **changes),
        number=f"2026000{id:03d}",
        level=2,
        category="邻里纠纷",
        place="鼓岩社区 鼓岩路8号",
        leader="王领导",
        acknowledged_by="单一鸣",
        shelved_by="区静怡",
    )
