"""The page's requests: a few fixed paths, each guarded, every answer with the same headers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor

from aiohttp import web

from jinhai_console.domain.officers_page_rows import OfficersPage
from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.officers_page import guard
from jinhai_console.intake.officers_page.acts import Acts
from jinhai_console.intake.officers_page.bell import Bell
from jinhai_console.intake.officers_page.document import page_document
from jinhai_console.intake.officers_page.guard import Limiter, Wrong, told
from jinhai_console.intake.officers_page.visit import Door
from jinhai_console.services.desk import Desk

log = logging.getLogger(__name__)

HOLD_S = 8.0  # a phone asks anew so often at least: the age of what it shows stays below that

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Act = Callable[[OfficersPage, web.Request], Awaitable[web.Response]]


class Server:
    """One application on one desk; it lives on the loop that made it."""

    def __init__(
        self, desk: Desk, bell: Bell, photos: Executor, files: Mapping[str, tuple[bytes, str]]
    ) -> None:
        self._bell = bell
        self._files = files
        self._door = Door(desk)
        self._acts = Acts(desk, photos)
        self._per_token = Limiter(guard.PER_TOKEN)
        self._per_address = Limiter(guard.PER_ADDRESS)

    def application(self) -> web.Application:
        application = web.Application(middlewares=[self._guarded])
        route = application.router
        for path in self._files:
            route.add_get(path, self._file)
        route.add_get("/api/incidents", self._incidents, allow_head=False)
        route.add_post("/api/enter", self._enter)
        route.add_post("/api/leave", self._leave)
        acts = self._acts
        for name, act in {
            "stamp": acts.stamp,
            "undo": acts.undo,
            "feedback": acts.feedback,
            "photo": acts.photo,
            "read_task": acts.read_task,
            "answer_task": acts.answer_task,
            "visit": acts.visit,
            "visit_photo": acts.visit_photo,
        }.items():
            route.add_post(f"/api/{name}", self._acting(act))
        return application

    # -- requests -----------------------------------------------------------------

    async def _file(self, request: web.Request) -> web.Response:
        content, kind = self._files[request.path]
        return web.Response(body=content, content_type=kind, charset="utf-8")

    async def _enter(self, request: web.Request) -> web.Response:
        guard.require_own_page(request)
        said = await guard.read_json(request)
        return await self._door.enter(request, guard.text_in(said.get("token")))

    async def _leave(self, request: web.Request) -> web.Response:
        guard.require_own_page(request)
        return self._door.leave()

    async def _incidents(self, request: web.Request) -> web.Response:
        """His incidents and tasks, at once where they differ from `after`.

        Else when they do, or in a while.

        Who names the present tag has it on his screen: that is when it counts as delivered.
        """
        after = request.query.get("after", "")
        loop = asyncio.get_running_loop()
        until = loop.time() + HOLD_S
        with self._bell.waiter() as waiter:
            page = await self._page(request)
            while True:
                document = page_document(page)
                rest = until - loop.time()
                if document["tag"] != after or rest <= 0 or self._bell.is_closing:
                    return web.json_response(document, dumps=guard.dumps)
                waiter.about(page.officer_id, {each.incident_id for each in page.incidents})
                await self._acts.deliver(page)
                await self._door.note_use(page)
                await waiter.wait(rest)
                page = await self._door.page(request)

    def _acting(self, act: Act) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            guard.require_own_page(request)
            return await act(await self._page(request), request)

        return handle

    async def _page(self, request: web.Request) -> OfficersPage:
        page = await self._door.page(request)
        if not self._per_token.grants(str(page.officer_id)):
            raise Wrong(429, guard.TOO_OFTEN)
        return page

    # -- around every request -----------------------------------------------------

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await self._answer(request, handler)
        response.headers.update(guard.HEADERS)
        if response.status in (408, 413, 429):
            response.headers["Retry-After"] = "5"
        return response

    async def _answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            if not self._per_address.grants(request.remote or ""):
                return told(429, guard.TOO_OFTEN)
            return await handler(request)
        except Wrong as wrong:
            return told(wrong.status, str(wrong))
        except Refusal as refusal:  # the database does not answer
            return told(503, str(refusal))
        except web.HTTPException as wrong:
            return told(wrong.status, _HTTP.get(wrong.status, "请求不能处理；请刷新网页后再试"))
        except Exception:
            log.exception("a request of the officers' page failed")
            return told(500, "程序出错，没有做完；请稍后再试，或告诉指挥室")


_HTTP = {404: "没有这个页面；请用指挥室给您的链接打开", 405: "这个地址不能这样用；请刷新网页"}
