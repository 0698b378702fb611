"""Which card is whose, keys that outlive edits of a card, and how far an incident is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.procedure import Part, Procedure, Step, keys_of, procedure_for
from jinhai_console.domain.procedure_rows import (
    IncidentProcedure,
    Progress,
    StepRow,
    TickRow,
    done_text,
)


def category(id: int, code: str, parent_id: int | None = None) -> Category:
    return Category(
        id=id,
        station_id=1,
        name=f"类别{code}",
        code=code,
        depth=len(code) // 2,
        bucket=Bucket.DISPUTE,
        parent_id=parent_id,
    )


TREE = {
    each.id: each for each in (category(1, "04"), category(2, "0401", 1), category(3, "040101", 2))
}


def procedure(id: int, *codes: str, **values: Any) -> Procedure:
    fixed: dict[str, Any] = {"station_id": 1, "name": f"规范{id}", "text": "", "keys": ()}
    return Procedure(id=id, codes=codes, **(fixed | values))


@pytest.mark.parametrize(
    ("cards", "wanted"),
    [
        ([], None),
        ([procedure(1, "04"), procedure(2, "0401")], 2),
        ([procedure(1, "04"), procedure(2, "0401", retired_at=5)], 1),
        ([procedure(1, "05", "04")], 1),
        ([procedure(1, "05")], None),
        ([procedure(1, "0401", position=2), procedure(2, "0401", position=1)], 2),
    ],
)
def test_the_nearest_class_with_a_card_gives_it(cards: list[Procedure], wanted: int | None) -> None:
    found = procedure_for(cards, TREE, 3)
    assert (found.id if found else None) == wanted


def test_a_category_that_is_not_there_has_no_card() -> None:
    assert procedure_for([procedure(1, "04")], TREE, 9) is None


texts = st.lists(st.text("甲乙丙丁戊己庚辛", min_size=1, max_size=6), max_size=8, unique=True)
steps = texts.flatmap(
    lambda said: st.tuples(
        *(st.builds(Step, st.sampled_from(Part), st.just(each)) for each in said)
    )
)


@given(steps, steps)
def test_keys_are_different_and_an_unchanged_step_keeps_its_own(
    before: tuple[Step, ...], after: tuple[Step, ...]
) -> None:
    old = keys_of(before)
    new = keys_of(after, tuple(zip(before, old, strict=True)))
    assert len(set(old)) == len(before)
    assert len(set(new)) == len(after)
    kept = dict(zip(before, old, strict=True))
    assert all(key == kept[step] for step, key in zip(after, new, strict=True) if step in kept)


@given(steps, st.randoms(use_true_random=False))
def test_the_order_of_steps_does_not_matter_to_their_keys(
    before: tuple[Step, ...], chance: Any
) -> None:
    pairs = tuple(zip(before, keys_of(before), strict=True))
    moved = list(pairs)
    chance.shuffle(moved)
    assert keys_of([step for step, _ in moved], pairs) == tuple(key for _, key in moved)


def test_a_step_keeps_its_key_under_other_words_and_in_another_part() -> None:
    ask = Step(Part.ASK, "车停在哪里，朝哪个方向")
    lock = Step(Part.ASK, "上锁没有，电瓶还在不在")
    look = Step(Part.FIRST, "查停车点监控")
    before = tuple(zip((ask, lock, look), keys_of((ask, lock, look)), strict=True))
    after = (
        Step(Part.SCENE, "查停车点监控"),
        Step(Part.ASK, "车停在哪里（楼栋），朝哪个方向"),
        Step(Part.ASK, "有没有购车发票"),
    )
    keys = keys_of(after, before)
    assert keys[:2] == (before[2][1], before[0][1])
    assert keys[2] not in {key for _, key in before}


def test_a_step_put_back_finds_its_ticks_again() -> None:
    step, other = Step(Part.ASK, "车停在哪里"), Step(Part.FIRST, "派警")
    both = keys_of((step, other))
    one = keys_of((other,), tuple(zip((step, other), both, strict=True)))
    assert keys_of((step, other), ((other, one[0]),)) == both


def tick(key: str, part: Part = Part.FIRST, words: str = "派警。", at: int = 0) -> TickRow:
    return TickRow(1, key, part, words, at, "11-23 17:05", "单一鸣")


def shown(*rows: StepRow, started_at: int | None = 0) -> IncidentProcedure:
    return IncidentProcedure(1, "规范", steps=rows, started_at=started_at)


LATE = StepRow(1, "a", Step(Part.FIRST, "派警", 120))
DONE = StepRow(2, "b", Step(Part.FIRST, "叫 120", 60), tick("b"))
FREE = StepRow(3, "c", Step(Part.SCENE, "走访"))


def test_limits_run_from_reception_until_the_step_is_ticked() -> None:
    card = shown(LATE, DONE, FREE)
    assert card.tone(LATE, 95 * SECOND) is Tone.CALM
    assert card.tone(LATE, 96 * SECOND) is Tone.AMBER
    assert card.tone(LATE, 2 * MINUTE) is Tone.RED
    assert card.left(LATE, 150 * SECOND) == -30 * SECOND
    assert card.tone(DONE, 9 * MINUTE) is Tone.CALM
    assert card.left(FREE, 0) is None
    assert card.progress(2 * MINUTE) == Progress(1, 3, 1)
    assert card.next_step(0) == LATE


def test_a_clock_stepped_back_gives_no_more_than_the_limit() -> None:
    assert shown(LATE).left(LATE, -MINUTE) == 2 * MINUTE


def test_nothing_runs_once_the_incident_is_over() -> None:
    card = shown(LATE, DONE, started_at=None)
    assert card.progress(9 * MINUTE) == Progress(1, 2, 0)
    assert card.left(LATE, 0) is None


def test_the_feedback_begins_with_what_was_done_not_with_what_was_asked() -> None:
    ticks = [tick("a"), tick("b", Part.ASK, "问清去向"), tick("c", Part.EVIDENCE, "拍照；")]
    assert done_text(ticks) == "已：派警；拍照。"
    assert done_text([]) == ""
