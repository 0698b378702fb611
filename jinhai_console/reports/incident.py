"""警情登记表: one incident on paper, personal data masked unless the reader asked with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.incident import STATE_NAMES, NoteKind, PersonRole
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone, mask_text
from jinhai_console.domain.money import money_text
from jinhai_console.domain.rows import AssignmentRow, IncidentDetail, InvolvementRow, NoteRow
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.procedure import ticked_data

PERSON_ROLES: Mapping[PersonRole, str] = {
    PersonRole.REPORTER: "报警人",
    PersonRole.VICTIM: "受害人",
    PersonRole.SUSPECT: "嫌疑人",
    PersonRole.PARTY: "当事人",
    PersonRole.WITNESS: "证人",
}
ROLES: Mapping[Role, str] = {Role.LEAD: "主办", Role.SUPPORT: "协办"}
NOTE_KINDS: Mapping[NoteKind, str] = {
    NoteKind.NOTE: "",
    NoteKind.CORRECTION: "更正",
    NoteKind.AMENDMENT: "平台补充",
    NoteKind.REASON: "原因",
}
PRINTED_MILESTONES = (
    Milestone.DISPATCHED,
    Milestone.ACKNOWLEDGED,
    Milestone.EN_ROUTE,
    Milestone.ON_SCENE,
    Milestone.CLEARED,
)


def incident_data(
    detail: IncidentDetail,
    heading: SheetHeading,
    *,
    zone: str,
    levels: Mapping[int, str],
    is_masked: bool = True,
    names: Sequence[str] = (),
) -> dict[str, Any]:
    """What `templates/incident` prints. `levels` names the levels by number.

    `names` are those to mask in running text where the detail's own are masked already.
    """
    named = [*names, detail.reporter, *(each.name for each in detail.involvements)]

    def said(text: str) -> str:
        return mask_text(text, named) if is_masked else text

    return {
        "heading": asdict(heading),
        "number": detail.row.number,
        "state": STATE_NAMES[detail.row.state],
        "facts": _facts(detail, zone, levels, is_masked),
        "narrative": said(detail.narrative),
        "involvements": [_person(each, is_masked) for each in detail.involvements],
        "assignments": [_assignment(each, zone) for each in detail.assignments],
        "notes": [[each.at_text, each.author, said(_note(each))] for each in detail.notes],
        "procedure": ticked_data(detail.procedure),
        "disposition": detail.disposition or "未填写",
        "confirmed_category": detail.confirmed_category or "未确认",
        "feedback": said(detail.feedback),
    }


def _facts(
    detail: IncidentDetail, zone: str, levels: Mapping[int, str], is_masked: bool
) -> list[tuple[str, str]]:
    row = detail.row
    reporter, phone = detail.reporter, detail.reporter_phone
    facts = [
        ("编号", row.number),
        ("状态", STATE_NAMES[row.state]),
        *((("案件", detail.case.number),) if detail.case else ()),
        ("接警时间", full_text(row.received_at, zone)),
        ("级别", levels.get(row.level, str(row.level))),
        ("警情类别", "·".join(detail.category_path) or row.category),
        ("报警方式", detail.source),
        ("报警人", mask_name(reporter) if is_masked else reporter),
        ("联系电话", mask_phone(phone) if is_masked else phone),
        ("社区", row.community),
        ("地址", row.address),
        ("经纬度", _point(detail.longitude, detail.latitude)),
        ("办结时间", full_text(detail.closed_at, zone)),
    ]
    if row.merged_into:
        facts.append(("并入", row.merged_into))
    if detail.attachments:
        facts.append(("附件", f"照片 {len(detail.attachments)} 张"))
    if detail.loss_cents is not None:
        facts.append(("损失", money_text(detail.loss_cents)))
    if detail.channel:
        facts.append(("接触渠道", detail.channel))
    if detail.merged:
        facts.append(("合并的警情", "、".join(detail.merged)))
    return facts


def _point(longitude: float | None, latitude: float | None) -> str:
    if longitude is None or latitude is None:
        return ""
    return f"{longitude:.6f}, {latitude:.6f}"


def _person(person: InvolvementRow, is_masked: bool) -> Sequence[str]:
    name, phone, identity = person.name, person.phone, person.identity_number
    if is_masked:
        name, phone, identity = mask_name(name), mask_phone(phone), mask_identity(identity)
    return (PERSON_ROLES[person.role], name, phone, identity, person.remark)


def _assignment(assignment: AssignmentRow, zone: str) -> Sequence[str]:
    moments = dict(assignment.moments)
    who = assignment.who + ("（退单）" if assignment.is_returned else "")
    times = (short_text(moments.get(each), zone) for each in PRINTED_MILESTONES)
    return (who, ROLES[assignment.role], *times)


def _note(note: NoteRow) -> str:
    kind = NOTE_KINDS[note.kind]
    corrects = f"“{note.corrects}”：" if note.corrects else ""
    return f"【{kind}】{corrects}{note.text}" if kind else note.text
