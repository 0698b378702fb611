"""The table of 打印记录."""

from sqlalchemy import Index

from jinhai_console.domain.printed_sheet import PrintedSheet
from jinhai_console.store.tables.shape import shape

PRINTED_TABLES = (
    shape(
        PrintedSheet,
        Index("ix_printed_sheet_at", "station_id", "at"),
        refers={"by_id": "officer"},
    ),
)
