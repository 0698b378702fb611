"""What the command line says: one JSON document on stdout, or lines for people."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import east_asian_width


class Stopped(Exception):
    """The command cannot be done. One sentence saying what is wrong and what to do."""


class Speech:
    """With `as_json` stdout carries the document and nothing else; words go to stderr."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def answer(self, document: Mapping[str, Any], lines: Sequence[str] = ()) -> None:
        """The command's answer: the document for scripts, the lines for people."""
        if self.as_json:
            text = json.dumps(document, ensure_ascii=False, indent=2)
            sys.stdout.write(text + "\n")
        else:
            sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()

    def say(self, line: str) -> None:
        """Something for a person to know meanwhile."""
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()

    def progress(self, done: int, of: int, unit: str) -> None:
        """How far long work is, written over itself; nothing where nobody watches."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{done} / {of} {unit}")
            sys.stderr.flush()

    def refuse(self, sentence: str) -> None:
        sys.stderr.write(f"jinhai-console: {sentence}\n")


def columns(rows: Sequence[Sequence[object]]) -> list[str]:
    """Rows as aligned lines; a Chinese character takes two places."""
    texts = [[str(cell) for cell in row] for row in rows]
    if not texts:
        return []
    widths = [max(_width(row[at]) for row in texts) for at in range(len(texts[0]))]
    return [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in texts
    ]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)
