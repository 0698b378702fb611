"""到场用时: received → first on scene by day, the half and the nine tenths."""

from collections.abc import Sequence

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.analysis.figures import ResponseFigures
from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import Content, Draw, Series, day_text, day_ticks


class ResponsesChart:
    key = "responses"

    def content(self, board: TrendBoard) -> Content:
        figures = board.responses()
        p50 = _series(tr("Trends", "半数以内（p50）"), Draw.LINE, 0, figures.p50, figures)
        p90 = _series(tr("Trends", "九成以内（p90）"), Draw.DASHED, 2, figures.p90, figures)
        return Content(
            title=tr("Trends", "到场用时（分钟）"),
            slot_word=tr("Trends", "日期"),
            slots=tuple(day_text(day) for day in figures.days),
            ticks=day_ticks(figures.days),
            series=(p50, p90),
            summary=_summary(figures),
        )

    def behind(self, board: TrendBoard, series: int, slot: int) -> tuple[int, ...]:
        """Either line is drawn from all arrivals of the day."""
        return board.ids_of_arrivals(board.responses().days[slot])


def _series(
    name: str,
    draw: Draw,
    colour: int,
    durations: Sequence[Duration | None],
    figures: ResponseFigures,
) -> Series:
    said = tr("Trends", "{minutes} 分钟（{count} 起到场）")
    texts = tuple(
        "" if each is None else said.format(minutes=_minutes(each), count=count)
        for each, count in zip(durations, figures.arrivals, strict=True)
    )
    values = tuple(None if each is None else each / MINUTE for each in durations)
    return Series(name, draw, colour, values, texts)


def _minutes(duration: Duration) -> str:
    return f"{duration / MINUTE:.1f}"


def _summary(figures: ResponseFigures) -> str:
    p50, p90 = figures.p50[-1], figures.p90[-1]
    if p50 is None or p90 is None:
        return tr("Trends", "今日还没有到场")
    return tr("Trends", "今日半数 {p50} 分钟、九成 {p90} 分钟以内到场（{count} 起）").format(
        p50=_minutes(p50), p90=_minutes(p90), count=figures.arrivals[-1]
    )
