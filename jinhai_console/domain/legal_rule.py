"""办案时限规则: which event starts which period of the law, how long it is, how it is extended.

A dated table that the station edits. A deadline keeps the terms it began under: what is changed
here holds for those that begin later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.station import Entry


class LegalEvent(StrEnum):
    """What happens in a case or with an incident and the law counts from, or to."""

    EMERGENCY_OVER = "emergency_over"
    REGISTERED = "registered"
    REPORT_ADMINISTRATIVE = "report_administrative"
    REPORT_CRIMINAL = "report_criminal"
    NOT_OURS = "not_ours"
    HANDED_OVER = "handed_over"
    ACCEPTED = "accepted"  # an administrative case
    FILED = "filed"  # a criminal case
    NOT_FILED = "not_filed"
    NOTICE_SERVED = "notice_served"
    SUMMONED_ADMINISTRATIVE = "summoned_administrative"
    SUMMONED_CRIMINAL = "summoned_criminal"
    RELEASED = "released"
    QUESTIONING_CONTINUED = "questioning_continued"
    QUESTIONING_SPECIAL = "questioning_special"  # of persons the law spares
    QUESTIONING_ENDED = "questioning_ended"
    MEASURE_ON_SPOT = "measure_on_spot"
    MEASURE_REPORTED = "measure_reported"
    BROUGHT_IN_FAST = "brought_in_fast"
    FIRST_MEDIATION = "first_mediation"
    SECOND_MEDIATION = "second_mediation"
    SEIZED = "seized"
    IN_CUSTODY = "in_custody"  # the things, not a person
    SEIZURE_ENDED = "seizure_ended"
    EVIDENCE_KEPT = "evidence_kept"
    EVIDENCE_DECIDED = "evidence_decided"
    DECIDED = "decided"
    DECIDED_FOR_VICTIM = "decided_for_victim"  # the same, where there is a victim
    SERVED = "served"
    VICTIM_SERVED = "victim_served"
    DETAINED = "detained"
    TAKEN_TO_HOUSE = "taken_to_house"
    FAMILY_TOLD = "family_told"
    QUESTIONED = "questioned"
    ARREST_REQUESTED = "arrest_requested"
    BAILED = "bailed"
    BAIL_ENDED = "bail_ended"
    SURVEILLED = "surveilled"
    SURVEILLANCE_ENDED = "surveillance_ended"
    ENDED = "ended"  # the case, in whatever way


EVENT_NAMES: Mapping[LegalEvent, str] = {
    LegalEvent.EMERGENCY_OVER: "紧急处置完毕",
    LegalEvent.REGISTERED: "接报登记",
    LegalEvent.REPORT_ADMINISTRATIVE: "接报行政案件",
    LegalEvent.REPORT_CRIMINAL: "接报刑事案件",
    LegalEvent.NOT_OURS: "发现不属于本单位管辖",
    LegalEvent.HANDED_OVER: "移送主管单位",
    LegalEvent.ACCEPTED: "行政受案",
    LegalEvent.FILED: "刑事立案",
    LegalEvent.NOT_FILED: "不予立案",
    LegalEvent.NOTICE_SERVED: "送达不予立案通知书",
    LegalEvent.SUMMONED_ADMINISTRATIVE: "行政传唤到案",
    LegalEvent.SUMMONED_CRIMINAL: "刑事传唤或拘传到案",
    LegalEvent.RELEASED: "传唤结束",
    LegalEvent.QUESTIONING_CONTINUED: "继续盘问开始",
    LegalEvent.QUESTIONING_SPECIAL: "继续盘问开始（特殊人员）",
    LegalEvent.QUESTIONING_ENDED: "继续盘问结束",
    LegalEvent.MEASURE_ON_SPOT: "当场采取强制措施",
    LegalEvent.MEASURE_REPORTED: "报告并补办手续",
    LegalEvent.BROUGHT_IN_FAST: "快速办理到案",
    LegalEvent.FIRST_MEDIATION: "第一次调解",
    LegalEvent.SECOND_MEDIATION: "第二次调解",
    LegalEvent.SEIZED: "扣押",
    LegalEvent.IN_CUSTODY: "涉案财物入库",
    LegalEvent.SEIZURE_ENDED: "扣押解除或处理",
    LegalEvent.EVIDENCE_KEPT: "先行登记保存证据",
    LegalEvent.EVIDENCE_DECIDED: "对登记保存的证据作出处理",
    LegalEvent.DECIDED: "作出处理决定",
    LegalEvent.DECIDED_FOR_VICTIM: "作出处理决定（有被侵害人）",
    LegalEvent.SERVED: "决定书送达",
    LegalEvent.VICTIM_SERVED: "决定书送达被侵害人",
    LegalEvent.DETAINED: "刑事拘留",
    LegalEvent.TAKEN_TO_HOUSE: "送看守所",
    LegalEvent.FAMILY_TOLD: "通知家属",
    LegalEvent.QUESTIONED: "拘留后讯问",
    LegalEvent.ARREST_REQUESTED: "提请批准逮捕",
    LegalEvent.BAILED: "取保候审",
    LegalEvent.BAIL_ENDED: "取保候审解除",
    LegalEvent.SURVEILLED: "监视居住",
    LegalEvent.SURVEILLANCE_ENDED: "监视居住解除",
    LegalEvent.ENDED: "案件办结",
}


class LegalUnit(StrEnum):
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


UNIT_NAMES: Mapping[LegalUnit, str] = {
    LegalUnit.HOURS: "小时",
    LegalUnit.DAYS: "日",
    LegalUnit.WORKING_DAYS: "个工作日",
    LegalUnit.MONTHS: "个月",
}
MOST_OF: Mapping[LegalUnit, int] = {
    LegalUnit.HOURS: 2_400,
    LegalUnit.DAYS: 3_650,
    LegalUnit.WORKING_DAYS: 1_000,
    LegalUnit.MONTHS: 120,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRule(Entry):
    """One version of a rule: `code` is what it is called by, `valid_from` … `valid_to` its days.

    Days are YYYY-MM-DD, empty: without an end. It begins with `event` and is kept by any of
    `ended_by` (values of `LegalEvent`). `limits_liberty`: a person is not free meanwhile, so that
    its end never moves to a later working day. `warn_hours`: how long before the end it alarms.
    """

    code: str
    event: LegalEvent
    ended_by: tuple[str, ...]
    amount: int
    unit: LegalUnit
    limits_liberty: bool = False
    warn_hours: int = 0
    basis: str = ""
    note: str = ""
    valid_from: str = ""
    valid_to: str = ""

    def holds_on(self, day: str) -> bool:
        """Whether this version is the law on the day YYYY-MM-DD."""
        return self.valid_from <= day and (not self.valid_to or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalExtension(Entry):
    """延长 of the rule called `code`: to `amount` in all, or by at most `amount` more.

    `name` says when it may be; `approver` who decides. One of `step` 2 asks that one of step 1 was
    taken; those of one step are alternatives. None is taken twice.
    """

    code: str
    step: int
    amount: int
    unit: LegalUnit
    is_added: bool = False
    approver: str = ""


def rules_on(rules: Iterable[LegalRule], day: str) -> list[LegalRule]:
    """Those in force on the day, one a code: of two that overlap, the one that came later."""
    found: dict[str, LegalRule] = {}
    for rule in rules:
        if rule.retired_at is not None or not rule.holds_on(day):
            continue
        known = found.get(rule.code)
        if known is None or known.valid_from <= rule.valid_from:
            found[rule.code] = rule
    return list(found.values())
