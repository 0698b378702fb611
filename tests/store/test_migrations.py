"""The revisions build what the tables say; a database of an older revision is brought up safely."""

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from jinhai_console.store.backup import examine
from jinhai_console.store.database import (
    REVISION,
    Database,
    Unusable,
    create_database,
    open_database,
)
from jinhai_console.store.engine import open_engines
from jinhai_console.store.migrations.run import BACKUPS, SCRIPTS, configuration, migrate, upgrade
from tests.stations import START, Room

NEXT = '''"""A revision of tomorrow."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("note") as batch:
        batch.add_column(sa.Column("colour", sa.Text(), nullable=False, server_default="白"))
    {more}
'''


def schema(connection: Connection) -> dict[str, str]:
    """Every object of the database by name, in words without layout; Alembic's own table apart."""
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    tidy = {name: re.sub(r"[\s\"]+", " ", sql).replace("( ", "(") for name, sql in rows}
    return {
        name: re.sub(r" ?([(),]) ?", r"\1", sql)
        for name, sql in tidy.items()
        if name != "alembic_version"
    }


def tomorrow(folder: Path, more: str = "") -> Path:
    """The revisions so far and one more."""
    scripts = folder / "scripts"
    shutil.copytree(SCRIPTS, scripts)
    (scripts / "versions" / "r0002_colour.py").write_text(NEXT.format(more=more), "utf-8")
    return scripts


def colours(database: Database) -> list[str]:
    with database.engines.read.begin() as connection:
        return list(connection.execute(text("SELECT colour FROM note")).scalars())


def test_the_revisions_build_what_the_tables_say(tmp_path: Path) -> None:
    """Where this fails: `make migration`, see docs/migrations.md."""
    engines = open_engines(tmp_path / "migrated.db")
    with engines.write.begin() as connection:
        upgrade(connection)
        migrated = schema(connection)
    engines.dispose()
    database = create_database(tmp_path / "created.db", 1)
    with database.engines.read.begin() as connection:
        created = schema(connection)
    database.close()
    assert migrated == created


def test_the_last_revision_is_the_one_the_program_expects(tmp_path: Path) -> None:
    from alembic.script import ScriptDirectory

    engines = open_engines(tmp_path / "any.db")
    with engines.read.begin() as connection:
        config = configuration(connection)
        assert ScriptDirectory.from_config(config).get_current_head() == REVISION
    engines.dispose()


def test_an_older_database_is_backed_up_and_brought_up(station_path: Path, tmp_path: Path) -> None:
    with closing(Room(station_path)) as room:
        incident = room.take()
        before = room.rows()
    database = open_database(station_path)
    saved = migrate(database, scripts=tomorrow(tmp_path), to="0002", at=START)
    with database.engines.read.begin() as connection:
        columns = connection.execute(text("SELECT colour FROM note")).all()
        number = text("SELECT id FROM incident")
        assert (columns, connection.execute(number).scalar()) == ([], incident)
        assert connection.execute(text("SELECT * FROM alembic_version")).scalar() == "0002"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    assert saved.parent == station_path.parent / BACKUPS
    assert examine(saved, database.key).ok
    database.close()
    with closing(Room(_restored(saved, station_path))) as room:
        assert room.rows() == before


def _restored(saved: Path, station_path: Path) -> Path:
    """The backup where its key lies."""
    shutil.copyfile(saved, station_path)
    return station_path


def test_a_failing_revision_changes_nothing(station_path: Path, tmp_path: Path) -> None:
    scripts = tomorrow(tmp_path, more='op.execute("INSERT INTO nowhere VALUES (1)")')
    database = open_database(station_path)
    with database.engines.read.begin() as connection:
        before = schema(connection)
    with pytest.raises(Unusable, match="没有升级到 0002"):
        migrate(database, scripts=scripts, to="0002", at=START)
    with database.engines.read.begin() as connection:
        assert schema(connection) == before
        assert connection.execute(text("SELECT * FROM alembic_version")).scalar() == REVISION
    database.close()


def test_migrating_twice_is_migrating_once(station_path: Path, tmp_path: Path) -> None:
    scripts = tomorrow(tmp_path)
    database = open_database(station_path)
    migrate(database, scripts=scripts, to="0002", at=START)
    migrate(database, scripts=scripts, to="0002", at=START)
    assert colours(database) == []
    database.close()


def test_a_newer_database_is_refused(station_path: Path) -> None:
    database = open_database(station_path)
    with database.engines.write.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(Unusable, match="先升级程序"):
        open_database(station_path)


def test_an_older_database_is_brought_up_when_opened(station_path: Path) -> None:
    """Revision 0000 never was; the attempt must fail with a sentence and keep the backup."""
    database = open_database(station_path)
    with database.engines.write.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    database.close()
    with pytest.raises(Unusable, match="没有升级到"):
        open_database(station_path)
    assert list((station_path.parent / BACKUPS).glob("jinhai-*.db"))
