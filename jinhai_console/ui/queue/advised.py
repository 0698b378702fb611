"""Who should go, as the queue's rows say it until somebody was sent."""

from collections.abc import Mapping

from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.rows import IncidentRow


class Advised:
    """The advice by incident, as the feed brings it."""

    def __init__(self) -> None:
        self._known: dict[int, Suggested] = {}

    def put(self, fresh: Mapping[int, Suggested | None]) -> None:
        """None: it needs nobody any more."""
        for incident_id, suggested in fresh.items():
            if suggested is None:
                self._known.pop(incident_id, None)
            else:
                self._known[incident_id] = suggested

    def of(self, row: IncidentRow) -> Suggested | None:
        return None if row.officers else self._known.get(row.id)
