"""`callbacks import`: what was asked elsewhere, from a list."""

from argparse import Namespace
from pathlib import Path

from jinhai_console.cli.opening import actor_of
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.callback_table import import_callbacks
from jinhai_console.intake.importer.rejects import RejectsFile
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.services.desk import Desk


def take_callbacks(desk: Desk, options: Namespace, speech: Speech) -> None:
    if not options.number:
        raise Stopped("callbacks import 后面要写文件：CSV 或 XLSX 的回访清单")
    try:
        path, actor_id = Path(options.number), actor_of(desk, options)
        found = import_callbacks(desk, path, actor_id, sheet=options.sheet)
        if options.rejects and found.refused:
            with RejectsFile(Path(options.rejects), found.columns) as file:
                for _row, cells, reason in found.refused:
                    file.add(cells, reason)
    except (Refusal, Unreadable) as refusal:
        raise Stopped(str(refusal)) from None
    document = {
        "accepted": found.accepted,
        "repeated": found.repeated,
        "rejected": len(found.refused),
        "refused": [{"row": row, "reason": reason} for row, _cells, reason in found.refused],
    }
    counts = f"收下 {found.accepted} 件，已有 {found.repeated} 件，退回 {len(found.refused)} 行"
    reasons = [f"第 {row} 行：{reason}" for row, _cells, reason in found.refused]
    speech.answer(document, [counts, *reasons])
