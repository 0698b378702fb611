"""到场用时 of the period: how many took how long, half and nine tenths to the half minute."""

from collections.abc import Sequence

from jinhai_console.domain.analysis.fact import BIN_S
from jinhai_console.domain.analysis.response_bins import Bar, bars, rank_bin, within_s
from jinhai_console.domain.instant import SECOND, clock_text
from jinhai_console.services.analysis import Analysis
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import Content, Draw, Series, count_text

_EVERY = 4


def response_content(answer: Analysis | None) -> Content:
    """One bar a range of times; before there is an answer, empty ones."""
    found = bars(answer.responses if answer is not None else {})
    counts = Series(
        tr("Analysis", "到场"),
        Draw.BARS,
        0,
        tuple(float(each.count) for each in found),
        tuple(count_text(each.count) for each in found),
    )
    return Content(
        title=tr("Analysis", "到场用时分布（起）"),
        slot_word=tr("Analysis", "用时"),
        slots=tuple(bar_words(each) for each in found),
        ticks=tuple((at, _clock(found[at].first)) for at in range(0, len(found), _EVERY)),
        series=(counts,),
        summary=_summary(answer),
    )


def bar_words(bar: Bar) -> str:
    """`2:30–3:00`, `9:30 以上`."""
    if bar.after is None:
        return tr("Analysis", "{from} 及以上").replace("{from}", _clock(bar.first))
    return f"{_clock(bar.first)}–{_clock(bar.after)}"


def in_time_text(ids: Sequence[int], answer: Analysis) -> str:
    """Rounded down: 99.9 % are not all."""
    arrived = sum(answer.responses.values())
    said = tr("Analysis", "时限内 {percent}%（{within}／{count} 起）")
    percent = len(ids) * 100 // arrived if arrived else 0
    return said.format(percent=percent, within=len(ids), count=arrived)


def _summary(answer: Analysis | None) -> str:
    arrived = sum(answer.responses.values()) if answer is not None else 0
    if answer is None or not arrived:
        return tr("Analysis", "时段内还没有到场的警情")
    said = tr("Analysis", "到场 {count} 起：半数 {p50}，九成 {p90}（按半分钟分档）")
    p50, p90 = (_within(rank_bin(answer.responses, each)) for each in (50, 90))
    return said.format(count=arrived, p50=p50, p90=p90)


def _within(found: int | None) -> str:
    ends = within_s(found) if found is not None else None
    if ends is None:
        return tr("Analysis", "2 小时以上")
    return tr("Analysis", "{time} 以内").format(time=clock_text(ends * SECOND))


def _clock(bins: int) -> str:
    return clock_text(bins * BIN_S * SECOND)
