"""Which incidents are called back, how many of them, and what is asked: the station's lists."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from jinhai_console.domain.classification import Bucket, Category, path_of
from jinhai_console.domain.station import Entry

MOST_DAYS = 60
SCRIPT_PLACES = ("称呼", "时间", "事由", "民警")  # what `filled` puts into a script


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackRule(Entry):
    """`share` percent of what it covers are called back `days` after closing; 0: none of them.

    Without category and bucket it holds for all, without levels for each.
    """

    bucket: Bucket | None = None
    category_id: int | None = None
    levels: tuple[int, ...] = ()
    share: int = 100
    days: int = 1


class ScriptKind(StrEnum):
    """What is called about."""

    INCIDENT = "incident"
    VISIT = "visit"
    DOOR = "door"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackScript(Entry):
    """The words of a call, with places as `filled` knows them: 称呼, 时间, 事由, 民警."""

    kind: ScriptKind
    text: str


def rule_for(
    rules: Iterable[CallbackRule],
    categories: Mapping[int, Category],
    category_id: int,
    level: int,
) -> CallbackRule | None:
    """The rule in use that says most exactly what it covers: category, then bucket, then level.

    Of two alike the first of the list.
    """
    path = [each.id for each in path_of(categories, category_id)]
    bucket = categories[category_id].bucket
    best: tuple[int, int, int] | None = None
    found = None
    for rule in rules:
        if rule.retired_at is not None or (rule.levels and level not in rule.levels):
            continue
        if rule.category_id is not None and rule.category_id not in path:
            continue
        if rule.bucket is not None and rule.bucket is not bucket:
            continue
        depth = path.index(rule.category_id) + 1 if rule.category_id is not None else 0
        exactness = (depth, rule.bucket is not None, bool(rule.levels))
        if best is None or exactness > best:
            best, found = exactness, rule
    return found


def is_chosen(number: str, share: int) -> bool:
    """Whether the incident of this number is among the `share` percent: always the same answer."""
    return int.from_bytes(sha256(number.encode()).digest()[:8]) % 100 < share


def rule_problem(rule: CallbackRule) -> str:
    """What cannot be meant by it, a sentence; "" where it is fit."""
    if not 0 <= rule.share <= 100:
        return "回访比例应在 0 到 100 之间；0 表示不回访"
    if not 0 <= rule.days <= MOST_DAYS:
        return f"办结后几天回访应在 0 到 {MOST_DAYS} 之间"
    if not all(1 <= each <= 4 for each in rule.levels):
        return "级别只有 1 到 4"
    if rule.bucket is not None and rule.category_id is not None:
        return "类别和报表归类只写一样"
    return ""


def filled(text: str, words: Mapping[str, str]) -> str:
    """The script with `{称呼}` and the like in words; what nobody knows stays as it is."""
    for name, said in words.items():
        text = text.replace(f"{{{name}}}", said)
    return text
