"""Tables of the procedure cards and of the steps ticked on them."""

from sqlalchemy import Index

from jinhai_console.domain.procedure import Procedure, ProcedureTick
from jinhai_console.store.tables.shape import shape

_TICK = shape(
    ProcedureTick,
    Index("ix_procedure_tick_incident", "incident_id"),
    refers={"incident_id": "incident", "procedure_id": "procedure", "by_id": "officer"},
)
_t = _TICK.table.c
# A step of an incident is done once, however often two seats tick it.
Index(
    "uq_procedure_tick_standing",
    _t.incident_id,
    _t.procedure_id,
    _t.key,
    unique=True,
    sqlite_where=_t.undone_at.is_(None),
    postgresql_where=_t.undone_at.is_(None),
)

PROCEDURE_TABLES = (shape(Procedure), _TICK)
