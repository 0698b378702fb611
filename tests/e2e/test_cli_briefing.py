"""`briefing` on the command line: text, JSON, paper, and bad input in one sentence."""

from pathlib import Path

from jinhai_console.domain.instant import day_of
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine


def test_it_is_told_and_printed(cli: CommandLine, tmp_path: Path) -> None:
    pdf = tmp_path / "会商.pdf"
    found = cli.answer("briefing", "--pdf", pdf)
    assert (found["pdf"], found["edition"]) == (str(pdf), "day")
    assert found["pages"] >= 1
    assert pdf.read_bytes().startswith(b"%PDF")
    assert found["date"] == str(day_of(wall_clock(), "Asia/Shanghai"))
    assert found["items"]["totals"]["rows"][0]["ids"] == []
    said = cli("briefing", "--date", "2026-10-08", "--edition", "week")
    assert "2026-09-28 至 2026-10-04" in said.out
    assert "有风险的纠纷\n无" in said.out


def test_bad_input_is_answered_in_one_sentence(cli: CommandLine, tmp_path: Path) -> None:
    assert "还没有到" in cli.refused("briefing", "--date", "2099-01-01")
    assert "不是可识别的日期" in cli.refused("briefing", "--date", "昨天")
    assert "太早" in cli.refused("briefing", "--date", "1970-01-01")
    assert "没有警号" in cli.refused("--as", "99", "briefing")
    assert "换一个位置" in cli.refused("briefing", "--pdf", tmp_path / "没有" / "x.pdf")
