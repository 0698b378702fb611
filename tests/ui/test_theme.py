"""Contrast computed from the tokens, the palette made of them, fonts and icons."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from jinhai_console.settings import resources_dir
from jinhai_console.ui.actions import ACTIONS
from jinhai_console.ui.fonts import FAMILY, load_fonts, text_font
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.theme import THEMES, Theme, ThemeName, palette_of, style_sheet

WHOLE = pytest.mark.parametrize("theme", list(THEMES.values()), ids=str)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@WHOLE
def test_every_text_reaches_four_and_a_half_to_one(theme: Theme) -> None:
    texts = (theme.text, theme.text_dim, theme.text_faint, theme.accent, theme.amber, theme.red)
    grounds = (theme.ground, theme.panel, theme.hover, theme.chosen)
    weak = [
        (text, ground) for text, ground in product(texts, grounds) if contrast(text, ground) < 4.5
    ]
    weak += [
        (theme.on_level, each) for each in theme.levels if contrast(theme.on_level, each) < 4.5
    ]
    weak += [(theme.on_accent, theme.accent)] * (contrast(theme.on_accent, theme.accent) < 4.5)
    assert weak == []


@WHOLE
def test_badges_stand_out_from_the_panel(theme: Theme) -> None:
    assert all(contrast(each, theme.panel) >= 3 for each in theme.levels)
    assert all(contrast(each, theme.chosen) >= 3 for each in theme.levels)


@WHOLE
def test_charts_never_wear_an_alarm_colour(theme: Theme) -> None:
    assert not {theme.red, theme.amber, "#d55e00", "#e69f00"} & set(theme.charts)
    assert len(set(theme.charts)) == len(theme.charts) == 6


@WHOLE
def test_palette_and_style_use_tokens_only(theme: Theme, qapp: object) -> None:
    palette = palette_of(theme)
    assert palette.color(QPalette.ColorRole.WindowText) == QColor(theme.text)
    tokens = {value for name in Theme.__slots__ if isinstance(value := getattr(theme, name), str)}
    assert set(re.findall("#[0-9a-f]{6}", style_sheet(theme))) <= tokens


def test_both_themes_have_the_same_names() -> None:
    assert set(THEMES) == set(ThemeName)


def test_the_bundled_font_has_figures_of_one_width_and_rare_characters(qtbot: QtBot) -> None:
    assert load_fonts(resources_dir() / "fonts") == FAMILY
    for bold in (False, True):
        metrics = QFontMetrics(text_font(FAMILY, bold=bold))
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
        assert metrics.inFontUcs4(ord("䶮"))


def test_without_bundled_fonts_some_font_serves(qtbot: QtBot, tmp_path: Path) -> None:
    assert load_fonts(tmp_path)


def test_every_action_icon_is_drawn(qtbot: QtBot) -> None:
    icons = Icons(resources_dir() / "icons")
    for spec in ACTIONS:
        if spec.icon:
            assert not icons.icon(spec.icon, "#123456").pixmap(16).isNull()
    with pytest.raises(FileNotFoundError):
        icons.icon("nothing", "#123456")


@WHOLE
def test_an_answer_given_stays_visible_where_it_cannot_be_changed(
    theme: Theme, qtbot: QtBot
) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(theme))
    button.setCheckable(True)
    button.setChecked(True)
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(6, 3).name() == theme.chosen
