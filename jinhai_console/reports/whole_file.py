"""Files that are there whole or not at all: written beside their name, then renamed."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name beside `path` to write to; it becomes `path` when the block ends without a fault."""
    draft = path.with_name(f".{secrets.token_hex(4)}.part")
    try:
        yield draft
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, replacing what was there. Raises OSError."""
    with whole_file(path) as draft:
        draft.write_bytes(content)
