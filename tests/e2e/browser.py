"""A telephone's browser: Debian's Chromium without a screen, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from jinhai_console.settings import resources_dir

PATIENCE_MS = 30_000  # on a busy machine
POLICY = "Content Security Policy"
PHONE = {"width": 390, "height": 844}
_QUIET = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run"
)

_FONTS = "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"

expect.set_options(timeout=PATIENCE_MS)


def chromium() -> str:
    """Where it is; the test is skipped with the reason where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("Chromium is not installed (.ci/set-up test installs it)")
    return found


@contextmanager
def opened_browser(folder: Path) -> Iterator[Browser]:
    """With our own font, whatever the machine has; `folder` takes what the browser writes."""
    path = chromium()
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(fonts=resources_dir() / "fonts", cache=folder), "utf-8")
    environment: dict[str, str | float | bool] = {**os.environ}
    environment |= {"FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=_QUIET.split(), env=environment
        )
        yield browser
        browser.close()


@contextmanager
def phone(browser: Browser, url: str, scheme: str = "light", glass: float = 2.0) -> Iterator[Page]:
    """A phone of its own: cookie and storage are nobody else's. A fault of its script fails."""
    context = browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]},
        device_scale_factor=glass,
        has_touch=True,
        is_mobile=True,
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if POLICY in said.text else None)
    page.goto(url)
    yield page
    context.close()
    assert faults == []


def picture(page: Page, folder: Path, name: str) -> Path:
    """What is on the screen, at the size of the phone's own glass."""
    path = folder / f"{name}.png"
    page.screenshot(path=path)
    return path
