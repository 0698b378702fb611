"""Makes the three sounds of the alarms beside this file: `python resources/sounds/synthesise.py`.

Soft mallet strokes of a few partials, each sound its own figure, so that they are told apart
without looking and by pitch alone over a cheap loudspeaker: high three rising strokes played
twice, medium two falling ones, low a single one. Nothing here is recorded or copied.
"""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
PEAK = 0.5  # the system's volume decides; half of full scale never clips
_ATTACK_S, _RELEASE_S = 0.012, 0.05
_PARTIALS = ((1.0, 1.0), (2.0, 0.35), (3.0, 0.12))  # of the pitch, and how strong

# Strokes: when, at which pitch in Hz, how long until it has faded. E5 A5 C♯6; A5 E5; D5.
SOUNDS = {
    "high": [(at + place * 0.16, pitch, 0.30)
             for at in (0.0, 0.75) for place, pitch in enumerate((659.3, 880.0, 1108.7))],
    "medium": [(0.0, 880.0, 0.40), (0.26, 659.3, 0.55)],
    "low": [(0.0, 587.3, 0.60)],
}  # fmt: skip


def stroke(pitch: float, seconds: float) -> list[float]:
    found = []
    for place in range(int(seconds * RATE)):
        at = place / RATE
        rise = min(1.0, at / _ATTACK_S)
        fall = math.exp(-4.0 * at / seconds) * min(1.0, (seconds - at) / _RELEASE_S)
        tone = sum(
            strength * math.exp(-2.0 * (partial - 1) * at / seconds)
            * math.sin(2 * math.pi * pitch * partial * at)
            for partial, strength in _PARTIALS
        )  # fmt: skip
        found.append(rise * fall * tone)
    return found


def mixed(strokes: list[tuple[float, float, float]]) -> list[float]:
    length = max(int((at + seconds) * RATE) for at, _pitch, seconds in strokes) + 1
    sound = [0.0] * length
    for at, pitch, seconds in strokes:
        for place, value in enumerate(stroke(pitch, seconds), start=int(at * RATE)):
            sound[place] += value
    loudest = max(map(abs, sound))
    return [PEAK * value / loudest for value in sound]


def write(path: Path, sound: list[float]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(32_767 * each)) for each in sound))


def synthesise(folder: Path) -> None:
    for name, strokes in SOUNDS.items():
        write(folder / f"{name}.wav", mixed(strokes))


if __name__ == "__main__":
    synthesise(Path(__file__).resolve().parent)
