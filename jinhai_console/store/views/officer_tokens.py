"""Who may use the officers' page, and whose phone a token belongs to."""

import hmac

from sqlalchemy import bindparam, select

from jinhai_console.domain.instant import short_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.officer_token import OfficerToken, TokenRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.officers import all_officers

_token = BY_NAME["officer_token"].table
_officer = BY_NAME["officer"].table
_GOOD = select(_token).where(_token.c.revoked_at.is_(None))
_BY_HASH = _GOOD.where(_token.c.token_hash == bindparam("token_hash"))
_IN_SERVICE = select(_officer).where(
    _officer.c.id == bindparam("officer_id"), _officer.c.retired_at.is_(None)
)


def officer_of_token(reader: Reader, token_hash: str) -> tuple[Officer, OfficerToken] | None:
    """Whose token hashes to this; None where it is nobody's, revoked, or his who is retired."""
    row = reader.connection.execute(_BY_HASH, {"token_hash": token_hash}).one_or_none()
    if row is None or not hmac.compare_digest(row.token_hash, token_hash):
        return None
    found = reader.connection.execute(_IN_SERVICE, {"officer_id": row.officer_id}).one_or_none()
    if found is None or row.station_id != reader.station_id:
        return None
    return Officer(**found._mapping), OfficerToken(**row._mapping)


def token_rows(reader: Reader) -> list[TokenRow]:
    """Every officer in service, by number, with what is known of his token."""
    zone = reader.lists.station.zone
    good = {row.officer_id: row for row in reader.connection.execute(_GOOD)}
    rows = []
    for each in all_officers(reader):
        if each.retired_at is None:
            token = good.get(each.id)
            issued, seen = (token.issued_at, token.seen_at) if token else (None, None)
            team = reader.lists.teams[each.team_id].name
            moments = short_text(issued, zone), short_text(seen, zone)
            rows.append(TokenRow(each.id, each.number, each.name, team, *moments))
    return rows
