"""`find`: search over everything, by groups."""

import time
from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import lists_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.caution import CAUTION_NAMES
from jinhai_console.domain.dispute import DISPUTE_STATE_NAMES, KIND_NAMES, RISK_NAMES
from jinhai_console.domain.find_rows import (
    WHERE_NAMES,
    Found,
    FoundDispute,
    FoundIncident,
    FoundPlace,
    FoundSite,
)
from jinhai_console.domain.incident import STATE_NAMES
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.domain.visit import PLACE_KIND_NAMES
from jinhai_console.services import reads
from jinhai_console.settings import Settings

MOST = 1_000_000_000  # on the command line everything is counted, however long that takes


def find(options: Namespace, settings: Settings, speech: Speech) -> None:
    """Persons and contacts are masked here too."""
    if options.limit < 0:
        raise Stopped("--limit 须是 0 或正整数")
    if not options.text.strip():
        raise Stopped("请写要找的字，如：jinhai-console find 争吵")
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        began = time.monotonic()
        found = desk.read(reads.find, options.text, min(options.limit, MOST), MOST).result()
        took_ms = round((time.monotonic() - began) * 1_000, 1)
    document = {
        "text": found.text,
        "total": found.total,
        "took_ms": took_ms,
        "groups": _groups(found, zone),
    }
    speech.answer(document, [*_lines(found), f"共 {found.total} 条，用时 {took_ms} 毫秒"])


def _groups(found: Found, zone: str) -> dict[str, Any]:
    incidents = [_incident(each, zone) for each in found.incidents]
    persons = [
        {
            "name": each.name,
            "phone": each.phone,
            "identity_number": each.identity_number,
            "incidents": len(each.incident_ids),
            "last": each.last_text,
        }
        for each in found.persons
    ]
    officers = [{"number": e.number, "name": e.name, "team": e.team} for e in found.officers]
    return {
        "incidents": {"total": found.incidents_total, "found": incidents},
        "persons": {"total": found.persons_total, "found": persons},
        "disputes": {"total": found.disputes_total, "found": list(map(_dispute, found.disputes))},
        "places": {"total": found.places_total, "found": list(map(_place, found.places))},
        "officers": _group(officers),
        "sites": _group([_site(each) for each in found.sites]),
        "communities": _group([{"name": each.name} for each in found.communities]),
        "cautions": _group([_caution(each) for each in found.cautions]),
    }


def _dispute(each: FoundDispute) -> dict[str, Any]:
    return {
        "number": each.number,
        "kind": each.kind,
        "parties": each.parties,
        "grade": each.grade,
        "state": each.state,
        "place": each.place,
    }


def _place(each: FoundPlace) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "name": each.label,
        "place": each.place,
        "officer": each.officer,
        "retired": each.is_retired,
    }


def _site(each: FoundSite) -> dict[str, Any]:
    return {
        "name": each.name,
        "place": each.place,
        "contact": each.contact,
        "phone": each.phone,
        "incidents": len(each.incident_ids),
    }


def _caution(each: CautionRow) -> dict[str, Any]:
    return {
        "kind": each.kind.value,
        "subject": each.subject,
        "text": each.text,
        "source": each.source,
        "expires": each.expires_text,
    }


def _group(found: list[dict[str, Any]]) -> dict[str, Any]:
    return {"total": len(found), "found": found}


def _incident(each: FoundIncident, zone: str) -> dict[str, Any]:
    piece = each.piece
    return {
        "number": each.number,
        "received_at": full_text(each.received_at, zone),
        "state": each.state.value,
        "category": each.category,
        "place": each.place,
        "where": piece.where.value if piece else None,
        "piece": piece.text if piece else None,
        "hit": piece.hit if piece else None,
    }


def _registers(found: Found) -> tuple[tuple[str, list[str]], ...]:
    disputes = [
        (
            each.number,
            f"{KIND_NAMES[each.kind]} {each.parties}",
            f"{RISK_NAMES[each.grade]}级 {DISPUTE_STATE_NAMES[each.state]}",
            each.place,
        )
        for each in found.disputes
    ]
    places = [(PLACE_KIND_NAMES[e.kind], e.label, e.place, e.officer) for e in found.places]
    return (
        (f"矛盾纠纷 {found.disputes_total} 起", columns(disputes)),
        (f"走访对象 {found.places_total} 处", columns(places)),
    )


def _lines(found: Found) -> list[str]:
    incidents = columns(
        [
            (
                e.number,
                e.received_text,
                STATE_NAMES[e.state],
                e.category,
                f"{WHERE_NAMES[e.piece.where]}：{e.piece.text}" if e.piece else "",
            )
            for e in found.incidents
        ]
    )
    persons = columns(
        [(e.name, e.phone, e.identity_number, f"{len(e.incident_ids)} 起") for e in found.persons]
    )
    groups = (
        (f"警情 {found.incidents_total} 起", incidents),
        (f"人员 {found.persons_total} 人次", persons),
        *_registers(found),
        ("民警", columns([(e.number, e.name, e.team) for e in found.officers])),
        ("工地与重点部位", columns([(e.name, e.place, e.contact, e.phone) for e in found.sites])),
        ("社区", [each.name for each in found.communities]),
        (
            "警示",
            columns([(CAUTION_NAMES[e.kind], e.subject, e.text) for e in found.cautions]),
        ),
    )
    return [line for head, lines in groups if lines for line in (head, *lines, "")]
