"""What the handover sheet says of the machine: room on its disk, whether alarms are heard."""

import shutil
from pathlib import Path

from jinhai_console.domain.handover_sheet import SystemFact
from jinhai_console.ui.alarms.speaker import SoundState

LOW_BYTES = 5 * 10**9  # some weeks of backups of a large station
_GIGA = 10**9
_SOUNDS = {
    SoundState.AUDIBLE: ("能听到", False),
    SoundState.MUTED: ("已静音", True),
    SoundState.FAILED: ("放不出声音", True),
    SoundState.NONE: ("这个席位没有声音", True),
}


def disk_fact(folder: Path) -> SystemFact:
    """Of the disk on which the database lies."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as fault:
        said = f"读不到（{fault.strerror or fault}）"
        return SystemFact(name="磁盘空间", text=said, is_alarm=True)
    text = f"剩余 {free / _GIGA:,.1f} GB"
    return SystemFact(name="磁盘空间", text=text, is_alarm=free < LOW_BYTES)


def sound_fact(state: SoundState, fault: str) -> SystemFact:
    said, is_alarm = _SOUNDS[state]
    text = f"{said}：{fault}" if fault and state is SoundState.FAILED else said
    return SystemFact(name="告警声音", text=text, is_alarm=is_alarm)
