"""The demonstration's legal time limits: of thefts that were accepted as cases, in every state."""

from collections.abc import Callable
from functools import partial
from typing import Any

from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.incident import EXIT_STATES
from jinhai_console.domain.instant import DAY, HOUR, Instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import (
    DismissDeadline,
    ExtendDeadline,
    ResumeDeadline,
    StartDeadlines,
    SuspendDeadline,
)
from jinhai_console.services.desk import Desk

Give = Callable[[Command], int]
_E = LegalEvent
_BACK = 60 * DAY
_THEFT = "0202"  # 行政盗窃, with everything below it


def tell_deadlines(
    desk: Desk, give: Give, at: Callable[[Instant | None], None], now: Instant
) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    officers = [
        each.id
        for each in desk.read(reads.lists_and_officers).result()[1]
        if each.retired_at is None and not each.is_auxiliary
    ]
    story = _Story(desk, give, at, officers)
    rows = _thefts(desk, now)
    for days, tell in (
        *((27, story.due_soon), (35, story.extended), (20, story.appraised), (36, story.late)),
        *((15, story.decided), (2, story.seized), (1, story.summoned)),
    ):
        row = next((each for each in rows if each.received_at < now - days * DAY), None)
        if row is None or not officers:
            break
        rows.remove(row)
        tell(row, now)
    at(None)


def _thefts(desk: Desk, now: Instant) -> list[IncidentRow]:
    lists = desk.read(reads.lists).result()
    ids = frozenset(e.id for e in lists.categories.values() if e.code.startswith(_THEFT))
    chosen = QueueFilter(
        order=QueueOrder.HISTORY,
        category_ids=ids,
        received_from=now - _BACK,
        received_before=now - 6 * HOUR,
    )
    found = desk.read(reads.listed, chosen, 400).result()
    return [each for each in found if each.state not in EXIT_STATES]


class _Story:
    def __init__(
        self,
        desk: Desk,
        give: Give,
        at: Callable[[Instant | None], None],
        officers: list[int],
    ) -> None:
        self._desk = desk
        self._give = give
        self._at = at
        self._officers = officers

    def due_soon(self, row: IncidentRow, _now: Instant) -> None:
        """Accepted 27 days ago: it ends in a few days."""
        self._accepted(row)

    def extended(self, row: IncidentRow, now: Instant) -> None:
        id = self._accepted(row)
        self._at(now - 9 * DAY)
        detail = self._desk.read(reads.deadline_detail, id).result()
        if detail is None or not detail.extensions:
            return
        chosen = detail.extensions[0].id
        self._act(id, partial(ExtendDeadline, extension_id=chosen, approver="分局领导（虚构）"))

    def appraised(self, row: IncidentRow, now: Instant) -> None:
        id = self._accepted(row)
        self._at(now - 15 * DAY)
        self._act(id, partial(SuspendDeadline, reason="被盗物品送价格认定"))
        self._at(now - 8 * DAY)
        self._act(id, partial(ResumeDeadline, reason="认定结论已回"))

    def late(self, row: IncidentRow, now: Instant) -> None:
        """Over, and somebody said why it need not call any more."""
        id = self._accepted(row)
        self._at(now - 2 * HOUR)
        self._act(id, partial(DismissDeadline, reason="已报法制审核，拟明日作出决定"))

    def summoned(self, row: IncidentRow, now: Instant) -> None:
        self._happened(row, _E.SUMMONED_ADMINISTRATIVE, now - 3 * HOUR)

    def seized(self, row: IncidentRow, now: Instant) -> None:
        self._happened(row, _E.SEIZED, now - 20 * HOUR)

    def decided(self, row: IncidentRow, now: Instant) -> None:
        """Decided within its time; what was decided is still to be served."""
        self._accepted(row)
        self._happened(row, _E.DECIDED, now - 5 * DAY)

    def _accepted(self, row: IncidentRow) -> int:
        """Its review kept within the day; the id of the period that then began."""
        self._happened(row, _E.REPORT_ADMINISTRATIVE, row.received_at)
        return self._happened(row, _E.ACCEPTED, row.received_at + 5 * HOUR)

    def _happened(self, row: IncidentRow, event: LegalEvent, moment: Instant) -> int:
        self._at(moment)
        whose = self._officers[row.id % len(self._officers)]
        return self._give(
            StartDeadlines(
                actor_id=whose, event=event, at=moment, incident_id=row.id, officer_id=whose
            )
        )

    def _act(self, id: int, make: Callable[..., Command]) -> None:
        """On the period as it is by now."""
        detail = self._desk.read(reads.deadline_detail, id).result()
        if detail is not None:
            self._give(make(**_of(detail.deadline)))


def _of(deadline: Deadline) -> dict[str, Any]:
    return {
        "actor_id": deadline.officer_id,
        "deadline_id": deadline.id,
        "version": deadline.version,
    }
