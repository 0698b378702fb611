"""One place whole, as the tabs of its page show it."""

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.masking import mask_name, mask_phone, mask_text
from jinhai_console.domain.visit import PlaceKind, VisitOutcome, VisitPlace
from jinhai_console.domain.visit_rows import PlaceDetail, VisitRow
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.visits.words import (
    day_text,
    due_text,
    due_tone,
    interval_text,
    kind_word,
    outcome_word,
    source_word,
)
from jinhai_console.ui.words import state_word

_OUTCOME_TONES = {
    VisitOutcome.MET: Tone.PLAIN,
    VisitOutcome.NOBODY_HOME: Tone.WARNS,
    VisitOutcome.REFUSED: Tone.WARNS,
    VisitOutcome.MOVED_AWAY: Tone.QUIET,
}


def facts_of(detail: PlaceDetail, full: VisitPlace | None, now: Instant, zone: str) -> list[Fact]:
    """`full`: the same place, where somebody asked to see its people."""
    row, place = detail.row, detail.place
    shown = full is not None
    name = place.name if shown else place.label
    contact = place.contact_name if shown else mask_name(place.contact_name)
    phone = place.contact_phone if shown else mask_phone(place.contact_phone)
    own = tr("Visits", "随社区") if place.officer_id is None else tr("Visits", "指定")
    usual, goes = row.usual or row.officer, tr("Visits", "{name} 走访（改交）")
    entered = f"{detail.entered_by}　{day_text(place.entered_at, zone)}"
    reason = place.reason if shown else mask_text(place.reason, (place.name,))
    return [
        Fact(tr("Visits", "对象"), f"{name}　{kind_word(place.kind)}"),
        Fact(tr("Visits", "地址"), f"{row.community} {place.where}".strip()),
        Fact(tr("Visits", "联系人"), contact),
        Fact(tr("Visits", "电话"), phone or tr("Visits", "没有登记")),
        Fact(
            tr("Visits", "责任民警"),
            f"{usual}（{own}）" if usual else tr("Visits", "没有责任民警"),
            Tone.PLAIN if usual else Tone.ALERTS,
        ),
        Fact(tr("Visits", "这一次由"), goes.replace("{name}", row.officer) if row.usual else ""),
        Fact(tr("Visits", "走访间隔"), interval_text(place.interval_days)),
        Fact(tr("Visits", "下次走访"), due_text(row, now, zone), due_tone(row)),
        Fact(
            tr("Visits", "上次见面"),
            day_text(place.last_visited_at, zone) or tr("Visits", "还没有见过"),
        ),
        Fact(tr("Visits", "列管缘由"), reason if place.kind is PlaceKind.PERSON else ""),
        *_site_facts(detail, day_text(now, zone)),
        Fact(tr("Visits", "备注"), place.remarks),
        Fact(tr("Visits", "登记"), entered.strip()),
        Fact(tr("Visits", "停用的理由"), place.retire_reason),
    ]


def _site_facts(detail: PlaceDetail, today: str) -> list[Fact]:
    site, happened = detail.site, detail.incidents
    if site is None:
        return []
    span = " — ".join(each for each in (site.from_day, site.to_day) if each)
    is_over = bool(site.to_day) and site.to_day < today
    count = tr("Visits", "{count} 起，近 {days} 天")
    return [
        Fact(tr("Visits", "施工单位"), site.builder),
        Fact(
            tr("Visits", "务工人数"),
            tr("Visits", "{count} 人").format(count=site.workers) if site.workers else "",
        ),
        Fact(
            tr("Visits", "工期"),
            tr("Visits", "{span}，已过").replace("{span}", span) if is_over else span,
            Tone.WARNS if is_over else Tone.PLAIN,
        ),
        Fact(
            tr("Visits", "劳资纠纷"),
            count.format(count=len(happened.labour), days=detail.days),
            Tone.WARNS if happened.labour else Tone.PLAIN,
        ),
        Fact(
            tr("Visits", "盗窃"),
            count.format(count=len(happened.theft), days=detail.days),
            Tone.WARNS if happened.theft else Tone.PLAIN,
        ),
    ]


def visit_lines(detail: PlaceDetail, full: VisitPlace | None, zone: str) -> list[TableLine]:
    return [_visit_line(each, full is not None, zone) for each in detail.visits]


def _visit_line(row: VisitRow, shown: bool, zone: str) -> TableLine:
    visit = row.visit
    said = visit.text if shown else mask_text(visit.text, row.names)
    met = visit.met if shown else mask_text(visit.met, row.names)
    parts = [met, "、".join(row.topics)]
    if visit.collected:
        parts.append(tr("Visits", "采集 {count} 条").format(count=visit.collected))
    photos = tr("Visits", "{count} 张").format(count=len(row.photos)) if row.photos else ""
    return TableLine(
        row.id,
        (
            full_text(visit.at, zone)[:16],
            outcome_word(visit.outcome),
            row.officer,
            "　".join(each for each in parts if each),
            photos,
            source_word(visit.source),
        ),
        ((1, _OUTCOME_TONES[visit.outcome]),),
        (said,) if said else (),
    )


def incident_lines(detail: PlaceDetail) -> list[TableLine]:
    return [
        TableLine(
            each.id,
            (
                each.number,
                each.received_text,
                each.category,
                _state_text(each.state, each.disposition),
            ),
        )
        for each in detail.lines
    ]


def _state_text(state: IncidentState, disposition: str) -> str:
    return disposition or state_word(state)
