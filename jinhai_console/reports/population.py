"""人口信息核查 on paper: the sample line by line, both rates with what they count."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.analysis.community.figure import percent
from jinhai_console.domain.analysis.community.population import ACCURACY, COLLECTION
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.masking import mask_identity, mask_name
from jinhai_console.domain.population_check import RESULT_NAMES
from jinhai_console.domain.population_rows import CheckRow, PersonRow
from jinhai_console.services.sheets import CheckSheet

UNVERIFIED = "未核实"
SHARED = "证件号相同"


def rate_text(part: int, whole: int) -> str:
    found = percent(part, whole)
    return "—" if found is None else f"{found}%"


def collection_text(row: CheckRow) -> str:
    return rate_text(row.collected, row.resulted)


def accuracy_text(row: CheckRow) -> str:
    return rate_text(row.right, row.collected)


def check_data(sheet: CheckSheet) -> dict[str, Any]:
    """What `templates/population` prints; names and numbers are masked."""
    row, check = sheet.detail.row, sheet.detail.check
    return {
        "heading": asdict(sheet.heading),
        "under": f"{check.number}　{check.office}　{check.day}",
        "facts": [
            ["范围", row.community or "全所"],
            ["抽查人数", f"{row.sampled} 人，有结果 {row.resulted} 人"],
            ["采集率", f"{collection_text(row)}（{row.collected}/{row.resulted}）"],
            ["准确率", f"{accuracy_text(row)}（{row.right}/{row.collected}）"],
            ["有误和未采集", f"{row.wrong + row.missing} 人，已更正 {row.corrected} 人"],
            ["更正期限", full_text(check.due_at, sheet.zone)[:16]],
            *([["说明", check.note]] if check.note else []),
        ],
        "people": [_line(each, sheet.zone) for each in sheet.detail.people],
        "definition": [COLLECTION, ACCURACY],
    }


def doubts_text(row: PersonRow) -> str:
    """What is doubtful about his identity number."""
    person = row.person
    said = [UNVERIFIED] if person.identity_number and not person.is_verified else []
    return "、".join([*said, *([SHARED] if row.shares_number else [])])


def _line(row: PersonRow, zone: str) -> dict[str, str]:
    person = row.person
    result = RESULT_NAMES[person.result] if person.result else "待结果"
    owed = ""
    if row.task is not None and person.is_open_error:
        owed = f"{row.task.receiver} {short_text(row.task.task.due_at, zone)[:5]} 前"
    return {
        "place": str(person.place),
        "name": mask_name(person.name),
        "identity": mask_identity(person.identity_number),
        "doubts": doubts_text(row),
        "community": row.community,
        "address": person.address,
        "result": result,
        "wrong": person.wrong_names,
        "correction": person.correction or owed,
    }
