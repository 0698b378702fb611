"""Tables of victims: sums stay, small groups are not told apart."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.themes.guarded import FEWEST_SHOWN, says_something, shown
from jinhai_console.domain.analysis.themes.tallies import Key, TableName, Tally, ThemeTable

GROUPS = st.dictionaries(
    st.tuples(st.sampled_from(["", "18-29", "60-"]), st.sampled_from(["", "female", "male"])),
    st.tuples(st.integers(0, 6), st.integers(0, 6)),
)


def table(name: TableName, groups: dict[Key, tuple[int, int]]) -> ThemeTable:
    lines, first = [], 0
    for key, (count, base) in groups.items():
        middle, last = first + count, first + count + base
        lines.append(Tally(key, tuple(range(first, middle)), tuple(range(middle, last))))
        first = last
    return ThemeTable(name, tuple(lines))


@given(GROUPS)
def test_every_incident_stays_and_no_small_group_is_named(
    groups: dict[Key, tuple[int, int]],
) -> None:
    whole = table(TableName.AGE_SEX, groups)
    found = shown(whole)
    assert sorted(id for line in found.lines for id in line.ids) == sorted(
        id for line in whole.lines for id in line.ids
    )
    for line in found.lines:
        if line.key is not None and any(line.key):
            assert not 0 < line.count < FEWEST_SHOWN
            assert line.base is None or not 0 < line.base < FEWEST_SHOWN
            assert line.base is not None or (line.base_ids, line.change_percent) == ((), None)


def test_small_groups_stand_together_at_the_end() -> None:
    groups: dict[Key, tuple[int, int]] = {("教师",): (1, 0), ("学生",): (4, 1), ("无业",): (2, 3)}
    first, rest = shown(table(TableName.OCCUPATION, groups)).lines
    assert (first.key, first.count, first.base) == (("学生",), 4, None)
    assert (rest.key, rest.count, rest.base) == (None, 3, 3)


def test_what_says_nothing_of_victims_is_shown_as_it_is() -> None:
    whole = table(
        TableName.COMMUNITY_KIND, {("鼓岩社区", "刷单返利"): (1, 2), ("", "其他"): (1, 0)}
    )
    found = shown(whole)
    assert [line.key for line in found.lines] == [line.key for line in whole.lines]
    assert [(line.count, line.base) for line in found.lines] == [(1, 2), (1, 0)]


def test_what_is_unknown_is_no_group() -> None:
    groups: dict[Key, tuple[int, int]] = {("", ""): (1, 0)}
    whole = table(TableName.AGE_SEX, groups)
    assert [line.key for line in shown(whole).lines] == [("", "")]
    assert not says_something(whole)
    assert not shown(whole).names_a_group


def test_a_table_of_small_groups_alone_names_none() -> None:
    groups: dict[Key, tuple[int, int]] = {("鼓岩社区", "刷单返利", "", "女", ""): (1, 0)}
    whole = table(TableName.COMMUNITY_KIND_VICTIM, groups)
    assert says_something(whole)
    assert not shown(whole).names_a_group
