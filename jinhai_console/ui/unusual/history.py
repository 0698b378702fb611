"""The chart of one series: its past windows, what was to be expected, from where on it is much."""

from jinhai_console.domain.analysis.colour_band import ColourBand
from jinhai_console.domain.analysis.exceedance import Exceedance, History
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.services.exceedances import Exceedances
from jinhai_console.ui.analysis.words import period_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import Content, Draw, Rung, Series, count_text
from jinhai_console.ui.unusual.words import band_word, expected_text, reason_text

_TICKS = 8  # about so many windows are named on the axis
_RUNGS = (
    (0.0, ColourBand.GREEN),
    (1.1, ColourBand.YELLOW),
    (1.3, ColourBand.ORANGE),
    (1.5, ColourBand.RED),
)


def history_content(found: Exceedances, chosen: Exceedance) -> Content:
    """From the first window that the series was kept in up to the judged one."""
    history = found.judgement.history(chosen.index)
    assert history is not None  # only what was tested stands out
    windows = found.windows[history.begins :]
    return Content(
        title=found.keys[chosen.index],
        slot_word=tr("Unusual", "同期"),
        slots=tuple(period_text(each) for each in windows),
        ticks=_ticks(windows),
        series=_series(history, chosen),
        summary=tr("Unusual", "实有 {observed} 起，预期 {expected} 起；{reason}").format(
            observed=chosen.observed,
            expected=expected_text(chosen),
            reason=reason_text(chosen, found),
        ),
        ruler=tuple(
            Rung(band_word(band), times * chosen.mean_15, band)
            for times, band in _RUNGS
            if chosen.mean_15
        ),
    )


def blank_content() -> Content:
    """Before a series is chosen."""
    return Content("", "", (), (), (_counts(()), _usual("", ()), _limits(())), "")


def _series(history: History, chosen: Exceedance) -> tuple[Series, ...]:
    """A drift shows the means before and since; an alert what was to be expected, and its limit."""
    begins = history.begins
    counts = _counts(history.counts[begins:].tolist())
    if chosen.is_alert or chosen.drift is None:
        expected = history.expected[begins:].tolist()
        usual = _usual(tr("Unusual", "预期"), expected)
        return counts, usual, _limits(history.limits[begins:].tolist())
    since = chosen.drift.since
    before, after = history.means_around(since)
    windows = len(history.counts)
    means = [before] * (since - begins) + [after] * (windows - since)
    return counts, _usual(tr("Unusual", "此前和此后的均值"), means), _limits([None] * len(means))


def _counts(counts: list[int] | tuple[()]) -> Series:
    name, values = tr("Unusual", "实有"), tuple(map(float, counts))
    return Series(name, Draw.BARS, 1, values, tuple(map(count_text, counts)))


def _usual(name: str, values: list[float | None] | tuple[()]) -> Series:
    said = tr("Unusual", "{0} 起")
    texts = tuple("" if each is None else said.format(f"{each:.1f}") for each in values)
    return Series(name, Draw.CURVE, -1, tuple(values), texts)


def _limits(limits: list[int] | list[None] | tuple[()]) -> Series:
    values = tuple(None if each is None else float(each) for each in limits)
    texts = tuple("" if each is None else count_text(each) for each in limits)
    return Series(tr("Unusual", "到此算偏多"), Draw.DOTTED, -1, values, texts)


def _ticks(windows: tuple[Period, ...]) -> tuple[tuple[int, str], ...]:
    """The judged window, and others at equal distances before it."""
    last = len(windows) - 1
    every = max(1, -(-len(windows) // _TICKS))
    places = range(last % every, last + 1, every)
    return tuple((place, f"{windows[place].last:%y-%m-%d}") for place in places)
