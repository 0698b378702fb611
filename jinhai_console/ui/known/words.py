"""What is known, in words: ties, counts, cautions, likenesses."""

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.dispute import DISPUTE_STATE_NAMES
from jinhai_console.domain.dispute_rows import DisputeMark
from jinhai_console.domain.known import Tie
from jinhai_console.domain.known_rows import (
    AlikeLine,
    CautionRow,
    Known,
    KnownGroup,
    PastLine,
    SiteContact,
    SiteLine,
)
from jinhai_console.ui.forms.choices import alike_text
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.words import state_word

_TIES = {
    Tie.PARTIES: mark("Known", "同两方"),
    Tie.PERSON: mark("Known", "同一人"),
    Tie.PHONE: mark("Known", "同号码"),
    Tie.NAME: mark("Known", "仅同姓名"),
    Tie.ADDRESS: mark("Known", "同地址"),
    Tie.NEAR_ADDRESS: mark("Known", "地址相近"),
}
# Why a caution is shown here; the weaker ones say that they are to be checked.
_WHY = {
    Tie.PARTIES: mark("Known", "同一人"),
    Tie.PERSON: mark("Known", "同一人"),
    Tie.PHONE: mark("Known", "同号码"),
    Tie.NAME: mark("Known", "仅姓名相同，请核实是否本人"),
    Tie.ADDRESS: mark("Known", "同地址"),
    Tie.NEAR_ADDRESS: mark("Known", "地址相近，请核实"),
}
_KINDS = {
    CautionKind.VIOLENCE: mark("Known", "暴力"),
    CautionKind.WEAPON: mark("Known", "凶器"),
    CautionKind.INFECTION: mark("Known", "传染病"),
    CautionKind.MENTAL: mark("Known", "精神障碍"),
    CautionKind.DOG: mark("Known", "犬只"),
    CautionKind.KEY_SITE: mark("Known", "重点部位"),
    CautionKind.OTHER: mark("Known", "其他"),
}


def tie_word(tie: Tie) -> str:
    return tr("Known", _TIES[tie])


def why_word(tie: Tie) -> str:
    return tr("Known", _WHY[tie])


def kind_word(kind: CautionKind) -> str:
    return tr("Known", _KINDS[kind])


def counts_text(group: KnownGroup, known: Known) -> str:
    """`30 天内 4 次，365 天内 6 次`; one of them where the other says nothing more."""
    times = tr("Known", "{days} 天内 {count} 次")
    recent = times.replace("{days}", str(known.recent_days)).replace("{count}", str(group.recent))
    whole = times.replace("{days}", str(known.days)).replace("{count}", str(group.count))
    if not group.recent:
        return whole
    return recent if group.recent == group.count else f"{recent}，{whole}"


def past_text(line: PastLine) -> str:
    """`11-23 17:05 噪音扰民 当场调解`: when, what, what came of it."""
    outcome = line.disposition or state_word(line.state)
    return f"{line.received_text} {line.category} {outcome}"


def group_text(group: KnownGroup, known: Known) -> str:
    """All of a group in one line, behind its tie."""
    parts = [group.subject, counts_text(group, known), "；".join(map(past_text, group.lines))]
    return "　".join(each for each in parts if each)


def group_title(group: KnownGroup) -> str:
    """What the queue says while it shows these incidents."""
    return f"{tie_word(group.tie)} {group.subject}".strip()


def alike_line_text(line: AlikeLine) -> str:
    said = tr("Known", "{number} {category}（{why}）").replace("{why}", alike_text(line.likeness))
    return said.replace("{number}", line.number).replace("{category}", line.category)


def merge_text(line: AlikeLine) -> str:
    """Which goes into which, before it is done; the other one is named beside."""
    return tr("Known", "本警情并入它") if line.stays else tr("Known", "它并入本警情")


def site_text(site: SiteLine, full: SiteContact | None) -> str:
    contact = (full.contact, full.phone) if full else (site.contact, site.phone)
    workers = tr("Known", "务工 {count} 人").format(count=site.workers) if site.workers else ""
    near = tr("Known", "地址相近") if site.is_near else ""
    parts = [site.name, *contact, workers, _visit_text(site), near]
    return "　".join(each for each in parts if each)


def _visit_text(site: SiteLine) -> str:
    """When it is to be visited, and that this is over."""
    if not site.due_text:
        return ""
    said = tr("Known", "走访逾期，应于 {day}") if site.is_late else tr("Known", "{day} 前走访")
    return said.replace("{day}", site.due_text)


def caution_text(row: CautionRow) -> str:
    """One line for whoever goes there: what, of whom, why it is shown, by whom, until when."""
    why = why_word(row.tie) if row.tie is not None else ""
    until = tr("Known", "有效至 {day}").replace("{day}", row.expires_text)
    source = tr("Known", "来源 {source}").replace("{source}", row.source)
    aside = "，".join(each for each in (row.subject, why, source, until) if each)
    return f"{kind_word(row.kind)}：{row.text}（{aside}）"


def caution_short(row: CautionRow) -> str:
    """For the officer who is sent: what to look out for, and how sure it concerns these people."""
    is_sure = row.tie in (Tie.PERSON, Tie.ADDRESS, Tie.PHONE)
    why = "" if is_sure or row.tie is None else f"（{why_word(row.tie)}）"
    return f"{kind_word(row.kind)}　{row.text}{why}"


def dispute_text(mark_: DisputeMark) -> str:
    """`纠纷2026-0001 橙级 调解中　邻里纠纷 陈**、林**　当事人相同：陈**`."""
    grade = tr("Known", "{grade}级").replace("{grade}", tr("Disputes", mark_.grade))
    state = tr("Disputes", DISPUTE_STATE_NAMES[mark_.state])
    return f"{mark_.number} {grade} {state}　{mark_.title}　{mark_.shared}"
