"""What options name: an officer by number, a category, an incident, a moment, a sum, a photo.

All raise Stopped with a sentence that says what is wrong with what was named.
"""

from pathlib import Path

from jinhai_console.cli.opening import lists_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.instant import Instant, parse_instant
from jinhai_console.domain.money import read_money
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services import reads
from jinhai_console.services.attachments import MOST_BYTES, KeptPhoto, keep_photo
from jinhai_console.services.desk import Desk


def officer_called(desk: Desk, number: str) -> int:
    officer = desk.read(reads.officer_by_number, number).result()
    if officer is None:
        raise Stopped(f"没有警号 {number}；请核对")
    return officer.id


def officer_if_called(desk: Desk, number: str | None) -> int | None:
    """None where none is named."""
    return officer_called(desk, number) if number else None


def incident_called(desk: Desk, number: str) -> int:
    id = desk.read(reads.incident_id, number).result()
    if id is None:
        raise Stopped(f"没有编号为 {number} 的警情；用 incidents 看有哪些")
    return id


def category_called(desk: Desk, said: str) -> int:
    """By its code or its name."""
    for each in lists_of(desk).categories.values():
        if said in (each.code, each.name):
            return each.id
    raise Stopped(f"没有类别“{said}”；请写类别的名称或代码")


def moment_said(text: str | None, zone: str) -> Instant | None:
    """None where nothing is said."""
    if not text:
        return None
    try:
        return parse_instant(text, zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None


def money_said(text: str | None) -> int | None:
    """In cents; None where nothing is said."""
    if not text:
        return None
    cents = read_money(text)
    if cents is None:
        raise Stopped(f"“{text}”不是金额；请写成 26000 或 2.6万元")
    return cents


def photo_at(desk: Desk, path: Path) -> KeptPhoto:
    """Checked, made anew and kept."""
    try:
        with path.open("rb") as file:
            return keep_photo(desk, file.read(MOST_BYTES + 1))
    except OSError as fault:
        raise Stopped(f"照片 {path} 读不出来（{fault.strerror}）") from None
    except Refusal as refusal:
        raise Stopped(f"照片 {path.name}：{refusal}") from None
