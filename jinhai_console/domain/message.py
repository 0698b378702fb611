"""One message of the city platform as it was said: by code and name, nothing resolved yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.fraud_alert import FraudLevel, Target
from jinhai_console.domain.incident import PersonRole, Sex
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePerson:
    role: PersonRole
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    remark: str = ""
    occupation: str = ""
    sex: Sex | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFraudAlert:
    """反诈预警: whom it is about, how grave, what for; the rest is the message's."""

    level: FraudLevel
    target: Target
    kind: str = ""
    at_risk_cents: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """See docs/message.schema.json. `category` is a code (one) or names from the top down.

    `extra` is JSON of whatever the message said beyond the schema.
    """

    id: str
    received_at: Instant
    reported_at: Instant | None = None
    category: tuple[str, ...] = ()
    level: int | None = None
    address: str = ""
    community: str = ""
    longitude: float | None = None
    latitude: float | None = None
    narrative: str = ""
    reporter_name: str = ""
    reporter_phone: str = ""
    source: str = ""
    persons: tuple[MessagePerson, ...] = ()
    fraud_alert: MessageFraudAlert | None = None
    extra: str = ""


def is_text(value: str) -> bool:
    """Half a surrogate pair is not text: no database or file can keep it."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def as_json(fields: Mapping[str, object]) -> str:
    """Fields kept raw, as text that any database can keep; "" where there are none.

    Raises ValueError for a number that JSON has no words for.
    """
    if not fields:
        return ""
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return text if is_text(text) else json.dumps(fields, sort_keys=True)
