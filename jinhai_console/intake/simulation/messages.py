"""Messages as the city platform would send them: docs/message.schema.json."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

from jinhai_console.domain.history import HistoricInvolvement
from jinhai_console.domain.instant import DAY, SECOND, Instant, day_of, day_start, to_local
from jinhai_console.intake.simulation.calls import Call, Callers
from jinhai_console.intake.simulation.occasions import day_weight, second_of_day
from jinhai_console.intake.simulation.scenario import DemonstrationPlan, Scene


def messages(
    plan: DemonstrationPlan, *, seed: int, start: Instant, days: int, per_day: int
) -> Iterator[dict[str, Any]]:
    """`per_day` messages for each 24 hours from `start`, in order of time, ready for JSON."""
    callers = Callers(plan, seed)
    for day in range(days):
        begins = start + day * DAY
        rng = Random(f"{seed}:{begins}:messages")
        scenes = _scenes(plan, rng, begins, per_day)
        due = [(_moment(plan, rng, scene, begins), scene) for scene in scenes]
        due.sort(key=lambda each: (each[0], each[1].category))
        for number, (at, scene) in enumerate(due, start=1):
            yield _message(plan, callers.call(rng, scene, at), number)


def _scenes(plan: DemonstrationPlan, rng: Random, begins: Instant, count: int) -> list[Scene]:
    day = day_of(begins, plan.zone)
    weights = [each.weight * day_weight(plan, each, day) for each in plan.scenes]
    return rng.choices(plan.scenes, weights, k=count)


def _moment(plan: DemonstrationPlan, rng: Random, scene: Scene, begins: Instant) -> Instant:
    """The scene's time of day, in the 24 hours from `begins`."""
    day = day_of(begins, plan.zone)
    second = second_of_day(plan, rng, scene) * SECOND
    today = day_start(day, plan.zone) + second
    return today if today >= begins else day_start(day + timedelta(days=1), plan.zone) + second


def _message(plan: DemonstrationPlan, call: Call, number: int) -> dict[str, Any]:
    local = to_local(call.at, plan.zone)
    message: dict[str, Any] = {
        "id": f"YS{local:%Y%m%d%H%M%S}{number:04d}",
        "received_at": local.isoformat(),
        "category": call.scene.category,
        "level": call.scene.level,
        "narrative": call.narrative,
        "reporter": {"name": call.reporter_name, "phone": call.reporter_phone},
        "source": call.source,
    }
    place = call.place
    if place.community:
        message["address"] = place.address
        message["community"] = place.community
        message["longitude"] = place.longitude
        message["latitude"] = place.latitude
    if call.persons:
        message["persons"] = [_person(each) for each in call.persons]
    return message


def _person(person: HistoricInvolvement) -> dict[str, Any]:
    said: dict[str, Any] = {
        "role": str(person.role),
        "name": person.name,
        "phone": person.phone,
        "identity_number": person.identity_number,
    }
    if person.sex is not None:
        said |= {
            "occupation": person.occupation,
            "sex": str(person.sex),
            "birth_year": person.birth_year,
        }
    return said
