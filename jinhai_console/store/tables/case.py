"""Tables of 案件: the case, its incidents, its officers and people, its steps."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from jinhai_console.domain.case import Case, CaseIncident, CaseOfficer, CasePerson, CaseStep
from jinhai_console.domain.case_measure import CaseMeasure
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.store.tables.shape import shape

_OF_CASE = {"case_id": "case"}

CASE_TABLES = (
    shape(
        Case,
        UniqueConstraint("station_id", "number"),
        CheckConstraint("name <> ''", name="named"),
        Index("ix_case_taken", "station_id", "taken_at"),
        Index("ix_case_stage", "station_id", "stage"),
        Index("ix_case_lead", "lead_id"),
        refers={
            "category_id": "category",
            "community_id": "community",
            "series_id": "case_series",
            "lead_id": "lead",
            "registered_by_id": "officer",
        },
    ),
    shape(
        CaseIncident,
        Index("ix_case_incident_case", "case_id"),
        # To one case at a time.
        Index(
            "ix_case_incident_one", "incident_id", unique=True, sqlite_where=text("left_at IS NULL")
        ),
        refers=_OF_CASE | {"incident_id": "incident", "added_by_id": "officer"},
    ),
    shape(
        CaseOfficer,
        Index("ix_case_officer_case", "case_id"),
        Index("ix_case_officer_officer", "officer_id"),
        refers=_OF_CASE | {"officer_id": "officer"},
    ),
    shape(
        CaseStep,
        Index("ix_case_step_case", "case_id"),
        refers=_OF_CASE | {"by_id": "officer"},
    ),
    shape(
        CasePerson,
        CheckConstraint("name <> ''", name="named"),
        Index("ix_case_person_case", "case_id"),
        refers=_OF_CASE,
    ),
    shape(
        CaseMeasure,
        Index("ix_case_measure_case", "case_id"),
        Index("ix_case_measure_person", "person_id"),
        refers=_OF_CASE | {"person_id": "case_person"},
    ),
    shape(
        CaseProperty,
        Index("ix_case_property_case", "case_id"),
        CheckConstraint("name <> ''", name="named"),
        refers=_OF_CASE | {"person_id": "case_person"},
    ),
)
