"""One message of the city platform as it was said: by code and name, nothing resolved yet."""

from dataclasses import dataclass

from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePerson:
    role: PersonRole
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    remark: str = ""


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
    extra: str = ""
