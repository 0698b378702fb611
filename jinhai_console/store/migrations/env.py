"""Alembic's door: runs the revisions on the connection and inside the transaction it is given."""

from alembic import context

from jinhai_console.store import search
from jinhai_console.store.tables import metadata

# The search indices are FTS5's own affair; their tables are no part of the metadata.
_OWN = search.TABLES


def _is_ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    return kind != "table" or not (name or "").startswith(_OWN)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    include_object=_is_ours,
)
context.run_migrations()
