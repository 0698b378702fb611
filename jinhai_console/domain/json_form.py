"""Frozen values as JSON text and back, for what is stored whole and must read the same in years."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Shape = TypeVar("Shape")


def to_json(value: Any) -> str:
    """A dataclass instance as JSON text: texts, numbers, flags, days, enumerations, and tuples,
    dataclasses and mappings from ids to text made of them.

    Equal values give equal text: keys are sorted, nothing is left to chance.
    """
    return json.dumps(
        asdict(value),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
        default=date.isoformat,
    )


def from_json(shape: type[Shape], text: str) -> Shape:
    """The value of dataclass `shape` written by `to_json`, by this version or an older one.

    A field that an older version did not know takes its default. Raises ValueError where the
    text is no JSON or does not fit.
    """
    try:
        value: Shape = _read(shape, json.loads(text))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{shape.__name__}: {error}") from None
    return value


def _read(shape: Any, raw: Any) -> Any:
    if is_dataclass(shape) and isinstance(shape, type):
        hints = get_type_hints(shape)
        known = [each.name for each in fields(shape) if each.name in raw]
        return shape(**{name: _read(hints[name], raw[name]) for name in known})
    if get_origin(shape) is UnionType:
        if raw is None:
            return None
        (kept,) = (each for each in get_args(shape) if each is not NoneType)
        return _read(kept, raw)
    if get_origin(shape) is tuple:
        return tuple(_read(get_args(shape)[0], each) for each in raw)
    if get_origin(shape) is Mapping:
        return {int(key): _read(str, each) for key, each in raw.items()}
    if isinstance(shape, type) and issubclass(shape, StrEnum):
        return shape(raw)
    if shape is date:
        return date.fromisoformat(raw)
    if type(raw) is not shape:
        raise TypeError(f"{raw!r} is no {shape.__name__}")
    return raw
