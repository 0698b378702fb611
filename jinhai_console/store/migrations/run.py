"""Bring a database to this program's revision."""

import logging
import time
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from jinhai_console.domain.instant import Instant
from jinhai_console.store.backup import backup
from jinhai_console.store.database import REVISION, Database, Unusable, revision_of

SCRIPTS = Path(__file__).parent
BACKUPS = "migration-backups"

log = logging.getLogger(__name__)


def migrate(
    database: Database, *, scripts: Path = SCRIPTS, to: str = REVISION, at: Instant | None = None
) -> Path:
    """Raise the schema to revision `to`; the backup made before. Raises Unusable, unchanged."""
    moment = time.time_ns() // 1_000 if at is None else at
    # The attachments' files stay where they are: a migration touches none of them.
    saved = backup(database, database.path.parent / BACKUPS, moment, carries_files=False)
    try:
        with database.engines.write.connect() as connection:
            # SQLite alters a table by making it anew: references are checked at the end instead.
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                if revision_of(connection) != to:  # another process may have been quicker
                    upgrade(connection, scripts, to)
                    _check_references(connection)
    except (SQLAlchemyError, CommandError) as fault:
        log.exception("migration failed")
        raise Unusable(
            f"{database.path} 没有升级到 {to}（{fault}），内容未变，备份在 {saved}；"
            "请用原来的程序版本打开，并联系维护人员"
        ) from None
    return saved


def upgrade(connection: Connection, scripts: Path = SCRIPTS, to: str = REVISION) -> None:
    """Run what is missing up to `to` inside the connection's transaction."""
    command.upgrade(configuration(connection, scripts), to)


def configuration(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("file_template", "r%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def _check_references(connection: Connection) -> None:
    broken = connection.execute(text("PRAGMA foreign_key_check")).first()
    if broken is not None:
        raise CommandError(f"{broken[0]} {broken[1]} → {broken[2]}")
