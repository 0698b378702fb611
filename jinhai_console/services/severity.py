"""轻重: how grave the station stands at this moment, counted in one snapshot."""

from collections.abc import Sequence
from dataclasses import replace

from jinhai_console.domain.alarm import Phase, Priority
from jinhai_console.domain.dispute import Risk
from jinhai_console.domain.fraud_alert import FraudLevel
from jinhai_console.domain.handover_item import HandoverItem
from jinhai_console.domain.handover_sheet import SystemFact
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.severity import Severity, Trouble, severity, trouble_of
from jinhai_console.services.foresight import unmanned
from jinhai_console.services.handover_items import open_items
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.deadlines import deadlines_due
from jinhai_console.store.views.disputes import disputes_at_risk
from jinhai_console.store.views.fraud import open_frauds

GRAVE = 2  # the least grave level of what endangers somebody


def severity_now(
    reader: Reader,
    facts: Sequence[SystemFact],
    until: Instant,
    items: Sequence[HandoverItem] | None = None,
) -> Severity:
    """Up to `until`. `items` are what is open where somebody has read that already."""
    levels = reader.lists.levels
    trouble = trouble_of(
        open_items(reader, until) if items is None else items,
        top={each.name for number, each in levels.items() if number == 1},
        grave={each.name for number, each in levels.items() if number <= GRAVE},
        unmanned=unmanned(reader, until),
        system=sum(each.is_alarm for each in facts),
    )
    return severity(_with_what_threatens(reader, trouble, until))


def _with_what_threatens(reader: Reader, trouble: Trouble, until: Instant) -> Trouble:
    """What no item says of itself: liberty that hangs on this shift, who is not reached yet."""
    limits = [each.deadline for each in deadlines_due(reader, until)]
    liberty = [each for each in limits if each.limits_liberty]
    over = sum((each.act_by_at or 0) <= reader.now for each in liberty)
    return replace(
        trouble,
        limits_late=max(0, trouble.limits_late - over),
        liberty=len(liberty) - over,
        liberty_late=over,
        unreached=sum(
            each.level is FraudLevel.EXTREME
            and each.clock.reached_at is None
            and each.clock.door_at is None
            for each in open_frauds(reader)
        ),
        red=sum(each.dispute.grade is Risk.RED for each in disputes_at_risk(reader)),
        calling=sum(
            each.phase is Phase.CALLING and each.alarm.priority is Priority.HIGH
            for each in standing_rows(reader)
        ),
    )
