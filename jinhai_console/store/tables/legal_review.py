"""Tables of 法制审核: the check-lists, the reviews, their rounds and items."""

from sqlalchemy import Index, UniqueConstraint

from jinhai_console.domain.legal_review import (
    RUNNING,
    LegalReview,
    ReviewItem,
    ReviewRound,
)
from jinhai_console.domain.review_check import ReviewCheck
from jinhai_console.store.tables.shape import shape, spelled

_REVIEW = shape(
    LegalReview,
    UniqueConstraint("station_id", "number"),
    Index("ix_legal_review_case", "case_id"),
    Index("ix_legal_review_submitted", "station_id", "submitted_at"),
    refers={"case_id": "case", "person_id": "case_person", "reviewer_id": "officer"},
)
IS_RUNNING = spelled(_REVIEW.table.c.state, RUNNING)
Index("ix_legal_review_running", _REVIEW.table.c.station_id, _REVIEW.table.c.case_id,
      sqlite_where=IS_RUNNING, postgresql_where=IS_RUNNING)  # fmt: skip
_OF_REVIEW = {"review_id": "legal_review"}

LEGAL_REVIEW_TABLES = (
    shape(ReviewCheck),
    _REVIEW,
    shape(
        ReviewRound,
        UniqueConstraint("review_id", "round"),
        refers=_OF_REVIEW | {"submitted_by_id": "officer", "decided_by_id": "officer"},
    ),
    shape(
        ReviewItem,
        UniqueConstraint("review_id", "round", "position"),
        refers=_OF_REVIEW | {"check_id": "review_check", "checked_by_id": "officer"},
    ),
)
