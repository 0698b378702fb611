"""A telephone's browser: Debian's Chromium without a screen, driven by Playwright."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from jinhai_console.settings import resources_dir

PATIENCE_S = 30.0  # on a busy machine
PATIENCE_MS = int(PATIENCE_S * 1_000)
POLICY = "Content Security Policy"
WIDTH, HEIGHT = 390, 844
_QUIET = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run"
)

_TOUCHED = ("button", ".call", ".photo", "select", ".counts input")
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
def phone(
    browser: Browser, url: str, scheme: str = "light", glass: float = 2.0, width: int = WIDTH
) -> Iterator[Page]:
    """A phone of its own: cookie and storage are nobody else's. A fault of its script fails."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
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


def seconds_until(is_true: Callable[[], object]) -> float:
    """How long it took to come true."""
    begun = time.monotonic()
    while not is_true():
        assert time.monotonic() - begun < PATIENCE_S
    return time.monotonic() - begun


def picture(page: Page, folder: Path, name: str) -> Path:
    """What is on the screen, at the size of the phone's own glass."""
    path = folder / f"{name}.png"
    page.screenshot(path=path)
    return path


def require_touches(page: Page) -> None:
    """All that is touched is large enough and has a name, and nothing is wider than the glass."""
    for each in page.locator(", ".join(f"{each}:visible" for each in _TOUCHED)).all():
        box = each.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 48
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert page.viewport_size is not None
    assert wide <= page.viewport_size["width"]
    nameless = """[...document.querySelectorAll('button, input, select, textarea, a[href]')]
        .filter(e => e.offsetParent && !(e.textContent.trim() || (e.labels && e.labels.length)))
        .length"""
    assert page.evaluate(nameless) == 0


def require_contrast(page: Page) -> None:
    """Every text that is shown stands out from its ground: 4.5 : 1 at least."""
    contrast = page.evaluate(_CONTRAST)
    assert contrast
    assert min(contrast.values()) >= 4.5, contrast


_CONTRAST = """() => {
  const light = text => {
    const parts = text.match(/[0-9.]+/g).slice(0, 3).map(Number).map(v => {
      v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) { return colour; }
    }
    return 'rgb(255, 255, 255)';
  };
  const found = {};
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.offsetParent || e.closest('svg')) { continue; }
    const one = light(getComputedStyle(e).color), other = light(ground(e));
    found[e.tagName + '.' + e.className + e.id] =
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
  return found;
}"""
