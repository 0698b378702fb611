"""`work-figures`, `keys`: sheets of the whole station that have no records of their own."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.reports.keys import keys_paper
from jinhai_console.reports.paper import work_figures_paper
from jinhai_console.services import reads
from jinhai_console.settings import Settings, resources_dir


def work_figures(options: Namespace, settings: Settings, speech: Speech) -> None:
    period = period_of(options)
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        board = desk.read(reads.work_board, period, actor_of(desk, options)).result()
        document: dict[str, Any] = {"works": [figures_json(e, zone) for e in board.works]}
        lines = [line for each in board.works for line in (*figures_lines(each), "")]
        if options.pdf:
            paper = work_figures_paper(board.works, board.heading, resources_dir())
            add_paper(desk, options, paper, document, lines)
    speech.answer(document, lines)


def keys(options: Namespace, settings: Settings, speech: Speech) -> None:
    from jinhai_console.ui.actions import ACTIONS, group_text
    from jinhai_console.ui.key_groups import keys_by_group

    groups = [(group_text(group), lines) for group, lines in keys_by_group(ACTIONS)]
    document: dict[str, Any] = {
        "groups": [
            {"name": name, "keys": [{"key": key, "does": does} for key, does in lines]}
            for name, lines in groups
        ]
    }
    said: list[str] = []
    for name, lines in groups:
        said += [name, *columns([("  " + key, does) for key, does in lines])]
    if options.pdf:
        with open_desk(options, settings) as desk:
            heading = desk.read(reads.heading_of, actor_of(desk, options)).result()
            add_paper(desk, options, keys_paper(groups, heading, resources_dir()), document, said)
    speech.answer(document, said)
