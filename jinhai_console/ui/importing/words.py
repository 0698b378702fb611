"""What the import calls its fields and the form of a file, in the window's language."""

from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.intake.importer.reading import Rejected
from jinhai_console.intake.importing import ImportResult
from jinhai_console.ui.i18n import mark, tr

FIELD_WORDS = {
    "number": mark("Import", "编号"),
    "received_at": mark("Import", "报警时间"),
    "category": mark("Import", "类别"),
    "category2": mark("Import", "类型"),
    "category3": mark("Import", "细类"),
    "category4": mark("Import", "子类"),
    "priority": mark("Import", "级别"),
    "address": mark("Import", "地址"),
    "community": mark("Import", "社区"),
    "longitude": mark("Import", "经度"),
    "latitude": mark("Import", "纬度"),
    "point": mark("Import", "坐标"),
    "narrative": mark("Import", "警情内容"),
    "reporter_name": mark("Import", "报警人"),
    "reporter_phone": mark("Import", "报警电话"),
    "disposition": mark("Import", "处理结果"),
    "unit": mark("Import", "处警人员"),
    "dispatched_at": mark("Import", "派警时间"),
    "en_route_at": mark("Import", "出警时间"),
    "on_scene_at": mark("Import", "到场时间"),
    "cleared_at": mark("Import", "处置完毕时间"),
    "closed_at": mark("Import", "办结时间"),
    "acknowledged_at": mark("Import", "签收时间"),
    "feedback_at": mark("Import", "反馈时间"),
    "source": mark("Import", "报警方式"),
    "feedback": mark("Import", "反馈内容"),
    "loss": mark("Import", "损失金额"),
    "channel": mark("Import", "接触渠道"),
}
_DELIMITERS = {
    ",": mark("Import", "逗号"),
    ";": mark("Import", "分号"),
    "\t": mark("Import", "制表符"),
    "|": mark("Import", "竖线"),
}


def field_word(field: str) -> str:
    return tr("Import", FIELD_WORDS[field]) if field in FIELD_WORDS else field


def form_text(plan: ImportPlan) -> str:
    """Encoding, delimiter, header row and width in one line."""
    table = plan.table
    parts = [tr("Import", "编码 {name}").replace("{name}", plan.encoding.upper())]
    if table.delimiter is not None:
        known = _DELIMITERS.get(table.delimiter)
        word = tr("Import", known) if known else table.delimiter
        parts.append(tr("Import", "分隔符 {word}").replace("{word}", word))
    if table.header_row is None:
        parts.append(tr("Import", "没有表头"))
    else:
        parts.append(tr("Import", "表头在第 {row} 行").format(row=table.header_row))
    parts.append(tr("Import", "{count} 列").format(count=len(plan.columns)))
    return " · ".join(parts)


def sum_text(result: ImportResult) -> str:
    """Every row accounted for."""
    said = tr("Import", "{rows} 行 = 收下 {accepted} + 退回 {rejected} + 重复 {repeated}")
    return said.format(
        rows=f"{result.rows:,}",
        accepted=f"{result.accepted:,}",
        rejected=f"{result.rejected:,}",
        repeated=f"{result.repeated:,}",
    )


def made_text(result: ImportResult) -> str:
    """What the accepted rows came to."""
    said = tr("Import", "警情 {incidents} 起，派警 {assignments} 条")
    return said.format(incidents=f"{result.incidents:,}", assignments=f"{result.assignments:,}")


def reason_text(refused: Rejected) -> str:
    """The reason without the row's number, which stands beside it."""
    return refused.reason.removeprefix(f"第 {refused.row} 行").lstrip()
