"""A leg of a route in words: how far, how long, how fast, what is wrong with it."""

from jinhai_console.domain.instant import HOUR, MINUTE, Duration
from jinhai_console.domain.route import LEG_NAMES, Leg, LegKind, Route


def lasts_text(lasts: Duration) -> str:
    """`6 分钟`, `2 小时 5 分`."""
    if lasts < MINUTE:
        return "不到 1 分钟" if lasts else "同一时刻"
    hours, minutes = divmod(lasts // MINUTE, HOUR // MINUTE)
    if not hours:
        return f"{minutes} 分钟"
    return f"{hours} 小时 {minutes} 分" if minutes else f"{hours} 小时"


def metres_text(metres: float) -> str:
    return f"{metres / 1000:.1f} 公里" if metres >= 1000 else f"{round(metres, -1):.0f} 米"


def leg_text(leg: Leg | None) -> str:
    """`1.0 公里　6 分钟　10 公里/时`; empty for the first."""
    if leg is None:
        return ""
    speed = "" if leg.kmh is None else f"{leg.kmh:.0f} 公里/时"
    parts = ["" if leg.metres is None else metres_text(leg.metres), lasts_text(leg.lasts), speed]
    mark = LEG_NAMES[leg.kind]
    if leg.kind in (LegKind.JUMP, LegKind.GAP):
        mark = f"▲ {mark}"
    return "　".join(each for each in (*parts, mark) if each)


def route_text(route: Route) -> str:
    """`6 个点　2.4 公里　38 分钟　1 处速度不可能`."""
    count = len(route.stops)
    if not count:
        return "还没有轨迹点"
    parts = [f"{count} 个点"]
    if len(route.line) > 1:
        parts.append(metres_text(route.metres))
    if count > 1:
        parts.append(lasts_text(route.lasts))
    parts += [
        f"{found} 处{LEG_NAMES[kind]}"
        for kind in (LegKind.JUMP, LegKind.GAP)
        if (found := route.count(kind))
    ]
    missing = count - len(route.line)
    if missing:
        parts.append(f"{missing} 个点没有坐标")
    return "　".join(parts)
