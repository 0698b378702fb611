"""研判: figures of a topic and a period, what a person concludes of them, and whom it is for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.theme import Theme


class Grade(StrEnum):
    """How pressing it is: what it calls for by when."""

    ORDINARY = "ordinary"
    IMPORTANT = "important"
    URGENT = "urgent"


class Purpose(StrEnum):
    """What it is to bring about."""

    PREVENT = "prevent"
    STRIKE = "strike"
    CONTROL = "control"
    SERVE = "serve"


GRADE_NAMES: Mapping[Grade, str] = {
    Grade.ORDINARY: "一般",
    Grade.IMPORTANT: "重要",
    Grade.URGENT: "紧急",
}
PURPOSE_NAMES: Mapping[Purpose, str] = {
    Purpose.PREVENT: "防范",
    Purpose.STRIKE: "打击",
    Purpose.CONTROL: "管控",
    Purpose.SERVE: "服务",
}
# As levels of incidents, which alarms are graded by.
GRADE_LEVELS: Mapping[Grade, int] = {Grade.URGENT: 1, Grade.IMPORTANT: 3, Grade.ORDINARY: 4}


class Stage(StrEnum):
    """Where it stands: only an approved one is pushed, and then it is never changed."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    DROPPED = "dropped"


STAGE_NAMES: Mapping[Stage, str] = {
    Stage.DRAFT: "起草",
    Stage.SUBMITTED: "待审批",
    Stage.APPROVED: "已批准",
    Stage.DROPPED: "作废",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Entity):
    """One 研判. Its days are local, `YYYY-MM-DD`, both included; `figures_id` its latest figures.

    `categories` and `community` are what was asked for, as a person calls them; empty: the usual
    ones, everywhere. `topic_id` is the 定期专题 that drafted it; then `drafted_by_id` is None.
    `remarks` is why it was last returned, or dropped.
    """

    number: str
    title: str
    theme: Theme
    from_day: str
    to_day: str
    compare: Compare = Compare.YEAR
    categories: tuple[str, ...] = ()
    community: str = ""
    grade: Grade = Grade.ORDINARY
    purpose: Purpose = Purpose.PREVENT
    conclusions: str = ""
    advice: str = ""
    stage: Stage = Stage.DRAFT
    figures_id: int | None = None
    topic_id: int | None = None
    drafted_at: Instant
    drafted_by_id: int | None = None
    submitted_at: Instant | None = None
    submitted_by_id: int | None = None
    decided_at: Instant | None = None
    decided_by_id: int | None = None
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Entity):
    """The figures of an assessment as they were at `as_of`: a `ThemeReport` as JSON.

    Never changed: who wants newer ones reads them anew.
    """

    assessment_id: int
    as_of: Instant
    content: str
