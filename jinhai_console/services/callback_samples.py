"""抽样回访: draw which visits are called back; what was drawn can be drawn again from its seed."""

from dataclasses import dataclass
from datetime import timedelta

from jinhai_console.domain.calendar import after_workdays
from jinhai_console.domain.callback import Callback, CallbackLevel, phone_problem
from jinhai_console.domain.callback_sample import (
    CallbackSample,
    Candidate,
    SampleSize,
    draw,
    eligible,
    strata_of,
)
from jinhai_console.domain.instant import DAY, Instant, day_of, day_start, parse_day
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.visit import PLACE_KIND_NAMES, Visit, VisitPlace
from jinhai_console.services.callback_due import evening_of, owe_callback, own_phones
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.callback_samples import (
    places_called_since,
    visits_to_draw_from,
)

MOST_DRAWN = 500  # more is no sample
LARGEST_SEED = 2**53 - 1  # exact as a JSON number
_DUE_AFTER = 3  # working days


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawSample(Command):
    """Of the visits from `first_day` to `last_day` (YYYY-MM-DD) so many of each officer's in each
    community, by lot; each becomes a call-back that is due in three working days."""

    first_day: str
    last_day: str
    seed: int
    count: int = 0
    percent: int = 0

    def perform(self, tx: Transaction) -> Subject:
        size = SampleSize(self.count, self.percent)
        if size.problem:
            raise Refusal(size.problem)
        if not 0 <= self.seed <= LARGEST_SEED:
            raise Refusal(f"种子应是 0 到 {LARGEST_SEED} 的整数")
        first, after = self._period(tx)
        visits = visits_to_draw_from(tx.reader, first, after)
        days = tx.lists.station.household_days
        called = places_called_since(tx.reader, tx.now - days * DAY)
        drawn = draw(visits, self.seed, size, called)
        if not drawn:
            raise Refusal(_why_none(visits, days))
        if len(drawn) > MOST_DRAWN:
            raise Refusal(f"会抽出 {len(drawn)} 户，最多 {MOST_DRAWN} 户；请缩短时段或少抽一些")
        sample = self._sample(tx, visits, called, len(drawn))
        self._call(tx, sample, drawn)
        return Subject(sample.id, sample.number)

    def _period(self, tx: Transaction) -> tuple[Instant, Instant]:
        try:
            first, last = parse_day(self.first_day), parse_day(self.last_day)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        if last < first:
            raise Refusal("结束日期早于开始日期；请改正")
        zone = tx.lists.station.zone
        return day_start(first, zone), day_start(last + timedelta(days=1), zone)

    def _sample(
        self, tx: Transaction, visits: list[Candidate], called: frozenset[int], drawn: int
    ) -> CallbackSample:
        there = eligible(visits, self.seed, called)
        return tx.add(
            CallbackSample,
            number=tx.next_number("抽访", tx.year_of(tx.now)),
            seed=self.seed,
            first_day=self.first_day.strip(),
            last_day=self.last_day.strip(),
            count=self.count,
            percent=self.percent,
            household_days=tx.lists.station.household_days,
            drawn_at=tx.now,
            drawn_by_id=tx.actor_id,
            visits=len(visits),
            eligible=len(there),
            called_before=len({each.household_id for each in visits} & called),
            strata=len(strata_of(there)),
            drawn=drawn,
        )

    def _call(self, tx: Transaction, sample: CallbackSample, drawn: list[Candidate]) -> None:
        today = day_of(tx.now, tx.lists.station.zone)
        due_at = evening_of(tx, after_workdays(tx.lists.calendar, today, _DUE_AFTER))
        own = own_phones(tx)
        for place, each in enumerate(drawn, 1):
            visit = tx.get(Visit, each.visit_id)
            household = tx.get(VisitPlace, visit.place_id)
            phone = household.contact_phone
            reached = not phone_problem(phone, own)
            callback = tx.add(
                Callback,
                visit_id=visit.id,
                sample_id=sample.id,
                number=f"{sample.number}-{place:02d}",
                title=f"{PLACE_KIND_NAMES[household.kind]}走访",
                level=CallbackLevel.PHONE if reached else CallbackLevel.DOOR,
                due_at=due_at,
                opened_at=tx.now,
                name=household.contact_name or household.name,
                phone=phone,
                address=household.where,
                community_id=visit.community_id,
                officer_id=visit.officer_id,
            )
            owe_callback(tx, callback)


def _why_none(visits: list[Candidate], days: int) -> str:
    if not visits:
        return "这段时间没有见到人的入户走访，没有可抽的；请换时段"
    return f"这段时间走访的住户 {days} 天内都抽访过；请换时段，或在派出所资料里改天数"
