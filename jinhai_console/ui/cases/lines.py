"""A case as the list, the facts and the tables show it."""

from collections.abc import Iterable

from jinhai_console.domain.case import CasePerson, PersonPart
from jinhai_console.domain.case_measure import CaseMeasure
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.case_rows import CaseDetail, CaseRow, PersonLine
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.legal_review import ReviewState
from jinhai_console.domain.money import money_text
from jinhai_console.ui.cases.words import (
    STAGE_TONES,
    deed_word,
    end_word,
    hold_word,
    kind_word,
    measure_word,
    outcome_word,
    part_word,
    stage_word,
)
from jinhai_console.ui.deadlines.words import left_text, tone_of
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.reviews.words import document_word
from jinhai_console.ui.reviews.words import state_word as review_word


def list_line(row: CaseRow, zone: str) -> ListLine:
    case = row.case
    who = "、".join(row.officers) or tr("Cases", "还没有办案民警")
    held = tr("Cases", "在所 {count} 人").format(count=row.held) if row.held else ""
    about = " · ".join(filter(None, (held, who, row.category)))
    return ListLine(
        id=row.id,
        state=f"{kind_word(case.kind)} · {stage_word(case.stage)}",
        number=case.number,
        title=case.name,
        about=about,
        right=short_text(case.ended_at or case.taken_at, zone),
        tone=STAGE_TONES.get(case.stage, Tone.QUIET),
        found_by=" ".join((*row.incidents, case.address)),
    )


def facts_of(detail: CaseDetail, zone: str) -> list[Fact]:
    case, row = detail.case, detail.row
    return [
        Fact(tr("Cases", "类别"), row.category),
        Fact(tr("Cases", "办案民警"), "、".join(row.officers), _enough(row)),
        Fact(tr("Cases", "接报"), full_text(case.taken_at, zone)),
        Fact(tr("Cases", "受案、立案"), full_text(case.filed_at, zone)),
        Fact(tr("Cases", "破案"), full_text(case.solved_at, zone)),
        Fact(tr("Cases", "了结"), full_text(case.ended_at, zone)),
        Fact(tr("Cases", "警情"), "、".join(row.incidents)),
        Fact(tr("Cases", "系列"), detail.series),
        Fact(tr("Cases", "线索"), detail.lead),
        Fact(tr("Cases", "地点"), case.address),
        Fact(tr("Cases", "简要案情"), case.facts),
        Fact(tr("Cases", "结果"), case.outcome),
        Fact(tr("Cases", "法制审核"), reviews_text(detail)),
    ]


def reviews_text(detail: CaseDetail) -> str:
    """`处罚决定 已退回（第 2 轮）；案卷 已通过`."""
    return "；".join(f"{document_word(e.document)} {review_word(e)}" for e in detail.reviews)


def unreviewed_text(detail: CaseDetail) -> str:
    """What speaks against ending it; nothing where something passed and nothing runs."""
    if running := [each for each in detail.reviews if each.is_running]:
        said = tr("Cases", "还有 {count} 件法制审核没有结束")
        return said.replace("{count}", str(len(running)))
    if any(each.state is ReviewState.PASSED for each in detail.reviews):
        return ""
    return tr("Cases", "这起案件没有通过法制审核的文书")


def _enough(row: CaseRow) -> Tone:
    return Tone.WARNS if len(row.officers) < 2 and row.case.is_open else Tone.PLAIN


def step_lines(detail: CaseDetail, zone: str) -> list[TableLine]:
    return [
        TableLine(
            each.id,
            (full_text(each.at, zone)[:16], deed_word(each.deed), each.number, each.reason),
        )
        for each in reversed(detail.steps)
    ]


def person_lines(detail: CaseDetail, zone: str) -> list[TableLine]:
    return [_person_line(each, detail.measures, zone) for each in detail.persons]


def _person_line(line: PersonLine, measures: Iterable[CaseMeasure], zone: str) -> TableLine:
    person = line.person
    number = person.identity_number
    if line.is_unverified:
        number += tr("Cases", "（未核实）")
    own = [each for each in measures if each.person_id == person.id]
    return TableLine(
        person.id,
        (part_word(person.part), person.name, number, person.phone, _state(person, zone)),
        ((2, Tone.WARNS),) if line.is_unverified else (),
        tuple(_measure_text(each, zone) for each in own),
    )


def _state(person: CasePerson, zone: str) -> str:
    if person.part is PersonPart.VICTIM:
        return ""
    said = []
    if person.caught_at is not None:
        caught = tr("Cases", "抓获 {at}")
        said.append(caught.replace("{at}", short_text(person.caught_at, zone)))
    if person.outcome is not None:
        said.append(f"{outcome_word(person.outcome)} {short_text(person.decided_at, zone)}")
    if person.served_at is not None:
        served = tr("Cases", "送达 {at}")
        said.append(served.replace("{at}", short_text(person.served_at, zone)))
    return "　".join(said) or tr("Cases", "未到案")


def _measure_text(measure: CaseMeasure, zone: str) -> str:
    began = full_text(measure.began_at, zone)[:16]
    ended = full_text(measure.ended_at, zone)[:16] or tr("Cases", "至今")
    return f"{measure_word(measure.kind)}　{began} — {ended}"


def thing_lines(detail: CaseDetail, zone: str) -> list[TableLine]:
    holders = {each.person.id: each.person.name for each in detail.persons}
    return [
        TableLine(
            each.id,
            (
                each.name,
                each.quantity,
                "" if each.value_cents is None else money_text(each.value_cents),
                holders.get(each.person_id or 0, ""),
                f"{hold_word(each.hold)} {short_text(each.taken_at, zone)}",
                _kept(each, zone),
            ),
            ((5, Tone.WAITS),) if each.is_held and each.in_custody_at is None else (),
        )
        for each in detail.things
    ]


def _kept(thing: CaseProperty, zone: str) -> str:
    """Where it is, or what became of it."""
    if thing.end is not None:
        ended = f"{end_word(thing.end)} {short_text(thing.ended_at, zone)}"
        return "　".join(filter(None, (ended, thing.receiver)))
    if thing.in_custody_at is None:
        return tr("Cases", "未入库")
    return f"{thing.place}　{short_text(thing.in_custody_at, zone)}"


def clock_lines(deadlines: Iterable[DeadlineRow], now: Instant, zone: str) -> list[TableLine]:
    return [
        TableLine(
            each.id,
            (
                f"{each.deadline.code} {each.deadline.name}",
                each.officer,
                full_text(each.deadline.started_at, zone)[:16],
                full_text(each.deadline.due_at, zone)[:16],
                left_text(each.deadline, now, zone),
            ),
            ((4, tone_of(each.deadline, now)),),
        )
        for each in deadlines
    ]
