"""A message's content as text for people: in an e-mail, on a slip."""

from collections.abc import Mapping
from typing import Any

_ROLES = {"lead": "主办", "support": "协办"}


def title(content: Mapping[str, Any]) -> str:
    """What the message is, on one line: whatever a caller said cannot begin another."""
    incident = content["incident"]
    category = incident["category"][-1] if incident["category"] else ""
    place = f"{incident['community']}{incident['address']}"
    words = f"{kind_word(content)} {incident['number']} {category} {place}"
    return " ".join("".join(each if each.isprintable() else " " for each in words).split())


def kind_word(content: Mapping[str, Any]) -> str:
    return _KINDS[content["kind"]]


_KINDS = {"assign": "派警", "change": "更正", "withdraw": "撤回", "end": "结束"}


def facts(content: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What the officer needs, by name; empty ones are left out."""
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
    """What was told of it, and what was added since, a line each."""
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
