"""Kernel density of 100,000 incidents, and the hotspots in it."""

import numpy as np

from benchmarks.figures import Aim, Figure, in_ms, timed
from benchmarks.scale import Scale
from jinhai_console.domain.analysis.grid import Grid, Values
from jinhai_console.domain.analysis.hotspot import (
    BANDWIDTH_M,
    CELL_M,
    DensityMap,
    Kernel,
    density_map,
    hotspots,
    kernel_weights,
)
from jinhai_console.domain.analysis.projection import Points


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(100_000, 1_000)
    some = np.random.default_rng(1)
    centres = some.uniform(0, 20_000, (60, 2))
    points = some.normal(centres[some.integers(0, len(centres), count)], 800)
    return [_figure(scale, points, cell) for cell in (CELL_M, CELL_M / 2)]


def _figure(scale: Scale, points: Points, cell: float) -> Figure:
    chart = density_map(points, cell=cell)
    assert np.allclose(chart.density, _by_fourier(points, chart.grid))
    turns = range(scale.of(15, 1))
    taken = [timed(lambda: _map(points, cell)) for _ in turns]
    floor = [timed(lambda: _by_fourier(points, chart.grid)) for _ in turns]
    rows, columns = chart.grid.shape
    return Figure(
        name=f"density and hotspots of {len(points):,} incidents, {columns} × {rows} cells of "
        f"{cell:g} m",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="numpy's histogram2d and scipy's fftconvolve with the same kernel; no hotspots",
        aims=(Aim("p50", 200),),
        note=f"quartic kernel, {BANDWIDTH_M:g} m; the same density as the floor's; "
        f"{len(_map(points, cell)[1])} hotspots",
    )


def _map(points: Points, cell: float) -> tuple[DensityMap, tuple[object, ...]]:
    chart = density_map(points, cell=cell)
    return chart, hotspots(chart).spots


def _by_fourier(points: Points, grid: Grid) -> Values:
    from scipy.signal import fftconvolve

    east = (np.arange(grid.columns + 1) + grid.west) * grid.cell
    north = (np.arange(grid.rows + 1) + grid.south) * grid.cell
    counts, _north, _east = np.histogram2d(points[:, 1], points[:, 0], bins=(north, east))
    weights = kernel_weights(Kernel.QUARTIC, BANDWIDTH_M, grid.cell)
    density: Values = fftconvolve(counts, weights, mode="same") / grid.cell_km2
    return density
