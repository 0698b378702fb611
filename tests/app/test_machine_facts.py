"""Disk and sound as the handover sheet says them."""

from pathlib import Path

import pytest

from jinhai_console.app import machine_facts
from jinhai_console.app.machine_facts import disk_fact, sound_fact
from jinhai_console.ui.alarms.speaker import SoundState


def test_what_is_left_of_the_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fact = disk_fact(tmp_path)
    assert fact.text.startswith("剩余 ")
    monkeypatch.setattr(machine_facts, "LOW_BYTES", 10**30)
    assert disk_fact(tmp_path).is_alarm
    gone = disk_fact(tmp_path / "gone")
    assert gone.is_alarm
    assert "读不到" in gone.text


@pytest.mark.parametrize("state", SoundState)
def test_every_state_of_the_sound_has_its_words(state: SoundState) -> None:
    fact = sound_fact(state, "aplay: 没有回应")
    assert fact.is_alarm is (state is not SoundState.AUDIBLE)
    assert ("没有回应" in fact.text) is (state is SoundState.FAILED)
