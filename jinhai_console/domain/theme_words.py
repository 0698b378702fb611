"""The words of a theme's tables and findings, in Chinese: the command line and paper say them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.analysis.themes.deeds import DeedBrief
from jinhai_console.domain.analysis.themes.facts import AgeBand
from jinhai_console.domain.analysis.themes.findings import FEWEST, Rise, Share
from jinhai_console.domain.analysis.themes.fraud import FraudBrief, LossLine
from jinhai_console.domain.analysis.themes.guarded import FEWEST_SHOWN, ShownLine
from jinhai_console.domain.analysis.themes.repeated import Again, Repeated
from jinhai_console.domain.analysis.themes.tallies import Key, TableName, Tally
from jinhai_console.domain.analysis.themes.year_end import YearEnd
from jinhai_console.domain.incident import Sex
from jinhai_console.domain.money import money_text
from jinhai_console.domain.theme import Finding, FindingKind, ThemeBrief

FEW = f"少于{FEWEST_SHOWN}"
SMALL_GROUPS = f"其余各组（每组少于 {FEWEST_SHOWN} 人）"
BASE_NAMES = {Compare.YEAR: "上年同期", Compare.PERIOD: "上一时段"}
AGE_NAMES: Mapping[str, str] = {
    AgeBand.TO_17: "17 岁以下",
    AgeBand.TO_29: "18–29 岁",
    AgeBand.TO_44: "30–44 岁",
    AgeBand.TO_59: "45–59 岁",
    AgeBand.FROM_60: "60 岁以上",
}
SEX_NAMES: Mapping[str, str] = {Sex.FEMALE: "女", Sex.MALE: "男"}
_NAMED_GROUPS = 2
_WIDER = "本社区太少，按全所，"
AGAIN_NAMES = {Again.ADDRESS: "同一地址", Again.PERSON: "同一人"}

TABLE_TITLES = {
    TableName.TIME: "时间",
    TableName.COMMUNITY_KIND: "社区和类别",
    TableName.COMMUNITY_KIND_VICTIM: "社区、类别和受害人群",
    TableName.KIND_VICTIM: "类别和受害人群",
    TableName.AGE_SEX: "受害人的年龄和性别",
    TableName.OCCUPATION: "受害人的职业",
    TableName.CHANNEL: "接触渠道",
    TableName.BAND: "时段",
    TableName.WEEKDAY: "星期",
    TableName.MONTH: "月份",
    TableName.KIND: "类别",
    TableName.TARGET: "侵害目标",
    TableName.CAUSE: "起因",
}
_VICTIM_COLUMNS = ("年龄", "性别", "职业")
TABLE_COLUMNS: Mapping[TableName, tuple[str, ...]] = {
    **{name: (title,) for name, title in TABLE_TITLES.items()},
    TableName.COMMUNITY_KIND: ("社区", "类别"),
    TableName.COMMUNITY_KIND_VICTIM: ("社区", "类别", *_VICTIM_COLUMNS),
    TableName.KIND_VICTIM: ("类别", *_VICTIM_COLUMNS[:2]),
    TableName.AGE_SEX: _VICTIM_COLUMNS[:2],
    TableName.OCCUPATION: _VICTIM_COLUMNS[2:],
}
_UNKNOWN = {"社区": "未填社区", "接触渠道": "未写明", "侵害目标": "未写明", "起因": "未写明"}
_SAID: Mapping[str, Callable[[str], str]] = {
    "年龄": AGE_NAMES.__getitem__,
    "性别": SEX_NAMES.__getitem__,
    "时段": lambda band: f"{band} 时",
    "月份": lambda month: f"{int(month)} 月",
}


def key_texts(name: TableName, key: Key | None) -> tuple[str, ...]:
    """A word for each column of the table; the small groups of victims together have one."""
    columns = TABLE_COLUMNS[name]
    if key is None:
        return (SMALL_GROUPS, *[""] * (len(columns) - 1))
    return tuple(
        _SAID.get(column, str)(part) if part else _UNKNOWN.get(column, "未登记")
        for column, part in zip(columns, key, strict=True)
    )


def base_text(line: ShownLine) -> str:
    return FEW if line.base is None else str(line.base)


def change_text(change: Decimal | None) -> str:
    return "—" if change is None else f"{change:+}%".replace("+0.00", "0.00")


def fraud_findings(brief: FraudBrief, against: str) -> list[Finding]:
    """`against`: what the base is called, "" where nothing can be held against it."""
    return [
        _main(brief.community, brief.main, against, _loss_text(brief.loss)),
        *_shared(FindingKind.VICTIMS, brief, brief.victims, _victims_text),
        *_shared(FindingKind.HOURS, brief, brief.band, _hours_text),
        *_shared(FindingKind.CHANNEL, brief, brief.channel, _channel_text),
    ]


def most_frequent(line: Tally, against: str) -> Finding:
    """Of a kind, beside another that rises."""
    text = f"{line.key[0]}最多：{_compared(line, against)}"
    return Finding(FindingKind.FREQUENT, "", text, line.ids)


def deed_findings(brief: DeedBrief, naming: TableName, against: str) -> list[Finding]:
    kind, say = _NAMED[naming]
    return [
        _main(brief.community, brief.main, against),
        *_shared(FindingKind.HOURS, brief, brief.band, _hours_text),
        *_shared(kind, brief, brief.named, say),
    ]


_NOT_SEEN = {
    FindingKind.VICTIMS: f"受害人的年龄、性别登记到同一组的不足 {FEWEST} 起，看不出哪类人多",
    FindingKind.HOURS: f"同一时段不足 {FEWEST} 起，时间分散",
    FindingKind.CHANNEL: f"写明同一渠道的不足 {FEWEST} 起，看不出怎样接触",
    FindingKind.TARGET: f"写明同一目标的不足 {FEWEST} 起，看不出针对什么",
    FindingKind.CAUSE: f"写明同一起因的不足 {FEWEST} 起，看不出因为什么",
    FindingKind.REPEATED: "没有同一地址或同一人反复报警的",
}


def brief_of(findings: list[Finding], told: tuple[tuple[FindingKind, ...], ...]) -> ThemeBrief:
    """Three sentences out of one community's findings: the main one, then those `told`.

    What was not found is said as well.
    """
    main, *others = findings
    by_kind = {each.kind: each.text for each in others}
    second, third = (
        _joined([by_kind.get(kind, _NOT_SEEN[kind]) for kind in kinds]) for kinds in told
    )
    return ThemeBrief(main.community, (f"{main.text}。", second, third), main.ids)


def _joined(texts: Sequence[str]) -> str:
    """One sentence; that a community alone has too few is said once."""
    first, *rest = texts
    if first.startswith(_WIDER):
        rest = [each.removeprefix(_WIDER) for each in rest]
    return "；".join([first, *rest]) + "。"


def repeated_finding(groups: Sequence[Repeated], community: str) -> Finding:
    """Of one group at least; the first are named."""
    named = "，".join(
        f"{AGAIN_NAMES[each.again]}（{each.label}）{len(each.ids)} 起"
        for each in groups[:_NAMED_GROUPS]
    )
    more = "等" if len(groups) > _NAMED_GROUPS else ""
    text = f"反复报警 {len(groups)} 组：{named}{more}"
    ids = tuple(dict.fromkeys(id for each in groups for id in each.ids))
    return Finding(FindingKind.REPEATED, community, text, ids)


def year_end_finding(found: YearEnd) -> Finding:
    tally = found.tally
    change = f"（{change_text(tally.change_percent)}）" if tally.base else ""
    text = f"年末岁初（{found.period.first} 至 {found.period.last}）{tally.count} 起，"
    text += f"上一个年末岁初同期 {tally.base} 起{change}"
    if found.times_calm is not None:
        text += (
            f"；平均每天是平时（{found.calm.first} 至 {found.calm.last}）的 {found.times_calm} 倍"
        )
    return Finding(FindingKind.YEAR_END, "", text, tally.ids)


def _main(community: str, main: Rise, against: str, more: str = "") -> Finding:
    tally = main.tally
    if main.is_rising and against:
        kind, word = FindingKind.RISING, "上升"
        sure = "，上升明显" if main.is_clear else "，也可能是偶然起伏"
    else:
        kind, word, sure = FindingKind.FREQUENT, "最多", ""
    text = f"{main.kind}{word}：{_compared(tally, against)}{sure}{more}"
    return Finding(kind, community, text, tally.ids)


def _compared(tally: Tally, against: str) -> str:
    if not against:
        return f"{tally.count} 起"
    before = f"{against} {tally.base} 起" if tally.base else f"{against}没有"
    change = f"（{change_text(tally.change_percent)}）" if tally.base else ""
    return f"{tally.count} 起，{before}{change}"


def _loss_text(loss: LossLine) -> str:
    if not loss.known:
        return "；损失没有登记"
    sure = f"，核实 {loss.confirmed} 起"
    return f"；{loss.known} 起写明损失，共 {money_text(loss.total)}{sure}"


def _shared(
    kind: FindingKind,
    brief: FraudBrief | DeedBrief,
    share: Share | None,
    say: Callable[[Share], str],
) -> list[Finding]:
    if share is None:
        return []
    wider = _WIDER if share.is_wider else ""
    text = f"{wider}{brief.main.kind}{say(share)}（{share.known} 起中 {share.count} 起）"
    return [Finding(kind, brief.community, text, share.ids)]


def _victims_text(share: Share) -> str:
    return f"的受害人以 {AGE_NAMES[share.key[0]]}{SEX_NAMES[share.key[1]]}性最多"


def _hours_text(share: Share) -> str:
    return f"以 {share.key[0]} 时最多"


def _channel_text(share: Share) -> str:
    return f"以{share.key[0]}接触的最多"


def _target_text(share: Share) -> str:
    return f"以{share.key[0]}为目标的最多"


def _cause_text(share: Share) -> str:
    return f"以{share.key[0]}为起因的最多"


_NAMED: Mapping[TableName, tuple[FindingKind, Callable[[Share], str]]] = {
    TableName.TARGET: (FindingKind.TARGET, _target_text),
    TableName.CAUSE: (FindingKind.CAUSE, _cause_text),
}
