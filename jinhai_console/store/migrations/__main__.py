"""For developers: write revision 0001 anew from the tables, or the next one as a difference."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from jinhai_console.store import search
from jinhai_console.store.engine import open_engines
from jinhai_console.store.migrations.run import SCRIPTS, configuration, upgrade
from jinhai_console.store.tables import metadata

FIRST = SCRIPTS / "versions" / "r0001_first_schema.sql"


def main() -> None:
    message = " ".join(sys.argv[1:])
    print(write_difference(message) if message else write_first())


def write_first() -> Path:
    """Only until the first release: from then on every database in the world starts here."""
    dialect = sqlite.dialect()
    statements = []
    for table in metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda each: str(each.name))
        statements += [str(CreateIndex(each).compile(dialect=dialect)) for each in indexes]
    lines = ";\n".join([*statements, *search.CREATE]).expandtabs(4).splitlines()
    tidy = [line.rstrip() for line in lines if line.strip()]
    FIRST.write_text("\n".join(tidy) + ";\n", encoding="utf-8")
    return FIRST


def write_difference(message: str) -> Path:
    """What the tables say now against what the revisions so far build."""
    with TemporaryDirectory() as folder:
        engines = open_engines(Path(folder) / "empty.db")
        with engines.write.begin() as connection:
            config = configuration(connection)
            count = len(list(ScriptDirectory.from_config(config).walk_revisions()))
            upgrade(connection, to="head")
            number = f"{count + 1:04d}"
            command.revision(config, message, autogenerate=True, rev_id=number)
        engines.dispose()
    return next((SCRIPTS / "versions").glob(f"r{number}_*.py"))


if __name__ == "__main__":
    main()
