"""Seattle's burglaries, where `JINHAI_REAL_DATA` names the folder that holds them."""

import csv
import gzip
import os
from datetime import datetime
from functools import cache
from pathlib import Path

import numpy as np

from jinhai_console.domain.analysis.near_repeat import Days
from jinhai_console.domain.analysis.projection import Points, sort_places

FILE = Path(os.environ.get("JINHAI_REAL_DATA", ""), "seattle_burglary.csv.gz")
HAS_FILE = "JINHAI_REAL_DATA" in os.environ and FILE.is_file()


@cache
def burglaries() -> tuple[Points, Days]:
    """All 42,709 in metres, with the number of the day on the wall's calendar."""
    with gzip.open(FILE, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    degrees = np.array([[float(row["x"]), float(row["y"])] for row in rows])
    moments = [datetime.strptime(row["t"], "%m/%d/%Y %I:%M:%S %p") for row in rows]  # noqa: DTZ007
    plane = sort_places(degrees).plane
    assert plane is not None
    return plane.metres(degrees), np.array([each.toordinal() for each in moments])
