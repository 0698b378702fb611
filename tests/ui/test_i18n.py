"""English is complete: every string that the code marks has a finished translation."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.settings import resources_dir
from jinhai_console.ui.i18n import Language, tr

CODE = Path(__file__).resolve().parents[2] / "jinhai_console"
CATALOGUE = resources_dir() / "i18n"
PLACEHOLDER = re.compile(r"\{\w*\}")
CHINESE = re.compile("[\u4e00-\u9fff]")

# Verbs of the command line are Chinese in every language.
SPOKEN_CHINESE = {("CommandLine", "命令行 (F2)：派 0912 03")}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"tr", "mark"}
            ):
                yield f"{path.relative_to(CODE)}:{node.lineno}", node


def marked() -> dict[tuple[str, str], str]:
    """Context and source of every string in the code, and where it stands."""
    found: dict[tuple[str, str], str] = {}
    for place, call in calls():
        match call.args:
            case [ast.Constant(value=str(context)), ast.Constant(value=str(source))]:
                found[context, source] = place
    return found


def finished() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(CATALOGUE / "en.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None:
                source = message.findtext("source", "")
                found[context.findtext("name", ""), source] = translation.text or ""
    return found


def test_every_marked_string_is_translated() -> None:
    english = finished()
    gaps = [f"{place} {key}" for key, place in marked().items() if not english.get(key)]
    assert gaps == []


def test_translations_keep_the_placeholders_and_are_english() -> None:
    for key, english in finished().items():
        source = key[1]
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(english)), source
        assert key in SPOKEN_CHINESE or not CHINESE.search(english), english


def test_the_built_catalogue_says_what_the_source_says(qapp: object) -> None:
    language = Language(CATALOGUE, "en")
    assert language.complete
    stale = [key for key, english in finished().items() if language.say(*key) != english]
    assert stale == []


def test_literals_only_where_a_string_is_marked() -> None:
    """Qt's tools read literals; a variable second argument says what was marked elsewhere."""
    for place, call in calls():
        assert len(call.args) == 2, place
        assert isinstance(call.args[0], ast.Constant), place
        if isinstance(call.func, ast.Name) and call.func.id == "mark":
            assert isinstance(call.args[1], ast.Constant), place


def test_languages_switch_while_running(qapp: object) -> None:
    language = Language(CATALOGUE, "en")
    assert tr("Words", "待派") == "待派"
    language.install()
    assert tr("Words", "待派") == "Pending"
    language.remove()
    assert tr("Words", "待派") == "待派"


@pytest.mark.parametrize("name", ["zh", "en"])
def test_shipped_languages_are_complete(qapp: object, name: str) -> None:
    assert Language(CATALOGUE, name).complete


def test_an_unknown_language_stays_chinese(qapp: object, tmp_path: Path) -> None:
    language = Language(tmp_path, "fr")
    assert not language.complete
    assert language.say("Words", "待派") == "待派"
