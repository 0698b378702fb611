"""An occasion told by a caller: who, where, what was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from jinhai_console.domain.history import HistoricInvolvement
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.intake.simulation.people import Person, Residents
from jinhai_console.intake.simulation.places import Place, Places
from jinhai_console.intake.simulation.scenario import DemonstrationPlan, Scene, SeriesPattern
from jinhai_console.intake.simulation.wording import fill

_NAMELESS = {True: 0.7, False: 0.05}  # by nuisance: how many give no name
_KNOWN_TO_POLICE = 0.6  # share of involved persons whose identity number is taken
_DESCRIBED = 0.85  # share of victims whose age, sex and occupation are asked


@dataclass(frozen=True, slots=True)
class Call:
    at: Instant
    scene: Scene
    place: Place
    reporter_name: str
    reporter_phone: str
    narrative: str
    source: str
    persons: tuple[HistoricInvolvement, ...]


class Callers:
    """Makes calls for one seed; the population stays the same through the years."""

    def __init__(self, plan: DemonstrationPlan, seed: int) -> None:
        self._plan = plan
        self._residents = Residents(Random(f"{seed}:people"))
        self._places = Places(plan)

    def call(
        self, rng: Random, scene: Scene, at: Instant, haunt: tuple[Place, float] | None = None
    ) -> Call:
        """`haunt`: the place and the metres around it that a planted series keeps to."""
        place = self._places.near(rng, scene, *haunt) if haunt else self._places.pick(rng, scene)
        reporter = self._residents.pick(rng)
        is_nameless = rng.random() < _NAMELESS[scene.is_nuisance]
        return Call(
            at,
            scene,
            place,
            "" if is_nameless else reporter.name,
            reporter.phone,
            fill(rng, rng.choice(scene.narratives), self._plan.words, place.spot),
            self._source(rng, scene),
            tuple(self._persons(rng, scene, at, reporter, is_nameless)),
        )

    def haunt(self, rng: Random, pattern: SeriesPattern) -> tuple[Place, float]:
        return self._places.pick(rng, pattern.scene, pattern.communities), pattern.radius_m

    def _source(self, rng: Random, scene: Scene) -> str:
        sources = self._plan.rhythm.sources
        return picked(rng, sources.get(scene.bucket, sources["common"]))

    def _persons(
        self, rng: Random, scene: Scene, at: Instant, reporter: Person, is_nameless: bool
    ) -> list[HistoricInvolvement]:
        """The caller is the victim or a party more often than a bystander."""
        year = to_local(at, self._plan.zone).year
        persons = []
        for position, role in enumerate(scene.persons):
            is_caller = position == 0 and role is not PersonRole.SUSPECT and not is_nameless
            person = reporter if is_caller else self._residents.pick(rng)
            known = rng.random() < _KNOWN_TO_POLICE
            persons.append(
                HistoricInvolvement(
                    role=role,
                    name=person.name,
                    phone=person.phone if is_caller or known else "",
                    identity_number=person.identity_number if known else "",
                    **(self._described(person, year) if role is PersonRole.VICTIM else {}),
                )
            )
        return persons

    def _described(self, person: Person, year: int) -> dict[str, Any]:
        """What is asked of a victim; of some nobody asked. Draws of its own: nothing else moves."""
        own = Random(f"{person.phone}:{year}")
        if own.random() >= _DESCRIBED:
            return {}
        return {
            "occupation": person.occupation(year, self._plan.words["occupation"]),
            "sex": person.sex,
            "birth_year": person.birth_year,
        }


def picked(rng: Random, weights: Mapping[str, float]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]
