"""Made figures of community work: every measure, a base of nothing, a table, a note."""

from datetime import date
from decimal import Decimal

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
)
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.task import Task

NOW = 1_795_394_469_000_000
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))


def made_figures(title: str = "预警劝阻") -> WorkFigures:
    return WorkFigures(
        title=title,
        records=Task,
        period=MONTH,
        base=base_of(MONTH, Compare.YEAR),
        as_of=NOW,
        figures=(
            Figure(
                key="dissuaded",
                name="劝阻成功",
                value=24,
                base=20,
                definition="反馈为劝阻成功的人数",
                ids=(1, 2, 3),
                base_ids=(4, 5),
            ),
            Figure(
                key="kept_safe_yuan",
                name="保住金额",
                value=26_000_050,
                base=0,
                measure=Measure.CENTS,
                ids=(1,),
            ),
            Figure(
                key="settled_rate",
                name="化解率",
                value=Decimal("98.38"),
                base=None,
                measure=Measure.PERCENT,
                note="样本少",
                ids=(1, 2),
                of_ids=(1, 2, 3),
            ),
            Figure(
                key="to_door_minutes", name="上门用时", value=690, measure=Measure.SECONDS, ids=(2,)
            ),
            Figure(
                key="first_contact_minutes", name="首次接通", value=None, measure=Measure.SECONDS
            ),
        ),
        tables=(
            FigureTable(
                key="communities",
                title="各社区",
                columns=("劝阻成功", "化解率"),
                rows=(
                    FigureRow(
                        "鼓岩社区",
                        (
                            Figure(key="dissuaded", name="劝阻成功", value=4, ids=(7, 8)),
                            Figure(
                                key="settled_rate",
                                name="化解率",
                                value=Decimal("100.00"),
                                measure=Measure.PERCENT,
                            ),
                        ),
                    ),
                ),
            ),
        ),
        definition=("按预警收到的时间统计，首尾两日都算",),
    )
