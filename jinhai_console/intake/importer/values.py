"""Cells that are not moments: places, telephones, levels, and the words for nothing."""

import re
from collections.abc import Iterable, Mapping

# What exports write where there is nothing.
NOTHING = frozenset(
    {"", "-", "--", "—", "/", "\\N", "N/A", "n/a", "NA", "NaN", "nan", "NULL", "null", "Null"}
    | {"None", "none", "(null)", "#N/A", "无", "空", "未填", "不详", "无数据"}
)

Place = tuple[float, float]  # longitude, latitude

_PAIR = re.compile(
    r"\(\s*([-+]?\d{1,3}(?:\.\d+)?)°?\s*[,，\s]\s*([-+]?\d{1,3}(?:\.\d+)?)°?\s*\)\s*$"
)
_BARE_PAIR = re.compile(r"([-+]?\d{1,3}\.\d+)\s*[,，;\s]\s*([-+]?\d{1,3}\.\d+)")
_WKT = re.compile(
    r"(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*([-+]?[\d.]+)\s+([-+]?[\d.]+)(?:\s+[-+]?[\d.]+)?\s*\)",
    re.IGNORECASE,
)
_GEOJSON = re.compile(r"coordinates\D{1,6}?\[\s*([-+]?[\d.]+)\s*,\s*([-+]?[\d.]+)")
_NAMED_LAT = re.compile(r"\blat(?:itude)?\b[^\w+.-]{1,6}([-+]?[\d.]+)", re.IGNORECASE)
_NAMED_LON = re.compile(r"\b(?:lon|lng|long|longitude)\b[^\w+.-]{1,6}([-+]?[\d.]+)", re.IGNORECASE)
_FLOAT_PHONE = re.compile(r"(\d{5,})\.0+|(\d\.\d+)[eE]\+?(\d{1,2})")


def text_of(cell: str) -> str:
    """The cell without space around it, and nothing where it says so."""
    text = cell.strip()
    return "" if text in NOTHING else text


def place_of(longitude: str, latitude: str) -> Place | None:
    """The place, None where the cells hold none: no number, out of range, or (0, 0)."""
    try:
        return _valid(float(longitude), float(latitude))
    except ValueError:
        return None


def _valid(longitude: float, latitude: float) -> Place | None:
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        return None
    if abs(longitude) < 0.001 and abs(latitude) < 0.001:
        return None
    return longitude, latitude


def point_of(text: str, *, longitude_first: bool = False) -> Place | None:
    """`(lat, lon)`, also at an address's end, `POINT (lon lat)`, GeoJSON, named or bare pairs.

    A bare pair is latitude, longitude unless the first cannot be one or `longitude_first`.
    """
    try:
        named = None if text.startswith("(") else _WKT.search(text) or _GEOJSON.search(text)
        if named:
            return _valid(float(named[1]), float(named[2]))
        if match := _PAIR.search(text) or _BARE_PAIR.fullmatch(text.strip()):
            first, second = float(match[1]), float(match[2])
            if longitude_first or abs(first) > 90 >= abs(second):
                first, second = second, first
            return _valid(second, first)
        latitude, longitude = _NAMED_LAT.search(text), _NAMED_LON.search(text)
        if latitude and longitude:
            return _valid(float(longitude[1]), float(latitude[1]))
    except ValueError:
        return None
    return None


def without_point(address: str) -> str:
    """An address on one line, without the coordinates some exports append to it."""
    if "(" in address:
        address = _PAIR.sub("", address)
    return " ".join(address.split()) if "\n" in address or "\r" in address else address.strip()


def phone_of(text: str) -> str:
    """A telephone as text, also where a spreadsheet made a number of it."""
    match = _FLOAT_PHONE.fullmatch(text)
    if match is None:
        return text
    if match[1]:
        return match[1]
    digits = match[2].replace(".", "")
    power = int(match[3])
    # Digits that the spreadsheet rounded away cannot be had back; keep what it wrote.
    return digits.ljust(power + 1, "0") if len(digits) == power + 1 else text


_LEVEL_WORDS: Mapping[str, int] = {
    **dict.fromkeys(
        ("一级", "Ⅰ级", "i级", "特别重大", "重大", "特急", "特高", "极高", "emergency"), 1
    ),
    **dict.fromkeys(("critical", "immediate", "life threatening"), 1),
    **dict.fromkeys(("二级", "ⅱ级", "ii级", "较大", "紧急", "高", "高风险", "high", "urgent"), 2),
    **dict.fromkeys(("三级", "ⅲ级", "iii级", "一般", "中", "中风险", "普通", "medium"), 3),
    **dict.fromkeys(("moderate", "routine", "normal", "standard"), 3),
    **dict.fromkeys(("四级", "ⅳ级", "iv级", "咨询类", "咨询", "低", "低风险", "low"), 4),
    **dict.fromkeys(("non-emergency", "nonemergency", "non emergency", "scheduled"), 4),
}
_LEVEL_DIGIT = re.compile(
    r"(?:p|pri|priority|prio|level|code)?[\s-]*(\d)(?:\.0+)?\s*[a-z]?(?:级|\b.*)?", re.IGNORECASE
)


def level_of(text: str, own_words: Mapping[str, int]) -> int | None:
    """The level 1 … 4, by the preset's words first. None where the text says none."""
    if text in own_words:
        return own_words[text]
    word = text.casefold()
    if word in _LEVEL_WORDS:
        return _LEVEL_WORDS[word]
    match = _LEVEL_DIGIT.fullmatch(text)
    if match is None:
        return None
    return min(max(int(match[1]), 1), 4)


def are_swapped(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether longitudes and latitudes of a file changed places: most fit only the other way."""
    straight = crossed = 0
    for longitude, latitude in pairs:
        if place_of(longitude, latitude):
            straight += 1
        elif place_of(latitude, longitude):
            crossed += 1
    return crossed > 3 * straight
