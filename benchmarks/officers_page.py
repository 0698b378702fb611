"""A touch on an officer's phone until the desk's row is painted, and the desk's news on the phone.

The console serves the page itself; the phone is a process of its own that speaks HTTP to it.
"""

import asyncio
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from pathlib import Path
from socket import socket
from typing import Any

from benchmarks.console import at_desk, free_officer, in_console, row_of, rows_in_sight
from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.frames import Frames
from benchmarks.raw import OneRow
from benchmarks.scale import Scale
from benchmarks.stations import open_station
from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.domain.outcome import Done
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, WithdrawAssignment
from jinhai_console.services.officer_tokens import IssueToken, hash_token, new_token
from jinhai_console.ui.officers_page.choice import PageChoice

REST_S = 0.4  # between two steps: by then the phone waits at the server, and the window rests
TOUCHES = ("acknowledged", "en_route", "on_scene")


class Phone:
    """The phone's process, given one order at a time."""

    def __init__(self, url: str, token: str) -> None:
        words = [sys.executable, "-m", "benchmarks.phone", url, token]
        self._process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def tell(self, **order: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    async def answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(await asyncio.to_thread(self._process.stdout.readline))

    def close(self) -> None:
        self._process.communicate()


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(5_000, 100)
    database = open_station(scale.work / "page.db", count, scale.of(365, 3))
    rounds = scale.of(50, 2)
    measured = _Measured()

    async def act(console: Console) -> None:
        await at_desk(console)
        officer_id = (await free_officer(console)).id
        phone = Phone(await _serve(console), await _token(console, officer_id))
        await measured.take(console, phone, officer_id, rounds)
        await measured.take_floor(console, phone, scale.work / "floor.db")
        phone.close()

    in_console(database, act)
    trip = "one HTTP round trip on the loopback with one raw durable commit in it"
    return [
        Figure(
            name=f"touch on a phone → painted in the queue, {count:,} open incidents",
            unit="ms",
            measured=in_ms(measured.painted),
            floor=in_ms(measured.painted_floor),
            floor_name=f"{trip}, and one repaint of the list",
            aims=(Aim("p95", 1_000),),
            note="the page is served by this console; acknowledged, en route, on scene",
        ),
        Figure(
            name="change at the desk → in a phone's page",
            unit="ms",
            measured=in_ms(measured.news),
            floor=in_ms(measured.news_floor),
            floor_name=trip,
            aims=(Aim("p95", 2_000),),
            note="an incident given or taken back; the phone waits at the server, as the page does",
        ),
    ]


class _Measured:
    """Seconds, as they were taken."""

    def __init__(self) -> None:
        self.painted: list[float] = []
        self.painted_floor: list[float] = []
        self.news: list[float] = []
        self.news_floor: list[float] = []

    async def take(self, console: Console, phone: Phone, officer_id: int, rounds: int) -> None:
        """One officer is sent, touches his way, and is taken back: again and again."""
        frames = Frames(console.window, console.workplace.queue.view.viewport())
        waiting = [row.id for row in rows_in_sight(console) if row and not row.officers]
        for _, incident_id in zip(range(rounds), cycle(waiting), strict=False):
            give = AssignOfficer(
                actor_id=officer_id, incident_id=incident_id, officer_id=officer_id
            )
            assignment_id = await self._news(phone, console, give, incident_id, is_there=True)
            for milestone in TOUCHES:
                await asyncio.sleep(REST_S)
                before = row_of(console, incident_id).version
                phone.tell(touch=assignment_id, milestone=milestone)
                shown = await frames.shows(lambda: row_of(console, incident_id).version > before)  # noqa: B023
                self.painted.append(shown - await phone.answer())
            back = WithdrawAssignment(
                actor_id=officer_id, assignment_id=assignment_id, reason="基准"
            )
            await self._news(phone, console, back, incident_id, is_there=False)

    async def _news(
        self, phone: Phone, console: Console, command: Command, incident_id: int, *, is_there: bool
    ) -> int:
        phone.tell(see=incident_id, there=is_there)
        await asyncio.sleep(REST_S)
        began = time.monotonic()
        await _done(console, command)
        seen, assignment_id = await phone.answer()
        self.news.append(seen - began)
        return int(assignment_id)

    async def take_floor(self, console: Console, phone: Phone, aside: Path) -> None:
        frames = Frames(console.window, console.workplace.queue.view.viewport())
        with _committing_server(aside) as url:
            for _ in self.painted:
                phone.tell(floor=url)
                trip = await phone.answer()
                began = time.monotonic()
                frames.repaint()
                self.news_floor.append(trip)
                self.painted_floor.append(trip + time.monotonic() - began)


async def _serve(console: Console) -> str:
    """The console begins to serve the page; where."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    serving = console.workplace.serving
    serving.start(PageChoice(port=port))
    await until(lambda: serving.url, "the officers' page", 30)
    return str(serving.url)


async def _token(console: Console, officer_id: int) -> str:
    token = new_token()
    hashed = hash_token(token)
    await _done(console, IssueToken(actor_id=officer_id, officer_id=officer_id, token_hash=hashed))
    return token


async def _done(console: Console, command: Command) -> None:
    answer = await asyncio.wrap_future(console.bridge.desk.submit(command))
    assert isinstance(answer, Done), answer


@contextmanager
def _committing_server(aside: Path) -> Iterator[str]:
    """The least that takes a touch: each request is one commit of one row."""
    one = OneRow(aside)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            one.commit()
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        one.close()
