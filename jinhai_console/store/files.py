"""附件的文件: contents that lie beside the database, each named by its own SHA-256."""

import logging
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, inspect, select

from jinhai_console.domain.attachment import DIGEST, Attachment
from jinhai_console.domain.outcome import Refusal
from jinhai_console.store.tables import SHAPES

log = logging.getLogger(__name__)

_attachment = SHAPES[Attachment].table.c


def folder_of(database: Path) -> Path:
    """Where the files of a database lie: `station.db` has `station.files`."""
    return database.with_name(f"{database.stem}.files")


def path_of(folder: Path, digest: str) -> Path:
    """Where the content of this digest lies. Raises ValueError: no other word makes a path."""
    if not DIGEST.fullmatch(digest):
        raise ValueError("not the digest of a file")
    return folder / digest[:2] / f"{digest}.jpg"


def keep(folder: Path, content: bytes) -> str:
    """Put `content` into the folder, whole and on the disk, or not at all; its digest."""
    digest = sha256(content).hexdigest()
    target = path_of(folder, digest)
    if not is_whole(folder, digest):
        _make_folder(target.parent)
        with _new_file(target) as part:
            part.write(content)
    return digest


def read(folder: Path, digest: str) -> bytes:
    """The content. Raises Refusal where it is missing or is not what was put there."""
    try:
        content = path_of(folder, digest).read_bytes()
    except OSError as fault:
        raise Refusal(
            f"附件的文件读不出来（{fault.strerror}）；请用 check 查看，或从备份恢复"
        ) from None
    if sha256(content).hexdigest() != digest:
        raise Refusal("附件的文件与登记的不符，可能被改动过；请用 check 查看，或从备份恢复")
    return content


def is_whole(folder: Path, digest: str) -> bool:
    """Whether the content lies there, unaltered."""
    try:
        with path_of(folder, digest).open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == digest
    except OSError:
        return False


def digests(connection: Connection) -> list[str]:
    """The contents that the rows of a database speak of; one of before has no such table."""
    if not inspect(connection).has_table(_attachment.id.table.name):
        return []
    return list(connection.execute(select(_attachment.digest).distinct()).scalars())


def faults(connection: Connection, folder: Path) -> Iterator[tuple[int, str]]:
    """The attachments whose content is missing or altered: id, and what is wrong."""
    for id, digest in connection.execute(select(_attachment.id, _attachment.digest)):
        if not path_of(folder, digest).is_file():
            yield id, "文件不在"
        elif not is_whole(folder, digest):
            yield id, "文件与登记的不符，被改动过"


def carry(wanted: list[str], source: Path, target: Path, *, trusts: bool) -> int:
    """Copy what `target` lacks from `source`, each held against its digest; how many are lost.

    `trusts`: what lies in `target` was checked when it came and is not read again.
    """
    lost = 0
    for digest in wanted:
        path = path_of(target, digest)
        if path.is_file() if trusts else is_whole(target, digest):
            continue
        if not is_whole(source, digest):
            lost += 1
            continue
        _make_folder(path.parent)
        with _new_file(path) as part, path_of(source, digest).open("rb") as file:
            shutil.copyfileobj(file, part)
        if not is_whole(target, digest):
            path.unlink(missing_ok=True)
            lost += 1
    if lost:
        log.error("%d attachments have no whole file in %s", lost, source)
    return lost


def _make_folder(folder: Path) -> None:
    """Personal data: nobody but its owner may look into it."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def _new_file(target: Path) -> Iterator[IO[bytes]]:
    """A file to write that stands at `target` when it is whole and on the disk."""
    part = target.with_name(f".{target.stem}-{secrets.token_hex(4)}.part")
    try:
        with open(part, "xb", opener=_for_its_owner) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
