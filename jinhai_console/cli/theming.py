"""`analyse`: fraud, theft, fights, disputes of a period as tables, findings and a PDF."""

from argparse import Namespace
from collections.abc import Iterable

from jinhai_console.cli.opening import actor_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.theme_json import theme_json
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import ShownTable
from jinhai_console.domain.instant import full_text, parse_day
from jinhai_console.domain.money import money_text
from jinhai_console.domain.theme import THEME_NAMES, Theme, ThemeReport
from jinhai_console.domain.theme_words import (
    BASE_NAMES,
    TABLE_COLUMNS,
    TABLE_TITLES,
    base_text,
    change_text,
    key_texts,
)
from jinhai_console.reports.paper import theme_paper
from jinhai_console.services import reads
from jinhai_console.services.themes import ThemeQuestion
from jinhai_console.settings import Settings, resources_dir

SHOWN_LINES = 20


def analyse(options: Namespace, settings: Settings, speech: Speech) -> None:
    question = theme_question(options)
    with open_desk(options, settings) as desk:
        sheet = desk.read(reads.theme_sheet, question, actor_of(desk, options)).result()
        zone = desk.read(reads.lists).result().station.zone
        document = theme_json(sheet.report, full_text(sheet.report.as_of, zone))
        lines = _lines(sheet.report)
        if options.pdf:
            add_paper(desk, options, theme_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def theme_question(options: Namespace) -> ThemeQuestion:
    """What the options ask for. Raises Stopped where a day cannot be read."""
    try:
        first, last = parse_day(options.first), parse_day(options.last)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    return ThemeQuestion(
        theme=Theme(options.theme),
        first=first,
        last=last,
        categories=tuple(options.category),
        community=options.community,
        compare=Compare(options.compare),
    )


def _lines(report: ThemeReport) -> list[str]:
    total, against = report.total, BASE_NAMES[report.compare]
    change = change_text(total.change_percent)
    lines = [
        f"{THEME_NAMES[report.theme]}  {report.period.first} 至 {report.period.last}",
        f"{total.count} 起，{against} {total.base} 起  {change}",
        *report.missing,
        *(f"- {each.text}" for each in report.findings if not each.community),
    ]
    for brief in report.briefs:
        if brief.community:
            lines += ["", brief.community, *(f"  {each}" for each in brief.sentences)]
    for table in report.tables:
        lines += ["", TABLE_TITLES[table.name], *_table_lines(table, against)]
    if report.losses:
        lines += ["", "损失", *_loss_lines(report.losses)]
    for group in report.repeats[:SHOWN_LINES]:
        numbers = "、".join(report.numbers[id] for id in group.ids)
        lines.append(f"{len(group.ids)} 起  {group.label}  {numbers}")
    return [*lines, "", "统计口径", *(f"- {each}" for each in report.definition)]


def _table_lines(table: ShownTable, against: str) -> list[str]:
    rows = [(*TABLE_COLUMNS[table.name], "本期", against, "变化")]
    for line in table.lines[:SHOWN_LINES]:
        change = change_text(line.change_percent)
        rows.append((*key_texts(table.name, line.key), str(line.count), base_text(line), change))
    left = len(table.lines) - SHOWN_LINES
    more = [f"另有 {left} 行，用 --json 看全部"] if left > 0 else []
    return [*columns(rows), *more]


def _loss_lines(losses: Iterable[LossLine]) -> list[str]:
    rows: list[tuple[str, ...]] = [("类别", "起数", "写明", "核实", "共计", "上期共计")]
    rows += [
        (
            each.tally.key[0],
            *(str(number) for number in (each.tally.count, each.known, each.confirmed)),
            money_text(each.total),
            money_text(each.base_total),
        )
        for each in losses
    ]
    return columns(rows)
