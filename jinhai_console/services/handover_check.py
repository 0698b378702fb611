"""核对: whether a signed sheet on paper and the database agree, and what differs.

The journal is the witness: it keeps the sheet as it was when both had signed; walking its chain
says how far it can be trusted itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.meeting import Meeting, Minutes
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.sheet_difference import Difference, differences
from jinhai_console.domain.shift import Handover
from jinhai_console.services.desk import Desk
from jinhai_console.store.journal import Verdict, short_code, verify
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.signed_sheets import Signed, signed_with

_GROUP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCheck:
    """Of the sheet with this code: what must stand on the paper, and what is wrong with it.

    `signed` says by whom, `counted` how many of what; `faults` are sentences. With none and no
    `different` paper and database agree.
    """

    code: str
    name: str = ""
    started: str = ""
    ended: str = ""
    signed: str = ""
    counted: str = ""
    different: tuple[Difference, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        return not (self.faults or self.different)


def checker(desk: Desk) -> Callable[[Reader, str], PaperCheck]:
    """The view that checks a code, for `desk.read`; it raises Refusal where nothing ever had it."""
    key = desk.database.key
    return lambda reader, said: _check(reader, key, said)


def _check(reader: Reader, key: bytes, said: str) -> PaperCheck:
    code = _code(said)
    of, signed = next(
        ((of, found) for of in _TOLD if (found := signed_with(reader, of, code))), (None, None)
    )
    if of is None or signed is None:
        raise Refusal(
            f"没有校验码为 {code} 的交接班记录或会商纪要；请看纸上签名下面的十二位，逐位核对"
        )
    verdict = verify(reader.connection, reader.station_id, key)
    faults = _faults(signed, verdict, code)
    if signed.paper is None:
        return PaperCheck(code=code, faults=faults)
    return replace(
        _TOLD[of](signed.paper),
        code=code,
        different=differences(signed.paper, signed.kept) if signed.kept is not None else (),
        faults=faults,
    )


def _of_handover(paper: str) -> PaperCheck:
    sheet = HandoverSheet.from_json(paper)
    looked = f"，领导审阅 {sheet.led.name}" if sheet.led.name else ""
    return PaperCheck(
        code="",
        name=sheet.shift,
        started=sheet.started,
        ended=sheet.ended,
        signed=f"交班 {sheet.handed.name}，接班 {sheet.received.name}{looked}",
        counted=f"交接 {len(sheet.items)} 件，其中未结 {len(sheet.open_incidents)} 件",
    )


def _of_meeting(paper: str) -> PaperCheck:
    minutes = Minutes.from_json(paper)
    briefing = minutes.briefing
    return PaperCheck(
        code="",
        name=f"{briefing.title} {briefing.day}",
        started=str(briefing.first),
        ended=str(briefing.last),
        signed=f"主持 {minutes.chair.name}",
        counted=f"到会 {len(minutes.present)} 人，意见 {len(minutes.opinions)} 条",
    )


_TOLD: Mapping[type[Handover | Meeting], Callable[[str], PaperCheck]] = {
    Handover: _of_handover,
    Meeting: _of_meeting,
}


def _faults(signed: Signed, verdict: Verdict, code: str) -> tuple[str, ...]:
    faults = []
    if signed.paper is None:
        faults.append("业务日志里没有这份记录：它不是由程序签出的")
    if signed.kept is None:
        faults.append("数据库里的这份记录已被删除；纸上的仍以日志为准")
    if not verdict.ok:
        first = verdict.first_bad or 0
        within = "，这份记录在其后，不能再作准" if first <= signed.sequence else "，在这份记录之后"
        faults.append(f"业务日志第 {first} 条起不可信（{verdict.reason}）{within}")
    elif signed.digest is not None and short_code(signed.digest) != code:
        faults.append("校验码与签名那一刻的业务日志不符")
    return tuple(faults)


def _code(said: str) -> str:
    """`k7ab cd23 ef45` is the same as `K7AB-CD23-EF45`."""
    letters = "".join(each for each in said.upper() if each.isalnum())
    if not letters:
        raise Refusal("请写纸上的校验码，如 K7AB-CD23-EF45")
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
