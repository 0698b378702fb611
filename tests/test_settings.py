"""Settings: defaults, the file over them, the environment over both, and what is refused."""

from pathlib import Path

import pytest

from jinhai_console.settings import SettingsError, load_settings, resources_dir


def test_resources_are_found_in_the_checkout() -> None:
    assert (resources_dir() / "fonts" / "NotoSansSC-Regular.otf").is_file()


def test_a_seat_that_says_nothing_has_usable_settings(tmp_path: Path) -> None:
    settings = load_settings(file=tmp_path / "none.toml", environment={})
    assert settings.database.endswith("station.db")
    assert settings.seat
    assert settings.zone == "Asia/Shanghai"
    assert settings.language == "zh"


def test_environment_wins_over_file_wins_over_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('database = "a.db"\nlanguage = "en"\nseat = "前台"\n', encoding="utf-8")
    settings = load_settings(file=file, environment={"JINHAI_DATABASE": "b.db"})
    assert (settings.database, settings.language, settings.seat) == ("b.db", "en", "前台")


def test_home_is_expanded_in_paths_and_left_alone_in_urls(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('log_dir = "~/logs"\n', encoding="utf-8")
    settings = load_settings(file=file, environment={"JINHAI_DATABASE": "~/station.db"})
    assert settings.log_dir == Path.home() / "logs"
    assert settings.database == str(Path.home() / "station.db")
    url = "postgresql://~host/station"
    assert load_settings(file=file, environment={"JINHAI_DATABASE": url}).database == url


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('colour = "red"', "colour"),
        ('poll_ms = "20"', "poll_ms"),
        ("poll_ms = true", "poll_ms"),
        ("poll_ms = 0", "poll_ms"),
        ('language = "fr"', "fr"),
        ('zone = "Asia/Nowhere"', "Asia/Nowhere"),
        ("seat = ", "settings.toml"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=named):
        load_settings(file=file, environment={})


def test_a_file_that_is_not_text_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff\xfe\x00seat")
    with pytest.raises(SettingsError, match="读不出来"):
        load_settings(file=file, environment={})
