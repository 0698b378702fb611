"""轻重: more trouble never makes a shift calmer, and every grade says why."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.handover_item import HandoverItem, ItemKind
from jinhai_console.domain.severity import Grade, Trouble, severity, trouble_of

COUNTS = st.builds(Trouble, **{each.name: st.integers(0, 20) for each in fields(Trouble)})
ORDER = list(Grade)


@given(COUNTS, st.sampled_from([each.name for each in fields(Trouble)]))
def test_more_trouble_is_never_calmer(trouble: Trouble, kind: str) -> None:
    worse = replace(trouble, **{kind: getattr(trouble, kind) + 1})
    assert ORDER.index(Grade(severity(worse).grade)) >= ORDER.index(Grade(severity(trouble).grade))


@given(COUNTS)
def test_a_grade_has_its_reasons(trouble: Trouble) -> None:
    said = severity(trouble)
    assert bool(said.reasons) == (said.grade != Grade.CALM)


@pytest.mark.parametrize(
    ("trouble", "grade", "reason"),
    [
        (Trouble(), Grade.CALM, None),
        (Trouble(held=2), Grade.WATCH, "在所人员 2 人"),
        (Trouble(held=1, held_late=1), Grade.GRAVE, "在所人员超过法定时限 1 人"),
        (Trouble(top_open=1, late=3), Grade.GRAVE, "一级警情未结 1 件"),
        (Trouble(system=1), Grade.WATCH, "系统异常 1 项"),
    ],
)
def test_what_makes_which_grade(trouble: Trouble, grade: Grade, reason: str | None) -> None:
    said = severity(trouble)
    assert said.grade == grade
    assert said.reasons[:1] == ((reason,) if reason else ())


def test_it_is_counted_from_the_items_of_the_sheet() -> None:
    late = HandoverItem(
        key="incident:1",
        kind=ItemKind.INCIDENT,
        number="1",
        what="打架斗殴",
        grade="二级",
        is_overdue=True,
    )
    items = [replace(late, key=f"incident:{id}", is_overdue=id < 6) for id in range(10)]
    items.append(replace(late, key="held:1", kind=ItemKind.HELD, is_overdue=False))
    found = trouble_of(items, top={"一级"}, grave={"一级", "二级"}, unmanned=2)
    assert (found.top_open, found.grave_late, found.late, found.many_late) == (0, 6, 6, 1)
    assert (found.held, found.held_late, found.unmanned) == (1, 0, 2)
