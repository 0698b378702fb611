"""The text of a card: read whole, or said what is wrong and where; whatever it is, no crash."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.procedure import Part, Party, Procedure, Step, keys_of
from jinhai_console.domain.procedure_text import (
    LONGEST_TEXT,
    keyed_steps,
    limit_text,
    read_card,
)

HEAD = '+++\ntitle = "噪音"\ncategories = ["0210"]\nstanding = "请核对"\n+++\n'
WHOLE = f"""{HEAD}
## 问报警人

- [ ] 什么声音，从哪里来

## 首要动作
- [ ] [2分钟·接警席] 查同一地址有无重复报警
* [x] 【处警民警 20分钟内】 到场听，
  能当场停的当场停
- [ ] [巡查岗] <b>#strong[看]</b> *监控*
"""


def faults(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.said) for each in read_card(text).faults]


def test_a_card_is_read_whole() -> None:
    reading = read_card(WHOLE)
    assert reading.faults == ()
    assert (reading.card.title, reading.card.codes) == ("噪音", ("0210",))
    assert reading.card.standing == "请核对"
    assert reading.card.steps == (
        Step(Part.ASK, "什么声音，从哪里来"),
        Step(Part.FIRST, "查同一地址有无重复报警", 120, Party.DESK),
        Step(Part.FIRST, "到场听，能当场停的当场停", 1200, Party.OFFICER),
        Step(Part.FIRST, "<b>#strong[看]</b> *监控*", None, Party.PATROL),
    )
    assert reading.step_lines == (9, 12, 13, 15)


def test_line_ends_and_a_mark_of_order_do_not_matter() -> None:
    assert read_card("\ufeff" + WHOLE.replace("\n", "\r\n")).card == read_card(WHOLE).card


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("", 1, "+++"),
        ("+++\ntitle = \n+++\n", 2, "引号"),
        ('+++\ntitle = "甲"\ncategories = []\n+++\n## 首要动作\n- [ ] 去', 3, "categories"),
        ('+++\ncategories = ["1"]\n+++\n## 首要动作\n- [ ] 去', 1, "title"),
        (
            '+++\ntitle = "甲"\ncategories = ["1"]\nlevel = 1\n+++\n## 首要动作\n- [ ] 去',
            4,
            "level",
        ),
        (
            '+++\ntitle = "甲"\ncategories = ["1"]\nstanding = "好"\n+++\n## 首要动作\n- [ ] 去',
            4,
            "已核",
        ),
        (f"{HEAD}- [ ] 去", 6, "标题"),
        (f"{HEAD}## 别的\n", 6, "问报警人"),
        (f"{HEAD}## 首要动作\n去", 7, "步骤"),
        (f"{HEAD}## 首要动作\n- [ ] ", 7, "空"),
        (f"{HEAD}## 首要动作\n- [ ] [两分钟] 去", 7, "时限"),
        (f"{HEAD}## 首要动作\n- [ ] [0分钟] 去", 7, "大于 0"),
        (f"{HEAD}## 首要动作\n- [ ] 去\n- [ ] 去", 8, "第 7 行"),
        (f"{HEAD}## 首要动作\n- [ ] 去\n## 首要动作\n", 8, "两次"),
        (f"{HEAD}## 首要动作\n- [ ] {'去' * 201}", 7, "200"),
        (f"{HEAD}## 首要动作\n- [ ] 去\ud800", 7, "不能保存"),
        (HEAD, 6, "还没有步骤"),
        ("去" * (LONGEST_TEXT + 1), 1, "几份"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, word: str) -> None:
    found = faults(text)
    assert [at for at, _ in found] == [line]
    assert word in found[0][1]


def test_more_steps_than_two_figures_name_are_refused() -> None:
    steps = "\n".join(f"- [ ] 第{number}步" for number in range(100))
    assert faults(f"{HEAD}## 首要动作\n{steps}") == [(106, "一份规范最多 99 步，请分成几份")]


# What a card is made of, in any order, beside any text at all.
scraps = st.sampled_from(
    ["+++", 'title = "甲"', 'categories = ["1"]', "a = [[[", "## 首要动作", "# 别的", "- [ ] 去",
     "- [ ] [2分钟·接警席] 去", "- [ ] [", "- [x]", "  接着", "[[a]]", '"""', "a.b.c = 1979-99-99"]
)  # fmt: skip
anything = st.text() | st.lists(scraps | st.text(max_size=20), max_size=20).map("\n".join)


@given(anything)
def test_whatever_the_text_reading_it_gives_an_answer(text: str) -> None:
    reading = read_card(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert all(1 <= each.line <= len(lines) and each.said for each in reading.faults)
    assert len(reading.step_lines) == len(reading.card.steps)
    if not reading.faults:
        assert reading.card.title
        assert reading.card.codes
        assert reading.card.steps


def test_a_head_nested_without_end_is_a_fault_like_another() -> None:
    text = f"+++\na = {'[' * 5_000}\n+++\n"
    assert [line for line, _ in faults(text)] == [2]


@pytest.mark.parametrize(
    ("limit_s", "said"),
    [(45, "45秒"), (120, "2分钟"), (7200, "2小时"), (86_400, "1天"), (90, "90秒")],
)
def test_a_limit_is_said_as_it_is_written(limit_s: int, said: str) -> None:
    assert limit_text(limit_s) == said
    assert read_card(f"{HEAD}## 首要动作\n- [ ] [{said}] 去").card.steps[0].limit_s == limit_s


def test_keys_that_do_not_fit_the_text_any_more_give_way() -> None:
    steps = read_card(WHOLE).card.steps
    stored = Procedure(id=1, station_id=1, name="噪音", text=WHOLE, codes=("0210",), keys=("a",))
    assert keyed_steps(stored) == tuple(zip(steps, keys_of(steps), strict=True))
    fitting = replace(stored, keys=("a", "b", "c", "d"))
    assert [key for _, key in keyed_steps(fitting)] == ["a", "b", "c", "d"]
