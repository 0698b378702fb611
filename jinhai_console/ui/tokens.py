"""The token table itself, without Qt: the officers' page is dressed in the same colours."""

from dataclasses import dataclass
from enum import StrEnum


class ThemeName(StrEnum):
    LIGHT = "light"
    NIGHT = "night"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Two surfaces, three text strengths, one accent, the abnormal colours, the chart palette.

    Texts reach 4.5 : 1 on both surfaces, the hovered and the chosen row; `on_level` and
    `on_accent` on their fills.
    """

    name: ThemeName
    ground: str  # behind the panels
    panel: str  # what is read and written on
    hover: str
    chosen: str  # the row under the cursor
    line: str  # hairlines between panels
    text: str
    text_dim: str
    text_faint: str
    accent: str
    on_accent: str
    amber: str  # a limit is near
    red: str  # a limit has passed, an alarm
    track: str  # the empty part of a bar
    levels: tuple[str, str, str, str]  # fill of the badge, gravest first
    on_level: str
    charts: tuple[str, ...]  # safe for colour-blind readers, none of them an alarm colour

    def level(self, number: int) -> str:
        return self.levels[min(max(number, 1), len(self.levels)) - 1]


# Okabe–Ito without orange and vermillion, which would be read as an alarm.
_CHARTS = ("#0072b2", "#56b4e9", "#009e73", "#cc79a7", "#f0e442")

LIGHT = Theme(
    name=ThemeName.LIGHT,
    ground="#eef0f2",
    panel="#fbfcfc",
    hover="#f1f3f5",
    chosen="#dde8f3",
    line="#d5d9de",
    text="#1a1e23",
    text_dim="#444c57",
    text_faint="#5b636e",
    accent="#1d5c9e",
    on_accent="#ffffff",
    amber="#7d5200",
    red="#b01e17",
    track="#dfe3e7",
    levels=("#b01e17", "#9a5b00", "#4b6584", "#6a727d"),
    on_level="#ffffff",
    charts=(*_CHARTS, "#6b7280"),
)

NIGHT = Theme(
    name=ThemeName.NIGHT,
    ground="#101317",
    panel="#171b20",
    hover="#1e2329",
    chosen="#22344a",
    line="#2b3139",
    text="#e2e5e9",
    text_dim="#b4bbc4",
    text_faint="#98a1ac",
    accent="#8ab8ea",
    on_accent="#0d1319",
    amber="#e8b04a",
    red="#ff8a80",
    track="#2e353e",
    levels=("#ff8a80", "#e8b04a", "#8ea9c8", "#98a1ac"),
    on_level="#0d1319",
    charts=(*_CHARTS, "#aeb6c0"),
)

THEMES = {theme.name: theme for theme in (LIGHT, NIGHT)}
