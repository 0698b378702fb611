"""Any table, written as CSV in any encoding, delimiter and line end, reads back as it was."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jinhai_console.intake.importer.table import open_table

# What neither a delimiter search nor a header search can mistake for something else.
CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffd\ufeff")
    | st.sampled_from(list(',;|\t"\n鼓䶮𬭚')),
    max_size=12,
)
ROWS = st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=8)


# Characters that GB18030 writes in four bytes, every second of them a digit.
@example(rows=[["©²©²©²"] * 4] * 99, encoding="gb18030", delimiter=",", end="\n")
@given(
    rows=ROWS,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_tables_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    encoding: str,
    delimiter: str,
    end: str,
) -> None:
    header = ["事件单编号", "报警时间", "警情类别", "事发地址"]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    # Rows of a known kind first: with them the delimiter is no matter of chance.
    known = [["J1", "2026-11-23 08:00:00", "纠纷", "鼓岩路一号"]] * 8
    writer.writerows([header, *known, *rows])
    path = tmp_path_factory.mktemp("tables") / "x.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    table = open_table(path)
    assert table.columns == tuple(header)
    found = [cells for _number, cells, fault in table.rows() if not fault]
    assert found[8:] == [row for row in rows if any(map(str.strip, row))]
