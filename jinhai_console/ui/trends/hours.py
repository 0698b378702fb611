"""今日接警: by hour, beside yesterday and the mean of the same weekday."""

from datetime import timedelta

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.analysis.figures import HourFigures
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import Content, Draw, Series, count_text, weekday_word

_TODAY, _YESTERDAY, _MEAN = range(3)


class HoursChart:
    key = "hours"

    def content(self, board: TrendBoard) -> Content:
        figures = board.hours()
        return Content(
            title=tr("Trends", "今日各时接警（起）"),
            slot_word=tr("Trends", "时段"),
            slots=tuple(tr("Trends", "{hour} 时").format(hour=f"{h:02d}") for h in range(24)),
            ticks=tuple((h, tr("Trends", "{hour} 时").format(hour=h)) for h in range(0, 24, 4)),
            series=(_today(figures), _yesterday(figures), _mean(figures)),
            summary=_summary(figures),
        )

    def behind(self, board: TrendBoard, series: int, slot: int) -> tuple[int, ...]:
        if series == _MEAN:
            return board.ids_of_weekday_hour(slot)
        day = board.today if series == _TODAY else board.today - timedelta(days=1)
        return board.ids_of_hour(day, slot)


def _today(figures: HourFigures) -> Series:
    # Hours that have not come are empty, not zero.
    values = tuple(
        float(count) if hour <= figures.hour or count else None
        for hour, count in enumerate(figures.today)
    )
    texts = tuple(count_text(count) for count in figures.today)
    return Series(tr("Trends", "今日"), Draw.BARS, 1, values, texts)


def _yesterday(figures: HourFigures) -> Series:
    values = tuple(float(count) for count in figures.yesterday)
    texts = tuple(count_text(count) for count in figures.yesterday)
    return Series(tr("Trends", "昨日"), Draw.LINE, 0, values, texts)


def _mean(figures: HourFigures) -> Series:
    weeks = figures.weeks
    name = tr("Trends", "{weekday}均值").format(weekday=weekday_word(figures.day))
    if not weeks:
        return Series(name, Draw.DASHED, 5, (None,) * 24, ("",) * 24)
    said = tr("Trends", "{mean} 起（近 {weeks} 周共 {sum} 起）")
    texts = tuple(
        said.format(mean=f"{each / weeks:.1f}", weeks=weeks, sum=each) for each in figures.mean_sums
    )
    return Series(name, Draw.DASHED, 5, tuple(each / weeks for each in figures.mean_sums), texts)


def _summary(figures: HourFigures) -> str:
    """Yesterday up to the end of the present hour, so that the two can be compared."""
    through = figures.hour + 1
    return tr("Trends", "今日 {today} 起，昨日至 {hour} 时 {yesterday} 起").format(
        today=sum(figures.today), hour=through, yesterday=sum(figures.yesterday[:through])
    )
