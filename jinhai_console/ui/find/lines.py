"""What a search found as lines: a head for each group, then its finds, each with what opens it."""

from dataclasses import dataclass

from jinhai_console.domain.find_rows import (
    Found,
    FoundIncident,
    FoundPerson,
    FoundPlace,
    FoundSite,
    Where,
)
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.ui.disputes.words import kind_word as dispute_kind
from jinhai_console.ui.disputes.words import risk_word
from jinhai_console.ui.disputes.words import state_word as dispute_state
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.known.words import kind_word
from jinhai_console.ui.visits.words import kind_word as place_kind
from jinhai_console.ui.words import state_word

_WHERE = {
    Where.NUMBER: mark("Find", "编号"),
    Where.ADDRESS: mark("Find", "地址"),
    Where.NARRATIVE: mark("Find", "经过"),
    Where.FEEDBACK: mark("Find", "反馈"),
    Where.NOTE: mark("Find", "记录"),
    Where.REPORTER: mark("Find", "报警人"),
    Where.PERSON: mark("Find", "涉警人员"),
}


@dataclass(frozen=True, slots=True)
class Incidents:
    """Opens the queue on exactly these."""

    title: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Filtered:
    """Opens the queue on all that a filter lets through."""

    title: str
    chosen: QueueFilter


@dataclass(frozen=True, slots=True)
class OneIncident:
    id: int


@dataclass(frozen=True, slots=True)
class OneOfficer:
    number: str


@dataclass(frozen=True, slots=True)
class SomeCaution:
    said: str


@dataclass(frozen=True, slots=True)
class OneDispute:
    id: int


@dataclass(frozen=True, slots=True)
class OnePlace:
    """A place to visit."""

    id: int


Target = OneDispute | OnePlace | Incidents | Filtered | OneIncident | OneOfficer | SomeCaution


@dataclass(frozen=True, slots=True)
class FindLine:
    """`before`, `hit`, `after`: the piece in which the words stand. Without a target it is a head.

    `why` names the text that the piece is from.
    """

    title: str
    aside: str = ""
    why: str = ""
    before: str = ""
    hit: str = ""
    after: str = ""
    target: Target | None = None

    @property
    def text(self) -> str:
        piece = f"{self.before}{self.hit}{self.after}"
        return "　".join(each for each in (self.title, self.aside, self.why, piece) if each)


def lines_of(found: Found, counted: int) -> list[FindLine]:
    """Groups without a find are not there."""
    return [
        *_incidents(found, counted),
        *_persons(found, counted),
        *_registers(found),
        *_own(found),
    ]


def count_text(count: int, counted: int) -> str:
    """`312`, or `10000+` where counting stopped."""
    return f"{count}+" if count >= counted else str(count)


def _incidents(found: Found, counted: int) -> list[FindLine]:
    if not found.incidents:
        return []
    count = count_text(found.incidents_total, counted)
    head = FindLine(tr("Find", "警情 {count} 起").replace("{count}", count))
    lines = [_incident(each) for each in found.incidents]
    if found.incidents_total > len(found.incidents):
        title = tr("Find", "查找“{text}”").replace("{text}", found.text.strip())
        chosen = QueueFilter(order=QueueOrder.HISTORY, text=found.text)
        said = tr("Find", "在队列中列出全部 {count} 起").replace("{count}", count)
        lines.append(FindLine(said, target=Filtered(title, chosen)))
    return [head, *lines]


def _incident(each: FoundIncident) -> FindLine:
    piece = each.piece
    where = tr("Find", _WHERE[piece.where]) if piece else tr("Find", "各字分散在几处")
    return FindLine(
        f"{each.number}　{each.category}",
        "　".join((each.received_text, state_word(each.state), each.place)),
        where,
        piece.before if piece else "",
        piece.hit if piece else "",
        piece.after if piece else "",
        OneIncident(each.id),
    )


def _persons(found: Found, counted: int) -> list[FindLine]:
    if not found.persons:
        return []
    count = count_text(found.persons_total, counted)
    head = FindLine(tr("Find", "人员 {count} 人次").replace("{count}", count))
    return [head, *(_person(each) for each in found.persons)]


def _person(each: FoundPerson) -> FindLine:
    said = "　".join(part for part in (each.name, each.phone, each.identity_number) if part)
    times = tr("Find", "{count} 起，最近 {moment}").replace("{count}", str(len(each.incident_ids)))
    return FindLine(
        said,
        times.replace("{moment}", each.last_text),
        target=Incidents(said, each.incident_ids),
    )


def _registers(found: Found) -> list[FindLine]:
    """Of community work: disputes and places to visit. Enter opens the record on its page."""
    disputes = [
        FindLine(
            f"{each.number}　{dispute_kind(each.kind)}　{each.parties}",
            "　".join((f"{risk_word(each.grade)} · {dispute_state(each.state)}", each.place)),
            target=OneDispute(each.id),
        )
        for each in found.disputes
    ]
    places = [
        FindLine(
            f"{place_kind(each.kind)}　{each.label}",
            "　".join(part for part in (each.place, each.officer, _gone(each)) if part),
            target=OnePlace(each.id),
        )
        for each in found.places
    ]
    groups = (
        (tr("Find", "矛盾纠纷 {count} 起"), found.disputes_total, disputes),
        (tr("Find", "走访对象 {count} 处"), found.places_total, places),
    )
    return [
        line
        for head, count, lines in groups
        if lines
        for line in (FindLine(head.replace("{count}", str(count))), *lines)
    ]


def _gone(place: FoundPlace) -> str:
    return tr("Find", "已停用") if place.is_retired else ""


def _own(found: Found) -> list[FindLine]:
    """Of the station itself: its officers, sites, communities, cautions."""
    officers = [
        FindLine(f"{each.number}　{each.name}", each.team, target=OneOfficer(each.number))
        for each in found.officers
    ]
    communities = [
        FindLine(
            each.name,
            tr("Find", "在队列中列出这个社区的警情"),
            target=Filtered(each.name, QueueFilter(order=QueueOrder.HISTORY, community_id=each.id)),
        )
        for each in found.communities
    ]
    cautions = [
        FindLine(
            f"{kind_word(each.kind)}　{each.subject}", each.text, target=SomeCaution(found.text)
        )
        for each in found.cautions
    ]
    groups = (
        (tr("Find", "民警"), officers),
        (tr("Find", "工地与重点部位"), [_site(each) for each in found.sites]),
        (tr("Find", "社区"), communities),
        (tr("Find", "警示"), cautions),
    )
    return [line for head, lines in groups if lines for line in (FindLine(head), *lines)]


def _site(each: FoundSite) -> FindLine:
    contact = "　".join(part for part in (each.place, each.contact, each.phone) if part)
    times = tr("Find", "该地址 {count} 起").replace("{count}", str(len(each.incident_ids)))
    return FindLine(
        f"{each.name}　{contact}", times, target=Incidents(each.name, each.incident_ids)
    )
