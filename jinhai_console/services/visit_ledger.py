"""走访台账接续: places with the visits that were made before the station kept them here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from jinhai_console.domain import visit as rules
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.visit import Visit, VisitOutcome, VisitPlace, VisitSource
from jinhai_console.services.attachments import KeptPhoto, enter_photo
from jinhai_console.services.command import Command
from jinhai_console.services.visit_duty import Rounds
from jinhai_console.services.visits import new_place
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerVisit:
    """One of the visits of a place, by whoever is responsible for it now."""

    at: Instant
    outcome: VisitOutcome
    met: str = ""
    topic_ids: tuple[int, ...] = ()
    collected: int = 0
    text: str = ""
    source: VisitSource = VisitSource.IMPORT
    photos: tuple[KeptPhoto, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPlace:
    """A place on the list since `since`; `place_id` where it is registered, as a site is."""

    since: Instant
    visits: tuple[LedgerVisit, ...] = ()
    place_id: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeLedger(Command):
    """All in one transaction; only what is owed from now on becomes a task."""

    places: tuple[LedgerPlace, ...]

    def perform(self, tx: Transaction) -> Subject:
        rounds = Rounds(tx)
        for each in self.places:
            self._take(tx, rounds, each)
        return Subject()

    def _take(self, tx: Transaction, rounds: Rounds, told: LedgerPlace) -> None:
        moments = [told.since, *(each.at for each in told.visits)]
        if max(moments) > tx.now:
            raise Refusal("台账里有今后的时间；请改正")
        if told.place_id is None:
            place = replace(new_place(tx, told.values, self.actor_id), entered_at=told.since)
            tx.add_all([place])
        else:
            place = tx.put(known := tx.get(VisitPlace, told.place_id), _since(known, told))
        owner = rounds.responsible(place)
        if told.visits and owner is None:
            raise Refusal(f"{place.label}没有责任民警，不知道是谁走访的")
        made = [_visit(tx, place, each, owner.id) for each in told.visits if owner is not None]
        tx.add_all(made)
        for visit, each in zip(made, told.visits, strict=True):
            for photo in each.photos:
                enter_photo(tx, visit.id, photo)
        after = place
        for visit in made:
            after = rules.after_visit(after, visit, tx.now)
        rounds.tend(tx.put(place, after))


def _since(place: VisitPlace, told: LedgerPlace) -> VisitPlace:
    return replace(place, entered_at=min(place.entered_at, told.since))


def _visit(tx: Transaction, place: VisitPlace, told: LedgerVisit, officer_id: int) -> Visit:
    return Visit(
        id=tx.next_ids(1)[0],
        station_id=tx.station_id,
        place_id=place.id,
        community_id=place.community_id,
        officer_id=officer_id,
        at=told.at,
        outcome=told.outcome,
        met=told.met,
        topic_ids=told.topic_ids,
        collected=told.collected,
        text=told.text,
        source=told.source,
        entered_at=told.at,
        entered_by_id=officer_id,
    )
