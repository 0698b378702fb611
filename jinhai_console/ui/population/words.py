"""人口信息核查 in words: how far a check is, what was found of one person."""

from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.domain.population_check import (
    FIELD_NAMES,
    RESULT_NAMES,
    CheckResult,
    SampledPerson,
    WrongField,
)
from jinhai_console.domain.population_rows import CheckDetail, CheckRow, PersonRow
from jinhai_console.domain.task import TaskState
from jinhai_console.reports.population import accuracy_text, collection_text
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.tasks.words import task_word

# The domain's own names, so that they are translated.
MARKED = (
    mark("Population", "采集准确"),
    mark("Population", "采集有误"),
    mark("Population", "未采集"),
    mark("Population", "姓名"),
    mark("Population", "证件号码"),
    mark("Population", "联系电话"),
    mark("Population", "现住址"),
    mark("Population", "居住状态"),
    mark("Population", "家庭成员"),
    mark("Population", "从业单位"),
    mark("Population", "其他"),
)
_TONES = {
    None: Tone.QUIET,
    CheckResult.RIGHT: Tone.PLAIN,
    CheckResult.WRONG: Tone.WARNS,
    CheckResult.NOT_COLLECTED: Tone.WARNS,
}


def result_word(result: CheckResult | None) -> str:
    return tr("Population", RESULT_NAMES[result]) if result else tr("Population", "待结果")


def field_word(field: WrongField) -> str:
    return tr("Population", FIELD_NAMES[field])


def line_of(row: CheckRow, now: Instant) -> ListLine:
    check = row.check
    waits = row.resulted < row.sampled
    if row.sampled == 0:
        state, tone = tr("Population", "没有名单"), Tone.WAITS
    elif waits:
        said = tr("Population", "待结果 {count}")
        state, tone = said.format(count=row.sampled - row.resulted), Tone.WAITS
    else:
        state, tone = tr("Population", "结果已齐"), Tone.QUIET
    late = row.open_errors > 0 and check.due_at < now
    left = tr("Population", "▲ 逾期 {count}") if late else tr("Population", "未更正 {count}")
    sampled = tr("Population", "抽查 {count}").format(count=row.sampled)
    rates = tr("Population", "采集 {collection}　准确 {accuracy}").format(
        collection=collection_text(row), accuracy=accuracy_text(row)
    )
    return ListLine(
        id=row.id,
        state=state,
        number=f"{check.number}　{check.day}",
        title=check.office,
        about=f"{_scope(row)} · {sampled} · {rates}",
        right=left.format(count=row.open_errors) if row.open_errors else "",
        tone=tone,
        right_tone=Tone.ALERTS if late else Tone.WARNS,
    )


def facts_of(detail: CheckDetail, zone: str) -> list[Fact]:
    row, check = detail.row, detail.check
    entered = f"{detail.entered_by}　{short_text(check.entered_at, zone)}".strip()
    return [
        Fact(tr("Population", "范围"), _scope(row)),
        Fact(tr("Population", "抽查人数"), str(row.sampled)),
        Fact(
            tr("Population", "采集率"), f"{collection_text(row)}（{row.collected}/{row.resulted}）"
        ),
        Fact(tr("Population", "准确率"), f"{accuracy_text(row)}（{row.right}/{row.collected}）"),
        Fact(tr("Population", "有误和未采集"), str(row.wrong + row.missing)),
        Fact(tr("Population", "已更正"), str(row.corrected)),
        Fact(tr("Population", "更正期限"), full_text(check.due_at, zone)[:16]),
        Fact(tr("Population", "登记"), entered),
        Fact(tr("Population", "说明"), check.note),
    ]


def person_line(row: PersonRow, *, is_full: bool) -> TableLine:
    """`is_full`: names and numbers are not masked."""
    person = row.person
    name = person.name if is_full else mask_name(person.name)
    number = person.identity_number if is_full else mask_identity(person.identity_number)
    doubts = _doubts(row)
    cells = (
        str(person.place),
        name,
        "　".join(each for each in (number, doubts) if each),
        row.community,
        "　".join(each for each in (result_word(person.result), _wrong(person)) if each),
        _course(row),
    )
    tones = [(4, _TONES[person.result])]
    if doubts:
        tones.append((2, Tone.WARNS))
    if person.is_open_error:
        tones.append((5, Tone.WARNS))
    if person.result is CheckResult.RIGHT:  # nothing is to be looked at any more
        return TableLine(row.id, cells, tuple(tones))
    below = [
        _below(tr("Population", "住址"), person.address),
        _below(tr("Population", "电话"), person.phone if is_full else mask_phone(person.phone)),
        _below(tr("Population", "登记内容"), person.recorded),
        _below(tr("Population", "说明"), person.remarks),
    ]
    said = "　".join(each for each in below if each)
    return TableLine(row.id, cells, tuple(tones), (said,) if said else ())


def _below(name: str, text: str) -> str:
    return f"{name} {text}" if text else ""


def _doubts(row: PersonRow) -> str:
    person = row.person
    unsound = bool(person.identity_number) and not person.is_verified
    said = [tr("Population", "未核实")] if unsound else []
    return "、".join([*said, *([tr("Population", "证件号相同")] if row.shares_number else [])])


def _wrong(person: SampledPerson) -> str:
    return "、".join(field_word(WrongField(each)) for each in person.wrong)


def _course(row: PersonRow) -> str:
    """What was put right, else who has it and how far he is."""
    if row.person.corrected_at is not None:
        return tr("Population", "已更正：{text}").replace("{text}", row.person.correction)
    line = row.task
    if line is None or line.task.state in (TaskState.WITHDRAWN, TaskState.DONE):
        return ""
    return f"{line.receiver}　{task_word(line.task)}"


def _scope(row: CheckRow) -> str:
    return row.community or tr("Population", "全所")
