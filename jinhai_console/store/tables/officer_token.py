"""The table of the officers' tokens for their page."""

from sqlalchemy import Index, UniqueConstraint

from jinhai_console.domain.officer_token import OfficerToken
from jinhai_console.store.tables.shape import shape

_TOKEN = shape(
    OfficerToken,
    UniqueConstraint("token_hash"),
    refers={"officer_id": "officer", "issued_by_id": "officer"},
    secret=("token_hash",),
)
_t = _TOKEN.table.c
# One officer has one token that is good; the earlier ones stay as revoked.
Index(
    "uq_officer_token_good",
    _t.officer_id,
    unique=True,
    sqlite_where=_t.revoked_at.is_(None),
    postgresql_where=_t.revoked_at.is_(None),
)

TOKEN_TABLES = (_TOKEN,)
