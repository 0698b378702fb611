"""A frame of the map with 100,000 incidents on it: moved a little, zoomed a little, painted."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import pyqtgraph as pg
import shapely
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Aim, Figure, in_ms, timed
from benchmarks.scale import Scale
from jinhai_console.domain.analysis.class_breaks import class_breaks
from jinhai_console.domain.analysis.projection import LocalPlane, Standing
from jinhai_console.domain.analysis.station_map import Ground, MapArea, MapPoints, frame
from jinhai_console.ui.fonts import load_fonts, small_font
from jinhai_console.ui.map.canvas import MapCanvas
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.theme import LIGHT

_SIZE = (1_600, 900)
_SIDE_M, _AREAS = 12_000.0, 5
_DAY = date(2026, 1, 1).toordinal()
_MOVES = ((0.01, 0.0, 1.0), (0.0, 0.01, 1.0), (0.0, 0.0, 1.02), (-0.01, -0.01, 1 / 1.02))


def measure(scale: Scale) -> list[Figure]:
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication([])
    count = scale.of(100_000, 1_000)
    ground = _ground(count)
    turns = scale.of(200, 4)
    found = []
    for shown, words in (
        (frozenset(Shown), "all layers"),
        (frozenset({Shown.DOTS}), "dots alone"),
    ):
        canvas = _canvas(ground, shown)
        taken = _frames(application, canvas, canvas.repaint_map, turns, canvas)
        canvas.hide()
        plot = _scatter(ground)
        floor = _frames(application, plot, lambda: None, turns, None)
        plot.hide()
        found.append(
            Figure(
                name=f"a frame of the map with {count:,} incidents, {words}",
                unit="ms",
                measured=in_ms(taken),
                floor=in_ms(floor),
                floor_name="pyqtgraph's own ScatterPlotItem with the same dots, same moves",
                aims=(Aim("p95", 16.7), Aim("ratio", 1)),
                note=f"{_SIZE[0]} × {_SIZE[1]}, {_AREAS**2} communities; moved or zoomed each time",
            )
        )
    return found


def _ground(count: int) -> Ground:
    """Clusters over a square of communities."""
    some = np.random.default_rng(1)
    centres = some.uniform(0, _SIDE_M, (60, 2))
    metres = some.normal(centres[some.integers(0, len(centres), count)], 600)
    step = _SIDE_M / _AREAS
    areas = []
    for place in range(_AREAS**2):
        west, south = (place % _AREAS) * step, (place // _AREAS) * step
        box = shapely.segmentize(shapely.box(west, south, west + step, south + step), 40.0)
        areas.append(MapArea(place + 1, f"第{place + 1}社区", box))
    homes = np.clip(metres // step, 0, _AREAS - 1).astype(np.int64) @ np.array([1, _AREAS]) + 1
    points = MapPoints(
        ids=np.arange(count),
        days=np.sort(some.integers(_DAY, _DAY + 365, count)),
        buckets=some.integers(0, 6, count).astype(np.int8),
        communities=homes,
        standings=np.full(count, Standing.USABLE, dtype=np.int8),
        metres=metres,
    )
    return Ground(points, tuple(areas), LocalPlane(118.0, 24.5), is_covered=True)


def _canvas(ground: Ground, shown: frozenset[Shown]) -> MapCanvas:
    family = load_fonts(Path(__file__).parents[1] / "resources" / "fonts")
    canvas = MapCanvas(LIGHT, small_font(family))
    canvas.resize(*_SIZE)
    canvas.show()
    canvas.show_ground(ground)
    picture = frame(ground, _DAY, _DAY + 364)
    canvas.show_layers(shown)
    canvas.show_frame(picture, class_breaks([picture.count_of(each.id) for each in ground.areas]))
    return canvas


def _scatter(ground: Ground) -> pg.GraphicsView:
    view = pg.GraphicsView(background=LIGHT.ground)
    box = pg.ViewBox(lockAspect=1.0, enableMenu=False)
    view.setCentralItem(box)
    brushes = [pg.mkBrush(each) for each in LIGHT.charts]
    x, y = ground.points.metres.T
    kinds = ground.points.buckets.tolist()
    item = pg.ScatterPlotItem(x, y, size=4, pen=None, brush=[brushes[each] for each in kinds])
    box.addItem(item)
    view.resize(*_SIZE)
    view.show()
    return view


def _frames(
    application: QApplication,
    view: QWidget,
    touch: Callable[[], object],
    turns: int,
    canvas: MapCanvas | None,
) -> list[float]:
    """Seconds of every move until it is painted; the first ones warm everything."""
    application.processEvents()
    view.grab()
    box = view.centralWidget  # type: ignore[attr-defined]

    def move(turn: int) -> None:
        across, up, zoom = _MOVES[turn % len(_MOVES)]
        if canvas is not None:
            canvas.pan(across, up)
            canvas.zoom(zoom)
        else:
            (west, east), (south, north) = box.viewRange()
            box.translateBy(x=across * (east - west), y=up * (north - south))
            box.scaleBy((1 / zoom, 1 / zoom))
        touch()
        viewport = view.viewport()  # type: ignore[attr-defined]
        viewport.repaint()

    taken = [timed(partial(move, turn)) for turn in range(turns + turns // 10)]
    return taken[turns // 10 :]
