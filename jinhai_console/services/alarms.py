"""告警: raised and cleared as the facts have it; acknowledged, shelved, taken off the shelf."""

from collections.abc import Callable
from dataclasses import dataclass

from jinhai_console.domain import alarm as life
from jinhai_console.domain.alarm import SHELF, Alarm
from jinhai_console.domain.alarm_round import Condition, Move, decide
from jinhai_console.domain.alarm_rule import Rules, rules_in_use
from jinhai_console.domain.clock_steps import LEAST_STEP
from jinhai_console.domain.instant import Duration, Instant
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.alarm_sources import alarm_facts
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.leader import duty_leader

AT_ONCE = 200  # so many in a transaction: whoever writes meanwhile waits a few frames at most


@dataclass(frozen=True, slots=True, kw_only=True)
class TendAlarms(Command):
    """Bring the alarms of these incidents (0: of none) in line with the facts.

    Decides anew from what the transaction reads: several seats may give it at once. Where the
    wall clock has leapt since `looked_at` it does nothing: that is to be recorded first.
    """

    incident_ids: frozenset[int]
    looked_at: Instant

    def perform(self, tx: Transaction) -> Subject:
        if abs(tx.now - self.looked_at) > LEAST_STEP:
            return Subject(is_repeat=True)
        facts = alarm_facts(tx.reader, self.incident_ids - {0})
        rules = rules_in_use(tx.lists.alarm_rules.values())
        found = decide(facts.conditions, facts.alarms, rules, tx.now)
        if found.is_idle:
            return Subject(is_repeat=True)
        for condition in found.raised[:AT_ONCE]:
            _raise(tx, condition, rules)
        levels = {each.key: each.level for each in facts.conditions}
        for move, alarm in found.moves[:AT_ONCE]:
            stored = tx.get(Alarm, alarm.id)  # its moments as they were told, not as reckoned
            tx.put(stored, _MOVES[move](tx, stored, rules, levels.get(alarm.key, 1)))
        first = found.raised[0].subject_id if found.raised else found.moves[0][1].id
        return Subject(first)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeAlarms(Command):
    """Somebody has them. What has cleared meanwhile stays cleared; all gone is refused."""

    alarm_ids: tuple[int, ...]

    def perform(self, tx: Transaction) -> Subject:
        by_id = _actor(self.actor_id)
        return _each(tx, self.alarm_ids, lambda each: life.acknowledge(each, by_id, tx.now))


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelveAlarms(Command):
    """搁置: put aside until an end, with a reason."""

    alarm_ids: tuple[int, ...]
    reason: str
    span: Duration = SHELF

    def perform(self, tx: Transaction) -> Subject:
        by_id = _actor(self.actor_id)
        tx.reason = self.reason.strip()
        return _each(
            tx,
            self.alarm_ids,
            lambda each: life.shelve(each, by_id, self.reason, self.span, tx.now),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnshelveAlarms(Command):
    """Back from the shelf before the end."""

    alarm_ids: tuple[int, ...]

    def perform(self, tx: Transaction) -> Subject:
        _actor(self.actor_id)
        return _each(tx, self.alarm_ids, lambda each: life.unshelve(each, tx.now))


def _actor(actor_id: int | None) -> int:
    if actor_id is None:
        raise Refusal("确认和搁置告警要有姓名；请先登录，命令行请用 --as 写明警号")
    return actor_id


def _each(tx: Transaction, ids: tuple[int, ...], change: Callable[[Alarm], Alarm]) -> Subject:
    """Change those that can be; refused, with the last reason, where none could."""
    done = 0
    reason = "没有选中告警"
    for id in ids:
        alarm = tx.get(Alarm, id)
        try:
            changed = change(alarm)
        except ValueError as wrong:
            reason = str(wrong)
            continue
        tx.put(alarm, changed)
        done += 1
    if not done:
        raise Refusal(reason)
    return Subject(ids[0])


def _raise(tx: Transaction, condition: Condition, rules: Rules) -> None:
    rule = rules[condition.kind]
    tx.add(
        Alarm,
        kind=condition.kind,
        subject_id=condition.subject_id,
        incident_id=condition.incident_id,
        fact=condition.fact,
        priority=rule.priority(condition.level),
        is_silent=rule.is_silent,
        due_at=condition.due_at,
        raised_at=tx.now,
        called_at=tx.now,
    )


def _regrade(_tx: Transaction, alarm: Alarm, rules: Rules, level: int) -> Alarm:
    rule = rules[alarm.kind]
    return life.regrade(alarm, rule.priority(level), is_silent=rule.is_silent)


_MOVES: dict[Move, Callable[[Transaction, Alarm, Rules, int], Alarm]] = {
    Move.CLEAR: lambda tx, alarm, _rules, _level: life.clear(alarm, tx.now),
    Move.REGRADE: _regrade,
    Move.END_SHELF: lambda tx, alarm, _rules, _level: life.unshelve(alarm, tx.now),
    Move.CALL_AGAIN: lambda tx, alarm, _rules, _level: life.call_again(alarm, tx.now),
    Move.CLIMB: lambda tx, alarm, _rules, _level: life.climb(alarm, duty_leader(tx.reader), tx.now),
}


def clear_alarms_of(tx: Transaction, incident_id: int) -> None:
    """An incident has ended: nothing about it calls any more, in the same transaction."""
    for alarm in tx.find(Alarm, incident_id=incident_id, cleared_at=None):
        tx.put(alarm, life.clear(alarm, tx.now))
