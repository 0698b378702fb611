"""Any sheet: data never becomes markup, faults say what is wrong, the same data the same bytes."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinhai_console.reports.handover import handover_pdf
from jinhai_console.reports.plain_text import plain
from jinhai_console.reports.sheet import SheetFault, pages_png, render, warm_up
from jinhai_console.settings import resources_dir
from tests.reports.conftest import NOW, MakeSheet, ReadPages, ReadWords, noted

SHEETS = sorted(each.parent.name for each in (resources_dir() / "templates").glob("*/template.typ"))
HOSTILE = (
    '#eval("1+1") #import "x" *粗* _斜_ $a^2$ \\ `码` <b>html</b> <label> @ref // 注 /* 释 */ '
    '#panic("完") [ ] { } "引号" \'单\' -- --- ... ~ = - + 1. https://example.org &amp; ￥'
)


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("sheet", SHEETS)
def test_sample_of_each_sheet_prints(sheet: str, resources: Path, read_pages: ReadPages) -> None:
    data = json.loads((resources / "templates" / sheet / "sample.json").read_text("utf-8"))
    first = render(sheet, data, resources=resources)
    assert first == render(sheet, data, resources=resources)
    assert first.pages == len(pages_png(sheet, data, resources=resources, dpi=40))
    assert all("虚构" in page for page in read_pages(first.pdf))


def _with(value: Any, mark: str, *, keys: tuple[str, ...] = ()) -> Any:
    """Sample data whose texts (those under `keys`, if any are named) end in `mark`."""
    if isinstance(value, str):
        is_drawing = value.lstrip().startswith(("<svg", "<?xml"))
        return value if is_drawing or keys else value + mark
    if isinstance(value, list):
        return [_with(each, mark, keys=keys) for each in value]
    if isinstance(value, dict):
        return {
            key: each
            if key in ("heading", "picture")
            else _with(each, mark, keys=() if key in keys else keys)
            for key, each in value.items()
        }
    return value


def _sample(sheet: str, resources: Path) -> Any:
    return json.loads((resources / "templates" / sheet / "sample.json").read_text("utf-8"))


@pytest.mark.parametrize("sheet", SHEETS)
def test_hostile_text_on_each_sheet_prints_as_itself(
    sheet: str, resources: Path, read_pages: ReadPages
) -> None:
    mark = '#panic("完")*粗*$a^2$<b>html</b>@ref\x00\x1b//注'
    data = _with(_sample(sheet, resources), mark)
    read = "".join(read_pages(render(sheet, data, resources=resources).pdf))
    assert "<b>html</b>" in read
    assert read.count("#panic") >= read.count("<b>html</b>")


@pytest.mark.parametrize("sheet", SHEETS)
def test_what_people_write_stays_on_each_sheet(
    sheet: str, resources: Path, read_words: ReadWords
) -> None:
    keys = ("title", "facts", "name", "place", "summary", "team", "role", "remarks")
    data = _with(_sample(sheet, resources), "x" * 300, keys=keys)
    pdf = render(sheet, data, resources=resources).pdf
    width = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+)", pdf)
    assert width is not None
    words = read_words(pdf)
    assert min(each.left for each in words) >= 35
    assert max(each.right for each in words) <= float(width[1]) - 35


def test_hostile_text_prints_as_itself(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path
) -> None:
    sheet = make_sheet(1)
    line = replace(sheet.items[0], where=HOSTILE, what=HOSTILE, who=HOSTILE)
    sheet = replace(sheet, notes=(noted(HOSTILE),), items=(line,), leader=HOSTILE)
    text = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    assert _bare(HOSTILE) in text[text.index("值班记事") :]
    assert text.count("panic") == 5


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("#*_$\\`<>@/[]{}\"'=-+~.^&%!ab1中文䶮𬭚 ", max_size=100))
def test_any_markup_prints_as_itself(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path, text: str
) -> None:
    sheet = replace(make_sheet(0), read_back=text, notable=(), facts=(), present=(), items=())
    read = "".join(read_pages(handover_pdf(sheet, resources=resources).pdf))
    start, end = read.index("接班人复述：") + 6, read.rindex("交班人：")
    assert read[start:end] == (_bare(text) if text else "无补充。")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=100))
def test_no_text_stops_the_press(make_sheet: MakeSheet, resources: Path, text: str) -> None:
    sheet = make_sheet(1)
    line = replace(sheet.items[0], where=text, who=text, number=text)
    sheet = replace(sheet, notes=(noted(text),), items=(line,))
    made = handover_pdf(sheet, resources=resources)
    assert made.pages >= 1


@pytest.mark.parametrize("word", ["x" * 10_000, "！" * 3_000, "A\u00a0" * 2_000, "中\u2060" * 900])
def test_words_without_an_end_stay_on_the_page(
    word: str, make_sheet: MakeSheet, resources: Path, read_words: ReadWords
) -> None:
    sheet = make_sheet(1)
    line = replace(sheet.items[0], where=word)
    sheet = replace(sheet, items=(line,), notes=(noted(word),), present=(), leader="")
    words = read_words(handover_pdf(sheet, resources=resources).pdf)
    margin = 26 * 72 / 25.4 - 6  # a bracket at a line's end hangs out by half of its width
    assert max(each.right for each in words) <= 595.3 - margin
    assert min(each.left for each in words) >= margin
    assert max(each.bottom for each in words) <= 842
    assert "".join(each.text for each in words).count(word[0]) >= 2 * word.count(word[0])


def test_rare_characters_are_found_again_and_fonts_are_embedded(
    make_sheet: MakeSheet, read_pages: ReadPages, resources: Path, tmp_path: Path
) -> None:
    rare = "䶮𬭚㛃𫖯𠮷"
    pdf = handover_pdf(replace(make_sheet(0), notes=(noted(rare),)), resources=resources).pdf
    assert rare in "".join(read_pages(pdf))
    (tmp_path / "fonts.pdf").write_bytes(pdf)
    listed = subprocess.run(
        ["pdffonts", tmp_path / "fonts.pdf"], capture_output=True, check=True, text=True
    ).stdout.splitlines()[2:]
    assert listed
    assert all("NotoSansSC" in line.replace("CJKsc", "SC") for line in listed)
    assert all(line.split()[-5] == "yes" for line in listed)  # the column "emb"


def test_page_numbers_stand_outside(
    make_sheet: MakeSheet, resources: Path, read_words: ReadWords
) -> None:
    words = read_words(handover_pdf(make_sheet(30), resources=resources).pdf)
    footers = [each for each in words if each.text == "第" and each.bottom > 740]
    assert len(footers) >= 4
    assert [each.page for each in footers] == list(range(1, len(footers) + 1))
    assert [each.left > 300 for each in footers] == [each.page % 2 == 1 for each in footers]


def test_plain_names_what_paper_cannot_carry() -> None:
    assert plain("a\x00b\x1b\ud800") == "a�b��"
    assert plain("甲\u202e乙") == "甲[U+202E]乙"
    assert plain("a\r\nb\u2028c\td") == "a\nb\nc d"
    assert plain("䶮 𬭚 #*_") == "䶮 𬭚 #*_"


def _broken(tmp_path: Path, resources: Path, template: str) -> Path:
    folder = tmp_path / "templates" / "slip"
    folder.mkdir(parents=True)
    (folder / "template.typ").write_text(template, "utf-8")
    (tmp_path / "fonts").symlink_to(resources / "fonts")
    return tmp_path


@pytest.mark.parametrize("template", ["#let x =", "#nothing", '#read("../../../secret")'])
def test_broken_template_says_what_is_wrong(template: str, tmp_path: Path, resources: Path) -> None:
    data: dict[str, Any] = {"heading": {"printed_at": NOW}}
    with pytest.raises(SheetFault, match=r"版式“slip”排版失败：.+"):
        render("slip", data, resources=_broken(tmp_path, resources, template))


def test_missing_template_and_missing_font_are_said(tmp_path: Path, resources: Path) -> None:
    data: dict[str, Any] = {"heading": {"printed_at": NOW}}
    with pytest.raises(SheetFault, match="版式“none”"):
        render("none", data, resources=resources)
    (tmp_path / "fonts").mkdir()
    with pytest.raises(SheetFault, match="没有 Noto Sans SC"):
        render("handover", data, resources=tmp_path)


def test_press_is_not_loaded_before_the_first_sheet() -> None:
    code = (
        "import sys, jinhai_console.reports.handover, jinhai_console.reports.export\n"
        "sys.exit(bool({'typst', 'segno', 'xlsxwriter'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_warming_up_finds_missing_fonts_too(tmp_path: Path, resources: Path) -> None:
    warm_up(resources)
    (tmp_path / "fonts").mkdir()
    with pytest.raises(SheetFault, match="字体"):
        warm_up(tmp_path)


@pytest.mark.parametrize("sheet", SHEETS)
def test_tables_are_no_wider_than_the_page(sheet: str, resources: Path) -> None:
    source = (resources / "templates" / sheet / "template.typ").read_text("utf-8")
    room = 257 if "landscape: true" in source else 156
    for widths in re.findall(r"\((\d+mm(?:, \d+mm)+),?\)", source):
        assert sum(map(int, re.findall(r"\d+", widths))) <= room
