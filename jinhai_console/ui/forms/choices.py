"""The station's lists as choices of a form; retired entries are not offered."""

from collections.abc import Iterable, Sequence

from jinhai_console.domain.classification import path_of
from jinhai_console.domain.likeness import Alike, Likeness, likeness
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services.reads import Lists
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.picker import Choice, choices_of

_ALIKE = {
    Alike.MINUTES: mark("Likeness", "相隔 {minutes} 分钟"),
    Alike.COMMUNITY: mark("Likeness", "同社区"),
    Alike.ADDRESS: mark("Likeness", "地址相近"),
    Alike.METRES: mark("Likeness", "相距 {metres} 米"),
    Alike.CATEGORY: mark("Likeness", "同类别"),
}


def category_choices(lists: Lists) -> list[Choice]:
    """Every category, its classes above it as the hint."""
    live = [each for each in lists.categories.values() if each.retired_at is None]
    return [
        Choice(
            each.id,
            each.name,
            each.code,
            each.initials,
            " › ".join(above.name for above in path_of(lists.categories, each.id)[:-1]),
        )
        for each in live
    ]


def community_choices(lists: Lists) -> list[Choice]:
    return choices_of(lists.communities.values())


def source_choices(lists: Lists) -> list[Choice]:
    return choices_of(lists.sources.values())


def disposition_choices(lists: Lists) -> list[Choice]:
    return choices_of(lists.dispositions.values())


def level_choices(lists: Lists) -> list[Choice]:
    """Levels by their number: it is also what is typed for them."""
    return [
        Choice(number, level.name, str(number), level.initials)
        for number, level in sorted(lists.levels.items())
    ]


def alike_choices(row: IncidentRow, others: Iterable[IncidentRow], lists: Lists) -> list[Choice]:
    """The other open incidents, the likeliest to be the same event first."""
    rated = [
        (likeness(row, other), other)
        for other in others
        if other.id != row.id and other.is_order == row.is_order
    ]
    rated.sort(key=lambda each: (-each[0].score, -each[1].received_at))
    return [
        Choice(
            other.id,
            f"{other.category}  {other.place}",
            other.number,
            lists.categories[other.category_id].initials,
            alike_text(found),
        )
        for found, other in rated
    ]


def alike_text(found: Likeness) -> str:
    words: Sequence[str] = [tr("Likeness", _ALIKE[reason]) for reason in found.reasons]
    return (
        " · ".join(words)
        .replace("{minutes}", str(found.minutes))
        .replace("{metres}", str(found.metres))
    )
