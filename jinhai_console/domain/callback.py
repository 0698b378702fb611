"""回访: somebody is asked how an incident or a visit was dealt with; tried, answered, ended.

Every function takes a moment and gives the call-back as it is from then on, or raises ValueError
with a sentence for a person.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import phone_key
from jinhai_console.domain.satisfaction import Satisfaction


class CallbackLevel(StrEnum):
    """Where one is asked."""

    SPOT = "spot"  # by whoever handled it, before he leaves
    PHONE = "phone"  # the same day or the next
    DOOR = "door"  # after a dissatisfied answer, or where no telephone leads


LEVEL_NAMES: Mapping[CallbackLevel, str] = {
    CallbackLevel.SPOT: "现场",
    CallbackLevel.PHONE: "电话",
    CallbackLevel.DOOR: "上门",
}


class CallOutcome(StrEnum):
    """What became of one attempt."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    SWITCHED_OFF = "switched_off"
    WRONG_NUMBER = "wrong_number"
    LATER = "later"  # reached, and asked to be called another time
    REFUSED = "refused"


OUTCOME_NAMES: Mapping[CallOutcome, str] = {
    CallOutcome.ANSWERED: "接通并答复",
    CallOutcome.NO_ANSWER: "无人接听",
    CallOutcome.BUSY: "占线",
    CallOutcome.SWITCHED_OFF: "关机停机",
    CallOutcome.WRONG_NUMBER: "错号",
    CallOutcome.LATER: "请稍后再打",
    CallOutcome.REFUSED: "拒绝回访",
}


class Invalid(StrEnum):
    """Why a call-back says nothing."""

    NOT_REACHED = "not_reached"
    WRONG_NUMBER = "wrong_number"
    NO_PHONE = "no_phone"
    REFUSED = "refused"
    NOT_CONCERNED = "not_concerned"  # whoever answered knows nothing of it
    OTHER = "other"


INVALID_NAMES: Mapping[Invalid, str] = {
    Invalid.NOT_REACHED: "联系不上",
    Invalid.WRONG_NUMBER: "号码不对",
    Invalid.NO_PHONE: "没有电话",
    Invalid.REFUSED: "拒绝回访",
    Invalid.NOT_CONCERNED: "不是当事人",
    Invalid.OTHER: "其他",
}


class CallbackState(StrEnum):
    DUE = "due"
    DONE = "done"
    DROPPED = "dropped"


STATE_NAMES: Mapping[CallbackState, str] = {
    CallbackState.DUE: "待回访",
    CallbackState.DONE: "已回访",
    CallbackState.DROPPED: "不再回访",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was said: `arrival`, `manner`, `handling` about an incident, the flags about a visit."""

    result: Satisfaction
    arrival: Satisfaction | None = None
    manner: Satisfaction | None = None
    handling: Satisfaction | None = None
    is_real: bool | None = None  # the visit took place
    remembers: bool | None = None  # the advice that was given
    invalid: Invalid | None = None
    remark: str = ""


OPINIONS = ("arrival", "manner", "handling")


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback(Entity):
    """About one incident or one visit. `number` and `title` are that record's words.

    `officer_id` is whose work is asked about; `follows_id` the dissatisfied call-back after which
    this one goes to the door; `tries` counts the attempts that reached nobody.
    """

    incident_id: int | None = None
    visit_id: int | None = None
    number: str
    title: str
    level: CallbackLevel
    due_at: Instant
    opened_at: Instant
    name: str = ""
    phone: str = ""
    address: str = ""
    community_id: int | None = None
    officer_id: int | None = None
    follows_id: int | None = None
    sample_id: int | None = None
    tries: int = 0
    tried_at: Instant | None = None
    calling_since: Instant | None = None
    calling_by_id: int | None = None
    result: Satisfaction | None = None
    arrival: Satisfaction | None = None
    manner: Satisfaction | None = None
    handling: Satisfaction | None = None
    is_real: bool | None = None
    remembers: bool | None = None
    invalid: Invalid | None = None
    remark: str = ""
    ended_at: Instant | None = None
    ended_by_id: int | None = None
    drop_reason: str = ""

    @property
    def state(self) -> CallbackState:
        if self.ended_at is None:
            return CallbackState.DUE
        return CallbackState.DROPPED if self.result is None else CallbackState.DONE

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackAttempt(Entity):
    """One call, or one ring at the door. `phone` is masked: the record has it in full."""

    callback_id: int
    at: Instant
    by_id: int | None = None
    level: CallbackLevel
    outcome: CallOutcome
    phone: str = ""
    remark: str = ""


def phone_problem(phone: str, own: Collection[str]) -> str:
    """Why nobody can be asked by this number; "" where he can. `own`: keys of the station's."""
    if not phone.strip():
        return "没有登记电话"
    key = phone_key(phone)
    if len(key) < _SHORTEST:
        return "登记的电话不是完整的号码"
    return "登记的电话是本所自己的号码" if key in own else ""


_SHORTEST = 7
_ASKED_ON_SPOT = frozenset(
    (
        IncidentState.ON_SCENE,
        IncidentState.AWAITING_FEEDBACK,
        IncidentState.IN_REVIEW,
        IncidentState.CLOSED,
        IncidentState.ARCHIVED,
    )
)
_NEVER = {
    IncidentState.CANCELLED: "已经撤销，不作回访",
    IncidentState.MERGED: "已经并入另一起，请回访并入的那一起",
    IncidentState.UNFOUNDED: "已认定为虚警，不作回访",
    IncidentState.TRANSFERRED: "已经转出，由接收单位回访",
}


def incident_problem(incident: Incident, level: CallbackLevel, *, is_nuisance: bool) -> str:
    """Why nobody is called about it, a sentence; "" where somebody may be."""
    whose = f"警情 {incident.number} "
    if incident.state in _NEVER:
        return whose + _NEVER[incident.state]
    if is_nuisance:
        return whose + "是骚扰警情，不作回访"
    if level is CallbackLevel.SPOT:
        return "" if incident.state in _ASKED_ON_SPOT else whose + "还没有到场，不能现场回访"
    return whose + "还没有办结，办结后再回访" if incident.is_open else ""


def calling(callback: Callback, now: Instant, by_id: int | None) -> Callback:
    """Somebody has the telephone in his hand: others see it."""
    _refuse_ended(callback)
    if callback.level is not CallbackLevel.PHONE:
        raise ValueError("这一件要上门回访；登记了正确的电话才能打电话")
    return replace(callback, calling_since=now, calling_by_id=by_id)


def tried(
    callback: Callback, outcome: CallOutcome, now: Instant, by_id: int | None, most: int
) -> Callback:
    """One attempt without an answer; who refuses is not asked again, nor whom `most` missed."""
    _refuse_ended(callback)
    if outcome is CallOutcome.ANSWERED:
        raise ValueError("接通了就请记下答复")
    moment = max(now, callback.opened_at)
    counted = callback.tries + (outcome is not CallOutcome.LATER)
    after = replace(
        callback, tries=counted, tried_at=moment, calling_since=None, calling_by_id=None
    )
    if outcome is CallOutcome.REFUSED:
        return _invalid(after, Invalid.REFUSED, moment, by_id)
    if counted < most:
        return after
    wrong = outcome is CallOutcome.WRONG_NUMBER
    return _invalid(after, Invalid.WRONG_NUMBER if wrong else Invalid.NOT_REACHED, moment, by_id)


def _invalid(callback: Callback, reason: Invalid, now: Instant, by_id: int | None) -> Callback:
    return replace(
        callback, result=Satisfaction.INVALID, invalid=reason, ended_at=now, ended_by_id=by_id
    )


def answered(callback: Callback, said: Answers, now: Instant, by_id: int | None) -> Callback:
    """What was said ends it."""
    _refuse_ended(callback)
    problem = answers_problem(said, is_visit=callback.visit_id is not None)
    if problem:
        raise ValueError(problem)
    given = {each.name: getattr(said, each.name) for each in fields(said)}
    return replace(
        callback,
        **given,
        calling_since=None,
        calling_by_id=None,
        ended_at=max(now, callback.opened_at),
        ended_by_id=by_id,
    )


def answers_problem(said: Answers, *, is_visit: bool) -> str:
    """What cannot be meant, or is not enough to act on."""
    opinions = [getattr(said, name) for name in OPINIONS]
    if Satisfaction.INVALID in opinions:
        return "到场、态度、处置只有满意、基本满意、不满意；没有问到就不填"
    if said.result is Satisfaction.INVALID:
        if said.invalid is None:
            return "无效的回访要写明原因，如联系不上、拒绝回访"
        return "其他原因请写明" if said.invalid is Invalid.OTHER and not said.remark.strip() else ""
    if said.invalid is not None:
        return "有答复的回访不是无效的；请去掉无效原因"
    if is_visit and said.is_real is None:
        return "请先问走访是不是真的：民警有没有来过"
    dissatisfied = said.result is Satisfaction.DISSATISFIED
    names = Satisfaction.DISSATISFIED in opinions or said.is_real is False
    if dissatisfied and not names and not said.remark.strip():
        return "不满意的请写明对什么不满意"
    return ""


def needs_answer(callback: Callback) -> bool:
    """Somebody is dissatisfied, or says that nobody came."""
    return callback.result is Satisfaction.DISSATISFIED or callback.is_real is False


def dropped(callback: Callback, now: Instant, by_id: int | None, reason: str) -> Callback:
    """It is not asked any more."""
    _refuse_ended(callback)
    return replace(
        callback,
        calling_since=None,
        calling_by_id=None,
        ended_at=max(now, callback.opened_at),
        ended_by_id=by_id,
        drop_reason=reason,
    )


def _refuse_ended(callback: Callback) -> None:
    if callback.state is CallbackState.DONE:
        raise ValueError("这件回访已经有结果；要再问请另开一次回访")
    if callback.state is CallbackState.DROPPED:
        raise ValueError("这件回访已经取消")
