"""How far the running shift's handover is: what its page shows, read in one snapshot."""

from dataclasses import dataclass

from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.shift import Handover, Shift
from jinhai_console.domain.station import Level
from jinhai_console.services.handover import items_of, next_shift_name, sheet_of, with_receipts
from jinhai_console.store.reader import Reader
from jinhai_console.store.views import shift as views
from jinhai_console.store.views.accounts import officer_by_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Without a running `shift` there is nothing but the name that one would get.

    Without a `handover` the sheet is a draft. `arrived` names the open items that the
    sheet does not have, `ended` those on it that nobody needs to take over any more, `recounted`
    the equipment that was counted since.
    """

    next_name: str
    levels: tuple[Level, ...] = ()
    shift: Shift | None = None
    leader: str = ""
    handover: Handover | None = None
    sheet: HandoverSheet | None = None
    handed_by: Officer | None = None
    received_by: Officer | None = None
    arrived: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    recounted: tuple[str, ...] = ()

    @property
    def is_prepared(self) -> bool:
        return self.handover is not None

    @property
    def is_handed(self) -> bool:
        """The one who hands over has signed the sheet as it stands."""
        return self.handover is not None and self.handover.handed_signed_at is not None

    @property
    def waiting(self) -> int:
        """How many items of the sheet nobody has taken over yet."""
        return len(self.sheet.items) - self.sheet.taken_count if self.sheet else 0


@dataclass(frozen=True, slots=True)
class PastShift:
    """A shift that has ended, as the list of reprints shows it.

    `code` and `handover_id` are empty without a sheet, `looked_by` until a leader has read it.
    """

    id: int
    name: str
    started: str
    ended: str
    leader: str
    code: str
    handover_id: int | None = None
    looked_by: str = ""


def standing(reader: Reader, drawn_by: int | None) -> Standing:
    levels = tuple(reader.lists.levels.values())
    next_name = next_shift_name(reader)
    shift = views.running_shift(reader)
    if shift is None:
        return Standing(next_name=next_name, levels=levels)
    handover = views.handover_of(reader, shift.id)
    if handover is None:
        sheet = sheet_of(reader, None, drawn_by)
    else:
        sheet = with_receipts(reader, handover)
    moved = _moved(reader, handover, sheet) if handover and sheet else ((), (), ())
    arrived, ended, recounted = moved
    return Standing(
        next_name=next_name,
        levels=levels,
        shift=shift,
        leader=views.officer_name(reader, shift.leader_id),
        handover=handover,
        sheet=sheet,
        handed_by=officer_by_id(reader, handover.handed_by_id) if handover else None,
        received_by=officer_by_id(reader, handover.received_by_id) if handover else None,
        arrived=arrived,
        ended=ended,
        recounted=recounted,
    )


def past_shifts(reader: Reader) -> list[PastShift]:
    """The shifts that have ended, latest first."""
    zone = reader.lists.station.zone
    found = []
    for shift in views.recent_shifts(reader):
        handover = views.handover_of(reader, shift.id)
        found.append(
            PastShift(
                shift.id,
                shift.name,
                short_text(shift.started_at, zone),
                full_text(shift.ended_at, zone),
                views.officer_name(reader, shift.leader_id),
                handover.checkpoint if handover else "",
                handover.id if handover else None,
                views.officer_name(reader, handover.led_by_id) if handover else "",
            )
        )
    return found


def _moved(
    reader: Reader, handover: Handover, sheet: HandoverSheet
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What came, what went, what was counted anew since the sheet was drawn up."""
    now_open = {each.key: each for each in items_of(reader, handover)}
    on_sheet = {each.key: each for each in sheet.items}
    arrived = tuple(each.name for key, each in now_open.items() if key not in on_sheet)
    ended = tuple(each.name for key, each in on_sheet.items() if key not in now_open)
    recounted = tuple(
        each.number
        for key, each in now_open.items()
        if key in on_sheet and on_sheet[key].count != each.count
    )
    return arrived, ended, recounted
