"""线索: whom or what the patrol post looks for, described by what anybody can see, and where seen.

Clothes, vehicles and places only: nobody is recognised by his face, and nobody is given a mark.
Every function takes the record and gives it as it is from then on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


class Colour(StrEnum):
    BLACK = "black"
    WHITE = "white"
    GREY = "grey"
    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    PINK = "pink"
    BROWN = "brown"
    SILVER = "silver"


COLOUR_NAMES: Mapping[Colour, str] = dict(
    zip(
        Colour,
        (
            "黑色",
            "白色",
            "灰色",
            "红色",
            "橙色",
            "黄色",
            "绿色",
            "蓝色",
            "紫色",
            "粉色",
            "棕色",
            "银色",
        ),
        strict=True,
    )
)


class Build(StrEnum):
    SLIM = "slim"
    MEDIUM = "medium"
    STOUT = "stout"


BUILD_NAMES: Mapping[Build, str] = {Build.SLIM: "偏瘦", Build.MEDIUM: "中等", Build.STOUT: "偏胖"}


class VehicleKind(StrEnum):
    EBIKE = "ebike"
    BICYCLE = "bicycle"
    MOTORCYCLE = "motorcycle"
    TRICYCLE = "tricycle"
    CAR = "car"
    VAN = "van"
    TRUCK = "truck"
    OTHER = "other"


VEHICLE_NAMES: Mapping[VehicleKind, str] = {
    VehicleKind.EBIKE: "电动自行车",
    VehicleKind.BICYCLE: "自行车",
    VehicleKind.MOTORCYCLE: "摩托车",
    VehicleKind.TRICYCLE: "三轮车",
    VehicleKind.CAR: "轿车",
    VehicleKind.VAN: "面包车",
    VehicleKind.TRUCK: "货车",
    VehicleKind.OTHER: "其他车辆",
}


class ClueState(StrEnum):
    OPEN = "open"
    HANDED = "handed"
    FOUND = "found"
    NOT_FOUND = "not_found"
    MERGED = "merged"


CLUE_STATE_NAMES: Mapping[ClueState, str] = {
    ClueState.OPEN: "追查中",
    ClueState.HANDED: "已移交",
    ClueState.FOUND: "已抓获",
    ClueState.NOT_FOUND: "未查获",
    ClueState.MERGED: "已并入",
}
RUNNING = frozenset((ClueState.OPEN, ClueState.HANDED))


@dataclass(frozen=True, kw_only=True)  # without slots: a clue is these and an Entity besides
class Features:
    """What can be seen, each as far as it was seen. Heights in centimetres.

    In `plate` a `?` is a sign that could not be read, a `*` any number of them.
    """

    upper: str = ""
    upper_colour: Colour | None = None
    lower: str = ""
    lower_colour: Colour | None = None
    build: Build | None = None
    height_from: int | None = None
    height_to: int | None = None
    headwear: str = ""
    mask: str = ""
    carried: str = ""
    vehicle: VehicleKind | None = None
    vehicle_make: str = ""
    vehicle_colour: Colour | None = None
    plate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue(Features, Entity):
    """`remarks`: what fits no feature. `case_id`: the case it belongs to, once there is one.

    `ended_at`: when its result was entered; `merged_into_id` where it is the same as another.
    """

    number: str
    remarks: str = ""
    incident_id: int | None = None
    case_id: int | None = None
    state: ClueState = ClueState.OPEN
    entered_at: Instant
    entered_by_id: int | None = None
    handed_at: Instant | None = None
    ended_at: Instant | None = None
    outcome: str = ""
    merged_into_id: int | None = None

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def features(self) -> Features:
        return Features(**{each.name: getattr(self, each.name) for each in fields(Features)})


class Heading(StrEnum):
    """Which way it went."""

    N = "n"
    NE = "ne"
    E = "e"
    SE = "se"
    S = "s"
    SW = "sw"
    W = "w"
    NW = "nw"


HEADING_NAMES: Mapping[Heading, str] = dict(
    zip(Heading, ("北", "东北", "东", "东南", "南", "西南", "西", "西北"), strict=True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting(Entity):
    """轨迹点: seen then and there, by whom or by which camera. A withdrawn one is kept."""

    clue_id: int
    at: Instant
    longitude: float | None = None
    latitude: float | None = None
    address: str = ""
    camera: str = ""
    heading: Heading | None = None
    text: str = ""
    entered_at: Instant
    entered_by_id: int | None = None
    withdrawn_at: Instant | None = None
    withdrawn_by_id: int | None = None
    withdrawn_why: str = ""

    @property
    def stands(self) -> bool:
        return self.withdrawn_at is None

    @property
    def place(self) -> str:
        """As people say it: the address, the camera, else the point."""
        said = "　".join(each for each in (self.address, self.camera) if each)
        if said or self.longitude is None or self.latitude is None:
            return said
        return f"{self.longitude:.5f}, {self.latitude:.5f}"


def features_text(found: Features) -> str:
    """`黑色连帽外套、灰色长裤、偏瘦、戴口罩、白色电动自行车`: in one line."""
    return "、".join((*person_words(found), *vehicle_words(found)))


def person_words(found: Features) -> list[str]:
    parts = [
        _coloured(found.upper_colour, found.upper, "上衣"),
        _coloured(found.lower_colour, found.lower, "下装"),
        BUILD_NAMES[found.build] if found.build else "",
        _height(found),
        found.headwear,
        found.mask,
        f"携带{found.carried}" if found.carried else "",
    ]
    return [each for each in parts if each]


def vehicle_words(found: Features) -> list[str]:
    kind = VEHICLE_NAMES[found.vehicle] if found.vehicle else ""
    named = found.vehicle_colour or found.vehicle_make or kind
    parts = [
        _coloured(found.vehicle_colour, f"{found.vehicle_make}{kind}", "车辆") if named else "",
        f"车牌 {found.plate}" if found.plate else "",
    ]
    return [each for each in parts if each]


def _coloured(colour: Colour | None, what: str, plain: str) -> str:
    if colour is None:
        return what
    return f"{COLOUR_NAMES[colour]}{what or plain}"


def _height(found: Features) -> str:
    low, high = found.height_from, found.height_to
    if low is None and high is None:
        return ""
    if low is None or high is None or low == high:
        return f"身高约 {low or high} 厘米"
    return f"身高 {low}–{high} 厘米"


def handed(clue: Clue, at: Instant) -> Clue:
    """Raises ValueError where it is over."""
    refuse_ended(clue)
    return replace(clue, state=ClueState.HANDED, handed_at=clue.handed_at or at)


def ended(
    clue: Clue, state: ClueState, at: Instant, outcome: str, merged_into_id: int | None = None
) -> Clue:
    """Raises ValueError where it is over, or what is said is no end."""
    refuse_ended(clue)
    if state in RUNNING:
        raise ValueError("请选择结果：已抓获、未查获或已并入")
    return replace(clue, state=state, ended_at=at, outcome=outcome, merged_into_id=merged_into_id)


def reopened(clue: Clue) -> Clue:
    """Raises ValueError where it is not over."""
    if clue.is_running:
        raise ValueError(f"{clue.number} 还没有结果，无需重新打开")
    state = ClueState.OPEN if clue.handed_at is None else ClueState.HANDED
    return replace(clue, state=state, ended_at=None, outcome="", merged_into_id=None)


def refuse_ended(clue: Clue) -> None:
    if not clue.is_running:
        state = CLUE_STATE_NAMES[clue.state]
        raise ValueError(f"{clue.number} {state}，不能再改；需要时请先重新打开")
