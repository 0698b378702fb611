"""The demonstration station's past: incidents as they would have been handled."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.history import HistoricAssignment, HistoricIncident
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import MINUTE, Instant, to_local
from jinhai_console.domain.station_plan import category_names
from jinhai_console.intake.simulation.calls import Call, Callers, picked
from jinhai_console.intake.simulation.harms import Harms
from jinhai_console.intake.simulation.occasions import Occasion, occasions
from jinhai_console.intake.simulation.places import Place
from jinhai_console.intake.simulation.roster import Roster
from jinhai_console.intake.simulation.scenario import DemonstrationPlan
from jinhai_console.intake.simulation.timeline import (
    Timeline,
    closed_after,
    feedback_after,
    spell,
    timeline,
)
from jinhai_console.intake.simulation.wording import fill

_EXITS = {  # shares of the calls that somebody would be sent to
    IncidentState.MERGED: 0.020,
    IncidentState.CANCELLED: 0.025,
    IncidentState.UNFOUNDED: 0.020,
    IncidentState.TRANSFERRED: 0.006,
}
_EXIT_OUTCOMES = {
    IncidentState.MERGED: "08",
    IncidentState.CANCELLED: "09",
    IncidentState.UNFOUNDED: "07",
    IncidentState.TRANSFERRED: "10",
}
_NOBODY_SENT = frozenset({IncidentState.MERGED, IncidentState.TRANSFERRED})


@dataclass(frozen=True, slots=True)
class PlantedSeries:
    """A series that an analysis should find: the keys of its incidents. Never stored with them."""

    name: str
    year: int
    keys: tuple[str, ...]


def generate(
    plan: DemonstrationPlan,
    *,
    seed: int,
    first_day: date,
    last_day: date,
    per_year: int | None = None,
    until: Instant | None = None,
) -> Iterator[HistoricIncident]:
    """Incidents in order of time, from the start of `first_day` to the end of `last_day`.

    The same seed gives the same incidents. `per_year` is the plan's own where not given.
    With `until`, the story stops there: later incidents are left out, and of the others
    what had not happened yet.
    """
    chronicle = _Chronicle(plan, seed)
    for occasion in occasions(plan, seed, first_day, last_day, per_year):
        if until is not None and occasion.at > until:
            return
        incident = chronicle.incident(Random(occasion.key), occasion)
        yield incident if until is None else _cut(incident, until)


def planted_series(
    plan: DemonstrationPlan,
    *,
    seed: int,
    first_day: date,
    last_day: date,
    per_year: int | None = None,
) -> tuple[PlantedSeries, ...]:
    """The series among what `generate` gives for the same arguments."""
    keys: dict[tuple[str, int], list[str]] = {}
    for each in occasions(plan, seed, first_day, last_day, per_year):
        if each.series is not None:
            keys.setdefault((each.series.name, each.day.year), []).append(each.key)
    return tuple(PlantedSeries(name, year, tuple(found)) for (name, year), found in keys.items())


class _Chronicle:
    """Tells what became of each call; officers are busy meanwhile."""

    def __init__(self, plan: DemonstrationPlan, seed: int) -> None:
        self._plan = plan
        self._seed = seed
        self._callers = Callers(plan, seed)
        self._roster = Roster(plan)
        self._names = category_names(plan.categories)
        self._harms = Harms(plan, self._names)
        self._outcomes = {each.code: each.name for each in plan.dispositions}

    def incident(self, rng: Random, occasion: Occasion) -> HistoricIncident:
        scene = occasion.scene
        call = self._callers.call(rng, scene, occasion.at, self._haunt(occasion))
        ended_as = None if occasion.series else _exit(rng, call)
        outcome = _EXIT_OUTCOMES[ended_as] if ended_as else self._outcome(rng, call)
        assignments = self._assignments(rng, call, ended_as)
        ended = max(
            (each.cleared_at for each in assignments if each.cleared_at is not None),
            default=call.at + spell(rng, 150, 0.7),
        )
        feedback_at = feedback_after(rng, ended) if assignments else ended
        harm = self._harms.of(occasion.key, call, ended_as)
        return HistoricIncident(
            key=occasion.key,
            received_at=call.at,
            zone=self._plan.zone,
            category=self._names[scene.category],
            confirmed_category=self._confirmed(rng, call),
            level=scene.level,
            address=call.place.address,
            community=call.place.community,
            narrative=call.narrative,
            reporter_name=call.reporter_name,
            reporter_phone=call.reporter_phone,
            disposition=self._outcomes[outcome],
            feedback=self._feedback(rng, scene.outcomes, outcome),
            source=call.source,
            longitude=call.place.longitude,
            latitude=call.place.latitude,
            feedback_at=feedback_at,
            closed_at=closed_after(rng, feedback_at) if assignments else feedback_at,
            exit=ended_as,
            assignments=assignments,
            involvements=() if ended_as in _NOBODY_SENT else call.persons,
            loss_cents=harm.loss_cents,
            channel=harm.channel,
        )

    def _haunt(self, occasion: Occasion) -> tuple[Place, float] | None:
        """Where a planted series strikes: drawn once for its year."""
        pattern = occasion.series
        if pattern is None:
            return None
        own = Random(f"{self._seed}:{pattern.name}:{occasion.day.year}")
        return self._callers.haunt(own, pattern)

    def _outcome(self, rng: Random, call: Call) -> str:
        return picked(rng, self._plan.rhythm.outcomes[call.scene.outcomes])

    def _feedback(self, rng: Random, outcomes: str, outcome: str) -> str:
        """In the words of the scene's own outcomes where there are some, else the usual."""
        feedbacks = self._plan.rhythm.feedbacks
        templates = feedbacks.get(f"{outcomes}/{outcome}") or feedbacks[outcome]
        return fill(rng, rng.choice(templates), self._plan.words)

    def _confirmed(self, rng: Random, call: Call) -> tuple[str, ...]:
        scene = call.scene
        changes = scene.confirmed and rng.random() < scene.confirmed_share
        return self._names[rng.choice(scene.confirmed) if changes else scene.category]

    def _assignments(
        self, rng: Random, call: Call, ended_as: IncidentState | None
    ) -> tuple[HistoricAssignment, ...]:
        if call.scene.is_answered or ended_as in _NOBODY_SENT:
            return ()
        scene, place = call.scene, call.place
        hour = to_local(call.at, self._plan.zone).hour
        numbers = self._roster.choose(
            rng, call.at, place.community, scene.is_case_matter, scene.level
        )
        handling_min = 8 if ended_as else scene.handling_min
        found = []
        for position, number in enumerate(numbers):
            moments = timeline(rng, scene.level, call.at, hour, place.travel_min, handling_min)
            role = Role.SUPPORT if position else Role.LEAD
            self._roster.occupy(number, moments.dispatched_at, moments.cleared_at)
            sent = _assignment(number, role, moments)
            found.append(_recalled(sent) if ended_as is IncidentState.CANCELLED else sent)
        return tuple(found)


def _exit(rng: Random, call: Call) -> IncidentState | None:
    """How a call ended early, if it did; the gravest never do."""
    chance = rng.random()
    if call.scene.is_answered or call.scene.level == 1:
        return None
    for ended_as, share in _EXITS.items():
        if chance < share:
            return ended_as
        chance -= share
    return None


def _assignment(number: str, role: Role, moments: Timeline) -> HistoricAssignment:
    return HistoricAssignment(
        unit=number,
        role=role,
        dispatched_at=moments.dispatched_at,
        acknowledged_at=moments.acknowledged_at,
        en_route_at=moments.en_route_at,
        on_scene_at=moments.on_scene_at,
        cleared_at=moments.cleared_at,
    )


def _recalled(sent: HistoricAssignment) -> HistoricAssignment:
    """Called back on the way: never on scene."""
    started = sent.en_route_at or 0
    return replace(sent, on_scene_at=None, cleared_at=started + 2 * MINUTE)


def _cut(incident: HistoricIncident, until: Instant) -> HistoricIncident:
    """What of the incident had happened at `until`."""
    if incident.closed_at is not None and incident.closed_at <= until:
        return incident
    past = replace(
        incident,
        closed_at=None,
        exit=None,
        assignments=tuple(
            _cut_assignment(each, until)
            for each in incident.assignments
            if (each.dispatched_at or 0) <= until
        ),
    )
    if incident.feedback_at is not None and incident.feedback_at <= until:
        return past
    return replace(
        past,
        feedback_at=None,
        feedback="",
        disposition="",
        confirmed_category=(),
        loss_cents=None,
        channel="",
    )


def _cut_assignment(sent: HistoricAssignment, until: Instant) -> HistoricAssignment:
    def past(moment: Instant | None) -> Instant | None:
        return moment if moment is not None and moment <= until else None

    return replace(
        sent,
        acknowledged_at=past(sent.acknowledged_at),
        en_route_at=past(sent.en_route_at),
        on_scene_at=past(sent.on_scene_at),
        cleared_at=past(sent.cleared_at),
    )
