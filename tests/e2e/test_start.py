"""What is imported before the window is painted, and before a command line is refused."""

import subprocess
import sys

HEAVY = ("sqlalchemy", "sqlcipher3", "numpy", "pyqtgraph", "typst", "alembic", "watchfiles")


def imported_by(modules: str) -> list[str]:
    """Of the heavy ones; in a process of its own."""
    asks = f"import sys, {modules}; print(*(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_window_is_painted_before_anything_heavy_is_imported() -> None:
    assert imported_by("jinhai_console.cli.windows, jinhai_console.app.console") == []


def test_the_command_line_imports_neither_qt_nor_the_store() -> None:
    assert imported_by("jinhai_console.cli") == []
