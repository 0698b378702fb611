"""轨迹点: where and when it was seen, with a picture; corrected, withdrawn, never erased."""

from dataclasses import dataclass, fields
from typing import Any

from jinhai_console.domain.clue import Clue, Heading, Sighting
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import HOUR, Instant
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.route import is_place
from jinhai_console.services.attachments import KeptPhoto, enter_photo
from jinhai_console.services.clues import running
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

# Who comes to steal is seen before he does; much earlier the clock of a camera is wrong.
EARLIEST = 12 * HOUR
MOST = 500  # of one clue


@dataclass(frozen=True, slots=True, kw_only=True)
class SightingFacts:
    """As it is entered: a point, an address or a camera, one of them at least."""

    at: Instant
    longitude: float | None = None
    latitude: float | None = None
    address: str = ""
    camera: str = ""
    heading: Heading | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSighting(Command):
    """`is_early`: that it lies hours before the incident is meant so."""

    clue_id: int
    facts: SightingFacts
    photos: tuple[KeptPhoto, ...] = ()
    is_early: bool = False

    def perform(self, tx: Transaction) -> Subject:
        clue = running(tx, self.clue_id)
        values = _fit(tx, clue, self.facts, is_early=self.is_early)
        known = tx.find(Sighting, clue_id=clue.id)
        if len(known) >= MOST:
            raise Refusal(f"一条线索最多 {MOST} 个轨迹点")
        if any(each.stands and _same(each, values) for each in known):
            raise Refusal("同一时间、同一地点的轨迹点已经有了，没有重复添加")
        made = tx.add(
            Sighting,
            clue_id=clue.id,
            entered_at=tx.now,
            entered_by_id=tx.actor_id,
            **values,
        )
        for photo in self.photos:
            enter_photo(tx, made.id, photo)
        return Subject(made.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectSighting(Command):
    """更正. What stood there before is in the journal, with the reason."""

    sighting_id: int
    version: int
    facts: SightingFacts
    reason: str
    is_early: bool = False

    def perform(self, tx: Transaction) -> Subject:
        found = _standing(tx, self.sighting_id)
        if found.version != self.version:
            raise Refusal("这个轨迹点刚被别人更改，没有保存；请看过最新内容再改")
        clue = running(tx, found.clue_id)
        tx.reason = require(self.reason, "更正的理由")
        wanted = _fit(tx, clue, self.facts, is_early=self.is_early)
        changes = {name: each for name, each in wanted.items() if getattr(found, name) != each}
        if not changes:
            raise Refusal("没有需要保存的更改")
        tx.replace(found, **changes)
        return Subject(found.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawSighting(Command):
    """撤回: it was somebody else, or the camera's clock was wrong. It stays to be read."""

    sighting_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        found = _standing(tx, self.sighting_id)
        clue = running(tx, found.clue_id)
        reason = require(self.reason, "撤回的理由")
        tx.reason = reason
        tx.replace(found, withdrawn_at=tx.now, withdrawn_by_id=tx.actor_id, withdrawn_why=reason)
        return Subject(found.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSightingPhoto(Command):
    """One more picture of a sighting."""

    sighting_id: int
    photo: KeptPhoto

    def perform(self, tx: Transaction) -> Subject:
        found = _standing(tx, self.sighting_id)
        clue = running(tx, found.clue_id)
        enter_photo(tx, found.id, self.photo)
        return Subject(found.id, clue.number)


def _standing(tx: Transaction, id: int) -> Sighting:
    found = tx.get(Sighting, id)
    if not found.stands:
        raise Refusal("这个轨迹点已经撤回，不能再改；需要时请重新添加")
    return found


def _fit(tx: Transaction, clue: Clue, said: SightingFacts, *, is_early: bool) -> dict[str, Any]:
    """The fields to save, whole, or refused."""
    if said.at > tx.now:
        raise Refusal("看到的时间在今后；请核对日期和时刻")
    values = {each.name: getattr(said, each.name) for each in fields(SightingFacts)}
    values |= {name: values[name].strip() for name in ("address", "camera", "text")}
    has_point = said.longitude is not None or said.latitude is not None
    if has_point and not is_place(said.longitude, said.latitude):
        raise Refusal(
            "坐标不对：经度在 -180 到 180 之间，纬度在 -90 到 90 之间，两个都要写；"
            "不知道就都不写，写地址或探头"
        )
    if not (has_point or values["address"] or values["camera"]):
        raise Refusal("请写明在哪里看到：地图上的点、地址或探头名称")
    _refuse_early(tx, clue, said.at, is_early=is_early)
    return values


def _refuse_early(tx: Transaction, clue: Clue, at: Instant, *, is_early: bool) -> None:
    incident = tx.first(Incident, id=clue.incident_id or 0)
    if incident is None or is_early:
        return
    before = incident.received_at - at
    if before > EARLIEST:
        raise Refusal(
            f"比警情 {incident.number} 早 {before // HOUR} 小时；请核对探头的时钟，"
            "确实是事前看到的，请勾选「确为事前」（命令行 --early）"
        )


def _same(known: Sighting, values: dict[str, Any]) -> bool:
    return all(
        getattr(known, name) == values[name]
        for name in ("at", "longitude", "latitude", "address", "camera")
    )
