"""串并案: what is proposed over a period, beside what was accepted; the members of one series."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

import numpy as np

from jinhai_console.domain.analysis.fact import Exit
from jinhai_console.domain.analysis.narrative_words import WordFinder, excerpt
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import sort_places
from jinhai_console.domain.analysis.series import StoppedError, TooDenseError, find_series
from jinhai_console.domain.analysis.series_facts import (
    Rejection,
    SeriesFacts,
    SeriesProposal,
    SeriesRules,
    Term,
)
from jinhai_console.domain.analysis.series_reasons import group_reasons
from jinhai_console.domain.case_series import CaseSeries
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.incident import EXIT_STATES, IncidentState
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.series_rows import (
    SeriesBoard,
    SeriesLine,
    SeriesMemberRow,
    SeriesState,
)
from jinhai_console.domain.wording import narrative_words
from jinhai_console.services.named import category_ids_called
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.points import recorded_days
from jinhai_console.store.views.series import (
    SeriesSpot,
    all_series,
    officer_names,
    rejections,
    series_spots,
    spots_of,
    standing_members,
)
from jinhai_console.store.views.tallies import Counted

GoOn = Callable[[int, int], bool]  # hears how many of how many; False stops the work

RULES = SeriesRules()
MOST_BARE = 20  # proposals by place and time alone: more are no series, but a busy place
MOST_LISTED = 200
_NO_MATTER = EXIT_STATES - {IncidentState.TRANSFERRED}
_SHOWN_PLACES = 2
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesQuestion:
    """`category` as a person calls it, without one every case matter; without dates all of it."""

    category: str | None = None
    first: date | None = None
    last: date | None = None


def series_board(
    reader: Reader, question: SeriesQuestion, go_on: GoOn | None = None
) -> SeriesBoard | None:
    """What is proposed in the period, and every series there is; None where `go_on` stopped it.

    An accepted series keeps its members whatever the period is, and is compared with them.
    """
    period, standing = _period(reader, question), _Standing(reader)
    comparison = _Comparison(reader, go_on or (lambda _done, _of: True))
    inside = comparison.spots(period, question.category)
    members = {each.id: each for each in spots_of(reader, standing.member_ids)}
    compared = {each.id: each for each in (*inside, *_matters(members.values()))}
    try:
        facts = comparison.facts(compared.values())
        found, problem = _proposals(reader, facts, standing, comparison.go_on)
    except StoppedError:
        return None
    kept, bare = _listed(found)
    teller = _Teller(reader, compared | members)
    lines = [teller.proposed(each, standing) for each in kept[:MOST_LISTED]]
    accepted = [
        teller.standing(standing.series[key], ids, [facts[id] for id in ids if id in facts])
        for key, ids in standing.members.items()
    ]
    return SeriesBoard(
        first=period.first,
        last=period.last,
        lines=(*lines, *sorted(accepted, key=_latest_first)),
        compared=len(inside),
        without_words=sum(not _has_words(facts[each.id]) for each in inside),
        bare=bare,
        left_off=max(0, len(kept) - MOST_LISTED),
        problem=problem,
    )


def series_members(reader: Reader, ids: Collection[int]) -> tuple[SeriesMemberRow, ...]:
    """These incidents by time, with the method and target words of their narratives."""
    words = narrative_words(reader.lists.wordings.values())
    finder = WordFinder((*words.methods, *words.targets))
    teller = _Teller(reader, {})
    spots = spots_of(reader, ids)
    facts = _Comparison(reader).facts(spots)
    return tuple(
        SeriesMemberRow(
            id=each.id,
            number=each.number,
            received_at=each.received_at,
            category=reader.lists.categories[each.category_id].name,
            place=" ".join(filter(None, (teller.community(each), each.address))),
            state=each.state,
            excerpt=excerpt(each.narrative, finder.places_in(each.narrative)),
            longitude=facts[each.id].longitude,
            latitude=facts[each.id].latitude,
        )
        for each in spots
    )


def series_called(reader: Reader, name: str) -> CaseSeries:
    """The running series of this name."""
    running = [each for each in all_series(reader) if each.ended_at is None]
    for each in running:
        if each.name == name.strip():
            return each
    names = "、".join(f"《{each.name}》" for each in running[:6]) or "还没有"
    raise Refusal(f"没有进行中的系列《{name.strip()}》；现有：{names}")


def _period(reader: Reader, question: SeriesQuestion) -> Period:
    recorded = recorded_days(reader)
    if recorded is None:
        raise Refusal("还没有警情；请先接警或导入历史警情")
    first, last = map(date.fromordinal, recorded)
    if question.first is not None:
        last = max(last, question.first)  # a time without any is no mistake
    if question.last is not None:
        first = min(first, question.last)
    try:
        return Period(question.first or first, question.last or last)
    except ValueError as wrong:
        raise Refusal(f"{wrong}；请检查起止日期") from None


class _Standing:
    """The series there are, and who is in them."""

    def __init__(self, reader: Reader) -> None:
        self.series = {each.id: each for each in all_series(reader)}
        self.members = standing_members(reader)
        self.member_ids = list(chain(*self.members.values()))

    @property
    def running(self) -> dict[int, list[int]]:
        return {key: ids for key, ids in self.members.items() if self.series[key].ended_at is None}

    @property
    def ended_ids(self) -> set[int]:
        return set(self.member_ids) - set(chain(*self.running.values()))


def _proposals(
    reader: Reader, facts: Mapping[int, SeriesFacts], standing: _Standing, go_on: GoOn
) -> tuple[tuple[SeriesProposal, ...], str]:
    """And why there are none. What has ended is not compared: its incidents find no others."""
    ended = standing.ended_ids
    rejected = [
        Rejection(frozenset(each.incident_ids), frozenset(each.member_ids))
        for each in rejections(reader)
    ]
    try:
        found = find_series(
            (each for each in facts.values() if each.id not in ended),
            RULES,
            accepted=standing.running,
            rejected=rejected,
            go_on=lambda: go_on(len(facts), len(facts)),
        )
    except TooDenseError as wrong:
        return (), str(wrong)
    return found, ""


def _matters(spots: Iterable[SeriesSpot]) -> list[SeriesSpot]:
    return [each for each in spots if each.state not in _NO_MATTER]


def _listed(found: Sequence[SeriesProposal]) -> tuple[list[SeriesProposal], int]:
    """What is worth a person's look; how many by place and time alone were too many for it.

    Where narratives or kinds are missing, every busy place makes proposals without end.
    """
    bare = sum(_is_bare(each) for each in found)
    if bare <= MOST_BARE:
        return list(found), 0
    return [each for each in found if not _is_bare(each)], bare


def _is_bare(proposal: SeriesProposal) -> bool:
    words = (Term.METHOD, Term.TARGET)
    return not any(each.term in words and each.points > 0 for each in proposal.reasons)


def _has_words(facts: SeriesFacts) -> bool:
    return bool(facts.methods or facts.targets)


def _latest_first(line: SeriesLine) -> tuple[bool, int]:
    return line.state is SeriesState.ENDED, -line.last_at


class _Comparison:
    """Turns stored incidents into what is compared."""

    def __init__(self, reader: Reader, go_on: GoOn = lambda _done, _of: True) -> None:
        self.go_on = go_on
        self._reader = reader
        self._lists = reader.lists
        words = narrative_words(self._lists.wordings.values())
        self._methods, self._targets = WordFinder(words.methods), WordFinder(words.targets)

    def spots(self, period: Period, category: str | None) -> list[SeriesSpot]:
        return series_spots(
            self._reader,
            Counted(
                period=period,
                category_ids=_category_ids(self._lists, category),
                left_out=frozenset({Exit.MERGED, Exit.CANCELLED, Exit.UNFOUNDED}),
            ),
        )

    def facts(self, spots: Collection[SeriesSpot]) -> dict[int, SeriesFacts]:
        degrees = np.array(
            [(_number(each.longitude), _number(each.latitude)) for each in spots], dtype=np.float64
        ).reshape(-1, 2)
        station = self._lists.station
        middle = None
        if station.longitude is not None and station.latitude is not None:
            middle = station.longitude, station.latitude
        usable = sort_places(degrees, middle).usable.tolist()
        found = {}
        for done, (each, is_placed) in enumerate(zip(spots, usable, strict=True)):
            if done % _AT_ONCE == 0 and not self.go_on(done, len(spots)):
                raise StoppedError
            found[each.id] = self._facts(each, is_placed=is_placed)
        return found

    def _facts(self, spot: SeriesSpot, *, is_placed: bool) -> SeriesFacts:
        local = to_local(spot.received_at, self._lists.station.zone)
        return SeriesFacts(
            id=spot.id,
            received_at=spot.received_at,
            minute=local.hour * 60 + local.minute,
            category=tuple(e.id for e in path_of(self._lists.categories, spot.category_id)),
            community_id=spot.known_community_id,
            longitude=spot.longitude if is_placed else None,
            latitude=spot.latitude if is_placed else None,
            methods=self._methods.groups_in(spot.narrative),
            targets=self._targets.groups_in(spot.narrative),
        )


class _Teller:
    """Says of a group what a person recognises it by."""

    def __init__(self, reader: Reader, spots: Mapping[int, SeriesSpot]) -> None:
        self._reader = reader
        self._spots = spots

    def proposed(self, found: SeriesProposal, standing: _Standing) -> SeriesLine:
        line = self._line(found.ids)
        state = SeriesState.PROPOSED if found.extends is None else SeriesState.ADDITION
        line = replace(line, state=state, reasons=found.reasons)
        if found.extends is None:
            return line
        extended = standing.series[found.extends]
        return replace(
            line,
            beside_ids=tuple(standing.members[extended.id]),
            series_id=extended.id,
            version=extended.version,
            name=extended.name,
        )

    def standing(
        self, series: CaseSeries, ids: Iterable[int], facts: Sequence[SeriesFacts]
    ) -> SeriesLine:
        by = series.accepted_by_id
        return replace(
            self._line(ids),
            state=SeriesState.ENDED if series.ended_at is not None else SeriesState.ACCEPTED,
            reasons=group_reasons(facts, RULES),
            series_id=series.id,
            version=series.version,
            name=series.name,
            note=series.note,
            accepted_at=series.accepted_at,
            accepted_by=officer_names(self._reader, [by])[by] if by else "",
            ended_at=series.ended_at,
            result=series.result,
            end_note=series.end_note,
        )

    def community(self, spot: SeriesSpot) -> str:
        found = self._reader.lists.communities.get(spot.community_id)
        return found.name if found else ""

    def _line(self, ids: Iterable[int]) -> SeriesLine:
        spots = sorted((self._spots[id] for id in ids), key=lambda e: (e.received_at, e.id))
        return SeriesLine(
            state=SeriesState.PROPOSED,
            ids=tuple(each.id for each in spots),
            numbers=tuple(each.number for each in spots),
            kind=self._kind(spots),
            place=self._place(spots),
            first_at=spots[0].received_at,
            last_at=spots[-1].received_at,
        )

    def _kind(self, spots: Iterable[SeriesSpot]) -> str:
        categories = self._reader.lists.categories
        paths = [path_of(categories, id) for id in {each.category_id for each in spots}]
        shared = ""
        for level in zip(*paths, strict=False):
            if len({each.id for each in level}) > 1:
                break
            shared = level[0].name
        return shared

    def _place(self, spots: Iterable[SeriesSpot]) -> str:
        """`鼓岩社区、滨海社区`; of more than two, the ones with most incidents and how many."""
        names = Counter(name for each in spots if (name := self.community(each)))
        most = sorted(names, key=lambda name: (-names[name], name))
        shown = "、".join(most[:_SHOWN_PLACES])
        return f"{shown}等 {len(most)} 处" if len(most) > _SHOWN_PLACES else shown


def _category_ids(lists: Lists, category: str | None) -> frozenset[int]:
    """A named category is taken as it is; else what the station calls case matters."""
    if category:
        return category_ids_called(lists, category)
    found = frozenset(each.id for each in lists.categories.values() if each.is_case_matter)
    if not found:
        raise Refusal("没有一个类别设为交案件办理队办理；请指明类别，或在派出所资料里设置")
    return found


def _number(given: float | None) -> float:
    return math.nan if given is None else given
