"""辖区边界: outlines of the communities from a file, drawn one by one, and written again."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.station import Community, Station
from jinhai_console.services.boundary_rules import tidy_boundary
from jinhai_console.services.command import Command
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBoundaries(Command):
    """Outlines by the communities' ids, in one step. Those not named keep theirs."""

    boundaries: Mapping[int, str]

    def perform(self, tx: Transaction) -> Subject:
        changed = 0
        for id, text in self.boundaries.items():
            community = _in_use(tx, id)
            boundary = tidy_boundary(text, community.name)
            if boundary != community.boundary:
                tx.replace(community, boundary=boundary)
                changed += 1
        if not changed:
            raise Refusal("没有需要保存的更改：文件里的边界与现有的相同，或没有一个社区对得上")
        return Subject(number=str(changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBoundary(Command):
    """One community's outline as it was drawn; empty takes it away."""

    id: int
    version: int
    boundary: str

    def perform(self, tx: Transaction) -> Subject:
        community = _in_use(tx, self.id)
        if community.version != self.version:
            raise Refusal("这个社区刚被别人更改，没有保存；请看过最新内容再画")
        boundary = tidy_boundary(self.boundary, community.name)
        if boundary == community.boundary:
            raise Refusal("没有需要保存的更改")
        tx.replace(community, boundary=boundary)
        return Subject(community.id, community.name)


@dataclass(frozen=True, slots=True)
class BoundaryPreview:
    """What a file would bring. `matched` by id; `without` have none afterwards either."""

    matched: Mapping[int, str]
    names: tuple[str, ...]  # of the matched
    unmatched: tuple[str, ...]
    without: tuple[str, ...]
    notes: tuple[str, ...]


def boundary_preview(reader: Reader, data: bytes) -> BoundaryPreview:
    """A file held against the station's communities; refused where it cannot be read."""
    from jinhai_console.domain.analysis.boundary_file import (
        Beat,
        boundary_notes,
        read_boundaries,
    )

    lists = reader.lists
    live = [each for each in lists.communities.values() if each.retired_at is None]
    middle = middle_of(lists.station)
    found = read_boundaries(data, [Beat(each.name, each.code) for each in live], middle)
    after = {each.name: found.outlines.get(each.name, each.boundary) for each in live}
    return BoundaryPreview(
        matched={e.id: found.outlines[e.name] for e in live if e.name in found.outlines},
        names=tuple(found.outlines),
        unmatched=found.unmatched,
        without=tuple(name for name, text in after.items() if not text),
        notes=boundary_notes({name: text for name, text in after.items() if text}, middle),
    )


def boundary_file(reader: Reader) -> bytes:
    """All outlines as a file that `boundary_preview` reads; refused where there is none."""
    from jinhai_console.domain.analysis.boundary_file import Beat, written_boundaries

    drawn = [
        (Beat(each.name, each.code), each.boundary)
        for each in reader.lists.communities.values()
        if each.boundary and each.retired_at is None
    ]
    if not drawn:
        raise Refusal("还没有社区边界；请先导入 GeoJSON 文件，或在地图上画")
    return written_boundaries(drawn)


def middle_of(station: Station) -> tuple[float, float] | None:
    """The station's longitude and latitude."""
    if station.longitude is None or station.latitude is None:
        return None
    return station.longitude, station.latitude


def _in_use(tx: Transaction, id: int) -> Community:
    community = tx.first(Community, id=id)
    if community is None or community.retired_at is not None:
        raise Refusal("没有这个社区，或它已经停用；请先恢复它")
    return community
