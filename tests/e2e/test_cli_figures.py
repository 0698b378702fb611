"""Figures of community work as a script reads them and as lines for people."""

from argparse import Namespace

import pytest

from jinhai_console.cli.speech import Stopped
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from tests.work_figures import MONTH, made_figures


def test_each_figure_stands_by_its_key_and_with_what_is_behind_it() -> None:
    document = figures_json(made_figures(), "Asia/Shanghai")
    assert document["dissuaded"] == 24
    assert document["kept_safe_yuan"] == 260000.5
    assert document["settled_rate"] == 98.38
    assert document["to_door_minutes"] == 11.5
    assert document["first_contact_minutes"] is None
    assert (document["base_from"], document["base_to"]) == ("2025-11-01", "2025-11-30")
    first = document["figures"]["dissuaded"]
    assert (first["base"], first["change_percent"], first["ids"]) == (20, 20.0, [1, 2, 3])
    assert document["figures"]["kept_safe_yuan"]["change_percent"] is None
    row = document["tables"]["communities"]["rows"][0]
    assert (row["name"], row["figures"][0]["value"]) == ("鼓岩社区", 4)


def test_lines_say_base_change_and_definition() -> None:
    lines = figures_lines(made_figures())
    assert "上年同期 2025-11-01 至 2025-11-30" in lines[0]
    assert any(line.split() == ["劝阻成功", "24", "20", "+20.00%"] for line in lines)
    assert any(line.split() == ["鼓岩社区", "4", "100.00%"] for line in lines)
    assert "劝阻成功：反馈为劝阻成功的人数" in lines


def test_a_period_is_asked_for_and_read() -> None:
    assert period_of(Namespace(first="2026-11-01", last="2026-11-30")) == MONTH
    for first, last in (
        (None, "2026-11-30"),
        ("2026-11-31", "2026-11-30"),
        ("2026-12-01", "2026-11-30"),
    ):
        with pytest.raises(Stopped):
            period_of(Namespace(first=first, last=last))
