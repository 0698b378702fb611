"""Where the page is served: this machine alone unless somebody chose otherwise."""

import ipaddress
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinhai_console.domain.outcome import Refusal

if TYPE_CHECKING:
    import ssl

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 — offered, never the default
PORT = 8110


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """`certificate` and its `key` are the station's own files; without them nothing is enciphered.

    Port 0 lets the system choose one.
    """

    host: str = LOOPBACK
    port: int = PORT
    certificate: Path | None = None
    key: Path | None = None

    def __post_init__(self) -> None:
        """Raises Refusal."""
        if not self.host.strip():
            raise Refusal("请写明服务的地址，例：127.0.0.1")
        if not 0 <= self.port <= 65_535:
            raise Refusal(f"端口须在 1 到 65535 之间，不是 {self.port}")
        if (self.certificate is None) != (self.key is None):
            raise Refusal("证书和私钥文件要同时给出，或都不给")

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def tls(self) -> "ssl.SSLContext | None":
        """The station's certificate, ready to be used. Raises Refusal."""
        if self.certificate is None or self.key is None:
            return None
        import ssl

        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        try:
            context.load_cert_chain(self.certificate, self.key)
        except (OSError, ssl.SSLError) as fault:
            raise Refusal(f"证书或私钥不能用（{fault}）；请核对两个文件") from None
        return context

    def url(self, port: int) -> str:
        """What a phone opens; `port` is the one that is really listened on."""
        host = own_host() if self.host in (EVERYWHERE, "::") else self.host
        scheme = "http" if self.certificate is None else "https"
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/"


def own_host() -> str:
    """The address by which others on the network reach this machine, as far as it knows."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # RFC 5737: nobody's; connecting sends nothing
            return str(probe.getsockname()[0])
        except OSError:
            return socket.gethostname()


def link(url: str, token: str) -> str:
    """What is put into an officer's phone: a fragment never leaves the browser by itself."""
    return f"{url}#{token}"
