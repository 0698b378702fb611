"""The demonstration's community work was written down when it was done."""

from datetime import timedelta
from pathlib import Path

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import HOUR, day_of
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.store.database import open_database
from tests.demonstration import demo, founded

__all__ = ["demo", "founded"]


def test_most_of_what_was_due_was_done_in_time(demo: Path) -> None:
    desk = Desk(open_database(demo), seat="test")
    today = day_of(wall_clock(), "Asia/Shanghai")
    month = Period(today - timedelta(days=30), today)
    work = desk.read(reads.task_figures, month).result(60)
    desk.close()
    rate = work.figure("on_time_rate").value
    assert rate is not None
    assert 50 < rate < 100
    late = work.figure("overdue")
    assert late.value  # so that what is late can be seen, too
    spent = work.figure("done_minutes").value
    assert spent is not None
    assert spent * 1_000_000 > HOUR


def test_some_equipment_is_out_and_most_is_counted(demo: Path) -> None:
    desk = Desk(open_database(demo), seat="test")
    rows = desk.read(reads.equipment_rows).result(60)
    notes = desk.read(reads.watch_notes).result(60)
    desk.close()
    assert any(each.is_overdue for each in rows)
    assert 0 < sum(each.counted is None for each in rows) < len(rows)
    assert [each.difference for each in rows if each.difference] == [-1]
    assert any(each.note.then for each in notes)
    assert any(each.is_struck for each in notes)
