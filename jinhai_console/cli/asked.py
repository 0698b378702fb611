"""What options name, looked up: a moment, an officer, a category, a record by its number."""

from jinhai_console.cli.opening import lists_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.instant import Instant, parse_instant
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk


def moment_said(said: str | None, zone: str) -> Instant | None:
    """None where nothing is said. Raises Stopped."""
    if not said:
        return None
    try:
        return parse_instant(said, zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None


def officer_called(desk: Desk, number: str) -> int:
    officer = desk.read(reads.officer_by_number, number).result()
    if officer is None:
        raise Stopped(f"没有警号 {number}；请核对")
    return officer.id


def officer_said(desk: Desk, number: str | None) -> int | None:
    """None where nothing is said. Raises Stopped."""
    return officer_called(desk, number) if number else None


def category_called(desk: Desk, said: str) -> int:
    for each in lists_of(desk).categories.values():
        if said in (each.code, each.name):
            return each.id
    raise Stopped(f"没有类别“{said}”；请写类别的名称或代码")


def incident_called(desk: Desk, number: str) -> int:
    id = desk.read(reads.incident_id, number).result()
    if id is None:
        raise Stopped(f"没有编号为 {number} 的警情；用 incidents 看有哪些")
    return id
