"""An outline drawn corner by corner: closed, moved, snapped, and stored as it was drawn."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.boundary import boundary_area, boundary_text, read_geometry
from jinhai_console.domain.analysis.outline_draft import (
    Draft,
    draft_of,
    draft_problem,
    draft_text,
    snapped,
)
from jinhai_console.domain.analysis.projection import LocalPlane

PLANE = LocalPlane(123.5, 28.5)
SQUARE = ((0.0, 0.0), (500.0, 0.0), (500.0, 500.0), (0.0, 500.0))


def drawn(*corners: tuple[float, float]) -> Draft:
    draft = Draft()
    for each in corners:
        draft = draft.add(each)
    return draft


def test_three_corners_make_an_outline_and_backspace_opens_it_again() -> None:
    assert draft_problem(drawn(*SQUARE[:1]), PLANE) == "还要 2 个角"
    assert not drawn(*SQUARE[:2]).close().is_closed
    closed = drawn(*SQUARE).close()
    assert closed.is_closed
    assert draft_problem(closed, PLANE) == ""
    opened = closed.without_last()
    assert (opened.is_closed, opened.corners) == (False, SQUARE)
    assert opened.without_last().corners == SQUARE[:3]
    assert Draft().without_last() == Draft()


def test_a_crossing_is_said_while_it_is_there() -> None:
    bow = drawn(SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3])
    assert "自相交" in draft_problem(bow, PLANE)
    assert draft_problem(bow.move(1, SQUARE[1]).move(2, SQUARE[2]), PLANE) == ""
    with pytest.raises(ValueError, match="自相交"):
        draft_text(bow, PLANE)


def test_corners_and_edges_are_found_within_reach() -> None:
    draft = drawn(*SQUARE).close()
    assert draft.corner_at((498, 3), 5) == 1
    assert draft.corner_at((250, 0), 5) is None
    assert Draft().corner_at((0, 0), 5) is None
    assert draft.edge_at((250, 3), 5) == 1
    assert draft.edge_at((-3, 250), 5) == 4
    assert draft.edge_at((250, 250), 5) is None
    assert draft.without_last().edge_at((250, 0), 5) is None
    assert draft.insert(4, (-50, 250)).without(4) == draft


@example([(1.0, 0.0), (1.0, 0.0), (0.0, 0.0), (0.0, 3.0)])
@given(
    st.lists(st.tuples(st.floats(-9_000, 9_000), st.floats(-9_000, 9_000)), min_size=0, max_size=9)
)
def test_what_has_no_problem_is_stored_as_it_was_drawn(corners: list[tuple[float, float]]) -> None:
    draft = drawn(*corners).close()
    if draft_problem(draft, PLANE):
        return
    text = draft_text(draft, PLANE)
    back = draft_of(text, PLANE)
    assert back is not None
    assert draft_text(back, PLANE) == text
    near = [back.corner_at(each, 0.2) for each in corners]
    assert None not in near


def test_outlines_of_several_parts_or_with_holes_are_not_drawn_on() -> None:
    ring = [[123.50, 28.50], [123.53, 28.50], [123.53, 28.53], [123.50, 28.53]]
    hole = [[123.51, 28.51], [123.52, 28.51], [123.52, 28.52], [123.51, 28.52]]
    with_hole = {"type": "Polygon", "coordinates": [ring, hole]}
    parts = {"type": "MultiPolygon", "coordinates": [[hole], [[[x + 1, y] for x, y in hole]]]}
    assert draft_of(boundary_text(read_geometry(with_hole)), PLANE) is None
    assert draft_of(boundary_text(read_geometry(parts)), PLANE) is None


def test_a_corner_snapped_to_a_neighbour_is_stored_as_the_neighbours() -> None:
    text = draft_text(drawn(*SQUARE), PLANE)
    corners = PLANE.metres(np.array(boundary_area(text).exterior.coords))
    at = snapped((503.0, 498.0), corners, 10)
    assert at != (503.0, 498.0)
    assert snapped((550.0, 550.0), corners, 10) == (550.0, 550.0)
    assert snapped((1.0, 1.0), np.empty((0, 2)), 10) == (1.0, 1.0)
    other = draft_text(drawn((500.0, 0.0), (900.0, 0.0), at), PLANE)
    shared = set(boundary_area(text).exterior.coords) & set(boundary_area(other).exterior.coords)
    assert len(shared) == 2
