"""One dispute as the tabs of its page show it: facts, parties, sessions, agreement, its rise."""

from collections.abc import Iterable
from dataclasses import dataclass

from jinhai_console.domain.dispute import Agreement, DisputeParty, PartyKind
from jinhai_console.domain.dispute_rows import ChangeRow, DisputeDetail, LinkRow, Proposal
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.money import money_text
from jinhai_console.ui.disputes.words import (
    RISK_TONES,
    kind_word,
    link_word,
    outcome_word,
    risk_word,
    side_word,
    state_word,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.tasks.words import due_text, due_tone, source_word
from jinhai_console.ui.tasks.words import state_word as task_state_word


def facts_of(detail: DisputeDetail, zone: str) -> list[Fact]:
    found, row = detail.dispute, detail.row
    amount = found.amount_cents
    no_leader = not row.leader and found.is_open
    leader = row.leader or (tr("Disputes", "未指定") if no_leader else "")
    needs = no_leader and found.grade.level <= 2
    return [
        Fact(tr("Disputes", "诉求"), found.claim),
        Fact(tr("Disputes", "类别"), kind_word(found.kind)),
        Fact(tr("Disputes", "涉及金额"), "" if amount is None else money_text(amount)),
        Fact(tr("Disputes", "地址"), f"{row.community} {found.address}".strip()),
        Fact(
            tr("Disputes", "等级"),
            f"{risk_word(found.grade)}：{found.grade_reason}",
            RISK_TONES[found.grade] if found.is_open else Tone.PLAIN,
        ),
        Fact(tr("Disputes", "责任民警"), row.officer),
        Fact(tr("Disputes", "包案领导"), leader, Tone.WARNS if needs else Tone.PLAIN),
        Fact(tr("Disputes", "参加单位"), "、".join(found.bodies)),
        Fact(tr("Disputes", "受理"), _by(found.taken_up_at, detail.registered_by, zone)),
        Fact(tr("Disputes", "办结"), full_text(found.settled_at, zone)[:10]),
        Fact(tr("Disputes", "结果"), found.outcome),
    ]


def _by(at: Instant, who: str, zone: str) -> str:
    return f"{full_text(at, zone)[:16]}　{who}".strip()


def proposal_facts(proposal: Proposal, zone: str) -> list[Fact]:
    """What speaks for taking it up."""
    return [
        Fact(tr("Disputes", "为什么提示"), _why()),
        Fact(tr("Disputes", "最近一起"), full_text(proposal.received_at, zone)[:16]),
        Fact(tr("Disputes", "地址"), proposal.place),
        Fact(tr("Disputes", "警情"), "、".join(proposal.numbers)),
    ]


def _why() -> str:
    return tr("Disputes", "同一人近期多次发生纠纷，还没有登记；是否建档由人决定")


def party_lines(detail: DisputeDetail) -> list[TableLine]:
    return [_party_line(each, detail) for each in detail.parties]


def _party_line(party: DisputeParty, detail: DisputeDetail) -> TableLine:
    firm = tr("Disputes", "（单位）")
    doubt = tr("Disputes", "未核实") if party.id in detail.unverified else ""
    return TableLine(
        party.id,
        (
            side_word(party.side),
            party.name + (firm if party.kind is PartyKind.FIRM else ""),
            party.phone,
            "　".join(each for each in (party.identity_number, doubt) if each),
            party.address,
        ),
        tones=((3, Tone.WARNS),) if doubt else (),
    )


def course_lines(detail: DisputeDetail, zone: str) -> list[TableLine]:
    """Sessions and contacts, latest first."""
    found = []
    for session in detail.sessions:
        cells = (
            short_text(session.held_at, zone),
            tr("Disputes", "调解"),
            session.mediator,
            outcome_word(session.outcome),
            session.notes,
        )
        found.append((session.held_at, TableLine(session.id, cells)))
    for contact in detail.contacts:
        how = tr("Disputes", "上门") if contact.is_visit else tr("Disputes", "电话")
        cells = (short_text(contact.made_at, zone), how, contact.beside, "", contact.notes)
        found.append((contact.made_at, TableLine(contact.id, cells)))
    found.sort(key=lambda each: (-each[0], -each[1].id))
    return [line for _at, line in found]


@dataclass(frozen=True, slots=True)
class ToDo:
    """A line of the agreement that Enter records: a performance, or what a court was asked."""

    performance_id: int | None = None
    agreement_id: int | None = None
    is_asked: bool = False


def agreement_text(agreement: Agreement | None, *, is_open: bool) -> str:
    if agreement is None and not is_open:
        return tr("Disputes", "没有书面协议")
    if agreement is None:
        return tr("Disputes", "还没有协议；达成后按 Ctrl+S 登记，再按 Ctrl+P 打印签名")
    head = tr("Disputes", "协议（{day}）").replace("{day}", agreement.signed_on)
    return f"{head}　{agreement.points}"


def promise_lines(detail: DisputeDetail, today: str) -> list[TableLine]:
    """What was promised and whether it was done; then the court."""
    found = []
    for each in detail.performances:
        state, tone = tr("Disputes", "未履行"), Tone.PLAIN
        if each.done_on:
            state = tr("Disputes", "{day} 已履行").replace("{day}", each.done_on)
            tone = Tone.QUIET if each.is_in_time else Tone.WARNS
        elif each.due_on < today:
            state, tone = tr("Disputes", "▲ 逾期未履行"), Tone.ALERTS
        due = tr("Disputes", "{day} 前").replace("{day}", each.due_on)
        line = TableLine(ToDo(performance_id=each.id), (each.text, due, state), ((2, tone),))
        found.append(line)
    if (agreement := detail.agreement) is not None:
        found.append(_court_line(agreement))
    return found


def _court_line(agreement: Agreement) -> TableLine:
    name = tr("Disputes", "司法确认")
    if agreement.confirmed_on:
        said = tr("Disputes", "{day} 法院已确认").replace("{day}", agreement.confirmed_on)
        return TableLine(ToDo(agreement_id=agreement.id, is_asked=True), (name, "", said))
    if agreement.asked_on:
        said = tr("Disputes", "{day} 已申请").replace("{day}", agreement.asked_on)
        return TableLine(ToDo(agreement_id=agreement.id, is_asked=True), (name, "", said))
    said = tr("Disputes", "未申请") if agreement.wants_confirmation else tr("Disputes", "不申请")
    return TableLine(ToDo(agreement_id=agreement.id), (name, "", said))


def task_lines(detail: DisputeDetail, now: Instant, zone: str) -> list[TableLine]:
    """What is owed on top, the soonest due first; then what was done."""
    rows = sorted(detail.tasks, key=lambda each: (not each.task.is_open, each.task.due_at))
    return [
        TableLine(
            each.id,
            (
                source_word(each.task.source),
                each.task.asks,
                each.receiver,
                task_state_word(each.task.state),
                due_text(each.task, now, zone),
            ),
            tones=((4, due_tone(each.task, now, zone)),),
        )
        for each in rows
    ]


def rise_lines(detail: DisputeDetail, zone: str) -> list[TableLine]:
    """Incidents and changes of grade in one line of time, latest first. `id`: the incident's."""
    found = [(each.received_at, 0, _link_line(each, zone)) for each in detail.links]
    found += [(each.change.at, 1, _change_line(each, zone)) for each in detail.changes]
    found.sort(key=lambda each: (-each[0], -each[1]))
    return [line for _at, _order, line in found]


def _link_line(link: LinkRow, zone: str) -> TableLine:
    what = link_word(link.kind)
    if link.after_end:
        what += tr("Disputes", "（办结后）")
    asks = tr("Disputes", "可能民转刑，请确认：C 是、N 不是") if link.may_be_crime else ""
    said = "；".join(each for each in (link.category, link.place, link.shared, asks) if each)
    tones = ((3, Tone.WARNS),) if link.may_be_crime else ()
    cells = (short_text(link.received_at, zone), what, link.number, said)
    return TableLine(link.incident_id, cells, tones)


def _change_line(row: ChangeRow, zone: str) -> TableLine:
    change = row.change
    grades = f"{risk_word(change.from_grade)} → {risk_word(change.to_grade)}"
    by = row.by or tr("Disputes", "自动")
    cells = (short_text(change.at, zone), f"{grades}　{by}", row.number, change.reason)
    rose = change.to_grade.level <= change.from_grade.level and not row.by
    # An id of its own: the same incident stands in a line above or below.
    return TableLine(-change.id, cells, ((1, Tone.ALERTS if rose else Tone.PLAIN),))


def incident_of(detail: DisputeDetail, id: int) -> int | None:
    """The incident that a line of `rise_lines` leads to."""
    if id > 0:
        return id
    changes = (each.change for each in detail.changes)
    return next((each.incident_id for each in changes if each.id == -id), None)


def proposed_lines(proposal: Proposal) -> list[TableLine]:
    """The incidents that speak for it; Enter opens one."""
    pairs: Iterable[tuple[int, str]] = zip(proposal.incident_ids, proposal.numbers, strict=True)
    word = tr("Disputes", "未登记")
    return [TableLine(id, ("", word, number, proposal.said)) for id, number in pairs]


def warning_of(detail: DisputeDetail, now: Instant) -> tuple[str, Tone]:
    """What must not be overlooked, the gravest."""
    found, row = detail.dispute, detail.row
    if found.raised_at is not None:
        said = tr("Disputes", "自动升级，还没有人联系：{reason}")
        return said.replace("{reason}", found.grade_reason), Tone.ALERTS
    if row.is_overdue(now):
        return tr("Disputes", "逾期：{what}").replace("{what}", row.due_asks), Tone.ALERTS
    if any(each.may_be_crime for each in detail.links):
        return tr("Disputes", "双方又有刑事警情，请在“升级经过”里确认是否民转刑"), Tone.WARNS
    if row.again_after_end:
        said = tr("Disputes", "办结后又有 {count} 起警情，请看是否重新打开")
        return said.replace("{count}", str(row.again_after_end)), Tone.WARNS
    if detail.new_since_change and found.is_open:
        said = tr("Disputes", "这一级以来又有 {count} 起警情")
        return said.replace("{count}", str(detail.new_since_change)), Tone.WARNS
    return "", Tone.PLAIN


def head_of(detail: DisputeDetail) -> str:
    found = detail.dispute
    grade = tr("Disputes", "{grade}级").replace("{grade}", risk_word(found.grade))
    return f"{found.number}　{grade}　{state_word(found.state)}"
