"""One call-back and one sample as lists, facts and tables show them."""

from collections.abc import Iterable

from jinhai_console.domain.callback_detail import CallbackDetail
from jinhai_console.domain.callback_rows import CallbackRow, SampleRow
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.ui.callbacks.words import (
    due_text,
    due_tone,
    outcome_word,
    problem_word,
    result_text,
    result_tone,
    word,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine


def line_of(row: CallbackRow, now: Instant, zone: str) -> ListLine:
    callback = row.callback
    who = f"{callback.name} {callback.phone}".strip() or problem_word(row.problem)
    tries = ""
    if callback.is_open and callback.tries:
        tries = tr("Callbacks", "已打 {count} 次").replace("{count}", str(callback.tries))
    about = (tries, problem_word(row.problem) if callback.is_open else callback.remark, row.officer)
    waits = tr("Callbacks", "待核处") if row.waits_for_answer else ""
    return ListLine(
        id=row.id,
        state=" ".join(each for each in (result_text(callback), waits) if each),
        number=f"{word(callback.level)} {callback.number}",
        title=f"{callback.title}　{who}",
        about=" · ".join(each for each in (*about, row.community) if each),
        right=row.caller or due_text(callback, now, zone),
        tone=result_tone(callback),
        right_tone=Tone.WAITS if row.caller else due_tone(callback, now, zone),
        found_by=callback.address,
    )


def behind_facts(detail: CallbackDetail, zone: str) -> list[Fact]:
    """What is called about."""
    row, behind = detail.row, detail.behind
    callback = row.callback
    found = [
        Fact(tr("Callbacks", "编号"), callback.number),
        Fact(tr("Callbacks", "事由"), callback.title),
        Fact(tr("Callbacks", "民警"), row.officer),
        Fact(tr("Callbacks", "社区"), row.community),
    ]
    if behind is not None:
        found += [
            Fact(tr("Callbacks", "发生"), full_text(behind.happened_at, zone)[:16]),
            Fact(tr("Callbacks", "办结"), full_text(behind.handled_at, zone)[:16]),
            Fact(tr("Callbacks", "地址"), behind.address or callback.address),
            Fact(tr("Callbacks", "情况"), behind.narrative),
            Fact(tr("Callbacks", "结果"), behind.result),
        ]
    if not callback.is_open:
        found += _result_facts(row, zone)
    return found


def _result_facts(row: CallbackRow, zone: str) -> list[Fact]:
    callback = row.callback
    opinions = {
        tr("Callbacks", "到场及时"): callback.arrival,
        tr("Callbacks", "民警态度"): callback.manner,
        tr("Callbacks", "处置结果"): callback.handling,
    }
    flags = {True: tr("Callbacks", "是"), False: tr("Callbacks", "否"), None: ""}
    by = f"{row.ended_by}　{short_text(callback.ended_at, zone)}".strip()
    return [
        Fact(tr("Callbacks", "回访结果"), result_text(callback), result_tone(callback)),
        *(Fact(name, word(said)) for name, said in opinions.items() if said),
        Fact(tr("Callbacks", "走访属实"), flags[callback.is_real]),
        Fact(tr("Callbacks", "记得提醒"), flags[callback.remembers]),
        Fact(tr("Callbacks", "备注"), callback.remark or callback.drop_reason),
        Fact(tr("Callbacks", "回访人"), by),
    ]


def course_lines(detail: CallbackDetail, zone: str) -> list[TableLine]:
    """Attempts, then what whoever was dissatisfied was answered."""
    found = [
        TableLine(
            each.attempt.id,
            (
                short_text(each.attempt.at, zone),
                each.by,
                word(each.attempt.level),
                outcome_word(each.attempt.outcome),
                "　".join(part for part in (each.attempt.phone, each.attempt.remark) if part),
            ),
        )
        for each in detail.attempts
    ]
    for task in detail.tasks:
        due = tr("Callbacks", "{at} 前答复").replace("{at}", short_text(task.task.due_at, zone))
        found.append(
            TableLine(
                task.id,
                (
                    short_text(task.task.given_at, zone),
                    task.receiver,
                    tr("Callbacks", "核处"),
                    due,
                    task.task.asks,
                ),
                below=tuple(
                    f"{short_text(each.answered_at, zone)}　{each.text}" for each in task.answers
                ),
            )
        )
    return found


def chain_text(detail: CallbackDetail, zone: str) -> str:
    """What was said before, of one that goes to the door after it; what is still owed."""
    parts = []
    for each in detail.chain:
        if each.id != detail.row.id:
            said = f"{word(each.callback.level)}：{result_text(each.callback)}"
            at = short_text(each.callback.ended_at or each.callback.due_at, zone)
            parts.append("　".join(part for part in (said, at, each.callback.remark) if part))
    if detail.row.waits_for_answer:
        waits = tr("Callbacks", "不满意：反馈核实情况并上门回访之后才算了结")
        parts.append(waits)
    return "\n".join(parts)


def sample_lines(rows: Iterable[SampleRow], zone: str) -> list[TableLine]:
    return [
        TableLine(
            row.sample.number,
            (
                row.sample.number,
                f"{row.sample.first_day} — {row.sample.last_day}",
                str(row.sample.seed),
                _size(row),
                f"{row.sample.eligible:,} / {row.sample.drawn:,}",
                f"{row.done:,} / {row.valid:,}",
                f"{row.drawn_by}　{short_text(row.sample.drawn_at, zone)}".strip(),
            ),
        )
        for row in rows
    ]


def _size(row: SampleRow) -> str:
    if row.sample.count:
        said = tr("Callbacks", "每层 {count} 户")
        return said.replace("{count}", str(row.sample.count))
    return tr("Callbacks", "每层 {percent}%").replace("{percent}", str(row.sample.percent))
