"""警情地图 on paper: the picture as vectors, and the counts that it shows."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.paper import Paper


@dataclass(frozen=True, slots=True)
class MapSheet:
    """`picture` is an SVG; `rows` are names with their counts; `said` what has no place on it."""

    summary: str
    said: str
    picture: str
    rows: Sequence[tuple[str, int]]


def map_data(sheet: MapSheet, heading: SheetHeading) -> dict[str, Any]:
    """What `templates/map` prints."""
    return {
        "heading": asdict(heading),
        "summary": sheet.summary,
        "said": sheet.said,
        "picture": sheet.picture,
        "rows": [{"name": name, "count": f"{count:,}"} for name, count in sheet.rows],
    }


def map_paper(sheet: MapSheet, heading: SheetHeading, resources: Path) -> Paper:
    return Paper("map", lambda: map_data(sheet, heading), f"警情地图 {sheet.summary}", resources)
