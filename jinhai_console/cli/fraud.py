"""`fraud`: 预警劝阻 listed and shown; entered, imported, called about, ended, counted."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.fraud_lines import detail_json, detail_lines, row_json, row_line
from jinhai_console.cli.list_import import take_list
from jinhai_console.cli.naming import moment_said
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.fraud_alert import (
    Amounts,
    ContactResult,
    ContactWay,
    FraudLevel,
    FraudOutcome,
    Target,
)
from jinhai_console.domain.fraud_rows import FraudDetail
from jinhai_console.domain.incident import Sex
from jinhai_console.domain.money import read_money
from jinhai_console.domain.outcome import Duplicate, Refused
from jinhai_console.intake.fraud_table import import_warnings
from jinhai_console.reports.paper import fraud_paper
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.fraud_alerts import (
    CloseAlert,
    CorrectAlert,
    EscalateAlert,
    HandOverAlert,
    RecordContact,
    ReopenAlert,
)
from jinhai_console.services.fraud_arrival import EnterWarning, kind_id_called
from jinhai_console.services.named import community_id_called
from jinhai_console.settings import Settings, resources_dir

_MONEY = {
    "at_risk": "--at-risk",
    "transferred": "--transferred",
    "stopped": "--stopped",
    "kept_safe": "--kept-safe",
}


def fraud(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        match options.action:
            case "list":
                _list(desk, options, zone, speech)
            case "show":
                _show(desk, options, zone, speech)
            case "figures":
                compare = Compare(options.compare)
                work = desk.read(reads.fraud_figures, period_of(options), compare).result()
                speech.answer(figures_json(work, zone), figures_lines(work))
            case "import":
                _import(desk, options, speech)
            case _:
                _act(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    rows = desk.read(reads.fraud_list).result()
    if options.state:
        rows = tuple(each for each in rows if each.is_open is (options.state == "open"))
    document = {"alerts": [row_json(each, zone) for each in rows]}
    speech.answer(document, columns([row_line(each, zone) for each in rows]) or ["没有预警"])


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    id = _id(desk, options)
    detail = desk.read(reads.fraud_detail, id).result()
    assert detail is not None  # its number was just found
    document, lines = detail_json(detail, zone), detail_lines(detail, zone)
    if options.pdf:
        sheet = desk.read(reads.fraud_sheet, id, actor_of(desk, options)).result()
        assert sheet is not None
        add_paper(desk, options, fraud_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _import(desk: Desk, options: Namespace, speech: Speech) -> None:
    if not options.number:
        raise Stopped("fraud import 后面要写文件：CSV 或 XLSX 的预警清单")
    take_list(desk, options, speech, import_warnings, ("条", "条"))


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    answer = desk.submit(_command(desk, options, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    outcome = "duplicate" if isinstance(answer, Duplicate) else "done"
    document = {"outcome": outcome, "number": answer.number, "sequence": answer.sequence}
    speech.answer(document, [f"已记下：{answer.number}"])


def _command(desk: Desk, options: Namespace, zone: str) -> Command:
    actor_id = actor_of(desk, options)
    if options.action == "enter":
        return _entering(desk, options, zone, actor_id)
    detail = desk.read(reads.fraud_detail, _id(desk, options)).result()
    assert detail is not None  # its number was just found
    id = detail.row.id
    match options.action:
        case "call":
            return RecordContact(
                actor_id=actor_id,
                alert_id=id,
                way=ContactWay(options.way),
                result=ContactResult(_needed(options.result, "--result")),
                number=(options.phone or [""])[0],
                at=moment_said(options.at, zone),
                remark=options.text,
            )
        case "escalate":
            return EscalateAlert(actor_id=actor_id, alert_id=id, remark=options.text)
        case "correct":
            return _correcting(desk, options, detail, actor_id)
        case "hand-over":
            amounts = _amounts(options, detail)
            return HandOverAlert(
                actor_id=actor_id, alert_id=id, amounts=amounts, remark=options.text
            )
        case "reopen":
            return ReopenAlert(actor_id=actor_id, alert_id=id, reason=options.text)
    return CloseAlert(
        actor_id=actor_id,
        alert_id=id,
        outcome=FraudOutcome(_needed(options.outcome, "--outcome")),
        amounts=_amounts(options, detail),
        remark=options.text,
    )


def _entering(desk: Desk, options: Namespace, zone: str, actor_id: int | None) -> EnterWarning:
    community_id = None
    if options.community:
        community_id = community_id_called(lists_of(desk), options.community)
    return EnterWarning(
        actor_id=actor_id,
        level=FraudLevel(_needed(options.level, "--level")),
        target=Target(
            name=options.name or "",
            phones=tuple(options.phone),
            identity_number=options.identity or "",
            sex=Sex(options.sex) if options.sex else None,
            birth_year=options.born,
            occupation=options.occupation or "",
        ),
        at=moment_said(options.at, zone),
        external_key=f"hand:{options.key}" if options.key else None,
        source=options.source or "",
        kind=options.kind or "",
        at_risk_cents=_cents(options, "at_risk"),
        address=options.address or "",
        community_id=community_id,
        text=options.text,
    )


def _correcting(
    desk: Desk, options: Namespace, detail: FraudDetail, actor_id: int | None
) -> CorrectAlert:
    row = detail.row
    kind_id = row.kind_id
    if options.kind:
        kind_id = kind_id_called(lists_of(desk), options.kind)
        if kind_id is None:
            raise Stopped(f"没有“{options.kind}”这个诈骗类型；请用警情类别里的名称")
    return CorrectAlert(
        actor_id=actor_id,
        alert_id=row.id,
        version=row.version,
        amounts=_amounts(options, detail),
        kind_id=kind_id,
    )


def _amounts(options: Namespace, detail: FraudDetail) -> Amounts:
    """What is not said stays as it is."""
    known = detail.row.amounts
    said: dict[str, Any] = {}
    for name in _MONEY:
        cents = _cents(options, name)
        said[name] = getattr(known, name) if cents is None else cents
    return Amounts(**said)


def _cents(options: Namespace, name: str) -> int | None:
    text = getattr(options, name)
    if text is None:
        return None
    cents = read_money(text)
    if cents is None:
        raise Stopped(f"{_MONEY[name]} 要写金额，如 260000 或 26万，不是“{text}”")
    return cents


def _needed(said: str | None, option: str) -> str:
    if not said:
        raise Stopped(f"请用 {option} 写明")
    return said


def _id(desk: Desk, options: Namespace) -> int:
    if not options.number:
        raise Stopped(f"fraud {options.action} 后面要写预警的编号，如 预警2026-0001")
    id = desk.read(reads.fraud_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的预警；用 fraud list 看有哪些")
    return id
