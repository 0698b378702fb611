"""The journal's own tables: entries, the changes they carry, the head, and running numbers."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from jinhai_console.store.tables.shape import metadata

_Big = BigInteger().with_variant(Integer(), "sqlite")

journal = Table(
    "journal",
    metadata,
    Column("sequence", _Big, primary_key=True, autoincrement=False),
    Column("station_id", _Big, nullable=False),
    Column("at", _Big, nullable=False),
    Column("actor_id", _Big),
    Column("seat", Text, nullable=False),
    Column("command", Text, nullable=False),
    Column("command_uuid", Text, nullable=False),
    Column("subject_id", _Big, nullable=False),
    Column("reason", Text, nullable=False),
    Column("undoes", _Big),
    Column("changes_digest", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    UniqueConstraint("command_uuid"),
    Index("ix_journal_undoes", "undoes", unique=True),
)

change = Table(
    "change",
    metadata,
    Column("sequence", _Big, ForeignKey("journal.sequence"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("entity", Text, nullable=False),
    Column("entity_id", _Big, nullable=False),
    Column("version", Integer, nullable=False),
    Column("operation", Text, nullable=False),  # insert, update, delete
    Column("image", Text, nullable=False),
    Index("ix_change_entity", "entity_id", "sequence"),
    sqlite_with_rowid=False,
)

# One row a station. `lists_sequence` is the last entry that touched a list of the station,
# so that readers know whether what they remember of the lists still holds.
head = Table(
    "journal_head",
    metadata,
    Column("station_id", _Big, primary_key=True, autoincrement=False),
    Column("sequence", _Big, nullable=False),
    Column("lists_sequence", _Big, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("seal", LargeBinary, nullable=False),
)

# Running numbers: `id` for every record of a station, `incident:2026` for the year's incidents.
sequence = Table(
    "running_number",
    metadata,
    Column("station_id", _Big, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("value", _Big, nullable=False),
)
