"""`templates`: which sheets a station sets its own way; one copied out, all checked."""

import json
import shutil
from argparse import Namespace
from pathlib import Path

from jinhai_console.cli.opening import database_path
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.reports.sheet import SheetFault, render
from jinhai_console.reports.station_templates import STATION_TEMPLATES, folder_beside
from jinhai_console.settings import Settings, resources_dir


def templates(options: Namespace, settings: Settings, speech: Speech) -> int:
    """Exit code 1 where one of the station's own is broken."""
    folder = folder_beside(database_path(options, settings))
    if options.action == "export":
        _export(options.name, folder, speech)
        return 0
    STATION_TEMPLATES.use(folder)
    checked = options.action == "check"
    found = [_state(name, folder, is_checked=checked) for name in _names()]
    bad = [each for each in found if each["fault"]]
    rows = [(each["name"], "本所" if each["own"] else "自带", each["fault"]) for each in found]
    speech.answer({"folder": str(folder), "templates": found, "total": len(found)}, columns(rows))
    return 1 if bad else 0


def _export(name: str | None, folder: Path, speech: Speech) -> None:
    if name not in _names():
        raise Stopped(f"请写明是哪种表单：{'、'.join(_names())}")
    target = folder / name
    if target.exists():
        raise Stopped(f"{target} 已经有了；要重来先把它改名")
    shutil.copytree(_builtin() / name, target)
    path = target / "template.typ"
    speech.answer({"name": name, "path": str(path)}, [f"{path}　改好以后用 templates check 核对"])


def _state(name: str, folder: Path, *, is_checked: bool) -> dict[str, object]:
    if is_checked:
        sample = json.loads((_builtin() / name / "sample.json").read_text("utf-8"))
        try:
            render(name, sample, resources=resources_dir())
        except SheetFault as fault:
            return {"name": name, "own": False, "fault": str(fault)}
    own = (folder / name).is_dir()
    return {"name": name, "own": own, "fault": STATION_TEMPLATES.fault_of(name)}


def _names() -> list[str]:
    return sorted(each.parent.name for each in _builtin().glob("*/template.typ"))


def _builtin() -> Path:
    return resources_dir() / "templates"
