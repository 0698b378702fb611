"""Text search over bigrams made in Python: two Chinese characters are found in an instant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import add

from jinhai_console.domain.address import door_of, normal_address
from jinhai_console.domain.incident import Incident, Involvement, Note
from jinhai_console.domain.known import identity_key, name_key, phone_key
from jinhai_console.domain.piece import runs_of
from jinhai_console.domain.pinyin import name_readings

# FTS5, contentless: only the index is stored. The trigram tokenizer finds nothing for two
# characters and LIKE scans, so words are bigrams, written in letters FTS5 keeps together.
_FTS = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5("
    "words, content='', contentless_delete=1, detail='none', "
    "tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")"
)
INCIDENTS = "incident_text"  # a row an incident, by its id: everything that is written of it
PERSONS = "person_text"  # a row a person in an incident: by the incident's id, or his own
TABLES = (INCIDENTS, PERSONS)
CREATE = tuple(_FTS.format(name=each) for each in TABLES)

_DIGITS = re.compile(r"[0-9]{4,}")
_GRAM = 4

Part = Note | Involvement


def words_of(value: str) -> list[str]:
    """The words a text is found by: Chinese as pairs and singles, ASCII runs whole.

    Long numbers as every four digits in a row and the last three, so that they are found by
    their middle and their end.
    """
    found: list[str] = []
    for run in runs_of(value):
        if not run[0].isascii():
            found.extend(run)
            found.extend(map(add, run, run[1:]))
        elif len(run) < _GRAM:
            found.append(run)
        elif run.isdigit():
            found.extend(_grams(run))
        else:
            found.append(run)
            for digits in _DIGITS.findall(run):
                found.extend(_grams(digits))
    return found


def _grams(digits: str) -> Iterator[str]:
    for at in range(len(digits) - _GRAM + 1):
        yield digits[at : at + _GRAM]
    yield digits[1 - _GRAM :]


def match_of(value: str) -> str:
    """The FTS5 query for what a person typed, or "" when nothing in it can be searched.

    Every word must be there; an ASCII run may be the beginning of one, digits its middle.
    Quotes make each word a literal, so no typed text is ever query syntax.
    """
    parts: list[str] = []
    for run in runs_of(value):
        if not run[0].isascii():
            pieces = map(add, run, run[1:]) if len(run) > 1 else [run]
            parts.extend(f'"{each}"' for each in pieces)
        elif run.isdigit() and len(run) >= _GRAM:
            starts = range(len(run) - _GRAM + 1)
            parts.extend(f'"{run[at : at + _GRAM]}"' for at in starts)
        else:
            parts.append(f'"{run}"*')
    return " AND ".join(dict.fromkeys(parts))


# Exact keys stand beside the words. What is typed never begins with a "_", so only the program
# asks for them.


def phone_word(phone: str) -> str:
    return f"_p{key}" if (key := phone_key(phone)) else ""


def identity_word(number: str) -> str:
    return f"_i{key.lower()}" if (key := identity_key(number)) else ""


def name_word(name: str) -> str:
    return f"_n{key}" if (key := name_key(name)) else ""


def address_word(normal: str) -> str:
    return f"_a{normal}" if normal else ""


def door_word(normal: str) -> str:
    return f"_d{door_of(normal)}" if normal else ""


def match_any(words: Iterable[str]) -> str:
    """The FTS5 query for rows that have one of these keys; "" where there are none."""
    return " OR ".join(f'"{each}"' for each in dict.fromkeys(words) if each)


# Fields of an incident that its words come from; of those that its person's come from.
FIELDS = frozenset(
    {"number", "address", "narrative", "reporter_name", "reporter_phone", "feedback"}
)
REPORTER = frozenset({"reporter_name", "reporter_phone"})


def incident_words(incident: Incident, parts: Sequence[Part] = ()) -> str:
    """What an incident is found by, with its notes and the persons in it."""
    texts = [
        incident.number,
        incident.address,
        incident.narrative,
        incident.reporter_name,
        incident.reporter_phone,
        incident.feedback,
    ]
    for part in parts:
        if isinstance(part, Note):
            if not part.is_former:
                texts.append(part.text)
        else:
            texts += [part.name, part.phone, part.identity_number, part.remark]
    normal = normal_address(incident.address)
    keys = [address_word(normal), door_word(normal)] if normal else []
    return " ".join(dict.fromkeys([*words_of("\n".join(texts)), *keys]))


def person_words(name: str, phone: str, identity_number: str = "") -> str:
    """What a person is found by: his name, its initials, any part of his numbers."""
    if not (name or phone or identity_number):
        return ""
    texts = "\n".join([name, phone, phone_key(phone), identity_number])
    keys = [phone_word(phone), identity_word(identity_number), name_word(name)]
    words = dict.fromkeys([*words_of(texts), *name_readings(name), *filter(None, keys)])
    return " ".join(words)
