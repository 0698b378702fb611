"""The shipped 办案时限规则 and 审核项目 as a plan has them."""

from jinhai_console.domain.legal_plan import PlannedLegalRule, PlannedReviewCheck
from jinhai_console.intake.legal_rules_file import read_legal_rule, read_review_check
from jinhai_console.intake.toml_entry import TomlEntry, load_toml
from jinhai_console.settings import resources_dir


def shipped_legal_rules() -> tuple[PlannedLegalRule, ...]:
    path = resources_dir() / "station" / "legal_rules.toml"
    entries = TomlEntry(load_toml(path), path.name).entries("legal_rules")
    return tuple(read_legal_rule(each, None) for each in entries)


def shipped_review_checks() -> tuple[PlannedReviewCheck, ...]:
    path = resources_dir() / "station" / "review_checks.toml"
    entries = TomlEntry(load_toml(path), path.name).entries("review_checks")
    return tuple(read_review_check(each, None) for each in entries)
