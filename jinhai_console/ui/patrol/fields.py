"""Fields of a clue's forms: its features, where a sighting was."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from jinhai_console.domain.clue import Build, Colour, Features, Heading, Sighting, VehicleKind
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.plate import read_plate
from jinhai_console.services.sightings import SightingFacts
from jinhai_console.ui.forms.field import Field, LineField, MomentField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.patrol.words import build_word, colour_word, heading_word, vehicle_word
from jinhai_console.ui.station.fields import ChoiceField, DegreeField, FlagField

_LINES = ("upper", "lower", "headwear", "mask", "carried", "vehicle_make", "plate")
_CHOICES = ("upper_colour", "lower_colour", "build", "vehicle", "vehicle_colour")


def _choice(name: str, label: str, kinds: type[StrEnum], word: Callable[[Any], str]) -> ChoiceField:
    options = [(None, tr("Patrol", "没看清")), *((each, word(each)) for each in kinds)]
    return ChoiceField(name, label, options)


class FeatureFields:
    """Everything that can be seen of a person and a vehicle, each left open where it was not."""

    def __init__(self) -> None:
        self.upper = LineField("upper", tr("Patrol", "上衣"))
        self.upper_colour = _choice("upper_colour", tr("Patrol", "上衣颜色"), Colour, colour_word)
        self.lower = LineField("lower", tr("Patrol", "下装"))
        self.lower_colour = _choice("lower_colour", tr("Patrol", "下装颜色"), Colour, colour_word)
        self.build = _choice("build", tr("Patrol", "体型"), Build, build_word)
        self.height = LineField(
            "height", tr("Patrol", "身高"), placeholder="170-175", check=_height_problem
        )
        self.headwear = LineField("headwear", tr("Patrol", "帽子头盔"))
        self.mask = LineField("mask", tr("Patrol", "口罩遮挡"))
        self.carried = LineField("carried", tr("Patrol", "携带物"))
        self.vehicle = _choice("vehicle", tr("Patrol", "车辆"), VehicleKind, vehicle_word)
        self.vehicle_colour = _choice(
            "vehicle_colour", tr("Patrol", "车辆颜色"), Colour, colour_word
        )
        self.vehicle_make = LineField("vehicle_make", tr("Patrol", "品牌样式"))
        self.plate = LineField(
            "plate", tr("Patrol", "车牌"), placeholder="闽A12?45 *345", check=_plate_problem
        )

    @property
    def rows(self) -> list[tuple[Field, ...]]:
        return [
            (self.upper, self.upper_colour),
            (self.lower, self.lower_colour),
            (self.build, self.height),
            (self.headwear, self.mask, self.carried),
            (self.vehicle, self.vehicle_colour),
            (self.vehicle_make, self.plate),
        ]

    def show(self, found: Features) -> None:
        for name in _LINES:
            getattr(self, name).restore(getattr(found, name))
        for name in _CHOICES:
            getattr(self, name).show(getattr(found, name))
        heights = [each for each in (found.height_from, found.height_to) if each is not None]
        self.height.restore("-".join(str(each) for each in dict.fromkeys(heights)))

    def read(self) -> Features:
        low, high = _heights(self.height.text())
        said: dict[str, Any] = {name: getattr(self, name).text() for name in _LINES}
        said |= {name: getattr(self, name).read() for name in _CHOICES}
        return Features(**said, height_from=low, height_to=high)


class SightingFields:
    """When and where; a point, an address or a camera."""

    def __init__(self, zone: str, now: Callable[[], Instant]) -> None:
        self._zone = zone
        self.at = MomentField("at", tr("Patrol", "看到时间"), zone, now, is_required=True)
        self.heading = _choice("heading", tr("Patrol", "去向"), Heading, heading_word)
        self.address = LineField("address", tr("Patrol", "地点"))
        self.camera = LineField("camera", tr("Patrol", "探头"))
        self.longitude = DegreeField("longitude", tr("Patrol", "经度"), 180)
        self.latitude = DegreeField("latitude", tr("Patrol", "纬度"), 90)
        self.words = LineField("text", tr("Patrol", "看到什么"))
        self.early = FlagField("early", "", tr("Patrol", "确为事前看到的"))

    @property
    def rows(self) -> list[Field | tuple[Field, ...]]:
        return [
            (self.at, self.heading),
            (self.address, self.camera),
            (self.longitude, self.latitude),
            self.words,
            self.early,
        ]

    def show(self, found: Sighting) -> None:
        self.at.restore(full_text(found.at, self._zone))
        self.heading.show(found.heading)
        for name in ("address", "camera"):
            getattr(self, name).restore(getattr(found, name))
        self.longitude.show(found.longitude)
        self.latitude.show(found.latitude)
        self.words.restore(found.text)

    def read(self) -> SightingFacts:
        at = self.at.value
        assert at is not None  # the field is required
        return SightingFacts(
            at=at,
            longitude=self.longitude.read(),
            latitude=self.latitude.read(),
            address=self.address.text(),
            camera=self.camera.text(),
            heading=self.heading.read(),
            text=self.words.text(),
        )


def _plate_problem(text: str) -> str:
    try:
        read_plate(text)
    except ValueError as wrong:
        return str(wrong)
    return ""


def _heights(text: str) -> tuple[int | None, int | None]:
    """Raises ValueError."""
    if not text.strip():
        return None, None
    low, _, high = text.replace("–", "-").replace("－", "-").partition("-")
    return int(low), int(high or low)


def _height_problem(text: str) -> str:
    try:
        _heights(text)
    except ValueError:
        return tr("Patrol", "身高请写成 175 或 170-175，不知道就不填")
    return ""
