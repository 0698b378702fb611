"""One fraud warning as lines of the list, of the tables and of the facts."""

from jinhai_console.domain.fraud_alert import ContactResult, FraudLevel, FraudOutcome
from jinhai_console.domain.fraud_rows import FraudDetail, FraudRow
from jinhai_console.domain.instant import Instant, clock_text, full_text, short_text
from jinhai_console.domain.money import money_text
from jinhai_console.ui.fraud.words import word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.tasks.words import state_word

_GRAVE = (FraudLevel.EXTREME, FraudLevel.HIGH)
_LOUD = frozenset((ContactResult.REFUSED, ContactResult.WRONG_NUMBER))


def line_of(row: FraudRow, now: Instant, zone: str) -> ListLine:
    right, right_tone = countdown(row, now)
    money = money_text(row.amounts.at_risk) if row.amounts.at_risk is not None else ""
    return ListLine(
        id=row.id,
        state=f"{word(row.level)}　{state_text(row)}",
        number=row.number,
        title="　".join(each for each in (row.person.name, row.kind, money) if each),
        about="　".join(
            each
            for each in (
                short_text(row.clock.opened_at, zone),
                "、".join(row.officers),
                row.place,
            )
            if each
        ),
        right=right,
        tone=_tone(row),
        right_tone=right_tone,
        found_by=f"{row.incident_number} {row.case_number} {row.source}",
    )


def state_text(row: FraudRow) -> str:
    if row.outcome is not None:
        return word(row.outcome)
    if row.asks:
        return tr("Fraud", "否认，待升级")
    if row.clock.door_at is not None:
        return tr("Fraud", "已见面")
    return tr("Fraud", "途中") if row.officers else tr("Fraud", "待派")


def _tone(row: FraudRow) -> Tone:
    if row.outcome is FraudOutcome.TRANSFERRED:
        return Tone.WARNS
    if row.outcome is not None:
        return Tone.QUIET
    return Tone.ALERTS if row.asks or row.level in _GRAVE else Tone.WAITS


def countdown(row: FraudRow, now: Instant) -> tuple[str, Tone]:
    """To the limit of being face to face, as long as nobody is."""
    due = row.clock.door_due
    if not row.is_open or due is None or row.clock.door_at is not None:
        return "", Tone.QUIET
    left = due - now
    if left < 0:
        late = clock_text(-left)
        return tr("Fraud", "超 {late}").replace("{late}", late), Tone.ALERTS
    share = left / max(1, due - row.clock.opened_at)
    said = tr("Fraud", "剩 {left}").replace("{left}", clock_text(left))
    return said, Tone.WARNS if share < 1 / 5 else Tone.PLAIN


def warning_text(row: FraudRow) -> tuple[str, Tone]:
    """What must not be overlooked of it."""
    if row.asks:
        who = "、".join(word(each) for each in row.asks)
        said = tr("Fraud", "▲ 本人否认被骗，还没有完成：{who}；完成之前不能按未被骗办结")
        return said.replace("{who}", who), Tone.ALERTS
    if row.is_open and row.is_verified is False:
        return tr("Fraud", "▲ 身份证号校验位不对，身份未核实"), Tone.WARNS
    if row.case_number:
        said = tr("Fraud", "已移交办案：警情 {number}")
        return said.replace("{number}", row.case_number), Tone.PLAIN
    return "", Tone.QUIET


def attempt_lines(detail: FraudDetail, zone: str) -> list[TableLine]:
    """The latest on top."""
    return [
        TableLine(
            row.attempt.id,
            (
                short_text(row.attempt.at, zone),
                word(row.attempt.way),
                word(row.attempt.result),
                row.attempt.number,
                row.by,
                row.attempt.remark,
            ),
            ((2, _result_tone(row.attempt.result)),),
        )
        for row in reversed(detail.attempts)
    ]


def _result_tone(result: ContactResult) -> Tone:
    if result is ContactResult.REACHED:
        return Tone.WAITS
    return Tone.WARNS if result in _LOUD else Tone.PLAIN


def told_lines(detail: FraudDetail, zone: str) -> list[TableLine]:
    """The warnings that joined in it, oldest first."""
    return [
        TableLine(
            each.id,
            (
                short_text(each.at, zone),
                word(each.level),
                each.kind,
                money_text(each.at_risk_cents) if each.at_risk_cents is not None else "",
                each.source,
                each.text,
            ),
        )
        for each in detail.warnings
    ]


def facts_of(detail: FraudDetail, zone: str) -> list[Fact]:
    row, person, clock = detail.row, detail.row.person, detail.row.clock
    identity = person.identity_number
    if row.is_verified is False:
        identity = tr("Fraud", "{number}（未核实）").replace("{number}", identity)
    return [
        Fact(tr("Fraud", "姓名"), person.name),
        Fact(tr("Fraud", "电话"), "、".join(person.phones)),
        Fact(
            tr("Fraud", "身份证号"),
            identity,
            Tone.WARNS if row.is_verified is False else Tone.PLAIN,
        ),
        Fact(tr("Fraud", "职业"), person.occupation),
        Fact(tr("Fraud", "出生年份"), str(person.birth_year or "")),
        Fact(tr("Fraud", "诈骗类型"), row.kind),
        Fact(tr("Fraud", "地址"), row.place),
        Fact(tr("Fraud", "来源"), row.source),
        *_sums(row),
        Fact(tr("Fraud", "预警时间"), full_text(clock.opened_at, zone)),
        Fact(tr("Fraud", "首次联系"), _due(clock.first_attempt_at, clock.contact_due, zone)),
        Fact(tr("Fraud", "联系上本人"), short_text(clock.reached_at, zone)),
        Fact(tr("Fraud", "见面"), _due(clock.door_at, clock.door_due, zone)),
        Fact(tr("Fraud", "警情"), row.incident_number),
        Fact(tr("Fraud", "结果"), word(row.outcome) if row.outcome else ""),
        Fact(tr("Fraud", "办结"), f"{short_text(clock.ended_at, zone)} {row.closed_by}".strip()),
        Fact(tr("Fraud", "情况"), row.remark),
        Fact(tr("Fraud", "移交办案"), row.case_number),
        *_follow_up(detail, zone),
    ]


def _sums(row: FraudRow) -> list[Fact]:
    sums = (
        (tr("Fraud", "涉险金额"), row.amounts.at_risk),
        (tr("Fraud", "已转账"), row.amounts.transferred),
        (tr("Fraud", "紧急止付"), row.amounts.stopped),
        (tr("Fraud", "保住"), row.amounts.kept_safe),
    )
    return [Fact(name, "" if cents is None else money_text(cents)) for name, cents in sums]


def _follow_up(detail: FraudDetail, zone: str) -> list[Fact]:
    row = detail.row
    if row.followed_up_at is not None:
        return [Fact(tr("Fraud", "回访"), short_text(row.followed_up_at, zone))]
    return [
        Fact(
            tr("Fraud", "待回访"),
            f"{each.receiver}　{short_text(each.task.due_at, zone)}　{state_word(each.task.state)}",
            Tone.WAITS,
        )
        for each in detail.tasks
        if each.task.is_open
    ]


def _due(at: Instant | None, due: Instant | None, zone: str) -> str:
    limit = short_text(due, zone)
    if at is None:
        said = tr("Fraud", "还没有，时限 {limit}") if limit else tr("Fraud", "还没有")
        return said.replace("{limit}", limit)
    if due is not None and at > due:
        late = tr("Fraud", "{at}，超时 {late}")
        return late.replace("{at}", short_text(at, zone)).replace("{late}", clock_text(at - due))
    return short_text(at, zone)
