"""A phone and the window: a touch there is in the queue here, and closing waits for none."""

import threading
import time
from pathlib import Path
from socket import socket

from pytestqt.qtbot import QtBot

from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.domain.incident import IncidentState
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.services.officer_tokens import IssueToken, hash_token, new_token
from jinhai_console.ui.officers_page.choice import PageChoice
from tests.app.driving import aside, drive
from tests.officers_phone import Phone

WITHIN_S = 5.0  # by the feed, not by a later look; how quick it is no test can say
CLOSING_S = 3.0


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def prepare(console: Console) -> tuple[int, str]:
    """An incident for the first officer on duty, and his token."""
    desk = console.bridge.desk
    lists = desk.read(reads.lists).result()
    officer = console.workplace.assign.model.on_duty()[0].id
    category = next(iter(lists.categories))
    command = TakeIncident(actor_id=officer, category_id=category, narrative="等手机来签收")
    taken = desk.submit(command).result()
    incident = getattr(taken, "id", 0)
    desk.submit(AssignOfficer(actor_id=officer, incident_id=incident, officer_id=officer)).result()
    token = new_token()
    desk.submit(
        IssueToken(actor_id=officer, officer_id=officer, token_hash=hash_token(token))
    ).result()
    return incident, token


def test_a_touch_on_the_phone_moves_the_row_in_the_window(qtbot: QtBot, station_path: Path) -> None:
    waiting: list[threading.Thread] = []

    async def script(console: Console) -> None:
        await until(console.workplace.assign.model.on_duty, "警力", 30)
        incident, token = prepare(console)
        serving = console.workplace.serving
        serving.start(PageChoice(port=free_port()))
        await until(lambda: serving.url, "民警网页", 30)
        phone = await aside(Phone, serving.url, token)
        page = await aside(phone.incidents)
        assignment = page["incidents"][0]["assignment"]
        touched = time.monotonic()
        answer = await aside(phone.stamp, assignment, "acknowledged")
        assert answer.status == 200
        await until(lambda: state_of(console, incident) is IncidentState.ACKNOWLEDGED, "已签收", 30)
        assert time.monotonic() - touched < WITHIN_S
        page = await aside(phone.incidents)
        poll = threading.Thread(target=phone.get, args=(f"/api/incidents?after={page['tag']}",))
        poll.start()
        waiting.append(poll)
        await until(lambda: is_delivered(console, incident), "手机在等", 30)

    ended = drive(station_path, script)
    assert ended.code == 0
    assert ended.closing_s < CLOSING_S
    waiting[0].join(5)
    assert not waiting[0].is_alive()


def test_it_is_served_again_where_the_seat_remembers_it(qtbot: QtBot, station_path: Path) -> None:
    port = free_port()

    async def turn_on(console: Console) -> None:
        console.workplace.serving.start(PageChoice(port=port))
        await until(lambda: console.workplace.serving.url, "民警网页", 30)

    async def look(console: Console) -> None:
        await until(lambda: console.workplace.serving.url, "民警网页", 30)
        assert (await aside(Phone(console.workplace.serving.url).get, "/")).status == 200

    assert drive(station_path, turn_on).code == 0
    assert drive(station_path, look).code == 0


def is_delivered(console: Console, incident: int) -> bool:
    detail = console.bridge.desk.read(reads.incident_detail, incident).result()
    return detail is not None and "delivered" in dict(detail.moments)


def state_of(console: Console, id: int) -> IncidentState | None:
    rows = console.workplace.queue.model.loaded()
    return next((each.state for each in rows if each.id == id), None)
