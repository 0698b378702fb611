"""Text search over bigrams made in Python: two Chinese characters are found in an instant."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from operator import add, attrgetter

from sqlalchemy import Connection, text

from jinhai_console.domain.incident import Incident

# FTS5, contentless: only the index is stored. The trigram tokenizer finds nothing for two
# characters and LIKE scans, so words are bigrams, written in letters FTS5 keeps together.
CREATE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS incident_text USING fts5("
    "words, content='', contentless_delete=1, detail='none', "
    "tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")"
)

_RUN = re.compile(r"[0-9a-z]+|[^\W0-9a-z_]+")


def _runs(value: str) -> list[str]:
    # NFKC: an input method's full-width digits and letters are found by plain ones.
    return _RUN.findall(unicodedata.normalize("NFKC", value).lower())


def words_of(value: str) -> list[str]:
    """The words a text is found by: ASCII runs whole, everything else as pairs and singles."""
    found: list[str] = []
    for run in _runs(value):
        if run[0].isascii():
            found.append(run)
            continue
        found.extend(run)
        found.extend(map(add, run, run[1:]))
    return found


def match_of(value: str) -> str:
    """The FTS5 query for what a person typed, or "" when nothing in it can be searched.

    Every word must be there; the last ASCII run may be the beginning of one. Quotes make each
    word a literal, so no typed text is ever query syntax.
    """
    parts: list[str] = []
    for run in _runs(value):
        if run[0].isascii():
            parts.append(f'"{run}"*')
        elif len(run) == 1:
            parts.append(f'"{run}"')
        else:
            parts.extend(f'"{pair}"' for pair in map(add, run, run[1:]))
    return " AND ".join(dict.fromkeys(parts))


FIELDS = frozenset(
    {"number", "address", "narrative", "reporter_name", "reporter_phone", "feedback"}
)
_texts = attrgetter(*sorted(FIELDS))


def searchable(incident: Incident) -> str:
    return " ".join(dict.fromkeys(words_of("\n".join(_texts(incident)))))


def index(connection: Connection, incidents: Sequence[Incident]) -> None:
    """Bring the index to what these incidents say now."""
    if not incidents:
        return
    # REPLACE: a contentless table forgets the old words of a row that is already there.
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO incident_text(rowid, words) VALUES (?, ?)",
        [(each.id, searchable(each)) for each in incidents],
    )


def drop(connection: Connection, ids: Iterable[int]) -> None:
    rows = [{"id": each} for each in ids]
    if rows:
        connection.execute(text("DELETE FROM incident_text WHERE rowid = :id"), rows)
