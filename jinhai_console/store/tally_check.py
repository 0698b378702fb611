"""Facts and tallies held against the incidents: every one is counted again."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, select

from jinhai_console.domain.analysis.fact import Cell, Exit, Fact, Values
from jinhai_console.store.tables import fact, tally
from jinhai_console.store.tallying import cells, facts


def wrong_facts(connection: Connection, station_id: int, zone: str) -> Iterator[tuple[int, str]]:
    """Each incident that is counted as something else than it is, and what is wrong with it."""
    query = select(*fact.c[1:]).where(fact.c.station_id == station_id)
    stored: dict[int, list[Fact]] = {}
    for row in connection.execute(query):
        stored.setdefault(row.incident_id, []).append(Fact._make(row))
    for some in facts(connection, station_id, zone):
        for each in some:
            found = stored.pop(each.incident_id, [])
            if found != [each]:
                yield each.incident_id, "没有计入" if not found else "计入的内容与警情不符"
    for id in sorted(stored):
        yield id, "计入的警情不存在"


def wrong_tallies(connection: Connection, station_id: int) -> Iterator[str]:
    """Each cell that does not count what the facts say."""
    wanted = [Counter[Values]() for _ in Exit]
    query = select(*fact.c[1:]).where(fact.c.station_id == station_id)
    for some in connection.execute(query).partitions(1_000):
        for counts, more in zip(wanted, cells(map(Fact._make, some)), strict=True):
            counts.update(more)
    for row in connection.execute(select(tally).where(tally.c.station_id == station_id)):
        cell = tuple(row[1:6])
        for counts, stored in zip(wanted, row[6:], strict=True):
            counted = counts.pop(cell, 0)
            if stored != counted:
                yield f"{_words(cell)}：存 {stored}，应为 {counted}"
    for counts in wanted:
        for cell, counted in sorted(counts.items()):
            yield f"{_words(cell)}：缺少，应为 {counted}"


def _words(values: Values) -> str:
    cell = Cell._make(values)
    return f"第 {cell.axis}/{cell.grain} 类 {cell.scope_id} {cell.start} {cell.value}"
