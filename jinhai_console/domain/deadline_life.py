"""What may be done to a period of the law, and what it is from then on.

Every act gives the step that it is; the deadline follows from all its steps. Raises ValueError with
a sentence where it may not be.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jinhai_console.domain.deadline import Deadline, DeadlineDeed, DeadlineState, DeadlineStep
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_reckoning import Terms, end_of, since_restart
from jinhai_console.domain.legal_rule import UNIT_NAMES, LegalExtension, LegalUnit
from jinhai_console.domain.legal_time import Days

_D = DeadlineDeed


@dataclass(frozen=True, slots=True)
class Course:
    """A deadline with its steps in the order they were entered, and what it is reckoned by."""

    deadline: Deadline
    steps: tuple[DeadlineStep, ...]
    days: Days
    zone: str

    def and_(self, step: DeadlineStep) -> "Course":
        """With one more step: its state and its end are what they are then."""
        steps = (*self.steps, step)
        after = _moved(self.deadline, step)
        end = end_of(after.started_at, terms_of(after), steps, self.days, self.zone)
        after = replace(after, due_at=end.due_at, act_by_at=end.act_by_at)
        return Course(after, steps, self.days, self.zone)


def terms_of(deadline: Deadline) -> Terms:
    return Terms(deadline.amount, deadline.unit, deadline.limits_liberty)


def _moved(deadline: Deadline, step: DeadlineStep) -> Deadline:
    changes: dict[DeadlineDeed, dict[str, Any]] = {
        _D.SUSPENDED: {"state": DeadlineState.SUSPENDED},
        _D.RESUMED: {"state": DeadlineState.RUNNING},
        _D.RESTARTED: {"state": DeadlineState.RUNNING, "started_at": step.at},
        _D.MET: {"state": DeadlineState.MET, "met_at": step.at},
        _D.REOPENED: {"state": _reopened_as(deadline), "met_at": None},
        _D.VOIDED: {"state": DeadlineState.VOID},
        _D.DISMISSED: {"dismissed_at": step.entered_at},
        _D.RESTORED: {"dismissed_at": None},
    }
    return replace(deadline, **changes.get(step.deed, {}))


def _reopened_as(deadline: Deadline) -> DeadlineState:
    return DeadlineState.SUSPENDED if deadline.due_at is None else DeadlineState.RUNNING


def extensions_left(
    course: Course, extensions: Iterable[LegalExtension]
) -> tuple[LegalExtension, ...]:
    """Those that may be taken next: of a step already reached or the next, each once."""
    taken = [e for e in since_restart(course.steps) if e.deed is _D.EXTENDED]
    used = {each.extension_id for each in taken}
    known = [e for e in extensions if e.code == course.deadline.code and e.retired_at is None]
    reached = max((each.step for each in known if each.id in used), default=0)
    free = [each for each in known if each.id not in used and each.step <= reached + 1]
    return tuple(sorted(free, key=lambda each: (each.step, each.position)))


def refuse_extending(
    course: Course, extension: LegalExtension, amount: int, at: Instant, approver: str
) -> None:
    """`at` is when it was approved."""
    deadline = course.deadline
    _refuse_not_running(deadline)
    _refuse_early(deadline, at)
    if deadline.due_at is not None and at > deadline.due_at:
        raise ValueError(f"{deadline.name}期限在批准以前已经届满，不能再延长；请按逾期处理")
    if not approver.strip():
        who = extension.approver or "有权批准的负责人"
        raise ValueError(f"请写明由谁批准延长，规则要求：{who}")
    if not 1 <= amount <= extension.amount:
        unit = UNIT_NAMES[extension.unit]
        raise ValueError(f"这种情况最多延长 {extension.amount}{unit}；请核对")
    if not extension.is_added and amount != extension.amount:
        raise ValueError(f"这种情况延长至 {extension.amount}{UNIT_NAMES[extension.unit]}，不能另定")


def refuse_suspending(course: Course, at: Instant, now: Instant) -> None:
    deadline = course.deadline
    _refuse_not_running(deadline)
    _refuse_moment(deadline, at, now)
    if deadline.limits_liberty and deadline.unit is LegalUnit.HOURS:
        raise ValueError(f"{deadline.name}按小时限制人身自由，不能中止计时")
    if deadline.due_at is not None and at > deadline.due_at:
        raise ValueError(f"{deadline.name}期限那时已经届满，不能中止")
    last = _last_moment(course)
    if at < last:
        raise ValueError("中止的时间早于上一次恢复计时；请核对时间")


def refuse_resuming(course: Course, at: Instant, now: Instant) -> None:
    if course.deadline.state is not DeadlineState.SUSPENDED:
        raise ValueError(f"{course.deadline.name}期限没有中止，不用恢复")
    _refuse_moment(course.deadline, at, now)
    if at < _last_moment(course):
        raise ValueError("恢复的时间早于中止的时间；请核对时间")


def refuse_restarting(course: Course, at: Instant, now: Instant) -> None:
    deadline = course.deadline
    if not deadline.is_open:
        raise ValueError(f"{deadline.name}期限已经了结")
    _refuse_moment(deadline, at, now)
    if deadline.limits_liberty:
        raise ValueError(f"{deadline.name}涉及人身自由，不能重新起算")
    if deadline.due_at is not None and at > deadline.due_at:
        raise ValueError(f"{deadline.name}期限那时已经届满，不能重新起算")


def refuse_meeting(course: Course, at: Instant, now: Instant) -> None:
    if not course.deadline.is_open:
        raise ValueError(f"{course.deadline.name}期限已经了结")
    _refuse_moment(course.deadline, at, now)


def refuse_reopening(course: Course) -> None:
    if course.deadline.is_open:
        raise ValueError(f"{course.deadline.name}期限还在走，不用撤回")


def refuse_voiding(course: Course) -> None:
    if not course.deadline.is_open:
        raise ValueError(f"{course.deadline.name}期限已经了结")


def refuse_dismissing(course: Course) -> None:
    _refuse_not_running(course.deadline)
    if course.deadline.dismissed_at is not None:
        raise ValueError(f"{course.deadline.name}已经不再提醒")


def refuse_restoring(course: Course) -> None:
    if course.deadline.dismissed_at is None:
        raise ValueError(f"{course.deadline.name}本来就在提醒")


def _last_moment(course: Course) -> Instant:
    """When it last was suspended or went on."""
    turns = [e.at for e in course.steps if e.deed in (_D.SUSPENDED, _D.RESUMED, _D.RESTARTED)]
    return turns[-1] if turns else course.deadline.started_at


def _refuse_not_running(deadline: Deadline) -> None:
    if deadline.state is DeadlineState.SUSPENDED:
        raise ValueError(f"{deadline.name}期限正在中止；请先恢复计时")
    if deadline.state is not DeadlineState.RUNNING:
        raise ValueError(f"{deadline.name}期限已经了结")


def _refuse_moment(deadline: Deadline, at: Instant, now: Instant) -> None:
    _refuse_early(deadline, at)
    if at > now:
        raise ValueError("时间还没有到；请写已经发生的时间")


def _refuse_early(deadline: Deadline, at: Instant) -> None:
    if at < deadline.started_at:
        raise ValueError(f"时间早于{deadline.name}期限的起算；请核对时间")


def in_order(steps: Sequence[DeadlineStep]) -> tuple[DeadlineStep, ...]:
    return tuple(sorted(steps, key=lambda each: each.id))
