"""The house rules that a machine can check: sizes, arrows, one SQLite, names, no addresses."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = sorted((ROOT / "jinhai_console").rglob("*.py"))
BENCHMARKS = sorted((ROOT / "benchmarks").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LONGEST_FILE, LONGEST_TEST_FILE = 400, 600
LONGEST_OF_ITS_OWN = {"jinhai_console/ui/main_window.py": 250}
LONGEST_CLASS, LONGEST_FUNCTION = 250, 40

# Names that say nothing of what a thing is.
EMPTY_NAME = re.compile(r"(?:Manager|Helper|Utils?|Base)s?$")
EMPTY_ROOM = re.compile(r"^(?:managers?|helpers?|utils?|base|misc|common)$")

FOLDERS = ("jinhai_console", "resources", "tests", "benchmarks", "docs", ".ci")
BINARY = {".otf", ".png", ".pdf", ".qm", ".pyc", ".xlsx", ".gz", ".ico"}
MACHINE = re.compile(r"(?<![\w.~])/(?:root|work|home/\w+|Users/\w+|opt/pypi)/")
INDEX = re.compile(r"index[_-]url|find[_-]links|pypi\.org|pythonhosted|/simple\b", re.IGNORECASE)

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=name_of(path))


def definitions(paths: list[Path]) -> Iterator[tuple[str, Definition]]:
    for path in paths:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, Definition):
                yield f"{name_of(path)}:{node.lineno} {node.name}", node


def texts() -> Iterator[tuple[str, str]]:
    """Every text somebody else will read, with its name; this file names what it looks for."""
    files = [each for each in ROOT.iterdir() if each.is_file() and each.name != ".git"]
    for folder in FOLDERS:
        files += [each for each in (ROOT / folder).rglob("*") if each.is_file()]
    for path in files:
        if path.suffix not in BINARY and path != Path(__file__).resolve():
            yield name_of(path), path.read_text(encoding="utf-8", errors="replace")


def found_in_texts(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number} {line.strip()[:80]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_is_longer_than_one_can_keep_in_mind() -> None:
    limits = {path: LONGEST_OF_ITS_OWN.get(name_of(path), LONGEST_FILE) for path in CODE}
    limits |= dict.fromkeys(BENCHMARKS, LONGEST_FILE)
    limits |= dict.fromkeys(TESTS, LONGEST_TEST_FILE)
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in limits}
    found = [f"{name_of(p)}: {n}" for p, n in lines.items() if n > limits[p]]
    assert "\n".join(found) == ""


def test_no_class_and_no_function_is_too_long() -> None:
    long = []
    for where, node in definitions(CODE + BENCHMARKS):
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        limit = LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
        if lines > limit:
            long.append(f"{where}: {lines}")
    assert "\n".join(long) == ""


def test_every_module_says_in_one_line_what_it_is_for() -> None:
    silent = []
    for path in CODE + BENCHMARKS + TESTS:
        first = (ast.get_docstring(tree_of(path)) or "").partition("\n\n")[0]
        if not first or "\n" in first:
            silent.append(name_of(path))
    assert "\n".join(silent) == ""


def test_names_say_what_a_thing_is() -> None:
    empty = [where for where, node in definitions(CODE) if EMPTY_NAME.search(node.name)]
    empty += [name_of(each) for each in CODE if EMPTY_ROOM.match(each.stem)]
    assert "\n".join(empty) == ""


def test_arrows_between_the_rooms_point_downwards() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    command += ["--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_imports_a_second_sqlite() -> None:
    second = re.compile(r"^\s*(?:from|import)\s+(?:sqlite3|PySide6\.QtSql)\b|\bimport.*\bQtSql\b")
    found = [each for each in found_in_texts(second) if ".py:" in each]
    assert "\n".join(found) == ""


OPEN_A_DESK = """
import sys
from pathlib import Path
from jinhai_console.services.desk import Desk
from jinhai_console.store.database import create_database

desk = Desk(create_database(Path("station.db"), 1), seat="test", on_change=lambda changes: None)
roots = {"sqlite3", "_sqlite3", "pysqlite3", "PySide6", "shiboken6"}
print(sorted(name for name in sys.modules if name.partition(".")[0] in roots))
desk.close()
"""


def test_a_process_with_an_open_desk_has_one_sqlite_and_no_qt(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN_A_DESK]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_no_text_names_somebodys_machine() -> None:
    assert "\n".join(found_in_texts(MACHINE)) == ""


def test_no_text_names_an_index_of_packages() -> None:
    allowed = "--no-emit-index-url"
    found = [each for each in found_in_texts(INDEX) if allowed not in each]
    assert "\n".join(found) == ""


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_everything_locked_is_pinned_and_hashed(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(entries) > 20
    found = [each for each in entries if "==" not in each or "--hash=sha256:" not in each]
    assert "\n".join(found) == ""
    assert "pyside6-essentials==6.9.3 ; platform_machine != 'aarch64'" in text
