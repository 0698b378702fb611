"""Whose phone it is: the token in the cookie, and the officer's page behind it."""

import asyncio

from aiohttp import web

from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.officers_page_rows import OfficersPage
from jinhai_console.intake.officers_page.guard import TOO_OFTEN, WRONG_TOKENS, Limiter, Wrong
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.officer_tokens import RecordPageUse, hash_token

COOKIE = "jinhai"
KEPT_S = 90 * 24 * 3_600
LONGEST_TOKEN = 200
NOTED_EVERY = HOUR  # each use is an entry of the journal: by the hour is enough to see a lost phone

_NO_TOKEN = "网页口令无效或已撤销；请到指挥室重新领取"  # noqa: S105


class Door:
    """Lets in who has a good token, and notes that he came."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wrong = Limiter(WRONG_TOKENS)

    async def page(self, request: web.Request) -> OfficersPage:
        """What the request's officer may see now. Raises Wrong."""
        return await self._open(request, request.cookies.get(COOKIE, ""))

    async def enter(self, request: web.Request, token: str) -> web.Response:
        """The token of a link, from now on in a cookie. Raises Wrong."""
        page = await self._open(request, token)
        await self.note_use(page)
        response = web.json_response({"ok": True})
        response.set_cookie(
            COOKIE,
            token,
            max_age=KEPT_S,
            path="/",
            httponly=True,
            samesite="Strict",
            secure=request.secure,
        )
        return response

    def leave(self) -> web.Response:
        response = web.json_response({"ok": True})
        response.del_cookie(COOKIE, path="/", httponly=True, samesite="Strict")
        return response

    async def note_use(self, page: OfficersPage) -> None:
        """The first time, and from then on once an hour at most."""
        if page.seen_at is None or page.now - page.seen_at >= NOTED_EVERY:
            command = RecordPageUse(actor_id=page.officer_id, officer_id=page.officer_id)
            await asyncio.wrap_future(self._desk.submit(command))

    async def _open(self, request: web.Request, token: str) -> OfficersPage:
        if not token:
            raise Wrong(401, "请用指挥室给您的链接或二维码打开本页")
        page = None
        if len(token) <= LONGEST_TOKEN and token.isascii():
            asked = self._desk.read(reads.officers_page, hash_token(token))
            page = await asyncio.wrap_future(asked)
        if page is None:
            if not self._wrong.grants(request.remote or ""):
                raise Wrong(429, TOO_OFTEN)
            raise Wrong(401, _NO_TOKEN)
        return page
