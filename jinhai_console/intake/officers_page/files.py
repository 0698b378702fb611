"""The page's own files, read once; nothing a request says is ever part of a path."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "officers_page"
_FILES = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/tasks.js": ("tasks.js", "text/javascript"),
    "/visits.js": ("visits.js", "text/javascript"),
    "/page.js": ("page.js", "text/javascript"),
}


@dataclass(frozen=True, slots=True)
class Colours:
    """The window's tokens by their names, for the day and for the night."""

    light: Mapping[str, str]
    night: Mapping[str, str]

    def css(self) -> str:
        night = f"@media (prefers-color-scheme: dark) {{\n{_root(self.night)}}}\n"
        return _root(self.light) + night


def _root(tokens: Mapping[str, str]) -> str:
    lines = [f"  --{name.replace('_', '-')}: {value};\n" for name, value in tokens.items()]
    return f":root {{\n{''.join(lines)}}}\n"


def page_files(resources: Path, colours: Colours) -> dict[str, tuple[bytes, str]]:
    """By the path of the request: content and type."""
    folder = resources / FOLDER
    files = {path: ((folder / name).read_bytes(), kind) for path, (name, kind) in _FILES.items()}
    return {**files, "/colours.css": (colours.css().encode(), "text/css")}
