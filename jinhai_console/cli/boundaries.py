"""`boundaries`: outlines of the communities out of a GeoJSON file and into one."""

from argparse import Namespace
from pathlib import Path

from jinhai_console.cli.opening import actor_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refused
from jinhai_console.intake.boundary_file import read_boundary_file
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services.boundaries import (
    BoundaryPreview,
    ImportBoundaries,
    boundary_file,
    boundary_preview,
)
from jinhai_console.services.desk import Desk
from jinhai_console.settings import Settings


def boundaries(options: Namespace, settings: Settings, speech: Speech) -> None:
    if bool(options.file) == bool(options.export):
        raise Stopped("请写要导入的 GeoJSON 文件，或 --export FILE 导出现有的边界")
    with open_desk(options, settings) as desk:
        if options.export:
            path = Path(options.export)
            written = desk.read(boundary_file).result()
            write_whole(path, written)
            speech.answer({"file": str(path)}, [f"已写入 {path}"])
            return
        found = desk.read(boundary_preview, read_boundary_file(Path(options.file))).result()
        if not options.dry_run:
            _bring_in(desk, options, found)
    _say(found, speech, is_dry=options.dry_run)


def _bring_in(desk: Desk, options: Namespace, found: BoundaryPreview) -> None:
    command = ImportBoundaries(actor_id=actor_of(desk, options), boundaries=found.matched)
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)


def _say(found: BoundaryPreview, speech: Speech, *, is_dry: bool) -> None:
    document = {
        "matched": list(found.names),
        "unmatched": list(found.unmatched),
        "without": list(found.without),
        "notes": list(found.notes),
    }
    done = "可以导入" if is_dry else "已导入"
    lines = [f"{done} {len(found.names)} 个社区的边界"]
    for word, names in (("对不上", found.unmatched), ("仍没有边界", found.without)):
        if names:
            lines.append(f"{word}：{'、'.join(names)}")
    speech.answer(document, [*lines, *found.notes])
