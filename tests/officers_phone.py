"""The officers' page served for a test, and phones that speak to it through real sockets."""

import http.client
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from jinhai_console.app.officers_page import COLOURS
from jinhai_console.intake.officers_page.address import Address
from jinhai_console.intake.officers_page.host import SEAT, OpenDesk, PageHost
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.officer_tokens import IssueToken, hash_token, new_token
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import open_database
from tests.stations import Room


def open_desk_of(room: Room) -> OpenDesk:
    """A seat of its own on the room's database and by the room's clock."""
    return lambda on_change: Desk(
        open_database(room.path), seat=SEAT, on_change=on_change, poll_ms=5, clock=room.clock
    )


class Answer:
    def __init__(self, status: int, headers: http.client.HTTPMessage, content: bytes) -> None:
        self.status = status
        self.headers = headers
        self.content = content

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def sentence(self) -> str:
        """What a person is told: one sentence in Chinese, with nothing of the program in it."""
        said = str(self.json["sentence"])
        assert said
        assert any("\u4e00" <= each <= "\u9fff" for each in said)
        assert "Traceback" not in said
        return said


class Phone:
    """One browser: its cookie, and the header of our own page unless the test leaves it out."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self.place = urlsplit(url)
        self.cookie = ""
        if token is not None:
            answer = self.enter(token)
            assert answer.status == 200, answer.content

    def enter(self, token: str) -> Answer:
        answer = self.post("enter", {"token": token})
        self.cookie = (answer.headers["Set-Cookie"] or "").partition(";")[0]
        return answer

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        assert self.place.hostname is not None
        connection = http.client.HTTPConnection(self.place.hostname, self.place.port, timeout=30)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            sent["Cookie"] = self.cookie
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, name: str, document: Any) -> Answer:
        return self.ask("POST", f"/api/{name}", json.dumps(document).encode(), X_Jinhai="1")

    def incidents(self, after: str = "") -> Any:
        answer = self.get(f"/api/incidents?after={after}")
        assert answer.status == 200, answer.content
        return answer.json

    def stamp(self, assignment: int, milestone: str, uuid: str | None = None) -> Answer:
        said = {"uuid": uuid or str(uuid4()), "assignment": assignment, "milestone": milestone}
        return self.post("stamp", said)

    def answer(self, task: int, text: str, uuid: str | None = None, **said: Any) -> Answer:
        whole = {"uuid": uuid or str(uuid4()), "task": task, "text": text, "final": True, **said}
        return self.post("answer_task", whole)

    def visit(self, place: int, uuid: str | None = None, **said: Any) -> Answer:
        whole = {"uuid": uuid or str(uuid4()), "place": place, "outcome": "met", "topics": []}
        return self.post("visit", {**whole, "met": "", "text": "讲了骗局", "collected": 0, **said})

    def visit_photo(self, visit: str, content: bytes, uuid: str | None = None) -> Answer:
        path = f"/api/visit_photo?visit={visit}&uuid={uuid or uuid4()}"
        return self.ask("POST", path, content, X_Jinhai="1")

    def photo(self, incident: int, content: bytes, uuid: str | None = None) -> Answer:
        path = f"/api/photo?incident={incident}&uuid={uuid or uuid4()}"
        return self.ask("POST", path, content, X_Jinhai="1")


class Served:
    """The page on a port of its own, an incident with its assignment to officer 01, his token."""

    def __init__(self, room: Room, resources: Path | None = None) -> None:
        self.room = room
        self.host = PageHost(open_desk_of(room), resources or resources_dir(), COLOURS)
        self.url = self.host.start(Address(port=0))
        self.officer = room.officer("01")
        self.incident, self.assignment = self.assign("01", reporter_phone="13800001234")
        self.token = self.issue("01")

    def stop(self) -> None:
        self.host.stop()

    def issue(self, number: str) -> str:
        token = new_token()
        officer, actor = self.room.officer(number), self.room.officer("05")
        command = IssueToken(actor_id=actor, officer_id=officer, token_hash=hash_token(token))
        self.room.done(command)
        return token

    def assign(self, number: str, **values: Any) -> tuple[int, int]:
        """A new incident for this officer: its id and the assignment's."""
        incident = self.room.take(**values)
        officer = self.room.officer(number)
        command = AssignOfficer(
            actor_id=self.room.officer("05"),
            incident_id=incident,
            officer_id=officer,
            reason="人手不足",
        )
        self.room.done(command)
        return incident, self.room.assignments(incident)[-1].id

    def phone(self, number: str = "01") -> Phone:
        return Phone(self.url, self.token if number == "01" else self.issue(number))
