"""A message's content as text for people: in an e-mail, on a slip."""

from collections.abc import Mapping
from typing import Any

_ROLES = {"lead": "主办", "support": "协办"}


def title(content: Mapping[str, Any]) -> str:
    """What the message is, on one line: whatever a caller said cannot begin another."""
    if is_task(content):
        words = f"{kind_word(content)} {number(content)} {content['about']['title']}"
    else:
        incident = content["incident"]
        category = incident["category"][-1] if incident["category"] else ""
        place = f"{incident['community']}{incident['address']}"
        words = f"{kind_word(content)} {number(content)} {category} {place}"
    return " ".join("".join(each if each.isprintable() else " " for each in words).split())


def is_task(content: Mapping[str, Any]) -> bool:
    """Whether it is about a task; else it is about an assignment."""
    return "task" in content


def number(content: Mapping[str, Any]) -> str:
    """Of the incident, or of what the task comes from."""
    return str(content["about" if is_task(content) else "incident"]["number"])


def kind_word(content: Mapping[str, Any]) -> str:
    return _KINDS[content["kind"]]


_KINDS = {
    "assign": "派警",
    "change": "更正",
    "withdraw": "撤回",
    "end": "结束",
    "task": "任务",
    "chase": "催办",
}


def facts(content: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What the receiver needs, by name; empty ones are left out."""
    if is_task(content):
        until = ("反馈期限", _moment(content["due_at"])[:16])
        return [until, *((each["name"], each["text"]) for each in content["about"]["facts"])]
    incident = content["incident"]
    said = [
        ("编号", incident["number"]),
        *(("警示", _caution(each)) for each in incident["cautions"]),
        ("级别", incident["level_name"]),
        ("类别", " · ".join(incident["category"])),
        ("地点", f"{incident['community']} {incident['address']}".strip()),
        ("经纬度", _point(incident)),
        ("接警时间", _moment(incident["received_at"])),
        ("预约时间", _moment(incident["scheduled_for"])),
        ("报警电话", incident["reporter_phone"]),
        ("角色", _ROLES[content["role"]]),
        (
            "同去",
            "、".join(f"{each['name']}（{_ROLES[each['role']]}）" for each in content["others"]),
        ),
    ]
    return [(name, value) for name, value in said if value]


def story(content: Mapping[str, Any]) -> str:
    """What was told of it, and what was added since, a line each; of a task its longer parts."""
    if is_task(content):
        return "\n".join(f"{each['name']}：\n{each['text']}" for each in content["about"]["parts"])
    incident = content["incident"]
    added = [f"{_moment(each['at'])[5:16]}　{each['text']}" for each in incident["notes"]]
    return "\n".join(filter(None, [incident["narrative"], *added]))


def _caution(each: Mapping[str, str]) -> str:
    about = "；".join(filter(None, [each["about"], each["check"]]))
    return f"{each['name']}　{each['text']}" + (f"（{about}）" if about else "")


def _point(incident: Mapping[str, Any]) -> str:
    longitude, latitude = incident["longitude"], incident["latitude"]
    return "" if longitude is None or latitude is None else f"{longitude:.6f}, {latitude:.6f}"


def _moment(iso: str | None) -> str:
    """It was written on the station's own wall clock."""
    return iso[:19].replace("T", " ") if iso else ""
