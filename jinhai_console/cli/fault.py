"""A fault of ours on the command line: kept in a file, never shown as a traceback."""

import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from jinhai_console.settings import Settings


def write_fault() -> Path:
    """The fault being handled, appended to the log; where that lies.

    Where the log's folder cannot be written, the system's folder for passing files serves.
    """
    entry = f"{datetime.now(UTC).isoformat()}\n{traceback.format_exc()}\n"
    for folder in (Settings().log_dir, Path(tempfile.gettempdir())):
        file = folder / "jinhai-console.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8") as log:
                log.write(entry)
        except OSError:
            continue
        return file
    return Path("stderr")
