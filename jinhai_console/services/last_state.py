"""最后已知状态: what somebody needs who has to go on without the program, in one snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services.sheets import QueueSheet, queue_sheet
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.officers import officer_rows


@dataclass(frozen=True, slots=True)
class LastState:
    """`kinds` are the station's names of the kinds of alarms."""

    queue: QueueSheet
    alarms: tuple[AlarmRow, ...]
    kinds: Mapping[AlarmKind, str]
    present: tuple[OfficerRow, ...]


def last_state(reader: Reader) -> LastState:
    return LastState(
        queue=queue_sheet(reader, None),
        alarms=tuple(standing_rows(reader)),
        kinds={each.kind: each.name for each in reader.lists.alarm_rules.values()},
        present=tuple(each for each in officer_rows(reader) if each.is_on_duty),
    )
