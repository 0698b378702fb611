"""Encoding, delimiter, line ends, header: what a file looks like, whatever its name says."""

import codecs
import gzip
from pathlib import Path

import pytest

from jinhai_console.intake.importer.table import open_table
from jinhai_console.intake.importer.unreadable import Unreadable
from tests.intake.importer.files import HEADER, run, write_text

ROW = "J1,2026-11-23 08:05:09,纠纷,鼓岩路1号"
TEXT = f"{HEADER}\n{ROW}\n"
WESTERN = "id,time,address\n" + "".join(
    f"{n},2026-11-23 08:0{n}:00,Caf\xe9 r\xe9sum\xe9\n" for n in range(5)
)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
    ],
)
def test_the_encoding_is_found_and_named(tmp_path: Path, encoding: str, name: str) -> None:
    outcome = run(write_text(tmp_path, TEXT, encoding))
    assert outcome.plan.encoding == name
    assert outcome.only.address == "鼓岩路1号"
    assert outcome.only.number == "J1"


def test_a_bom_encoded_twice_does_not_hide_the_first_column(tmp_path: Path) -> None:
    twice = codecs.BOM_UTF8.decode("latin-1").encode()
    for start in (twice, codecs.BOM_UTF8 + twice, codecs.BOM_UTF8 * 2):
        path = tmp_path / "x.csv"
        path.write_bytes(start + f'"事件单编号"{TEXT[5:]}'.encode())
        assert run(path).plan.columns[0] == "事件单编号"


def test_a_bom_before_gb18030_text(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(codecs.BOM_UTF8 + TEXT.encode("gb18030"))
    assert run(path).only.category == ("纠纷",)


def test_rare_characters_and_replacement_signs_stay_utf8(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, TEXT.replace("鼓岩路", "䶮𬭚\ufffd")))
    assert outcome.plan.encoding == "utf-8"
    assert outcome.only.address == "䶮𬭚\ufffd1号"


def test_accented_letters_of_western_exports(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, WESTERN, "cp1252"))
    assert outcome.incidents[0].address == "Caf\xe9 r\xe9sum\xe9"


def test_a_character_cut_in_half_costs_one_sign_not_the_file(tmp_path: Path) -> None:
    rows = "".join(f"J{n},2026-11-23 08:05:09,纠纷,鼓岩路{n}号\n" for n in range(200))
    data = f"{HEADER}\n{rows}".encode("gb18030").replace("路7号".encode("gb18030"), b"\xc2,", 1)
    path = tmp_path / "x.csv"
    path.write_bytes(data.replace(b"\xc2,", b"\xc2"))
    outcome = run(path)
    assert len(outcome.incidents) == 200
    assert any("认不出来" in note for note in outcome.plan.notes)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str) -> None:
    rows = [HEADER.split(",")] + [
        [f"J{n}", f"2026-11-23 08:0{n}:09", "纠纷", '"鼓岩路1号, 东; 侧|边\t门"'] for n in range(4)
    ]
    outcome = run(write_text(tmp_path, end.join(delimiter.join(row) for row in rows) + end))
    assert outcome.plan.table.delimiter == delimiter
    assert outcome.incidents[3].address == "鼓岩路1号, 东; 侧|边\t门"


def test_blank_lines_and_a_title_above_the_header(tmp_path: Path) -> None:
    text = f"\n\n警情清单（2026年11月）,,,\n导出人：张三,,,\n{TEXT},,,\n"
    outcome = run(write_text(tmp_path, text))
    assert outcome.plan.table.header_row == 5
    assert outcome.accepted[0].rows == (6,)
    assert outcome.rows == 1


def test_a_spreadsheets_separator_line(tmp_path: Path) -> None:
    assert run(write_text(tmp_path, "sep=;\n" + TEXT.replace(",", ";"))).only.number == "J1"


def test_no_header_row_is_mapped_by_position(tmp_path: Path) -> None:
    path = write_text(tmp_path, f"{ROW}\n{ROW.replace('J1', 'J2')}\n")
    outcome = run(path, mapping={"number": "#1", "received_at": "#2", "address": "#4"})
    assert outcome.plan.table.header_row is None
    assert outcome.plan.columns == ("#1", "#2", "#3", "#4")
    assert [each.number for each in outcome.incidents] == ["J1", "J2"]
    assert outcome.accepted[0].rows == (1,)
    assert outcome.incidents[0].extra == '{"#3":"纠纷"}'


def test_without_a_header_the_column_of_moments_is_proposed(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, f"{ROW}\n"))
    assert outcome.plan.mapping == {"received_at": "#2"}


def test_duplicate_and_missing_header_names(tmp_path: Path) -> None:
    text = "报警时间,名称,名称,,名称\n2026-11-23 08:00:00,a,b,c,d\n"
    outcome = run(write_text(tmp_path, text))
    assert outcome.plan.columns == ("报警时间", "名称", "名称#2", "#4", "名称#3")
    assert outcome.only.extra == '{"名称":"a","名称#2":"b","#4":"c","名称#3":"d"}'


def test_unknown_words_above_figures_are_a_header(tmp_path: Path) -> None:
    text = "alpha,beta,gamma\n1,2026-11-23 08:00:00,x\n2,2026-11-23 09:00:00,y\n"
    table = open_table(write_text(tmp_path, text))
    assert (table.header_row, table.columns) == (1, ("alpha", "beta", "gamma"))


def test_nul_characters_are_dropped(tmp_path: Path) -> None:
    assert run(write_text(tmp_path, TEXT.replace("鼓岩", "鼓\0岩"))).only.address == "鼓岩路1号"


def test_gzip_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("x.csv.gz", "x.csv"):
        path = tmp_path / name
        path.write_bytes(gzip.compress(TEXT.encode("gb18030")))
        assert run(path).only.number == "J1"


def test_quoted_commas_and_line_breaks(tmp_path: Path) -> None:
    quoted = '"一号楼,\n""东""门"'
    text = f"{HEADER}\nJ1,2026-11-23 08:05:09,纠纷,{quoted}\nJ2,2026-11-23 08:06:09,纠纷,x\n"
    outcome = run(write_text(tmp_path, text))
    assert outcome.incidents[0].address == '一号楼, "东"门'
    assert outcome.accepted[1].rows == (3,)


def test_ragged_rows(tmp_path: Path) -> None:
    """Short rows are filled up, empty cells too many are dropped, words too many are refused."""
    text = f"""{TEXT}J2,2026-11-23 08:06:09
J3,2026-11-23 08:07:09,纠纷,一号楼,东,门
J4,2026-11-23 08:08:09,纠纷,一号楼,,,
"""
    outcome = run(write_text(tmp_path, text))
    assert [each.number for each in outcome.incidents] == ["J1", "J2", "J4"]
    (reason,) = outcome.reasons
    assert reason.startswith("第 4 行有 6 格，多于表头的 4 列")


@pytest.mark.parametrize("where", [2, 150, 298])
def test_a_quote_that_never_closes_costs_one_row(tmp_path: Path, where: int) -> None:
    rows = [f'J{n},2026-11-23 08:05:09,纠纷,"鼓岩路{n}号"' for n in range(300)]
    rows[where] = rows[where][:-1]
    outcome = run(write_text(tmp_path, "\n".join([HEADER, *rows]) + "\n"))
    assert len(outcome.incidents) == 299
    assert outcome.reasons == [
        f"第 {where + 2} 行有一个引号没有配对（从它开始的内容会吞掉后面的行），请补上或删掉这个引号"
    ]


def test_header_only_and_empty_files_say_so(tmp_path: Path) -> None:
    for text, words in ((f"{HEADER}\n", "没有数据行"), ("", "空的"), (" \n\n", "没有内容")):
        with pytest.raises(Unreadable, match=words):
            run(write_text(tmp_path, text))
