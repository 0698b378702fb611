"""Made-up messages follow the published schema and are taken in like any other."""

import json
from pathlib import Path

import pytest

from jinhai_console.domain.instant import DAY, parse_instant
from jinhai_console.intake.simulation.messages import messages
from jinhai_console.intake.simulation.scenario import DemonstrationPlan
from jinhai_console.intake.simulation.scenario_file import read_demonstration
from jinhai_console.intake.wire import read_message

ROOT = Path(__file__).parents[3]
START = parse_instant("2026-11-23 17:00", "Asia/Shanghai")


@pytest.fixture(scope="module")
def plan() -> DemonstrationPlan:
    return read_demonstration(ROOT / "resources")


def test_so_many_a_day_in_order_of_time(plan: DemonstrationPlan) -> None:
    made = [
        read_message(json.dumps(each).encode())
        for each in messages(plan, seed=7, start=START, days=2, per_day=60)
    ]
    assert len(made) == 120
    assert len({each.id for each in made}) == 120
    moments = [each.received_at for each in made]
    assert moments == sorted(moments)
    assert sum(each < START + DAY for each in moments) == 60
    assert START <= moments[0] <= moments[-1] < START + 2 * DAY


def test_the_same_seed_gives_the_same_messages(plan: DemonstrationPlan) -> None:
    once = list(messages(plan, seed=7, start=START, days=1, per_day=20))
    assert once == list(messages(plan, seed=7, start=START, days=1, per_day=20))
    assert once != list(messages(plan, seed=8, start=START, days=1, per_day=20))


def test_fields_are_those_of_the_schema(plan: DemonstrationPlan) -> None:
    schema = json.loads((ROOT / "docs" / "message.schema.json").read_text(encoding="utf-8"))
    for each in messages(plan, seed=1, start=START, days=1, per_day=200):
        assert set(schema["required"]) <= set(each) <= set(schema["properties"])
        roles = schema["$defs"]["person"]["properties"]["role"]["enum"]
        assert all(person["role"] in roles for person in each.get("persons", []))


def test_the_documented_example_is_read() -> None:
    text = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
    example = text.split("```json")[1].split("```")[0]
    message = read_message(example.encode())
    assert message.id == "YS20261123170509001"
    assert message.community == "鼓岩社区"
