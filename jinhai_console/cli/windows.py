"""`console`, `tour`, `shots`, `self-test`: everything that makes a window."""

import logging
import re
import sys
import tempfile
import time
from argparse import Namespace
from dataclasses import replace
from logging.handlers import RotatingFileHandler
from pathlib import Path

from jinhai_console.app.environment import go_offscreen, has_display
from jinhai_console.cli.opening import database_path
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.settings import Settings

LOG_BYTES, LOGS = 2_000_000, 5
LARGEST = 8_192  # pixels: beyond it there is no memory to draw in


def console(options: Namespace, settings: Settings, speech: Speech) -> int:
    """The window. Without a display the demonstration tours, a real station says what to do."""
    if not has_display():
        if not options.demo:
            raise Stopped("没有可用的显示器；请在图形桌面里运行，或用 tour 目录 生成演示图片")
        folder = Path("build/tour")
        speech.say(f"没有可用的显示器：改为不用屏幕走一遍主要工作，图片和交接班记录在 {folder}")
        return _tour(folder, settings, speech)
    from jinhai_console.app.console import Plan, run_console

    _log_to(settings.log_dir)
    path = database_path(options, settings)
    if not options.demo:
        return run_console(settings, Plan(database=path))
    with tempfile.TemporaryDirectory(prefix="jinhai-demo-") as name:
        fresh = Path(options.database) if options.database else Path(name) / "demo.db"
        if fresh.exists():
            raise Stopped(f"{fresh} 已经存在；示范要用全新的数据库，请换一个文件名")
        speech.say("正在建立虚构的示范派出所，登录的警号和口令会显示在窗口里")
        return run_console(settings, Plan(database=fresh, is_demo=True, arrivals=True))


def tour(options: Namespace, settings: Settings, speech: Speech) -> int:
    return _tour(Path(options.folder), settings, speech)


def _tour(folder: Path, settings: Settings, speech: Speech) -> int:
    started = time.monotonic()
    go_offscreen()
    _log_to_stderr()
    from PySide6.QtCore import QSize

    from jinhai_console.app.console import Plan, run_console
    from jinhai_console.app.tour import Tour

    script = Tour(folder, [])
    with tempfile.TemporaryDirectory(prefix="jinhai-tour-") as name:
        plan = Plan(
            database=Path(name) / "demo.db",
            is_demo=True,
            act=script.act,
            memory=Path(name) / "seat.ini",
            size=QSize(1920, 1080),
        )
        code = run_console(settings, plan)
    if code or script.pdf is None:
        raise Stopped("演示没有走完；原因见上面的日志")
    seconds = round(time.monotonic() - started, 1)
    document = {
        "pictures": [str(each) for each in script.pictures],
        "pdf": str(script.pdf),
        "seconds": seconds,
    }
    lines = [f"{len(script.pictures)} 张图片和 {script.pdf.name} 在 {folder}，用时 {seconds} 秒"]
    speech.answer(document, lines)
    return 0


def shots(options: Namespace, settings: Settings, speech: Speech) -> None:
    from PySide6.QtCore import QSize

    from jinhai_console.app.console import Plan, run_console
    from jinhai_console.app.shots import PAGES, Shots

    if options.page not in (None, *PAGES):
        raise Stopped(f"没有页面“{options.page}”；可用：{'、'.join(PAGES)}")
    width, height = _size(options.size)
    go_offscreen()
    _log_to_stderr()
    script = Shots(Path(options.folder), options.page)
    given = database_path(options, settings)
    if options.database is not None and not given.is_file():
        raise Stopped(f"没有数据库 {given}；请核对 --database，不写它就拍示范派出所")
    with tempfile.TemporaryDirectory(prefix="jinhai-shots-") as name:
        is_demo = options.database is None
        plan = Plan(
            database=Path(name) / "demo.db" if is_demo else given,
            is_demo=is_demo,
            act=script.act,
            memory=Path(name) / "seat.ini",
            size=QSize(width, height),
            theme=options.theme,
        )
        code = run_console(replace(settings, language=options.language), plan)
    if code:
        raise Stopped("图片没有拍完；原因见上面的日志")
    lines = [f"{len(script.pictures)} 张图片在 {options.folder}"]
    speech.answer({"pictures": [str(each) for each in script.pictures]}, lines)


def _size(said: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})[xX×](\d{3,5})", said)
    if found is None:
        raise Stopped(f"--size 要写成 1920x1080，不是“{said}”")
    width, height = int(found[1]), int(found[2])
    if max(width, height) > LARGEST:
        raise Stopped(f"--size 每边至多 {LARGEST} 像素，不是“{said}”")
    return width, height


def self_test(_options: Namespace, settings: Settings, speech: Speech) -> int:
    started = time.monotonic()
    if not has_display():
        go_offscreen()
    _log_to_stderr()
    from jinhai_console.app.self_test import run_self_test

    ok = run_self_test(settings)
    seconds = round(time.monotonic() - started, 1)
    lines = [f"自检通过，用时 {seconds} 秒"] if ok else []
    speech.answer({"ok": ok, "seconds": seconds}, lines)
    if not ok:
        speech.refuse("自检没有通过；原因见上面的日志")
    return 0 if ok else 1


def _log_to(folder: Path) -> None:
    """What went wrong, for whoever has to find out: a few files that replace each other."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "console.log", maxBytes=LOG_BYTES, backupCount=LOGS, encoding="utf-8"
    )
    _configure(handler)


def _log_to_stderr() -> None:
    _configure(logging.StreamHandler(sys.stderr))


def _configure(handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
