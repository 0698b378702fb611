"""Refused rows go out with their reasons and come back mended, nothing lost on the way."""

import csv
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.intake.importer.rejects import REASON, RejectsFile, active, inert
from jinhai_console.intake.importer.unreadable import Unreadable
from tests.intake.importer.files import HEADER, Outcome, run, write_text

FORMULAS = ["=1+1", "+86 592", "-x", "@a", "'=1", "''-1", "\t=", "-122.3", "+1", "'x", "普通"]


def write_rejects(outcome: Outcome, path: Path) -> Path:
    with RejectsFile(path, outcome.plan.columns) as rejects:
        for each in outcome.rejected:
            rejects.add(each.cells, each.reason)
    return path


@given(st.one_of(st.sampled_from(FORMULAS), st.text()))
def test_inert_cells_come_back_as_they_were(cell: str) -> None:
    assert active(inert(cell)) == cell


def test_formulas_are_inert_and_figures_stay_figures() -> None:
    assert [inert(cell)[0] for cell in FORMULAS[:4]] == ["'"] * 4
    assert inert("-122.3") == "-122.3"


def test_refused_rows_come_back_unchanged_and_mended(tmp_path: Path) -> None:
    text = f"""{HEADER}
J1,2026-11-23 08:00:00,纠纷,好的
J2,昨天,纠纷,=HYPERLINK("x")
J3,,"纠
纷",'-y
J4,2026-11-23 09:00:00,纠纷,多,了,一格
"""
    first = run(write_text(tmp_path, text))
    assert (len(first.incidents), len(first.rejected)) == (1, 3)
    path = write_rejects(first, tmp_path / "退回.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    again = run(path)
    assert not again.incidents
    assert [each.cells for each in again.rejected] == [each.cells for each in first.rejected]

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == [*HEADER.split(","), REASON]
    rows[1][1] = rows[2][1] = "2026-11-23 10:00:00"
    rows[3] = [*rows[3][:3], "多了一格", ""]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    mended = run(path)
    assert not mended.rejected
    assert {each.address for each in mended.incidents} == {'=HYPERLINK("x")', "'-y", "多了一格"}


def test_rows_of_a_file_without_a_header_come_back_by_position(tmp_path: Path) -> None:
    text = "1,2026-11-23 08:00:00,a\n2,x,b\n"
    mapping = {"number": "#1", "received_at": "#2"}
    first = run(write_text(tmp_path, text), mapping=mapping)
    path = write_rejects(first, tmp_path / "r.csv")
    assert run(path, mapping=mapping).rejected[0].cells == ("2", "x", "b")


def test_rows_known_by_content_are_the_same_rows_after_mending(tmp_path: Path) -> None:
    text = "报警时间,类别,地址\n2026-11-23 08:00:00,纠纷,甲\n昨天,纠纷,乙\n"
    first = run(write_text(tmp_path, text))
    path = write_rejects(first, tmp_path / "r.csv")
    path.write_text(path.read_text("utf-8-sig").replace("昨天,", "2026-11-23 09:00:00,"), "utf-8")
    mended = write_text(tmp_path, text.replace("昨天,", "2026-11-23 09:00:00,"), name="m.csv")
    assert run(path).only.key == run(mended).incidents[1].key


def test_no_refusals_no_file(tmp_path: Path) -> None:
    with RejectsFile(tmp_path / "r.csv", ["a"]):
        pass
    assert not list(tmp_path.iterdir())


def test_a_run_that_breaks_leaves_no_half_file(tmp_path: Path) -> None:
    with suppress(KeyError), RejectsFile(tmp_path / "r.csv", ["a"]) as rejects:
        rejects.add(["x"], "因为")
        raise KeyError
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_said_before_the_import(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="写不进"), RejectsFile(tmp_path / "没有" / "r.csv", ["a"]):
        pass
