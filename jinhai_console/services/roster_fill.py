"""排班: fill a period from the rotations, after a preview; what was arranged by hand stays."""

from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.roster import Duty
from jinhai_console.domain.roster_fill import Filling, fill
from jinhai_console.domain.roster_foresight import filled
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.services.command import Command
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.roster import roster_between

MOST_DAYS = 93  # a quarter: more at once nobody looks over


@dataclass(frozen=True, slots=True)
class FillPreview:
    """What filling would do, and the roster as it would stand then."""

    before: Roster
    filling: Filling
    after: Roster

    @property
    def is_nothing(self) -> bool:
        return not self.filling.add and not self.filling.drop


def fill_preview(reader: Reader, first: date, last: date) -> FillPreview:
    """Raises Refusal where the period is none, or there is nothing to fill from."""
    if first > last:
        raise Refusal("开始日期应不晚于结束日期")
    if (last - first).days >= MOST_DAYS:
        raise Refusal(f"一次最多排 {MOST_DAYS} 天；请分几次排")
    roster = roster_between(reader, first, last)
    if not any(each.retired_at is None for each in roster.plan.rotations.values()):
        raise Refusal("还没有轮班；请先在派出所资料里建值班组和轮班")
    filling = fill(roster.plan, first, last, roster.duties, roster.leaves, reader.now)
    return FillPreview(roster, filling, filled(roster, filling))


@dataclass(frozen=True, slots=True, kw_only=True)
class FillRoster(Command):
    """Carry out what `fill_preview` says of the same days."""

    first: date
    last: date

    def perform(self, tx: Transaction) -> Subject:
        preview = fill_preview(tx.reader, self.first, self.last)
        if preview.is_nothing:
            raise Refusal("这些天已经按轮班排好，没有要改的")
        for duty in preview.filling.drop:
            tx.replace(duty, cancelled_at=tx.now)
        slots = preview.filling.add
        ids = tx.next_ids(len(slots)) if slots else range(0)
        tx.add_all(
            [
                Duty(
                    id=id,
                    station_id=tx.station_id,
                    officer_id=slot.officer_id,
                    post_id=slot.post_id,
                    day=slot.day,
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    group_id=slot.group_id,
                )
                for id, slot in zip(ids, slots, strict=True)
            ]
        )
        return Subject(ids[0] if slots else 0, str(len(slots)))
