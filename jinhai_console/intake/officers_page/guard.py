"""What keeps the page safe: headers on every answer, who may ask how often, how much is read."""

import asyncio
import json
import time
from collections import OrderedDict
from typing import Any
from uuid import UUID

from aiohttp import web

from jinhai_console.domain.rate_limit import Bucket, RateLimit, full, take

OWN_HEADER = "X-Jinhai"  # a foreign page cannot send it without being asked first, and is refused

PER_TOKEN = RateLimit(burst=60, per_minute=240)
PER_ADDRESS = RateLimit(burst=240, per_minute=1_200)
WRONG_TOKENS = RateLimit(burst=10, per_minute=6)  # of one address
PHOTOS = RateLimit(burst=12, per_minute=12)  # of one token
_REMEMBERED = 2_000

MOST_JSON = 64_000
JSON_WITHIN_S = 10.0

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=(), payment=()",
    "Cache-Control": "no-store",
    "Server": "jinhai",  # instead of the versions of what serves it
}


class Limiter:
    """The buckets of everybody seen lately, for one limit. Belongs to one thread."""

    def __init__(self, limit: RateLimit) -> None:
        self._limit = limit
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def grants(self, who: str) -> bool:
        now = time.monotonic_ns() // 1_000
        bucket = self._buckets.pop(who, None) or full(self._limit, now)
        self._buckets[who], is_granted = take(bucket, self._limit, now)
        while len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        return is_granted


class Wrong(Exception):
    """The request is answered with this status and one sentence for a person."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


TOO_OFTEN = "操作太频繁；请稍等片刻再试"


def told(status: int, sentence: str) -> web.Response:
    """A sentence for a person, as the page expects it."""
    return web.json_response({"sentence": sentence}, status=status, dumps=dumps)


def dumps(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def require_own_page(request: web.Request) -> None:
    """A change comes from our own page: its header, and an origin that is ours. Raises Wrong."""
    origin = request.headers.get("Origin")
    ours = f"{request.scheme}://{request.host}"
    if request.headers.get(OWN_HEADER) != "1" or origin not in (None, ours):
        raise Wrong(403, "请求不是从民警网页发出的；请重新打开网页")


async def read_body(request: web.Request, most: int, within_s: float, too_much: str) -> bytes:
    """The whole body. Raises Wrong where it is too long or comes too slowly."""
    if (request.content_length or 0) > most:
        raise Wrong(413, too_much)
    read = bytearray()
    try:
        async with asyncio.timeout(within_s):
            async for piece in request.content.iter_chunked(65_536):
                read += piece
                if len(read) > most:
                    raise Wrong(413, too_much)
    except TimeoutError:
        raise Wrong(408, "网络太慢，没有收完；请再试一次") from None
    return bytes(read)


async def read_json(request: web.Request) -> dict[str, Any]:
    """The body as an object. Raises Wrong."""
    content = await read_body(request, MOST_JSON, JSON_WITHIN_S, "内容太长；请分几次发送")
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise not_understood()
    return document


def uuid_in(value: Any) -> str:
    """A command's UUID as the page made it. Raises Wrong."""
    try:
        return str(UUID(value if isinstance(value, str) else ""))
    except ValueError:
        raise not_understood() from None


def id_in(value: Any) -> int:
    """A record's id, as JSON or as text of the address. Raises Wrong."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 18:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**53:
        raise not_understood()
    return value


def count_in(value: Any) -> int | None:
    """A number that counts something, where one is given. Raises Wrong."""
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise not_understood()
    return value


def text_in(value: Any) -> str:
    """Text without what no one can see and no database takes. Raises Wrong."""
    if not isinstance(value, str):
        raise not_understood()
    kept = "".join(each for each in value if each.isprintable() or each in "\n\t")
    return kept.encode("utf-8", "ignore").decode()


def not_understood() -> Wrong:
    return Wrong(400, "请求看不懂；请刷新网页后再试")
