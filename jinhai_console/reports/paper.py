"""One sheet ready to be set: previewed, printed and kept as a file from the same data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.briefing import Briefing
from jinhai_console.domain.deadline_rows import DeadlineSheet
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.meeting import Minutes
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.theme import THEME_NAMES
from jinhai_console.domain.visit_rows import RouteSheet
from jinhai_console.reports.agreement import agreement_data
from jinhai_console.reports.assessment import assessment_data
from jinhai_console.reports.briefing import briefing_data, minutes_data
from jinhai_console.reports.callbacks import callbacks_data
from jinhai_console.reports.case import case_data
from jinhai_console.reports.clue import Pictures, clue_data
from jinhai_console.reports.deadlines import deadlines_data
from jinhai_console.reports.fraud import fraud_data
from jinhai_console.reports.handover import handover_data
from jinhai_console.reports.incident import incident_data
from jinhai_console.reports.last_state import last_state_data
from jinhai_console.reports.lead import lead_data
from jinhai_console.reports.population import check_data
from jinhai_console.reports.procedure import procedure_data
from jinhai_console.reports.queue import queue_data
from jinhai_console.reports.review import review_data
from jinhai_console.reports.roster import roster_data
from jinhai_console.reports.sheet import PREVIEW_DPI, Sheet, pages_png, render
from jinhai_console.reports.station_templates import STATION_TEMPLATES
from jinhai_console.reports.tasks import tasks_data
from jinhai_console.reports.theme import theme_data
from jinhai_console.reports.visit_route import route_data
from jinhai_console.reports.work_figures import work_figures_data
from jinhai_console.services.callback_sheet import CallbackSheet
from jinhai_console.services.case_sheet import CaseSheet
from jinhai_console.services.clue_sheet import ClueSheet
from jinhai_console.services.last_state import LastState
from jinhai_console.services.lead_sheet import LeadSheet
from jinhai_console.services.review_sheet import ReviewSheet
from jinhai_console.services.sheets import (
    AgreementSheet,
    AssessmentSheet,
    CheckSheet,
    FraudSheet,
    IncidentSheet,
    ProcedureSheet,
    QueueSheet,
    RosterSheet,
    TaskSheet,
    ThemeSheet,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """`name` is what a file of it is called, without an ending. Setting it takes its time."""

    template: str
    data: Callable[[], Mapping[str, Any]]  # made where the paper is set, off the screen's thread
    name: str
    resources: Path

    @property
    def fault(self) -> str:
        """What was wrong with the station's own template when it was last set; mostly nothing."""
        return STATION_TEMPLATES.fault_of(self.template)

    def pages(self, dpi: float = PREVIEW_DPI) -> tuple[bytes, ...]:
        """The pages as PNG pictures. Raises SheetFault."""
        return pages_png(self.template, self.data(), resources=self.resources, dpi=dpi)

    def pdf(self) -> Sheet:
        """The same pages as a PDF whose text can be searched. Raises SheetFault."""
        return render(self.template, self.data(), resources=self.resources)


def handover_paper(sheet: HandoverSheet, resources: Path) -> Paper:
    data = partial(handover_data, sheet)
    return Paper("handover", data, f"交接班 {_day(sheet.ended)}", resources)


def briefing_paper(briefing: Briefing, resources: Path) -> Paper:
    name = f"{briefing.title}材料 {briefing.day}"
    return Paper("briefing", partial(briefing_data, briefing), name, resources)


def minutes_paper(minutes: Minutes, resources: Path) -> Paper:
    """会商纪要; a signed one prints the same whenever it is printed."""
    name = f"{minutes.briefing.title}纪要 {minutes.briefing.day}"
    return Paper("briefing", partial(minutes_data, minutes), name, resources)


def last_state_paper(state: LastState, resources: Path) -> Paper:
    """What it is called says of when it is."""
    name = f"最后已知状态 {_day(state.queue.heading.printed_text)}"
    return Paper("last_state", partial(last_state_data, state), name, resources)


def queue_paper(sheet: QueueSheet, resources: Path) -> Paper:
    data = partial(
        queue_data,
        sheet.rows,
        sheet.heading,
        zone=sheet.zone,
        levels=sheet.levels,
        names=sheet.names,
    )
    return Paper("queue", data, f"警情队列 {_day(sheet.heading.printed_text)}", resources)


def incident_paper(sheet: IncidentSheet, resources: Path) -> Paper:
    data = partial(
        incident_data,
        sheet.detail,
        sheet.heading,
        zone=sheet.zone,
        levels=sheet.levels,
        names=sheet.names,
    )
    return Paper("incident", data, f"警情 {_plain(sheet.detail.row.number)}", resources)


def fraud_paper(sheet: FraudSheet, resources: Path) -> Paper:
    data = partial(fraud_data, sheet)
    return Paper("fraud", data, _plain(sheet.detail.row.number), resources)


def roster_paper(sheet: RosterSheet, resources: Path) -> Paper:
    data = partial(roster_data, sheet.roster, sheet.heading)
    roster = sheet.roster
    return Paper("roster", data, f"值班表 {roster.first} 至 {roster.last}", resources)


def procedure_paper(sheet: ProcedureSheet, resources: Path) -> Paper:
    data = partial(procedure_data, sheet.card, sheet.categories, sheet.heading)
    return Paper("procedure", data, f"处置规范 {_plain(sheet.card.title)}", resources)


def theme_paper(sheet: ThemeSheet, resources: Path) -> Paper:
    data = partial(theme_data, sheet.report, sheet.heading, sheet.heading.printed_text)
    report = sheet.report
    name = f"{THEME_NAMES[report.theme]}专题 {report.period.first} 至 {report.period.last}"
    return Paper("theme", data, name, resources)


def assessment_paper(sheet: AssessmentSheet, resources: Path) -> Paper:
    data = partial(assessment_data, sheet)
    found = sheet.detail.assessment
    return Paper("assessment", data, _plain(f"{found.number} {found.title}"), resources)


def check_paper(sheet: CheckSheet, resources: Path) -> Paper:
    data = partial(check_data, sheet)
    name = f"人口信息核查 {_plain(sheet.detail.check.number)}"
    return Paper("population", data, name, resources)


def callbacks_paper(sheet: CallbackSheet, resources: Path) -> Paper:
    data = partial(callbacks_data, sheet)
    return Paper("callbacks", data, f"回访清单 {_day(sheet.heading.printed_text)}", resources)


def tasks_paper(sheet: TaskSheet, resources: Path) -> Paper:
    data = partial(tasks_data, sheet)
    return Paper("tasks", data, f"任务清单 {_day(sheet.heading.printed_text)}", resources)


def deadlines_paper(sheet: DeadlineSheet, resources: Path) -> Paper:
    data = partial(deadlines_data, sheet)
    return Paper("deadlines", data, f"办案时限表 {_day(sheet.heading.printed_text)}", resources)


def route_paper(sheet: RouteSheet, resources: Path) -> Paper:
    data = partial(route_data, sheet)
    day = _day(sheet.heading.printed_text)
    return Paper("visit_route", data, f"走访路线单 {_plain(sheet.officer)} {day}", resources)


def work_figures_paper(
    works: Sequence[WorkFigures], sheet_heading: SheetHeading, resources: Path
) -> Paper:
    """Of one period, at least one kind of work."""
    data = partial(work_figures_data, works, sheet_heading)
    period = works[0].period
    name = f"社区工作数字 {period.first} 至 {period.last}"
    return Paper("work_figures", data, name, resources)


def agreement_paper(sheet: AgreementSheet, resources: Path) -> Paper:
    data = partial(agreement_data, sheet)
    number = _plain(sheet.detail.dispute.number)
    return Paper("agreement", data, f"调解协议书 {number}", resources)


def case_paper(sheet: CaseSheet, resources: Path) -> Paper:
    name = f"案件办理情况 {_plain(sheet.detail.case.number)}"
    return Paper("case", partial(case_data, sheet), name, resources)


def clue_paper(sheet: ClueSheet, pictures: Pictures, resources: Path) -> Paper:
    """`pictures` gives the photo of a digest; it is asked where the paper is set."""
    data = partial(clue_data, sheet, pictures)
    return Paper("clue", data, f"线索移交单 {_plain(sheet.detail.clue.number)}", resources)


def lead_paper(sheet: LeadSheet, resources: Path) -> Paper:
    data = partial(lead_data, sheet)
    return Paper("lead", data, f"线索移交核查单 {_plain(sheet.detail.lead.number)}", resources)


def review_paper(sheet: ReviewSheet, resources: Path) -> Paper:
    data = partial(review_data, sheet)
    return Paper("review", data, f"法制审核意见 {_plain(sheet.detail.review.number)}", resources)


def _day(moment: str) -> str:
    """`2026-11-23 1705` of `2026-11-23 17:05:09`: no sign that a file's name must not have."""
    return _plain(moment[:16])


def _plain(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum() or sign in "-_ ")
