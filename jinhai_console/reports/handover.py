"""交接班记录: the frozen sheet as the template's data."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinhai_console.domain.handover_item import ITEM_TITLES, ItemKind
from jinhai_console.domain.handover_sheet import BucketCount, HandoverSheet, ShiftCounts
from jinhai_console.reports.qr import qr_svg
from jinhai_console.reports.sheet import Sheet, render


def handover_data(sheet: HandoverSheet) -> dict[str, Any]:
    """What `templates/handover` prints: the sheet, its key figures, counts, items by kind, code."""
    data = asdict(sheet)
    data["figures"] = _figures(sheet)
    data["counts_header"] = ["", *(each.name for each in _columns(sheet.counts))]
    data["counts_rows"] = _counts_rows(sheet)
    data["groups"] = [
        {"title": ITEM_TITLES[kind], "items": [asdict(each) for each in sheet.of(kind)]}
        for kind in ItemKind
        if kind is not ItemKind.EQUIPMENT
    ]
    data["equipment"] = [asdict(each) for each in sheet.of(ItemKind.EQUIPMENT)]
    data["confirmation"] = _confirmation(sheet)
    data["qr"] = qr_svg(sheet.reference)
    return data


def handover_pdf(sheet: HandoverSheet, *, resources: Path) -> Sheet:
    return render("handover", handover_data(sheet), resources=resources)


def _figures(sheet: HandoverSheet) -> list[tuple[str, int]]:
    return [
        ("移交未结", len(sheet.open_incidents)),
        ("重大、紧急", len(sheet.notable)),
        ("在所人员", len(sheet.of(ItemKind.HELD))),
        ("待办事项", len(sheet.items) - len(sheet.of(ItemKind.EQUIPMENT))),
        ("其中已超时", sheet.overdue_count),
        ("系统异常", sum(1 for each in sheet.facts if each.is_alarm)),
    ]


def _columns(counts: ShiftCounts) -> tuple[BucketCount, ...]:
    return (counts.total, counts.nuisance, counts.valid, *counts.buckets)


def _counts_rows(sheet: HandoverSheet) -> list[list[str]]:
    columns = _columns(sheet.counts)
    rows = [["本班警情（件）", *(str(each.count) for each in columns)]]
    if sheet.compared_with:
        rows.append([sheet.compared_with, *(_previous(each) for each in columns)])
        rows.append(["增减", *(_change(each) for each in columns)])
    return rows


def _previous(count: BucketCount) -> str:
    return "—" if count.previous is None else str(count.previous)


def _change(count: BucketCount) -> str:
    if count.previous is None:
        return "—"
    change = count.count - count.previous
    return f"{change:+d}".replace("-", "−") if change else "0"


def _confirmation(sheet: HandoverSheet) -> str:
    """What the signatures stand for, in figures that can be counted on the sheet."""
    total = len(sheet.items)
    if not total:
        return "本班没有待办事项和装备移交。交接班双方已核对以上内容。"
    rest = total - sheet.taken_count
    left = f"，尚有 {rest} 件待确认" if rest else "，全部确认"
    return (
        f"本班移交待办事项和装备 {total} 件（其中未结警情、指令 {len(sheet.open_incidents)} 件），"
        f"接班人已逐件确认 {sheet.taken_count} 件{left}。交接班双方已核对以上内容。"
    )
