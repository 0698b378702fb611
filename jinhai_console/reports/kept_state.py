"""The last known states as files: one every few minutes, the latest few of them kept.

Their names sort by time. A folder of them is read by people with nothing but a PDF reader.
"""

import re
import time
from pathlib import Path

from jinhai_console.reports.paper import Paper
from jinhai_console.reports.whole_file import write_whole

KEEP = 12  # an hour of them
_OWN = re.compile(r"最后已知状态 \d{4}-\d{2}-\d{2} \d{4}\.pdf")


def keep_state(paper: Paper, folder: Path, keep: int = KEEP) -> Path:
    """Put it into `folder`, whole or not at all, and drop the oldest beyond `keep`.

    Raises SheetFault, OSError. Files of other names are nobody's business here.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{paper.name}.pdf"
    write_whole(path, paper.pdf().pdf)
    for old in states_in(folder)[keep:]:
        old.unlink(missing_ok=True)
    return path


def states_in(folder: Path) -> list[Path]:
    """The latest first. Raises OSError where the folder does not answer."""
    if not folder.is_dir():
        return []
    return sorted((e for e in folder.iterdir() if _OWN.fullmatch(e.name)), reverse=True)


def age_s(folder: Path) -> float | None:
    """Seconds since the latest was written; None where there is none, or nothing answers."""
    try:
        newest = states_in(folder)[:1]
        return max(0.0, time.time() - newest[0].stat().st_mtime) if newest else None
    except OSError:
        return None
