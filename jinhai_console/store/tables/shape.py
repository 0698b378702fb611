"""From a dataclass of the domain to its table, and from rows and journal images back."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    bindparam,
)

from jinhai_console.domain.entity import Entity

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def spelled(column: Column[Any], values: Iterable[StrEnum]) -> ColumnElement[bool]:
    """`column IN values`, with the values in the statement's text.

    SQLite takes a partial index only where it can read that its condition holds: of values that
    are bound it cannot, and would look through every row.
    """
    wanted: BindParameter[Any] = bindparam(
        None, sorted(values), expanding=True, literal_execute=True
    )
    return column.in_(wanted)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class EnumText(TypeDecorator[StrEnum]):
    """A string enumeration by its value; what it may be is checked by the database too."""

    impl = Text
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Any) -> StrEnum | None:
        return None if value is None else self.enum(value)


class TupleText(TypeDecorator[tuple[Any, ...]]):
    """A tuple of numbers or texts as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str:
        return _tuple_text(value or ())

    def process_result_value(self, value: Any, dialect: Any) -> tuple[Any, ...]:
        return tuple(json.loads(value)) if value else ()


def _tuple_text(value: tuple[Any, ...]) -> str:
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Shape:
    """One entity: its dataclass, its table, how its special fields come back from JSON."""

    kind: type[Entity]
    table: Table
    names: tuple[str, ...]
    enums: Mapping[str, type[StrEnum]]
    tuples: frozenset[str]
    secret: frozenset[str]
    read: Callable[[Any], tuple[Any, ...]]  # all fields of an entity, in order

    def image(self, entity: Entity) -> str:
        """The after-image that the journal keeps: JSON without the secret fields."""
        values = self.values(entity)
        for name in self.secret:
            del values[name]
        return _encode(values)

    def values(self, entity: Entity) -> dict[str, Any]:
        return dict(zip(self.names, self.read(entity), strict=True))

    def entity(self, row: Iterable[Any]) -> Any:
        """The record whose columns these are."""
        return self.kind(**dict(zip(self.names, row, strict=False)))

    def row(self, entity: Entity) -> tuple[Any, ...]:
        """Its columns as the database keeps them."""
        values = self.read(entity)
        if not self.tuples:
            return values
        return tuple(_tuple_text(each) if type(each) is tuple else each for each in values)

    def from_image(self, image: str) -> Entity:
        """The record an image tells of, also one written by an older program.

        A field it does not know takes its default; a secret, never written, is empty.
        """
        told = json.loads(image)
        values: dict[str, Any] = dict.fromkeys(self.secret, "")
        values |= {name: told[name] for name in self.names if name in told}
        for name, enum in self.enums.items():
            if values.get(name) is not None:
                values[name] = enum(values[name])
        for name in self.tuples & values.keys():
            values[name] = tuple(values[name])
        return self.kind(**values)


def shape(
    kind: type[Entity],
    *constraints: CheckConstraint | UniqueConstraint | Index,
    refers: Mapping[str, str] | None = None,
    secret: Sequence[str] = (),
) -> Shape:
    """The table of `kind`. `refers` maps columns to the tables whose ids they hold."""
    hints = get_type_hints(kind)
    enums: dict[str, type[StrEnum]] = {}
    tuples: set[str] = set()
    columns: list[Any] = []
    for field in fields(kind):
        hint, is_optional = _plain(hints[field.name])
        if get_origin(hint) is tuple:
            tuples.add(field.name)
        elif isinstance(hint, type) and issubclass(hint, StrEnum):
            enums[field.name] = hint
        target = (refers or {}).get(field.name)
        columns.append(_column(field.name, hint, is_optional=is_optional, target=target))
    name = "".join("_" + c.lower() if c.isupper() else c for c in kind.__name__).lstrip("_")
    checks = [CheckConstraint(_among(n, e), name=n) for n, e in enums.items()]
    table = Table(name, metadata, *columns, *checks, *constraints)
    names = tuple(field.name for field in fields(kind))
    read = attrgetter(*names)
    return Shape(kind, table, names, enums, frozenset(tuples), frozenset(secret), read)


def _plain(hint: Any) -> tuple[Any, bool]:
    if isinstance(hint, UnionType):
        options = [each for each in get_args(hint) if each is not NoneType]
        return options[0], True
    return hint, False


def _column(name: str, hint: Any, *, is_optional: bool, target: str | None) -> Column[Any]:
    keys = [ForeignKey(f"{target}.id")] if target else []
    primary = name == "id"
    return Column(
        name,
        _column_type(hint),
        *keys,
        primary_key=primary,
        autoincrement=False,
        nullable=is_optional,
    )


def _column_type(hint: Any) -> Any:
    if get_origin(hint) is tuple:
        return TupleText()
    if issubclass(hint, StrEnum):
        return EnumText(hint)
    plain = {int: BigInteger().with_variant(Integer(), "sqlite"), str: Text()}
    return {**plain, float: Float(), bool: Boolean()}[hint]


def _among(name: str, enum: type[StrEnum]) -> str:
    return f"{name} IN ({', '.join(repr(str(each)) for each in enum)})"
