"""`import`: history from CSV or XLSX, with every row accounted for."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.intake.importer.reading import open_import
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.intake.importing import ImportResult, ImportRun
from jinhai_console.settings import Settings


def run(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        try:
            plan = open_import(
                Path(options.file),
                preset=options.preset,
                mapping=_mapping(options.map),
                zone=options.timezone,
                sheet=options.sheet,
                station_zone=lists_of(desk).station.zone,
            )
            for note in plan.notes:
                speech.say(note)
            importing = ImportRun(
                desk,
                plan,
                actor_id=actor_of(desk, options),
                rejects=Path(options.rejects) if options.rejects else None,
                is_dry=options.dry_run,
                progress=lambda done, rows: speech.progress(done, rows, "行"),
            )
            result = importing.run()
        except Unreadable as wrong:
            raise Stopped(str(wrong)) from None
    document = {**_numbers(result), "encoding": plan.encoding, "mapping": plan.mapping}
    speech.answer(document, _lines(result, options.dry_run))
    if result.rejected and not options.rejects:
        speech.say("加上 --rejects FILE 可得到退回的行和原因，改好后再导入")


def _mapping(pairs: list[str]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for pair in pairs:
        name, separator, column = pair.partition("=")
        if not separator or not name or not column:
            raise Stopped(f"--map 要写成 字段=列名，如 received_at=报警时间，不是“{pair}”")
        mapping[name.strip()] = column.strip()
    return mapping


def _numbers(result: ImportResult) -> dict[str, Any]:
    return {
        "rows": result.rows,
        "accepted": result.accepted,
        "unplaced": result.unplaced,
        "rejected": result.rejected,
        "repeated": result.repeated,
        "incidents": result.incidents,
        "assignments": result.assignments,
        "new_categories": result.new_categories,
        "seconds": result.seconds,
    }


def _lines(result: ImportResult, is_dry: bool) -> list[str]:
    head = "试读，没有写入：" if is_dry else ""
    rows = f"收下 {result.accepted} + 退回 {result.rejected} + 重复 {result.repeated}"
    made = f"警情 {result.incidents} 起，派警 {result.assignments} 条"
    new = f"新类别 {len(result.new_categories)} 个，用时 {result.seconds} 秒"
    lines = [f"{head}{result.rows} 行 = {rows}", f"{made}，{new}"]
    if result.unplaced:
        lines.append(f"收下的有 {result.unplaced} 行坐标不能用（不是经纬度，或为 0,0），没有带坐标")
    return lines
