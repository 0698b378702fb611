"""The cells of one row as the fields of an incident, with everything looked up beforehand."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from jinhai_console.domain.history import HistoricAssignment
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.money import read_money
from jinhai_console.intake.importer.mapping import MILESTONES, MOMENTS
from jinhai_console.intake.importer.moments import MomentColumn, WallClock, moment_column
from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.intake.importer.times import DayOrder, TimeReader
from jinhai_console.intake.importer.values import (
    NOTHING,
    Place,
    level_of,
    phone_of,
    place_of,
    point_of,
    text_of,
    without_point,
)

UNNAMED_UNIT = "（未注明）"  # moments were kept, but not whose they are
TEXTS = (
    "address",
    "community",
    "narrative",
    "reporter_name",
    "reporter_phone",
    "disposition",
    "feedback",
    "source",
    "channel",
)
CATEGORIES = ("category", "category2", "category3", "category4")
JOINED = -1
MAX_REMEMBERED = 10_000
LONG_AGO: Instant = -(2**62)

_BETWEEN_UNITS = re.compile(r"\s*[、，；;]\s*")


class Fields:
    """Reads fields out of cells; made once per file."""

    def __init__(self, plan: ImportPlan, order: DayOrder) -> None:
        self.wall = WallClock(plan.zone)
        self._positions = plan.fields
        self._single = {
            field: places[0] if len(places) == 1 else JOINED
            for field, places in plan.fields.items()
        }
        reader = TimeReader(plan.zone, order)
        self._moments: dict[str, MomentColumn] = {
            field: moment_column(
                plan.forms[field], plan.fields[field], plan.mapping[field], reader, self.wall
            )
            for field in MOMENTS
            if field in plan.fields
        }
        self._received = self._moments["received_at"]
        self._milestones = [
            (field, self._moments[field]) for field in MILESTONES if field in self._moments
        ]
        self.no_time = f"没有报警时间（“{plan.mapping['received_at']}”是空的），请补上"
        self._categories = [field for field in CATEGORIES if field in plan.fields]
        self._texts = [(field, self._single[field]) for field in TEXTS if self._is_single(field)]
        self._joined_texts = [field for field in TEXTS if self._single.get(field) == JOINED]
        self._ends = [field for field in ("feedback_at", "closed_at") if field in plan.fields]
        self._place_positions = [
            index
            for field in ("point", "longitude", "latitude")
            for index in plan.fields.get(field, ())
        ]
        self._level_words = plan.preset.levels if plan.preset else {}
        self._levels: dict[str, int | None] = {}
        self._is_swapped = plan.is_swapped
        mapped = {index for places in plan.fields.values() for index in places}
        self.unmapped = tuple(index for index in range(len(plan.columns)) if index not in mapped)
        self.per_unit = frozenset(
            index for field in ("unit", *MILESTONES) for index in plan.fields.get(field, ())
        )
        self.unit_position = plan.fields["unit"][0] if "unit" in plan.fields else None

    def _is_single(self, field: str) -> bool:
        return self._single.get(field, JOINED) != JOINED

    def text(self, field: str, cells: Sequence[str]) -> str:
        index = self._single.get(field)
        if index is None:
            return ""
        if index != JOINED:
            text = cells[index].strip()
            return "" if text in NOTHING else text
        return " ".join(filter(None, (text_of(cells[each]) for each in self._positions[field])))

    def received(self, cells: Sequence[str]) -> Instant | None:
        return self._received(cells, LONG_AGO)

    def given(self, cells: Sequence[str], received: Instant) -> dict[str, Any]:
        """The incident's fields that are cells of their own, only those the row fills."""
        found: dict[str, Any] = {}
        for field, index in self._texts:
            text = cells[index].strip()
            if text and text not in NOTHING:
                found[field] = text
        for field in self._joined_texts:
            if text := self.text(field, cells):
                found[field] = text
        for field in self._ends:
            if moment := self._moments[field](cells, received):
                found[field] = moment
        # Names from the top down; empty types leave no gap.
        names = tuple(name for field in self._categories if (name := self.text(field, cells)))
        if names:
            found["category"] = names
        if "address" in found:
            found["address"] = without_point(found["address"])
        if "reporter_phone" in found:
            found["reporter_phone"] = phone_of(found["reporter_phone"])
        return found

    def loss(self, cells: Sequence[str]) -> int | None:
        return read_money(self.text("loss", cells))

    def level(self, cells: Sequence[str]) -> int | None:
        text = self.text("priority", cells)
        if not text:
            return None
        if text not in self._levels and len(self._levels) < MAX_REMEMBERED:
            self._levels[text] = level_of(text, self._level_words)
        return self._levels.get(text)

    def place(self, cells: Sequence[str]) -> Place | None:
        """From the point, else from longitude and latitude, else from behind the address."""
        if "point" in self._positions:
            return point_of(self.text("point", cells))
        if "longitude" in self._positions:
            longitude, latitude = self.text("longitude", cells), self.text("latitude", cells)
            if self._is_swapped:
                longitude, latitude = latitude, longitude
            return place_of(longitude, latitude)
        address = self.text("address", cells)
        return point_of(address) if "(" in address else None

    def says_place(self, cells: Sequence[str]) -> bool:
        """Whether the columns of coordinates hold anything at all."""
        return any(text_of(cells[index]) for index in self._place_positions)

    def dropped(self, cells: Sequence[str], place: Place | None, level: int | None) -> list[int]:
        """Mapped cells that came to nothing and are kept beside: no place, no level, no sum."""
        lost: list[int] = []
        if place is None:
            lost += [index for index in self._place_positions if cells[index]]
        if level is None and "priority" in self._positions:
            lost += [index for index in self._positions["priority"] if cells[index]]
        if "loss" in self._positions and self.loss(cells) is None:
            lost += [index for index in self._positions["loss"] if cells[index]]
        return lost

    def assignments(self, cells: Sequence[str], received: Instant) -> list[HistoricAssignment]:
        """Who was sent by this row: nobody, one unit, or several named in one cell."""
        moments: dict[str, Instant] = {}
        for field, read in self._milestones:
            moment = read(cells, received)
            if moment is not None:
                moments[field] = moment
        unit = self.text("unit", cells)
        if not unit:
            if not moments:
                return []
            unit = UNNAMED_UNIT
        names = _BETWEEN_UNITS.split(unit)
        return [_assignment(name, moments) for name in names if name]


def _assignment(unit: str, moments: Mapping[str, Instant]) -> HistoricAssignment:
    return HistoricAssignment(
        unit=unit,
        dispatched_at=moments.get("dispatched_at"),
        acknowledged_at=moments.get("acknowledged_at"),
        en_route_at=moments.get("en_route_at"),
        on_scene_at=moments.get("on_scene_at"),
        cleared_at=moments.get("cleared_at"),
    )
