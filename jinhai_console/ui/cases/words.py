"""案件 in words: kind, stage, what was done, who somebody is in it and what holds him."""

from jinhai_console.domain.case import (
    CASE_KIND_NAMES,
    DEED_NAMES,
    OUTCOME_NAMES,
    PART_NAMES,
    STAGE_NAMES,
    CaseDeed,
    CaseKind,
    CaseStage,
    PersonOutcome,
    PersonPart,
)
from jinhai_console.domain.case_measure import MEASURE_NAMES, MeasureKind
from jinhai_console.domain.case_property import END_NAMES, HOLD_NAMES, PropertyEnd, PropertyHold
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's own names, so that they are translated.
MARKED = (
    *(mark("Cases", "刑事"), mark("Cases", "行政"), mark("Cases", "审查中")),
    *(mark("Cases", "办理中"), mark("Cases", "已办结"), mark("Cases", "不予立案")),
    *(mark("Cases", "已移送"), mark("Cases", "已撤销"), mark("Cases", "接报登记")),
    *(mark("Cases", "受案、立案"), mark("Cases", "移送"), mark("Cases", "转换性质")),
    *(mark("Cases", "破案"), mark("Cases", "办结"), mark("Cases", "撤销")),
    *(mark("Cases", "嫌疑人"), mark("Cases", "被侵害人"), mark("Cases", "行政处罚")),
    *(mark("Cases", "移送起诉"), mark("Cases", "不予处罚"), mark("Cases", "排除嫌疑")),
    *(mark("Cases", "传唤"), mark("Cases", "继续盘问"), mark("Cases", "继续盘问（特殊人员）")),
    *(mark("Cases", "重新打开"), mark("Cases", "送达不予立案通知书"), mark("Cases", "调解")),
    *(mark("Cases", "并入警情"), mark("Cases", "移出警情"), mark("Cases", "扣押")),
    *(mark("Cases", "先行登记保存"), mark("Cases", "发还"), mark("Cases", "随案移送")),
    *(mark("Cases", "收缴、没收"), mark("Cases", "销毁")),
    *(mark("Cases", "刑事拘留"), mark("Cases", "取保候审"), mark("Cases", "监视居住")),
)
STAGE_TONES = {CaseStage.REVIEW: Tone.WAITS, CaseStage.OPEN: Tone.PLAIN}


def kind_word(kind: CaseKind) -> str:
    return tr("Cases", CASE_KIND_NAMES[kind])


def stage_word(stage: CaseStage) -> str:
    return tr("Cases", STAGE_NAMES[stage])


def deed_word(deed: CaseDeed) -> str:
    return tr("Cases", DEED_NAMES[deed])


def part_word(part: PersonPart) -> str:
    return tr("Cases", PART_NAMES[part])


def outcome_word(outcome: PersonOutcome) -> str:
    return tr("Cases", OUTCOME_NAMES[outcome])


def measure_word(kind: MeasureKind) -> str:
    return tr("Cases", MEASURE_NAMES[kind])


def hold_word(hold: PropertyHold) -> str:
    return tr("Cases", HOLD_NAMES[hold])


def end_word(end: PropertyEnd) -> str:
    return tr("Cases", END_NAMES[end])
