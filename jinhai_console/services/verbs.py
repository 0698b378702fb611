"""命令行: `派 0912 03` understood, and said in words before anything is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.rows import AssignmentRow, IncidentDetail, IncidentRow
from jinhai_console.domain.words import ROLE_NAMES, reason_text, shortfall_text
from jinhai_console.services.alarm_verbs import BuildAlarmLine, acknowledge_line, shelve_line
from jinhai_console.services.callback_verbs import call_back_line
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import (
    AssignOfficer,
    AssignSuggested,
    DecideReturn,
    RequestReturn,
    SetActivity,
    StampMilestone,
    WithdrawAssignment,
)
from jinhai_console.services.ending import (
    ArchiveIncident,
    CloseIncident,
    ExitIncident,
    GiveFeedback,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.finding import find_entry, find_incident, find_officer
from jinhai_console.services.incidents import AddNote
from jinhai_console.services.procedures import TickStep, UntickStep
from jinhai_console.services.watch_verbs import watch_note_line
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.incident import incident_detail
from jinhai_console.store.views.officers import officer_rows
from jinhai_console.store.views.routing import suggestions_of


@dataclass(frozen=True, slots=True)
class Understood:
    """A line understood: what it will do, in words, and the command that does it."""

    command: Command
    preview: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """What the builders get: who asks, and the words after the verb."""

    reader: Reader
    actor_id: int | None
    words: tuple[str, ...]
    rest: str  # everything after the first word, as typed

    def word(self, place: int, what: str) -> str:
        if place >= len(self.words):
            raise Refusal(f"还缺{what}")
        return self.words[place]


@dataclass(frozen=True, slots=True)
class Verb:
    """`usage` is the shape of the line as help and completion show it."""

    name: str
    english: str
    usage: str
    build: Callable[[_Line], Understood]


def interpret(reader: Reader, text: str, actor_id: int | None) -> Understood:
    """What a line means. Raises Refusal with what is missing or wrong."""
    first, tail = _cut(text)
    verb = find_verb(first)
    if verb is None:
        names = " ".join(each.name for each in VERBS)
        raise Refusal(f"不认识“{first}”；可用：{names}" if first else f"请输入命令：{names}")
    return verb.build(_Line(reader, actor_id, tuple(tail.split()), _cut(tail)[1]))


def _cut(text: str) -> tuple[str, str]:
    """The first word and what follows; an input method's wide blank is a blank too."""
    parts = [*text.split(maxsplit=1), "", ""]
    return parts[0], parts[1].strip()


def find_verb(said: str) -> Verb | None:
    wanted = said.lower()
    return next((each for each in VERBS if wanted in (each.name, each.english)), None)


def complete(text: str) -> list[str]:
    """The usages that fit what is typed so far."""
    first = _cut(text)[0].lower()
    return [
        each.usage
        for each in VERBS
        if not first or each.name.startswith(first) or each.english.startswith(first)
    ]


def _assign(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    if len(line.words) == 1:
        return _assign_suggested(line, incident)
    officer = find_officer(line.reader, line.word(1, "警号或姓名"))
    words = list(line.words[2:])
    role = None
    if words and words[0] in ("主办", "协办"):
        role = Role.LEAD if words.pop(0) == "主办" else Role.SUPPORT
    command = AssignOfficer(
        actor_id=line.actor_id,
        incident_id=incident.id,
        officer_id=officer.id,
        role=role,
        reason=" ".join(words),
    )
    what = f"派 {officer.name}（{officer.team}）处置 {incident.number} {incident.category}"
    return Understood(command, what, incident.number)


def _assign_suggested(line: _Line, incident: IncidentRow) -> Understood:
    """Whoever is advised, said with the reasons before it is done."""
    found = suggestions_of(line.reader, incident.id)
    if not found.chosen:
        raise Refusal(_nobody(incident.number, found))
    command = AssignSuggested(
        actor_id=line.actor_id,
        incident_id=incident.id,
        officer_ids=tuple(each.officer_id for each in found.chosen),
    )
    who = "，".join(
        f"{ROLE_NAMES[each.role]} {each.name}（{'、'.join(map(reason_text, each.reasons))}）"
        for each in found.chosen
    )
    what = f"按推荐派 {who} 处置 {incident.number} {incident.category}"
    return Understood(command, what, incident.number)


def _nobody(number: str, found: Suggested) -> str:
    if found.suggestions:
        return f"警情 {number} 已按规则派足；要增派请写明警号"
    why = "、".join(map(shortfall_text, found.shortfalls)) or "已经结束"
    return f"警情 {number} 没有推荐人选（{why}）；请写明警号"


def _stamp(milestone: Milestone, word: str) -> Callable[[_Line], Understood]:
    def build(line: _Line) -> Understood:
        detail, assignment, others = _assignment(line)
        if others:
            raise Refusal(
                f"{others[0]} 没有在处置警情 {detail.row.number}，在处置的是{assignment.who}；"
                "请核对警号"
            )
        command = StampMilestone(
            actor_id=line.actor_id, assignment_id=assignment.id, milestone=milestone
        )
        what = f"{assignment.who} {word} {detail.row.number} {detail.row.category}"
        return Understood(command, what, detail.row.number)

    return build


def _assignment(line: _Line) -> tuple[IncidentDetail, AssignmentRow, tuple[str, ...]]:
    """The running assignment meant by `NUMBER [OFFICER]` or by `OFFICER` alone, what follows."""
    said = line.word(0, "警情编号或警号")
    try:
        detail = incident_detail(line.reader, find_incident(line.reader, said).id)
    except Refusal as unknown:
        return *_by_officer(line, said, unknown), line.words[1:]
    assert detail is not None
    running = [each for each in detail.assignments if each.is_running]
    if not running:
        raise Refusal(f"警情 {detail.row.number} 没有正在处置的民警")
    named = _named(line, running)
    if named is not None:
        return detail, named, line.words[2:]
    if len(running) > 1:
        names = "、".join(each.who for each in running)
        raise Refusal(f"{detail.row.number} 有多人在处置（{names}）；请加上警号")
    return detail, running[0], line.words[1:]


def _named(line: _Line, running: Sequence[AssignmentRow]) -> AssignmentRow | None:
    """The one of these whose officer the second word names; it may be a reason's first instead."""
    if len(line.words) < 2:
        return None
    among = officer_rows(line.reader, [each.officer_id for each in running if each.officer_id])
    try:
        officer = find_officer(line.reader, line.words[1], among)
    except Refusal:
        return None
    return next((each for each in running if each.officer_id == officer.id), None)


def _by_officer(line: _Line, said: str, unknown: Refusal) -> tuple[IncidentDetail, AssignmentRow]:
    busy = [each for each in officer_rows(line.reader) if each.duties]
    try:
        officer = find_officer(line.reader, said, busy) if busy else None
    except Refusal:
        officer = None
    if officer is None:
        raise unknown
    if len(officer.duties) > 1:
        numbers = "、".join(each.number for each in officer.duties)
        raise Refusal(f"{officer.name}在处置多起警情（{numbers}）；请写警情编号")
    detail = incident_detail(line.reader, officer.duties[0].incident_id)
    assert detail is not None
    own = next(each for each in detail.assignments if each.id == officer.duties[0].assignment_id)
    return detail, own


def _withdraw(line: _Line) -> Understood:
    detail, assignment, words = _assignment(line)
    reason = _reason(words, "撤回的理由")
    command = WithdrawAssignment(actor_id=line.actor_id, assignment_id=assignment.id, reason=reason)
    return Understood(command, f"撤回 {assignment.who} 的 {detail.row.number}", detail.row.number)


def _request_return(line: _Line) -> Understood:
    detail, assignment, words = _assignment(line)
    reason = _reason(words, "退单的理由")
    command = RequestReturn(actor_id=line.actor_id, assignment_id=assignment.id, reason=reason)
    what = f"{assignment.who} 申请退回 {detail.row.number}"
    return Understood(command, what, detail.row.number)


def _reason(words: Sequence[str], what: str) -> str:
    if not words:
        raise Refusal(f"还缺{what}")
    return " ".join(words)


def _approve(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    detail = incident_detail(line.reader, incident.id)
    asked = [each for each in detail.assignments if each.return_requested] if detail else []
    if len(asked) != 1:
        raise Refusal(f"警情 {incident.number} 没有待审批的退单")
    command = DecideReturn(actor_id=line.actor_id, assignment_id=asked[0].id, is_approved=True)
    what = f"同意 {asked[0].who} 退回 {incident.number}"
    return Understood(command, what, incident.number)


def _feedback(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    line.word(1, "处置反馈")
    command = GiveFeedback(
        actor_id=line.actor_id,
        incident_id=incident.id,
        text=line.rest,
        confirmed_category_id=incident.category_id,
    )
    return Understood(command, f"反馈 {incident.number}：{line.rest}", incident.number)


def _close(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    disposition = None
    if len(line.words) > 1:
        known = line.reader.lists.dispositions.values()
        disposition = find_entry(known, line.rest, "处理结果")
    command = CloseIncident(
        actor_id=line.actor_id,
        incident_id=incident.id,
        disposition_id=disposition.id if disposition else None,
    )
    result = f"，{disposition.name}" if disposition else ""
    return Understood(
        command, f"办结 {incident.number} {incident.category}{result}", incident.number
    )


def _archive(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    command = ArchiveIncident(actor_id=line.actor_id, incident_id=incident.id)
    return Understood(command, f"归档 {incident.number}", incident.number)


def _reopen(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    line.word(1, "重新打开的理由")
    command = ReopenIncident(actor_id=line.actor_id, incident_id=incident.id, reason=line.rest)
    return Understood(command, f"重新打开 {incident.number}", incident.number)


def _merge(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    target = find_incident(line.reader, line.word(1, "并入的警情编号"))
    command = MergeIncident(actor_id=line.actor_id, incident_id=incident.id, into_id=target.id)
    what = f"把 {incident.number} 并入 {target.number} {target.category}"
    return Understood(command, what, incident.number)


def _exit(state: IncidentState, word: str) -> Callable[[_Line], Understood]:
    def build(line: _Line) -> Understood:
        incident = find_incident(line.reader, line.word(0, "警情编号"))
        line.word(1, f"{word}的理由")
        command = ExitIncident(
            actor_id=line.actor_id, incident_id=incident.id, exit=state, reason=line.rest
        )
        return Understood(command, f"{word} {incident.number}：{line.rest}", incident.number)

    return build


def _transfer(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    receiver = line.word(1, "接收单位")
    line.word(2, "转出的理由")
    command = ExitIncident(
        actor_id=line.actor_id,
        incident_id=incident.id,
        exit=IncidentState.TRANSFERRED,
        reason=" ".join(line.words[2:]),
        transferred_to=receiver,
    )
    return Understood(command, f"{incident.number} 转出至 {receiver}", incident.number)


def _note(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    line.word(1, "要记录的内容")
    command = AddNote(actor_id=line.actor_id, incident_id=incident.id, text=line.rest)
    return Understood(command, f"在 {incident.number} 记：{line.rest}", incident.number)


def _tick(line: _Line) -> Understood:
    incident = find_incident(line.reader, line.word(0, "警情编号"))
    said = line.word(1, "规范里的第几步")
    detail = incident_detail(line.reader, incident.id)
    assert detail is not None
    procedure = detail.procedure
    if procedure.procedure_id is None:
        raise Refusal(f"警情 {incident.number} 的类别“{incident.category}”还没有处置规范")
    row = next((each for each in procedure.steps if str(each.number) == said), None)
    if row is None:
        raise Refusal(f"《{procedure.title}》没有第 {said} 步；请写 1 到 {len(procedure.steps)}")
    takes_back = line.words[2:3] == ("未做",)
    if line.words[2:] and not takes_back:
        raise Refusal(f"不明白“{line.words[2]}”；勾错了请写“规 {line.words[0]} {said} 未做”")
    kind = UntickStep if takes_back else TickStep
    command = kind(
        actor_id=line.actor_id,
        incident_id=incident.id,
        procedure_id=procedure.procedure_id,
        key=row.key,
    )
    word = "取消勾选" if takes_back else "勾"
    what = f"{word} {incident.number} 第 {row.number} 步：{row.step.text}"
    return Understood(command, what, incident.number)


def _activity(line: _Line) -> Understood:
    officer = find_officer(line.reader, line.word(0, "警号或姓名"))
    said = line.word(1, "状态")
    activity = find_entry(line.reader.lists.activities.values(), said, "状态")
    command = SetActivity(actor_id=line.actor_id, officer_id=officer.id, activity_id=activity.id)
    return Understood(command, f"{officer.name} → {activity.name}", officer.number)


def _built(build: BuildAlarmLine) -> Callable[[_Line], Understood]:
    return lambda line: Understood(*build(line.reader, line.actor_id, line.words))


VERBS: tuple[Verb, ...] = (
    Verb("派", "assign", "派 警情 [警号] [主办|协办] [理由]", _assign),
    Verb("签", "ack", "签 警情|警号", _stamp(Milestone.ACKNOWLEDGED, "签收")),
    Verb("出", "enroute", "出 警情|警号", _stamp(Milestone.EN_ROUTE, "出警")),
    Verb("到", "onscene", "到 警情|警号", _stamp(Milestone.ON_SCENE, "到场")),
    Verb("清", "clear", "清 警情|警号", _stamp(Milestone.CLEARED, "处置完毕")),
    Verb("撤", "withdraw", "撤 警情 [警号] 理由", _withdraw),
    Verb("退", "return", "退 警情 [警号] 理由", _request_return),
    Verb("准", "approve", "准 警情", _approve),
    Verb("馈", "feedback", "馈 警情 反馈内容", _feedback),
    Verb("结", "close", "结 警情 处理结果", _close),
    Verb("归", "archive", "归 警情", _archive),
    Verb("开", "reopen", "开 警情 理由", _reopen),
    Verb("并", "merge", "并 警情 并入的警情", _merge),
    Verb("转", "transfer", "转 警情 接收单位 理由", _transfer),
    Verb("销", "cancel", "销 警情 理由", _exit(IncidentState.CANCELLED, "撤销")),
    Verb("虚", "unfounded", "虚 警情 理由", _exit(IncidentState.UNFOUNDED, "虚警")),
    Verb("记", "note", "记 警情 内容", _note),
    Verb("记事", "log", "记事 内容", _built(watch_note_line)),
    Verb("知", "know", "知 警情|岗位", _built(acknowledge_line)),
    Verb("搁", "shelve", "搁 警情|岗位 [分钟] 理由", _built(shelve_line)),
    Verb("访", "callback", "访 警情 满意|基本满意|不满意 [备注]", _built(call_back_line)),
    Verb("规", "step", "规 警情 第几步 [未做]", _tick),
    Verb("岗", "activity", "岗 警号 状态", _activity),
)
