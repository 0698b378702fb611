"""What the question bar is set to, by itself and saved under a name."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.spans import Span, period_of
from jinhai_console.services.analysis import Question, Scope
from jinhai_console.services.counting import By, period_between
from jinhai_console.services.reads import Lists

MOST_PINNED = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """`first` and `last` count for `Span.DATES` alone: other spans follow the day."""

    span: Span = Span.MONTH
    first: date | None = None
    last: date | None = None
    compare: Compare = Compare.YEAR
    by: By = By.CATEGORY
    level: int | None = None
    category_id: int | None = None
    community_id: int | None = None
    pinned: tuple[Scope, ...] = ()

    def period(self, today: date) -> Period:
        """Refused where the two dates are no period."""
        if self.span is not Span.DATES:
            return period_of(self.span, today)
        return period_between(self.first or today, self.last or today)

    def scope(self, today: date) -> Scope:
        return Scope(
            period=self.period(today),
            category_id=self.category_id,
            community_id=self.community_id,
        )

    def question(self, today: date) -> Question:
        return Question(
            scope=self.scope(today),
            compare=self.compare,
            by=self.by,
            level=self.level,
            pinned=self.pinned,
        )

    def within(self, lists: Lists) -> "Asked":
        """Without what the station no longer has: it was kept from another day."""

        def is_known(category: int | None, community: int | None) -> bool:
            return (category is None or category in lists.categories) and (
                community in (None, NOWHERE) or community in lists.communities
            )

        return replace(
            self,
            category_id=self.category_id if is_known(self.category_id, None) else None,
            community_id=self.community_id if is_known(None, self.community_id) else None,
            pinned=tuple(
                each for each in self.pinned if is_known(each.category_id, each.community_id)
            ),
        )

    def with_pin(self, scope: Scope) -> "Asked":
        """Pinned last, the oldest gone where there are too many."""
        others = tuple(each for each in self.pinned if each != scope)
        return replace(self, pinned=(*others, scope)[-MOST_PINNED:])

    def without_pin(self, place: int) -> "Asked":
        return replace(self, pinned=self.pinned[:place] + self.pinned[place + 1 :])


@dataclass(frozen=True, slots=True)
class SavedQuestion:
    name: str
    asked: Asked


def to_json(saved: Sequence[SavedQuestion]) -> str:
    """For the seat's own settings."""
    return json.dumps(
        [{"name": each.name, **_values(each.asked)} for each in saved], ensure_ascii=False
    )


def from_json(text: str) -> list[SavedQuestion]:
    """What `to_json` wrote. Anything else reads as nothing saved: settings never stop a start."""
    try:
        return [SavedQuestion(str(each["name"]), _asked(each)) for each in json.loads(text)]
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


def _values(asked: Asked) -> dict[str, Any]:
    return {
        "span": asked.span,
        "first": asked.first and str(asked.first),
        "last": asked.last and str(asked.last),
        "compare": asked.compare,
        "by": asked.by,
        "level": asked.level,
        "category_id": asked.category_id,
        "community_id": asked.community_id,
        "pinned": [
            {
                "first": str(each.period.first),
                "last": str(each.period.last),
                "category_id": each.category_id,
                "community_id": each.community_id,
            }
            for each in asked.pinned
        ],
    }


def _asked(values: Mapping[str, Any]) -> Asked:
    return Asked(
        span=Span(values["span"]),
        first=_day(values["first"]),
        last=_day(values["last"]),
        compare=Compare(values["compare"]),
        by=By(values["by"]),
        level=_number(values["level"]),
        category_id=_number(values["category_id"]),
        community_id=_number(values["community_id"]),
        pinned=tuple(_scope(each) for each in values["pinned"])[:MOST_PINNED],
    )


def _scope(values: Mapping[str, Any]) -> Scope:
    return Scope(
        period=Period(date.fromisoformat(values["first"]), date.fromisoformat(values["last"])),
        category_id=_number(values["category_id"]),
        community_id=_number(values["community_id"]),
    )


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _number(value: Any) -> int | None:
    return None if value is None else int(value)
