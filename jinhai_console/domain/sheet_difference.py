"""What two snapshots of one sheet say differently, in words for whoever holds the paper."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.handover_item import ITEM_WORDS, ItemKind

_PARTS: Mapping[str, str] = {
    "heading": "表头",
    "shift": "班次",
    "started": "开始时间",
    "ended": "结束时间",
    "leader": "带班领导",
    "present": "值班警力",
    "counts": "警情统计",
    "notable": "重大、紧急警情",
    "facts": "系统情况",
    "duty_changes": "岗位变动",
    "handed": "交班签名",
    "received": "接班签名",
    "led": "领导签名",
    "looked": "领导审阅",
    "minutes": "纪要",
    "opinions": "会商意见",
    "absent": "缺席",
    "chair": "主持人",
    "briefing": "会商材料",
    "rows": "行",
    "cells": "内容",
    "columns": "栏目",
    "owners": "责任人",
    "withdrawn": "撤回",
    "edition": "种类",
    "day": "日期",
    "first": "起",
    "last": "止",
    "ids": "内部编号",
    "records": "记录种类",
    "item": "事项",
    "read_back": "接班人复述",
    "severity": "轻重",
    "reasons": "理由",
    "items": "待办事项",
    "ahead": "预想情况",
    "notes": "值班记事",
    "key": "内部编号",
    "note": "说明",
    "said": "接班人说明",
    "struck": "划去",
    "by": "记录人",
    "when": "何时",
    "then": "则",
    "count": "数量",
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
    "due": "期限",
    "result": "结果",
    "summary": "情况",
    "taken_by": "接收人",
    "taken": "接收时间",
    "name": "名称",
    "text": "内容",
    "signed": "签名时间",
    "previous": "前一日起数",
    "officers": "民警",
    "team": "队伍",
    "at": "时间",
    "buckets": "类别",
    "compared_with": "对比口径",
    "grade": "等级",
    "is_alarm": "是否异常",
    "is_fictional": "是否演示",
    "is_overdue": "是否超时",
    "kind": "种类",
    "nuisance": "骚扰",
    "printed_at": "制表时刻",
    "printed_by": "制表人",
    "printed_text": "制表时间",
    "since": "起始时间",
    "station": "派出所",
    "title": "事由",
    "total": "全部",
    "valid": "有效",
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
    """A line by its number or name, an item of a handover also by its kind; else by its place."""
    known = (entry.get("number") or entry.get("name")) if isinstance(entry, dict) else None
    if known and entry.get("kind") in list(ItemKind):
        return f"{ITEM_WORDS[ItemKind(entry['kind'])]} {known}"
    return str(known or f"第 {place + 1} 项")


def _below(where: str, part: str) -> str:
    return f"{where} {part}".strip()


def _said(value: Any) -> str:
    if value is None or value == "":
        return _GONE
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
