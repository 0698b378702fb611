"""What the map says in words: what is under the cursor, what is missing and how to get it."""

import numpy as np

from jinhai_console.domain.analysis.station_map import Frame, Ground
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.layers import Shown

_OF_DENSITY = frozenset((Shown.DENSITY, Shown.SPOTS))


def missing_text(ground: Ground, frame: Frame) -> str:
    """Why the map is emptier than it might be; empty where it is not."""
    parts = []
    if not ground.areas:
        how = tr("Map", "还没有社区边界：可以导入 GeoJSON 文件，或在图上画。")
        if ground.plane is None:
            how = tr("Map", "还没有社区边界：请导入 GeoJSON 文件；填了所址坐标，也可以在图上画。")
        parts.append(how)
    if not frame.total:
        parts.append(tr("Map", "这些天没有警情：换一个时段，或放宽类别和社区。"))
    elif not len(frame.shown):
        parts.append(tr("Map", "这些警情都没有可用的坐标，只能按社区着色。"))
    return "".join(parts)


def side_notes(ground: Ground, frame: Frame, shown: frozenset[Shown]) -> str:
    """What the layers that are to be seen take for granted."""
    parts = []
    if ground.far:
        names = "、".join(ground.far)
        parts.append(tr("Map", "离这些警情太远、没有画：{0}").replace("{0}", names))
    density = frame.density if shown & _OF_DENSITY else None
    if density is not None and not density.is_edge_corrected:
        parts.append(tr("Map", "没有全部社区的边界：图边缘的密度偏低"))
    if density is not None and density.outside:
        said = tr("Map", "辖区外 {0} 起没有计入密度和热点")
        parts.append(said.format(f"{density.outside:,}"))
    if frame.spots and Shown.SPOTS in shown:
        said = tr("Map", "热点：密度达到平均的两倍，带宽 {0} 米，是看得出的多，不是检验")
        assert density is not None  # hotspots come out of it
        parts.append(said.format(f"{density.bandwidth:g}"))
    return "\n".join(parts)


def place_text(ground: Ground, east: float, north: float) -> str:
    """The coordinates of a place on the map."""
    if ground.plane is None:
        return ""
    longitude, latitude = ground.plane.degrees(np.array([[east, north]]))[0]
    return tr("Map", "经度 {0}，纬度 {1}").format(f"{longitude:.5f}", f"{latitude:.5f}")
