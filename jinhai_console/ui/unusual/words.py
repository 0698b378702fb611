"""What is said of a series that stands out, and of all that were looked at."""

from jinhai_console.domain.analysis.colour_band import ColourBand
from jinhai_console.domain.analysis.exceedance import LEAST_INCIDENTS, LEAST_WINDOWS, Exceedance
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.services.exceedances import Exceedances
from jinhai_console.ui.analysis.words import period_text
from jinhai_console.ui.i18n import mark, tr

DAYS = (1, 7)  # the windows that are offered
_SHOWN = 0.1  # the least that is told from nothing
_RAREST = 1_000_000
_MOST_TIMES = 10  # beyond, a percentage says less than how many times as many
_BANDS = {
    ColourBand.GREEN: mark("Unusual", "绿"),
    ColourBand.YELLOW: mark("Unusual", "黄"),
    ColourBand.ORANGE: mark("Unusual", "橙"),
    ColourBand.RED: mark("Unusual", "红"),
}


def days_word(days: int) -> str:
    return tr("Unusual", "今日") if days == 1 else tr("Unusual", "近 {0} 日").format(days)


def band_word(band: ColourBand) -> str:
    return tr("Unusual", _BANDS[band])


def kind_word(found: Exceedance) -> str:
    """Whether the window stands out, or a series has moved slowly."""
    if found.is_alert or found.drift is None:
        return tr("Unusual", "偏多")
    return tr("Unusual", "持续升高") if found.drift.is_rising else tr("Unusual", "持续走低")


def expected_text(found: Exceedance) -> str:
    if found.expected is None:
        return "—"
    return f"{found.expected:.1f}" if found.expected >= _SHOWN / 2 else f"<{_SHOWN}"


def band_text(found: Exceedance) -> str:
    """`红 +87%`."""
    word = band_word(found.band)
    if not found.mean_15:
        return word
    times = found.observed / found.mean_15
    if times > _MOST_TIMES:
        return tr("Unusual", "{word} {times} 倍").format(word=word, times=f"{times:.0f}")
    return f"{word} {round((times - 1) * 100):+}%"


def reason_text(found: Exceedance, all_of_it: Exceedances) -> str:
    """The chance of an alert, or which narrower one it is; of a drift since when, from what."""
    narrower = all_of_it.within.get(found.index)
    if narrower is not None:
        return tr("Unusual", "主要是 {0}").replace("{0}", all_of_it.keys[narrower])
    if found.is_alert or found.drift is None:
        if found.one_in >= _RAREST:
            return tr("Unusual", "平时一百万个同期里不到 1 个这么多")
        said = tr("Unusual", "平时约 {0} 个同期里有 1 个这么多")
        return said.format(f"{found.one_in:,}")
    since = found.drift.since
    history = all_of_it.judgement.history(found.index)
    assert history is not None  # only what was tested drifts
    before, after = history.means_around(since)
    said = tr("Unusual", "自 {0} 起，平均 {1} 起")
    said = said.format(all_of_it.windows[since].first, f"{after:.1f}")
    if before is not None:
        said += tr("Unusual", "，此前 {0} 起").format(f"{before:.1f}")
    return said


def promise_text(found: Exceedances) -> str:
    """What was compared, how many were looked at together, and how often that is wrong."""
    judgement = found.judgement
    said = tr(
        "Unusual",
        "{window}，比之前 {windows} 个同期（同星期、同钟点，算上趋势）。"
        "一起看 {series} 个序列（类别 × 社区），合计误报的机会不超过 {level}；"
        "不到 {least} 起不报。持续升降另判，误报机会同样不超过 {level}。",
    )
    return said.format(
        window=window_text(found.windows[-1], found.until_hour),
        windows=len(found.windows) - 1,
        series=f"{judgement.tested:,}",
        level=f"{judgement.level:.0%}",
        least=LEAST_INCIDENTS,
    )


def window_text(window: Period, until_hour: int) -> str:
    said = period_text(window)
    if until_hour == 24:
        return said
    return said + tr("Unusual", "（到 {0} 时止）").format(until_hour)


def nothing_text(found: Exceedances) -> str:
    """Why the list is empty."""
    judgement = found.judgement
    if not judgement.tested:
        said = tr(
            "Unusual",
            "记录还太短，不能判断：到现在有 {0} 个同期，满 {1} 个（约半年）才开始判断",
        )
        return said.format(len(found.windows) - 1, LEAST_WINDOWS)
    return tr("Unusual", "没有异常：共看了 {0} 个序列").format(f"{judgement.tested:,}")


def reason_and_promise(reason: str) -> str:
    """Why there is nothing yet, and what will stand here."""
    here = tr(
        "Unusual",
        "之后这里列出今日和近 7 日哪些类别、哪些社区偏多：实有、预期、机会，和两年来的同期",
    )
    return f"{reason}\n{here}"


def scale_text(found: Exceedance) -> str:
    """What the coloured scale beside the chart means."""
    if not found.mean_15:
        return tr("Unusual", "近 15 周没有警情，没有均值可比")
    said = tr(
        "Unusual",
        "右侧色标按近 15 周均值 {0} 起：绿，多不过 10%；黄，多不过 30%；橙，多不过 50%；红，更多",
    )
    return said.format(f"{found.mean_15:.1f}")


def line_text(found: Exceedances, days: int) -> str:
    """`近 7 日异常 2：盗窃 · 鼓岩社区 9 起，预期 3.1 起`; empty where nothing is."""
    alerts = found.events
    if not alerts:
        return ""
    first = alerts[0]
    said = tr("Unusual", "{days}异常 {count}：{key} {observed} 起，预期 {expected} 起")
    values = {
        "days": days_word(days),
        "count": str(len(alerts)),
        "observed": str(first.observed),
        "expected": expected_text(first),
        "key": found.keys[first.index],  # last: a station's own word may hold braces
    }
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", value)
    return said
