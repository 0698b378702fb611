"""回访清单 on paper: the calls that a list or a sample shows, to be called from or filed."""

from dataclasses import dataclass

from jinhai_console.domain.callback_rows import CallbackRow, SampleRow
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.callback_samples import sample_called
from jinhai_console.store.views.callbacks import callbacks_among


@dataclass(frozen=True, slots=True)
class CallbackSheet:
    """`sample` where all of them are of one; names and numbers are masked."""

    rows: tuple[CallbackRow, ...]
    title: str
    sample: SampleRow | None
    heading: SheetHeading
    zone: str
    at: Instant


def callback_sheet(
    reader: Reader, ids: tuple[int, ...], title: str, drawn_by: int | None
) -> CallbackSheet:
    """Those of `ids`, in their order."""
    known = {each.id: each for each in callbacks_among(reader, ids)}
    rows = tuple(known[id] for id in ids if id in known)
    numbers = {each.callback.number.rpartition("-")[0] for each in rows if each.callback.sample_id}
    whole = len(numbers) == 1 and all(each.callback.sample_id for each in rows)
    sample = sample_called(reader, numbers.pop()) if whole else None
    zone = reader.lists.station.zone
    return CallbackSheet(rows, title, sample, heading_of(reader, drawn_by), zone, reader.now)
