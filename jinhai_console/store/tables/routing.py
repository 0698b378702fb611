"""The table of the routing rules."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from jinhai_console.domain.routing_rule import RoutingRule
from jinhai_console.store.tables.shape import shape

ROUTING_TABLES = (
    shape(
        RoutingRule,
        UniqueConstraint("station_id", "name"),
        CheckConstraint("count BETWEEN 0 AND 9", name="count"),
        CheckConstraint(
            "valid_from = '' OR valid_to = '' OR valid_from <= valid_to", name="validity"
        ),
        refers={"category_id": "category"},
    ),
)
