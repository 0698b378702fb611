"""An officer's phone: `python -m benchmarks.phone URL TOKEN`, a process of its own, told by lines.

It answers each order with monotonic moments or seconds; the clock is one for all processes.
"""

import json
import sys
import time
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

OWN_PAGE = {"X-Jinhai": "1"}


class Phone:
    """The page in a browser as the network sees it: one kept connection, the token in a cookie."""

    def __init__(self, url: str, token: str) -> None:
        self._connection = HTTPConnection(urlsplit(url).netloc, timeout=30)
        self._tag = ""
        self._cookie = {"Cookie": f"jinhai={token}"}

    def touch(self, assignment_id: int, milestone: str) -> float:
        """The moment of the touch; the answer is waited for."""
        said = {"uuid": str(uuid4()), "assignment": assignment_id, "milestone": milestone}
        began = time.monotonic()
        self._ask("POST", "/api/stamp", json.dumps(said), **OWN_PAGE)
        return began

    def sees(self, incident_id: int, *, is_there: bool) -> tuple[float, int]:
        """Ask as the page does until the incident has come or gone: when, and its assignment."""
        while True:
            page = json.loads(self._ask("GET", f"/api/incidents?after={self._tag}"))
            at = time.monotonic()
            self._tag = page["tag"]
            shown = {each["incident"]: each["assignment"] for each in page["incidents"]}
            if (incident_id in shown) is is_there:
                return at, shown.get(incident_id, 0)

    def _ask(self, method: str, path: str, body: str = "", **headers: str) -> bytes:
        self._connection.request(method, path, body, self._cookie | headers)
        response = self._connection.getresponse()
        content = response.read()
        if response.status != 200:
            raise RuntimeError(content.decode())
        return content


def round_trip(url: str) -> float:
    """Seconds of one request as large as a touch, on a connection that is there already."""
    connection = HTTPConnection(urlsplit(url).netloc, timeout=30)
    connection.connect()
    began = time.monotonic()
    connection.request("POST", "/", json.dumps({"uuid": str(uuid4())}), OWN_PAGE)
    connection.getresponse().read()
    taken = time.monotonic() - began
    connection.close()
    return taken


def main(url: str, token: str) -> None:
    phone = Phone(url, token)
    for line in sys.stdin:
        print(json.dumps(_answer(phone, json.loads(line))), flush=True)


def _answer(phone: Phone, order: dict[str, Any]) -> Any:
    match order:
        case {"touch": assignment_id, "milestone": milestone}:
            return phone.touch(assignment_id, milestone)
        case {"see": incident_id, "there": is_there}:
            return phone.sees(incident_id, is_there=is_there)
        case {"floor": floor_url}:
            return round_trip(floor_url)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
