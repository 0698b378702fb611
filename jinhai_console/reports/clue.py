"""线索移交单: what to look for, the sightings in order with their pictures, the route drawn."""

import base64
import io
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.clue import (
    CLUE_STATE_NAMES,
    HEADING_NAMES,
    person_words,
    vehicle_words,
)
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.patrol_rows import SightingRow
from jinhai_console.domain.route_words import leg_text, route_text
from jinhai_console.reports.qr import qr_svg
from jinhai_console.reports.route_picture import route_svg
from jinhai_console.services.clue_sheet import ClueSheet

Pictures = Callable[[str], bytes]  # the JPEG of a digest; raises Refusal where it is not whole

MOST_PICTURES = 24
_SIDE = 720  # pixels of a picture on paper


def clue_data(sheet: ClueSheet, pictures: Pictures) -> dict[str, Any]:
    """What `templates/clue` prints."""
    detail, zone = sheet.detail, sheet.zone
    clue = detail.clue
    stands = [each for each in detail.sightings if each.sighting.stands]
    given = [each.receiver for each in detail.tasks if each.task.end_reason == ""]
    return {
        "heading": asdict(sheet.heading),
        "number": clue.number,
        "facts": [
            ("线索编号", clue.number),
            ("状态", CLUE_STATE_NAMES[clue.state]),
            ("警情编号", detail.row.incident_number or "—"),
            ("案件编号", detail.row.case_number or "—"),
            ("登记", f"{full_text(clue.entered_at, zone)[:16]}　{detail.entered_by}".strip()),
            ("移交给", "、".join(dict.fromkeys(given)) or "—"),
        ],
        "features": [
            ("衣着体貌", "、".join(person_words(clue)) or "—"),
            ("车辆", "、".join(vehicle_words(clue)) or "—"),
            ("说明", clue.remarks or "—"),
        ],
        "route": route_text(detail.route),
        "picture": route_svg(sheet.route),
        "sightings": [
            (str(place), short_text(each.sighting.at, zone), _where(each), leg_text(each.leg))
            for place, each in enumerate(stands, 1)
        ],
        "photos": _photos(stands, zone, pictures),
        "asks": detail.tasks[-1].task.asks if detail.tasks else "",
        "checkpoint": sheet.checkpoint,
        "reference": sheet.reference,
        "qr": qr_svg(sheet.reference),
    }


def _where(row: SightingRow) -> str:
    each = row.sighting
    way = f"往{HEADING_NAMES[each.heading]}" if each.heading else ""
    return "\n".join(part for part in (f"{each.place}　{way}".strip(), each.text) if part)


def _photos(stands: list[SightingRow], zone: str, pictures: Pictures) -> list[dict[str, str]]:
    found = []
    for place, row in enumerate(stands, 1):
        for photo in row.photos:
            said = f"{place}　{short_text(row.sighting.at, zone)}　{row.sighting.place}"
            found.append({"said": said, "picture": _embedded(photo.digest, pictures)})
    return found[:MOST_PICTURES]


def _embedded(digest: str, pictures: Pictures) -> str:
    """An SVG that holds the picture, as data carries no bytes; empty where it cannot be read."""
    from PIL import Image  # late: only a photo needs it

    try:
        content = pictures(digest)
    except Refusal:
        return ""
    with Image.open(io.BytesIO(content), formats=("JPEG",)) as photo:
        photo.thumbnail((_SIDE, _SIDE))
        made = io.BytesIO()
        photo.save(made, "JPEG", quality=85)
        width, height = photo.size
    data = base64.b64encode(made.getvalue()).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}"><image width="{width}" height="{height}" '
        f'href="data:image/jpeg;base64,{data}"/></svg>'
    )
