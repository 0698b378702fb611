"""`leads`: 线索 listed, shown, registered, handed, acknowledged, worked, ended; their figures."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jinhai_console.cli.lead_acts import command_of
from jinhai_console.cli.lead_json import detail_json, detail_lines, row_json, row_line
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.lead_rows import LeadDetail, LeadRow
from jinhai_console.domain.outcome import Refused
from jinhai_console.reports.paper import lead_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.leads import UnmaskLead
from jinhai_console.settings import Settings, resources_dir


def leads(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        _READS.get(options.action, _act)(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    rows = [each for each in desk.read(reads.lead_list).result() if _fits(each, options)]
    document = {"leads": [row_json(each, zone) for each in rows], "total": len(rows)}
    nothing = "没有这样的线索；用 leads register 登记"
    speech.answer(document, columns([row_line(each, zone) for each in rows]) or [nothing])


def _fits(row: LeadRow, options: Namespace) -> bool:
    lead = row.lead
    wanted = options.state or "open"
    return (
        (lead.is_open if wanted == "open" else wanted in ("all", lead.state))
        and options.source in (None, lead.source)
        and options.grade in (None, lead.grade)
    )


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    id = _called(desk, options)
    sequence = 0
    if options.in_full:
        command = UnmaskLead(actor_id=actor_of(desk, options), lead_id=id, reason=options.in_full)
        answer = desk.submit(command).result()
        if isinstance(answer, Refused):
            raise Stopped(answer.reason)
        sequence = answer.sequence
    detail = _read(desk, id, sequence)
    document, lines = detail_json(detail, zone), detail_lines(detail, zone)
    _print(desk, options, id, document, lines)
    speech.answer(document, lines)


def _figures(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    work = desk.read(reads.lead_work, period_of(options)).result()
    speech.answer(figures_json(work, zone), figures_lines(work))


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    is_new = options.action == "register"
    known = None if is_new else _read(desk, _called(desk, options))
    answer = desk.submit(command_of(desk, options, known, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    detail = _read(desk, answer.id)
    document: dict[str, Any] = {
        "outcome": "done",
        "number": answer.number,
        "state": detail.lead.state,
        "sequence": answer.sequence,
    }
    lines = [f"已记下：{answer.number}"]
    if is_new:
        document["alike"] = [{"number": e.number, "why": e.why} for e in detail.alike]
        lines += [f"可能是同一线索：{e.number} {e.headline}（{e.why}）" for e in detail.alike]
    _print(desk, options, answer.id, document, lines)
    speech.answer(document, lines)


def _print(
    desk: Desk, options: Namespace, id: int, document: dict[str, Any], lines: list[str]
) -> None:
    if not options.pdf:
        return
    sheet = desk.read(reads.lead_sheet, id, actor_of(desk, options)).result()
    assert sheet is not None  # its number was just found
    add_paper(desk, options, lead_paper(sheet, resources_dir()), document, lines)


def _called(desk: Desk, options: Namespace) -> int:
    """The lead that is named. Raises Stopped."""
    if not options.number:
        raise Stopped(f"leads {options.action} 后面要写线索的编号，如 线索2026-0001")
    id = desk.read(reads.lead_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的线索；用 leads list --state all 看有哪些")
    return id


def _read(desk: Desk, id: int, sequence: int = 0) -> LeadDetail:
    found = desk.read(reads.lead_detail, id, sequence).result()
    assert found is not None  # its number was just found
    return found


_READS: dict[str, Callable[[Desk, Namespace, str, Speech], None]] = {
    "list": _list,
    "show": _show,
    "figures": _figures,
}
