"""The questions of a call, answered one after the other by single digits. No widgets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.callback import Answers, Callback, Invalid, answers_problem
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.ui.callbacks.words import invalid_word, word
from jinhai_console.ui.i18n import mark, tr

_S = Satisfaction
_OPINIONS = (_S.SATISFIED, _S.BASICALLY, _S.DISSATISFIED)


@dataclass(frozen=True, slots=True)
class Question:
    """`choices` are answered by 1, 2, 3 …; where it `may_skip` 0 leaves it open."""

    name: str
    text: str
    choices: tuple[tuple[Any, str], ...]
    may_skip: bool = False


_TEXTS = {
    "arrival": mark("Callbacks", "到场及时吗"),
    "manner": mark("Callbacks", "民警态度"),
    "handling": mark("Callbacks", "处置结果"),
    "result": mark("Callbacks", "总的来说"),
}


def questions_of(callback: Callback) -> tuple[Question, ...]:
    """About an incident three and the whole; about a visit whether it took place and what stuck."""
    whole = Question(
        "result", tr("Callbacks", _TEXTS["result"]), tuple((each, word(each)) for each in _S)
    )
    if callback.visit_id is None:
        if callback.follows_id is not None:
            return (whole,)
        opinions = tuple((each, word(each)) for each in _OPINIONS)
        names = ("arrival", "manner", "handling")
        asked = (Question(n, tr("Callbacks", _TEXTS[n]), opinions, may_skip=True) for n in names)
        return (*asked, whole)
    came = ((True, tr("Callbacks", "来过")), (False, tr("Callbacks", "没有来过")))
    stuck = ((True, tr("Callbacks", "记得")), (False, tr("Callbacks", "不记得")))
    return (
        Question("is_real", tr("Callbacks", "民警来过吗"), came),
        Question("remembers", tr("Callbacks", "提醒记得吗"), stuck, may_skip=True),
        whole,
    )


def _why_invalid() -> Question:
    reasons = tuple((each, invalid_word(each)) for each in Invalid)
    return Question("invalid", tr("Callbacks", "无效的原因"), reasons)


class Interview:
    """Where the questions stand."""

    def __init__(self, callback: Callback) -> None:
        self.callback = callback
        self._asked = questions_of(callback)
        self.given: dict[str, Any] = {}
        self.at = 0

    @property
    def questions(self) -> tuple[Question, ...]:
        """Why it is invalid is asked where it is; nobody who was not visited is asked more."""
        if self.given.get("result") is _S.INVALID:
            return (*self._asked, _why_invalid())
        if self.given.get("is_real") is False:
            return self._asked[:1]
        return self._asked

    @property
    def current(self) -> Question | None:
        """What is to be asked next; None when all was."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    def answer(self, digit: int) -> bool:
        """Whether the digit answers the question that is asked."""
        question = self.current
        if question is None:
            return False
        if digit == 0 and question.may_skip:
            self.given.pop(question.name, None)
        elif 1 <= digit <= len(question.choices):
            self.give(question.name, question.choices[digit - 1][0])
        else:
            return False
        self.at += 1
        return True

    def give(self, name: str, value: object) -> None:
        self.given[name] = value
        if name == "result" and value is not _S.INVALID:
            self.given.pop("invalid", None)

    def choose(self, name: str, value: object) -> None:
        """By the mouse, in any order: then comes the first that was not answered."""
        self.give(name, value)
        names = [each.name for each in self.questions]
        self.at = next((at for at, each in enumerate(names) if each not in self.given), len(names))

    def all_satisfied(self) -> None:
        """Everything that is asked of opinions, in one key."""
        for each in self._asked:
            self.given[each.name] = each.choices[0][0]
        self.given.pop("invalid", None)
        self.at = len(self._asked)

    def show_result(self) -> None:
        """What stands in the record, of one that is over."""
        names = [each.name for each in (*self._asked, _why_invalid())]
        found = {name: getattr(self.callback, name) for name in names}
        self.given = {name: value for name, value in found.items() if value is not None}
        self.at = len(self.questions)

    def back(self) -> bool:
        """To the question before, without its answer."""
        if self.at == 0:
            return False
        self.at = min(self.at, len(self.questions)) - 1
        self.given.pop(self.questions[self.at].name, None)
        return True

    def said(self, remark: str) -> Answers | None:
        """None as long as the whole was not answered."""
        given: Mapping[str, Any] = self.given
        if given.get("is_real") is False and "result" not in given:
            given = {**given, "result": _S.DISSATISFIED, "remembers": False}
        if "result" not in given:
            return None
        return Answers(**given, remark=remark.strip())

    def problem(self, remark: str) -> str:
        """What is still missing, as the rules have it; "" where it can be saved."""
        said = self.said(remark)
        if said is None:
            return tr("Callbacks", "还没有问完")
        return answers_problem(said, is_visit=self.callback.visit_id is not None)
