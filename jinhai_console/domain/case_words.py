"""What became of people and things of a case, in words for sheets and the command line."""

from collections.abc import Iterable

from jinhai_console.domain.case import OUTCOME_NAMES, CasePerson, PersonPart
from jinhai_console.domain.case_measure import MEASURE_NAMES, CaseMeasure
from jinhai_console.domain.case_property import END_NAMES, HOLD_NAMES, CaseProperty
from jinhai_console.domain.instant import short_text


def person_text(person: CasePerson, measures: Iterable[CaseMeasure], zone: str) -> str:
    """Caught, held, decided, served; nothing of a victim."""
    if person.part is PersonPart.VICTIM:
        return ""
    said = [f"抓获 {short_text(person.caught_at, zone)}"] if person.caught_at is not None else []
    for each in measures:
        if each.person_id == person.id:
            ended = "" if each.ended_at is None else f" 至 {short_text(each.ended_at, zone)}"
            said.append(f"{MEASURE_NAMES[each.kind]} {short_text(each.began_at, zone)}{ended}")
    if person.outcome is not None:
        said.append(f"{OUTCOME_NAMES[person.outcome]} {short_text(person.decided_at, zone)}")
    if person.served_at is not None:
        said.append(f"送达 {short_text(person.served_at, zone)}")
    return "；".join(said) or "未到案"


def held_text(thing: CaseProperty, zone: str) -> str:
    return f"{HOLD_NAMES[thing.hold]} {short_text(thing.taken_at, zone)}"


def place_text(thing: CaseProperty, zone: str) -> str:
    """Where it is, or what became of it."""
    if thing.end is not None:
        ended = f"{END_NAMES[thing.end]} {short_text(thing.ended_at, zone)}"
        return "　".join(filter(None, (ended, thing.receiver)))
    if thing.in_custody_at is None:
        return "未入库"
    return f"{thing.place}　{short_text(thing.in_custody_at, zone)}"
