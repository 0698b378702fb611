"""Reads a TOML table field by field; what is wrong is said in one sentence with its place."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.outcome import Refusal

Choice = TypeVar("Choice", bound=StrEnum)

_LARGEST_FILE = 10_000_000
_PLACE = re.compile(r"at line (\d+)")


def load_toml(path: Path) -> dict[str, Any]:
    """The tables of a file. Raises Refusal naming the file, and the line where TOML ends."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise Refusal(f"{path.name} 超过 10 MB，不像是派出所的资料文件，请检查是否选错")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise Refusal(f"找不到文件 {path}，请检查路径") from None
    except OSError as error:
        raise Refusal(f"打不开 {path}：{error.strerror}，请检查路径和权限") from None
    except UnicodeDecodeError:
        raise Refusal(f"{path.name} 不是 UTF-8 编码，请另存为 UTF-8 后再试") from None
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _PLACE.search(str(error))
        place = f"第 {found[1]} 行" if found else "末尾"
        raise Refusal(f"{path.name} {place}不合 TOML 写法，请检查引号、逗号和括号") from None


class TomlEntry:
    """One table with `place`, its whereabouts for a sentence. Each field is asked for once;
    `finish` refuses what nobody asked for, so that a misspelt key is not lost in silence."""

    def __init__(self, values: Mapping[str, Any], place: str) -> None:
        self._values = dict(values)
        self._asked: set[str] = set()
        self.place = place

    def refusal(self, sentence: str) -> Refusal:
        return Refusal(f"{self.place}：{sentence}")

    def has(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def text(self, key: str, default: str | None = None) -> str:
        value = self._value(key, default)
        if not isinstance(value, str):
            raise self.refusal(f"{key} 应是带引号的文字，不是 {value!r}")
        if default is None and not value.strip():
            raise self.refusal(f"{key} 不能空着，请填写")
        return value.strip()

    def day(self, key: str) -> str:
        """`YYYY-MM-DD`, or nothing."""
        text = self.text(key, "")
        try:
            return parse_day(text).isoformat() if text else ""
        except ValueError as wrong:
            raise self.refusal(f"{key}：{wrong}") from None

    def whole(self, key: str, default: int | None = None, *, low: int = 0, high: int) -> int:
        value = self._value(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refusal(f"{key} 应是整数，不是 {value!r}")
        if not low <= value <= high:
            raise self.refusal(f"{key} 应在 {low} 到 {high} 之间，不是 {value}")
        return value

    def number(self, key: str, default: float | None = None, *, low: float, high: float) -> float:
        value = self._value(key, default)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.refusal(f"{key} 应是数字，不是 {value!r}")
        if not low <= value <= high:
            raise self.refusal(f"{key} 应在 {low} 到 {high} 之间，不是 {value}")
        return float(value)

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._value(key, default)
        if not isinstance(value, bool):
            raise self.refusal(f"{key} 应是 true 或 false，不是 {value!r}")
        return value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        value = self._value(key, None if required else [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.refusal(f'{key} 应是文字的列表，如 ["甲", "乙"]')
        if required and not value:
            raise self.refusal(f"{key} 至少写一项")
        return tuple(each.strip() for each in value)

    def wholes(self, key: str, *, low: int, high: int) -> tuple[int, ...]:
        value = self._value(key, [])
        if not isinstance(value, list) or not all(type(each) is int for each in value):
            raise self.refusal(f"{key} 应是整数的列表，如 [1, 2]")
        if not all(low <= each <= high for each in value):
            raise self.refusal(f"{key} 里的数应在 {low} 到 {high} 之间")
        return tuple(value)

    def numbers(self, key: str, *, count: int) -> tuple[float, ...]:
        value = self._value(key, None)
        if not isinstance(value, list) or len(value) != count:
            raise self.refusal(f"{key} 应是 {count} 个数的列表")
        if not all(type(each) in (int, float) for each in value):
            raise self.refusal(f"{key} 应是 {count} 个数的列表，里面有的不是数")
        return tuple(float(each) for each in value)

    def choice(self, key: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        value = self._value(key, default)
        try:
            return kind(str(value))
        except ValueError:
            known = "、".join(kind)
            raise self.refusal(f"{key} 应是 {known} 之一，不是 {value!r}") from None

    def table(self, key: str) -> "TomlEntry":
        value = self._value(key, {})
        if not isinstance(value, dict):
            raise self.refusal(f"{key} 应是一张表")
        return TomlEntry(value, f"{self.place} [{key}]")

    def entries(self, key: str, label: str = "name") -> list["TomlEntry"]:
        """The tables of a list; each one's place is its position and its `label`."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.refusal(f"{key} 应是条目的列表")
        return [
            TomlEntry(each, f"{self.place} {key} 第 {place} 条“{each.get(label, '')}”")
            for place, each in enumerate(value, start=1)
        ]

    def finish(self) -> None:
        unknown = self._values.keys() - self._asked
        if unknown:
            known = "、".join(sorted(self._asked))
            raise self.refusal(f"不认识 {'、'.join(sorted(unknown))}，可以写的有 {known}")

    def _value(self, key: str, default: object) -> object:
        self._asked.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.refusal(f"缺少 {key}，请补上")
        return value
