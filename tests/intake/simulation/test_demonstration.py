"""The demonstration's files fit together: every name they use leads somewhere."""

import re
from pathlib import Path

import pytest

from jinhai_console.domain.classification import Bucket
from jinhai_console.intake.simulation.scenario import NOWHERE, SITE, DemonstrationPlan
from jinhai_console.intake.simulation.scenario_file import read_demonstration

RESOURCES = Path(__file__).parents[3] / "resources"
SLOT = re.compile(r"\{(\w+)")
BUILT_IN = {"spot", "n", "money", "plate"}


@pytest.fixture(scope="module")
def plan() -> DemonstrationPlan:
    return read_demonstration(RESOURCES)


def test_scenes_use_rhythms_that_exist(plan: DemonstrationPlan) -> None:
    rhythm = plan.rhythm
    for scene in (*plan.scenes, *(each.scene for each in plan.series)):
        assert scene.hours in rhythm.hours
        assert scene.week in rhythm.weeks
        assert scene.season in rhythm.seasons
        assert scene.outcomes in rhythm.outcomes


def test_scenes_use_categories_and_places_that_exist(plan: DemonstrationPlan) -> None:
    codes = {each.code for each in plan.categories}
    communities = {each.name for each in plan.communities}
    settings = {NOWHERE, SITE, "road", *plan.neighbourhoods[0].places}
    for scene in plan.scenes:
        assert set(scene.confirmed) <= codes
        assert set(scene.communities) <= communities
        assert set(scene.settings) <= settings
    assert {each.name for each in plan.neighbourhoods} == communities
    assert all(set(each.communities) <= communities for each in plan.series)


def test_outcomes_are_dispositions_with_words(plan: DemonstrationPlan) -> None:
    codes = {each.code for each in plan.dispositions}
    used = {code for mix in plan.rhythm.outcomes.values() for code in mix}
    assert used <= codes <= set(plan.rhythm.feedbacks)
    sources = {code for mix in plan.rhythm.sources.values() for code in mix}
    assert sources <= {each.code for each in plan.sources}


def test_every_slot_has_its_words(plan: DemonstrationPlan) -> None:
    texts = [text for scene in plan.scenes for text in scene.narratives]
    texts += [text for series in plan.series for text in series.scene.narratives]
    texts += [text for texts in plan.rhythm.feedbacks.values() for text in texts]
    texts += [text for texts in plan.words.values() for text in texts]
    slots = {slot for text in texts for slot in SLOT.findall(text)}
    assert slots <= BUILT_IN | set(plan.words)


def test_scenes_cover_every_bucket_and_top_class(plan: DemonstrationPlan) -> None:
    assert {each.bucket for each in plan.scenes} == set(Bucket)
    assert {each.category[:2] for each in plan.scenes} == {
        each.code for each in plan.categories if each.depth == 1
    }


def test_narratives_suggest_no_markup(plan: DemonstrationPlan) -> None:
    assert not any(
        mark in text for scene in plan.scenes for text in scene.narratives for mark in "<>*#&"
    )
