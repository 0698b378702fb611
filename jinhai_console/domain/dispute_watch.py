"""纠纷升级: whether an incident belongs to a dispute, and whether it raises its grade.

Two persons with one telephone are two; a name alone is nobody in particular: it takes another of
the parties, or the house, beside it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from jinhai_console.domain.address import is_near, normal_address
from jinhai_console.domain.dispute import (
    RISK_NAMES,
    DisputeGrade,
    DisputeParty,
    PartyKind,
    RiseRule,
    Risk,
    household_key,
)
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.known import Person, Tie, name_key, tie_between
from jinhai_console.domain.masking import mask_name

BEGINS = Risk.YELLOW  # where nothing speaks for more
# Beside disputes and fights: names of categories that quarrels end in.
QUARRELS = frozenset(("威胁恐吓", "故意损毁财物", "寻衅滋事"))


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is in an incident, and where; `words` are the groups of risk words in its texts."""

    people: tuple[Person, ...]
    address: str
    words: Mapping[str, str]  # by the name of its group, the word that stands there


@dataclass(frozen=True, slots=True)
class Shared:
    """What an incident and a dispute share, in words; `both`: two of the parties."""

    said: str
    both: bool = False


def shared_with(address_key: str, parties: Sequence[DisputeParty], scene: Scene) -> Shared | None:
    """What a dispute at this address, with these parties, shares; None where it is too little."""
    sure, by_name = _persons(parties, scene.people)
    if len(sure) + len(by_name) > 1:
        how = "双方当事人相同" if sure else "双方姓名相同"
        return Shared(f"{how}：{_names([*sure, *by_name])}", both=True)
    if sure:
        return Shared(f"当事人相同：{_names(sure)}")
    places = {address_key, *(each.address_key for each in parties)} - {""}
    if household_key(scene.address) in places:
        return Shared(f"地址相同：{scene.address}")
    normal = normal_address(scene.address)
    if by_name and any(is_near(normal, each) for each in places):
        return Shared(f"同一住址，姓名相同：{_names(by_name)}")
    return None


def _persons(
    parties: Sequence[DisputeParty], people: Collection[Person]
) -> tuple[list[str], list[str]]:
    """The parties that are surely among the people, and those of whom only the name says so."""
    sure: list[str] = []
    by_name: list[str] = []
    for party in parties:
        ties = {_tie(party, each) for each in people}
        if Tie.PERSON in ties or Tie.PHONE in ties:
            sure.append(party.name)
        elif Tie.NAME in ties:
            (sure if party.kind is PartyKind.FIRM else by_name).append(party.name)
    return sure, by_name


def _tie(party: DisputeParty, person: Person) -> Tie | None:
    tie = tie_between(party.person, person)
    names = name_key(party.name), name_key(person.name)
    if tie is Tie.PHONE and all(names) and names[0] != names[1]:
        return None  # one telephone in a family or a shop
    return tie


def _names(names: Sequence[str]) -> str:
    return "、".join(mask_name(each) for each in names)


@dataclass(frozen=True, slots=True)
class Rise:
    """`to_grade` and why, in words."""

    to_grade: Risk
    rule: RiseRule
    reason: str
    words: tuple[str, ...] = ()


def rise(
    grade: Risk, rule: DisputeGrade | None, number: str, shared: str, repeats: int, scene: Scene
) -> Rise | None:
    """What the incident `number` makes of a dispute of this grade; None where it stays.

    `repeats` are the incidents since the grade last changed, this one included, within the days
    of `rule`.
    """
    because = ""
    how = RiseRule.WORDS
    if scene.words:
        said = "、".join(f"{group}（“{word}”）" for group, word in scene.words.items())
        because = f"警情 {number} 写到{said}，{shared}"
    elif rule is not None and rule.repeats and repeats >= rule.repeats:
        how = RiseRule.REPEATS
        because = f"{rule.within_days} 天内又发生 {repeats} 起，最近警情 {number}，{shared}"
    if not because:
        return None
    to_grade = grade.next_up
    said = f"{RISK_NAMES[grade]}升{RISK_NAMES[to_grade]}" if to_grade is not grade else "仍为红级"
    return Rise(to_grade, how, f"{said}：{because}", tuple(scene.words.values()))


@dataclass(frozen=True, slots=True)
class Heard:
    """An incident as a grade is proposed from it: its number, when, what it shares, risk words."""

    number: str
    received_at: Instant
    shared: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProposedGrade:
    """What a dispute should begin with; `reason` is empty where nothing speaks for more."""

    grade: Risk = BEGINS
    reason: str = ""


def proposed_grade(
    rule: DisputeGrade | None, origin: Heard, earlier: Sequence[Heard]
) -> ProposedGrade:
    """From the incident it comes from and those before it, latest first: a step for each reason.

    `rule` is the station's for `BEGINS`.
    """
    because = []
    worded = next((each for each in (origin, *earlier) if each.words), None)
    if worded is not None:
        said = "、".join(f"{group}（“{word}”）" for group, word in worded.words.items())
        because.append(f"警情 {worded.number} 写到{said}")
    since = origin.received_at - (rule.within_days if rule else 0) * DAY
    lately = [each for each in earlier if each.received_at >= since]
    if rule is not None and rule.repeats and len(lately) >= rule.repeats:
        last = lately[0]
        said = f"此前 {rule.within_days} 天内已有 {len(lately)} 起"
        because.append(f"{said}，最近警情 {last.number}，{last.shared}")
    grade = BEGINS
    for _each in because:
        grade = grade.next_up
    return ProposedGrade(grade, "；".join(because))


def rule_of(grades: Collection[DisputeGrade], grade: Risk) -> DisputeGrade | None:
    """What the station asks of this grade; None where it asks nothing."""
    return next((e for e in grades if e.grade is grade and e.retired_at is None), None)
