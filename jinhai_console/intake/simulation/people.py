"""Fictional residents. Telephones lie in 1990000xxxx, identity numbers in no real district."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from jinhai_console.domain.incident import Sex

FIRST_PHONE = 1_000  # below: the station's officers and the sites' contacts
_PHONES = 10_000
_NOWHERE_DISTRICT = "999999"
_ELDEST = date(1940, 1, 1)
_BIRTHDAYS = 24_500  # days from the eldest to the youngest
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"

_LEAVES_SCHOOL, _RETIRES = 22, 60

_SURNAMES = (
    "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖周叶苏庄吕江何萧罗高潘简朱钟彭游詹胡施沈余卢梁赵"
    "颜柯翁魏孙戴方宋范邓杜傅侯曹薛丁卓马董唐蓝冯姚石温连欧纪单仇解翟朴乐查"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红文辉建志海燕玲凤梅鑫宇浩轩然晨"
    "欣怡佳琪雨彤子涵思诗梦洁俊峰凯翔博宁安康福顺贵有金水木火土山川东南西北春夏秋冬䶮"
)


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    phone: str
    identity_number: str

    @property
    def birth_year(self) -> int:
        return int(self.identity_number[6:10])

    @property
    def sex(self) -> Sex:
        return Sex.MALE if int(self.identity_number[16]) % 2 else Sex.FEMALE

    def occupation(self, year: int, others: Sequence[str]) -> str:
        """What he lives on in `year`: always the same between school and rest."""
        age = year - self.birth_year
        if age < _LEAVES_SCHOOL:
            return "学生"
        return "退休人员" if age >= _RETIRES else Random(self.phone).choice(others)


class Residents:
    """A population in which few people call often and most hardly ever."""

    def __init__(self, rng: Random, size: int = 8_000) -> None:
        phones = rng.sample(range(FIRST_PHONE, _PHONES), size)
        self._persons = [_person(rng, phone) for phone in phones]

    def pick(self, rng: Random) -> Person:
        return self._persons[int(len(self._persons) * rng.random() ** 2)]


def _person(rng: Random, phone: int) -> Person:
    given = "".join(rng.choices(_GIVEN, k=1 if rng.random() < 0.2 else 2))
    return Person(rng.choice(_SURNAMES) + given, f"1990000{phone:04d}", _identity(rng))


def _identity(rng: Random) -> str:
    born = _ELDEST + timedelta(days=rng.randrange(_BIRTHDAYS))
    digits = f"{_NOWHERE_DISTRICT}{born:%Y%m%d}{rng.randrange(1, 1_000):03d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return digits + _CHECKS[total % 11]  # ISO 7064 MOD 11-2, as GB 11643 has it
