"""`deadlines`: 办案时限; when a period of the law ends that began at a moment."""

from argparse import Namespace

from jinhai_console.cli.opening import lists_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.instant import day_of, full_text, parse_instant
from jinhai_console.domain.legal_rule import UNIT_NAMES, LegalRule, rules_on
from jinhai_console.domain.legal_time import due_after
from jinhai_console.services import reads
from jinhai_console.settings import Settings


def deadlines(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        lists = lists_of(desk)
    zone = lists.station.zone
    try:
        start = parse_instant(options.start, zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    rule = _rule(lists, options.rule, day_of(start, zone).isoformat())
    due = due_after(
        start, rule.amount, rule.unit, lists.calendar, zone, limits_liberty=rule.limits_liberty
    )
    words = f"{rule.code}　{rule.name}　{rule.amount}{UNIT_NAMES[rule.unit]}"
    speech.answer(
        {
            "rule": rule.code,
            "name": rule.name,
            "start": full_text(start, zone),
            "due": full_text(due, zone),
            "basis": rule.basis,
            "standing": rule.standing,
        },
        [f"{words}　届满 {full_text(due, zone)}"],
    )


def _rule(lists: reads.Lists, code: str, day: str) -> LegalRule:
    for rule in rules_on(lists.legal_rules.values(), day):
        if rule.code == code:
            return rule
    raise Stopped(f"{day} 没有编号为 {code} 的办案时限规则；规则见派出所资料")
