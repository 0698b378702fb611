"""What a theme's figures mean, and what the records did not say, in words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.themes.findings import CLEAR
from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import FEWEST_SHOWN
from jinhai_console.domain.analysis.themes.tallies import TableName, Tally, ThemeTable
from jinhai_console.domain.classification import Category
from jinhai_console.domain.station import Station
from jinhai_console.domain.theme import THEME_NAMES, Theme
from jinhai_console.domain.theme_words import FEW, TABLE_TITLES

_COMPARED = {Compare.YEAR: "同比（上年同日）", Compare.PERIOD: "环比（上一时段）"}
_VICTIMS = (
    "受害人取每起最先登记、写有情况的一名；年龄按案发当日，证件号码无误的以它为准，否则按登记的性别和出生年份",
    f"受害人不足 {FEWEST_SHOWN} 人的组合并为一行，以免认出个人；上期不足的写“{FEW}”",
)
_OF_THEME = {
    Theme.FRAUD: (
        *_VICTIMS,
        "损失以反馈时核实的为准，没有核实的取报警内容里写明的最大一笔，核实的另计起数",
        "接触渠道以反馈时登记的为准，没有登记的从报警内容里找；一起有几个渠道的各计一次",
    ),
    Theme.THEFT: ("侵害目标从报警内容里找（研判用词），一起写到几样的各计一次",),
    Theme.FIGHT: ("起因从报警内容里找（研判用词），一起写到几样的各计一次",),
    Theme.DISPUTE: (
        "起因从报警内容里找（研判用词），一起写到几样的各计一次",
        "反复：时段内两起以上在同一地址，或有同一证件号码、电话的报警人或当事人",
    ),
}


def definition(
    station: Station,
    theme: Theme,
    against: tuple[Compare, Period],
    chosen: Iterable[Category],
    community: str | None,
) -> tuple[str, ...]:
    """One sentence a rule, in the order in which they narrow the count."""
    compare, base = against
    codes = "、".join(f"{each.name}（{each.code}）" for each in chosen)
    parts = [
        f"按接警时间（{station.zone}）统计，首尾两日都算",
        f"只计类别 {codes} 及其下级，以反馈时的认定为准，没有反馈的按接警时的类别",
        "已合并的警情也各计一起" if station.counts_merged else "已合并的警情不重复计",
    ]
    if community:
        parts.append(f"只计社区 {community.strip()}")
    return (
        *parts,
        f"{_COMPARED[compare]}：{base.first} 至 {base.last}；基数为 0 时没有百分比",
        *_OF_THEME[theme],
        f"“上升明显”：若两期一样多发，偶然到这样多的机会不超过 {CLEAR:.0%}，看的社区多，难免误报",
    )


def unsaid(
    theme: Theme,
    period: Period,
    today: date,
    total: Tally,
    tables: Iterable[ThemeTable],
    losses: Iterable[LossLine],
) -> tuple[str, ...]:
    """What must be known to read the figures: nothing there, a period not over, facts missing."""
    found = []
    if period.last >= today:
        found.append(f"时段还没有过完（今天是 {today}），上期却是整段，比较时请留意")
    if not total.count:
        found.append(f"时段内没有{THEME_NAMES[theme]}警情")
        return tuple(found)
    found += _without_a_word(total, tables)
    known = sum(each.known for each in losses)
    if theme is Theme.FRAUD and known < total.count:
        found.append(_said_of("损失", known, total.count))
    return tuple(found)


def too_small(name: TableName) -> str:
    return f"{TABLE_TITLES[name]}：各组都少于 {FEWEST_SHOWN} 人，不分列"


_PARTS = {  # by table, the parts of its key that may be unknown
    TableName.COMMUNITY_KIND: ("社区", slice(0, 1)),
    TableName.AGE_SEX: (TABLE_TITLES[TableName.AGE_SEX], slice(0, 2)),
    TableName.OCCUPATION: (TABLE_TITLES[TableName.OCCUPATION], slice(0, 1)),
    TableName.CHANNEL: (TABLE_TITLES[TableName.CHANNEL], slice(0, 1)),
    TableName.TARGET: (TABLE_TITLES[TableName.TARGET], slice(0, 1)),
    TableName.CAUSE: (TABLE_TITLES[TableName.CAUSE], slice(0, 1)),
}


def _without_a_word(total: Tally, tables: Iterable[ThemeTable]) -> Iterator[str]:
    for table in tables:
        if table.name not in _PARTS:
            continue
        word, part = _PARTS[table.name]
        known = {id for line in table.lines if all(line.key[part]) for id in line.ids}
        if len(known) < total.count:
            yield _said_of(word, len(known), total.count)


def _said_of(word: str, known: int, count: int) -> str:
    if known:
        return f"{word}：{count} 起中只有 {known} 起写明"
    return f"{word}：{count} 起都没有写明，没有这方面的结论"


def warned_of(counts: Mapping[int, int], categories: Mapping[int, Category]) -> str:
    """How many were warned of in the same days, by kind: beside the incidents, never among them."""
    order = sorted(counts, key=lambda id: (-counts[id], id == 0, id))
    kinds = [f"{categories[e].name if e in categories else '其他'} {counts[e]}" for e in order]
    said = f"（{'、'.join(kinds)}）" if kinds else ""
    return f"反诈预警是指令，不计入警情；时段内另有预警 {sum(counts.values())} 人{said}"
