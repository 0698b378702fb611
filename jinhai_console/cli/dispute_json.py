"""Disputes as the command line tells them: keys that scripts rely on, lines for people."""

from typing import Any

from jinhai_console.cli.speech import columns
from jinhai_console.cli.tasking import task_json, task_line
from jinhai_console.domain.dispute import (
    DISPUTE_STATE_NAMES,
    KIND_NAMES,
    LINK_NAMES,
    OUTCOME_NAMES,
    RISK_NAMES,
    SIDE_NAMES,
    Agreement,
    DisputeParty,
)
from jinhai_console.domain.dispute_rows import (
    ChangeRow,
    DisputeDetail,
    DisputeRow,
    LinkRow,
    Proposal,
)
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.money import money_text, yuan_text
from jinhai_console.services.desk import wall_clock


def row_json(row: DisputeRow, zone: str) -> dict[str, Any]:
    found = row.dispute
    amount = found.amount_cents
    return {
        "number": found.number,
        "kind": found.kind,
        "state": found.state,
        "grade": found.grade,
        "grade_reason": found.grade_reason,
        "parties": row.parties,
        "claim": found.claim,
        "amount_yuan": None if amount is None else float(yuan_text(amount)),
        "address": found.address,
        "community": row.community or None,
        "officer": row.officer,
        "leader": row.leader or None,
        "bodies": list(found.bodies),
        "taken_up_at": full_text(found.taken_up_at, zone),
        "settled_at": full_text(found.settled_at, zone) or None,
        "outcome": found.outcome,
        "sessions": row.sessions,
        "due_at": full_text(row.due_at, zone) or None,
        "due": row.due_asks or None,
        "overdue": row.is_overdue(wall_clock()),
        "at_risk": row.is_at_risk,
        "again_after_end": row.again_after_end,
    }


def row_line(row: DisputeRow, zone: str) -> tuple[str, ...]:
    found = row.dispute
    late = "逾期" if row.is_overdue(wall_clock()) else "前"
    due = f"{full_text(row.due_at, zone)[5:16]} {late}" if row.due_at else ""
    return (
        found.number,
        RISK_NAMES[found.grade],
        DISPUTE_STATE_NAMES[found.state],
        KIND_NAMES[found.kind],
        row.parties,
        row.officer,
        due,
        row.raised or row.due_asks,
    )


def detail_json(detail: DisputeDetail, zone: str) -> dict[str, Any]:
    return row_json(detail.row, zone) | {
        "registered_by": detail.registered_by or None,
        "parties": [_party_json(each, detail) for each in detail.parties],
        "sessions": [
            {
                "held_at": full_text(each.held_at, zone),
                "mediator": each.mediator,
                "present": each.present,
                "outcome": each.outcome,
                "notes": each.notes,
            }
            for each in detail.sessions
        ],
        "contacts": [
            {
                "made_at": full_text(each.made_at, zone),
                "visit": each.is_visit,
                "beside": each.beside,
                "notes": each.notes,
            }
            for each in detail.contacts
        ],
        "agreement": _agreement_json(detail.agreement, detail) if detail.agreement else None,
        "incidents": [_link_json(each, zone) for each in detail.links],
        "changes": [_change_json(each, zone) for each in detail.changes],
        "tasks": [task_json(each, zone) for each in detail.tasks],
        "new_since_change": detail.new_since_change,
    }


def _party_json(party: DisputeParty, detail: DisputeDetail) -> dict[str, Any]:
    return {
        "side": party.side,
        "kind": party.kind,
        "name": party.name,
        "phone": party.phone,
        "identity_number": party.identity_number,
        "verified": party.id not in detail.unverified,
        "address": party.address,
    }


def _link_json(link: LinkRow, zone: str) -> dict[str, Any]:
    return {
        "number": link.number,
        "received_at": full_text(link.received_at, zone),
        "as": link.kind,
        "category": link.category,
        "shared": link.shared,
        "after_end": link.after_end,
        "may_be_criminal": link.may_be_crime,
    }


def _agreement_json(agreement: Agreement, detail: DisputeDetail) -> dict[str, Any]:
    items = [each for each in detail.performances if each.agreement_id == agreement.id]
    return {
        "signed_on": agreement.signed_on,
        "points": agreement.points,
        "promises": [
            {"text": each.text, "due_on": each.due_on, "done_on": each.done_on or None}
            for each in items
        ],
        "confirmation_wanted": agreement.wants_confirmation,
        "confirmation_asked_on": agreement.asked_on or None,
        "confirmed_on": agreement.confirmed_on or None,
    }


def _change_json(row: ChangeRow, zone: str) -> dict[str, Any]:
    change = row.change
    return {
        "at": full_text(change.at, zone),
        "from": change.from_grade,
        "to": change.to_grade,
        "rule": change.rule,
        "reason": change.reason,
        "incident": row.number or None,
        "words": list(change.words),
        "by": row.by or None,
    }


def proposal_json(proposal: Proposal, zone: str) -> dict[str, Any]:
    return {
        "who": proposal.said,
        "incidents": list(proposal.numbers),
        "address": proposal.place,
        "last_at": full_text(proposal.received_at, zone),
    }


def change_line(row: ChangeRow) -> str:
    """`黄升橙：……`; by whom, where a person set it."""
    change = row.change
    if not row.by:
        return change.reason
    grades = f"{RISK_NAMES[change.from_grade]} → {RISK_NAMES[change.to_grade]}"
    return f"{row.by} 定级 {grades}：{change.reason}"


def detail_lines(detail: DisputeDetail, zone: str) -> list[str]:
    """For people."""
    found, row = detail.dispute, detail.row
    marks = f"{RISK_NAMES[found.grade]}级（{found.grade_reason}）"
    amount = "" if found.amount_cents is None else f"  涉及 {money_text(found.amount_cents)}"
    lines = [
        f"{found.number}  {KIND_NAMES[found.kind]}纠纷  {DISPUTE_STATE_NAMES[found.state]}",
        f"{marks}  责任民警 {row.officer}  包案领导 {row.leader or '未指定'}",
        f"受理 {full_text(found.taken_up_at, zone)[:16]}  {row.community} {found.address}{amount}",
        f"诉求：{found.claim}",
    ]
    if found.outcome:
        lines.append(f"结果：{full_text(found.settled_at, zone)[:16]} {found.outcome}")
    lines += ["", "当事人", *columns([_party(each, detail) for each in detail.parties])]
    if detail.sessions:
        sessions = [
            (full_text(e.held_at, zone)[:16], OUTCOME_NAMES[e.outcome], e.mediator, e.notes)
            for e in detail.sessions
        ]
        lines += ["", "调解", *columns(sessions)]
    if detail.agreement is not None:
        lines += ["", f"协议（{detail.agreement.signed_on}）", detail.agreement.points]
        lines += [
            f"- {e.due_on} 前 {e.text}  {f'{e.done_on} 已履行' if e.done_on else '未履行'}"
            for e in detail.performances
        ]
    if detail.links:
        lines += ["", "警情", *columns([_link(each, zone) for each in detail.links])]
    if detail.changes:
        lines += ["", "等级变化", *(_dated(each, zone) for each in detail.changes)]
    if detail.tasks:
        lines += ["", "任务", *columns([task_line(each, zone) for each in detail.tasks])]
    return lines


def _link(row: LinkRow, zone: str) -> tuple[str, ...]:
    when = full_text(row.received_at, zone)[:16]
    return row.number, when, LINK_NAMES[row.kind], row.category, row.shared


def _dated(row: ChangeRow, zone: str) -> str:
    return f"{full_text(row.change.at, zone)[:16]}  {change_line(row)}"


def _party(party: DisputeParty, detail: DisputeDetail) -> tuple[str, ...]:
    doubt = "（未核实）" if party.id in detail.unverified else ""
    return (
        SIDE_NAMES[party.side],
        party.name,
        party.phone,
        f"{party.identity_number}{doubt}",
        party.address,
    )
