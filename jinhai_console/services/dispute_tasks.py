"""What is owed about a dispute, and till when: contacts, the second session, what was agreed."""

from datetime import date, timedelta

from jinhai_console.domain.calendar import after_workdays
from jinhai_console.domain.dispute import (
    Agreement,
    Dispute,
    DisputeContact,
    DisputeGrade,
    DisputeParty,
    MediationSession,
    Performance,
)
from jinhai_console.domain.dispute_watch import rule_of
from jinhai_console.domain.instant import MINUTE, Instant, day_of, day_start, parse_day
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.tasks import open_tasks_of
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.disputes import title_of

NO_LONGER = "纠纷已经办结"
_OF_DISPUTE = (TaskSource.DISPUTE_CONTACT, TaskSource.MEDIATION, TaskSource.CONFIRMATION)


def about(tx: Transaction, dispute: Dispute, source: TaskSource, id: int = 0) -> About:
    """`id`: of the performance that is meant, where it is one."""
    parties = tx.find(DisputeParty, dispute_id=dispute.id)
    return About(
        source=source,
        id=id or dispute.id,
        number=dispute.number,
        title=title_of(dispute, parties),
        level=dispute.grade.level,
    )


def owe_contact(tx: Transaction, dispute: Dispute, last_at: Instant | None = None) -> None:
    """A visit or a call, as the grade asks: the first, or the next after `last_at`, if any."""
    subject = about(tx, dispute, TaskSource.DISPUTE_CONTACT)
    rule = rule_of(tx.lists.dispute_grades.values(), dispute.grade)
    days = (rule.first_days if last_at is None else rule.again_days) if rule else 0
    if rule is None or not days:
        drop_owed(tx, subject, "这一级不再要求联系")
        return
    since = _today(tx, tx.now if last_at is None else last_at)
    due = _end_of(tx, since + timedelta(days=days))
    owe(tx, subject, Receiver(officer_id=dispute.officer_id), _asked(dispute, rule), due)


def _asked(dispute: Dispute, rule: DisputeGrade) -> str:
    asks = "会同社区干部上门走访双方，了解动态" if rule.by_visit else "电话联系双方，了解动态"
    if rule.needs_leader and dispute.leader_id is None:
        return f"{asks}；还没有包案领导，请报领导指定"
    return asks


def settle_contact(tx: Transaction, dispute: Dispute) -> None:
    """The parties were seen or spoken to: the next time comes the grade's days after the last."""
    settle_owed(tx, about(tx, dispute, TaskSource.DISPUTE_CONTACT))
    moments = [each.made_at for each in tx.find(DisputeContact, dispute_id=dispute.id)]
    moments += [each.held_at for each in tx.find(MediationSession, dispute_id=dispute.id)]
    owe_contact(tx, dispute, max(moments))


def hand_on(tx: Transaction, dispute: Dispute) -> None:
    """What is owed goes to its officer of now; nobody gains time by it."""
    rule = rule_of(tx.lists.dispute_grades.values(), dispute.grade)
    items = [each.id for each in tx.find(Performance, dispute_id=dispute.id)]
    subjects = [about(tx, dispute, source) for source in _OF_DISPUTE]
    subjects += [about(tx, dispute, TaskSource.PERFORMANCE, id) for id in items]
    for subject in subjects:
        for task in open_tasks_of(tx, subject):
            is_contact = subject.source is TaskSource.DISPUTE_CONTACT
            asks = _asked(dispute, rule) if is_contact and rule else task.asks
            owe(tx, subject, Receiver(officer_id=dispute.officer_id), asks, task.due_at)


def owe_second_session(tx: Transaction, dispute: Dispute, held_at: Instant) -> None:
    """行政案件程序规定: within working days of a first mediation that did not settle."""
    station = tx.lists.station
    day = after_workdays(tx.lists.calendar, _today(tx, held_at), station.second_session_days)
    owe(
        tx,
        about(tx, dispute, TaskSource.MEDIATION),
        Receiver(officer_id=dispute.officer_id),
        f"第一次调解未达成，{station.second_session_days} 个工作日内再次调解",
        _end_of(tx, day),
    )


def settle_session(tx: Transaction, dispute: Dispute) -> None:
    settle_owed(tx, about(tx, dispute, TaskSource.MEDIATION))


def owe_performance(tx: Transaction, dispute: Dispute, item: Performance) -> None:
    owe(
        tx,
        about(tx, dispute, TaskSource.PERFORMANCE, item.id),
        Receiver(officer_id=dispute.officer_id),
        f"核实协议履行：{item.text}",
        _end_of(tx, parse_day(item.due_on)),
    )


def settle_performance(tx: Transaction, dispute: Dispute, item: Performance) -> None:
    settle_owed(tx, about(tx, dispute, TaskSource.PERFORMANCE, item.id))


def last_day_to_ask(tx: Transaction, agreement: Agreement) -> date:
    """人民调解法: both sides may ask a court within so many days of the agreement."""
    return parse_day(agreement.signed_on) + timedelta(days=tx.lists.station.confirmation_days)


def owe_confirmation(tx: Transaction, dispute: Dispute, agreement: Agreement) -> None:
    owe(
        tx,
        about(tx, dispute, TaskSource.CONFIRMATION),
        Receiver(officer_id=dispute.officer_id),
        f"协议签订 {tx.lists.station.confirmation_days} 日内，协助双方共同申请司法确认",
        _end_of(tx, last_day_to_ask(tx, agreement)),
    )


def settle_confirmation(tx: Transaction, dispute: Dispute) -> None:
    settle_owed(tx, about(tx, dispute, TaskSource.CONFIRMATION))


def drop_mediation(tx: Transaction, dispute: Dispute) -> None:
    """It is over: nobody has to go there or mediate any more. What was agreed is still owed."""
    for source in (TaskSource.DISPUTE_CONTACT, TaskSource.MEDIATION):
        drop_owed(tx, about(tx, dispute, source), NO_LONGER)


def _today(tx: Transaction, moment: Instant) -> date:
    return day_of(moment, tx.lists.station.zone)


def _end_of(tx: Transaction, day: date) -> Instant:
    """The last minute of a day."""
    return day_start(day + timedelta(days=1), tx.lists.station.zone) - MINUTE
