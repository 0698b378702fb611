"""A WAV file played by what the system has: winsound on Windows, a small program elsewhere."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_PLAYERS = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))
_PATIENCE_S = 10.0  # the longest of our sounds takes two seconds


class SystemPlayer:
    """Plays at the system's volume. Raises OSError saying why it cannot."""

    def check(self) -> None:
        if sys.platform != "win32" and next(_programs(), None) is None:
            raise OSError("没有找到播放声音的程序 paplay、pw-play 或 aplay，请装上其中一个")

    def play(self, path: Path) -> None:
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
            except RuntimeError as fault:
                raise OSError(f"声音设备不可用（{fault}）") from None
            return
        self.check()
        faults = []
        for words in _programs():
            fault = _run([*words, str(path)])
            if not fault:
                return
            faults.append(f"{Path(words[0]).name}: {fault}")
        raise OSError("；".join(faults))


def _programs() -> Iterator[list[str]]:
    """Those that are there, the sound server's own first."""
    for name, *options in _PLAYERS:
        program = shutil.which(name)
        if program is not None:
            yield [program, *options]


def _run(words: list[str]) -> str:
    """What went wrong, nothing where it was heard."""
    try:
        done = subprocess.run(  # noqa: S603 — a player found on the path, a file of ours
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "没有回应"
    except OSError as fault:
        return str(fault)
    if done.returncode:
        return done.stderr.decode(errors="replace").strip()[:200] or f"返回 {done.returncode}"
    return ""
