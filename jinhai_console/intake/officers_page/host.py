"""Serves the page on a thread of its own, with its own loop and its own desk."""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.officers_page.address import Address
from jinhai_console.intake.officers_page.bell import Bell
from jinhai_console.intake.officers_page.files import Colours, page_files
from jinhai_console.services.desk import Desk
from jinhai_console.services.reads import ChangeSet

if TYPE_CHECKING:  # a window whose page is off, as most are, need not wait for these
    import ssl

    from aiohttp import web

log = logging.getLogger(__name__)

SEAT = "民警网页"
MOST_CONNECTIONS = 300
IDLE_S = 20  # a connection that sends no whole request in this time is closed, however it trickles
GOODBYE_S = 0.5

OpenDesk = Callable[[Callable[[ChangeSet], None]], Desk]


class PageHost:
    """`open_desk` opens a desk of the seat `SEAT` that calls back with every change."""

    def __init__(self, open_desk: OpenDesk, resources: Path, colours: Colours) -> None:
        self._open_desk = open_desk
        self._resources = resources
        self._colours = colours
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._url = ""
        self._is_closed = False

    @property
    def url(self) -> str:
        """Where phones find the page; empty while it is not served."""
        return self._url

    def start(self, address: Address) -> str:
        """Listen; the page's URL. Raises Refusal. Takes a moment: never on the GUI's thread."""
        with self._lock:
            if self._is_closed:
                raise Refusal("程序正在关闭，民警网页没有开启")
            if self._thread is not None:
                raise Refusal("民警网页已经开启；请先关闭再改地址")
            started: Future[str] = Future()
            self._thread = threading.Thread(
                target=self._run, args=(address, started), name="officers-page", daemon=True
            )
            self._thread.start()
            try:
                self._url = started.result()
            except BaseException:
                self._thread.join()
                self._thread = None
                raise
            return self._url

    def stop(self) -> None:
        """Stop listening, answer who waits, close the desk. Does nothing while it is not served."""
        with self._lock:
            thread, self._thread, self._url = self._thread, None, ""
            if thread is None:
                return
            if self._loop is not None and self._stopping is not None:
                with suppress(RuntimeError):  # the loop has ended by itself
                    self._loop.call_soon_threadsafe(self._stopping.set)
            thread.join()

    def close(self) -> None:
        """Stop, and never start again."""
        self._is_closed = True
        self.stop()

    def _run(self, address: Address, started: "Future[str]") -> None:
        try:
            asyncio.run(self._serve(address, started))
        except BaseException as fault:
            if started.done():
                log.exception("the officers' page ended by a fault")
            else:
                started.set_exception(fault)

    async def _serve(self, address: Address, started: "Future[str]") -> None:
        from aiohttp import web

        from jinhai_console.intake.officers_page.server import Server

        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        tls = address.tls()
        bell = Bell(self._loop)
        desk = await asyncio.to_thread(self._open_desk, bell.ring)
        photos = ThreadPoolExecutor(1, "photos")
        try:
            files = page_files(self._resources, self._colours)
            application = Server(desk, bell, photos, files).application()
            runner = web.AppRunner(
                application,
                access_log=None,
                keepalive_timeout=IDLE_S,
                lingering_time=1.0,
                auto_decompress=False,
                shutdown_timeout=GOODBYE_S,
            )
            await runner.setup()
            try:
                listening = await _listen(runner, address, tls)
                started.set_result(address.url(listening.sockets[0].getsockname()[1]))
                await self._stopping.wait()
                listening.close()
                bell.close()
            finally:
                await runner.cleanup()
        finally:
            await asyncio.to_thread(photos.shutdown, cancel_futures=True)
            await asyncio.to_thread(desk.close)


async def _listen(
    runner: "web.AppRunner", address: Address, tls: "ssl.SSLContext | None"
) -> asyncio.Server:
    """Raises Refusal where the address cannot be had."""
    server = runner.server
    assert server is not None

    def connect() -> asyncio.Protocol:
        return server() if len(server.connections) < MOST_CONNECTIONS else _Full()

    try:
        return await asyncio.get_running_loop().create_server(
            connect, address.host, address.port, ssl=tls, backlog=64
        )
    except OSError as fault:
        where = f"{address.host}:{address.port}"
        raise Refusal(f"不能在 {where} 开启民警网页（{fault.strerror}）；请换端口或地址") from None


class _Full(asyncio.Protocol):
    """Too many are here already: closed before a word is read."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()
