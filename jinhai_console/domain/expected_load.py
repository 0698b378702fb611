"""How many incidents a day is likely to bring, from the same weekday of the weeks before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jinhai_console.domain.foresight import Foresight, Weighed, Weight
from jinhai_console.domain.instant import Instant, to_local

WEEKS = 8
FEWEST = 4  # weeks with a record: with less nothing is said
_BAND = 2  # hours


@dataclass(frozen=True, slots=True)
class ExpectedLoad:
    """`low` … `high` is the range of the weeks looked at, `band` the first hour of the busiest
    two-hour stretch."""

    mean: int
    low: int
    high: int
    weeks: int
    band: int


def expected_load(weeks: Sequence[Sequence[Instant]], zone: str) -> ExpectedLoad | None:
    """`weeks`: the moments of receipt in the same stretch of each earlier week that has a record.

    None where there are too few weeks, or nothing ever happened in them.
    """
    counts = [len(each) for each in weeks]
    if len(counts) < FEWEST or not sum(counts):
        return None
    bands = Counter(to_local(at, zone).hour // _BAND for each in weeks for at in each)
    most = max(bands.values())
    return ExpectedLoad(
        mean=round(sum(counts) / len(counts)),
        low=min(counts),
        high=max(counts),
        weeks=len(counts),
        band=_BAND * min(band for band, count in bands.items() if count == most),
    )


def load_line(load: ExpectedLoad) -> Weighed:
    until = load.band + _BAND
    line = Foresight(
        key="load:day",
        when=f"{load.band:02d}:00—{until:02d}:00",
        what=f"警情多起来：今后一日预计 {load.mean} 起"
        f"（近 {load.weeks} 周同一天 {load.low}—{load.high} 起），这两小时最多",
        then=f"这段时间留机动警力在所；一日超过 {load.high} 起，报带班领导增派",
        who="值班民警",
    )
    return Weighed(weight=Weight.PLAN, at=None, line=line)
