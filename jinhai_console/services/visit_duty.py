"""Who owes which visit: kept right whatever changes, a place, a site, a community's officer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jinhai_console.domain import visit as rules
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community, Entry, Site, Station
from jinhai_console.domain.task import Receiver, Task
from jinhai_console.domain.visit import PlaceKind, Visit, VisitPlace
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.tasks import open_tasks_of
from jinhai_console.store.transaction import Transaction


class Rounds:
    """What decides whom a visit falls to, read once for many places.

    Read past `tx.lists`: those may be changed by this very transaction.
    """

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._zone = tx.get(Station, tx.station_id).zone
        self._communities = {each.id: each for each in tx.find(Community)}
        self._officers = tx.find(Officer)

    def responsible(self, place: VisitPlace) -> Officer | None:
        return rules.responsible(place, self._officers)

    def tend(self, place: VisitPlace) -> None:
        """The one open task of the place is as it should be; none where nothing is owed."""
        about = rules.about(place, self._communities)
        due = rules.due_at(place, self._zone)
        officer = rules.going(place, self._officers)
        if due is None:
            drop_owed(self._tx, about, place.retire_reason or "改为不定期走访")
        elif officer is None:
            drop_owed(self._tx, about, "社区没有责任民警")
        else:
            owe(self._tx, about, Receiver(officer_id=officer.id), rules.asks(place), due)

    def visited(self, before: VisitPlace, visit: Visit) -> VisitPlace:
        """What was asked for is done by this visit, and the next one is owed."""
        tx = self._tx
        after = tx.put(before, rules.after_visit(before, visit, tx.now))
        if rules.due_at(after, self._zone) != rules.due_at(before, self._zone):
            settle_owed(tx, rules.about(after, self._communities))
            self.tend(after)
        elif after.stand_in_id != before.stand_in_id:
            self.tend(after)
        return after


def hand_on(tx: Transaction, task: Task, to: Receiver) -> Task:
    """This one visit is another officer's, wherever he looks for it; the next is as ever."""
    if to.officer_id is None:
        raise Refusal("走访要改交给一名民警；队伍和外单位没有走访")
    rounds, place = Rounds(tx), tx.get(VisitPlace, task.about_id or 0)
    usual = rounds.responsible(place)
    stand_in_id = None if usual is not None and usual.id == to.officer_id else to.officer_id
    after = tx.put(place, replace(place, stand_in_id=stand_in_id))
    rounds.tend(after)
    (made,) = open_tasks_of(tx, task.about)
    return made


def follow(tx: Transaction, before: Entry | None, after: Entry) -> None:
    """An entry of the station's lists was written: the visits that depend on it move with it."""
    if isinstance(after, Site):
        follow_sites(tx, (after,), was_retired=before is not None and before.retired_at is not None)
    if isinstance(after, Officer) and (before is None or _decides(before) != _decides(after)):
        now = tx.find(Officer)
        known = [each for each in now if each.id != after.id]
        if isinstance(before, Officer):
            known.append(before)
        _follow_officers(tx, known, now)


def _decides(officer: Entry) -> tuple[object, ...]:
    """What of an officer decides whose a visit is."""
    names = ("community_ids", "is_auxiliary", "position", "retired_at")
    return tuple(getattr(officer, each) for each in names)


def _follow_officers(tx: Transaction, before: Sequence[Officer], now: Sequence[Officer]) -> None:
    moved = [
        each
        for each in tx.find(VisitPlace, retired_at=None)
        if rules.going(each, before) != rules.going(each, now)
    ]
    rounds = Rounds(tx)
    for each in moved:
        rounds.tend(each)


def follow_sites(tx: Transaction, sites: Iterable[Site], *, was_retired: bool = False) -> None:
    """Every site is a place to visit, and says itself what it is called and how often."""
    rounds = Rounds(tx)
    for site in sites:
        place = tx.first(VisitPlace, site_id=site.id)
        if place is None:
            place = rules.after_site(_place_of(tx, site), site)
            tx.add_all([place])
        after = rules.after_site(place, site)
        if site.retired_at is not None:
            after = rules.retired(after, tx.now, "已停用")
        elif was_retired:
            after = rules.restored(after)
        rounds.tend(tx.put(place, after))


def _place_of(tx: Transaction, site: Site) -> VisitPlace:
    return VisitPlace(
        id=tx.next_ids(1)[0],
        station_id=tx.station_id,
        kind=PlaceKind.SITE,
        name=site.name,
        community_id=site.community_id,
        site_id=site.id,
        entered_at=tx.now,
        entered_by_id=tx.actor_id,
    )
