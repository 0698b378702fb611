"""What is computed off the screen for each turn of the map: the ground, the frame, its classes."""

from dataclasses import dataclass

from jinhai_console.domain.analysis.class_breaks import class_breaks
from jinhai_console.domain.analysis.station_map import Frame, Ground, counts_of_windows, frame
from jinhai_console.services.reads import Lists
from jinhai_console.services.station_map import MapQuestion
from jinhai_console.ui.map.layers import Classes
from jinhai_console.ui.map.windows import Mode, Steps, days_text
from jinhai_console.ui.map.words import narrowed_text


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """One window of a ground, to be drawn."""

    question: MapQuestion
    ground: Ground
    steps: Steps
    place: int
    has_density: bool


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """`classes` are those of all windows, so that a colour means the same while time runs: of
    single steps of every one, of growing ones of the last."""

    turn: Turn
    frame: Frame
    classes: Classes


def title_of(now: Drawn, lists: Lists) -> str:
    """The days and what the question is narrowed to."""
    days = days_text(now.frame.first, now.frame.last)
    return "　".join(filter(None, (days, narrowed_text(now.turn.question, lists))))


def drawn(turn: Turn) -> Drawn:
    steps = turn.steps
    first, last = steps.window(turn.place)
    windows = steps.windows[-1:] if steps.mode is Mode.CUMULATIVE else steps.windows
    counts = counts_of_windows(turn.ground, windows)
    found = frame(turn.ground, first, last, has_density=turn.has_density)
    return Drawn(turn, found, class_breaks(counts))
