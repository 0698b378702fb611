"""A measured figure: its spread, the floor measured beside it, and the aim it is held against."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spread:
    """Samples by their order; the largest stands in where there are too few for a quantile."""

    samples: int
    p50: float
    p95: float
    p99: float
    largest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        ordered = sorted(values)
        last = len(ordered) - 1
        p50, p95, p99 = [ordered[min(last, int(each * len(ordered)))] for each in (0.5, 0.95, 0.99)]
        return cls(len(ordered), p50, p95, p99, ordered[last])


@dataclass(frozen=True, slots=True)
class Aim:
    """`of` names what is held against the limit: p50, p95, p99, or ratio (to the floor's p50)."""

    of: str
    limit: float
    is_least: bool = False  # the limit is to be reached rather than kept below

    def __str__(self) -> str:
        return f"{self.of} {'≥' if self.is_least else '≤'} {self.limit:,g}"

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.is_least else value <= self.limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the results."""

    name: str
    unit: str
    measured: Spread
    floor: Spread | None = None
    floor_name: str = ""
    aims: tuple[Aim, ...] = ()
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.measured.p50 / self.floor.p50 if self.floor and self.floor.p50 else None

    def outcome(self) -> str:
        """Each aim with what became of it."""
        return "; ".join(f"{each}: {self._became(each)}" for each in self.aims)

    def line(self) -> str:
        """For the terminal."""
        of = self.measured
        floor = f", floor {self.floor.p50:.4g}" if self.floor else ""
        spread = f"p50 {of.p50:.4g}, p95 {of.p95:.4g}, p99 {of.p99:.4g} {self.unit}"
        return f"{self.name}: {spread}{floor} ({of.samples}) {self.outcome()}"

    def _became(self, aim: Aim) -> str:
        return "met" if aim.is_met(self._held(aim)) else "**missed**"

    def _held(self, aim: Aim) -> float:
        if aim.of == "ratio":
            return self.ratio or 0.0
        value: float = getattr(self.measured, aim.of)
        return value

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Figure":
        spreads = {
            name: Spread(**values[name]) if values[name] else None for name in ("measured", "floor")
        }
        return cls(**{**values, **spreads, "aims": tuple(Aim(**each) for each in values["aims"])})


def timed(work: Callable[[], object]) -> float:
    """The seconds it took."""
    began = time.monotonic()
    work()
    return time.monotonic() - began


def in_ms(seconds: Sequence[float]) -> Spread:
    return Spread.of([each * 1_000 for each in seconds])
