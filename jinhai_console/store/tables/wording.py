"""The table of the words that are looked for in narratives."""

from sqlalchemy import UniqueConstraint

from jinhai_console.domain.wording import Wording
from jinhai_console.store.tables.shape import shape

WORDING_TABLES = (shape(Wording, UniqueConstraint("station_id", "name")),)
