"""What an import will do, before it does it: form, columns, zone, and what to tell a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jinhai_console.domain.instant import zone_of
from jinhai_console.intake.importer.mapping import (
    MOMENTS,
    Contents,
    FieldMap,
    explicit,
    is_duration,
    propose,
)
from jinhai_console.intake.importer.presets import Preset, detect_preset, preset_named
from jinhai_console.intake.importer.table import Table
from jinhai_console.intake.importer.text_table import TextTable
from jinhai_console.intake.importer.times import DayOrder, OrderEvidence, TimeReader, order_evidence
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.intake.importer.values import are_swapped, text_of

PREVIEW_ROWS = 20
DEFAULT_ZONE = "Asia/Shanghai"


class Form(StrEnum):
    """How a column tells a moment."""

    MOMENT = "moment"
    JOINED = "joined"  # a date and a clock in two columns
    CLOCK = "clock"  # the day is the call's, or the next
    DURATION = "duration"  # counted from the call


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """`order` is None where no value of the sample tells day from month; the survey decides."""

    path: Path
    table: Table
    preset: Preset | None
    fields: FieldMap
    zone: str
    order: DayOrder | None
    forms: Mapping[str, Form]
    is_swapped: bool
    notes: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return self.table.columns

    @property
    def encoding(self) -> str:
        return self.table.encoding

    @property
    def mapping(self) -> dict[str, str]:
        """Field → column, as people and scripts read it."""
        return {
            field: "+".join(self.columns[index] for index in positions)
            for field, positions in self.fields.items()
        }

    @property
    def preview(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The first data rows with their numbers."""
        return self.table.sample[:PREVIEW_ROWS]

    @property
    def problem(self) -> str | None:
        """Why it cannot be read yet, or None."""
        if "received_at" in self.fields:
            return None
        listed = "、".join(self.columns[:30])
        return f"认不出哪一列是报警时间，请用 received_at=列名 指定；文件里有：{listed}"


def make_plan(
    path: Path,
    table: Table,
    *,
    preset: str | None,
    mapping: Mapping[str, str] | None,
    zone: str | None,
    station_zone: str,
) -> ImportPlan:
    """Raises Unreadable where the preset, the zone, a field or a column does not exist."""
    known = preset_named(preset) if preset else detect_preset(table.columns)
    sample = [cells for _number, cells in table.sample]
    contents = Contents(table.columns, sample)
    fields = explicit(mapping or {}, table.columns, propose(contents, known))
    chosen_zone = zone or (known.zone if known else None) or station_zone
    try:
        zone_of(chosen_zone)
    except (KeyError, ValueError, OSError):
        raise Unreadable(
            f"没有名为“{chosen_zone}”的时区，请写成 Asia/Shanghai 或 America/Chicago 的样子"
        ) from None
    evidence = _evidence(contents, fields)
    order = evidence.order or (None if evidence.undecided else DayOrder.MONTH_FIRST)
    swapped = _swapped(sample, fields)
    notes = _notes(table, known, zone, chosen_zone, evidence, swapped)
    forms = _forms(contents, sample, fields, order or DayOrder.MONTH_FIRST)
    return ImportPlan(path, table, known, fields, chosen_zone, order, forms, swapped, tuple(notes))


def _evidence(contents: Contents, fields: FieldMap) -> OrderEvidence:
    values = [
        value
        for field in MOMENTS
        for index in fields.get(field, ())[:1]
        for value in contents.filled(index)
    ]
    return order_evidence(values)


def _swapped(sample: Sequence[Sequence[str]], fields: FieldMap) -> bool:
    if "longitude" not in fields or "latitude" not in fields:
        return False
    longitude, latitude = fields["longitude"][0], fields["latitude"][0]
    return are_swapped((text_of(row[longitude]), text_of(row[latitude])) for row in sample)


def _forms(
    contents: Contents, sample: Sequence[Sequence[str]], fields: FieldMap, order: DayOrder
) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for field in MOMENTS:
        positions = fields.get(field)
        if positions is None:
            continue
        if len(positions) == 2 and contents.is_clock(positions[1]):
            forms[field] = Form.JOINED
        elif (
            field != "received_at"
            and contents.is_clock(positions[0])
            and not contents.is_moment(positions[0])
        ):
            forms[field] = _clock_form(positions[0], sample, fields, order)
        else:
            forms[field] = Form.MOMENT
    return forms


def _clock_form(
    index: int, sample: Sequence[Sequence[str]], fields: FieldMap, order: DayOrder
) -> Form:
    reader = TimeReader("UTC", order)
    clocks, received = [], []
    for row in sample:
        cell = text_of(row[index])
        parts = [text_of(row[position]) for position in fields.get("received_at", ())]
        if not cell or not all(parts) or not parts:
            continue
        try:
            call = reader.read_joined(*parts) if len(parts) == 2 else reader.read(" ".join(parts))
        except ValueError:
            continue
        clocks.append(cell)
        received.append(call)
    return Form.DURATION if is_duration(clocks, received) else Form.CLOCK


def _notes(
    table: Table,
    preset: Preset | None,
    zone: str | None,
    chosen_zone: str,
    evidence: OrderEvidence,
    swapped: bool,
) -> list[str]:
    """What a person should know before the import, a sentence each."""
    notes = []
    if table.header_row is None:
        notes.append("文件没有表头，各列以位置称呼，如 #3")
    if isinstance(table.body, TextTable) and table.body.encoding.damaged:
        notes.append(f"有 {table.body.encoding.damaged} 个字认不出来，显示为 \ufffd")
    if zone is None and not (preset and preset.zone):
        usual = preset.usual_zone if preset else None
        hint = f"；这类文件通常是 {usual}" if usual and usual != chosen_zone else ""
        notes.append(f"没有指定时区，时间按 {chosen_zone} 理解{hint}")
    if evidence.undecided and evidence.order is None:
        notes.append(f"样本里的日期分不出日和月，通读全文后再定，定不了则按 {DayOrder.MONTH_FIRST}")
    if evidence.day_first and evidence.month_first:
        notes.append("日期的写法前后不一，少数写法相反的行会被退回")
    if swapped:
        notes.append("经度和纬度两列是反的，已对调")
    return notes
