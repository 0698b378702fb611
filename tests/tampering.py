"""Somebody writes into the database file past the program."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2


def tamper(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path))
    with connection:
        for each in statements:
            connection.execute(each)
    connection.close()


def look(path: Path, query: str) -> Any:
    """The one value it asks for."""
    connection = dbapi2.connect(str(path))
    (found,) = connection.execute(query).fetchone()
    connection.close()
    return found
