"""The word lists: what ships can be read, and a slip is told with its place."""

from pathlib import Path

import pytest

from jinhai_console.domain.analysis.narrative_words import MOST_GROUPS, WordFinder
from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.narrative_words_file import read_narrative_words

SHIPPED = Path(__file__).parents[2] / "resources" / "narrative_words.toml"


def test_what_ships_finds_methods_targets_and_channels() -> None:
    words = read_narrative_words(SHIPPED)
    told = "停在楼下的电动车被盗，链条锁被剪断；隔壁翻窗进入家中"
    assert WordFinder(words.methods).groups_in(told) == {"剪锁", "翻窗翻墙"}
    assert WordFinder(words.targets).groups_in(told) == {"电动自行车", "住宅"}
    told = "来电人称接到电话后被拉入投资群"
    assert WordFinder(words.channels).groups_in(told) == {"电话", "聊天群"}
    assert WordFinder(words.causes).groups_in("酒后因琐事打架") == {"酒后", "琐事口角"}
    assert WordFinder(words.occupations).groups_in("在校大学生") == {"学生"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[methods]]\nname = "撬锁"', "缺少 words"),
        ('[[methods]]\nname = "撬锁"\nwords = []', "至少写一项"),
        ('[[methods]]\nname = "撬锁"\nwords = ["撬锁", ""]', "空的词"),
        (
            '[[methods]]\nname = "甲"\nwords = ["锁"]\n[[methods]]\nname = "乙"\nwords = ["锁"]',
            "甲",
        ),
        (
            '[[methods]]\nname = "甲"\nwords = ["一"]\n[[methods]]\nname = "甲"\nwords = ["二"]',
            "已有一组",
        ),
        ('[[method]]\nname = "甲"\nwords = ["一"]', "不认识 method"),
        (
            "\n".join(
                f'[[targets]]\nname = "{n}"\nwords = ["词{n}"]' for n in range(MOST_GROUPS + 1)
            ),
            "最多 64 组",
        ),
    ],
)
def test_a_slip_is_told(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "words.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal, match=said):
        read_narrative_words(file)
