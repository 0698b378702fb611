"""Every question a screen or the command line may ask: `desk.read(reads.open_rows, filter)`."""

from jinhai_console.domain.callback_detail import CallbackDetail
from jinhai_console.domain.callback_rows import CallbackRow
from jinhai_console.domain.officer import Officer
from jinhai_console.services.analysis import analysis
from jinhai_console.services.analysis import behind as analysis_behind
from jinhai_console.services.analysis import in_time as analysis_in_time
from jinhai_console.services.assessment_whole import AssessmentWhole, assessment_whole
from jinhai_console.services.assessments import draw_figures
from jinhai_console.services.boundaries import boundary_file, boundary_preview
from jinhai_console.services.briefing import draw_briefing
from jinhai_console.services.callback_figures import callback_work
from jinhai_console.services.callback_sheet import callback_sheet
from jinhai_console.services.case_sheet import case_sheet
from jinhai_console.services.clue_sheet import clue_sheet
from jinhai_console.services.effects import effect_ids, effect_of
from jinhai_console.services.equipment_sheet import equipment_sheet
from jinhai_console.services.fraud_figures import fraud_figures
from jinhai_console.services.handover import sheet_of
from jinhai_console.services.handover_standing import past_shifts, standing
from jinhai_console.services.last_state import last_state
from jinhai_console.services.lead_sheet import lead_sheet
from jinhai_console.services.meeting_minutes import meeting_detail
from jinhai_console.services.review_sheet import review_sheet
from jinhai_console.services.roster_fill import fill_preview
from jinhai_console.services.roster_import import import_preview
from jinhai_console.services.route_map import route_map
from jinhai_console.services.sheets import (
    agreement_sheet,
    assessment_sheet,
    check_sheet,
    deadline_sheet,
    fraud_sheet,
    heading_of,
    incident_sheet,
    procedure_sheet,
    queue_sheet,
    roster_sheet,
    route_sheet,
    task_sheet,
    theme_sheet,
)
from jinhai_console.services.work_figures import (
    WorkBoard,
    deadline_figures,
    population_figures,
    task_figures,
    visit_figures,
    work_board,
)
from jinhai_console.store.feed import ChangeSet
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.accounts import has_accounts, officer_by_number
from jinhai_console.store.views.alarms import alarm_load, alarms_at_first, standing_rows
from jinhai_console.store.views.assessments import (
    assessment_detail,
    assessment_id,
    assessment_list,
)
from jinhai_console.store.views.callback_samples import sample_called, sample_list
from jinhai_console.store.views.callbacks import (
    callback_contact,
    callback_detail,
    callback_list,
    callbacks_among,
    callbacks_called,
    callbacks_of_sample,
)
from jinhai_console.store.views.case_figures import case_facts, case_work
from jinhai_console.store.views.case_mark import case_of_incident
from jinhai_console.store.views.cases import case_detail, case_id, case_rows, clocked_id
from jinhai_console.store.views.cautions import caution_history, caution_list
from jinhai_console.store.views.clues import (
    clue_detail,
    clue_id,
    clue_list,
    open_clues,
    patrol_board,
    patrol_shown,
)
from jinhai_console.store.views.deadlines import (
    deadline_detail,
    deadline_rows,
    deadlines_due,
    deadlines_named,
    deadlines_of,
)
from jinhai_console.store.views.dispute_board import (
    dispute_about,
    dispute_board,
    dispute_shown,
)
from jinhai_console.store.views.dispute_figures import figures_of_disputes
from jinhai_console.store.views.dispute_offer import dispute_offer
from jinhai_console.store.views.dispute_watch import proposed_disputes
from jinhai_console.store.views.disputes import (
    dispute_detail,
    dispute_id,
    dispute_list,
    disputes_at_risk,
)
from jinhai_console.store.views.equipment import equipment_detail, equipment_rows
from jinhai_console.store.views.find import COUNTED, find
from jinhai_console.store.views.fraud import (
    fraud_among,
    fraud_detail,
    fraud_id,
    fraud_id_of,
    fraud_list,
)
from jinhai_console.store.views.held import persons_held
from jinhai_console.store.views.incident import incident_detail, incident_id
from jinhai_console.store.views.known import known_for, known_of
from jinhai_console.store.views.lead_figures import lead_work
from jinhai_console.store.views.lead_offer import lead_offer
from jinhai_console.store.views.leader import leaders, may_approve
from jinhai_console.store.views.leads import lead_detail, lead_id, lead_list, leads_named
from jinhai_console.store.views.meetings import meeting_of_opinion, meeting_on, meeting_rows
from jinhai_console.store.views.officer_journal import officer_journal
from jinhai_console.store.views.officers import all_officers, officer_rows
from jinhai_console.store.views.officers_page import is_his, is_on, officers_page
from jinhai_console.store.views.outbox import (
    due_messages,
    outbox_counts,
    outbox_list,
    outbox_rows,
    parcel,
    undelivered,
)
from jinhai_console.store.views.page_places import may_visit, visit_made_by
from jinhai_console.store.views.page_tasks import owes
from jinhai_console.store.views.patrol import (
    log_between,
    look_row,
    look_rows,
    post_row,
    waiting_looks,
)
from jinhai_console.store.views.patrol_figures import patrol_work
from jinhai_console.store.views.population import (
    check_detail,
    check_id,
    check_list,
    check_of,
)
from jinhai_console.store.views.printed import printed_row, printed_rows
from jinhai_console.store.views.procedure import procedure_history
from jinhai_console.store.views.queue import (
    history_anchors,
    history_block,
    history_count,
    history_span,
    incident_rows,
    listed,
    open_rows,
)
from jinhai_console.store.views.response_times import response_times
from jinhai_console.store.views.review_figures import review_work
from jinhai_console.store.views.reviews import (
    review_detail,
    review_id,
    review_offers,
    review_rows,
    reviews_of,
)
from jinhai_console.store.views.room import PastIncident, room_at
from jinhai_console.store.views.roster import Turn, next_turn, roster_ahead, roster_between
from jinhai_console.store.views.routing import pending_advice, suggestions_at, suggestions_of
from jinhai_console.store.views.shift import running_shift
from jinhai_console.store.views.task_list import task_detail, task_list, tasks_named
from jinhai_console.store.views.tasks import open_tasks
from jinhai_console.store.views.trends import (
    board_points,
    open_points,
    trend_points,
    trend_points_of,
)
from jinhai_console.store.views.visits import (
    is_visit_known,
    place_detail,
    place_of_site,
    place_row,
    place_rows,
    place_unmasked,
    site_rows,
    visits_of_officer,
)
from jinhai_console.store.views.watch_notes import watch_note, watch_notes


def lists(reader: Reader) -> Lists:
    """The station's lists: what forms offer and filters choose from."""
    return reader.lists


def lists_and_officers(reader: Reader) -> tuple[Lists, list[Officer]]:
    """Everything the station's page edits, of one moment, retired entries too."""
    return reader.lists, all_officers(reader)


__all__ = [
    "COUNTED",
    "AssessmentWhole",
    "CallbackDetail",
    "CallbackRow",
    "ChangeSet",
    "Lists",
    "PastIncident",
    "Turn",
    "WorkBoard",
    "agreement_sheet",
    "alarm_load",
    "alarms_at_first",
    "analysis",
    "analysis_behind",
    "analysis_in_time",
    "assessment_detail",
    "assessment_id",
    "assessment_list",
    "assessment_sheet",
    "assessment_whole",
    "board_points",
    "boundary_file",
    "boundary_preview",
    "callback_contact",
    "callback_detail",
    "callback_list",
    "callback_sheet",
    "callback_work",
    "callbacks_among",
    "callbacks_called",
    "callbacks_of_sample",
    "case_detail",
    "case_facts",
    "case_id",
    "case_of_incident",
    "case_rows",
    "case_sheet",
    "case_work",
    "caution_history",
    "caution_list",
    "check_detail",
    "check_id",
    "check_list",
    "check_of",
    "check_sheet",
    "clocked_id",
    "clue_detail",
    "clue_id",
    "clue_list",
    "clue_sheet",
    "deadline_detail",
    "deadline_figures",
    "deadline_rows",
    "deadline_sheet",
    "deadlines_due",
    "deadlines_named",
    "deadlines_of",
    "dispute_about",
    "dispute_board",
    "dispute_detail",
    "dispute_id",
    "dispute_list",
    "dispute_offer",
    "dispute_shown",
    "disputes_at_risk",
    "draw_briefing",
    "draw_figures",
    "due_messages",
    "effect_ids",
    "effect_of",
    "equipment_detail",
    "equipment_rows",
    "equipment_sheet",
    "figures_of_disputes",
    "fill_preview",
    "find",
    "fraud_among",
    "fraud_detail",
    "fraud_figures",
    "fraud_id",
    "fraud_id_of",
    "fraud_list",
    "fraud_sheet",
    "has_accounts",
    "heading_of",
    "history_anchors",
    "history_block",
    "history_count",
    "history_span",
    "import_preview",
    "incident_detail",
    "incident_id",
    "incident_rows",
    "incident_sheet",
    "is_his",
    "is_on",
    "is_visit_known",
    "known_for",
    "known_of",
    "last_state",
    "lead_detail",
    "lead_id",
    "lead_list",
    "lead_offer",
    "lead_sheet",
    "lead_work",
    "leaders",
    "leads_named",
    "listed",
    "lists",
    "lists_and_officers",
    "log_between",
    "look_row",
    "look_rows",
    "may_approve",
    "may_visit",
    "meeting_detail",
    "meeting_of_opinion",
    "meeting_on",
    "meeting_rows",
    "next_turn",
    "officer_by_number",
    "officer_journal",
    "officer_rows",
    "officers_page",
    "open_clues",
    "open_points",
    "open_rows",
    "open_tasks",
    "outbox_counts",
    "outbox_list",
    "outbox_rows",
    "owes",
    "parcel",
    "past_shifts",
    "patrol_board",
    "patrol_shown",
    "patrol_work",
    "pending_advice",
    "persons_held",
    "place_detail",
    "place_of_site",
    "place_row",
    "place_rows",
    "place_unmasked",
    "population_figures",
    "post_row",
    "printed_row",
    "printed_rows",
    "procedure_history",
    "procedure_sheet",
    "proposed_disputes",
    "queue_sheet",
    "response_times",
    "review_detail",
    "review_id",
    "review_offers",
    "review_rows",
    "review_sheet",
    "review_work",
    "reviews_of",
    "room_at",
    "roster_ahead",
    "roster_between",
    "roster_sheet",
    "route_map",
    "route_sheet",
    "running_shift",
    "sample_called",
    "sample_list",
    "sheet_of",
    "site_rows",
    "standing",
    "standing_rows",
    "suggestions_at",
    "suggestions_of",
    "task_detail",
    "task_figures",
    "task_list",
    "task_sheet",
    "tasks_named",
    "theme_sheet",
    "trend_points",
    "trend_points_of",
    "undelivered",
    "visit_figures",
    "visit_made_by",
    "visits_of_officer",
    "waiting_looks",
    "watch_note",
    "watch_notes",
    "work_board",
]
