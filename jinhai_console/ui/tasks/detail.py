"""One task whole, as the tabs of its page show it."""

from collections.abc import Iterable

from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.outbox_rows import OutboxRow
from jinhai_console.domain.task import ROUTINE, results_of
from jinhai_console.domain.task_rows import TaskDetail, TaskRow
from jinhai_console.reports.assessment import results_text
from jinhai_console.ui.command_words import command_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.push_words import kind_word, state_word
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.tasks.words import due_tone, sent_text, state_text


def facts_of(detail: TaskDetail, now: Instant, zone: str) -> list[Fact]:
    row, task = detail.row, detail.task
    is_routine = task.source in ROUTINE
    is_told = row.is_served or is_routine or task.told_how is not None or not task.is_open
    given = f"{row.given_by}　{short_text(task.given_at, zone)}".strip()
    return [
        Fact(tr("Tasks", "要求"), task.asks),
        Fact(tr("Tasks", "期限"), full_text(task.due_at, zone)[:16], due_tone(task, now, zone)),
        Fact(tr("Tasks", "收件人"), f"{row.receiver}　{row.phone}".strip()),
        Fact(tr("Tasks", "进展"), state_text(row, now, zone)),
        Fact(tr("Tasks", "交办"), given),
        Fact(
            tr("Tasks", "推送"),
            sent_text(row),
            Tone.PLAIN if is_told else Tone.WARNS,
        ),
        Fact(tr("Tasks", "成效"), results_text(row.results)),
        Fact(tr("Tasks", "结束的理由"), task.end_reason),
    ]


def answer_lines(row: TaskRow, zone: str) -> list[TableLine]:
    found = []
    for each in row.answers:
        kind = tr("Tasks", "办结") if each.is_final else tr("Tasks", "阶段反馈")
        results = results_text(results_of([each]))
        said = f"{each.text}　（{results}）" if results else each.text
        found.append(TableLine(each.id, (short_text(each.answered_at, zone), kind, said)))
    return found


def message_lines(messages: Iterable[OutboxRow], zone: str) -> list[TableLine]:
    return [
        TableLine(
            each.id,
            (
                short_text(each.queued_at, zone),
                kind_word(each.kind),
                each.who,
                _sent_text(each, zone),
            ),
        )
        for each in messages
    ]


def _sent_text(row: OutboxRow, zone: str) -> str:
    """`已送达 11-23 17:05　内网邮箱`; what failed says why."""
    at = short_text(row.acknowledged_at or row.ended_at, zone)
    said = tr("Tasks", "已读") if row.acknowledged_at else state_word(row.state, row.told_how)
    return "　".join(each for each in (f"{said} {at}".strip(), row.channel, row.error) if each)


def course_lines(journal: Iterable[JournalLine]) -> list[TableLine]:
    """What was done with it, oldest first."""
    return [
        TableLine(
            each.sequence,
            (each.at_text, each.actor or each.seat, command_word(each.command), each.reason),
        )
        for each in journal
    ]
