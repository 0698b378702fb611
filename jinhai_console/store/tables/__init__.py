"""The tables, one module a topic; a table's columns are exactly its dataclass's fields."""

from jinhai_console.store.tables.alarm import ALARM_TABLES
from jinhai_console.store.tables.assessment import ASSESSMENT_TABLES
from jinhai_console.store.tables.attachment import ATTACHMENT_TABLES
from jinhai_console.store.tables.callback import CALLBACK_TABLES
from jinhai_console.store.tables.case import CASE_TABLES
from jinhai_console.store.tables.caution import CAUTION_TABLES
from jinhai_console.store.tables.deadline import DEADLINE_TABLES
from jinhai_console.store.tables.dispatch import DISPATCH_TABLES
from jinhai_console.store.tables.dispute import DISPUTE_TABLES
from jinhai_console.store.tables.fraud import FRAUD_TABLES
from jinhai_console.store.tables.journal import change, head, journal, sequence
from jinhai_console.store.tables.lead import LEAD_TABLES
from jinhai_console.store.tables.legal_review import LEGAL_REVIEW_TABLES
from jinhai_console.store.tables.meeting import MEETING_TABLES
from jinhai_console.store.tables.officer_token import TOKEN_TABLES
from jinhai_console.store.tables.outbox import OUTBOX_TABLES
from jinhai_console.store.tables.patrol import PATROL_TABLES
from jinhai_console.store.tables.population import POPULATION_TABLES
from jinhai_console.store.tables.printed import PRINTED_TABLES
from jinhai_console.store.tables.procedure import PROCEDURE_TABLES
from jinhai_console.store.tables.rollup import fact, tally
from jinhai_console.store.tables.roster import ROSTER_TABLES
from jinhai_console.store.tables.routing import ROUTING_TABLES
from jinhai_console.store.tables.series import SERIES_TABLES
from jinhai_console.store.tables.shape import Shape, metadata
from jinhai_console.store.tables.station import STATION_TABLES
from jinhai_console.store.tables.visit import VISIT_TABLES
from jinhai_console.store.tables.watch import WATCH_TABLES
from jinhai_console.store.tables.wording import WORDING_TABLES

_TABLES = (
    *STATION_TABLES,
    *DISPATCH_TABLES,
    *ROSTER_TABLES,
    *PROCEDURE_TABLES,
    *CAUTION_TABLES,
    *ALARM_TABLES,
    *ROUTING_TABLES,
    *ASSESSMENT_TABLES,
    *OUTBOX_TABLES,
    *ATTACHMENT_TABLES,
    *TOKEN_TABLES,
    *WORDING_TABLES,
    *SERIES_TABLES,
    *FRAUD_TABLES,
    *VISIT_TABLES,
    *CALLBACK_TABLES,
    *DISPUTE_TABLES,
    *POPULATION_TABLES,
    *CASE_TABLES,
    *PATROL_TABLES,
    *LEAD_TABLES,
    *DEADLINE_TABLES,
    *LEGAL_REVIEW_TABLES,
    *PRINTED_TABLES,
    *MEETING_TABLES,
    *WATCH_TABLES,
)
SHAPES: dict[type, Shape] = {shape.kind: shape for shape in _TABLES}
BY_NAME: dict[str, Shape] = {shape.table.name: shape for shape in SHAPES.values()}

__all__ = [
    "BY_NAME",
    "SHAPES",
    "Shape",
    "change",
    "fact",
    "head",
    "journal",
    "metadata",
    "sequence",
    "tally",
]
