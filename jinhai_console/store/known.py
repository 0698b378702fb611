"""What a batch of incoming records finds already stored."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from jinhai_console.store.tables import BY_NAME

_i = BY_NAME["incident"].table.c
_AT_ONCE = 500


def known_keys(connection: Connection, station_id: int, keys: Collection[str]) -> set[str]:
    """Those of the external keys that an incident has."""
    wanted = list(keys)
    found: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(_i.external_key).where(
            _i.station_id == station_id,
            _i.external_key.in_(wanted[start : start + _AT_ONCE]),
        )
        found.update(key for key in connection.execute(query).scalars() if key)
    return found


def known_numbers(connection: Connection, station_id: int, numbers: Collection[str]) -> set[str]:
    """Those of the incident numbers that are taken."""
    wanted = list(numbers)
    found: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(_i.number).where(
            _i.station_id == station_id, _i.number.in_(wanted[start : start + _AT_ONCE])
        )
        found.update(connection.execute(query).scalars())
    return found
