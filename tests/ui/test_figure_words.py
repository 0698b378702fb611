"""Figures of work in an English window: whatever the domain says of them is known to it."""

from datetime import timedelta
from pathlib import Path

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import day_of
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.work_figures import WorkBoard
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import open_database
from jinhai_console.ui.i18n import Language
from jinhai_console.ui.records.figure_said import is_known, said
from tests.demonstration import demo, founded

__all__ = ["demo", "founded"]


def spoken_of(board: WorkBoard) -> set[str]:
    """All that is said of figures, but for the names of people and places."""
    found: set[str] = set()
    for work in board.works:
        found |= {work.title, *work.definition}
        found |= {each for it in work.figures for each in (it.name, it.definition)}
        for table in work.tables:
            found |= {table.title, *table.columns}
    return found - {""}


def test_everything_said_of_a_figure_can_be_said_in_another_language(demo: Path) -> None:
    desk = Desk(open_database(demo), seat="test")
    today = day_of(wall_clock(), "Asia/Shanghai")
    board = desk.read(reads.work_board, Period(today - timedelta(days=300), today)).result(60)
    desk.close()
    assert {each for each in spoken_of(board) if not is_known(each)} == set()


def test_figures_speak_the_language_of_the_window(qapp: object) -> None:
    english = Language(resources_dir() / "i18n", "en")
    english.install()
    try:
        assert said("劝阻成功") == "Dissuaded"
        assert said("3 条没有　90% 的不超过这么久") == "3 without　nine in ten took no longer"
        assert said("95% 区间 30.06%–95.44%；样本小（4 件）") == (
            "95% interval 30.06%–95.44%；small sample (4)"
        )
        assert said("满意率 = 满意 ÷ 有效回访；算法在派出所资料里设定").startswith(
            "Satisfaction = satisfied ÷ valid"
        )
        assert (said("116.3 万元"), said("850 元")) == ("¥1,163,000", "¥850")
        assert said("单一鸣 900012 *") == "单一鸣 900012 *"
    finally:
        english.remove()
    assert (said("劝阻成功"), said("116.3 万元")) == ("劝阻成功", "116.3 万元")
