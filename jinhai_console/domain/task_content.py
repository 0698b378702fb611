"""What a message about a task says, as data: the content that docs/push.schema.json describes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.outbox import MessageKind
from jinhai_console.domain.push_content import FORMAT, iso_text
from jinhai_console.domain.station import Station
from jinhai_console.domain.task import Task


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where one message goes: an officer, with his number, or another unit."""

    name: str
    number: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class TaskSubject:
    """What a task comes from, in words: `facts` by name, `parts` longer text under headings.

    `level` as of incidents: 1 is the gravest.
    """

    kind: str
    number: str
    title: str
    level: int
    facts: Sequence[tuple[str, str]] = ()
    parts: Sequence[tuple[str, str]] = ()


def task_content(
    task: Task,
    subject: TaskSubject,
    to: Recipient,
    station: Station,
    key: str,
    kind: MessageKind,
    now: Instant,
    *,
    reason: str = "",
) -> dict[str, Any]:
    """The message `key` about one task, as JSON data."""
    return {
        "format": FORMAT,
        "id": key,
        "kind": kind.value,
        "asked": _asked(task, subject, kind, reason, station.zone),
        "reason": reason,
        "issued_at": iso_text(now, station.zone),
        "station": {"name": station.name, "code": station.code},
        "to": {"number": to.number, "name": to.name, "phone": to.phone, "email": to.email},
        "task": task.id,
        "due_at": iso_text(task.due_at, station.zone),
        "about": {
            "kind": subject.kind,
            "number": subject.number,
            "title": subject.title,
            "facts": [{"name": name, "text": text} for name, text in subject.facts],
            "parts": [{"name": name, "text": text} for name, text in subject.parts],
        },
    }


def _asked(task: Task, subject: TaskSubject, kind: MessageKind, reason: str, zone: str) -> str:
    until = full_text(task.due_at, zone)[:16]
    if kind is MessageKind.WITHDRAW:
        return f"《{subject.title}》交办的任务已撤回：不必再办（{reason}）"
    if kind is MessageKind.CHASE:
        return f"催办：《{subject.title}》还没有您的反馈，要求 {until} 前反馈：{task.asks}"
    if reason:
        return f"《{subject.title}》反馈期限改为 {until}（{reason}）：{task.asks}"
    return f"《{subject.title}》请于 {until} 前反馈：{task.asks}"
