"""`alarms`: what stands, whose it is, what is shelved and until when."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import lists_of, open_desk
from jinhai_console.cli.speech import Speech, columns
from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.services import reads
from jinhai_console.services.reads import Lists
from jinhai_console.settings import Settings

_PRIORITIES = {"high": "高", "medium": "中", "low": "低"}
_PHASES = {
    Phase.CALLING: "未确认",
    Phase.QUIET: "只作提示",
    Phase.HELD: "已确认",
    Phase.SHELVED: "已搁置",
}


def alarms(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        lists = lists_of(desk)
        rows = desk.read(reads.standing_rows).result()
        load = desk.read(reads.alarm_load).result()
    zone = lists.station.zone
    standing = [each for each in rows if each.phase is not Phase.SHELVED]
    shelved = [each for each in rows if each.phase is Phase.SHELVED]
    document = {
        "alarms": [_row(each, zone) for each in standing],
        "shelved": [_row(each, zone) for each in shelved],
        "load": {"last_hour": load.last_hour, "hour_before": load.hour_before},
    }
    lines = columns([_line(each, lists) for each in rows])
    last = f"告警 {len(standing)} 条，搁置 {len(shelved)} 条；近 1 小时 {load.last_hour} 次"
    speech.answer(document, [*lines, last])


def _row(row: AlarmRow, zone: str) -> dict[str, Any]:
    alarm = row.alarm
    return {
        "kind": alarm.kind.value,
        "priority": alarm.priority.value,
        "state": row.phase.value,
        "number": row.number,
        "subject": row.subject,
        "fact": alarm.fact,
        "due_at": full_text(alarm.due_at, zone),
        "raised_at": full_text(alarm.raised_at, zone),
        "calls": alarm.calls,
        "owner": alarm.rung.value,
        "leader": row.leader,
        "acknowledged_by": row.acknowledged_by,
        "acknowledged_at": full_text(alarm.acknowledged_at, zone),
        "shelved_until": full_text(alarm.shelved_until, zone),
        "shelved_by": row.shelved_by,
        "shelve_reason": alarm.shelve_reason,
    }


def _line(row: AlarmRow, lists: Lists) -> tuple[str, ...]:
    alarm, zone = row.alarm, lists.station.zone
    names = {each.kind: each.name for each in lists.alarm_rules.values()}
    said = _PHASES[row.phase]
    if row.phase is Phase.SHELVED:
        said += (
            f"至 {short_text(alarm.shelved_until, zone)} {row.shelved_by}：{alarm.shelve_reason}"
        )
    elif row.phase is Phase.HELD:
        said += f" {row.acknowledged_by}"
    elif row.leader:
        said += f"，已报值班领导 {row.leader}"
    return (
        _PRIORITIES[alarm.priority],
        names.get(alarm.kind, alarm.kind),
        row.number or alarm.fact,
        row.category,
        short_text(alarm.raised_at, zone),
        said,
    )
