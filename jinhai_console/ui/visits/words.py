"""The words of visits on the screen."""

from jinhai_console.domain.instant import Instant, day_of, to_local
from jinhai_console.domain.visit import (
    PLACE_KIND_NAMES,
    VISIT_OUTCOME_NAMES,
    VISIT_SOURCE_NAMES,
    Due,
    PlaceKind,
    VisitOutcome,
    VisitSource,
)
from jinhai_console.domain.visit_rows import PlaceRow
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's names: kinds, outcomes, sources.
MARKED = (
    *(mark("Visits", "住户"), mark("Visits", "重点人员"), mark("Visits", "商户单位")),
    *(mark("Visits", "工地与重点部位"), mark("Visits", "已见面"), mark("Visits", "家中无人")),
    *(mark("Visits", "拒绝走访"), mark("Visits", "已搬离"), mark("Visits", "指挥室")),
    *(mark("Visits", "民警网页"), mark("Visits", "导入")),
)
_DUE_TONES = {Due.OVERDUE: Tone.ALERTS, Due.WEEK: Tone.WARNS}


def kind_word(kind: PlaceKind) -> str:
    return tr("Visits", PLACE_KIND_NAMES[kind])


def outcome_word(outcome: VisitOutcome) -> str:
    return tr("Visits", VISIT_OUTCOME_NAMES[outcome])


def source_word(source: VisitSource) -> str:
    return tr("Visits", VISIT_SOURCE_NAMES[source])


def due_tone(row: PlaceRow) -> Tone:
    return _DUE_TONES.get(row.due, Tone.QUIET)


def due_text(row: PlaceRow, now: Instant, zone: str) -> str:
    """`逾期 5 天`, `今天`, `还有 3 天`, `12-20`; of those never due that they are not."""
    if row.due is Due.RETIRED:
        return tr("Visits", "已停用")
    if row.due_at is None:
        return tr("Visits", "不定期")
    days = (day_of(row.due_at, zone) - day_of(now, zone)).days
    if row.due is Due.OVERDUE:
        return tr("Visits", "▲ 逾期 {count} 天").format(count=-days)
    if row.due is Due.WEEK:
        said = tr("Visits", "还有 {count} 天") if days else tr("Visits", "今天")
        return said.format(count=days)
    return day_text(row.due_at, zone)


def day_text(moment: Instant | None, zone: str) -> str:
    return "" if moment is None else to_local(moment, zone).strftime("%Y-%m-%d")


def interval_text(days: int) -> str:
    if not days:
        return tr("Visits", "不定期")
    return tr("Visits", "每 {count} 天").format(count=days)
