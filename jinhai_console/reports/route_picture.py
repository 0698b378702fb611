"""A clue's route as a picture for paper: outlines, numbered points, holes and jumps; plain SVG."""

from collections.abc import Iterator
from html import escape

from jinhai_console.domain.analysis.boundary import rings_of
from jinhai_console.domain.route import LegKind
from jinhai_console.services.route_map import RouteMap

_WIDTH, _HEIGHT, _MARGIN = 900.0, 420.0, 50.0
_STROKES = {
    LegKind.PLAIN: 'stroke="#005a9c" stroke-width="3"',
    LegKind.GAP: 'stroke="#005a9c" stroke-width="2.4" stroke-dasharray="10 8"',
    LegKind.JUMP: 'stroke="#b00020" stroke-width="3" stroke-dasharray="3 6"',
}
_NICE = (20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)


def route_svg(route: RouteMap) -> str:
    """Empty where no sighting has a point."""
    if route.bounds is None:
        return ""
    laid = _Laid(route.bounds)
    size = f'viewBox="0 0 {_WIDTH:.0f} {_HEIGHT:.0f}" font-family="Noto Sans SC"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
        f'<rect width="{_WIDTH:.0f}" height="{_HEIGHT:.0f}" fill="#fafafa" stroke="#999"/>',
        *_areas(route, laid),
        *_ways(route, laid),
        *_stops(route, laid),
        *_scale(laid),
        "</svg>",
    ]
    return "".join(parts)


class _Laid:
    """Metres to the picture's pixels, north up."""

    def __init__(self, bounds: tuple[float, float, float, float]) -> None:
        west, south, east, north = bounds
        wide, high = _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN
        self.metres = max((east - west) / wide, (north - south) / high, 0.01)
        self._x, self._y = (west + east) / 2, (south + north) / 2

    def at(self, east: float, north: float) -> tuple[float, float]:
        x = _WIDTH / 2 + (east - self._x) / self.metres
        return x, _HEIGHT / 2 - (north - self._y) / self.metres


def _areas(route: RouteMap, laid: _Laid) -> Iterator[str]:
    for each in route.ground.areas:
        steps = []
        for ring in rings_of(each.area):
            points = [laid.at(x, y) for x, y in ring.tolist()]
            steps.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z")
        yield f'<path d="{"".join(steps)}" fill="none" stroke="#bbb"/>'
        middle = each.area.representative_point()
        x, y = laid.at(middle.x, middle.y)
        if 40 < x < _WIDTH - 40 and 20 < y < _HEIGHT - 20:
            yield (
                f'<text x="{x:.1f}" y="{y:.1f}" font-size="15" fill="#999" '
                f'text-anchor="middle">{escape(each.name)}</text>'
            )


def _ways(route: RouteMap, laid: _Laid) -> Iterator[str]:
    for each in route.ways:
        (x, y), (x2, y2) = (laid.at(e.east, e.north) for e in (each.start, each.end))
        yield (
            f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {_STROKES[each.kind]}/>'
        )


def _stops(route: RouteMap, laid: _Laid) -> Iterator[str]:
    for each in route.stops:
        x, y = laid.at(each.east, each.north)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="13" fill="#005a9c" stroke="white"/>'
        yield (
            f'<text x="{x:.1f}" y="{y + 5.5:.1f}" font-size="15" fill="white" '
            f'text-anchor="middle">{each.place}</text>'
        )


def _scale(laid: _Laid) -> Iterator[str]:
    """A bar of a round length, and where north is."""
    length = max((each for each in _NICE if each / laid.metres <= 180), default=_NICE[0])
    wide, y = length / laid.metres, _HEIGHT - 20
    said = f"{length} 米" if length < 1_000 else f"{length // 1_000} 公里"
    yield (
        f'<path d="M20 {y - 6}V{y}H{20 + wide:.1f}V{y - 6}" fill="none" stroke="#333"/>'
        f'<text x="24" y="{y - 6}" font-size="14" fill="#333">{said}</text>'
        f'<text x="{_WIDTH - 34}" y="34" font-size="17" fill="#333">北 ↑</text>'
    )
