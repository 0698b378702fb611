"""当前未结: how many open incidents stand in each state."""

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import Content, Draw, Series, count_text
from jinhai_console.ui.words import state_word


class StatesChart:
    key = "states"

    def content(self, board: TrendBoard) -> Content:
        figures = board.states()
        words = tuple(state_word(state) for state in figures.states)
        counts = Series(
            tr("Trends", "未结"),
            Draw.BARS,
            2,
            tuple(float(each) for each in figures.counts),
            tuple(count_text(each) for each in figures.counts),
        )
        parts = [f"{w} {n}" for w, n in zip(words, figures.counts, strict=True) if n]
        total = count_text(sum(figures.counts))
        return Content(
            title=tr("Trends", "当前未结警情（起）"),
            slot_word=tr("Trends", "状态"),
            slots=words,
            ticks=tuple(enumerate(words)),
            series=(counts,),
            summary="，".join((tr("Trends", "未结 {total}").format(total=total), *parts)),
            has_labels=True,
        )

    def behind(self, board: TrendBoard, series: int, slot: int) -> tuple[int, ...]:
        return board.ids_of_state(board.states().states[slot])
