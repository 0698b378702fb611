"""A look, a clue, the log as the tabs of the page show them."""

from jinhai_console.domain.clue import person_words, vehicle_words
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.patrol_rows import ClueDetail, Log, LookDetail, SightingRow
from jinhai_console.domain.route import LegKind
from jinhai_console.domain.route_words import leg_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.patrol.words import heading_word, state_word, title_text
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.records.table import TableLine


def look_facts(detail: LookDetail, zone: str) -> list[Fact]:
    row, look = detail.row, detail.row.look
    late = look is not None and not look.is_in_time
    return [
        Fact(tr("Patrol", "警情"), f"{row.number}　{row.category}"),
        Fact(tr("Patrol", "地点"), row.place),
        Fact(tr("Patrol", "接警"), full_text(row.asked_at, zone)),
        Fact(tr("Patrol", "查看时限"), full_text(row.due_at, zone)),
        Fact(
            tr("Patrol", "查看"),
            f"{full_text(look.looked_at, zone)}　{row.looked_by}" if look else "",
            Tone.WARNS if late else Tone.PLAIN,
        ),
        Fact(tr("Patrol", "看到"), look.seen if look else ""),
        Fact(tr("Patrol", "报警内容"), detail.narrative),
    ]


def clue_facts(detail: ClueDetail, zone: str) -> list[Fact]:
    clue, row = detail.clue, detail.row
    entered = f"{full_text(clue.entered_at, zone)[:16]}　{detail.entered_by}".strip()
    ended = f"{full_text(clue.ended_at, zone)[:16]}　{clue.outcome}" if clue.ended_at else ""
    return [
        Fact(tr("Patrol", "衣着体貌"), "、".join(person_words(clue))),
        Fact(tr("Patrol", "车辆"), "、".join(vehicle_words(clue))),
        Fact(tr("Patrol", "警情"), row.incident_number),
        Fact(tr("Patrol", "案件"), row.case_number),
        Fact(tr("Patrol", "登记"), entered),
        Fact(tr("Patrol", "移交给"), "、".join(row.handed_to)),
        Fact(tr("Patrol", "结果"), ended),
        Fact(tr("Patrol", "说明"), clue.remarks),
    ]


def sighting_lines(detail: ClueDetail, zone: str) -> list[TableLine]:
    """In order of time; a number only for those that stand, as on the map."""
    found, place = [], 0
    for row in detail.sightings:
        place += row.sighting.stands
        found.append(_sighting_line(row, place, zone))
    return found


def _sighting_line(row: SightingRow, place: int, zone: str) -> TableLine:
    each, leg = row.sighting, row.leg
    way = ""
    if each.heading is not None:
        way = tr("Patrol", "往{way}").replace("{way}", heading_word(each.heading))
    where = "　".join(part for part in (each.place, way, each.text) if part)
    if not each.stands:
        gone = tr("Patrol", "已撤回：{why}").replace("{why}", each.withdrawn_why)
        cells = ("—", short_text(each.at, zone), where, gone, "")
        return TableLine(each.id, cells, tones=tuple((at, Tone.QUIET) for at in range(4)))
    doubts = leg is not None and leg.kind in (LegKind.JUMP, LegKind.GAP)
    tone = Tone.ALERTS if leg is not None and leg.kind is LegKind.JUMP else Tone.WARNS
    photos = str(len(row.photos)) if row.photos else ""
    cells = (str(place), short_text(each.at, zone), where, leg_text(leg), photos)
    return TableLine(each.id, cells, tones=((3, tone),) if doubts else ())


def clue_lines(detail: LookDetail, zone: str) -> list[TableLine]:
    """The clues that came of a scene."""
    return [
        TableLine(
            each.id,
            (
                "",
                short_text(each.clue.entered_at, zone),
                f"{each.clue.number}　{title_text(each.clue)}",
                state_word(each.clue.state),
                "",
            ),
        )
        for each in detail.clues
    ]


def alike_lines(detail: ClueDetail) -> list[TableLine]:
    return [
        TableLine(each.id, (each.number, each.features, "；".join(each.reasons)))
        for each in detail.alike
    ]


def log_lines(log: Log, zone: str) -> list[TableLine]:
    return [
        TableLine(
            (each.id, each.incident_id),
            (
                short_text(each.at, zone),
                tr("Patrol", each.kind),
                each.officer,
                each.incident_number,
                each.text,
            ),
        )
        for each in log.lines
    ]
