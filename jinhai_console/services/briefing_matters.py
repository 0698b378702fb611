"""What a briefing tells of besides counts: series, work, what is at risk, due, owed; the duty."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.briefing import BriefingItem, BriefingRow, Edition
from jinhai_console.domain.figure_words import figure_change_text, value_text
from jinhai_console.domain.handover_lines import dispute_item, limit_item, owed_item
from jinhai_console.domain.instant import DAY, Instant, day_start, short_text
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.series_rows import SERIES_STATE_NAMES, SeriesLine, SeriesState
from jinhai_console.domain.task import ROUTINE, TaskSource
from jinhai_console.services.briefing_figures import INCIDENTS
from jinhai_console.services.fraud_figures import fraud_figures
from jinhai_console.services.series import SeriesQuestion, series_board
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.case_figures import case_work
from jinhai_console.store.views.deadlines import deadlines_due
from jinhai_console.store.views.disputes import disputes_at_risk
from jinhai_console.store.views.lead_figures import lead_work
from jinhai_console.store.views.meetings import followed_up, last_signed
from jinhai_console.store.views.review_figures import review_work
from jinhai_console.store.views.roster import roster_between
from jinhai_console.store.views.task_list import tasks_owed

_WORK: Mapping[str, tuple[str, Callable[[Reader, Period], WorkFigures]]] = {
    "fraud": ("预警劝阻", fraud_figures),
    "cases": ("案件", case_work),
    "leads": ("线索移交", lead_work),
    "reviews": ("法制审核", review_work),
}
_SERIES_DAYS = 28  # looked at for proposals: within one day there is hardly any
_AHEAD = 3 * DAY  # of limits and tasks that the meeting speaks of


def matter_items(
    reader: Reader, period: Period, held: date, edition: Edition
) -> tuple[BriefingItem, ...]:
    """In the order of the meeting, which is held on the day `held`."""
    fraud, *others = (_work(reader, period, key) for key in _WORK)
    return (
        _series(reader, period),
        fraud,
        _disputes(reader),
        *others,
        _limits(reader),
        _followed(reader, held, edition),
        _owed(reader),
        _on_duty(reader, held),
    )


def _series(reader: Reader, period: Period) -> BriefingItem:
    """Every accepted series still worked on, and what is proposed of which something is new."""
    since = min(period.first, period.last - timedelta(days=_SERIES_DAYS - 1))
    start = day_start(period.first, reader.lists.station.zone)
    lines: tuple[SeriesLine, ...] = ()
    try:
        board = series_board(reader, SeriesQuestion(first=since, last=period.last))
    except Refusal as refusal:  # nothing recorded yet
        note = str(refusal)
    else:
        lines, note = (board.lines, board.problem) if board else ((), "")
    return BriefingItem(
        key="series",
        title="串并案",
        columns=("名称、类别", "状态", "起数", "地段"),
        rows=tuple(_series_row(each) for each in lines if _is_told(each, start)),
        note=note or f"在办的系列，和 {since} 以来的警情里本期有新发的待定串并",
        records=INCIDENTS,
    )


def _is_told(line: SeriesLine, start: Instant) -> bool:
    if line.state is SeriesState.ENDED:
        return False
    return line.state is SeriesState.ACCEPTED or line.last_at >= start


def _series_row(line: SeriesLine) -> BriefingRow:
    state, count = SERIES_STATE_NAMES[line.state], str(len(line.all_ids))
    return BriefingRow(cells=(line.name or line.kind, state, count, line.place), ids=line.all_ids)


def _work(reader: Reader, period: Period, key: str) -> BriefingItem:
    title, read = _WORK[key]
    work = read(reader, period)
    return BriefingItem(
        key=key,
        title=title,
        columns=("项目", "本期", "上年同期", "同比"),
        rows=tuple(
            BriefingRow(
                cells=(
                    each.name,
                    value_text(each.value, each.measure),
                    value_text(each.base, each.measure),
                    figure_change_text(each),
                ),
                ids=each.ids,
            )
            for each in work.figures
            if each.value is not None or each.base is not None
        ),
        records=key,
    )


def _disputes(reader: Reader) -> BriefingItem:
    now, zone = reader.now, reader.lists.station.zone
    found = []
    for each in disputes_at_risk(reader):
        line = dispute_item(each, now=now, zone=zone)
        limit = f"{line.next_step} {line.due}{' 已逾期' if line.is_overdue else ''}".strip()
        cells = (line.number, line.grade, f"{line.what} {line.where}", line.who, limit)
        found.append(BriefingRow(cells=cells, ids=(each.dispute.id,)))
    return BriefingItem(
        key="disputes",
        title="有风险的纠纷",
        columns=("编号", "等级", "纠纷", "责任人", "应办"),
        rows=tuple(found),
        note=f"{short_text(now, zone)} 的情况",
        records="disputes",
    )


def _limits(reader: Reader) -> BriefingItem:
    now, zone = reader.now, reader.lists.station.zone
    found = []
    for each in deadlines_due(reader, now + _AHEAD):
        line = limit_item(each, now=now, zone=zone)
        due = f"{line.due}{' 已逾期' if line.is_overdue else ''}"
        cells = (line.number, line.what, line.next_step, line.who or "未指定", due)
        found.append(BriefingRow(cells=cells, ids=(each.id,)))
    return BriefingItem(
        key="limits",
        title="办案时限",
        columns=("编号", "事项", "时限", "责任人", "最迟"),
        rows=tuple(found),
        note=f"{short_text(now, zone)} 已逾期和三天内到期的",
        records="deadlines",
    )


def _followed(reader: Reader, held: date, edition: Edition) -> BriefingItem:
    """What was asked for at earlier meetings: until it is done, and once more after that."""
    zone = reader.lists.station.zone
    before = last_signed(reader, held.isoformat(), edition)
    since = before.signed_at if before and before.signed_at else day_start(held, zone) - _AHEAD
    found = []
    for each in followed_up(reader, since, str(held)):
        task = each.task
        said = each.answers[-1].text if each.answers else ""
        state = f"{task.standing(reader.now)} {said or task.end_reason}".strip()
        cells = (task.number, task.asks, each.receiver, short_text(task.due_at, zone), state)
        found.append(BriefingRow(cells=cells, ids=(task.id,)))
    return BriefingItem(
        key="followed",
        title="历次会商意见落实",
        columns=("编号", "意见", "责任人", "期限", "落实情况"),
        rows=tuple(found),
        note="没有办结的，和上次会商以来办结的",
        records="tasks",
    )


def _owed(reader: Reader) -> BriefingItem:
    now, zone = reader.now, reader.lists.station.zone
    found = []
    for each in tasks_owed(reader, now + _AHEAD):
        if each.task.source in ROUTINE or each.task.source is TaskSource.BRIEFING:
            continue
        line = owed_item(each, now=now, zone=zone)
        late = f"{line.due} {line.note}".strip()
        cells = (line.number, line.grade, f"{line.what}：{line.where}", line.who, late)
        found.append(BriefingRow(cells=cells, ids=(each.id,)))
    return BriefingItem(
        key="tasks",
        title="任务落实",
        columns=("编号", "来源", "任务", "责任人", "期限"),
        rows=tuple(found),
        note=f"{short_text(now, zone)} 已逾期和三天内到期的，会商意见、日常走访和回访除外",
        records="tasks",
    )


def _on_duty(reader: Reader, held: date) -> BriefingItem:
    """By post; whoever is entered, in the officers' order."""
    roster = roster_between(reader, held, held)
    posts = sorted(reader.lists.posts.values(), key=lambda each: (each.position, each.id))
    names = {each.id: each.name for each in roster.officers}
    found = []
    for post in posts:
        there = [each.officer_id for each in roster.at_post(post.id, held)]
        if there:
            who = "、".join(dict.fromkeys(names[id] for id in there))
            found.append(BriefingRow(cells=(post.name, who), ids=tuple(there)))
    return BriefingItem(
        key="duty",
        title="值班警力",
        columns=("岗位", "民警"),
        rows=tuple(found),
        records="officers",
        note=f"{held} 值班表",
    )
