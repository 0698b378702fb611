"""Two handover sheets side by side: nothing that differs goes unsaid, everything has a name."""

from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, get_args, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.sheet_difference import _PARTS, differences


def names_of(shape: Any) -> set[str]:
    """The fields of a shape and of every shape in it."""
    if isinstance(shape, UnionType) or get_args(shape):
        return {name for each in get_args(shape) for name in names_of(each)}
    if not is_dataclass(shape):
        return set()
    hints = get_type_hints(shape)
    inner = {name for each in fields(shape) for name in names_of(hints[each.name])}
    return inner | {each.name for each in fields(shape)}


def test_every_part_of_a_sheet_has_a_name() -> None:
    assert names_of(HandoverSheet) - set(_PARTS) == set()


@given(st.from_type(HandoverSheet), st.from_type(HandoverSheet))
def test_sheets_differ_in_something_exactly_where_they_are_not_the_same(
    one: HandoverSheet, two: HandoverSheet
) -> None:
    assert differences(one.to_json(), one.to_json()) == ()
    assert bool(differences(one.to_json(), two.to_json())) == (one.to_json() != two.to_json())


@given(st.from_type(HandoverSheet))
def test_a_line_taken_out_is_one_difference(sheet: HandoverSheet) -> None:
    numbered = tuple(
        replace(each, number=f"{place:012d}") for place, each in enumerate(sheet.items)
    )
    whole = replace(sheet, items=numbered)
    short = replace(sheet, items=numbered[1:])
    found = differences(whole.to_json(), short.to_json())
    assert len(found) == min(1, len(numbered))
    assert all(
        each.where.endswith(" 000000000000") and each.database == "（没有）" for each in found
    )
