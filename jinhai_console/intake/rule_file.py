"""A routing rule in a station's TOML file, and whether the plan's rules are consistent."""

from collections.abc import Iterable

from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.routing_rule import ALERTED, MOST_OFFICERS, Part, RuleTime, Target
from jinhai_console.domain.station_plan import PlannedRoutingRule, StationPlan
from jinhai_console.intake.toml_entry import TomlEntry


def read_rule(entry: TomlEntry, standing: Standing | None) -> PlannedRoutingRule:
    return PlannedRoutingRule(
        name=entry.text("name"),
        part=entry.choice("part", Part, Part.LEAD),
        target=entry.choice("target", Target),
        time=entry.choice("time", RuleTime, RuleTime.ANY),
        category=entry.text("category") if entry.has("category") else None,
        levels=tuple(dict.fromkeys(entry.wholes("levels", low=1, high=4))),
        count=entry.whole("count", 1, high=MOST_OFFICERS),
        skill=entry.text("skill", ""),
        valid_from=entry.day("valid_from"),
        valid_to=entry.day("valid_to"),
        basis=entry.text("basis", ""),
        standing=standing,
    )


def check_rules(plan: StationPlan) -> Iterable[str]:
    """One sentence for everything that is wrong with the rules."""
    codes = {each.code for each in plan.categories}
    for rule in plan.routing_rules:
        where = f"派警规则“{rule.name}”"
        if rule.category is not None and rule.category not in codes:
            yield f"{where}的类别 {rule.category} 不在 categories 里，请补上或改正"
        if rule.valid_from and rule.valid_to and rule.valid_from > rule.valid_to:
            yield f"{where}的 valid_from 晚于 valid_to，请改正"
        if rule.part is Part.ALERT and rule.target not in ALERTED:
            yield f"{where}只是提醒，target 应是 {'、'.join(sorted(ALERTED))} 之一"
        if rule.part is Part.LEAD and rule.count != 1:
            yield f'{where}：主办只有 1 人，增派请另写一条 part = "support"'
