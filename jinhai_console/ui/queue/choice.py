"""What the filter bar is set to, by itself and saved under a name."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from jinhai_console.domain.classification import Category, with_descendants
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.ui.i18n import mark, tr


class Tab(StrEnum):
    OPEN = "open"
    PENDING = "pending"
    HANDLING = "handling"
    FEEDBACK = "feedback"
    HISTORY = "history"


_NAMES = {
    Tab.OPEN: mark("Queue", "未结"),
    Tab.PENDING: mark("Queue", "待派"),
    Tab.HANDLING: mark("Queue", "处置中"),
    Tab.FEEDBACK: mark("Queue", "待办结"),
    Tab.HISTORY: mark("Queue", "全部历史"),
}

# OPEN and HISTORY ask for no particular state.
TAB_STATES: Mapping[Tab, frozenset[IncidentState]] = {
    Tab.PENDING: frozenset({IncidentState.SCHEDULED, IncidentState.PENDING}),
    Tab.HANDLING: frozenset(
        {
            IncidentState.DISPATCHED,
            IncidentState.ACKNOWLEDGED,
            IncidentState.EN_ROUTE,
            IncidentState.ON_SCENE,
        }
    ),
    Tab.FEEDBACK: frozenset({IncidentState.AWAITING_FEEDBACK, IncidentState.IN_REVIEW}),
}


def tab_name(tab: Tab) -> str:
    return tr("Queue", _NAMES[tab])


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """Kept by the chosen ids themselves: what lies below a category is asked when it is used."""

    tab: Tab = Tab.OPEN
    category_id: int | None = None
    community_id: int | None = None
    text: str = ""

    def to_filter(self, categories: Mapping[int, Category]) -> QueueFilter:
        chosen = self.category_id
        known = chosen is not None and chosen in categories
        return QueueFilter(
            order=QueueOrder.HISTORY if self.tab is Tab.HISTORY else QueueOrder.OPEN,
            states=TAB_STATES.get(self.tab),
            category_ids=with_descendants(categories, chosen) if chosen and known else None,
            community_id=self.community_id,
            text=self.text.strip(),
        )


@dataclass(frozen=True, slots=True)
class SavedFilter:
    name: str
    choice: FilterChoice


def to_json(saved: Sequence[SavedFilter]) -> str:
    """For the seat's own settings."""
    return json.dumps([asdict(each) for each in saved], ensure_ascii=False)


def from_json(text: str) -> list[SavedFilter]:
    """What `to_json` wrote. Anything else reads as nothing saved: settings never stop a start."""
    try:
        return [_saved(each) for each in json.loads(text)]
    except (ValueError, TypeError, KeyError):
        return []


def _saved(values: Mapping[str, Any]) -> SavedFilter:
    choice = dict(values["choice"])
    return SavedFilter(str(values["name"]), FilterChoice(Tab(choice.pop("tab")), **choice))
