"""The machine that the figures are of, in a few lines."""

import os
import platform
import shutil
import subprocess
import time
from pathlib import Path


def machine() -> dict[str, str]:
    from PySide6.QtCore import qVersion
    from sqlcipher3 import dbapi2

    return {
        "CPU": f"{_line('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores",
        "memory": _line("/proc/meminfo", "MemTotal"),
        "system": platform.platform(),
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} ({os.environ.get('QT_QPA_PLATFORM', 'desktop')})",
        "SQLite": dbapi2.sqlite_version,
        "date": time.strftime("%Y-%m-%d %H:%M %Z"),
        "commit": _commit(),
    }


def load() -> str:
    """What else the machine was doing: the load average of the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def _commit() -> str:
    """The commit that was measured, with a plus where files differ from it."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    order = [git, "describe", "--always", "--dirty=+", "--abbrev=7"]
    said = subprocess.run(order, capture_output=True, text=True, check=False)
    return said.stdout.strip() or "unknown"


def _line(file: str, name: str) -> str:
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((each.partition(":")[2].strip() for each in lines if each.startswith(name)), "")
