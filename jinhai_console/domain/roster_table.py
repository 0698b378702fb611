"""The roster as a table of texts and back: officers × days, one cell for what begins there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.roster import DutyPost, LeaveKind
from jinhai_console.domain.roster_fill import Slot, span
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_words import LEAVE_KINDS

HEADER = ("警号", "姓名", "队伍")
LEAVE_SIGN = "假"  # of whichever kind; a new leave is written by its kind
MOST_CELLS = 20_000

_BETWEEN = re.compile(r"[、,，;；/\s+]+")
_EMPTY = frozenset({"", "-", "—", "休", "无"})
_KINDS = {word: kind for kind, word in LEAVE_KINDS.items()}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cell of a table says of an officer's day. `place` is where it stands, as `D7`.

    `leave` is the kind that is written there, None where only `LEAVE_SIGN` is.
    """

    officer_id: int
    day: str
    post_ids: frozenset[int]
    place: str
    is_away: bool = False
    leave: LeaveKind | None = None


@dataclass(frozen=True, slots=True)
class RefusedCell:
    place: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as it was understood; `refused` are the cells that were not."""

    first: date
    last: date
    wanted: tuple[Wanted, ...]
    refused: tuple[RefusedCell, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaveDays:
    """A leave as a table gives it, both days included."""

    officer_id: int
    first_day: str
    last_day: str
    kind: LeaveKind


@dataclass(frozen=True, slots=True)
class Difference:
    """What has to change so that the roster says what the table says."""

    add: tuple[Slot, ...]
    drop: tuple[int, ...]  # ids of duties
    unchanged: int  # cells
    leaves: tuple[LeaveDays, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not self.add and not self.drop and not self.leaves


def table_of(roster: Roster) -> tuple[list[str], list[list[str]]]:
    """Header and rows: each day's posts by mark, by name where two share one; `假` on leave."""
    words = _called(tuple(roster.plan.posts.values()))
    called = {id: word for word, id in reversed(words.items())}
    header = [*HEADER, *(day.isoformat() for day in roster.days)]
    rows = [
        [each.number, each.name, each.team]
        + [cell_text(roster, each.id, day, called) for day in roster.days]
        for each in roster.officers
    ]
    return header, rows


def cell_text(
    roster: Roster, officer_id: int, day: date, called: Mapping[int, str] | None = None
) -> str:
    """`called` names posts otherwise than by their marks."""
    posts = roster.plan.posts
    duties = roster.duties_of(officer_id, day)
    signs = [(called or {}).get(each.post_id, posts[each.post_id].sign) for each in duties]
    if roster.leave_of(officer_id, day) is not None:
        signs.append(LEAVE_SIGN)
    return "、".join(dict.fromkeys(signs))


def read_table(
    rows: Sequence[tuple[int, Sequence[str]]],
    officers: Mapping[str, tuple[int, str, bool]],
    posts: Sequence[DutyPost],
) -> ReadTable:
    """What `table_of` wrote, or a table of that form. Raises ValueError where it has another.

    `rows` with their numbers in the file; `officers`: id, name and whether retired, by number.
    """
    heads = (n for n, (_, row) in enumerate(rows) if row and row[0].strip() == HEADER[0])
    at = next(heads, None)
    if at is None:
        raise ValueError(f"找不到以“{HEADER[0]}”开头的表头；请先导出一份，在它上面改")
    days = _days(rows[at][1])
    if not days:
        raise ValueError("表头里没有日期；日期请写成 2026-11-23 的样子")
    if len(days) * (len(rows) - at) > MOST_CELLS:
        raise ValueError("表太大了；请按月分几次导入")
    called = _called(posts)
    wanted: list[Wanted] = []
    refused: list[RefusedCell] = []
    seen: set[str] = set()
    for line, row in rows[at + 1 :]:
        number = row[0].strip() if row else ""
        if not number:
            continue
        problem = _problem(number, row, officers, seen)
        if problem:
            refused.append(RefusedCell(f"A{line}", number, problem))
            continue
        seen.add(number)
        cells = list(_cells(line, row, days, officers[number][0], called))
        wanted += [each for each in cells if isinstance(each, Wanted)]
        refused += [each for each in cells if isinstance(each, RefusedCell)]
    return ReadTable(min(days.values()), max(days.values()), tuple(wanted), tuple(refused))


def _cells(
    line: int,
    row: Sequence[str],
    days: Mapping[int, date],
    officer_id: int,
    called: Mapping[str, int],
) -> Iterator[Wanted | RefusedCell]:
    """One officer's row."""
    for column, day in days.items():
        text = row[column].strip() if column < len(row) else ""
        place = f"{_letters(column)}{line}"
        words = [each for each in _BETWEEN.split(text) if each not in _EMPTY]
        posts = {called[each] for each in words if each in called}
        away = [each for each in words if each not in called]
        unknown = [each for each in away if each != LEAVE_SIGN and each not in _KINDS]
        kinds = {_KINDS[each] for each in away if each in _KINDS}
        if unknown:
            reason = f"没有叫“{unknown[0]}”的岗位；可以写 {'、'.join(called)}"
            yield RefusedCell(place, text, reason)
        elif len(kinds) > 1:
            yield RefusedCell(place, text, "一天只能请一种假")
        else:
            kind = next(iter(kinds), None)
            yield Wanted(officer_id, day.isoformat(), frozenset(posts), place, bool(away), kind)


def difference(roster: Roster, table: ReadTable) -> Difference:
    """Cells that say what stands already change nothing, neither hours nor names."""
    add: list[Slot] = []
    drop: list[int] = []
    unchanged = 0
    for each in table.wanted:
        day = date.fromisoformat(each.day)
        standing = roster.duties_of(each.officer_id, day)
        there = {duty.post_id for duty in standing}
        drop += [duty.id for duty in standing if duty.post_id not in each.post_ids]
        for post_id in sorted(each.post_ids - there):
            begins, ends = span(roster.plan.posts[post_id], day, roster.plan.zone)
            add.append(Slot(each.officer_id, post_id, each.day, begins, ends))
        is_new = each.leave is not None and roster.leave_of(each.officer_id, day) is None
        unchanged += there == each.post_ids and not is_new
    return Difference(tuple(add), tuple(drop), unchanged, _new_leaves(roster, table.wanted))


def leave_problem(roster: Roster, cell: Wanted) -> str:
    """Why a cell cannot be carried out as it speaks of leave, or does not; empty where it can."""
    day = date.fromisoformat(cell.day)
    standing = roster.leave_of(cell.officer_id, day)
    there = {duty.post_id for duty in roster.duties_of(cell.officer_id, day)}
    if standing is not None and (not cell.is_away or cell.leave not in (None, standing.kind)):
        return f"这一天请了{LEAVE_KINDS[standing.kind]}；要改请先在窗口里销假"
    if standing is None and cell.is_away and cell.leave is None:
        return f"请写明是哪种假：{'、'.join(_KINDS)}"
    if cell.is_away and not cell.post_ids <= there:
        return "请假的日子不能排班；请只留一样"
    return ""


def _new_leaves(roster: Roster, cells: Sequence[Wanted]) -> tuple[LeaveDays, ...]:
    """Days of one kind in a row are one leave."""
    found: list[LeaveDays] = []
    for each in sorted(cells, key=lambda cell: (cell.officer_id, cell.day)):
        day = date.fromisoformat(each.day)
        if each.leave is None or roster.leave_of(each.officer_id, day) is not None:
            continue
        before = (day - timedelta(days=1)).isoformat()
        if found and replace(found[-1], first_day="") == LeaveDays(
            each.officer_id, "", before, each.leave
        ):
            found[-1] = replace(found[-1], last_day=each.day)
        else:
            found.append(LeaveDays(each.officer_id, each.day, each.day, each.leave))
    return tuple(found)


def _days(header: Sequence[str]) -> dict[int, date]:
    found: dict[int, date] = {}
    for column, text in enumerate(header):
        try:
            day = parse_day(text.strip()[:10])
        except ValueError:
            continue
        if day in found.values():
            raise ValueError(f"表头里有两列 {day}；请删去一列")
        found[column] = day
    return found


def _problem(
    number: str,
    row: Sequence[str],
    officers: Mapping[str, tuple[int, str, bool]],
    seen: set[str],
) -> str:
    if number not in officers:
        return "没有这个警号"
    if number in seen:
        return "这个警号写了两行；请合成一行"
    _id, name, is_retired = officers[number]
    if is_retired:
        return f"{name}已停用"
    said = row[1].strip() if len(row) > 1 else ""
    return f"警号是{name}的，姓名写的是“{said}”；请核对" if said and said != name else ""


def _called(posts: Sequence[DutyPost]) -> dict[str, int]:
    """Posts by mark and by name. A mark that two share means neither."""
    used = [each for each in posts if each.retired_at is None]
    signs = [each.sign for each in used]
    found = {each.sign: each.id for each in used if signs.count(each.sign) == 1}
    return found | {each.name: each.id for each in used}


def _letters(column: int) -> str:
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
