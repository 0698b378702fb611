"""An item of 装备 as a line of the list, its loans and counts as lines of tables."""

from jinhai_console.domain.equipment import EquipmentLoan, ReturnState
from jinhai_console.domain.equipment_rows import (
    CountRow,
    EquipmentDetail,
    EquipmentRow,
    LoanWhole,
    ReturnRow,
)
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.ui.equipment.words import kind_word, state_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine


def list_line(row: EquipmentRow) -> ListLine:
    right, tone = _count_mark(row)
    return ListLine(
        id=row.id,
        state=tr("Equipment", "超期未还") if row.is_overdue else kind_word(row.kind),
        number=kind_word(row.kind) if row.is_overdue else "",
        title=row.name,
        about=numbers_text(row),
        right=right,
        tone=Tone.ALERTS if row.is_overdue else Tone.QUIET,
        right_tone=tone,
        found_by=f"{row.whom} {row.note}",
    )


def numbers_text(row: EquipmentRow) -> str:
    said = tr("Equipment", "应有 {should}　在外 {out}　应在库 {here}")
    for name, number in (("should", row.should), ("out", row.out), ("here", row.expected)):
        said = said.replace("{" + name + "}", str(number))
    return said


def difference_text(more: int) -> str:
    """`多 1`, `少 2`."""
    said = tr("Equipment", "多 {n}") if more > 0 else tr("Equipment", "少 {n}")
    return said.replace("{n}", str(abs(more)))


def warning_of(detail: EquipmentDetail) -> tuple[str, Tone]:
    """What must not be overlooked, the worst first."""
    row = detail.row
    late = [each.officer for each in row.loans if each.loan.is_overdue(detail.at)]
    said, tone = [], Tone.WARNS
    if late:
        tone = Tone.ALERTS
        said.append(tr("Equipment", "超期未还：{who}").replace("{who}", "、".join(late)))
    if row.difference:
        said.append(
            tr("Equipment", "本班清点{more}：{why}")
            .replace("{more}", difference_text(row.difference))
            .replace("{why}", row.remark)
        )
    if row.is_retired:
        said.append(tr("Equipment", "已停用，仍有在外的没有归还"))
    return "　".join(said), tone


def count_text(row: EquipmentRow, zone: str) -> str:
    """What this shift counted, by whom and when."""
    if row.counted is None:
        return tr("Equipment", "本班还没有清点")
    said = tr("Equipment", "本班清点 {n}（{who} {at}）").replace("{n}", str(row.counted))
    return said.replace("{who}", row.counted_by).replace("{at}", short_text(row.counted_at, zone))


def loan_lines(detail: EquipmentDetail, zone: str) -> list[TableLine]:
    """Each loan with what came back of it below."""
    lines = []
    for each in detail.loans:
        lines.append(_loan_line(each, zone, detail.at))
        lines += [_return_line(back, zone) for back in each.returns]
    return lines


def count_lines(counts: tuple[CountRow, ...], zone: str) -> list[TableLine]:
    return [_count_line(each, zone) for each in counts]


def loan_state(loan: EquipmentLoan, at: Instant) -> tuple[str, Tone]:
    if loan.struck_reason:
        said = tr("Equipment", "作废：{why}").replace("{why}", loan.struck_reason)
        return said, Tone.QUIET
    if not loan.left:
        return tr("Equipment", "已归还"), Tone.QUIET
    said = tr("Equipment", "在外 {n}").replace("{n}", str(loan.left))
    if loan.is_overdue(at):
        return tr("Equipment", "{out}，超期").replace("{out}", said), Tone.ALERTS
    return said, Tone.WAITS


def _count_mark(row: EquipmentRow) -> tuple[str, Tone]:
    if row.counted is None:
        return tr("Equipment", "未清点"), Tone.QUIET
    said = tr("Equipment", "清点 {n}").replace("{n}", str(row.counted))
    if row.difference:
        return f"{said}　{difference_text(row.difference)}", Tone.WARNS
    return said, Tone.PLAIN


def _loan_line(whole: LoanWhole, zone: str, at: Instant) -> TableLine:
    loan = whole.row.loan
    state, tone = loan_state(loan, at)
    cells = (
        short_text(loan.issued_at, zone),
        tr("Equipment", "领用"),
        str(loan.quantity),
        f"{whole.row.officer} {whole.row.number}",
        short_text(loan.due_at, zone) if loan.due_at else "",
        state,
        loan.purpose,
        whole.issued_by,
    )
    return TableLine(loan.id, cells, tones=((5, tone),))


def _return_line(back: ReturnRow, zone: str) -> TableLine:
    it = back.back
    cells = (
        short_text(it.returned_at, zone),
        tr("Equipment", "└ 归还"),
        str(it.quantity),
        back.officer,
        "",
        state_word(it.state),
        it.remark,
        back.received_by,
    )
    tone = Tone.QUIET if it.state is ReturnState.INTACT else Tone.WARNS
    return TableLine(it.id, cells, tones=((5, tone),))


def _count_line(row: CountRow, zone: str) -> TableLine:
    count = row.count
    more = count.present - count.expected
    cells = (
        short_text(count.counted_at, zone),
        row.shift,
        str(count.expected),
        str(count.present),
        difference_text(more) if more else tr("Equipment", "相符"),
        row.by,
        count.remark,
    )
    return TableLine(count.id, cells, tones=((4, Tone.WARNS if more else Tone.QUIET),))
