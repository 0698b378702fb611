"""How a case moves on: filed, not filed, handed over, converted, solved, ended, reopened.

Each takes the case as it is and returns it as it will be. Raises ValueError with a sentence.
"""

from dataclasses import replace

from jinhai_console.domain.case import STAGE_NAMES, Case, CaseKind, CaseStage
from jinhai_console.domain.instant import Instant

FEWEST_OFFICERS = 2  # the law wants two for every step that decides something


def filed(case: Case, at: Instant) -> Case:
    """受案、立案: it is a case."""
    _refuse_unless_reviewed(case)
    _refuse_early(case, at)
    return replace(case, stage=CaseStage.OPEN, filed_at=at)


def not_filed(case: Case, at: Instant, reason: str) -> Case:
    """不予立案: it is none."""
    _refuse_unless_reviewed(case)
    return _over(case, CaseStage.NOT_FILED, at, reason)


def handed_over(case: Case, at: Instant, receiver: str) -> Case:
    """移送: another unit has it."""
    return _over(case, CaseStage.HANDED_OVER, at, receiver)


def withdrawn(case: Case, at: Instant, reason: str) -> Case:
    """撤销: it should not have been one."""
    return _over(case, CaseStage.WITHDRAWN, at, reason)


def reopened(case: Case) -> Case:
    """重新打开: it goes on where it ended."""
    if case.is_open:
        raise ValueError(f"{case.number} 没有了结，无需重新打开")
    stage = CaseStage.REVIEW if case.filed_at is None else CaseStage.OPEN
    return replace(case, stage=stage, ended_at=None, outcome="")


def closed(case: Case, at: Instant, outcome: str) -> Case:
    """办结."""
    if case.filed_at is None:
        raise ValueError(f"{case.number} 还没有受案、立案，不能办结；请先立案，或不予立案")
    if case.solved_at is not None and at < case.solved_at:
        raise ValueError("办结时间早于破案时间；请核对")
    return _over(case, CaseStage.CLOSED, at, outcome)


def converted(case: Case, number: str, at: Instant) -> Case:
    """行转刑, 刑转行: of the other kind and with its number, under review anew."""
    _refuse_over(case)
    _refuse_early(case, at)
    kinds = set(CaseKind) - {case.kind}
    return replace(
        case, kind=kinds.pop(), number=number, stage=CaseStage.REVIEW, taken_at=at, filed_at=None
    )


def solved(case: Case, at: Instant) -> Case:
    """破案: it is known who did it."""
    _refuse_over(case)
    if case.filed_at is None:
        raise ValueError(f"{case.number} 还没有受案、立案；请先立案再写破案")
    if case.solved_at is not None:
        raise ValueError(f"{case.number} 已经破案")
    _refuse_early(case, at)
    return replace(case, solved_at=at)


def _over(case: Case, stage: CaseStage, at: Instant, outcome: str) -> Case:
    _refuse_over(case)
    _refuse_early(case, at)
    return replace(case, stage=stage, ended_at=at, outcome=outcome)


def _refuse_over(case: Case) -> None:
    if not case.is_open:
        raise ValueError(f"{case.number} {STAGE_NAMES[case.stage]}，不能再改")


def _refuse_unless_reviewed(case: Case) -> None:
    _refuse_over(case)
    if case.stage is not CaseStage.REVIEW:
        raise ValueError(f"{case.number} 已经受案、立案")


def _refuse_early(case: Case, at: Instant) -> None:
    if at < (case.filed_at or case.taken_at):
        what = "受案、立案" if case.filed_at is not None else "接报"
        raise ValueError(f"时间早于{what}时间；请核对")
