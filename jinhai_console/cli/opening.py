"""The desk that a command works at, and who works there."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinhai_console.cli.speech import Stopped
from jinhai_console.settings import Settings

if TYPE_CHECKING:  # the window asks only for the path, and is painted before the rest is imported
    from jinhai_console.services.desk import Desk
    from jinhai_console.services.reads import Lists


def database_path(options: Namespace, settings: Settings) -> Path:
    return Path(options.database or settings.database).expanduser()


@contextmanager
def open_desk(options: Namespace, settings: Settings) -> "Iterator[Desk]":
    """The desk on the database that is meant. Raises Unusable."""
    from jinhai_console.reports.station_templates import STATION_TEMPLATES, folder_beside
    from jinhai_console.services.desk import Desk
    from jinhai_console.store.database import open_database

    path = database_path(options, settings)
    database = open_database(path)
    STATION_TEMPLATES.use(folder_beside(path))
    desk = Desk(database, seat=f"{settings.seat} 命令行")
    try:
        yield desk
    finally:
        desk.close()


def actor_of(desk: "Desk", options: Namespace) -> int | None:
    """The officer that `--as` names. Raises Stopped where there is none."""
    from jinhai_console.services import reads

    if options.officer is None:
        return None
    officer = desk.read(reads.officer_by_number, options.officer).result()
    if officer is None:
        raise Stopped(f"没有警号 {options.officer}；请核对 --as")
    return officer.id


def lists_of(desk: "Desk") -> "Lists":
    from jinhai_console.services import reads

    return desk.read(reads.lists).result()
