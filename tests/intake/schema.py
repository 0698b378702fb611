"""The part of JSON Schema 2020-12 that docs/message.schema.json uses, as a check."""

import json
import re
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parent.parent.parent / "docs" / "message.schema.json"
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int, float),
}
_SAID = frozenset({"$schema", "$id", "$defs", "title", "description", "format"})


class Schema:
    """A published schema. An unknown keyword is an error: it would go unchecked."""

    def __init__(self, file: Path = FILE) -> None:
        self.root: dict[str, Any] = json.loads(file.read_text("utf-8"))

    def allows(self, value: object) -> bool:
        return self._allows(value, self.root)

    def _allows(self, value: Any, schema: dict[str, Any]) -> bool:
        return all(
            getattr(self, f"_{keyword.removeprefix('$')}")(value, wanted, schema)
            for keyword, wanted in schema.items()
            if keyword not in _SAID
        )

    def _ref(self, value: Any, path: str, _schema: Any) -> bool:
        return self._allows(value, self.root["$defs"][path.rpartition("/")[2]])

    def _type(self, value: Any, name: str, _schema: Any) -> bool:
        if isinstance(value, bool) or not isinstance(value, _TYPES[name]):
            return False
        return name != "integer" or not isinstance(value, float) or value.is_integer()

    def _required(self, value: Any, names: list[str], _schema: Any) -> bool:
        return not isinstance(value, dict) or all(name in value for name in names)

    def _dependentRequired(self, value: Any, needs: dict[str, list[str]], _schema: Any) -> bool:
        return not isinstance(value, dict) or all(
            name in value for given, names in needs.items() if given in value for name in names
        )

    def _properties(self, value: Any, schemas: dict[str, Any], _schema: Any) -> bool:
        return not isinstance(value, dict) or all(
            self._allows(value[name], schema) for name, schema in schemas.items() if name in value
        )

    def _oneOf(self, value: Any, schemas: list[dict[str, Any]], _schema: Any) -> bool:
        return sum(self._allows(value, each) for each in schemas) == 1

    def _enum(self, value: Any, known: list[Any], _schema: Any) -> bool:
        return value in known

    def _items(self, value: Any, schema: dict[str, Any], _schema: Any) -> bool:
        return not isinstance(value, list) or all(self._allows(each, schema) for each in value)

    def _minItems(self, value: Any, least: int, _schema: Any) -> bool:
        return not isinstance(value, list) or len(value) >= least

    def _maxItems(self, value: Any, most: int, _schema: Any) -> bool:
        return not isinstance(value, list) or len(value) <= most

    def _minLength(self, value: Any, least: int, _schema: Any) -> bool:
        return not isinstance(value, str) or len(value) >= least

    def _maxLength(self, value: Any, most: int, _schema: Any) -> bool:
        return not isinstance(value, str) or len(value) <= most

    def _minimum(self, value: Any, least: float, _schema: Any) -> bool:
        return not isinstance(value, int | float) or value >= least

    def _maximum(self, value: Any, most: float, _schema: Any) -> bool:
        return not isinstance(value, int | float) or value <= most

    def _pattern(self, value: Any, pattern: str, _schema: Any) -> bool:
        return (
            not isinstance(value, str) or re.search(pattern.replace("$", r"\Z"), value) is not None
        )
