"""串并案 by random work: what was refused stays refused, an incident is in one series at most."""

import shutil
import tempfile
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jinhai_console.domain.case_series import (
    CaseSeries,
    SeriesMember,
    SeriesRejection,
    SeriesResult,
)
from jinhai_console.domain.outcome import Done
from jinhai_console.domain.series_rows import SeriesBoard, SeriesLine, SeriesState
from jinhai_console.services.command import Command
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
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.check import check
from tests.series_room import add_words, board, doors, shops
from tests.stations import Room, copy_station, found_station

# Hypothesis makes the machines: a fixture's folder does not reach them.
_HELD = tempfile.TemporaryDirectory(prefix="series-")
_FOLDER = Path(_HELD.name)
_TEMPLATE = _FOLDER / "template.db"

nth = st.integers(0, 9)
some = st.sets(st.integers(0, 8), min_size=1, max_size=5)
names = st.sampled_from(["甲", "乙", "丙"])


@dataclass(frozen=True)
class Step:
    """An undoable entry, the records and the board before it."""

    sequence: int
    records: dict[int, dict[str, Any]]
    board: SeriesBoard


class Deciding(RuleBasedStateMachine):
    """An analyst over nine thefts of two kinds, who changes his mind."""

    def __init__(self) -> None:
        super().__init__()
        if not _TEMPLATE.exists():
            found_station(_TEMPLATE)
        self.folder = Path(tempfile.mkdtemp(dir=_FOLDER))
        self.room = Room(copy_station(_TEMPLATE, self.folder / "station.db"))
        self.steps: list[Step] = []

    @initialize()
    def begin(self) -> None:
        add_words(self.room)
        self.incidents = [*doors(self.room, 5), *shops(self.room, 4)]
        self.look()

    def look(self) -> None:
        rows = self.room.rows()
        self.records = {
            id: {k: v for k, v in row.items() if k != "version"} for id, row in rows.items()
        }
        self.board = board(self.room)

    def do(self, command: Command) -> None:
        self.room.clock.step()
        answer = self.room.submit(command)
        before, seen = self.records, self.board
        if isinstance(answer, Done):
            self.steps.append(Step(answer.sequence, before, seen))
        self.look()
        if not isinstance(answer, Done):
            assert self.records == before

    def lines(self, *states: SeriesState) -> list[SeriesLine]:
        return [each for each in self.board.lines if each.state in states]

    def ids(self, places: set[int]) -> tuple[int, ...]:
        return tuple(self.incidents[each] for each in sorted(places))

    def series(self, n: int) -> CaseSeries | None:
        found = self.room.all(CaseSeries)
        return found[n % len(found)] if found else None

    # -- work ---------------------------------------------------------------------

    @rule(n=nth, name=names)
    def accept_proposed(self, n: int, name: str) -> None:
        found = self.lines(SeriesState.PROPOSED)
        if found:
            ids = found[n % len(found)].ids
            self.do(AcceptSeries(actor_id=None, name=name, incident_ids=ids))

    @rule(places=some, name=names)
    def accept_by_hand(self, places: set[int], name: str) -> None:
        self.do(AcceptSeries(actor_id=None, name=name, incident_ids=self.ids(places)))

    @rule(n=nth)
    def reject_proposed(self, n: int) -> None:
        found = self.lines(SeriesState.PROPOSED, SeriesState.ADDITION)
        if found:
            line = found[n % len(found)]
            self.do(
                RejectSeries(
                    actor_id=None, incident_ids=line.ids, series_id=line.series_id, reason="不像"
                )
            )

    @rule(n=nth, places=some)
    def set_apart(self, n: int, places: set[int]) -> None:
        found = self.lines(SeriesState.PROPOSED)
        if found:
            ids = found[n % len(found)].ids
            part = tuple(id for place, id in enumerate(ids) if place in places)
            rest = tuple(id for id in ids if id not in part)
            self.do(SetApart(actor_id=None, incident_ids=part, rest_ids=rest))

    @rule(n=nth, places=some)
    def add(self, n: int, places: set[int]) -> None:
        series = self.series(n)
        if series is not None:
            ids = self.ids(places)
            self.do(AddToSeries(actor_id=None, series_id=series.id, incident_ids=ids))

    @rule(n=nth, places=some)
    def take_out(self, n: int, places: set[int]) -> None:
        series = self.series(n)
        if series is not None:
            ids = self.ids(places)
            self.do(TakeOut(actor_id=None, series_id=series.id, incident_ids=ids))

    @rule(n=nth, places=some, name=names)
    def split(self, n: int, places: set[int], name: str) -> None:
        series = self.series(n)
        if series is not None:
            ids = self.ids(places)
            self.do(SplitSeries(actor_id=None, series_id=series.id, incident_ids=ids, name=name))

    @rule(n=nth, name=names)
    def rename(self, n: int, name: str) -> None:
        series = self.series(n)
        if series is not None:
            self.do(
                NameSeries(
                    actor_id=None,
                    series_id=series.id,
                    version=series.version,
                    name=name,
                    note="凌晨",
                )
            )

    @rule(n=nth, result=st.sampled_from(list(SeriesResult)))
    def end(self, n: int, result: SeriesResult) -> None:
        series = self.series(n)
        if series is not None:
            version = series.version
            self.do(
                EndSeries(
                    actor_id=None, series_id=series.id, version=version, result=result, note="查明"
                )
            )

    # -- back ---------------------------------------------------------------------

    @precondition(lambda self: self.steps)
    @rule()
    def undo_last(self) -> None:
        step = self.steps.pop()
        self.room.done(UndoEntry(actor_id=None, sequence=step.sequence))
        self.look()
        assert self.records == step.records
        assert shown(self.board) == shown(step.board)

    @precondition(lambda self: self.steps)
    @rule(n=nth)
    def undo_any(self, n: int) -> None:
        """Out of order it may be refused, and is itself undone when everything is."""
        self.do(UndoEntry(actor_id=None, sequence=self.steps[-1 - n % len(self.steps)].sequence))

    # -- always -------------------------------------------------------------------

    @invariant()
    def one_series_each(self) -> None:
        standing = [each for each in self.room.all(SeriesMember) if each.left_at is None]
        ids = [each.incident_id for each in standing]
        assert len(ids) == len(set(ids))
        for series in self.room.all(CaseSeries):
            mine = [each for each in standing if each.series_id == series.id]
            assert series.size == len(mine)
            assert len(mine) >= 2 or series.result is SeriesResult.NOT_ONE
        listed = [
            id for each in self.lines(SeriesState.ACCEPTED, SeriesState.ENDED) for id in each.ids
        ]
        assert sorted(listed) == sorted(ids)
        proposed = self.lines(SeriesState.PROPOSED, SeriesState.ADDITION)
        assert not set(ids) & {id for each in proposed for id in each.ids}

    @invariant()
    def what_was_refused_is_not_proposed(self) -> None:
        barred: set[frozenset[int]] = set()
        for each in self.room.all(SeriesRejection):
            beside = each.member_ids
            pairs = [(a, b) for a in each.incident_ids for b in beside]
            pairs = pairs if beside else list(combinations(each.incident_ids, 2))
            barred |= {frozenset(pair) for pair in pairs}
        for line in self.lines(SeriesState.PROPOSED):
            assert not barred & {frozenset(pair) for pair in combinations(line.ids, 2)}
        members = {each.series_id: each.ids for each in self.lines(SeriesState.ACCEPTED)}
        for line in self.lines(SeriesState.ADDITION):
            ours = members[line.series_id]
            assert not barred & {frozenset((a, b)) for a in line.ids for b in ours}

    def teardown(self) -> None:
        try:
            while self.steps:
                self.undo_last()
            assert check(self.room.database) == []
        finally:
            self.room.close()
            shutil.rmtree(self.folder)


def shown(found: SeriesBoard) -> list[tuple[Any, ...]]:
    return [(e.state, e.name, e.ids, e.score, e.note, e.result) for e in found.lines]


TestDeciding = Deciding.TestCase
TestDeciding.settings = settings(
    max_examples=20, stateful_step_count=25, phases=[Phase.explicit, Phase.generate]
)  # no shrinking: a run of real commands is short enough to read
