"""One 研判 with all that its page shows, of one moment."""

from dataclasses import dataclass

from jinhai_console.domain.analysis.effect import Effect
from jinhai_console.domain.assessment_rows import AssessmentDetail
from jinhai_console.services.effects import effect_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.assessments import assessment_detail
from jinhai_console.store.views.leader import duty_leader, leaders, may_approve
from jinhai_console.store.views.shift import officer_name


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentWhole:
    """`may_approve`: whether whoever asks could approve it; `approvers`: who could, by name."""

    detail: AssessmentDetail
    effect: Effect | None
    may_approve: bool
    approvers: tuple[str, ...]


def assessment_whole(reader: Reader, id: int, asked_by: int | None) -> AssessmentWhole | None:
    """None where there is no such assessment."""
    detail = assessment_detail(reader, id)
    if detail is None:
        return None
    found = detail.assessment
    own = (found.drafted_by_id, found.submitted_by_id)
    others = dict.fromkeys((duty_leader(reader), *leaders(reader)))
    return AssessmentWhole(
        detail=detail,
        effect=effect_of(reader, id) if detail.tasks else None,
        may_approve=asked_by not in own and may_approve(reader, asked_by),
        approvers=tuple(officer_name(reader, each) for each in others if each and each not in own),
    )
