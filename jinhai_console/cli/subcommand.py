"""What every subcommand has: its own words, `--json`, and the function that is run."""

from argparse import ArgumentParser
from typing import Protocol


class Commands(Protocol):
    """What `ArgumentParser.add_subparsers` returns; argparse has no public name for it."""

    def add_parser(self, name: str, *, help: str, description: str) -> ArgumentParser: ...  # noqa: A002


def add(commands: Commands, name: str, run: str, text: str) -> ArgumentParser:
    """One more subcommand; `run` names module and function in this folder."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help="标准输出只有一份 JSON")
    parser.set_defaults(run=run)
    return parser
