"""What a person means by a short word: an incident, an officer, an entry of a list."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from jinhai_console.domain.classification import Category
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.rows import IncidentRow, OfficerRow
from jinhai_console.domain.station import Entry
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.incident import incident_ids_ending
from jinhai_console.store.views.officers import officer_rows
from jinhai_console.store.views.queue import incident_rows

E = TypeVar("E", bound=Entry)


def find_incident(reader: Reader, said: str) -> IncidentRow:
    """By its whole number, or the last digits of the number of an open one. Raises Refusal."""
    ids = incident_ids_ending(reader, said)
    if not ids:
        raise Refusal(f"没有警情“{said}”；请核对编号，未结警情可只写末几位")
    rows = sorted(incident_rows(reader, ids), key=lambda each: each.number)
    if len(rows) > 1:
        shown = "、".join(each.number for each in rows[:4])
        raise Refusal(f"“{said}”对应多起未结警情（{shown}）；请多写几位编号")
    return rows[0]


def find_officer(reader: Reader, said: str, among: Sequence[OfficerRow] = ()) -> OfficerRow:
    """By number or its end, name or pinyin initials; on duty before others. Raises Refusal."""
    officers = among or officer_rows(reader)
    wanted = said.strip().lower()
    exact = [each for each in officers if wanted in (each.number, each.name)]
    found = exact or [
        each for each in officers if each.number.endswith(wanted) or wanted in each.initials.split()
    ]
    found = [each for each in found if each.is_on_duty] or found
    if not found:
        raise Refusal(f"没有民警“{said}”；请写警号（可只写末几位）、姓名或姓名首字母")
    if len(found) > 1:
        shown = "、".join(f"{each.name} {each.number}" for each in found[:4])
        raise Refusal(f"“{said}”对应多名民警（{shown}）；请写完整警号")
    return found[0]


def find_category(lists: Lists, said: str) -> Category:
    """By code, name, initials or part of the name; also one no longer in use. Raises Refusal."""
    top_first = sorted(lists.categories.values(), key=lambda each: each.depth)
    named = [each for each in top_first if said in (each.code, each.name)]
    return named[0] if named else find_entry(top_first, said, "警情类别", retired_too=True)


def find_entry(entries: Iterable[E], said: str, what: str, *, retired_too: bool = False) -> E:
    """An entry by code, name, initials, or part of the name. Raises Refusal."""
    in_use = [each for each in entries if retired_too or each.retired_at is None]
    wanted = said.strip().lower()
    code = [each for each in in_use if wanted and getattr(each, "code", None) == wanted]
    exact = code or [each for each in in_use if each.name == said.strip()]
    found = (
        exact
        or [each for each in in_use if wanted in each.initials.split()]
        or [each for each in in_use if wanted and wanted in each.name]
    )
    if len(found) == 1:
        return found[0]
    shown = "、".join(each.name for each in (found or in_use)[:6])
    if not found:
        raise Refusal(f"没有{what}“{said}”；可用的有 {shown} 等")
    raise Refusal(f"“{said}”对应多个{what}（{shown}）；请写全名")
