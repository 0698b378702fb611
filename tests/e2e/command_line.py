"""The command line as a script uses it: words in; exit code, stdout and stderr out."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.cli import main


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


class CommandLine:
    """Calls `main` in this process, on one database."""

    def __init__(
        self, database: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self.database = database
        self._capsys = capsys
        self._patch = patch

    def __call__(self, *words: object, stdin: bytes = b"") -> Said:
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        try:
            code = main(["--database", str(self.database), *map(str, words)])
        except SystemExit as ended:  # as argparse ends
            code = int(ended.code or 0)
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        return Said(code, said.out, said.err)

    def answer(self, *words: object, code: int = 0, stdin: bytes = b"") -> Any:
        """The JSON document, which is all that stdout holds."""
        said = self(*words, "--json", stdin=stdin)
        assert said.code == code, said
        return json.loads(said.out)

    def do(self, line: str, *, officer: str = "05") -> Any:
        return self.answer("--as", officer, "do", line)

    def refused(self, *words: object, stdin: bytes = b"") -> str:
        """The one sentence that says why not, after whatever was remarked; stdout is empty."""
        said = self(*words, stdin=stdin)
        assert (said.code, said.out) == (1, ""), said
        *_remarks, sentence = said.err.splitlines()
        assert sentence.startswith("jinhai-console: ")
        return sentence.removeprefix("jinhai-console: ")
