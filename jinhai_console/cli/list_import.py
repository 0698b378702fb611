"""A list taken in from a file: what came of it, the refused rows in a file of their own."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from jinhai_console.cli.opening import actor_of
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.headed_list import ImportedList
from jinhai_console.intake.importer.rejects import RejectsFile
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.services.desk import Desk

TakeIn = Callable[[Desk, Path, int | None, str | None], ImportedList]


def take_list(
    desk: Desk, options: Namespace, speech: Speech, take_in: TakeIn, units: tuple[str, str]
) -> None:
    """`units` count what was taken in and what was refused."""
    try:
        found = take_in(desk, Path(options.number), actor_of(desk, options), options.sheet)
        if options.rejects and found.refused:
            with RejectsFile(Path(options.rejects), found.columns) as file:
                for _row, cells, reason in found.refused:
                    file.add(cells, reason)
    except (Refusal, Unreadable) as refusal:
        raise Stopped(str(refusal)) from None
    one, row_unit = units
    document = {
        "accepted": found.accepted,
        "repeated": found.repeated,
        "rejected": len(found.refused),
        "refused": [{"row": row, "reason": reason} for row, _cells, reason in found.refused],
    }
    taken = f"收下 {found.accepted} {one}，已有 {found.repeated} {one}"
    counts = f"{taken}，退回 {len(found.refused)} {row_unit}"
    reasons = [f"第 {row} 行：{reason}" for row, _cells, reason in found.refused]
    speech.answer(document, [counts, *reasons])
