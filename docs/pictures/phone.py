"""The officers' page as a phone shows it: `phone.py LINK FILE.png`, in Chromium."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.e2e.browser import opened_browser, phone  # noqa: E402 — found by the line above


def main(link: str, target: str) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        opened_browser(Path(folder)) as browser,
        phone(browser, link, glass=1.5) as page,
    ):
        page.wait_for_selector("article")
        page.screenshot(path=target)


main(*sys.argv[1:])
