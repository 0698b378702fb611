"""The text of a card: TOML between two lines `+++`, then Markdown headings and boxes to tick.

The writing is described in docs/procedures.md. Whatever the text, reading it gives a card and
what is wrong with it, line by line.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinhai_console.domain.procedure import (
    PART_NAMES,
    PARTY_NAMES,
    Card,
    Part,
    Party,
    Procedure,
    Step,
    keys_of,
)

FENCE = "+++"
LONGEST_TEXT = 20_000
LONGEST_STEP = 200
MOST_STEPS = 99  # two figures name a step on the keyboard

_FIELDS = ("title", "categories", "standing", "basis")
_STANDINGS = ("已核", "转引", "请核对")
_PARTS = {name: part for part, name in PART_NAMES.items()}
_PARTIES = {name: party for party, name in PARTY_NAMES.items()}
_UNITS = {"秒": 1, "分钟": 60, "分": 60, "小时": 3600, "天": 86_400}
_LONGEST_LIMIT_S = 30 * 86_400
_BOX = re.compile(r"[-*]\s+\[[ xX]?\]\s*(.*)")
_MARKED = re.compile(r"[\[【]([^\]】]*)[\]】]\s*(.*)")
_LIMIT = re.compile(r"([0-9]{1,4})\s*(秒|分钟|分|小时|天)(?:内)?")
_UNSAVABLE = re.compile("[\x00\ud800-\udfff]")  # no database and no file takes them
_TOML_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line (from 1) of the text, and what to do, in one sentence."""

    line: int
    said: str

    def __str__(self) -> str:
        return f"第 {self.line} 行：{self.said}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a text. The card is whole where there are no faults."""

    card: Card
    faults: tuple[Fault, ...]
    step_lines: tuple[int, ...]  # the line that each step stands in


@lru_cache(maxsize=256)
def read_card(text: str) -> Reading:
    """The card that `text` describes."""
    if len(text) > LONGEST_TEXT:
        return Reading(Card(), (Fault(1, f"规范超过 {LONGEST_TEXT} 字，请分成几份"),), ())
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines[0] = lines[0].removeprefix("\ufeff")
    head, body_starts, faults = _head(lines)
    steps = _Steps(faults)
    for number, line in enumerate(lines[body_starts:], start=body_starts + 1):
        steps.take(number, line)
    steps.finish(len(lines))
    fields = _fields(head, lines, faults)
    said = "有不能保存的字符，请删掉这一行重写"
    faults += [Fault(at, said) for at, line in enumerate(lines, 1) if _UNSAVABLE.search(line)]
    faults.sort(key=lambda each: each.line)
    card = Card(**fields, steps=tuple(steps.found))
    return Reading(card, tuple(faults), tuple(steps.lines))


def keyed_steps(procedure: Procedure) -> tuple[tuple[Step, str], ...]:
    """The steps of a stored card with their keys.

    Fresh keys where those stored do not fit: another program may have read the text differently.
    """
    steps = read_card(procedure.text).card.steps
    fits = len(procedure.keys) == len(steps)
    return tuple(zip(steps, procedure.keys if fits else keys_of(steps), strict=True))


def _head(lines: list[str]) -> tuple[dict[str, Any], int, list[Fault]]:
    """The TOML, how many lines it takes with its fences, what is wrong with it."""
    fences = [at for at, line in enumerate(lines) if line.strip() == FENCE][:2]
    if len(fences) < 2 or any(line.strip() for line in lines[: fences[0]]):
        said = f"开头应是两行 {FENCE} 之间的 title、categories 等；请从现有规范照抄一份再改"
        return {}, 0, [Fault(1, said)]
    first, last = fences
    inside = "\n".join(lines[first + 1 : last])
    try:
        return tomllib.loads(inside), last + 1, []
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = _TOML_LINE.search(str(error))
        line = first + 1 + (int(found[1]) if found else 1)
        return {}, last + 1, [Fault(min(line, last + 1), "不合写法，请检查引号、逗号和方括号")]


def _fields(head: dict[str, Any], lines: list[str], faults: list[Fault]) -> dict[str, Any]:
    """The card's own fields. Faults already found in the head are not said twice."""

    def where(key: str) -> int:
        wanted = re.compile(rf"\s*{re.escape(key)}\s*=")
        return next((at for at, line in enumerate(lines, 1) if wanted.match(line)), 1)

    def said(key: str, sentence: str) -> None:
        faults.append(Fault(where(key), sentence))

    if not head and faults:
        return {}
    for key in head:
        if key not in _FIELDS:
            said(key, f"不认识 {key}；可以写的有 {'、'.join(_FIELDS)}")
    title = _line_of(head.get("title"))
    if not title:
        said("title", 'title 是规范的名称，如 title = "电动自行车被盗"')
    codes = head.get("categories")
    if not _are_codes(codes):
        said("categories", 'categories 是类别编码的列表，至少一个、不重复，如 ["020201"]')
        codes = []
    standing = head.get("standing", "")
    if standing not in ("", *_STANDINGS):
        said("standing", f"standing 应是 {'、'.join(_STANDINGS)} 之一，或不写")
        standing = ""
    basis = head.get("basis", "")
    if not isinstance(basis, str):
        said("basis", "basis 是依据，应是带引号的文字")
        basis = ""
    return {
        "title": title,
        "codes": tuple(codes or ()),
        "standing": standing,
        "basis": _line_of(basis),
    }


def _line_of(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _are_codes(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(each, str) and each.strip() == each != "" for each in value)
        and len(set(value)) == len(value)
    )


class _Steps:
    """Takes the lines of the body one by one."""

    def __init__(self, faults: list[Fault]) -> None:
        self.found: list[Step] = []
        self.lines: list[int] = []
        self._faults = faults
        self._part: Part | None = None
        self._seen: set[Part] = set()
        self._open = False  # the next indented line goes on with the last step

    def take(self, number: int, line: str) -> None:
        cleaned = line.strip()
        if not cleaned:
            self._open = False
        elif cleaned.startswith("#"):
            self._heading(number, cleaned.lstrip("#").strip())
        elif box := _BOX.fullmatch(cleaned):
            self._step(number, box[1].strip())
        elif self._open and line[:1].isspace():
            self._go_on(cleaned)
        else:
            said = "这一行不是标题也不是步骤；步骤写成“- [ ] 做什么”，标题写成“## 现场处置”"
            self._fault(number, said)

    def finish(self, last: int) -> None:
        """What can only be seen at the end: too many steps, none, or two alike."""
        if not self.found and not self._faults:
            self._fault(last, "还没有步骤；在标题下面写“- [ ] 做什么”")
        if len(self.found) > MOST_STEPS:
            self._fault(self.lines[MOST_STEPS], f"一份规范最多 {MOST_STEPS} 步，请分成几份")
        first: dict[tuple[Part, str], int] = {}
        for number, step in zip(self.lines, self.found, strict=True):
            if len(step.text) > LONGEST_STEP:
                self._fault(number, f"这一步超过 {LONGEST_STEP} 字，请拆成几步")
            line = first.setdefault((step.part, step.text), number)
            if line != number:
                self._fault(number, f"与第 {line} 行相同，请去掉其中一步")

    def _heading(self, number: int, name: str) -> None:
        self._open = False
        part = _PARTS.get(name)
        if part is None:
            self._fault(number, f"没有“{name[:20]}”这一部分；可以写的有 {'、'.join(_PARTS)}")
        elif part in self._seen:
            self._fault(number, f"“{name}”写了两次，请并成一处")
        else:
            self._seen.add(part)
        self._part = part

    def _step(self, number: int, said: str) -> None:
        self._open = False
        if self._part is None:
            # Under a heading that is not known, the heading's own fault says enough.
            if not self._seen and not self._faults:
                self._fault(number, "步骤前面要有标题，如“## 问报警人”")
            return
        text, limit_s, party = said, None, None
        if marked := _MARKED.fullmatch(said):
            text = marked[2].strip()
            limit_s, party = self._marks(number, marked[1])
        if not text:
            self._fault(number, "这一步是空的；请写明做什么，或去掉这一行")
            return
        self.found.append(Step(self._part, " ".join(text.split()), limit_s, party))
        self.lines.append(number)
        self._open = True

    def _go_on(self, said: str) -> None:
        step = self.found[-1]
        self.found[-1] = Step(
            step.part, f"{step.text}{' '.join(said.split())}", step.limit_s, step.party
        )

    def _marks(self, number: int, inside: str) -> tuple[int | None, Party | None]:
        """A limit, whose step it is, or both, in either order."""
        limit_s: int | None = None
        party: Party | None = None
        for word in _words(inside):
            if word in _PARTIES and party is None:
                party = _PARTIES[word]
            elif (found := _LIMIT.fullmatch(word)) and limit_s is None:
                limit_s = int(found[1]) * _UNITS[found[2]]
            else:
                who = "、".join(_PARTIES)
                said = f"看不懂“{word[:20]}”；方括号里写时限（如 2分钟）或由谁做（{who}）"
                self._fault(number, said)
        if limit_s is not None and not 0 < limit_s <= _LONGEST_LIMIT_S:
            self._fault(number, "时限应大于 0，不超过 30 天")
            limit_s = None
        return limit_s, party

    def _fault(self, number: int, said: str) -> None:
        self._faults.append(Fault(number, said))


def _words(inside: str) -> Iterator[str]:
    return (word.strip() for word in re.split(r"[·・,，、\s]+", inside) if word.strip())


def limit_text(limit_s: int) -> str:
    """A limit as it is written: in the largest unit that says it in a whole number."""
    for unit in ("天", "小时", "分钟"):
        count, rest = divmod(limit_s, _UNITS[unit])
        if count and not rest:
            return f"{count}{unit}"
    return f"{limit_s}秒"
