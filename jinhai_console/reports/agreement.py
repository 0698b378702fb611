"""调解协议书: what two sides agreed on, for them to sign; masked where nobody asked for names."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.dispute import KIND_NAMES, SIDE_NAMES, DisputeParty, Side
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.money import money_text
from jinhai_console.reports.qr import qr_svg
from jinhai_console.services.sheets import AgreementSheet

_UNVERIFIED = "\n（未核实）"


def agreement_data(sheet: AgreementSheet) -> dict[str, Any]:
    """What `templates/agreement` prints."""
    detail, agreement = sheet.detail, sheet.agreement
    dispute = detail.dispute
    items = [each for each in detail.performances if each.agreement_id == agreement.id]
    amount = dispute.amount_cents
    return {
        "heading": asdict(sheet.heading),
        "number": dispute.number,
        "standing": "" if sheet.is_in_full else "【姓名、证件号码已遮盖，不供签署】",
        "parties": [
            (
                SIDE_NAMES[each.side],
                each.name,
                each.identity_number + (_UNVERIFIED if each.id in detail.unverified else ""),
                each.address,
            )
            for each in detail.parties
        ],
        "facts": [
            ("类别", f"{KIND_NAMES[dispute.kind]}纠纷"),
            ("受理", full_text(dispute.taken_up_at, sheet.zone)[:10]),
            ("涉及金额", "—" if amount is None else money_text(amount)),
            ("地点", dispute.address or detail.row.community or "—"),
            ("调解人", detail.sessions[-1].mediator if detail.sessions else detail.row.officer),
            ("参加单位", "、".join(dispute.bodies) or "—"),
        ],
        "claim": dispute.claim,
        "points": agreement.points,
        "promises": [{"text": each.text, "due": f"{each.due_on} 前"} for each in items],
        "clauses": _clauses(sheet),
        "signers": [{"role": each} for each in _signers(detail.parties)],
        "signed_on": agreement.signed_on,
        "checkpoint": sheet.checkpoint,
        "reference": sheet.reference,
        "qr": qr_svg(sheet.reference),
    }


def _clauses(sheet: AgreementSheet) -> list[str]:
    days = sheet.confirmation_days
    copies = len([each for each in sheet.detail.parties if each.side is not Side.OTHER]) + 1
    return [
        "1．以上内容是各方真实意思，签名、盖章或者按指印后生效，各方应当按约定履行。",
        f"2．各方认为有必要的，可以自协议生效之日起 {days} 日内共同向人民法院申请司法确认。",
        "3．一方不履行的，另一方可以就协议的履行向人民法院起诉；涉嫌违反治安管理的，依法处理。",
        f"4．本协议一式 {copies} 份，各方和调解单位各存一份。",
    ]


def _signers(parties: tuple[DisputeParty, ...]) -> Iterator[str]:
    """Each side that agrees, then who mediated and who was there."""
    for side in (Side.CLAIMANT, Side.RESPONDENT):
        count = sum(each.side is side for each in parties)
        for place in range(count):
            yield f"{SIDE_NAMES[side]}{place + 1 if count > 1 else ''}"
    yield "调解人"
    yield "参加单位"
