"""The form of a 纠纷等级: what it asks for, and when it rises by itself."""

from jinhai_console.domain.dispute import DisputeGrade, Risk
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import FlagField, NumberField

_YEAR, _MOST = 365, 99
RISK_WORDS = {
    Risk.RED: mark("Disputes", "红"),
    Risk.ORANGE: mark("Disputes", "橙"),
    Risk.YELLOW: mark("Disputes", "黄"),
    Risk.BLUE: mark("Disputes", "蓝"),
}


def grade_fields(_lists: Lists) -> list[Field]:
    visit = tr("Station", "民警和社区干部上门；不勾就电话联系")
    return [
        name_field(),
        FlagField("by_visit", tr("Station", "联系方式"), visit),
        FlagField("needs_leader", tr("Station", "包案领导"), tr("Station", "必须指定")),
        NumberField("first_days", tr("Station", "几天内第一次联系"), 1, _YEAR),
        NumberField("again_days", tr("Station", "以后每几天联系（0 不要求）"), 0, _YEAR),
        NumberField("repeats", tr("Station", "再发几起自动升级（0 不因次数）"), 0, _MOST),
        NumberField("within_days", tr("Station", "多少天以内算再发"), 1, 3_650),
        standing_field(),
    ]


def describe_grade(grade: DisputeGrade, _lists: Lists) -> tuple[str, str]:
    """What the table says of it: its colour; how and how often, when it rises."""
    how = tr("Station", "上门") if grade.by_visit else tr("Station", "电话")
    days = tr("Station", "{first} 天内，以后每 {again} 天").format(
        first=grade.first_days, again=grade.again_days
    )
    rises = tr("Station", "{within} 天内再发 {repeats} 起升级").format(
        within=grade.within_days, repeats=grade.repeats
    )
    parts = (how, days, rises if grade.repeats else "")
    return tr("Disputes", RISK_WORDS[grade.grade]), " · ".join(each for each in parts if each)
