"""The demonstration's planted series, and how many of them an analysis finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.narrative_words import WordFinder
from jinhai_console.domain.analysis.series_facts import SeriesFacts, SeriesProposal
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.incident import EXIT_STATES, IncidentState
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.station_plan import category_names
from jinhai_console.intake.founding import demo_plan
from jinhai_console.intake.narrative_words_file import read_narrative_words
from jinhai_console.intake.simulation.incidents import generate, planted_series
from jinhai_console.settings import resources_dir

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
_MEMBERS = 0.6  # of a planted series stand in one proposal: it is found
_PURE = 0.5  # of a proposal are of one planted series: it is right
_LEFT_OUT = EXIT_STATES - {IncidentState.TRANSFERRED}


@dataclass(frozen=True, slots=True)
class Verdict:
    planted: int
    found: int
    proposed: int
    right: int

    @property
    def recall(self) -> float:
        return self.found / self.planted

    @property
    def precision(self) -> float:
        return self.right / self.proposed


@dataclass(frozen=True, slots=True)
class Planted:
    """Three years of case matters of one seed; a series is the ids of its incidents."""

    incidents: tuple[SeriesFacts, ...]
    series: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, seed: int) -> "Planted":
        plan = demo_plan(resources_dir())
        past = list(generate(plan, seed=seed, first_day=FIRST, last_day=LAST))
        id_of = {each.key: place for place, each in enumerate(past, 1)}
        teller = _Teller()
        series = planted_series(plan, seed=seed, first_day=FIRST, last_day=LAST)
        names = category_names(plan.categories)
        cases = {names[each.code] for each in plan.categories if each.is_case_matter}
        return cls(
            tuple(
                teller.facts(id_of[each.key], each)
                for each in past
                if each.confirmed_category in cases and each.exit not in _LEFT_OUT
            ),
            tuple(frozenset(id_of[key] for key in each.keys) for each in series),
        )

    def judge(self, proposals: Sequence[SeriesProposal]) -> Verdict:
        sets = [set(each.ids) for each in proposals]
        found = [s for s in self.series if any(len(s & p) >= _MEMBERS * len(s) for p in sets)]
        right = [p for p in sets if any(len(s & p) >= _PURE * len(p) for s in self.series)]
        return Verdict(len(self.series), len(found), len(sets), len(right))


class _Teller:
    """What the comparison needs of an incident that is told by names."""

    def __init__(self) -> None:
        words = read_narrative_words(resources_dir() / "narrative_words.toml")
        self._methods, self._targets = WordFinder(words.methods), WordFinder(words.targets)
        self._numbers: dict[object, int] = {}

    def facts(self, id: int, incident: HistoricIncident) -> SeriesFacts:
        local = to_local(incident.received_at, incident.zone)
        path = incident.confirmed_category
        return SeriesFacts(
            id=id,
            received_at=incident.received_at,
            minute=local.hour * 60 + local.minute,
            category=tuple(self._number(path[:depth]) for depth in range(1, len(path) + 1)),
            community_id=self._number(incident.community) if incident.community else None,
            longitude=incident.longitude,
            latitude=incident.latitude,
            methods=self._methods.groups_in(incident.narrative),
            targets=self._targets.groups_in(incident.narrative),
        )

    def _number(self, name: object) -> int:
        return self._numbers.setdefault(name, len(self._numbers) + 1)
