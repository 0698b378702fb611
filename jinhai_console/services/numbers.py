"""The numbers incidents are called by: free ones of the year, or a file's own where it is free."""

from collections import Counter
from collections.abc import Collection, Iterator

from jinhai_console.domain.history import HistoricIncident
from jinhai_console.store.known import known_numbers
from jinhai_console.store.transaction import Transaction


def free_numbers(
    tx: Transaction, year: int, count: int, claimed: Collection[str] = ()
) -> list[str]:
    """The next numbers of the year that no import has taken already, nor is about to."""
    found: list[str] = []
    while len(found) < count:
        drawn = tx.next_incident_numbers(year, count - len(found))
        taken = known_numbers(tx.connection, tx.station_id, drawn).union(claimed)
        found += [each for each in drawn if each not in taken]
    return found


class BatchNumbers:
    """A number for every incident of a batch, looked up and drawn for all of them at once."""

    def __init__(self, tx: Transaction, incidents: Collection[HistoricIncident]) -> None:
        self._tx = tx
        claimed = {each.number for each in incidents if each.number}
        years = Counter(tx.year_of(each.received_at) for each in incidents if not each.number)
        self._taken = known_numbers(tx.connection, tx.station_id, claimed)
        self._fresh: dict[int, Iterator[str]] = {
            year: iter(free_numbers(tx, year, count, claimed)) for year, count in years.items()
        }

    def of(self, incident: HistoricIncident) -> str:
        """The file's own number where it is free; else with its place, or the next of the year."""
        if not incident.number:
            return next(self._fresh[self._tx.year_of(incident.received_at)])
        number, place = incident.number, 1
        while number in self._taken or (place > 1 and self._is_known(number)):
            place += 1
            number = f"{incident.number}-{place}"
        self._taken.add(number)
        return number

    def _is_known(self, number: str) -> bool:
        return bool(known_numbers(self._tx.connection, self._tx.station_id, [number]))
