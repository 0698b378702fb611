"""Accounts and officers by what is typed at the sign-in."""

from sqlalchemy import select

from jinhai_console.domain.officer import Account, Officer
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_account = BY_NAME["account"].table
_officer = BY_NAME["officer"].table


def officer_by_number(reader: Reader, number: str) -> Officer | None:
    """The officer of this number, unless retired."""
    query = select(_officer).where(
        _officer.c.station_id == reader.station_id,
        _officer.c.number == number,
        _officer.c.retired_at.is_(None),
    )
    row = reader.connection.execute(query).one_or_none()
    return Officer(**row._mapping) if row else None


def officer_by_id(reader: Reader, id: int | None) -> Officer | None:
    """The officer with this id, retired or not."""
    row = reader.connection.execute(select(_officer).where(_officer.c.id == id)).one_or_none()
    return Officer(**row._mapping) if row else None


def account_of(reader: Reader, officer_id: int) -> Account | None:
    query = select(_account).where(_account.c.officer_id == officer_id)
    row = reader.connection.execute(query).one_or_none()
    return Account(**row._mapping) if row else None


def has_accounts(reader: Reader) -> bool:
    query = select(_account.c.id).where(_account.c.station_id == reader.station_id).limit(1)
    return reader.connection.execute(query).first() is not None
