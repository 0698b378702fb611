"""Messages spoilt as a line, a sender or an enemy may spoil them; same seed, same bytes."""

import copy
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

WELL_FORMED: dict[str, Any] = {
    "id": "YS20261123170509001",
    "received_at": "2026-11-23T17:05:09+08:00",
    "reported_at": "2026-11-23T17:04:00.5+08:00",
    "category": ["刑事类警情", "盗窃"],
    "level": 3,
    "address": "鼓岩社区榕树路（虚构）18号门前",
    "community": "鼓岩社区",
    "longitude": 123.4951,
    "latitude": 28.5062,
    "narrative": "报警人称停在楼下的电动自行车不见了。",
    "reporter": {"name": "林某", "phone": "19900001234", "relation": "本人"},
    "source": "0101",
    "persons": [{"role": "victim", "name": "林某", "height_cm": 171}, {"role": "witness"}],
    "platform": {"grid": [1, 2, {"x": None}]},
}

FRAUD_ALERT: dict[str, Any] = {
    "level": "high",
    "name": "林某",
    "phones": ["19900001234"],
    "sex": "female",
    "kind": "冒充公检法",
    "at_risk_yuan": 260_000,
    "source": "市局反诈中心",
    "model": {"score": 0.97},
}

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 5, 1.0, 2.5, -0.0, 1e300, 2**63, -(2**63) - 1, 10**400),
    *("", " ", "0", "x" * 65, "x" * 501, "很" * 20_001, "\x00", "a\x00b", "\ud800", "\u202e倒"),
    *("2026-02-30T00:00:00+08:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-23:59"),
    *("2026-11-23T24:00:00Z", "2026-11-23T17:05:09+99:99", "2026-11-23 17:05", "２０２６-11-23"),
    *("<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "'; DROP TABLE incident; --", "%s{0}"),
    *([], {}, [[]], [{}], [None], {"role": []}, {"": ""}, ["x"] * 5, [{"role": "party"}] * 101),
    *([{"role": "victim", "name": 7}], {"name": {"name": {}}}, ["刑事类警情", "没有这一类"]),
)

Document = dict[str, Any]


def odd_documents() -> Iterator[Document]:
    """The well-formed message with each place, one after the other, holding each odd value."""
    warning = WELL_FORMED | {"fraud_alert": FRAUD_ALERT}
    spoilt = [(WELL_FORMED, path) for path in _paths(WELL_FORMED)]
    spoilt += [(warning, ("fraud_alert", *path)) for path in _paths(FRAUD_ALERT)]
    for whole, path in spoilt:
        for odd in ODD:
            document = copy.deepcopy(whole)
            _put(document, path, odd)
            yield document
        document = copy.deepcopy(whole)
        _put(document, path, None, removes=True)
        yield document


def malformed(seed: int, count: int) -> Iterator[bytes]:
    """`count` messages, most of them spoilt once, some several times."""
    rng = Random(seed)
    for number in range(count):
        document = copy.deepcopy(WELL_FORMED)
        document["id"] = f"F{number % (count // 2 + 1)}"  # half of them come again, otherwise
        for _ in range(rng.choice((0, 1, 1, 2))):
            rng.choice(_IN_DOCUMENT)(rng, document)
        raw = json.dumps(document, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            raw = rng.choice(_IN_BYTES)(rng, raw)
        yield raw


def _paths(value: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else range(len(value))
    return [path for key in keys for path in ((*before, key), *_paths(value[key], (*before, key)))]


def _put(document: Document, path: tuple[Any, ...], value: Any, *, removes: bool = False) -> None:
    place: Any = document
    for key in path[:-1]:
        place = place[key]
    if removes:
        del place[path[-1]]
    else:
        place[path[-1]] = value


def _swap(rng: Random, document: Document) -> None:
    _put(document, rng.choice(_paths(document) or [("id",)]), rng.choice(ODD))


def _remove(rng: Random, document: Document) -> None:
    _put(document, rng.choice(_paths(document)), None, removes=True)


def _rename(rng: Random, document: Document) -> None:
    key = rng.choice(list(document))
    document[key + rng.choice(("", " ", "\x00", "\udfff", "的"))] = document.pop(key)


def _nest(rng: Random, document: Document) -> None:
    value: Any = 1
    for _ in range(rng.choice((5, 31, 32, 33, 200))):
        value = [value] if rng.random() < 0.5 else {"n": value}
    document[rng.choice(("platform", "persons", "reporter", "category"))] = value


def _truncate(rng: Random, raw: bytes) -> bytes:
    return raw[: rng.randrange(len(raw) + 1)]


def _flip(rng: Random, raw: bytes) -> bytes:
    at = rng.randrange(len(raw) or 1)
    return raw[:at] + bytes([rng.randrange(256)]) + raw[at + 1 :]


def _insert(rng: Random, raw: bytes) -> bytes:
    at = rng.randrange(len(raw) + 1)
    odd = (b"\x00", b"\xff", b"\xed\xa0\x80", b"\xc0\xaf", b"\\ud800", b"\n", b"{", b"]", b'"')
    return raw[:at] + rng.choice(odd) + raw[at:]


def _recode(rng: Random, raw: bytes) -> bytes:
    text = raw.decode("utf-8", "replace")
    return text.encode(rng.choice(("utf-16", "gb18030", "utf-8-sig", "utf-32", "utf-7")), "replace")


def _add_number(rng: Random, raw: bytes) -> bytes:
    name = rng.choice((b"level", b"longitude", b"platform", b"id", b"extra"))
    numbers = (b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-0", b"9" * 400, b"1" * 5_000, b"0x1")
    return _add(raw, name, rng.choice(numbers))


def _add_again(rng: Random, raw: bytes) -> bytes:
    return _add(raw, rng.choice((b"id", b"level", b"received_at")), rng.choice((b'"Z"', b"4")))


def _bomb(rng: Random, raw: bytes) -> bytes:
    size = rng.choice((900, 20_000, 300_000))
    bombs = (
        b"[" * size,
        b'{"a":' * size,
        b'"' + b"x" * size + b'"',
        b'"' + b"\\u0000" * 900 + b'"',
    )
    return _add(raw, b"platform", rng.choice(bombs))


def _add(raw: bytes, name: bytes, value: bytes) -> bytes:
    return raw.rstrip(b"}\n ") + b', "' + name + b'": ' + value + b"}"


_IN_DOCUMENT: tuple[Callable[[Random, Document], None], ...] = (
    _swap,
    _swap,
    _remove,
    _rename,
    _nest,
)
_IN_BYTES: tuple[Callable[[Random, bytes], bytes], ...] = (
    *(_truncate, _flip, _insert, _recode, _add_number, _add_again, _bomb),
)
