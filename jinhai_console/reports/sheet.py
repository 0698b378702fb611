"""One sheet: data through its Typst template to the pages that are previewed, printed and kept."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jinhai_console.domain.instant import SECOND
from jinhai_console.reports.plain_text import plain_values
from jinhai_console.reports.station_templates import STATION_TEMPLATES

if TYPE_CHECKING:  # typst is imported when the first sheet is made, not at the program's start
    import typst

FONT_FAMILY = "Noto Sans SC"
FANGSONG = (
    "FangSong_GB2312",
    "FangSong",
    "仿宋_GB2312",
    "仿宋",
    "FZFangSong-Z02",
    "方正仿宋_GBK",
    "STFangsong",
    "华文仿宋",
)
PREVIEW_DPI = 144

_PAGE_COUNT = re.compile(rb"/Type\s*/Pages\s*/Count\s+(\d+)")


class SheetFault(Exception):
    """A template that cannot be set, with one sentence on what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished PDF. The same data gives the same bytes."""

    pdf: bytes
    pages: int


def render(sheet: str, data: Mapping[str, Any], *, resources: Path) -> Sheet:
    """The sheet `resources/templates/<sheet>/template.typ` as PDF, or by the station's own.

    `data` is JSON data with the sheet's `heading` (see domain/sheet_heading.py), whose moment
    dates the PDF. Raises SheetFault.
    """
    (pdf,) = _compile(sheet, data, resources, "pdf")
    found = _PAGE_COUNT.search(pdf)
    return Sheet(pdf, int(found[1]) if found else 0)


def pages_png(
    sheet: str, data: Mapping[str, Any], *, resources: Path, dpi: float = PREVIEW_DPI
) -> tuple[bytes, ...]:
    """The very pages of `render` as PNG pictures, for the preview and the printer."""
    return _compile(sheet, data, resources, "png", dpi)


def warm_up(resources: Path) -> None:
    """Read from disk what the first sheet needs: seconds with cold files, nobody waits for it."""
    _bundled_fonts(resources)


def _compile(
    sheet: str,
    data: Mapping[str, Any],
    resources: Path,
    form: Literal["pdf", "png"],
    dpi: float | None = None,
) -> tuple[bytes, ...]:
    templates = resources / "templates"
    own = STATION_TEMPLATES.over(sheet, templates)
    if own is not None:
        try:
            made = _set(sheet, data, own, resources, form, dpi)
        except SheetFault as fault:
            STATION_TEMPLATES.failed(sheet, str(fault))
        else:
            STATION_TEMPLATES.worked(sheet)
            return made
    return _set(sheet, data, templates, resources, form, dpi)


def _set(
    sheet: str,
    data: Mapping[str, Any],
    templates: Path,
    resources: Path,
    form: Literal["pdf", "png"],
    dpi: float | None,
) -> tuple[bytes, ...]:
    """By the template that lies in `templates`, which may read nothing outside it."""
    import typst

    moment = data["heading"]["printed_at"] // SECOND
    fonts = _bundled_fonts(resources, STATION_TEMPLATES.fonts())
    said = {"data": json.dumps(plain_values(data), ensure_ascii=False)}
    try:
        compiler = typst.Compiler(
            templates / sheet / "template.typ",
            root=templates,
            font_paths=fonts,
            sys_inputs=said | {"body": body_font(fonts.families())},
        )
        made = compiler.compile(format=form, ppi=dpi, timestamp=moment)
    except RuntimeError as error:  # TypstError, or a template that is not there
        raise SheetFault(f"版式“{sheet}”排版失败：{error}") from error
    if made is None:
        raise SheetFault(f"版式“{sheet}”没有内容")
    return tuple(made) if isinstance(made, list) else (made,)


def body_font(families: Iterable[str]) -> str:
    """The 仿宋 among them, which GB/T 9704 asks for in running text; empty where there is none."""
    known = set(families)
    return next((each for each in FANGSONG if each in known), "")


@lru_cache(maxsize=2)
def _bundled_fonts(resources: Path, own: Path | None = None) -> "typst.Fonts":
    """The bundled fonts and the station's own, which lie beside its database, and no others.

    Paper looks the same on every machine of a station (ADR 0008).
    """
    import typst

    folder = resources / "fonts"
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[folder, *([own] if own is not None else [])],
    )
    if FONT_FAMILY not in fonts.families():  # the page would be set without a word of complaint
        raise SheetFault(f"字体文件夹“{folder}”里没有 {FONT_FAMILY}，请重新安装程序")
    return fonts
