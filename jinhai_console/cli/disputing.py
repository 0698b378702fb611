"""`disputes`: 矛盾纠纷 listed and shown; taken up, mediated, agreed, graded, ended from there."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jinhai_console.cli.dispute_acts import command_of, offer_of
from jinhai_console.cli.dispute_json import (
    change_line,
    detail_json,
    detail_lines,
    proposal_json,
    row_json,
    row_line,
)
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.dispute import RISK_NAMES, LinkKind
from jinhai_console.domain.dispute_rows import DisputeRow
from jinhai_console.domain.outcome import Refused
from jinhai_console.reports.paper import agreement_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispute_watch import look_over
from jinhai_console.services.disputes import UnmaskDispute
from jinhai_console.settings import Settings, resources_dir

_PRINTS = "打印调解协议书"


def disputes(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        told = _READS.get(options.action)
        if told is not None:
            told(desk, options, zone, speech)
        else:
            _act(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    rows = [each for each in desk.read(reads.dispute_list).result() if _fits(each, options)]
    _say_rows(rows, zone, speech, "没有这样的纠纷；用 disputes register 登记")


def _at_risk(desk: Desk, _options: Namespace, zone: str, speech: Speech) -> None:
    rows = desk.read(reads.disputes_at_risk).result()
    _say_rows(list(rows), zone, speech, "没有红、橙级和近期升级的纠纷")


def _say_rows(rows: list[DisputeRow], zone: str, speech: Speech, nothing: str) -> None:
    document = {"disputes": [row_json(each, zone) for each in rows], "total": len(rows)}
    speech.answer(document, columns([row_line(each, zone) for each in rows]) or [nothing])


def _fits(row: DisputeRow, options: Namespace) -> bool:
    found = row.dispute
    wanted = (None, "all", found.state, *(["open"] if found.is_open else ()))
    return (
        options.state in wanted
        and options.grade in (None, found.grade)
        and options.kind in (None, found.kind)
        and options.community in (None, "", row.community)
    )


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    id = called(desk, options)
    sequence = _opened(desk, options, id)
    detail = desk.read(reads.dispute_detail, id, sequence).result()
    assert detail is not None  # its number was just found
    document, lines = detail_json(detail, zone), detail_lines(detail, zone)
    if options.pdf:
        sheet = desk.read(reads.agreement_sheet, id, sequence, actor_of(desk, options)).result()
        if sheet is None:
            raise Stopped(f"{options.number} 还没有调解协议；先用 disputes agree 登记")
        add_paper(desk, options, agreement_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _opened(desk: Desk, options: Namespace, id: int) -> int:
    """The entry that opens the parties in full: for a reason, or for the agreement's paper."""
    reason = options.in_full or (_PRINTS if options.pdf else "")
    if not reason:
        return 0
    command = UnmaskDispute(actor_id=actor_of(desk, options), dispute_id=id, reason=reason)
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    return answer.sequence


def _figures(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    work = desk.read(reads.figures_of_disputes, period_of(options)).result()
    speech.answer(figures_json(work, zone), figures_lines(work))


def _proposed(desk: Desk, _options: Namespace, zone: str, speech: Speech) -> None:
    found = desk.read(reads.proposed_disputes).result()
    rows = [(each.said, each.place, "、".join(each.numbers)) for each in found]
    document = {"proposed": [proposal_json(each, zone) for each in found]}
    speech.answer(document, columns(rows) or ["没有应建档的：多次发生纠纷的人都已登记"])


def _watch(desk: Desk, options: Namespace, _zone: str, speech: Speech) -> None:
    looked = look_over(desk, actor_of(desk, options))
    speech.answer({"incidents": looked}, [f"核对了 {looked} 起警情"])


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    id = None if options.action == "register" else called(desk, options)
    offer = offer_of(desk, options) if id is None else None
    answer = desk.submit(command_of(desk, options, id, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    detail = desk.read(reads.dispute_detail, answer.id).result()
    assert detail is not None  # it was just written
    found = detail.dispute
    document = {
        "outcome": "done",
        "number": answer.number,
        "state": found.state,
        "grade": found.grade,
        "sequence": answer.sequence,
    }
    lines = [f"已记下：{answer.number}", *map(change_line, detail.changes[:1])]
    if id is None:
        earlier = [each.number for each in detail.links if each.kind is LinkKind.EARLIER]
        document["earlier"] = earlier
        lines += [f"此前发生 {len(earlier)} 起，已关联：{'、'.join(earlier)}"] if earlier else []
    if offer is not None:
        proposed = offer.proposed
        document["proposed_grade"] = proposed.grade
        document["proposed_reason"] = proposed.reason
        if proposed.reason and proposed.grade.level < found.grade.level:
            lines.append(f"建议定为{RISK_NAMES[proposed.grade]}级：{proposed.reason}")
    speech.answer(document, lines)


def called(desk: Desk, options: Namespace) -> int:
    """The dispute that is named. Raises Stopped."""
    if not options.number:
        raise Stopped(f"disputes {options.action} 后面要写纠纷的编号，如 纠纷2026-0001")
    id = desk.read(reads.dispute_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的纠纷；用 disputes list 看有哪些")
    return id


_READS: dict[str, Callable[[Desk, Namespace, str, Speech], Any]] = {
    "list": _list,
    "show": _show,
    "figures": _figures,
    "at-risk": _at_risk,
    "proposed": _proposed,
    "watch": _watch,
}
