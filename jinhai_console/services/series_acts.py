"""串并案: accept what is proposed, refuse it, put incidents in and out, name, split, end a series.

Whatever changes who is in a series writes its size, too: whoever saw an older state is told, and
steps are taken back in their order.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from jinhai_console.domain.case_series import (
    FEWEST,
    CaseSeries,
    SeriesMember,
    SeriesRejection,
    SeriesResult,
)
from jinhai_console.domain.incident import EXIT_STATES, STATE_NAMES, Incident, IncidentState
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

_LEFT_OUT = EXIT_STATES - {IncidentState.TRANSFERRED}
_NAME = "系列名称，如“鼓岩拉车门”"


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptSeries(Command):
    """These incidents are one series."""

    name: str
    incident_ids: tuple[int, ...]
    note: str = ""

    def perform(self, tx: Transaction) -> Subject:
        return _begin(tx, self.name, self.incident_ids, self.note)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToSeries(Command):
    """Incidents that were proposed for it, or that somebody knows to belong to it."""

    series_id: int
    incident_ids: tuple[int, ...]

    def perform(self, tx: Transaction) -> Subject:
        series = _running(tx, self.series_id)
        if not self.incident_ids:
            raise Refusal("没有选警情；请先选要并入的警情")
        count = _put_in(tx, series, self.incident_ids)
        tx.replace(series, size=series.size + count)
        return Subject(series.id, series.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectSeries(Command):
    """They are not one series; with `series_id`, none of them belongs to that one."""

    incident_ids: tuple[int, ...]
    reason: str
    series_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        reason = require(self.reason, "不予串并的理由")
        members: tuple[int, ...] = ()
        if self.series_id is not None:
            members = _ids_in(tx, _running(tx, self.series_id))
        else:
            _refuse_few(self.incident_ids)
        _refuse_members(tx, self.incident_ids)
        return Subject(_reject(tx, self.incident_ids, members, reason).id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetApart(Command):
    """Of what was proposed together these do not belong to the rest. Nothing is accepted yet."""

    incident_ids: tuple[int, ...]
    rest_ids: tuple[int, ...]
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        if not self.incident_ids or not self.rest_ids:
            raise Refusal("请选出一部分警情，另一部分留下")
        if set(self.incident_ids) & set(self.rest_ids):
            raise Refusal("同一起警情不能既移出又留下")
        _refuse_members(tx, self.incident_ids)
        return Subject(_reject(tx, self.incident_ids, self.rest_ids, self.reason.strip()).id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOut(Command):
    """Incidents of a series that do not belong to it; they are not proposed for it again."""

    series_id: int
    incident_ids: tuple[int, ...]
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        series = _running(tx, self.series_id)
        rest = _take_out(tx, series, self.incident_ids)
        if len(rest) < FEWEST:
            raise Refusal(f"系列里至少留 {FEWEST} 起；整个不是一个系列的，请用“不予串并”")
        _reject(tx, self.incident_ids, rest, self.reason.strip())
        tx.replace(series, size=len(rest))
        return Subject(series.id, series.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitSeries(Command):
    """Some incidents of a series become one of their own."""

    series_id: int
    incident_ids: tuple[int, ...]
    name: str

    def perform(self, tx: Transaction) -> Subject:
        before = _running(tx, self.series_id)
        rest = _take_out(tx, before, self.incident_ids)
        if len(rest) < FEWEST:
            raise Refusal(f"拆分后原系列至少留 {FEWEST} 起；请少选几起")
        tx.replace(before, size=len(rest))
        made = _begin(tx, self.name, self.incident_ids)
        _reject(tx, self.incident_ids, rest, "")
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSeries(Command):
    """Another name or note."""

    series_id: int
    version: int
    name: str
    note: str

    def perform(self, tx: Transaction) -> Subject:
        series = _running(tx, self.series_id, self.version)
        name, note = require(self.name, _NAME), self.note.strip()
        if (name, note) == (series.name, series.note):
            raise Refusal("没有需要保存的更改")
        _refuse_same_name(tx, name, series.id)
        tx.replace(series, name=name, note=note)
        return Subject(series.id, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSeries(Command):
    """It is solved, or given to the case team, or it was none; then its incidents are free."""

    series_id: int
    version: int
    result: SeriesResult
    note: str = ""

    def perform(self, tx: Transaction) -> Subject:
        series = _running(tx, self.series_id, self.version)
        end_series(tx, series, self.result, self.note)
        return Subject(series.id, series.name)


def end_series(tx: Transaction, series: CaseSeries, result: SeriesResult, note: str) -> None:
    """It is over. One that was none gives its incidents back."""
    note, size = note.strip(), series.size
    if result is SeriesResult.NOT_ONE:
        tx.reason = note = require(note, "为什么不是一个系列")
        freed, size = _ids_in(tx, series), 0
        _take_out(tx, series, freed)
        _reject(tx, freed, (), note)
    tx.replace(
        series,
        size=size,
        ended_at=max(tx.now, series.accepted_at),
        ended_by_id=tx.actor_id,
        result=result,
        end_note=note,
    )


def _begin(tx: Transaction, name: str, ids: Sequence[int], note: str = "") -> Subject:
    name = require(name, _NAME)
    _refuse_same_name(tx, name)
    _refuse_few(ids)
    series = tx.add(
        CaseSeries,
        name=name,
        size=len(set(ids)),
        note=note.strip(),
        accepted_at=tx.now,
        accepted_by_id=tx.actor_id,
    )
    _put_in(tx, series, ids)
    return Subject(series.id, name)


def _running(tx: Transaction, id: int, version: int | None = None) -> CaseSeries:
    series = tx.get(CaseSeries, id)
    if series.ended_at is not None:
        raise Refusal(f"系列《{series.name}》已经结束；要改请先撤回结束")
    if version is not None and series.version != version:
        raise Refusal("这个系列刚被别人更改，没有保存；请看过最新内容再改")
    return series


def _refuse_same_name(tx: Transaction, name: str, id: int | None = None) -> None:
    if any(each.id != id for each in tx.find(CaseSeries, name=name, ended_at=None)):
        raise Refusal(f"已经有一个系列叫《{name}》；请换一个名称")


def _refuse_few(ids: Sequence[int]) -> None:
    if len(set(ids)) < FEWEST:
        raise Refusal(f"一个系列至少 {FEWEST} 起警情")


def _standing(tx: Transaction, series: CaseSeries) -> list[SeriesMember]:
    return tx.find(SeriesMember, series_id=series.id, left_at=None)


def _ids_in(tx: Transaction, series: CaseSeries) -> tuple[int, ...]:
    return tuple(each.incident_id for each in _standing(tx, series))


def _put_in(tx: Transaction, series: CaseSeries, ids: Iterable[int]) -> int:
    """How many they were."""
    wanted = list(dict.fromkeys(ids))
    for incident in (tx.get(Incident, id) for id in wanted):
        if incident.exit in _LEFT_OUT:
            state = STATE_NAMES[incident.state]
            raise Refusal(f"警情 {incident.number} 已{state}，不能并入系列")
    _refuse_members(tx, wanted)
    station_id = tx.station_id
    tx.add_all(
        [
            SeriesMember(
                id=id,
                station_id=station_id,
                series_id=series.id,
                incident_id=incident_id,
                added_at=tx.now,
                added_by_id=tx.actor_id,
            )
            for id, incident_id in zip(tx.next_ids(len(wanted)), wanted, strict=True)
        ]
    )
    return len(wanted)


def _refuse_members(tx: Transaction, ids: Iterable[int]) -> None:
    for id in ids:
        known = tx.first(SeriesMember, incident_id=id, left_at=None)
        if known is not None:
            number = tx.get(Incident, id).number
            name = tx.get(CaseSeries, known.series_id).name
            raise Refusal(f"警情 {number} 已在系列《{name}》里；请先从那里移出")


def _take_out(tx: Transaction, series: CaseSeries, ids: Collection[int]) -> tuple[int, ...]:
    """Whoever stays."""
    wanted, members = set(ids), _standing(tx, series)
    if not wanted or not wanted <= {each.incident_id for each in members}:
        raise Refusal("选中的警情不在这个系列里，或刚被移出；请看过最新内容再改")
    for each in members:
        if each.incident_id in wanted:
            tx.replace(each, left_at=max(tx.now, each.added_at), left_by_id=tx.actor_id)
    return tuple(each.incident_id for each in members if each.incident_id not in wanted)


def _reject(
    tx: Transaction, ids: Iterable[int], members: Iterable[int], reason: str
) -> SeriesRejection:
    refused, beside = tuple(sorted(set(ids))), tuple(sorted(set(members)))
    for id in (*refused, *beside):
        tx.get(Incident, id)
    return tx.add(
        SeriesRejection,
        incident_ids=refused,
        member_ids=beside,
        rejected_at=tx.now,
        rejected_by_id=tx.actor_id,
        reason=reason,
    )
