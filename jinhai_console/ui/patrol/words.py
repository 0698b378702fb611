"""Looks, clues and the post in words."""

from jinhai_console.domain.clue import (
    BUILD_NAMES,
    CLUE_STATE_NAMES,
    COLOUR_NAMES,
    HEADING_NAMES,
    VEHICLE_NAMES,
    Build,
    Clue,
    ClueState,
    Colour,
    Heading,
    VehicleKind,
    features_text,
)
from jinhai_console.domain.instant import MINUTE, Instant, short_text
from jinhai_console.domain.patrol import Light, Unmanned
from jinhai_console.domain.patrol_rows import ClueRow, LookRow, PostRow
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import ListLine, Tone

# The domain's own names, so that they are translated.
MARKED = (
    *(mark("Patrol", "追查中"), mark("Patrol", "已移交"), mark("Patrol", "已抓获")),
    *(mark("Patrol", "未查获"), mark("Patrol", "已并入")),
    *(mark("Patrol", "黑色"), mark("Patrol", "白色"), mark("Patrol", "灰色")),
    *(mark("Patrol", "红色"), mark("Patrol", "橙色"), mark("Patrol", "黄色")),
    *(mark("Patrol", "绿色"), mark("Patrol", "蓝色"), mark("Patrol", "紫色")),
    *(mark("Patrol", "粉色"), mark("Patrol", "棕色"), mark("Patrol", "银色")),
    *(mark("Patrol", "偏瘦"), mark("Patrol", "中等"), mark("Patrol", "偏胖")),
    *(mark("Patrol", "电动自行车"), mark("Patrol", "自行车"), mark("Patrol", "摩托车")),
    *(mark("Patrol", "三轮车"), mark("Patrol", "轿车"), mark("Patrol", "面包车")),
    *(mark("Patrol", "货车"), mark("Patrol", "其他车辆")),
    *(mark("Patrol", "北"), mark("Patrol", "东北"), mark("Patrol", "东")),
    *(mark("Patrol", "东南"), mark("Patrol", "南"), mark("Patrol", "西南")),
    *(mark("Patrol", "西"), mark("Patrol", "西北")),
    *(mark("Patrol", "记事"), mark("Patrol", "上岗"), mark("Patrol", "离岗")),
    mark("Patrol", "查看"),
)
_LIGHTS = {Light.GREEN: Tone.WAITS, Light.AMBER: Tone.WARNS, Light.RED: Tone.ALERTS}


def state_word(state: ClueState) -> str:
    return tr("Patrol", CLUE_STATE_NAMES[state])


def colour_word(colour: Colour) -> str:
    return tr("Patrol", COLOUR_NAMES[colour])


def build_word(build: Build) -> str:
    return tr("Patrol", BUILD_NAMES[build])


def vehicle_word(kind: VehicleKind) -> str:
    return tr("Patrol", VEHICLE_NAMES[kind])


def heading_word(heading: Heading) -> str:
    return tr("Patrol", HEADING_NAMES[heading])


def title_text(clue: Clue) -> str:
    return features_text(clue)


def look_line(row: LookRow, now: Instant, zone: str) -> ListLine:
    """The clock first: how long is left, or since when it is over."""
    look = row.look
    if look is not None:
        state, tone = tr("Patrol", "已查看"), Tone.QUIET
    elif row.is_wanted:
        state, tone = _clock_text(row, now), _LIGHTS[row.light(now)]
    else:
        state, tone = tr("Patrol", "没有查看"), Tone.WARNS
    return ListLine(
        id=row.id,
        state=state,
        number=row.number,
        title=f"{row.category}　{row.place}",
        about=look.seen if look else _look_about(row),
        right=short_text(row.asked_at, zone)[-5:],
        tone=tone,
    )


def _clock_text(row: LookRow, now: Instant) -> str:
    left = -(-(row.due_at - now) // MINUTE)  # "0 left" would be over
    if now > row.due_at:
        said = tr("Patrol", "▲ 超时 {count} 分")
        return said.replace("{count}", str((now - row.due_at) // MINUTE))
    return tr("Patrol", "待查看 剩 {count} 分").replace("{count}", str(left))


def _look_about(row: LookRow) -> str:
    if row.clues:
        return tr("Patrol", "已有 {count} 条线索").replace("{count}", str(row.clues))
    return tr("Patrol", "查看现场和周边，找特征和去向") if row.is_wanted else ""


def post_line(row: PostRow, zone: str) -> ListLine:
    there = "、".join(row.on_post)
    said = tr("Patrol", "在岗：{names}").replace("{names}", there)
    return ListLine(
        id=row.id,
        state=tr("Patrol", "岗位日志"),
        number="",
        title=said if there else tr("Patrol", "现在无人在岗"),
        about=gaps_text(row.gaps, zone),
        tone=Tone.PLAIN if there else Tone.ALERTS,
    )


def gaps_text(gaps: tuple[Unmanned, ...], zone: str) -> str:
    """When nobody was there, and why."""
    if not gaps:
        return tr("Patrol", "近一天值守没有空档")
    said = tr("Patrol", "无人值守 {spans}")
    return said.replace("{spans}", "；".join(_gap_text(each, zone) for each in gaps))


def _gap_text(gap: Unmanned, zone: str) -> str:
    span = f"{short_text(gap.starts_at, zone)}–{short_text(gap.ends_at, zone)[-5:]}"
    why = tr("Patrol", "离岗") if gap.rostered else tr("Patrol", "值班表没有排人")
    return f"{span}（{why}）"


def clue_line(row: ClueRow, zone: str) -> ListLine:
    clue, seen = row.clue, row.last_seen
    about = clue.outcome
    if clue.is_running:
        last = tr("Patrol", "最后见于 {place}").replace("{place}", seen.place) if seen else ""
        alike = tr("Patrol", "{count} 条相似").replace("{count}", str(row.alike))
        about = "　".join(each for each in (alike if row.alike else "", last) if each)
    known = (row.incident_number, row.case_number, clue.remarks, *row.handed_to)
    return ListLine(
        id=row.id,
        state=state_word(clue.state),
        number=clue.number,
        title=title_text(clue),
        about=about or tr("Patrol", "还没有轨迹点"),
        right=short_text(seen.at if seen else clue.entered_at, zone),
        tone=Tone.WAITS if clue.state is ClueState.OPEN else Tone.QUIET,
        found_by=" ".join(known),
    )
