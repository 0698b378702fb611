"""The card beside an incident, as screens and sheets show it: its steps and what was ticked."""

from collections.abc import Iterable
from dataclasses import dataclass

from jinhai_console.domain.clocks import Tone, tone_of
from jinhai_console.domain.instant import SECOND, Duration, Instant
from jinhai_console.domain.procedure import DEEDS, Part, Step


@dataclass(frozen=True, slots=True)
class TickRow:
    """A step done: the words that were ticked, when and by whom."""

    procedure_id: int
    key: str
    part: Part
    words: str
    at: Instant
    at_text: str
    by: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the card; `number` is what the officer types for it."""

    number: int
    key: str
    step: Step
    tick: TickRow | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    all: int
    overdue: int


@dataclass(frozen=True, slots=True)
class IncidentProcedure:
    """`procedure_id` is None where the category has no card. `category` is the one it is for.

    Limits run from `started_at`; None where none runs: everybody has left, or it has not begun.
    `earlier` are ticks of steps that the card no longer has, or of an earlier category's card.
    """

    procedure_id: int | None = None
    title: str = ""
    category: str = ""
    standing: str = ""
    basis: str = ""
    steps: tuple[StepRow, ...] = ()
    earlier: tuple[TickRow, ...] = ()
    started_at: Instant | None = None

    def tone(self, row: StepRow, now: Instant) -> Tone:
        """Calm once it is ticked: what was late then is history."""
        if row.tick is not None or self.started_at is None:
            return Tone.CALM
        return tone_of(self.started_at, row.step.limit_s, now)

    def left(self, row: StepRow, now: Instant) -> Duration | None:
        """What remains of the step's limit, negative once it has passed; None without one."""
        if row.tick is not None or self.started_at is None or row.step.limit_s is None:
            return None
        return self.started_at + row.step.limit_s * SECOND - max(now, self.started_at)

    def progress(self, now: Instant) -> Progress:
        return Progress(
            sum(row.tick is not None for row in self.steps),
            len(self.steps),
            sum(self.tone(row, now) is Tone.RED for row in self.steps),
        )

    def next_step(self, now: Instant) -> StepRow | None:
        """What to do now: the open step whose limit ends first, else the first open one."""
        open_rows = [row for row in self.steps if row.tick is None]
        timed = [row for row in open_rows if self.left(row, now) is not None]
        deeds = [row for row in open_rows if row.step.part is not Part.ASK]
        if timed:
            return min(timed, key=lambda row: (row.step.limit_s or 0, row.number))
        return next(iter(deeds or open_rows), None)

    def ticks(self) -> tuple[TickRow, ...]:
        """Everything that was ticked, in the order in which it was done."""
        ticked = [row.tick for row in self.steps if row.tick is not None]
        return tuple(sorted([*self.earlier, *ticked], key=lambda each: each.at))


NO_PROCEDURE = IncidentProcedure()


def done_text(ticks: Iterable[TickRow]) -> str:
    """`已：派警；到场检查。` of what was done, for a feedback to begin with, or nothing."""
    deeds = [each.words.rstrip("。；;. ") for each in ticks if each.part in DEEDS]
    return f"已：{'；'.join(deeds)}。" if deeds else ""
