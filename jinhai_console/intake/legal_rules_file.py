"""办案时限规则 and what is reviewed, in a station's TOML file, and whether they are consistent."""

from collections.abc import Iterable

from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.legal_plan import (
    PlannedExtension,
    PlannedLegalRule,
    PlannedReviewCheck,
)
from jinhai_console.domain.legal_rule import MOST_OF, LegalEvent, LegalUnit
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.review_check import ReviewDocument, documents_of
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.toml_entry import TomlEntry

_MOST_STEPS = 9


def read_legal_rule(entry: TomlEntry, standing: Standing | None) -> PlannedLegalRule:
    code, unit = entry.text("code"), entry.choice("unit", LegalUnit)
    extensions = []
    for each in entry.entries("extensions"):
        extensions.append(_extension(each, code, standing))
        each.finish()
    return PlannedLegalRule(
        code=code,
        name=entry.text("name"),
        event=entry.choice("event", LegalEvent),
        ended_by=entry.texts("ended_by", required=True),
        amount=entry.whole("amount", low=1, high=MOST_OF[unit]),
        unit=unit,
        limits_liberty=entry.flag("limits_liberty"),
        warn_hours=entry.whole("warn_hours", 0, high=MOST_OF[LegalUnit.HOURS]),
        basis=entry.text("basis", ""),
        note=entry.text("note", ""),
        valid_from=entry.day("valid_from"),
        valid_to=entry.day("valid_to"),
        extensions=tuple(extensions),
        standing=standing,
    )


def _extension(entry: TomlEntry, code: str, standing: Standing | None) -> PlannedExtension:
    unit = entry.choice("unit", LegalUnit)
    return PlannedExtension(
        name=entry.text("name"),
        code=code,
        step=entry.whole("step", 1, low=1, high=_MOST_STEPS),
        amount=entry.whole("amount", low=1, high=MOST_OF[unit]),
        unit=unit,
        is_added=entry.flag("is_added"),
        approver=entry.text("approver", ""),
        standing=standing,
    )


def read_review_check(entry: TomlEntry, standing: Standing | None) -> PlannedReviewCheck:
    return PlannedReviewCheck(
        name=entry.text("name"),
        kind=entry.choice("kind", CaseKind) if entry.has("kind") else None,
        document=entry.choice("document", ReviewDocument) if entry.has("document") else None,
        basis=entry.text("basis", ""),
        valid_from=entry.day("valid_from"),
        valid_to=entry.day("valid_to"),
        standing=standing,
    )


def check_review_checks(plan: StationPlan) -> Iterable[str]:
    """One sentence for everything that is wrong with the check-lists."""
    seen: set[tuple[object, ...]] = set()
    for each in plan.review_checks:
        where = f"审核项目“{each.name}”"
        place = (each.kind, each.document, each.name, each.valid_from)
        if place in seen:
            yield f"{where}写了两次；两版应有不同的 valid_from"
        seen.add(place)
        if each.valid_from and each.valid_to and each.valid_from > each.valid_to:
            yield f"{where}的 valid_from 晚于 valid_to，请改正"
        if each.kind is not None and each.document not in (None, *documents_of(each.kind)):
            yield f"{where}的 kind 和 document 不相配，{each.kind} 案件没有 {each.document}"


def check_legal_rules(plan: StationPlan) -> Iterable[str]:
    """One sentence for everything that is wrong with the rules."""
    seen: set[tuple[str, str]] = set()
    for rule in plan.legal_rules:
        where = f"办案时限 {rule.code}“{rule.name}”"
        if (rule.code, rule.valid_from) in seen:
            yield f"{where}写了两次；同一编号的两版应有不同的 valid_from"
        seen.add((rule.code, rule.valid_from))
        if rule.valid_from and rule.valid_to and rule.valid_from > rule.valid_to:
            yield f"{where}的 valid_from 晚于 valid_to，请改正"
        for each in rule.ended_by:
            if each not in set(LegalEvent):
                yield f"{where}的 ended_by 没有“{each}”这种事，应是 {'、'.join(LegalEvent)} 之一"
        steps = {each.step for each in rule.extensions}
        if steps and steps != set(range(1, max(steps) + 1)):
            yield f"{where}的 extensions 跳过了一步，step 应从 1 起连着写"
