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
    "at": "时间",
    "buckets": "类别",
    "compared_with": "对比口径",
    "elapsed": "历时",
    "grade": "等级",
    "id": "内部编号",
    "is_alarm": "是否异常",
    "is_fictional": "是否演示",
    "is_overdue": "是否超时",
    "kind": "种类",
    "late": "逾期",
    "nuisance": "骚扰",
    "officer": "责任民警",
    "parties": "双方",
    "printed_at": "制表时刻",
    "printed_by": "制表人",
    "printed_text": "制表时间",
    "pushes": "没有送达的推送",
    "reason": "理由",
    "shelved_by": "搁置人",
    "since": "起始时间",
    "source": "来源",
    "station": "派出所",
    "subject": "事由",
    "title": "事由",
    "total": "全部",
    "until": "再响时间",
    "valid": "有效",
    "warnings": "在办的预警",
    "where": "地点",
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
        mine, theirs = _by_name(paper), _by_name(now)
        for name in dict.fromkeys((*mine, *theirs)):
            yield from _walk(mine.get(name), theirs.get(name), _below(where, name))
        if set(mine) == set(theirs) and list(mine) != list(theirs):
            yield Difference(_below(where, "次序"), "、".join(mine), "、".join(theirs))
    else:
        yield Difference(where or "整份记录", _said(paper), _said(now))


def _by_name(lines: list[Any]) -> dict[str, Any]:
    """By what they are called, so that one taken out does not alter all that follow."""
    known: dict[str, Any] = {}
    for place, line in enumerate(lines):
        name = _called(line, place)
        known[name if name not in known else f"{name}（第 {place + 1} 项）"] = line
    return known


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
