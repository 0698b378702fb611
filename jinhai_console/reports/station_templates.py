"""本所版式: a station's own templates over the program's, from a folder beside its database.

What lies there takes the place of the file of the same name in `resources/templates`; a sheet whose
own template is broken is set by the program's, and what was wrong is kept for whoever looks at it.
One process serves one station, so which folder holds is said once (`use`).
"""

import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from jinhai_console.reports.plain_text import plain

_FONTS = "fonts"
MOST_BYTES = 4 * 1024 * 1024  # of one file: a coat of arms is smaller

_Signature = tuple[tuple[str, int, int], ...]


class StationTemplates:
    """`folder` None: only the program's. `fault_of` says what was wrong with a sheet's own."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self._faults: dict[str, str] = {}

    def use(self, folder: Path | None) -> None:
        self.folder = folder
        self._faults.clear()

    def over(self, sheet: str, builtin: Path) -> Path | None:
        """The folder to set `sheet` from, where the station says anything of it; else None."""
        if self.folder is None:
            return None
        files = _files(self.folder)
        own = [name for name, _, _ in files if name.split("/")[0] == sheet or "/" not in name]
        return _overlay(builtin, self.folder, files) if own else None

    def fonts(self) -> Path | None:
        """The folder of faces that the station owns, where there is one; no link is followed."""
        if self.folder is None or self.folder.is_symlink():
            return None
        found = self.folder / _FONTS
        return found if found.is_dir() and not found.is_symlink() else None

    def failed(self, sheet: str, why: str) -> None:
        self._faults[sheet] = f"本所版式“{sheet}”有错，已用程序自带的：{plain(why)}"

    def worked(self, sheet: str) -> None:
        self._faults.pop(sheet, None)

    def fault_of(self, sheet: str) -> str:
        return self._faults.get(sheet, "")


STATION_TEMPLATES = StationTemplates()


def folder_beside(database: Path) -> Path:
    return database.with_name(f"{database.stem}.templates")


def _files(folder: Path) -> _Signature:
    """What is there, by name, size and time. Links are not followed: nothing outside is read."""
    if not folder.is_dir() or folder.is_symlink():
        return ()
    found = []
    for path in sorted(folder.rglob("*")):
        if path.relative_to(folder).parts[0] == _FONTS:
            continue
        between = path.parents[: len(path.relative_to(folder).parts) - 1]
        if any(each.is_symlink() for each in (path, *between)):
            continue
        if path.is_file() and path.stat().st_size <= MOST_BYTES:
            stat = path.stat()
            found.append((path.relative_to(folder).as_posix(), stat.st_size, stat.st_mtime_ns))
    return tuple(found)


@lru_cache(maxsize=2)
def _overlay(builtin: Path, folder: Path, files: _Signature) -> Path:
    """The program's templates with the station's laid over them; made anew when one changed."""
    root = Path(_kept().name) / str(abs(hash((builtin, folder, files))))
    if not root.exists():
        shutil.copytree(builtin, root)
        for name, _, _ in files:
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / name, target)
    return root


@lru_cache(maxsize=1)
def _kept() -> "tempfile.TemporaryDirectory[str]":
    """Gone with the process."""
    return tempfile.TemporaryDirectory(prefix="jinhai-templates-")
