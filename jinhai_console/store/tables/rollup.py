"""What is counted: each incident's fact, and tallies of them. Both follow from the other tables."""

from sqlalchemy import BigInteger, Column, Integer, SmallInteger, Table

from jinhai_console.store.tables.shape import metadata

_Big = BigInteger().with_variant(Integer(), "sqlite")

# In the order of `domain.analysis.fact.Fact`; by the day, so that a period is read in one piece.
fact = Table(
    "incident_fact",
    metadata,
    Column("station_id", _Big, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True),
    Column("incident_id", _Big, primary_key=True, autoincrement=False),
    Column("hour", SmallInteger, nullable=False),
    Column("category_id", _Big, nullable=False),
    Column("community_id", _Big, nullable=False),
    Column("source_id", _Big, nullable=False),
    Column("team_id", _Big, nullable=False),
    Column("exit", SmallInteger, nullable=False),
    Column("response_s", Integer),
    sqlite_with_rowid=False,
)

# One row a cell that is not empty; how many of each exit, so that what is left out can be chosen
# when it is read.
tally = Table(
    "tally",
    metadata,
    Column("station_id", _Big, primary_key=True, autoincrement=False),
    Column("axis", SmallInteger, primary_key=True, autoincrement=False),
    Column("grain", SmallInteger, primary_key=True, autoincrement=False),
    Column("scope_id", _Big, primary_key=True, autoincrement=False),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("value", _Big, primary_key=True, autoincrement=False),
    Column("plain", Integer, nullable=False),
    Column("merged", Integer, nullable=False),
    Column("cancelled", Integer, nullable=False),
    Column("unfounded", Integer, nullable=False),
    sqlite_with_rowid=False,
)
