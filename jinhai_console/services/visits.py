"""走访: enter a place, change it, take it out; record a visit, which settles what was owed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from jinhai_console.domain import visit as rules
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.visit import (
    MOST_COLLECTED,
    PlaceKind,
    Visit,
    VisitOutcome,
    VisitPlace,
    VisitSource,
    VisitTopic,
)
from jinhai_console.services.attachments import KeptPhoto, enter_photo
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.services.visit_duty import Rounds
from jinhai_console.store.transaction import Transaction

_WRITABLE = frozenset(
    {
        *("kind", "name", "community_id", "building", "address", "contact_name"),
        *("contact_phone", "reason", "remarks", "interval_days", "officer_id"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPlace(Command):
    """A household, a person in focus or a firm that is to be visited."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        place = new_place(tx, self.values, self.actor_id)
        tx.add_all([place])
        Rounds(tx).tend(place)
        return Subject(place.id, place.label)


def new_place(tx: Transaction, values: Mapping[str, Any], actor_id: int | None) -> VisitPlace:
    """The place, checked and not written yet."""
    missing = {"kind", "name", "community_id"} - values.keys()
    if missing:
        raise Refusal(f"还缺：{'、'.join(sorted(missing))}")
    if values["kind"] == PlaceKind.SITE:
        raise Refusal("工地与重点部位请在派出所资料里登记，走访随它一起")
    given = _cleaned(values)
    made = VisitPlace(
        id=tx.next_ids(1)[0],
        station_id=tx.station_id,
        entered_at=tx.now,
        entered_by_id=actor_id,
        **given,
    )
    _refuse_unfit(tx, made)
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePlace(Command):
    """Its facts, its interval, who is responsible; what is owed follows."""

    place_id: int
    version: int
    values: Mapping[str, Any] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        before = tx.get(VisitPlace, self.place_id)
        if before.version != self.version:
            raise Refusal("这个走访对象刚被别人更改，没有保存；请看过最新内容再改")
        if before.retired_at is not None:
            raise Refusal(f"{before.label}已停用，不能再改；请先恢复")
        after = replace(before, **_cleaned(self.values))
        if after == before:
            raise Refusal("没有需要保存的更改")
        if (after.officer_id, after.community_id) != (before.officer_id, before.community_id):
            after = replace(after, stand_in_id=None)
        if before.kind is PlaceKind.SITE and _of_site(after) != _of_site(before):
            raise Refusal("工地与重点部位的资料请在派出所资料里改；这里只改责任民警")
        if before.kind is not PlaceKind.SITE and after.kind is PlaceKind.SITE:
            raise Refusal("工地与重点部位请在派出所资料里登记，走访随它一起")
        _refuse_unfit(tx, after, before)
        Rounds(tx).tend(tx.put(before, after))
        return Subject(before.id, after.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetirePlace(Command):
    """Nobody goes there any more, for a reason; its visits stay."""

    place_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        before = tx.get(VisitPlace, self.place_id)
        if before.retired_at is not None:
            raise Refusal(f"{before.label}已经停用")
        tx.reason = require(self.reason, "停用的理由")
        after = tx.put(before, rules.retired(before, tx.now, tx.reason))
        Rounds(tx).tend(after)
        return Subject(after.id, after.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePlace(Command):
    """It is visited again."""

    place_id: int

    def perform(self, tx: Transaction) -> Subject:
        before = tx.get(VisitPlace, self.place_id)
        if before.retired_at is None:
            raise Refusal(f"{before.label}没有停用")
        site = tx.lists.sites.get(before.site_id or 0)
        if site is not None and site.retired_at is not None:
            raise Refusal("这处工地或重点部位已停用；请先在派出所资料里恢复它")
        after = rules.restored(before)
        _refuse_unfit(tx, after, before)
        Rounds(tx).tend(tx.put(before, after))
        return Subject(after.id, after.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmaskPlace(Command):
    """Ask for its people in full: its entry opens `place_unmasked`."""

    place_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        place = tx.get(VisitPlace, self.place_id)
        tx.reason = require(self.reason, "查看联系方式的理由")
        return Subject(place.id, place.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVisit(Command):
    """登记走访. `at` None is now, `officer_id` None whoever enters it.

    The same officer at the same place at the same moment again changes nothing.
    """

    place_id: int
    outcome: VisitOutcome
    at: Instant | None = None
    officer_id: int | None = None
    met: str = ""
    topic_ids: tuple[int, ...] = ()
    collected: int = 0
    text: str = ""
    source: VisitSource = VisitSource.DESK
    photos: tuple[KeptPhoto, ...] = ()

    def perform(self, tx: Transaction) -> Subject:
        place = tx.get(VisitPlace, self.place_id)
        made = self._visit(tx, place)
        known = tx.first(Visit, place_id=place.id, officer_id=made.officer_id, at=made.at)
        if known is not None:
            return Subject(known.id, place.label, is_repeat=True)
        tx.add_all([made])
        for each in self.photos:
            enter_photo(tx, made.id, each)
        Rounds(tx).visited(place, made)
        return Subject(made.id, place.label)

    def _visit(self, tx: Transaction, place: VisitPlace) -> Visit:
        at = tx.now if self.at is None else self.at
        if at > tx.now:
            raise Refusal("走访时间还没有到；请写已经发生的时间")
        if place.retired_at is not None and at > place.retired_at:
            raise Refusal(f"{place.label}已停用，不能登记走访；请先恢复")
        officer = tx.first(Officer, id=self.officer_id or self.actor_id or 0)
        if officer is None:
            raise Refusal("请写明是哪位民警走访的")
        made = Visit(
            id=tx.next_ids(1)[0],
            station_id=tx.station_id,
            place_id=place.id,
            community_id=place.community_id,
            officer_id=officer.id,
            at=at,
            outcome=self.outcome,
            met=self.met.strip(),
            topic_ids=tuple(dict.fromkeys(self.topic_ids)),
            collected=self.collected,
            text=self.text.strip(),
            source=self.source,
            entered_at=tx.now,
            entered_by_id=self.actor_id,
        )
        refuse_unfit_visit(tx, made)
        return made


def refuse_unfit_visit(tx: Transaction, visit: Visit) -> None:
    """Of what is written of it, whatever is not about its time and officer."""
    if not 0 <= visit.collected <= MOST_COLLECTED:
        raise Refusal(f"采集信息的条数应在 0 到 {MOST_COLLECTED:,} 之间")
    for id in visit.topic_ids:
        if tx.first(VisitTopic, id=id) is None:
            raise Refusal("走访内容不在本所的列表里；请重新选择")
    if visit.is_real and not (visit.topic_ids or visit.text):
        raise Refusal("请勾选走访做了什么，或写几句情况")


def _of_site(place: VisitPlace) -> VisitPlace:
    """What its site says of it, without who goes there."""
    return replace(place, officer_id=None, stand_in_id=None)


def _cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    unknown = values.keys() - _WRITABLE
    if unknown:
        raise Refusal(f"没有这样的字段：{'、'.join(sorted(unknown))}")
    return {name: value.strip() if type(value) is str else value for name, value in values.items()}


def _refuse_unfit(tx: Transaction, place: VisitPlace, before: VisitPlace | None = None) -> None:
    if problem := rules.place_problem(place):
        raise Refusal(problem)
    community = tx.lists.communities.get(place.community_id)
    known = before.community_id if before else None
    if community is None or (community.retired_at is not None and community.id != known):
        raise Refusal("社区不存在或已停用；请重新选择社区")
    if place.officer_id is not None and (before is None or before.officer_id != place.officer_id):
        officer = tx.first(Officer, id=place.officer_id)
        if officer is None or officer.retired_at is not None:
            raise Refusal("责任民警不存在或已停用；请另选，或不填随社区")
    alike = tx.find(VisitPlace, community_id=place.community_id, name=place.name)
    same = rules.same_place(place, alike)
    if same is not None and place.kind is not PlaceKind.SITE:
        raise Refusal(f"{place.label}已经登记过（{same.where}），没有重复添加")
