"""What two snapshots of one sheet say differently, in words for whoever holds the paper."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_PARTS: Mapping[str, str] = {
    "heading": "表头",
    "shift": "班次",
    "started": "开始时间",
    "ended": "结束时间",
    "leader": "带班领导",
    "present": "值班警力",
    "counts": "警情统计",
    "notable": "重大、紧急警情",
    "open_incidents": "未结警情",
    "shelved": "搁置的告警",
    "disputes": "风险纠纷",
    "patrol": "巡查岗",
    "limits": "办案时限",
    "owed": "任务",
    "owed_besides": "其余任务",
    "facts": "系统情况",
    "duty_changes": "岗位变动",
    "watch_notes": "值班记事",
    "handed": "交班签名",
    "received": "接班签名",
    "led": "领导签名",
    "reference": "二维码",
    "checkpoint": "校验码",
    "number": "编号",
    "level": "级别",
    "state": "状态",
    "category": "类别",
    "place": "地点",
    "who": "责任人",
    "what": "内容",
    "next_step": "下一步",
    "limit": "时限",
    "due": "期限",
    "result": "结果",
    "summary": "情况",
    "taken_by": "接收人",
    "taken": "接收时间",
    "name": "名称",
    "text": "内容",
    "signed": "签名时间",
    "count": "起数",
    "previous": "前一日起数",
    "officers": "民警",
    "team": "队伍",
}
_GONE = "（没有）"


@dataclass(frozen=True, slots=True)
class Difference:
    """At `where` the paper says one thing and the database now another."""

    where: str
    paper: str
    database: str


def differences(paper: str, database: str) -> tuple[Difference, ...]:
    """Between two snapshots as JSON text; one that is no JSON differs as a whole."""
    try:
        now = json.loads(database)
    except ValueError:
        return (Difference("整份记录", "完整", "读不出来"),)
    return tuple(_walk(json.loads(paper), now, ""))


def _walk(paper: Any, now: Any, where: str) -> Iterator[Difference]:
    if paper == now:
        return
    if isinstance(paper, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*paper, *now)):
            yield from _walk(paper.get(key), now.get(key), _below(where, _PARTS.get(key, key)))
    elif isinstance(paper, list) and isinstance(now, list):
        for place in range(max(len(paper), len(now))):
            mine, theirs = _at(paper, place), _at(now, place)
            yield from _walk(mine, theirs, _below(where, _called(mine or theirs, place)))
    else:
        yield Difference(where or "整份记录", _said(paper), _said(now))


def _at(some: list[Any], place: int) -> Any:
    return some[place] if place < len(some) else None


def _called(entry: Any, place: int) -> str:
    """A line by its number or name, else by its place."""
    known = (entry.get("number") or entry.get("name")) if isinstance(entry, dict) else None
    return str(known or f"第 {place + 1} 项")


def _below(where: str, part: str) -> str:
    return f"{where} {part}".strip()


def _said(value: Any) -> str:
    if value is None or value == "":
        return _GONE
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
