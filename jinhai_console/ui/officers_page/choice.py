"""How this seat serves the officers' page, as it remembers it. The station knows nothing of it."""

from dataclasses import dataclass
from pathlib import Path

from jinhai_console.intake.officers_page.address import EVERYWHERE, LOOPBACK, PORT, Address
from jinhai_console.ui.memory import Memory

_KEY = "officers_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChoice:
    """`is_on` also after the next start. Without `is_network` only this machine is served."""

    is_on: bool = False
    is_network: bool = False
    host: str = EVERYWHERE
    port: int = PORT
    certificate: str = ""
    key: str = ""

    def address(self) -> Address:
        """Raises Refusal."""
        return Address(
            host=self.host.strip() if self.is_network else LOOPBACK,
            port=self.port,
            certificate=_path(self.certificate),
            key=_path(self.key),
        )


def _path(said: str) -> Path | None:
    return Path(said.strip()).expanduser() if said.strip() else None


def remembered(memory: Memory) -> PageChoice:
    """What was chosen last; whatever cannot be read is as if nothing had been."""

    def text(name: str, default: str = "") -> str:
        return memory.text(f"{_KEY}/{name}", default)

    port = text("port")
    return PageChoice(
        is_on=text("on") == "yes",
        is_network=text("network") == "yes",
        host=text("host", EVERYWHERE),
        port=int(port) if port.isdigit() and 0 < int(port) <= 65_535 else PORT,
        certificate=text("certificate"),
        key=text("key"),
    )


def remember(memory: Memory, choice: PageChoice) -> None:
    values = {
        "on": "yes" if choice.is_on else "no",
        "network": "yes" if choice.is_network else "no",
        "host": choice.host,
        "port": str(choice.port),
        "certificate": choice.certificate,
        "key": choice.key,
    }
    for name, value in values.items():
        memory.keep(f"{_KEY}/{name}", value)
