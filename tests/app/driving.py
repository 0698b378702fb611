"""The console driven by a script, as `tour` drives it; what fails in the script fails the test."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize

from jinhai_console.app.console import Console, Plan, run_console
from jinhai_console.app.scene import until
from jinhai_console.settings import Settings

Script = Callable[[Console], Awaitable[None]]


@dataclass(frozen=True)
class Ended:
    code: int
    closing_s: float  # from the script's last line until everything was closed


def drive(database: Path, script: Script, **plan: Any) -> Ended:
    """Open `database` in a window, run the script, close. Raises what the script raised."""
    faults: list[Exception] = []
    done_at = time.monotonic()

    async def act(console: Console) -> None:
        nonlocal done_at
        try:
            await script(console)
        except Exception as fault:
            faults.append(fault)
            raise
        finally:
            done_at = time.monotonic()

    given = {"memory": database.with_name("seat.ini"), "size": QSize(1366, 768), **plan}
    code = run_console(Settings(), Plan(database=database, act=act, **given))
    for each in faults:
        raise each
    return Ended(code, time.monotonic() - done_at)


async def sign_in(console: Console, number: str, password: str) -> None:
    console.workplace.pages.sign_in_as(number, password)
    await until(lambda: console.workplace.signed_in, "登录", 30)


async def aside(work: Callable[..., Any], *arguments: Any) -> Any:
    """Something slow, while the window lives on."""
    return await asyncio.get_running_loop().run_in_executor(None, work, *arguments)
