"""Every standing alarm, kept in order of urgency change by change: there may be thousands."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.alarm_rows import AlarmRow, by_urgency


class Standing:
    def __init__(self, rows: Iterable[AlarmRow] = ()) -> None:
        self._rows: dict[int, AlarmRow] = {}
        self._order: list[tuple[int, ...]] = []  # what they are sorted by, the id at the end
        self._of_incident: defaultdict[int | None, set[int]] = defaultdict(set)
        self._phases: Counter[Phase] = Counter()
        for row in sorted(rows, key=by_urgency):
            self.put(row)

    def __contains__(self, alarm_id: int) -> bool:
        return alarm_id in self._rows

    def put(self, row: AlarmRow) -> None:
        self.drop(row.id)
        self._rows[row.id] = row
        insort(self._order, by_urgency(row))
        self._of_incident[row.incident_id].add(row.id)
        self._phases[row.phase] += 1

    def drop(self, alarm_id: int) -> None:
        row = self._rows.pop(alarm_id, None)
        if row is None:
            return
        del self._order[bisect_left(self._order, by_urgency(row))]
        self._of_incident[row.incident_id].discard(row.id)
        if not self._of_incident[row.incident_id]:
            del self._of_incident[row.incident_id]
        self._phases[row.phase] -= 1

    def ids(self) -> frozenset[int]:
        return frozenset(self._rows)

    def row(self, alarm_id: int) -> AlarmRow | None:
        return self._rows.get(alarm_id)

    def rows(self) -> list[AlarmRow]:
        """The most urgent first."""
        return [self._rows[key[-1]] for key in self._order]

    def first(self) -> AlarmRow | None:
        return self._rows[self._order[0][-1]] if self._order else None

    def count(self, phase: Phase) -> int:
        return self._phases[phase]

    def of_incident(self, incident_id: int) -> AlarmRow | None:
        """The most urgent of its alarms."""
        rows = (self._rows[id] for id in self._of_incident.get(incident_id, ()))
        return min(rows, key=by_urgency, default=None)
