"""What a count means, in words: one text for every screen, sheet and command that shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.classification import Category
from jinhai_console.domain.marking import mark
from jinhai_console.domain.station import Community, Station

_BASES = {
    Compare.YEAR: mark("Counts", "同比（上年同日）：{first} 至 {last}；基数为 0 时没有百分比"),
    Compare.PERIOD: mark("Counts", "环比（上一时段）：{first} 至 {last}；基数为 0 时没有百分比"),
}
_MERGED = {
    True: mark("Counts", "已合并的警情也各计一起"),
    False: mark("Counts", "已合并的警情不重复计"),
}
_FOUNDED = mark("Counts", "{community} {day} 设立或改划，与之前不可比")
# By what stays valid: the cancelled, the unfounded.
_VALID = {
    (True, True): mark("Counts", "有效＝全部－骚扰"),
    (False, True): mark("Counts", "有效＝全部－骚扰－撤警"),
    (True, False): mark("Counts", "有效＝全部－骚扰－虚警"),
    (False, False): mark("Counts", "有效＝全部－骚扰－撤警－虚警"),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a definition. `text` is what the window translates; `values` go into it."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


def definition(
    station: Station,
    against: tuple[Compare, Period] | None,
    categories: Iterable[Category] = (),
    community: str = "",
    communities: Iterable[Community] = (),
) -> tuple[Phrase, ...]:
    """What is counted and against what; `categories` and `community` are those asked for.

    `communities`: told apart in what is counted. Those that cannot be compared are said.
    """
    codes = "、".join(f"{each.name}（{each.code}）" for each in categories)
    parts = [
        Phrase(mark("Counts", "按接警时间（{zone}）统计，首尾两日都算"), {"zone": station.zone}),
        Phrase(mark("Counts", "类别以反馈时的认定为准，没有反馈的按接警时的类别")),
        *counting_words(station),
    ]
    if against is not None:
        compare, base = against
        dates = {"first": str(base.first), "last": str(base.last)}
        parts.append(Phrase(_BASES[compare], dates))
        later = (each for each in communities if not each.is_comparable(base))
        parts += (
            Phrase(_FOUNDED, {"community": each.name, "day": each.founded_on}) for each in later
        )
    if codes:
        parts.append(Phrase(mark("Counts", "只计类别 {codes} 及其下级"), {"codes": codes}))
    if community:
        parts.append(Phrase(mark("Counts", "只计社区 {community}"), {"community": community}))
    return tuple(parts)


def counting_words(station: Station) -> tuple[Phrase, ...]:
    """How merged incidents and the ends that are no incident stand in the figures."""
    stays = station.valid_cancelled, station.valid_unfounded
    return Phrase(_MERGED[station.counts_merged]), Phrase(_VALID[stays])


def sentence(parts: Iterable[Phrase]) -> str:
    """As the command line says it."""
    return "；".join(map(str, parts)) + "。"
