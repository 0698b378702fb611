"""`near-repeat`, `hotspots`: what the places and days of incidents say."""

from argparse import Namespace
from datetime import date
from typing import Any

from jinhai_console.cli.opening import open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.analysis.colour_band import BAND_NAMES
from jinhai_console.domain.analysis.projection import Standing
from jinhai_console.domain.instant import parse_day
from jinhai_console.services.exceedances import Exceedances
from jinhai_console.services.exceedances import exceedances as judged
from jinhai_console.services.places import (
    Chart,
    Edge,
    Placed,
    PlaceQuestion,
    hot_places,
    near_repeats,
)
from jinhai_console.services.places import placed as place
from jinhai_console.settings import Settings

_MOST_PERMUTATIONS = 99_999
_LEFT_OUT = {
    Standing.MISSING: "没有坐标",
    Standing.NONSENSE: "坐标无意义",
    Standing.SWAPPED: "经纬度像是颠倒了",
    Standing.FAR: "离其余的太远",
}
_EDGES = {
    Edge.OUTLINES: "以社区边界为界，边缘已校正；界外 {outside} 起不计入",
    Edge.UNKNOWN: "没有完整的辖区边界，边缘的密度偏低",
    Edge.ELSEWHERE: "警情大多不在社区边界之内，没有用边界，边缘的密度偏低",
}


def near_repeat(options: Namespace, settings: Settings, speech: Speech) -> None:
    if not 0 <= options.permutations <= _MOST_PERMUTATIONS:
        raise Stopped(f"--permutations 应在 0 到 {_MOST_PERMUTATIONS} 之间")
    if options.seed < 0:
        raise Stopped("--seed 不能是负数")
    question = _question(options)
    with open_desk(options, settings) as desk:
        found = desk.read(place, question).result()
        test = desk.read(
            near_repeats,
            question,
            distance=options.distance,
            within=options.days,
            permutations=options.permutations,
            seed=options.seed,
        ).result()
    assert test is not None  # nobody stops it
    document = {
        "points": test.points,
        "pairs_observed": test.pairs_observed,
        "pairs_expected": test.pairs_expected,
        "ratio": test.ratio,
        "p_value": test.p_value,
        **_places(found),
    }
    ratio = "—" if test.ratio is None else f"{test.ratio:.3f}"
    near = f"{options.distance:g} 米、{options.days} 天以内"
    pairs = f"{test.pairs_observed} 对，若与时间无关应有 {test.pairs_expected:.1f} 对"
    lines = [
        f"{test.points} 起有可用坐标，{near}的两两组合 {pairs}",
        f"比值 {ratio}，p = {test.p_value:.4f}（{options.permutations} 次置换）",
        *_said(found),
    ]
    speech.answer(document, lines)


def hotspots(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        chart = desk.read(hot_places, _question(options), cell=options.cell).result()
    density, hot = chart.density, chart.hot
    cells = _points(chart, density.places)
    counts, heights = density.counts.ravel(), density.density.ravel()
    document = {
        "cells": [
            {**at, "density": float(heights[each]), "count": int(counts[each])}
            for at, each in zip(cells, density.places, strict=True)
        ],
        "hotspots": [
            {
                **_middle(chart, each.east, each.north),
                "count": each.count,
                "expected": each.expected,
                "km2": each.km2,
            }
            for each in hot.spots
        ],
        "bandwidth": density.bandwidth,
        "edge_corrected": density.is_edge_corrected,
        "outside": density.outside,
        **_places(chart.placed),
    }
    rows = [("起数", "应有", "平方公里", "经度", "纬度")]
    for each in document["hotspots"]:
        place = (f"{each['longitude']:.5f}", f"{each['latitude']:.5f}")
        rows.append((str(each["count"]), f"{each['expected']:.1f}", f"{each['km2']:.2f}", *place))
    head = f"高于平均 {hot.hot:g} 倍（每平方公里 {hot.threshold:.1f} 起）的热点 {len(hot.spots)} 处"
    edge = _EDGES[chart.edge].format(outside=density.outside)
    speech.answer(document, [head, *columns(rows), edge, *_said(chart.placed)])


def exceedances(options: Namespace, settings: Settings, speech: Speech) -> None:
    at = _day(options.at)
    assert at is not None
    with open_desk(options, settings) as desk:
        found = desk.read(judged, at, options.window, level=options.level).result()
    judgement, window = found.judgement, found.windows[-1]
    rows = [
        (
            found.keys[each.index],
            f"{each.observed} 起",
            f"预期 {each.expected:.1f}",
            f"平时 {each.one_in} 次里有 1 次",
            BAND_NAMES[each.band],
        )
        for each in judgement.alerts
    ]
    hours = "" if found.until_hour == 24 else f"（到 {found.until_hour} 时止）"
    head = f"{window.first} 至 {window.last}{hours}，与之前 {len(found.windows) - 1} 个同期比"
    promise = f"同时看 {judgement.tested} 组，全部误报的机会不超过 {judgement.level:.0%}"
    lines = columns(rows) or ["没有异常升高"]
    speech.answer(_exceedances_document(found), [head, promise, *lines])


def _exceedances_document(found: Exceedances) -> dict[str, Any]:
    judgement, window = found.judgement, found.windows[-1]
    return {
        "alerts": [
            {
                "key": found.keys[each.index],
                "observed": each.observed,
                "expected": each.expected,
                "p_value": each.p_value,
                "band": each.band.value,
                "mean_15": each.mean_15,
                "mostly": found.keys[found.within[each.index]]
                if each.index in found.within
                else None,
            }
            for each in judgement.alerts
        ],
        "tested": judgement.tested,
        "level": judgement.level,
        "watched": len(found.watched),
        "from": window.first.isoformat(),
        "to": window.last.isoformat(),
        "until_hour": found.until_hour,
        "compared": len(found.windows) - 1,
    }


def _question(options: Namespace) -> PlaceQuestion:
    return PlaceQuestion(
        category=options.category, first=_day(options.first), last=_day(options.last)
    )


def _day(said: str | None) -> date | None:
    try:
        return parse_day(said) if said else None
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None


def _places(found: Placed) -> dict[str, Any]:
    return {
        "from": found.period.first.isoformat(),
        "to": found.period.last.isoformat(),
        "left_out": {
            each.name.lower(): count for each in _LEFT_OUT if (count := found.places.count(each))
        },
    }


def _said(found: Placed) -> list[str]:
    """How many incidents have no place that could be used, and why."""
    counts = {word: found.places.count(each) for each, word in _LEFT_OUT.items()}
    said = "，".join(f"{word} {count} 起" for word, count in counts.items() if count)
    return [f"没有计入：{said}"] if said else []


def _points(chart: Chart, places: Any) -> list[dict[str, float]]:
    if chart.placed.plane is None:
        return []
    degrees = chart.placed.plane.degrees(chart.density.grid.centres_of(places))
    return [{"longitude": float(east), "latitude": float(north)} for east, north in degrees]


def _middle(chart: Chart, east: float, north: float) -> dict[str, float]:
    import numpy as np

    assert chart.placed.plane is not None
    ((longitude, latitude),) = chart.placed.plane.degrees(np.array([[east, north]]))
    return {"longitude": float(longitude), "latitude": float(latitude)}
