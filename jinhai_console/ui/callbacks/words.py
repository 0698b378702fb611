"""The words of call-backs on the screen."""

from collections.abc import Iterable

from jinhai_console.domain.callback import (
    Callback,
    CallbackLevel,
    CallbackState,
    CallOutcome,
    Invalid,
)
from jinhai_console.domain.callback_rows import CallbackRow
from jinhai_console.domain.instant import Instant, day_of, full_text, short_text
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

_WORDS = {
    Satisfaction.SATISFIED: mark("Callbacks", "满意"),
    Satisfaction.BASICALLY: mark("Callbacks", "基本满意"),
    Satisfaction.DISSATISFIED: mark("Callbacks", "不满意"),
    Satisfaction.INVALID: mark("Callbacks", "无效"),
    CallbackLevel.SPOT: mark("Callbacks", "现场"),
    CallbackLevel.PHONE: mark("Callbacks", "电话"),
    CallbackLevel.DOOR: mark("Callbacks", "上门"),
    CallbackState.DUE: mark("Callbacks", "待回访"),
    CallbackState.DONE: mark("Callbacks", "已回访"),
    CallbackState.DROPPED: mark("Callbacks", "不再回访"),
}
_OUTCOMES = {
    CallOutcome.ANSWERED: mark("Callbacks", "接通并答复"),
    CallOutcome.NO_ANSWER: mark("Callbacks", "无人接听"),
    CallOutcome.BUSY: mark("Callbacks", "占线"),
    CallOutcome.SWITCHED_OFF: mark("Callbacks", "关机停机"),
    CallOutcome.WRONG_NUMBER: mark("Callbacks", "错号"),
    CallOutcome.LATER: mark("Callbacks", "请稍后再打"),
    CallOutcome.REFUSED: mark("Callbacks", "拒绝回访"),
}
_INVALID = {
    Invalid.NOT_REACHED: mark("Callbacks", "联系不上"),
    Invalid.WRONG_NUMBER: mark("Callbacks", "号码不对"),
    Invalid.NO_PHONE: mark("Callbacks", "没有电话"),
    Invalid.REFUSED: mark("Callbacks", "拒绝回访"),
    Invalid.NOT_CONCERNED: mark("Callbacks", "不是当事人"),
    Invalid.OTHER: mark("Callbacks", "其他"),
}
_PROBLEMS = (
    mark("Callbacks", "没有登记电话"),
    mark("Callbacks", "登记的电话不是完整的号码"),
    mark("Callbacks", "登记的电话是本所自己的号码"),
)
_TONES = {
    Satisfaction.SATISFIED: Tone.QUIET,
    Satisfaction.BASICALLY: Tone.QUIET,
    Satisfaction.DISSATISFIED: Tone.ALERTS,
    Satisfaction.INVALID: Tone.QUIET,
}


def word(of: Satisfaction | CallbackLevel | CallbackState) -> str:
    return tr("Callbacks", _WORDS[of])


def outcome_word(outcome: CallOutcome) -> str:
    return tr("Callbacks", _OUTCOMES[outcome])


def invalid_word(reason: Invalid) -> str:
    return tr("Callbacks", _INVALID[reason])


def problem_word(problem: str) -> str:
    """Why no telephone leads there, as `domain.callback.phone_problem` says it."""
    return tr("Callbacks", problem) if problem in _PROBLEMS else problem


def result_text(callback: Callback) -> str:
    """What came of it; of one that is due or dropped, that."""
    if callback.result is None:
        return word(callback.state)
    said = word(callback.result)
    if callback.is_real is False:
        return tr("Callbacks", "{said}，没有来过").replace("{said}", said)
    return f"{said}（{invalid_word(callback.invalid)}）" if callback.invalid else said


def result_tone(callback: Callback) -> Tone:
    return Tone.WAITS if callback.result is None else _TONES[callback.result]


def called_text(rows: Iterable[CallbackRow], zone: str) -> str:
    """All that an incident's panel says of its call-backs, in their order."""
    said = []
    for callback in (row.callback for row in rows):
        at = short_text(callback.ended_at or callback.due_at, zone)
        parts = (f"{word(callback.level)} {result_text(callback)}", at, callback.remark)
        said.append("　".join(each for each in parts if each))
    return "；".join(said)


def due_text(callback: Callback, now: Instant, zone: str) -> str:
    """`▲ 逾期 11-23`, `今天`, `11-24`; of one that ended, when."""
    if not callback.is_open:
        return short_text(callback.ended_at, zone)
    day = day_of(callback.due_at, zone)
    if now > callback.due_at:
        return tr("Callbacks", "▲ 逾期 {day}").replace("{day}", day.strftime("%m-%d"))
    if day == day_of(now, zone):
        return tr("Callbacks", "今天")
    return day.strftime("%m-%d")


def due_tone(callback: Callback, now: Instant, zone: str) -> Tone:
    if not callback.is_open:
        return Tone.QUIET
    if now > callback.due_at:
        return Tone.ALERTS
    return Tone.WARNS if day_of(callback.due_at, zone) == day_of(now, zone) else Tone.QUIET


def is_due_today(callback: Callback, now: Instant, zone: str) -> bool:
    """Due today, or late."""
    return callback.is_open and day_of(callback.due_at, zone) <= day_of(now, zone)


def when_text(moment: Instant, zone: str) -> str:
    """A moment as one says it on the telephone: `11 月 23 日 17:05`."""
    said = full_text(moment, zone)
    return f"{int(said[5:7])} 月 {int(said[8:10])} 日 {said[11:16]}"
