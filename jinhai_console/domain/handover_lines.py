"""From rows to the lines of the handover sheet: next step, limit, elapsed, masked text."""

from collections.abc import Mapping, Sequence

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.clue import features_text
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.dispute import KIND_NAMES, RISK_NAMES
from jinhai_console.domain.dispute_rows import DisputeRow
from jinhai_console.domain.fraud_alert import CONTACT_WAY_NAMES, FRAUD_LEVEL_NAMES
from jinhai_console.domain.fraud_rows import FraudRow
from jinhai_console.domain.handover_sheet import (
    DisputeAtRisk,
    LegalLimit,
    NotableIncident,
    OpenIncident,
    OpenWarning,
    OwedTask,
    PatrolMatter,
    ShelvedAlarm,
    UnansweredPush,
)
from jinhai_console.domain.incident import STATE_NAMES, IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND, Duration, Instant, short_text
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.outbox_rows import Undelivered
from jinhai_console.domain.patrol_rows import ClueRow, LookRow
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.task import SOURCE_NAMES, Task
from jinhai_console.domain.task_rows import TaskLine

NEXT_STEPS: Mapping[IncidentState, str] = {
    IncidentState.SCHEDULED: "到时派警",
    IncidentState.PENDING: "派警",
    IncidentState.DISPATCHED: "催促签收",
    IncidentState.ACKNOWLEDGED: "催促出警",
    IncidentState.EN_ROUTE: "确认到场",
    IncidentState.ON_SCENE: "跟进处置",
    IncidentState.AWAITING_FEEDBACK: "催促反馈",
    IncidentState.IN_REVIEW: "审核办结",
}


def elapsed_text(duration: Duration) -> str:
    """How long, as said on paper: `47分`, `3时05分`, `2天3时`; never negative."""
    minutes = max(0, duration) // MINUTE
    if minutes < HOUR // MINUTE:
        return f"{minutes}分"
    if minutes < DAY // MINUTE:
        return f"{minutes // 60}时{minutes % 60:02d}分"
    hours = minutes // 60
    return f"{hours // 24}天{hours % 24}时"


def limit_text(row: IncidentRow, zone: str) -> str:
    """The moment by which the running clock wants its step, `11-23 17:05`, or nothing."""
    if row.clock is None or not row.clock.limit_s:
        return ""
    return short_text(row.clock.started_at + row.clock.limit_s * SECOND, zone)


def owed_line(line: TaskLine, *, now: Instant, zone: str) -> OwedTask:
    task = line.task
    return OwedTask(
        source=SOURCE_NAMES[task.source],
        number=task.number,
        who=line.receiver,
        what=f"{task.title}：{task.asks}",
        since=short_text(task.given_at, zone),
        due=short_text(task.due_at, zone),
        late=elapsed_text(now - task.due_at) if task.is_overdue(now) else "",
    )


def owed_besides(left: int, routine: Sequence[Task], now: Instant) -> str:
    """What the section does not list: more than it has room for, and the day's routine."""
    said = [f"另有 {left} 件没有列出"] if left else []
    for source in sorted({each.source for each in routine}):
        mine = [each for each in routine if each.source == source]
        late = sum(each.is_overdue(now) for each in mine)
        said.append(f"{SOURCE_NAMES[source]}逾期 {late} 件、当班到期 {len(mine) - late} 件")
    return "；".join(said) + "，见「任务」" if said else ""


def open_line(
    row: IncidentRow, *, now: Instant, zone: str, levels: Mapping[int, str]
) -> OpenIncident:
    """An open incident as it is handed on at `now`. `levels` names the levels by number."""
    return OpenIncident(
        id=row.id,
        number=row.number,
        level=levels.get(row.level, str(row.level)),
        state=STATE_NAMES[row.state],
        category=row.category,
        place=row.place,
        who=row.who,
        next_step=NEXT_STEPS.get(row.state, ""),
        received=short_text(row.received_at, zone),
        elapsed=elapsed_text(now - row.received_at),
        limit=limit_text(row, zone),
        is_overdue=row.clock is not None and row.clock.tone(now) is Tone.RED,
    )


def notable_line(
    row: IncidentRow,
    *,
    zone: str,
    levels: Mapping[int, str],
    names: Sequence[str] = (),
    result: str = "",
) -> NotableIncident:
    """An incident of level 1 or 2; `names` of persons involved are masked in what happened."""
    return NotableIncident(
        number=row.number,
        level=levels.get(row.level, str(row.level)),
        received=short_text(row.received_at, zone),
        category=row.category,
        place=row.place,
        summary=mask_text(row.summary, names),
        result=mask_text(result, names) or STATE_NAMES[row.state],
    )


def dispute_line(row: DisputeRow, *, now: Instant, zone: str) -> DisputeAtRisk:
    """A dispute at risk as the next shift is told of it; what raised it before what it began as."""
    found = row.dispute
    return DisputeAtRisk(
        number=found.number,
        grade=f"{RISK_NAMES[found.grade]}级",
        kind=f"{KIND_NAMES[found.kind]}纠纷",
        parties=row.parties,
        place=f"{row.community} {found.address}".strip(),
        officer=row.officer,
        leader=row.leader,
        due=row.due_asks,
        limit=short_text(row.due_at, zone),
        is_overdue=row.is_overdue(now),
        reason=row.raised or found.grade_reason,
    )


def warning_line(row: FraudRow, *, now: Instant, zone: str) -> OpenWarning:
    """A warning as the next shift is told of it: first to be reached, then met at the door."""
    clock = row.clock
    if clock.first_attempt_at is None:
        step, due = "首次联系", clock.contact_due
    elif row.denied_at is not None and row.asks:
        ways = "、".join(CONTACT_WAY_NAMES[each] for each in row.asks)
        step, due = f"否认，须联系{ways}", None
    elif clock.reached_at is None and clock.door_at is None:
        step, due = "再次联系", clock.next_attempt_at
    elif clock.door_at is None:
        step, due = "见面劝阻", clock.door_due
    else:
        step, due = "办结", None
    return OpenWarning(
        number=row.number,
        level=FRAUD_LEVEL_NAMES[row.level],
        kind=row.kind,
        who=row.person.name,
        place=row.place,
        officer="、".join(row.officers) or "未派",
        next_step=step,
        limit=short_text(due, zone),
        is_overdue=due is not None and now > due,
    )


def push_line(push: Undelivered, *, zone: str) -> UnansweredPush:
    tried = push.error or ("多次没有送到" if push.is_given_up else "超过时限，还在发送")
    return UnansweredPush(
        who=push.who,
        number=push.number,
        since=short_text(push.since, zone),
        reason=tried,
    )


def look_matter(row: LookRow, *, now: Instant, zone: str) -> PatrolMatter:
    """A scene nobody of the patrol post has looked at yet."""
    return PatrolMatter(
        kind="待查看",
        number=row.number,
        what=row.category,
        where=row.place,
        limit=short_text(row.due_at, zone),
        is_overdue=now > row.due_at,
    )


def clue_matter(row: ClueRow, *, zone: str) -> PatrolMatter:
    """A clue that is still followed, with where it was seen last and who has it."""
    seen = row.last_seen
    last = f"最后见于 {short_text(seen.at, zone)} {seen.place}" if seen else "还没有轨迹点"
    given = f"；已移交{'、'.join(row.handed_to)}" if row.handed_to else ""
    return PatrolMatter(
        kind="线索",
        number=row.clue.number,
        what=features_text(row.clue),
        where=f"{last}{given}",
        limit="",
        is_overdue=False,
    )


def legal_limit(row: DeadlineRow, *, now: Instant, zone: str) -> LegalLimit:
    """A period of the law with whom it falls to."""
    deadline = row.deadline
    return LegalLimit(
        number=deadline.number,
        title=deadline.title,
        limit=f"{deadline.code} {deadline.name}",
        officer=row.officer or "未指定",
        due=short_text(deadline.act_by_at, zone),
        is_overdue=deadline.act_by_at is not None and now > deadline.act_by_at,
    )


def shelved_line(row: AlarmRow, *, zone: str, kinds: Mapping[AlarmKind, str]) -> ShelvedAlarm:
    """An alarm on the shelf, with its end. `kinds` are the station's own names of the kinds."""
    alarm = row.alarm
    return ShelvedAlarm(
        kind=kinds.get(alarm.kind, str(alarm.kind)),
        subject=f"{row.number} {row.category}" if row.number else alarm.fact,
        until=short_text(alarm.shelved_until, zone),
        shelved_by=row.shelved_by,
        reason=alarm.shelve_reason,
    )
