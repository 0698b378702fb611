"""What a person decides over a series: asked in place, given as commands, told by notices."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from jinhai_console.domain.case_series import SeriesResult
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.series_rows import SeriesLine, SeriesState
from jinhai_console.services.command import Command
from jinhai_console.services.finding import find_incident
from jinhai_console.services.series_acts import (
    AcceptSeries,
    AddToSeries,
    EndSeries,
    NameSeries,
    RejectSeries,
    SetApart,
    SplitSeries,
    TakeOut,
)
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.series.words import result_word, suggested_name
from jinhai_console.ui.station.ask_bar import AskBar


class SeriesDecisions(QObject):
    """`bar` asks for words, `choice` for one of a few. Which line is meant, the caller says."""

    def __init__(self, seat: Seat, bar: ReasonBar, choice: AskBar, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._bar = bar
        self._choice = choice

    def accept(self, line: SeriesLine) -> None:
        """A proposal gets a name; an addition goes into its series as it is."""
        if line.state is SeriesState.ADDITION and line.series_id is not None:
            self._give(
                AddToSeries(actor_id=self._actor, series_id=line.series_id, incident_ids=line.ids)
            )
        elif line.state is SeriesState.PROPOSED:
            self._ask_name(
                tr("Series", "给这个系列起个名称"),
                lambda name: AcceptSeries(actor_id=self._actor, name=name, incident_ids=line.ids),
                suggested_name(line),
            )

    def reject(self, line: SeriesLine) -> None:
        """Of an accepted series: that it is none after all."""
        if line.state is SeriesState.ACCEPTED:
            question = tr("Series", "《{name}》为什么不是一个系列？其中的警情都放回去")
            self._bar.ask(
                question.replace("{name}", line.name),
                lambda reason: self._give(self._end(line, SeriesResult.NOT_ONE, reason)),
            )
        elif line.state is not SeriesState.ENDED:
            self._bar.ask(
                tr("Series", "为什么不予串并？否定过的不再提议"),
                lambda reason: self._give(
                    RejectSeries(
                        actor_id=self._actor,
                        incident_ids=line.ids,
                        series_id=line.series_id,
                        reason=reason,
                    )
                ),
            )

    def take_out(self, line: SeriesLine, ids: tuple[int, ...]) -> None:
        """Out of a proposal, or out of a series; of an addition, what would come to it."""
        ids = tuple(each for each in ids if each in line.ids)
        if not ids:
            self._refuse(tr("Series", "请先在右边的表里选要移出的警情"))
        elif line.state is SeriesState.ACCEPTED and line.series_id is not None:
            self._give(TakeOut(actor_id=self._actor, series_id=line.series_id, incident_ids=ids))
        elif line.state is SeriesState.PROPOSED:
            rest = tuple(each for each in line.ids if each not in ids)
            self._give(SetApart(actor_id=self._actor, incident_ids=ids, rest_ids=rest))
        elif line.state is SeriesState.ADDITION:
            self._give(SetApart(actor_id=self._actor, incident_ids=ids, rest_ids=line.beside_ids))

    def split(self, line: SeriesLine, ids: tuple[int, ...]) -> None:
        if not ids:
            self._refuse(tr("Series", "请先在右边的表里选要拆出去的警情"))
        elif line.series_id is not None and line.state is SeriesState.ACCEPTED:
            series_id = line.series_id
            question = tr("Series", "拆出 {count} 起另成一个系列，叫什么？")
            self._ask_name(
                question.replace("{count}", str(len(ids))),
                lambda name: SplitSeries(
                    actor_id=self._actor, series_id=series_id, incident_ids=ids, name=name
                ),
            )

    def add(self, line: SeriesLine) -> None:
        if line.state is SeriesState.ACCEPTED:
            question = tr("Series", "哪一起并入《{name}》？").replace("{name}", line.name)
            hint = tr("Series", "警情编号，按 Enter；未结的可只写末几位")
            self._bar.ask(question, lambda said: self._add(line, said), hint=hint)

    def rename(self, line: SeriesLine) -> None:
        if line.state is SeriesState.ACCEPTED and line.series_id is not None:
            series_id = line.series_id
            self._ask_name(
                tr("Series", "《{name}》改叫什么？").replace("{name}", line.name),
                lambda name: NameSeries(
                    actor_id=self._actor,
                    series_id=series_id,
                    version=line.version,
                    name=name,
                    note=line.note,
                ),
                line.name,
            )

    def end(self, line: SeriesLine) -> None:
        if line.state is SeriesState.ACCEPTED:
            question = tr("Series", "《{name}》怎样结束？").replace("{name}", line.name)
            results = (SeriesResult.CAUGHT, SeriesResult.HANDED_OVER)
            options: list[tuple[str, Callable[[], object]]] = [
                (result_word(each), partial(self._finish, line, each)) for each in results
            ]
            self._choice.ask(question, [*options, (tr("Series", "不结束"), lambda: None)])

    def _end(self, line: SeriesLine, result: SeriesResult, note: str = "") -> Command:
        assert line.series_id is not None
        return EndSeries(
            actor_id=self._actor,
            series_id=line.series_id,
            version=line.version,
            result=result,
            note=note,
        )

    def _finish(self, line: SeriesLine, result: SeriesResult) -> None:
        self._give(self._end(line, result))

    def _add(self, line: SeriesLine, said: str) -> None:
        def found(row: IncidentRow) -> None:
            assert line.series_id is not None
            self._give(
                AddToSeries(actor_id=self._actor, series_id=line.series_id, incident_ids=(row.id,))
            )

        self._seat.bridge.read(find_incident, said, then=found, failed=self._refuse)

    def _ask_name(self, question: str, command: Callable[[str], Command], given: str = "") -> None:
        hint = tr("Series", "名称，按 Enter")
        self._bar.ask(question, lambda name: self._give(command(name)), given=given, hint=hint)

    def _give(self, command: Command) -> None:
        self._seat.orders.give(command)

    def _refuse(self, said: str) -> None:
        self._seat.orders.told.emit(Notice(said, Tone.REFUSED))

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id
