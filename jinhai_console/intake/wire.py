"""Bytes from outside → a message, or the one sentence that says why not."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jinhai_console.domain.fraud_alert import FRAUD_LEVEL_NAMES, FraudLevel, Target
from jinhai_console.domain.fraud_life import MOST_CENTS
from jinhai_console.domain.incident import PersonRole, Sex
from jinhai_console.domain.instant import Instant, from_datetime
from jinhai_console.domain.message import (
    Message,
    MessageFraudAlert,
    MessagePerson,
    as_json,
    is_text,
)
from jinhai_console.domain.task import MOST_RESULTS, RESULT_NAMES

MAX_BYTES = 1_000_000
MAX_DEPTH = 32  # far below what a reader of JSON takes, wherever it is read again
_EARLIEST, _LATEST = 0, 4_102_444_800_000_000  # 1970 … 2100
_KNOWN = frozenset(
    {"id", "received_at", "reported_at", "category", "level", "address", "community"}
    | {"longitude", "latitude", "narrative", "reporter", "source", "persons", "fraud_alert"}
)
_REPORTER = frozenset({"name", "phone"})
_PERSON = frozenset(
    {"role", "name", "phone", "identity_number", "remark"} | {"occupation", "sex", "birth_year"}
)
_FRAUD_ALERT = frozenset(
    {"level", "name", "phones", "identity_number", "sex", "birth_year", "occupation"}
    | {"kind", "at_risk_yuan", "source"}
)
_FRAUD_LEVELS = {each.value: each for each in FraudLevel} | {
    name: each for each, name in FRAUD_LEVEL_NAMES.items()
}
_MOST_PHONES = 10
_ID = re.compile(r"[^\s\x00-\x1f\x7f]{1,64}")
_MOMENT = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Answer:
    """反馈 that came with a receipt: what was done about the task, and its counts."""

    text: str
    is_final: bool
    arrests: int | None
    visits: int | None
    households: int | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """回执: a receiver's word that he has read the message `id`, of a task also what was done."""

    id: str
    acknowledged_at: Instant | None
    answer: Answer | None = None


class Malformed(ValueError):
    """A message that cannot be read. The text says what is wrong and what to do."""


def read_message(raw: bytes) -> Message:
    """The message in these bytes (UTF-8 JSON, see docs/message.schema.json). Raises Malformed."""
    document = _document(raw)
    longitude = _number(document, "longitude", 180.0)
    latitude = _number(document, "latitude", 90.0)
    if (longitude is None) != (latitude is None):
        raise Malformed("经度和纬度须同时给出；请补全或都不写")
    reporter = _object(document, "reporter")
    received_at = _moment(document, "received_at")
    if received_at is None:
        raise Malformed("缺少 received_at（接警时间）；请写成 2026-11-23T17:05:09+08:00")
    return Message(
        id=_id(document),
        received_at=received_at,
        reported_at=_moment(document, "reported_at"),
        category=_category(document),
        level=_level(document),
        address=_text(document, "address", 500),
        community=_text(document, "community", 64),
        longitude=longitude,
        latitude=latitude,
        narrative=_text(document, "narrative", 20_000),
        reporter_name=_text(reporter, "name", 100),
        reporter_phone=_text(reporter, "phone", 40),
        source=_text(document, "source", 4),
        persons=_persons(document),
        fraud_alert=_fraud_alert(document),
        extra=_raw(_unknown(document, reporter)),
    )


def read_receipt(raw: bytes) -> Receipt:
    """The receipt in these bytes (UTF-8 JSON, see docs/push.md). Raises Malformed."""
    document = _document(raw)
    answer = _text(document, "answer", 20_000)
    return Receipt(
        _id(document, "推送的编号"),
        _moment(document, "acknowledged_at"),
        _answer(document, answer) if answer else None,
    )


def _document(raw: bytes) -> dict[str, Any]:
    if len(raw) > MAX_BYTES:
        raise Malformed(f"消息有 {len(raw)} 字节，超过上限 {MAX_BYTES}；请缩短内容")
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as fault:
        raise Malformed(f"第 {fault.start + 1} 字节不是 UTF-8；请用 UTF-8 编码") from None
    except (ValueError, RecursionError) as fault:
        raise Malformed(f"不是可读的 JSON（{fault}）；请检查格式") from None
    if not isinstance(document, dict):
        raise Malformed("消息须是一个 JSON 对象 {…}")
    if _is_deeper(document, MAX_DEPTH):
        raise Malformed(f"消息嵌套超过 {MAX_DEPTH} 层；请检查格式")
    return document


def _no_number(said: str) -> None:
    """Python would take NaN and Infinity; JSON knows neither."""
    raise ValueError(f"{said} 不是 JSON 的数")


def _is_deeper(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(each, levels - 1) for each in inner)


def _id(document: dict[str, Any], what: str = "平台警情编号") -> str:
    value = document.get("id")
    if not isinstance(value, str) or not _ID.fullmatch(value) or not is_text(value):
        raise Malformed(f"缺少 id（{what}），或它不是 1 到 64 个无空白的字符")
    return value


def _text(document: dict[str, Any], name: str, limit: int) -> str:
    value = document.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or not is_text(value):
        raise Malformed(f"{name} 须是文字；请检查它的写法")
    if len(value) > limit:
        raise Malformed(f"{name} 有 {len(value)} 个字符，超过上限 {limit}；请缩短")
    return _CONTROL.sub(" ", value).strip()


def _moment(document: dict[str, Any], name: str) -> Instant | None:
    value = document.get(name)
    if value is None:
        return None
    wrong = f"{name} 须是带时区的时间，如 2026-11-23T17:05:09+08:00"
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise Malformed(wrong)
    try:
        instant = from_datetime(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        raise Malformed(wrong) from None
    if not _EARLIEST <= instant <= _LATEST:
        raise Malformed(f"{name} 的年份不合常理；请核对")
    return instant


def _number(document: dict[str, Any], name: str, limit: float) -> float | None:
    value = document.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Malformed(f"{name} 须是数字")
    if not abs(value) <= limit:  # also NaN, and integers that no float can hold
        raise Malformed(f"{name} 须在 -{limit:.0f} 到 {limit:.0f} 之间")
    return float(value)


def _level(document: dict[str, Any]) -> int | None:
    value = document.get("level")
    if value is None:
        return None
    if isinstance(value, bool) or value not in (1, 2, 3, 4):
        raise Malformed("level（警情级别）须是 1、2、3 或 4")
    return int(value)


def _answer(document: dict[str, Any], text: str) -> Answer:
    is_final = document.get("is_final", True)
    if not isinstance(is_final, bool):
        raise Malformed("is_final（办结反馈）须是 true 或 false")
    counts = {name: _count(document, name) for name in RESULT_NAMES}
    return Answer(text, is_final, **counts)


def _count(document: dict[str, Any], name: str) -> int | None:
    value = document.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_RESULTS:
        raise Malformed(f"{name}（{RESULT_NAMES[name]}）须是 0 到 {MOST_RESULTS:,} 的整数")
    return value


def _category(document: dict[str, Any]) -> tuple[str, ...]:
    value = document.get("category")
    if value is None:
        return ()
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not 1 <= len(names) <= 4:
        raise Malformed("category 须是一个编码，或一到四级名称的列表")
    return tuple(_name(each) for each in names)


def _name(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= 64 or not is_text(value):
        raise Malformed("category 里的每一项须是 1 到 64 个字符的文字")
    return value.strip()


def _object(document: dict[str, Any], name: str) -> dict[str, Any]:
    value = document.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Malformed(f"{name} 须是一个对象 {{…}}")
    return value


def _persons(document: dict[str, Any]) -> tuple[MessagePerson, ...]:
    value = document.get("persons")
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > 100:
        raise Malformed("persons 须是最多 100 人的列表")
    return tuple(_person(each) for each in value)


def _person(value: object) -> MessagePerson:
    if not isinstance(value, dict) or value.get("role") not in list(PersonRole):
        known = "、".join(PersonRole)
        raise Malformed(f"persons 的每一项须是对象，role 须是 {known} 之一")
    return MessagePerson(
        role=PersonRole(value["role"]),
        name=_text(value, "name", 100),
        phone=_text(value, "phone", 40),
        identity_number=_text(value, "identity_number", 32),
        remark=_text(value, "remark", 500),
        occupation=_text(value, "occupation", 40),
        sex=_sex(value.get("sex")),
        birth_year=_birth_year(value.get("birth_year")),
    )


def _sex(value: object) -> Sex | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in list(Sex):
        raise Malformed(f"sex（性别）须是 {'、'.join(Sex)} 之一")
    return Sex(value)


def _birth_year(value: object) -> int | None:
    if value is None:
        return None
    if type(value) is not int or not 1900 <= value <= 2100:
        raise Malformed("birth_year（出生年份）须是四位的年份，如 1990")
    return value


def _fraud_alert(document: dict[str, Any]) -> MessageFraudAlert | None:
    """反诈预警. An object without a level is none that anybody could answer in time."""
    if document.get("fraud_alert") is None:
        return None
    said = _object(document, "fraud_alert")
    level = said.get("level")
    if not isinstance(level, str) or level not in _FRAUD_LEVELS:
        raise Malformed(f"fraud_alert 的 level（预警等级）须是 {'、'.join(_FRAUD_LEVELS)} 之一")
    return MessageFraudAlert(
        level=_FRAUD_LEVELS[level],
        target=Target(
            name=_text(said, "name", 100),
            phones=_phones(said),
            identity_number=_text(said, "identity_number", 32),
            sex=_sex(said.get("sex")),
            birth_year=_birth_year(said.get("birth_year")),
            occupation=_text(said, "occupation", 40),
        ),
        kind=_text(said, "kind", 64),
        at_risk_cents=_cents(said, "at_risk_yuan"),
        source=_text(said, "source", 100),
    )


def _phones(said: dict[str, Any]) -> tuple[str, ...]:
    value = said.get("phones")
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > _MOST_PHONES:
        raise Malformed(f"fraud_alert 的 phones 须是最多 {_MOST_PHONES} 个号码的列表")
    if not all(isinstance(each, str) for each in value):
        raise Malformed("fraud_alert 的 phones 里须都是文字；请给号码加上引号")
    return tuple(_text({"phones": each}, "phones", 40) for each in value)


def _cents(said: dict[str, Any], name: str) -> int | None:
    value = said.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Malformed(f"{name}（涉险金额，元）须是数字")
    if not 0 <= value <= MOST_CENTS // 100:
        raise Malformed(f"{name}（涉险金额，元）须在 0 到 {MOST_CENTS // 100:,} 之间；请核对")
    return round(value * 100)


def _unknown(document: dict[str, Any], reporter: dict[str, Any]) -> dict[str, Any]:
    """What the message says beyond the schema, in the places where it says it."""
    extra = {name: value for name, value in document.items() if name not in _KNOWN}
    of_reporter = _beyond(reporter, _REPORTER)
    if of_reporter:
        extra["reporter"] = of_reporter
    of_alert = _beyond(document.get("fraud_alert") or {}, _FRAUD_ALERT)
    if of_alert:
        extra["fraud_alert"] = of_alert
    of_persons = [_beyond(each, _PERSON) for each in document.get("persons") or ()]
    if any(of_persons):
        extra["persons"] = of_persons
    return extra


def _beyond(fields: dict[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in known}


def _raw(extra: dict[str, Any]) -> str:
    try:
        return as_json(extra)
    except ValueError:
        raise Malformed("有一个数超出了可以表示的范围；请检查数字") from None
