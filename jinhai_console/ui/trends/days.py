"""近 30 日构成: valid incidents by bucket, last year's line, nuisance apart."""

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.analysis.counts import change_percent
from jinhai_console.domain.analysis.figures import DayFigures
from jinhai_console.domain.analysis.periods import same_day_last_year
from jinhai_console.domain.classification import Bucket
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import (
    Content,
    Draw,
    Series,
    count_text,
    day_text,
    day_ticks,
)
from jinhai_console.ui.words import bucket_word

_BUCKETS = tuple(Bucket)
_LAST_YEAR = len(_BUCKETS)


class DaysChart:
    key = "days"

    def content(self, board: TrendBoard) -> Content:
        figures = board.days()
        stacks = tuple(
            _series(bucket_word(bucket), Draw.STACK, place, figures.buckets[bucket])
            for place, bucket in enumerate(_BUCKETS)
        )
        last_year = _series(tr("Trends", "上年同日"), Draw.LINE, -1, figures.last_year)
        nuisance = _series(tr("Trends", "骚扰（另计）"), Draw.DOTTED, -1, figures.nuisance)
        return Content(
            title=tr("Trends", "近 30 日警情构成（起）"),
            slot_word=tr("Trends", "日期"),
            slots=tuple(day_text(day) for day in figures.days),
            ticks=day_ticks(figures.days),
            series=(*stacks, last_year, nuisance),
            summary=_summary(figures),
        )

    def behind(self, board: TrendBoard, series: int, slot: int) -> tuple[int, ...]:
        day = board.days().days[slot]
        if series < _LAST_YEAR:
            return board.ids_of_bucket(day, _BUCKETS[series])
        if series == _LAST_YEAR:
            return board.ids_of_valid(same_day_last_year(day))
        return board.ids_of_nuisance(day)


def _series(name: str, draw: Draw, colour: int, counts: tuple[int | None, ...]) -> Series:
    values = tuple(None if each is None else float(each) for each in counts)
    texts = tuple("" if each is None else count_text(each) for each in counts)
    return Series(name, draw, colour, values, texts)


def _summary(figures: DayFigures) -> str:
    """The thirty days, and the change of those that are over: today is still running."""
    totals = [sum(counts) for counts in zip(*figures.buckets.values(), strict=True)]
    said = tr("Trends", "有效 {valid} 起，骚扰 {nuisance} 起").format(
        valid=sum(totals), nuisance=sum(figures.nuisance)
    )
    base = [each for each in figures.last_year[:-1] if each is not None]
    percent = change_percent(sum(totals[:-1]), sum(base))
    if len(base) < len(totals) - 1 or percent is None:
        return said
    return said + tr("Trends", "；前 {days} 日同比 {percent}%").format(
        days=len(base), percent=f"{percent:+}"
    )
