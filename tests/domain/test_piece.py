"""The piece of a text that was found: it has the words, and shows no personal data."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.find_rows import Where
from jinhai_console.domain.piece import piece_of

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2)


@given(st.text(max_size=60), CHINESE, st.text(max_size=60), st.data())
def test_what_was_typed_stands_in_it(
    before: str, text: str, after: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    piece = piece_of([(Where.NARRATIVE, f"{before} {text} {after}")], text[start:end])
    assert piece is not None
    assert text[start:end] in piece.text


def test_the_first_text_that_has_it_is_named() -> None:
    texts = [(Where.NARRATIVE, "电动车被盗"), (Where.NOTE, "车主已到所")]
    assert piece_of(texts, "车主").where is Where.NOTE  # type: ignore[union-attr]
    assert piece_of(texts, "车").where is Where.NARRATIVE  # type: ignore[union-attr]
    assert piece_of(texts, "摩托") is None


def test_numbers_and_names_are_masked_also_where_they_were_searched_for() -> None:
    texts = [(Where.NARRATIVE, "王小明说电话13800001234打不通，身份证350213199001011234")]
    for typed in ("1234", "0000", "打不通", "3800001", "35021319"):
        piece = piece_of(texts, typed, ["王小明"])
        assert piece is not None
        assert "13800001234" not in piece.text
        assert "350213199001011234" not in piece.text
        assert "王小明" not in piece.text
    assert piece_of(texts, "0000").hit == "138****1234"  # type: ignore[union-attr]


def test_an_incident_number_is_shown_as_it_is() -> None:
    piece = piece_of([(Where.NUMBER, "2026000912")], "0912")
    assert piece is not None
    assert piece.hit == "2026000912"


def test_a_long_text_is_cut_around_the_words() -> None:
    piece = piece_of([(Where.NARRATIVE, "甲" * 200 + "冲突" + "乙" * 200)], "冲突")
    assert piece is not None
    assert piece.text.startswith("…甲")
    assert piece.text.endswith("乙…")
    assert len(piece.text) < 50
