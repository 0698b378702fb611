"""How much is measured: everything for the results, a handful where only the code is tried."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Scale:
    """`work` is a folder for this run, `cache` one that stays from run to run."""

    work: Path
    cache: Path
    is_tiny: bool = False

    def of(self, full: int, tiny: int) -> int:
        return tiny if self.is_tiny else full
