"""Real servers on the loopback that behave as a test says: HTTP, SMTP, and one that trickles."""

import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Certificate:
    """A certificate for 127.0.0.1 and the authority that signed it (itself)."""

    file: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(self.file, self.key)
        return made


def make_certificate(folder: Path, name: str = "127.0.0.1") -> Certificate:
    made = Certificate(folder / f"{name}.pem", folder / f"{name}.key")
    where = f"IP:{name}" if name[0].isdigit() else f"DNS:{name}"
    order = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    order += ["-nodes", "-days", "2", "-subj", f"/CN={name}", "-addext", f"subjectAltName={where}"]
    order += ["-keyout", str(made.key), "-out", str(made.file)]
    subprocess.run(order, check=True, capture_output=True)
    return made


@dataclass
class Posted:
    """What a receiver was sent."""

    path: str
    headers: dict[str, str]
    body: bytes


Answer = tuple[int, bytes]


@dataclass
class HttpReceiver:
    """Answers each POST with the next of `answers`, then always 200."""

    port: int = 0
    answers: list[Answer | Callable[[], Answer]] = field(default_factory=list)
    posted: list[Posted] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)  # of every answer

    def url(self, scheme: str = "http") -> str:
        return f"{scheme}://127.0.0.1:{self.port}/push?unit=1"


@contextmanager
def http_receiver(certificate: Certificate | None = None, port: int = 0) -> Iterator[HttpReceiver]:
    receiver = HttpReceiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            receiver.posted.append(Posted(self.path, dict(self.headers), self.rfile.read(length)))
            answer = receiver.answers.pop(0) if receiver.answers else (200, b"")
            status, body = answer() if callable(answer) else answer
            self.send_response(status)
            for name, value in receiver.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Silence: a test's output is its own."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        allow_reuse_address = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that hangs up early is what some tests want."""

    server = Server(("127.0.0.1", port), Handler)
    if certificate is not None:
        server.socket = certificate.context().wrap_socket(server.socket, server_side=True)
    receiver.port = server.server_address[1]
    with _serving(server):
        yield receiver


@contextmanager
def _serving(server: ThreadingHTTPServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    """A port of the loopback on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def trickling(greeting: bytes = b"") -> Iterator[int]:
    """A server that takes everything, and answers one byte at a time without end."""
    stop = threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(0.05)

    def trickle(connected: socket.socket) -> None:
        with connected:
            try:
                for each in greeting:
                    connected.sendall(bytes([each]))
                while not stop.wait(0.02):
                    connected.sendall(b"a")
            except OSError:
                return

    def accept() -> None:
        while not stop.is_set():
            try:
                connected, _ = listening.accept()
            except TimeoutError:
                continue
            connected.settimeout(1)
            threads.append(threading.Thread(target=trickle, args=(connected,), daemon=True))
            threads[-1].start()

    threads = [threading.Thread(target=accept, daemon=True)]
    threads[0].start()
    try:
        yield int(listening.getsockname()[1])
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        listening.close()


@dataclass
class MailServer:
    """Answers each mail with the next of `answers`, then takes it."""

    port: int = 0
    answers: list[str] = field(default_factory=list)
    mails: list[Envelope] = field(default_factory=list)
    logins: list[tuple[bytes, bytes]] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250"):
            self.mails.append(envelope)
        return answer


@contextmanager
def mail_server(
    certificate: Certificate | None = None,
    *,
    is_starttls: bool = False,
    password: str = "",
) -> Iterator[MailServer]:
    receiver = MailServer(port=free_port())

    def authenticate(
        server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        receiver.logins.append((data.login, data.password))
        return AuthResult(success=data.password == password.encode(), handled=False)

    more: dict[str, Any] = {}
    if certificate is not None:
        more["tls_context" if is_starttls else "ssl_context"] = certificate.context()
    if password:
        more |= {"authenticator": authenticate, "auth_required": True}
        more["auth_require_tls"] = is_starttls
    controller = Controller(receiver, hostname="127.0.0.1", port=receiver.port, **more)
    controller.start()
    try:
        yield receiver
    finally:
        controller.stop()
