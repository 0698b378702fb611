"""Tables of 矛盾纠纷: the dispute, its parties, what was done, what was agreed, what raised it."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.dispute import (
    MOST_CENTS,
    OPEN,
    Agreement,
    Dispute,
    DisputeContact,
    DisputeGrade,
    DisputeLink,
    DisputeParty,
    MediationSession,
    Performance,
    RiskChange,
)
from jinhai_console.store.tables.shape import shape, spelled

_OF_DISPUTE = {"dispute_id": "dispute"}

_DISPUTE = shape(
    Dispute,
    UniqueConstraint("station_id", "number"),
    CheckConstraint("claim <> '' AND grade_reason <> ''", name="said"),
    CheckConstraint(f"amount_cents BETWEEN 0 AND {MOST_CENTS}", name="amount"),
    CheckConstraint("settled_at >= taken_up_at", name="order"),
    Index("ix_dispute_taken_up", "station_id", "taken_up_at"),
    Index("ix_dispute_address", "address_key"),
    refers={
        "community_id": "community",
        "officer_id": "officer",
        "leader_id": "officer",
        "registered_by_id": "officer",
    },
)
IS_RUNNING = spelled(_DISPUTE.table.c.state, OPEN)
_PARTY = shape(
    DisputeParty,
    CheckConstraint("name <> ''", name="named"),
    Index("ix_dispute_party_dispute", "dispute_id"),
    Index("ix_dispute_party_name", "name_key"),
    Index("ix_dispute_party_phone", "phone_key"),
    Index("ix_dispute_party_identity", "identity_key"),
    Index("ix_dispute_party_address", "address_key"),
    refers=_OF_DISPUTE,
)
_SESSION = shape(
    MediationSession,
    Index("ix_mediation_session_dispute", "dispute_id"),
    Index("ix_mediation_session_held", "station_id", "held_at"),
    refers=_OF_DISPUTE | {"entered_by_id": "officer"},
)
_CONTACT = shape(
    DisputeContact,
    Index("ix_dispute_contact_dispute", "dispute_id"),
    refers=_OF_DISPUTE | {"entered_by_id": "officer"},
)
_AGREEMENT = shape(
    Agreement,
    CheckConstraint("points <> ''", name="said"),
    Index("ix_agreement_dispute", "dispute_id"),
    Index("ix_agreement_signed", "station_id", "signed_on"),
    refers=_OF_DISPUTE,
)
_PERFORMANCE = shape(
    Performance,
    CheckConstraint("text <> ''", name="said"),
    Index("ix_performance_dispute", "dispute_id"),
    Index("ix_performance_due", "station_id", "due_on"),
    refers=_OF_DISPUTE | {"agreement_id": "agreement"},
)
_LINK = shape(
    DisputeLink,
    UniqueConstraint("dispute_id", "incident_id"),
    Index("ix_dispute_link_incident", "incident_id"),
    refers=_OF_DISPUTE | {"incident_id": "incident"},
)
_CHANGE = shape(
    RiskChange,
    # An incident raises a dispute once, whatever becomes of its grade.
    UniqueConstraint("dispute_id", "incident_id"),
    CheckConstraint("reason <> ''", name="said"),
    refers=_OF_DISPUTE | {"incident_id": "incident", "by_id": "officer"},
)

DISPUTE_TABLES = (
    shape(DisputeGrade, UniqueConstraint("station_id", "grade")),
    _DISPUTE,
    _PARTY,
    _SESSION,
    _CONTACT,
    _AGREEMENT,
    _PERFORMANCE,
    _LINK,
    _CHANGE,
)
