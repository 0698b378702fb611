"""更正走访: what was written of a visit is put right, for a reason; the journal keeps the old.

The place follows: when it was last visited, whether somebody moved away, what is owed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from jinhai_console.domain import visit as rules
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.visit import Visit, VisitPlace
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.services.visit_duty import Rounds
from jinhai_console.services.visits import refuse_unfit_visit
from jinhai_console.store.transaction import Transaction

_WRITABLE = frozenset({"outcome", "at", "officer_id", "met", "topic_ids", "collected", "text"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectVisit(Command):
    """`values`: the fields of the visit that are otherwise."""

    visit_id: int
    version: int
    reason: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        before = tx.get(Visit, self.visit_id)
        place = tx.get(VisitPlace, before.place_id)
        if before.version != self.version:
            raise Refusal("这次走访刚被别人更正，没有保存；请看过最新内容再改")
        after = _corrected(tx, before, self.values)
        tx.reason = require(self.reason, "更正的理由")
        tx.put(before, after)
        visits = tx.find(Visit, place_id=place.id)
        Rounds(tx).tend(tx.put(place, rules.after_correction(place, before, visits, tx.now)))
        return Subject(before.id, place.label)


def _corrected(tx: Transaction, before: Visit, values: Mapping[str, Any]) -> Visit:
    if unknown := values.keys() - _WRITABLE:
        raise Refusal(f"没有这样的字段：{'、'.join(sorted(unknown))}")
    given: dict[str, Any] = {
        name: it.strip() if type(it) is str else it for name, it in values.items()
    }
    after = replace(before, **given)
    if not after.is_real:
        after = replace(after, met="", topic_ids=(), collected=0)  # nobody was met
    if after == before:
        raise Refusal("没有需要保存的更改")
    _refuse_unfit(tx, before, after)
    return after


def _refuse_unfit(tx: Transaction, before: Visit, after: Visit) -> None:
    if after.at > tx.now:
        raise Refusal("走访时间还没有到；请写已经发生的时间")
    if after.officer_id != before.officer_id and not tx.find(Officer, id=after.officer_id):
        raise Refusal("请写明是哪位民警走访的")
    twins = tx.find(Visit, place_id=after.place_id, officer_id=after.officer_id, at=after.at)
    if any(each.id != after.id for each in twins):
        raise Refusal("这位民警在这个时间的走访已经登记过；请核对时间")
    refuse_unfit_visit(tx, after)
