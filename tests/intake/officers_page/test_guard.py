"""Whoever is on the network: headers, cookies, foreign pages, floods, slow and malformed ones."""

import json
import re
import socket
import ssl
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.rate_limit import RateLimit
from jinhai_console.intake.officers_page import guard, host
from jinhai_console.intake.officers_page.address import EVERYWHERE, Address, link
from jinhai_console.intake.officers_page.files import FOLDER
from jinhai_console.settings import resources_dir
from tests.officers_phone import Phone, Served
from tests.stations import Room

UUID = b"6f1d3c52-8a3e-4a64-9d0c-6f2f0a1b7c11"
SCRIPTS = ("page.js", "tasks.js", "visits.js")
PATHS = ("/", "/page.css", "/page.js", "/colours.css", "/api/incidents", "/nothing", "/api/stamp")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"])
def test_every_answer_has_the_same_headers(served: Served, method: str, path: str) -> None:
    answer = Phone(served.url).ask(method, path)
    for name, value in guard.HEADERS.items():
        assert answer.headers[name] == value
    assert answer.status in (200, 401, 404, 405)
    assert "Access-Control-Allow-Origin" not in answer.headers
    if method == "HEAD":
        assert answer.content == b""
    elif answer.status != 200:
        assert answer.sentence


def test_the_policy_allows_nothing_from_elsewhere_and_nothing_inline(served: Served) -> None:
    policy = guard.HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    phone = Phone(served.url)
    for path in ("/", "/page.css", *(f"/{each}" for each in SCRIPTS)):
        text = phone.get(path).content.decode()
        assert "//" not in text.replace("http://www.w3.org/2000/svg", "").replace("// ", "")
        assert "innerHTML" not in text
        assert " style=" not in text
        assert " onclick" not in text


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_are_written_for_old_browsers(script: str) -> None:
    text = (resources_dir() / FOLDER / script).read_text("utf-8")
    exotic = re.compile(r"=>|`|\?\.|\?\?|\.\.\.|\b(?:let|const|async|await|fetch|Promise)\b")
    code = "\n".join(line.partition("//")[0] for line in text.splitlines())
    assert exotic.findall(code) == []


def test_the_colours_are_the_windows_own(served: Served) -> None:
    from jinhai_console.ui.theme import LIGHT, NIGHT

    text = Phone(served.url).get("/colours.css").content.decode()
    day, _, night = text.partition("prefers-color-scheme: dark")
    assert f"--panel: {LIGHT.panel};" in day
    assert f"--level-1: {NIGHT.levels[0]};" in night


@pytest.mark.parametrize(
    "path",
    [
        "/../settings.py",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/page.css/../../station.db",
        "/station.db",
        "/page.html",
        "/api/",
        "/api/photo",
        "/%00",
        "/" + "a" * 4_000,
    ],
)
def test_no_path_reaches_a_file(served: Served, path: str) -> None:
    answer = Phone(served.url).get(path)
    assert answer.status in (400, 404, 405)
    assert b"SQLite" not in answer.content


def test_the_cookie_is_out_of_reach_for_scripts_and_foreign_pages(served: Served) -> None:
    answer = Phone(served.url).enter(served.token)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Path=/" in cookie
    phone = served.phone()
    left = phone.post("leave", {})
    assert left.status == 200
    assert "Max-Age=0" in left.headers["Set-Cookie"]


@pytest.mark.parametrize(
    "name",
    [
        *("enter", "leave", "stamp", "undo", "feedback", "photo", "read_task", "answer_task"),
        *("visit", "visit_photo"),
    ],
)
def test_a_foreign_page_can_do_nothing(served: Served, name: str) -> None:
    phone = served.phone()
    path = f"/api/{name}"
    body = json.dumps({"token": served.token}).encode()
    assert phone.ask("POST", path, body).status == 403
    foreign = phone.ask("POST", path, body, X_Jinhai="1", Origin="http://elsewhere.example")
    assert (foreign.status, "民警网页" in foreign.sentence) == (403, True)
    assert phone.ask("POST", path, body, X_Jinhai="1", Origin="null").status == 403


@pytest.mark.parametrize("token", ["", "falsch", "x" * 5_000, "口令", "\0", "' OR 1=1 --"])
def test_a_wrong_token_opens_nothing(served: Served, token: str) -> None:
    phone = Phone(served.url)
    answer = phone.enter(token)
    assert (answer.status, "口令" in answer.sentence or "链接" in answer.sentence) == (401, True)
    assert answer.headers["Set-Cookie"] is None


@pytest.mark.parametrize("cookie", ["jinhai=falsch", "jinhai=", "jinhai=%00", "=;=;", "a" * 3_000])
def test_a_wrong_cookie_opens_nothing(served: Served, cookie: str) -> None:
    phone = Phone(served.url)
    phone.cookie = cookie
    assert phone.get("/api/incidents").status == 401


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 50_000,
        b"{}",
        b'{"uuid": 1, "assignment": true, "milestone": {}}',
        b'{"uuid": "x", "assignment": 1, "milestone": "acknowledged"}',
        b'{"uuid": "%s", "assignment": 1e400, "milestone": "acknowledged"}' % UUID,
        b'{"uuid": "%s", "assignment": -1, "milestone": "dispatched"}' % UUID,
        b'{"uuid": "%s", "assignment": 99, "milestone": "delivered"}' % UUID,
    ],
)
@pytest.mark.parametrize("name", ["stamp", "undo", "feedback"])
def test_what_cannot_be_understood_is_refused(served: Served, name: str, body: bytes) -> None:
    answer = served.phone().ask("POST", f"/api/{name}", body, X_Jinhai="1")
    assert answer.status == 400
    assert answer.sentence


def test_bodies_have_an_end(served: Served) -> None:
    phone = served.phone()
    assert phone.ask("POST", "/api/feedback", bytes(70_000), X_Jinhai="1").status == 413
    path = f"/api/photo?incident={served.incident}&uuid={uuid4()}"
    said = {"X-Jinhai": "1", "Cookie": phone.cookie, "Content-Length": "100000000"}
    head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    with connected(served) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode())
        assert b" 413 " in line.recv(4_096)  # before a byte of it was read


def test_a_chunked_photo_without_end_is_cut_off(served: Served) -> None:
    phone = served.phone()
    path = f"/api/photo?incident={served.incident}&uuid={uuid4()}"
    head = (
        f"POST {path} HTTP/1.1\r\nHost: x\r\nX-Jinhai: 1\r\nCookie: {phone.cookie}\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    chunk = b"%x\r\n" % 1_000_000 + bytes(1_000_000) + b"\r\n"
    with connected(served) as line:
        line.sendall(head.encode())
        with pytest.raises(OSError, match=r"reset|[Bb]roken"):
            send_on(line, chunk)
    assert served.room.all(Attachment) == []


def test_a_packed_body_is_not_unpacked(served: Served) -> None:
    answer = served.phone().ask(
        "POST", "/api/stamp", b"\x1f\x8b" + bytes(20), X_Jinhai="1", Content_Encoding="gzip"
    )
    assert answer.status == 400


def send_on(line: socket.socket, chunk: bytes) -> None:
    """For twenty seconds, if it is let."""
    begun = time.monotonic()
    while time.monotonic() - begun < 20:
        line.sendall(chunk)


def connected(served: Served) -> socket.socket:
    place = Phone(served.url).place
    assert place.port is not None
    return socket.create_connection(("127.0.0.1", place.port), timeout=20)


def test_who_sends_no_whole_request_is_shut_out(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "IDLE_S", 0.3)
    served = Served(room)
    begun = time.monotonic()
    with connected(served) as silent, connected(served) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\n")
        for line in (silent, slow):
            assert line.recv(100) == b""
    assert time.monotonic() - begun < 5
    served.stop()


def test_a_body_that_does_not_come_is_not_waited_for(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "JSON_WITHIN_S", 0.2)
    phone = served.phone()
    with connected(served) as line:
        line.sendall(
            f"POST /api/stamp HTTP/1.1\r\nHost: x\r\nX-Jinhai: 1\r\nCookie: {phone.cookie}\r\n"
            "Content-Length: 50\r\n\r\n{".encode()
        )
        assert b" 408 " in line.recv(4_096)


def test_no_more_connections_than_the_console_can_bear(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "MOST_CONNECTIONS", 3)
    served = Served(room)
    lines = [connected(served) for _ in range(3)]
    for each in lines:
        each.sendall(b"GET /page.css HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b" 200 " in each.recv(100)
    with connected(served) as fourth:
        assert fourth.recv(100) == b""
    for each in lines:
        each.close()
    served.stop()


def test_a_flood_of_one_phone_is_slowed_and_says_so(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PER_TOKEN", RateLimit(burst=5, per_minute=1))
    served = Served(room)
    phone = served.phone()
    answers = [phone.get("/api/incidents") for _ in range(8)]
    assert answers[0].status == 200
    late = answers[-1]
    assert (late.status, late.headers["Retry-After"]) == (429, "5")
    assert "频繁" in late.sentence
    assert served.phone("02").incidents()["incidents"] == []  # others are not touched
    served.stop()


def test_guessing_tokens_ends_quickly(served: Served) -> None:
    phone = Phone(served.url)
    statuses = [phone.enter(f"falsch{number}").status for number in range(20)]
    assert statuses[:10] == [401] * 10
    assert statuses[-1] == 429
    assert served.phone().incidents()["incidents"]  # a good token is good still


def test_many_phones_at_once(served: Served) -> None:
    phones = [served.phone() for _ in range(8)]
    begun = time.monotonic()
    with ThreadPoolExecutor(8) as threads:
        pages = list(threads.map(lambda each: each.incidents(), phones))
    assert len({each["tag"] for each in pages}) == 1
    assert time.monotonic() - begun < 5


def test_it_stops_quickly_with_a_phone_waiting_and_the_port_is_free(room: Room) -> None:
    served = Served(room)
    phone = served.phone()
    tag = phone.incidents()["tag"]
    ended: list[int] = []
    waiting = threading.Thread(
        target=lambda: ended.append(phone.get(f"/api/incidents?after={tag}").status)
    )
    waiting.start()
    begun = time.monotonic()
    while room.assignments(served.incident)[0].delivered_at is None:  # it waits now
        assert time.monotonic() - begun < 30
    stopping = time.monotonic()
    served.stop()
    assert time.monotonic() - stopping < 2
    waiting.join(5)
    assert ended == [200]
    assert served.host.url == ""
    port = phone.place.port
    assert port is not None
    again = served.host.start(Address(port=port))
    assert again == served.url
    served.stop()
    served.stop()  # twice is once


def test_a_port_that_is_taken_is_said_in_a_sentence(served: Served) -> None:
    port = Phone(served.url).place.port
    assert port is not None
    second = host.PageHost(served.host._open_desk, served.host._resources, served.host._colours)
    with pytest.raises(Refusal, match="端口"):
        second.start(Address(port=port))
    with pytest.raises(Refusal, match="已经开启"):
        served.host.start(Address(port=0))


def test_only_this_machine_is_served_unless_said_otherwise() -> None:
    assert Address().is_loopback
    assert Address(host="::1").is_loopback
    assert Address(host="localhost").is_loopback
    assert not Address(host=EVERYWHERE).is_loopback
    assert not Address(host="station.example").is_loopback
    for wrong in ({"host": " "}, {"port": 70_000}, {"certificate": Path("x")}):
        with pytest.raises(Refusal):
            Address(**wrong)


def test_a_link_names_an_address_that_phones_can_reach() -> None:
    assert Address(host="10.0.0.7").url(8110) == "http://10.0.0.7:8110/"
    assert "0.0.0.0" not in Address(host=EVERYWHERE).url(8110)
    assert Address(host="::1").url(1) == "http://[::1]:1/"
    assert link("http://10.0.0.7:8110/", "abc") == "http://10.0.0.7:8110/#abc"


def test_with_the_stations_certificate_it_is_enciphered(room: Room, tmp_path: Path) -> None:
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    made = subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    served = Served(room)
    served.stop()
    served.url = served.host.start(Address(port=0, certificate=certificate, key=key))
    assert served.url.startswith("https://127.0.0.1:")
    context = ssl.create_default_context(cafile=str(certificate))
    body = json.dumps({"token": served.token})
    plain = connected(served)
    with context.wrap_socket(plain, server_hostname="127.0.0.1") as line:
        line.sendall(
            "POST /api/enter HTTP/1.1\r\nHost: x\r\nX-Jinhai: 1\r\nConnection: close\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}".encode()
        )
        assert b"Secure" in line.recv(4_096)
    served.stop()
    with pytest.raises(Refusal, match="证书"):
        served.host.start(Address(port=0, certificate=key, key=certificate))
