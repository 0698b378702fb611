"""Call-backs in a station's TOML files: which incidents, what is asked, by which settings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from jinhai_console.domain.callback_rule import MOST_DAYS, ScriptKind
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.satisfaction import RateFormula
from jinhai_console.domain.station import CALLBACK_LIMITS
from jinhai_console.domain.station_plan import (
    PlannedCallbackRule,
    PlannedCategory,
    PlannedScript,
    StationPlan,
)
from jinhai_console.intake.toml_entry import TomlEntry


def callback_lists(
    read: Callable[[str, Callable[[TomlEntry, Standing | None], Any]], tuple[Any, ...]],
    categories: Mapping[str, PlannedCategory],
    *,
    own: bool,
) -> dict[str, Any]:
    """Of rules that are not its `own` only those whose category the station has in its tree."""
    rules: tuple[PlannedCallbackRule, ...] = read("callback_rules", _rule)
    known = (each for each in rules if each.category is None or each.category in categories)
    return {
        "callback_rules": rules if own else tuple(known),
        "callback_scripts": read("callback_scripts", _script),
    }


def _rule(entry: TomlEntry, standing: Standing | None) -> PlannedCallbackRule:
    return PlannedCallbackRule(
        name=entry.text("name"),
        category=entry.text("category") if entry.has("category") else None,
        bucket=entry.choice("bucket", Bucket) if entry.has("bucket") else None,
        levels=tuple(dict.fromkeys(entry.wholes("levels", low=1, high=4))),
        share=entry.whole("share", 100, high=100),
        days=entry.whole("days", 1, high=MOST_DAYS),
        standing=standing,
    )


def _script(entry: TomlEntry, standing: Standing | None) -> PlannedScript:
    return PlannedScript(
        name=entry.text("name"),
        kind=entry.choice("kind", ScriptKind),
        text=entry.text("text"),
        standing=standing,
    )


def read_callback_settings(entry: TomlEntry) -> dict[str, Any]:
    """Of the table [station]."""
    usual: dict[str, Any] = {each.name: each.default for each in fields(StationPlan)}
    return {
        **{
            name: entry.whole(name, usual[name], low=1, high=most)
            for name, most in CALLBACK_LIMITS.items()
        },
        "callback_formula": entry.choice(
            "callback_formula", RateFormula, RateFormula.BOTH_OF_VALID
        ),
        "dissatisfied_to_leader": entry.flag("dissatisfied_to_leader"),
    }


def check_callbacks(plan: StationPlan) -> Iterable[str]:
    codes = {each.code for each in plan.categories}
    for rule in plan.callback_rules:
        where = f"回访规则“{rule.name}”"
        if rule.category is not None and rule.category not in codes:
            yield f"{where}的类别 {rule.category} 不在 categories 里，请补上或改正"
        if rule.category is not None and rule.bucket is not None:
            yield f"{where}的 category 和 bucket 只写一样"
