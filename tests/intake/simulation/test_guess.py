"""The shipped keywords recognise what callers usually say."""

from datetime import date
from pathlib import Path

from jinhai_console.domain.classification import Category, guess
from jinhai_console.domain.station_plan import PlannedCategory
from jinhai_console.intake.simulation.incidents import generate
from jinhai_console.intake.simulation.scenario_file import read_demonstration

RESOURCES = Path(__file__).parents[3] / "resources"


def as_stored(planned: PlannedCategory) -> Category:
    return Category(
        id=int(planned.code),
        station_id=1,
        name=planned.name,
        code=planned.code,
        depth=planned.depth,
        bucket=planned.bucket,
        parent_id=int(planned.parent) if planned.parent else None,
        keywords=planned.keywords,
    )


def test_nine_in_ten_narratives_suggest_their_own_category() -> None:
    plan = read_demonstration(RESOURCES)
    categories = {int(each.code): as_stored(each) for each in plan.categories}
    first_day, last_day = date(2025, 1, 1), date(2025, 3, 31)
    history = list(generate(plan, seed=1, first_day=first_day, last_day=last_day))
    suggested = [guess(categories, each.narrative) for each in history]
    right = sum(
        found is not None and found.name == each.category[-1]
        for found, each in zip(suggested, history, strict=True)
    )
    assert right > 0.9 * len(history)
