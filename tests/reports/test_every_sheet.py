"""Every template with no row, one, sixty and six hundred: each row once, in order, on the paper."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.reports import sheet as press
from jinhai_console.reports.sheet import Sheet, body_font, render
from jinhai_console.reports.station_templates import StationTemplates
from jinhai_console.settings import resources_dir
from tests.reports.conftest import ReadPages, ReadWords, Word

Steps = tuple[str | int, ...]

# Of each template its lists, and what of a row carries the mark. The handover has tests of its own.
LISTS: dict[str, dict[Steps, str | int | None]] = {
    "agreement": {("parties",): 1, ("promises",): "text"},
    "assessment": {("tasks",): "receiver", ("figures", "findings"): None},
    "briefing": {("items", 0, "rows"): 0},
    "callbacks": {("rows",): "number"},
    "equipment": {("rows",): "name"},
    "case": {("persons",): 2, ("things",): 1, ("deadlines",): 0, ("steps",): 3},
    "clue": {("sightings",): 2},
    "deadlines": {("rows",): "number"},
    "fraud": {("warnings",): 3, ("attempts",): 5, ("movements",): 0},
    "incident": {
        ("involvements",): 1,
        ("assignments",): 0,
        ("notes",): 2,
        ("procedure", "ticks"): 2,
    },
    "keys": {("groups", 0, "keys"): "text"},
    "last_state": {("rows",): "number", ("alarms",): 1, ("present",): 1},
    "lead": {("way",): 3, ("cases",): 0},
    "map": {("rows",): "name"},
    "population": {("people",): "name"},
    "procedure": {("parts", 0, "steps"): "text"},
    "queue": {("rows",): "number"},
    "review": {("items",): 1, ("before",): 2, ("rounds",): 4, ("deadlines",): 0},
    "roster": {("officers",): "name", ("changes",): None, ("warnings",): None},
    "slip": {("facts",): 1},
    "tasks": {("rows",): "number"},
    "theme": {("communities",): "name", ("losses",): 0, ("repeats",): "label"},
    "visit_route": {("parts", 0, "groups", 0, "rows"): "where"},
    "work_figures": {("works", 0, "figures"): 0, ("works", 0, "tables", 0, "rows"): 0},
}
LONG = ("queue", "tasks", "population", "visit_route", "incident", "briefing")  # may be
CASES = [
    *((sheet, count) for sheet in LISTS for count in (0, 1, 60)),
    *((sheet, 600) for sheet in LONG),
]
# Pictures, what the template asks, and what the program itself puts into the heads of tables.
_NO_TEXT = ("heading", "picture", "qr", "chart", "checkpoint", "columns", "against", "days", "id")
_LEAST = {"landscape": (74, 533), "portrait": (104, 743)}  # where the body stands, in points


def sample(sheet: str) -> Any:
    path = resources_dir() / "templates" / sheet / "sample.json"
    return json.loads(path.read_text("utf-8"))


def at(data: Any, steps: Steps) -> Any:
    for step in steps:
        data = data[step]
    return data


def marked(row: Any, field: str | int | None, mark: str) -> Any:
    if field is None:
        return mark
    made = copy.deepcopy(row)
    made[field] = mark
    return made


def filled(sheet: str, count: int) -> Any:
    """The sample with `count` rows in each of its lists."""
    data = sample(sheet)
    for letter, (steps, field) in zip("abcdef", LISTS[sheet].items(), strict=False):
        rows = at(data, steps)
        first = rows[0]
        rows[:] = [marked(first, field, f"Q{letter}{number:03d}") for number in range(count)]
    return data


def on_paper(words: list[Word]) -> list[str]:
    text = "".join(each.text for each in words)
    return re.findall(r"Q[a-f]\d{3}", text)


def is_landscape(made: Sheet) -> bool:
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", made.pdf)
    assert box
    return float(box[1]) > float(box[2])


@pytest.mark.parametrize(("sheet", "count"), CASES)
def test_each_row_stands_once_in_its_order(
    sheet: str, count: int, resources: Path, read_words: ReadWords
) -> None:
    made = render(sheet, filled(sheet, count), resources=resources)
    words = read_words(made.pdf)
    found = on_paper(words)
    for letter, _ in zip("abcdef", LISTS[sheet], strict=False):
        expected = [f"Q{letter}{number:03d}" for number in range(count)]
        assert [each for each in found if each[1] == letter] == expected
    assert {each.page for each in words} == set(range(1, made.pages + 1))
    if sheet != "slip":
        top, bottom = _LEAST["landscape" if is_landscape(made) else "portrait"]
        bodies = {each.page for each in words if top < each.bottom < bottom}
        if sheet != "map":  # its first page is a picture
            assert bodies == set(range(1, made.pages + 1))
    within_the_page(made, words)


def within_the_page(made: Sheet, words: list[Word]) -> None:
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", made.pdf)
    assert box
    assert min(each.left for each in words) >= 35
    assert max(each.right for each in words) <= float(box[1]) - 35
    assert max(each.bottom for each in words) <= float(box[2]) - 15


def apart(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    """Neighbours in a line of which one stands over the other by more than a closed-up comma."""
    lines: dict[tuple[int, float], list[Word]] = {}
    for each in words:
        lines.setdefault((each.page, round(each.bottom, 1)), []).append(each)
    for line in lines.values():
        line.sort(key=lambda each: each.left)
        yield from ((a, b) for a, b in pairwise(line) if b.left < a.right - 8)


def everywhere(value: Any, change: Callable[[str], str]) -> Any:
    """Every text of a sample, changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [everywhere(each, change) for each in value]
    if isinstance(value, dict):
        return {k: e if k in _NO_TEXT else everywhere(e, change) for k, e in value.items()}
    return value


@pytest.mark.parametrize("sheet", sorted(LISTS))
@pytest.mark.parametrize("word", ["x" * 300, "W" * 300], ids=["narrow", "wide"])
def test_long_words_stay_in_their_cells(
    sheet: str, word: str, resources: Path, read_words: ReadWords
) -> None:
    data = everywhere(sample(sheet), lambda text: text + word)
    made = render(sheet, data, resources=resources)
    words = read_words(made.pdf)
    within_the_page(made, words)
    assert [(a.page, a.text[:9], b.text[:9]) for a, b in apart(words)] == []


@pytest.mark.parametrize("sheet", sorted(LISTS))
def test_rare_signs_come_back_and_turning_marks_are_named(
    sheet: str, resources: Path, read_pages: ReadPages
) -> None:
    data = everywhere(sample(sheet), lambda text: text + "䶮𬭚\u202e")
    text = "".join(read_pages(render(sheet, data, resources=resources).pdf))
    assert "䶮𬭚[U+202E]" in text
    assert "\u202e" not in text


NARRATIVES = {
    "agreement": "claim",
    "assessment": "conclusions",
    "case": "narrative",
    "incident": "narrative",
    "lead": "text",
    "review": "opinion",
    "slip": "narrative",
}


def long_story(sheet: str) -> Any:
    lines = [f"Qz{number:03d}" + "报警人称隔壁漏水，双方争吵。" * 4 for number in range(60)]
    return sample(sheet) | {NARRATIVES[sheet]: "\n".join(lines)}


@pytest.mark.parametrize("sheet", NARRATIVES)
def test_a_narrative_of_three_pages_is_whole(
    sheet: str, resources: Path, read_words: ReadWords
) -> None:
    made = render(sheet, long_story(sheet), resources=resources)
    words = read_words(made.pdf)
    text = "".join(each.text for each in words)
    assert re.findall(r"Qz\d{3}", text) == [f"Qz{number:03d}" for number in range(60)]
    pages = {each.page for each in words if "Qz" in each.text}
    assert len(pages) >= 3
    within_the_page(made, words)


SIGNED: dict[str, tuple[Steps, str | int | None, str, str]] = {
    "agreement": (("promises",), "text", "一式三份|签名、盖章", "甲方："),
    "briefing": (("items", -1, "rows"), 0, "到会|会商意见", "主持人："),
    "case": (("steps",), 3, "办理情况如上", "主办民警："),
    "clue": (("sightings",), 2, "移交内容如上", "移交人："),
    "fraud": (("movements",), 0, "结果", "劝阻民警："),
    "incident": (("notes",), 2, "当前状态", "主办："),
    "lead": (("cases",), 0, "移交核查情况如上", "移交人："),
    "review": (("deadlines",), 0, "审核意见如上", "审核人："),
    "roster": (("officers",), "name", "人。", "制表："),
}


@pytest.mark.parametrize("sheet", SIGNED)
def test_signatures_never_stand_without_what_they_sign(
    sheet: str, resources: Path, read_pages: ReadPages
) -> None:
    steps, field, about, role = SIGNED[sheet]
    for count in range(6, 30, 4):
        data = sample(sheet)
        rows = at(data, steps)
        rows[:] = [marked(rows[0], field, f"Qa{number:03d}") for number in range(count)]
        pages = read_pages(render(sheet, data, resources=resources).pdf)
        signed = next(page for page in pages if role in page)
        assert re.search(about, signed), (count, signed)


def test_running_text_stands_in_the_stations_own_face(
    resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert body_font(["Noto Sans SC", "STFangsong", "FangSong"]) == "FangSong"
    assert body_font(["Noto Sans SC"]) == ""
    story = long_story("incident")
    small = render("incident", story, resources=resources).pages
    monkeypatch.setattr(press, "FANGSONG", ("Noto Sans SC",))
    assert render("incident", story, resources=resources).pages > small + 1


def test_a_face_beside_the_database_is_found_and_no_template(tmp_path: Path) -> None:
    own = StationTemplates()
    folder = tmp_path / "station.templates"
    (folder / "fonts").mkdir(parents=True)
    (folder / "fonts" / "FangSong.ttf").write_bytes(b"")
    assert own.fonts() is None
    own.use(folder)
    assert own.fonts() == folder / "fonts"
    assert own.over("queue", resources_dir() / "templates") is None
