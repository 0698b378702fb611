"""人口信息核查: a sample that the higher office takes, what it found, what was put right.

Every function takes a moment and gives the record as it is from then on.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.masking import mask_name


class CheckResult(StrEnum):
    """What the office found of one person of its sample."""

    RIGHT = "right"
    WRONG = "wrong"  # collected, and something of it is wrong
    NOT_COLLECTED = "not_collected"


RESULT_NAMES: Mapping[CheckResult, str] = {
    CheckResult.RIGHT: "采集准确",
    CheckResult.WRONG: "采集有误",
    CheckResult.NOT_COLLECTED: "未采集",
}


class WrongField(StrEnum):
    NAME = "name"
    IDENTITY = "identity"
    PHONE = "phone"
    ADDRESS = "address"
    RESIDENCE = "residence"
    FAMILY = "family"
    WORK = "work"
    OTHER = "other"


FIELD_NAMES: Mapping[WrongField, str] = {
    WrongField.NAME: "姓名",
    WrongField.IDENTITY: "证件号码",
    WrongField.PHONE: "联系电话",
    WrongField.ADDRESS: "现住址",
    WrongField.RESIDENCE: "居住状态",
    WrongField.FAMILY: "家庭成员",
    WrongField.WORK: "从业单位",
    WrongField.OTHER: "其他",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationCheck(Entity):
    """One check by `office` on `day` (ISO), of one community or of the whole station (None).

    What is wrong is to be put right until `due_at`.
    """

    number: str
    office: str
    day: str
    community_id: int | None = None
    due_at: Instant
    note: str = ""
    entered_at: Instant
    entered_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampledPerson(Entity):
    """One of a check's sample, as the office's list names him; `place` is his line on it.

    `recorded` is what the station's records say of him. Without a `result` it is not in yet.
    """

    check_id: int
    place: int
    name: str
    identity_number: str = ""
    phone: str = ""
    address: str = ""
    community_id: int | None = None
    recorded: str = ""
    result: CheckResult | None = None
    wrong: tuple[str, ...] = ()
    remarks: str = ""
    resulted_at: Instant | None = None
    resulted_by_id: int | None = None
    correction: str = ""
    corrected_at: Instant | None = None
    corrected_by_id: int | None = None

    @property
    def is_collected(self) -> bool:
        return self.result in (CheckResult.RIGHT, CheckResult.WRONG)

    @property
    def is_error(self) -> bool:
        return self.result in (CheckResult.WRONG, CheckResult.NOT_COLLECTED)

    @property
    def is_open_error(self) -> bool:
        return self.is_error and self.corrected_at is None

    @property
    def is_verified(self) -> bool:
        """Whether the check digit of the identity number agrees; a wrong one is kept as it is."""
        return is_sound(self.identity_number)

    @property
    def wrong_names(self) -> str:
        return "、".join(FIELD_NAMES[WrongField(each)] for each in self.wrong)

    @property
    def key(self) -> tuple[str, str, str]:
        """By which a list that comes again finds him."""
        return sample_key(self.name, self.identity_number, self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRow:
    """One line of a list as it is read or typed; `community` is meant by its id."""

    name: str
    identity_number: str = ""
    phone: str = ""
    address: str = ""
    community_id: int | None = None
    recorded: str = ""
    result: CheckResult | None = None
    wrong: tuple[WrongField, ...] = ()
    remarks: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return sample_key(self.name, self.identity_number, self.address)


def sample_key(name: str, identity_number: str, address: str) -> tuple[str, str, str]:
    """By identity number and name; of somebody without a number his address tells him apart."""
    number = identity_number.strip().upper()
    return name.strip(), number, "" if number else address.strip()


def result_problem(result: CheckResult, wrong: Collection[WrongField]) -> str:
    """Why this cannot be a result; empty where it can."""
    if result is CheckResult.WRONG and not wrong:
        return "采集有误的，请写明哪几项有误"
    if result is not CheckResult.WRONG and wrong:
        return "只有采集有误的才写有误的项目"
    return ""


def found(
    person: SampledPerson,
    result: CheckResult,
    wrong: Iterable[WrongField],
    remarks: str,
    now: Instant,
    by_id: int | None,
) -> SampledPerson:
    """核查结果; a later one replaces it, with what was put right. Raises ValueError."""
    fields = tuple(dict.fromkeys(wrong))
    if problem := result_problem(result, fields):
        raise ValueError(problem)
    return replace(
        person,
        result=result,
        wrong=fields,
        remarks=remarks,
        resulted_at=now,
        resulted_by_id=by_id,
        correction="",
        corrected_at=None,
        corrected_by_id=None,
    )


def corrected(person: SampledPerson, text: str, now: Instant, by_id: int | None) -> SampledPerson:
    """更正: `text` says what was put right. Raises ValueError where there is nothing to."""
    if not person.is_error:
        raise ValueError("这个人没有核查出问题，不用更正")
    if person.corrected_at is not None:
        raise ValueError("已经更正过；结果有变，请先重新登记核查结果")
    return replace(person, correction=text, corrected_at=now, corrected_by_id=by_id)


def asks_of(person: SampledPerson) -> str:
    """What its officer is to do."""
    if person.result is CheckResult.NOT_COLLECTED:
        return f"补采{mask_name(person.name)}的人口信息"
    return f"更正{mask_name(person.name)}的{person.wrong_names}"


def same_numbers(people: Iterable[SampledPerson]) -> frozenset[str]:
    """Identity numbers that several persons of different names have."""
    names: dict[str, set[str]] = {}
    for each in people:
        number = each.identity_number.strip().upper()
        if number:
            names.setdefault(number, set()).add(each.name.strip())
    return frozenset(number for number, those in names.items() if len(those) > 1)


def counted(people: Iterable[SampledPerson]) -> Counter[CheckResult | None]:
    """How many there are of each result, None of those whose result is not in."""
    return Counter(each.result for each in people)
