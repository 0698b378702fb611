"""线索: taken up, corrected, handed to those who look, linked to a case, ended."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from jinhai_console.domain import clue as life
from jinhai_console.domain.case import Case
from jinhai_console.domain.clue import Clue, ClueState, Features, features_text
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import HOUR, Instant
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.plate import read_plate
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.owed import drop_owed, settle_owed
from jinhai_console.services.settle import require
from jinhai_console.services.tasks import give, open_tasks_of
from jinhai_console.store.transaction import Transaction

_HEIGHTS = (50, 250)
_LONGEST = 200  # signs of one feature
_WITHDRAWN = {IncidentState.CANCELLED: "已撤销", IncidentState.UNFOUNDED: "是虚警"}
HANDED_LEVEL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AddClue(Command):
    """登记线索: what it looks like, from an incident where there is one."""

    features: Features
    remarks: str = ""
    incident_id: int | None = None
    case_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        features = fit_features(self.features)
        if self.incident_id is not None:
            _refuse_withdrawn(tx, tx.get(Incident, self.incident_id))
        case = tx.get(Case, self.case_id) if self.case_id is not None else None
        clue = tx.add(
            Clue,
            number=tx.next_number("巡线", tx.year_of(tx.now), digits=4),
            remarks=self.remarks.strip(),
            incident_id=self.incident_id,
            case_id=case.id if case else None,
            entered_at=tx.now,
            entered_by_id=tx.actor_id,
            **asdict(features),
        )
        return Subject(clue.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectClue(Command):
    """Other features or remarks. What was said before is in the journal."""

    clue_id: int
    version: int
    features: Features
    remarks: str = ""

    def perform(self, tx: Transaction) -> Subject:
        clue = running(tx, self.clue_id, self.version)
        wanted = asdict(fit_features(self.features)) | {"remarks": self.remarks.strip()}
        changes = {name: each for name, each in wanted.items() if getattr(clue, name) != each}
        if not changes:
            raise Refusal("没有需要保存的更改")
        tx.replace(clue, **changes)
        return Subject(clue.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkClue(Command):
    """The case it belongs to, or none any more."""

    clue_id: int
    case_id: int | None

    def perform(self, tx: Transaction) -> Subject:
        clue = tx.get(Clue, self.clue_id)
        case = tx.get(Case, self.case_id) if self.case_id is not None else None
        if clue.case_id == self.case_id:
            raise Refusal(f"{clue.number} 已经关联 {case.number}" if case else "没有关联的案件")
        tx.replace(clue, case_id=self.case_id)
        return Subject(clue.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandClue(Command):
    """移交: a task to each of them, and its message; when they have it the task knows."""

    clue_id: int
    receivers: tuple[Receiver, ...]
    asks: str = ""
    due_at: Instant | None = None  # None: the station's hours from now

    def perform(self, tx: Transaction) -> Subject:
        clue = running(tx, self.clue_id)
        due_at = self.due_at
        if due_at is None:
            due_at = tx.now + tx.lists.station.clue_due_hours * HOUR
        changed = tx.put(clue, tried(lambda: life.handed(clue, tx.now)))
        asks = self.asks.strip() or "按特征和轨迹查找，结果告知巡查岗"
        give(tx, about(changed), self.receivers, asks, due_at)
        return Subject(clue.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndClue(Command):
    """结果: caught, not found, or the same as another. Nobody has to look any more."""

    clue_id: int
    state: ClueState
    outcome: str = ""
    into_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        clue = tx.get(Clue, self.clue_id)
        into = _target(tx, clue, self) if self.state is ClueState.MERGED else None
        said = self.outcome.strip() or (f"与 {into.number} 是同一线索" if into else "")
        outcome = require(said, "结果：在哪里、怎样查获，或为什么没有查获")
        changed = tried(
            lambda: life.ended(clue, self.state, tx.now, outcome, into.id if into else None)
        )
        tx.put(clue, changed)
        if self.state is ClueState.FOUND:
            settle_owed(tx, about(clue))
        else:
            drop_owed(tx, about(clue), outcome)
        return Subject(clue.id, clue.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenClue(Command):
    clue_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        clue = tx.get(Clue, self.clue_id)
        tx.reason = require(self.reason, "重新打开的理由")
        tx.put(clue, tried(lambda: life.reopened(clue)))
        return Subject(clue.id, clue.number)


def about(clue: Clue) -> About:
    """What a task calls it: clothes and vehicle, nobody's name."""
    title = features_text(clue) or clue.remarks
    return About(
        source=TaskSource.CLUE,
        id=clue.id,
        number=clue.number,
        title=title if len(title) <= 60 else f"{title[:59]}…",
        level=HANDED_LEVEL,
    )


def is_owed(tx: Transaction, clue: Clue) -> bool:
    return bool(open_tasks_of(tx, about(clue)))


def running(tx: Transaction, id: int, version: int | None = None) -> Clue:
    """The clue, without a result. Refused where it has one, or was changed since."""
    clue = tx.get(Clue, id)
    if version is not None and clue.version != version:
        raise Refusal("这条线索刚被别人更改，没有保存；请看过最新内容再改")
    try:
        life.refuse_ended(clue)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    return clue


def tried(change: Callable[[], Clue]) -> Clue:
    try:
        return change()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def fit_features(said: Features) -> Features:
    """Whole and in one spelling, or refused: something must be known of it."""
    try:
        plate = read_plate(said.plate)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    cleaned: dict[str, Any] = {name: getattr(said, name).strip() for name in _TEXTS}
    if any(len(each) > _LONGEST for each in cleaned.values()):
        raise Refusal(f"一项特征最多 {_LONGEST} 个字；经过请写在备注里")
    _refuse_heights(said.height_from, said.height_to)
    found = replace(said, plate=plate, **cleaned)
    if not features_text(found):
        raise Refusal("请至少写一项看得见的特征：衣着、车辆或车牌")
    return found


_TEXTS = frozenset({"upper", "lower", "headwear", "mask", "carried", "vehicle_make"})


def _refuse_heights(low: int | None, high: int | None) -> None:
    for each in (low, high):
        if each is not None and not _HEIGHTS[0] <= each <= _HEIGHTS[1]:
            raise Refusal(f"身高 {each} 厘米不可能；请核对，不知道就不填")
    if low is not None and high is not None and low > high:
        raise Refusal("身高的下限大于上限；请核对")


def _refuse_withdrawn(tx: Transaction, incident: Incident) -> None:
    if incident.exit in _WITHDRAWN:
        why = _WITHDRAWN[incident.exit]
        raise Refusal(f"警情 {incident.number} {why}；需要登记线索的，请先恢复警情或不写警情")
    if incident.exit is IncidentState.MERGED:
        into = tx.first(Incident, id=incident.merged_into_id)
        number = into.number if into else "另一起"
        raise Refusal(f"警情 {incident.number} 已并入 {number}；请写那一起")


def _target(tx: Transaction, clue: Clue, command: EndClue) -> Clue:
    if command.into_id is None:
        raise Refusal("请写明并入哪一条线索")
    into = tx.get(Clue, command.into_id)
    if into.id == clue.id:
        raise Refusal("不能并入自己；请选另一条线索")
    if into.state is ClueState.MERGED:
        raise Refusal(f"{into.number} 已经并入别的线索；请选它并入的那一条")
    return into
