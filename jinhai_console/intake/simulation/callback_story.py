"""The demonstration's call-backs: of the last month and a year ago, some due today."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from random import Random

from jinhai_console.domain.callback import Answers, CallOutcome, Invalid
from jinhai_console.domain.callback_rows import CallbackRow
from jinhai_console.domain.callback_rule import is_chosen, rule_for
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, day_of, day_start
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.task import TaskSource
from jinhai_console.services import reads
from jinhai_console.services.callback_ledger import LedgerCallback, TakeCallbackLedger
from jinhai_console.services.callback_samples import DrawSample
from jinhai_console.services.callbacks import OpenCallback, RecordAttempt, RecordCallback
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.tasks import AnswerTask

Give = Callable[[Command], int]

_MONTH, _YEAR = 31 * DAY, 365 * DAY
_MOST = 90  # of one month
_DUE, _CALLED = 12, 4
_COMPLAINTS = (
    "等了二十多分钟才到，电话里没有说明",
    "只登记了一下就走了，后来没有人联系",
    "调解时偏着对方说话",
    "东西没有追回来，进展没有人告诉",
)
_PRAISE = ("", "", "", "", "民警很耐心", "来得很快", "希望晚上多巡逻")
_S = Satisfaction


def tell_callbacks(desk: Desk, give: Give, now: Instant, seed: int) -> None:
    """`give` carries a command out and says its record's id. Who calls follows from the lists."""
    officers = desk.read(reads.officer_rows).result()
    leading = desk.read(reads.leaders).result()
    command = [each.id for each in officers if each.team_kind == "command"]
    room = [each for each in command if each not in leading] or command
    if not room:
        return
    rng = Random(f"{seed}:callbacks")
    recent = _to_call(desk, now - _MONTH, now - 2 * DAY)
    before = _to_call(desk, now - _YEAR - _MONTH, now - _YEAR)
    zone = desk.read(reads.lists).result().station.zone
    told = [_told(rng, row, room, zone) for row in (*before[-_MOST:], *recent[-_MOST:])]
    give(TakeCallbackLedger(actor_id=room[0], callbacks=tuple(told)))
    for row in _to_call(desk, now - 40 * HOUR, now - 6 * HOUR)[-_DUE - _CALLED :]:
        _quietly(give, OpenCallback(actor_id=None, incident_id=row.id))
    _call(desk, give, rng, room[0])
    _sample(desk, give, now, seed, room[0])


def _to_call(desk: Desk, first: Instant, after: Instant) -> list[IncidentRow]:
    """Those closed that the station's rules choose, in the order of their reports."""
    lists = desk.read(reads.lists).result()
    chosen = QueueFilter(
        order=QueueOrder.HISTORY,
        states=frozenset((IncidentState.CLOSED, IncidentState.ARCHIVED)),
        received_from=first,
        received_before=after,
    )
    found = []
    for row in reversed(desk.read(reads.listed, chosen, 2_000).result()):
        rules = lists.callback_rules.values()
        rule = rule_for(rules, lists.categories, row.category_id, row.level)
        is_nuisance = lists.categories[row.category_id].is_nuisance
        if rule is not None and is_chosen(row.number, rule.share) and not is_nuisance:
            found.append(row)
    return found


def _told(rng: Random, row: IncidentRow, room: Sequence[int], zone: str) -> LedgerCallback:
    """The day after, in office hours."""
    said = _answers(rng)
    day = day_of(row.received_at, zone) + timedelta(days=1)
    at = day_start(day, zone) + 9 * HOUR + rng.randint(0, 8 * 60) * MINUTE
    tries = 3 if said.invalid is Invalid.NOT_REACHED else rng.choice((0, 0, 0, 1))
    return LedgerCallback(
        incident_id=row.id, at=at, said=said, by_id=rng.choice(room[:3]), tries=tries
    )


def _answers(rng: Random) -> Answers:
    result = rng.choices(tuple(_S), (74, 14, 4, 8))[0]
    if result is _S.INVALID:
        why = rng.choice((Invalid.NOT_REACHED, Invalid.NOT_REACHED, Invalid.REFUSED))
        return Answers(result=result, invalid=why)
    opinions = [_opinion(rng, result) for _ in range(3)]
    remark = rng.choice(_COMPLAINTS if result is _S.DISSATISFIED else _PRAISE)
    return Answers(
        result=result,
        arrival=opinions[0],
        manner=opinions[1],
        handling=opinions[2],
        remark=remark,
    )


def _opinion(rng: Random, result: Satisfaction) -> Satisfaction:
    if result is _S.SATISFIED:
        return rng.choices((_S.SATISFIED, _S.BASICALLY), (9, 1))[0]
    return rng.choice((_S.SATISFIED, _S.BASICALLY, result))


def _call(desk: Desk, give: Give, rng: Random, by: int) -> None:
    """Some of those due: one satisfied, two dissatisfied of whom one was answered, one missed."""
    rows = list(_by_phone(desk))
    if len(rows) < _CALLED:
        return
    for row, complaint in zip(rows[:2], _COMPLAINTS, strict=False):
        said = Answers(result=_S.DISSATISFIED, arrival=_S.DISSATISFIED, remark=complaint)
        give(RecordCallback(actor_id=by, callback_id=row.id, said=said))
    fine = Answers(result=_S.SATISFIED, manner=_S.SATISFIED, remark=rng.choice(_PRAISE))
    give(RecordCallback(actor_id=by, callback_id=rows[2].id, said=fine))
    give(RecordAttempt(actor_id=by, callback_id=rows[3].id, outcome=CallOutcome.NO_ANSWER))
    for task in desk.read(reads.open_tasks).result():
        if task.task.source is TaskSource.DISSATISFIED and task.task.about_id == rows[0].id:
            said_back = "当晚同时有三起警情，到场晚了十分钟；已电话说明并致歉"
            give(AnswerTask(actor_id=by, task_id=task.id, text=said_back))


def _by_phone(desk: Desk) -> Iterator[CallbackRow]:
    for row in desk.read(reads.callback_list).result():
        if row.callback.is_open and not row.problem:
            yield row


def _sample(desk: Desk, give: Give, now: Instant, seed: int, by: int) -> None:
    """Of last month's visits, where there are any; half of it called."""
    today = day_of(now, desk.read(reads.lists).result().station.zone)
    first, last = today - timedelta(days=30), today - timedelta(days=1)
    draw = DrawSample(
        actor_id=by, first_day=str(first), last_day=str(last), seed=20_000 + seed, count=2
    )
    if not _quietly(give, draw):
        return
    rng = Random(f"{seed}:sample")
    (sample, *_) = desk.read(reads.sample_list).result()
    rows = desk.read(reads.callbacks_of_sample, sample.id).result()
    for place, row in enumerate(rows[: len(rows) * 2 // 3]):
        is_real = place != len(rows) // 2
        said = Answers(
            result=rng.choices((_S.SATISFIED, _S.BASICALLY), (4, 1))[0],
            is_real=True,
            remembers=rng.random() < 0.7,
        )
        if not is_real:
            said = Answers(result=_S.DISSATISFIED, is_real=False, remembers=False)
        give(RecordCallback(actor_id=by, callback_id=row.id, said=said))


def _quietly(give: Give, command: Command) -> int:
    """0 where it is refused: another story may have reopened it, or there are no visits."""
    try:
        return give(command)
    except Refusal:
        return 0
