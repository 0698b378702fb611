"""A list of call-backs made elsewhere (CSV, XLSX): each row taken, known already, or refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from jinhai_console.domain.callback import INVALID_NAMES, LEVEL_NAMES, Answers, CallbackLevel
from jinhai_console.domain.instant import parse_instant
from jinhai_console.domain.outcome import Done, Refused
from jinhai_console.domain.satisfaction import SATISFACTION_NAMES, Satisfaction
from jinhai_console.intake.headed_list import ImportedList, ListRow, headed_rows
from jinhai_console.services import reads
from jinhai_console.services.callback_ledger import LedgerCallback, TakeCallbackLedger
from jinhai_console.services.desk import Desk

MOST_ROWS = 20_000
_NEEDED = ("number", "at", "result")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("警情编号", "接警编号", "编号", "事件单编号"),
    "at": ("回访时间", "时间"),
    "result": ("回访结果", "满意度", "总的来说", "结果"),
    "arrival": ("到场及时", "到场"),
    "manner": ("民警态度", "态度"),
    "handling": ("处置结果", "处理结果"),
    "level": ("回访方式", "方式"),
    "invalid": ("无效原因",),
    "by": ("回访人", "回访民警"),
    "remark": ("备注", "回访内容", "情况"),
}

N = TypeVar("N", bound=StrEnum)


def import_callbacks(
    desk: Desk, path: Path, actor_id: int | None, sheet: str | None = None
) -> ImportedList:
    """The same list again changes nothing. Raises Refusal where the file is no such list."""
    zone = desk.read(reads.lists).result().station.zone
    officers = desk.read(reads.officer_rows).result()
    called = {each.name: each.id for each in officers} | {e.number: e.id for e in officers}
    found = ImportedList()
    for said in headed_rows(path, COLUMNS, _NEEDED, MOST_ROWS, sheet):
        found.columns = said.head
        _take(desk, found, said, _Words(zone, called), actor_id)
    return found


@dataclass(frozen=True, slots=True)
class _Words:
    """What the cells mean here."""

    zone: str
    officers: Mapping[str, int]


def _take(
    desk: Desk, found: ImportedList, row: ListRow, words: _Words, actor_id: int | None
) -> None:
    try:
        if row.fault:
            raise ValueError(row.fault)
        told = _told(desk, row, words)
        answer = desk.submit(TakeCallbackLedger(actor_id=actor_id, callbacks=(told,))).result()
    except ValueError as wrong:
        found.refused.append((row.number, list(row.cells), str(wrong)))
        return
    if isinstance(answer, Refused):
        found.refused.append((row.number, list(row.cells), answer.reason))
    elif isinstance(answer, Done):
        found.accepted += 1
    else:
        found.repeated += 1


def _told(desk: Desk, row: ListRow, words: _Words) -> LedgerCallback:
    """Raises ValueError with what is wrong."""
    number = row.cell("number")
    incident_id = desk.read(reads.incident_id, number).result() if number else None
    if incident_id is None:
        raise ValueError(f"没有编号为“{number}”的警情")
    by = row.cell("by")
    if by and by not in words.officers:
        raise ValueError(f"没有叫“{by}”的民警，也没有这个警号")
    if (result := _one_of(row, "result", SATISFACTION_NAMES)) is None:
        raise ValueError("没有回访结果；写满意、基本满意、不满意或无效")
    return LedgerCallback(
        incident_id=incident_id,
        at=parse_instant(row.cell("at").replace("/", "-"), words.zone),
        said=Answers(
            result=result,
            arrival=_opinion(row, "arrival"),
            manner=_opinion(row, "manner"),
            handling=_opinion(row, "handling"),
            invalid=_one_of(row, "invalid", INVALID_NAMES),
            remark=row.cell("remark"),
        ),
        level=_one_of(row, "level", LEVEL_NAMES) or CallbackLevel.PHONE,
        by_id=words.officers.get(by),
    )


def _opinion(row: ListRow, name: str) -> Satisfaction | None:
    return _one_of(row, name, SATISFACTION_NAMES)


def _one_of(row: ListRow, name: str, names: Mapping[N, str]) -> N | None:
    """By its word; None where the cell is empty."""
    said = row.cell(name)
    if not said:
        return None
    for each, word in names.items():
        if word == said:
            return each
    raise ValueError(f"{COLUMNS[name][0]}“{said}”不认识：写{'、'.join(names.values())}")
