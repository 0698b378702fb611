"""警情类别, four levels deep, and the six buckets of the reports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.station import Entry

FRAUD_ALERT_CODE = "1204"  # 预警劝阻: what a fraud warning is dispatched as


class Bucket(StrEnum):
    """The six groups of every report; nuisance is counted apart."""

    CRIMINAL = "criminal"
    PUBLIC_ORDER = "public_order"
    TRAFFIC = "traffic"
    DISPUTE = "dispute"
    HELP = "help"
    OTHER = "other"


BUCKET_NAMES: Mapping[Bucket, str] = {
    Bucket.CRIMINAL: "刑事",
    Bucket.PUBLIC_ORDER: "治安",
    Bucket.TRAFFIC: "交通",
    Bucket.DISPUTE: "纠纷",
    Bucket.HELP: "群众紧急求助",
    Bucket.OTHER: "其他",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Entry):
    """A node of the tree. `code` is the station's own, `national_code` only where confirmed."""

    code: str
    depth: int  # 1 … 4
    bucket: Bucket
    parent_id: int | None = None
    national_code: str | None = None
    level: int = 3  # the level an incident of this category starts with
    is_case_matter: bool = False  # goes to the case team in working hours
    is_nuisance: bool = False
    is_order: bool = False  # 指令: dispatched like an incident, counted as none
    keywords: tuple[str, ...] = ()  # words in a narrative that suggest it


def path_of(categories: Mapping[int, Category], category_id: int) -> tuple[Category, ...]:
    """From the top class down to the category itself."""
    found: list[Category] = []
    current: int | None = category_id
    while current is not None and len(found) < 4:
        category = categories[current]
        found.append(category)
        current = category.parent_id
    return tuple(reversed(found))


def with_descendants(categories: Mapping[int, Category], category_id: int) -> frozenset[int]:
    """The category and everything below it: what a filter or a count by it means."""
    chosen = {category_id}
    for category in sorted(categories.values(), key=lambda each: each.depth):
        if category.parent_id in chosen:
            chosen.add(category.id)
    return frozenset(chosen)


def in_tree_order(categories: Iterable[Category]) -> list[Category]:
    """Each category right after what stands above it, its siblings by their position."""
    below: dict[int | None, list[Category]] = defaultdict(list)
    for each in sorted(categories, key=lambda each: (each.position, each.id)):
        below[each.parent_id].append(each)
    found: list[Category] = []

    def descend(parent_id: int | None) -> None:
        for each in below[parent_id]:
            found.append(each)
            descend(each.id)

    descend(None)
    return found


def words_for(category: Category, narrative: str) -> tuple[str, ...]:
    """The keywords of the category that the narrative names, longest first."""
    found = {word for word in category.keywords if word and word in narrative}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def guess(categories: Mapping[int, Category], narrative: str) -> Category | None:
    """The category whose keywords the narrative names, the longest and deepest first.

    A guess for the form to show; the officer's choice always stands over it.
    """
    best: tuple[int, int, Category] | None = None
    for category in categories.values():
        if category.retired_at is not None:
            continue
        hits = [len(word) for word in category.keywords if word and word in narrative]
        if hits and (best is None or (sum(hits), category.depth) > best[:2]):
            best = (sum(hits), category.depth, category)
    return best[2] if best else None


def order_ids(categories: Mapping[int, Category]) -> frozenset[int]:
    """Those whose incidents are orders and stand in no count."""
    return frozenset(each.id for each in categories.values() if each.is_order)


def fraud_alert_category(categories: Mapping[int, Category]) -> Category | None:
    """What a fraud warning is dispatched as: the shipped category, else another order."""
    orders = [each for each in categories.values() if each.is_order and each.retired_at is None]
    return min(
        orders, key=lambda each: (each.code != FRAUD_ALERT_CODE, each.position), default=None
    )
