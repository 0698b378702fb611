"""Tables of 线索移交: the lead and its steps."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.lead import Lead, LeadStep
from jinhai_console.store.tables.shape import shape

LEAD_TABLES = (
    shape(
        Lead,
        UniqueConstraint("station_id", "number"),
        CheckConstraint("text <> ''", name="said"),
        CheckConstraint("officer_id IS NULL OR team_id IS NULL", name="one_receiver"),
        CheckConstraint("ended_at >= received_at", name="order"),
        Index("ix_lead_received", "station_id", "received_at"),
        Index("ix_lead_state", "station_id", "state"),
        Index("ix_lead_category", "category_id"),
        # Without `clue_id`: a clue names a case and a case its lead, and such a ring of keys
        # leaves no order in which the tables could be made.
        refers={
            "category_id": "category",
            "community_id": "community",
            "from_officer_id": "officer",
            "from_unit_id": "outside_unit",
            "series_id": "case_series",
            "assessment_id": "assessment",
            "incident_id": "incident",
            "registered_by_id": "officer",
            "officer_id": "officer",
            "team_id": "team",
            "acknowledged_by_id": "officer",
            "referred_to_id": "outside_unit",
            "joined_into_id": "lead",
        },
    ),
    shape(
        LeadStep,
        Index("ix_lead_step_lead", "lead_id"),
        refers={"lead_id": "lead", "by_id": "officer", "case_id": "case"},
    ),
)
