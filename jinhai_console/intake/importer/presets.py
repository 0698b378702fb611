"""Exports known by name: which of their columns is which of our fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jinhai_console.intake.importer.headings import plain
from jinhai_console.intake.importer.unreadable import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """`zone` is where such a list is always written; `usual_zone` only a hint for a person.

    `signature` names columns that together belong to this export alone.
    """

    name: str
    title: str
    signature: tuple[str, ...]
    columns: Mapping[str, str]
    zone: str | None = None
    usual_zone: str | None = None
    levels: Mapping[str, int] = field(default_factory=dict)

    def fits(self, headings: Iterable[str]) -> bool:
        known = {plain(heading) for heading in headings}
        return all(plain(name) in known for name in self.signature)

    def describe(self) -> str:
        """One line for a list to choose from."""
        zone = self.zone or self.usual_zone or ""
        return f"{self.title}（{zone}）" if zone else self.title


PRESETS: tuple[Preset, ...] = (
    Preset(
        name="jingqing",
        title="警情列表（事件单编号、报警时间、四级类别）",
        signature=("事件单编号", "报警时间", "警情类别"),
        zone="Asia/Shanghai",
        columns={
            "number": "事件单编号",
            "received_at": "报警时间",
            "reporter_name": "报警人",
            "reporter_phone": "联系电话",
            "community": "辖区单位",
            "category": "警情类别",
            "category2": "警情类型",
            "category3": "警情细类",
            "category4": "警情明细",
            "disposition": "处理结果",
            "priority": "风险等级",
            "address": "事发地址",
            "narrative": "事件详情",
        },
    ),
    Preset(
        name="jiejing",
        title="接处警列表（接警编号、接报时间、承办人、反馈内容）",
        signature=("接警编号", "接报时间"),
        zone="Asia/Shanghai",
        columns={
            "number": "接警编号",
            "received_at": "接报时间",
            "reporter_name": "报案人姓名",
            "reporter_phone": "报警电话",
            "source": "报警方式",
            "unit": "承办人",
            "disposition": "处理结果",
            "closed_at": "处理时间",
            "feedback": "反馈内容",
        },
    ),
    Preset(
        name="sf-fire",
        title="旧金山消防调派（每出动单位一行）",
        signature=("Call Number", "Unit ID", "Received DtTm", "Available DtTm"),
        usual_zone="America/Los_Angeles",
        columns={
            "number": "Call Number",
            "received_at": "Received DtTm",
            "category": "Call Type",
            "priority": "Priority",
            "address": "Address",
            "community": "Neighborhooods - Analysis Boundaries",
            "point": "Location",
            "disposition": "Call Final Disposition",
            "unit": "Unit ID",
            "dispatched_at": "Dispatch DtTm",
            "en_route_at": "Response DtTm",
            "on_scene_at": "On Scene DtTm",
            "cleared_at": "Available DtTm",
        },
        # E: life at stake; 3: with lights and siren; 2: without.
        levels={"E": 1, "3": 2, "2": 3, "1": 4, "D": 1, "C": 2, "B": 2, "A": 3, "I": 3},
    ),
    Preset(
        name="milwaukee",
        title="密尔沃基警情（location、nature、status）",
        signature=("id", "time", "location", "district", "nature", "status"),
        usual_zone="America/Chicago",
        columns={
            "number": "id",
            "received_at": "time",
            "category": "nature",
            "address": "location",
            "community": "district",
            "longitude": "longitude",
            "latitude": "latitude",
            "disposition": "status",
        },
    ),
    Preset(
        name="seattle-burglary",
        title="西雅图入室盗窃（id、x、y、t）",
        signature=("id", "x", "y", "t"),
        usual_zone="America/Los_Angeles",
        columns={"number": "id", "received_at": "t", "longitude": "x", "latitude": "y"},
    ),
    Preset(
        name="new-orleans",
        title="新奥尔良警情（NOPD_Item、TimeCreate）",
        signature=("NOPD_Item", "TimeCreate", "TypeText"),
        usual_zone="America/Chicago",
        columns={
            "number": "NOPD_Item",
            "received_at": "TimeCreate",
            "category": "TypeText",
            "priority": "Priority",
            "address": "BLOCK_ADDRESS",
            "community": "PoliceDistrict",
            "point": "Location",
            "disposition": "DispositionText",
            "dispatched_at": "TimeDispatch",
            "on_scene_at": "TimeArrive",
            "closed_at": "TimeClosed",
        },
        # There 3 is the gravest and 0 is paper work.
        levels={
            f"{digit}{letter}": level
            for digit, level in ((3, 1), (2, 2), (1, 3), (0, 4))
            for letter in ("", *"ABCDEFGHI")
        },
    ),
)


def preset_named(name: str) -> Preset:
    """Raises Unreadable where there is none of that name."""
    for preset in PRESETS:
        if name in (preset.name, preset.title):
            return preset
    known = "、".join(preset.name for preset in PRESETS)
    raise Unreadable(f"没有名为“{name}”的预设，可选：{known}")


def detect_preset(headings: Iterable[str]) -> Preset | None:
    """The preset whose signature the header has; the longer signature where several do."""
    names = tuple(headings)
    fitting = [preset for preset in PRESETS if preset.fits(names)]
    return max(fitting, key=lambda preset: len(preset.signature), default=None)
