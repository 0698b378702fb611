"""Where things lie and what this seat is called: read once, by `cli` and `app`, and handed down."""

import os
import socket
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from platformdirs import user_config_path, user_data_path, user_log_path

PROGRAM = "jinhai-console"
LANGUAGES = ("zh", "en")
_ENVIRONMENT = {"database": "JINHAI_DATABASE", "language": "JINHAI_LANGUAGE"}


class SettingsError(Exception):
    """The settings cannot be used; the sentence says which and what to do."""


def resources_dir() -> Path:
    """Where `resources/` lies: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the program is told from outside. The defaults serve a seat that says nothing."""

    database: str = field(default_factory=lambda: str(_data_dir() / "station.db"))  # path or URL
    seat: str = field(default_factory=socket.gethostname)
    log_dir: Path = field(default_factory=lambda: user_log_path(PROGRAM, appauthor=False))
    zone: str = "Asia/Shanghai"  # for a new station; an existing one keeps its own
    language: str = "zh"
    poll_ms: int = 20  # how often the feed looks for other processes' commits

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise SettingsError(f"界面语言只能是 zh 或 en，不是「{self.language}」")
        if not 1 <= self.poll_ms <= 60_000:
            raise SettingsError(f"poll_ms 须在 1 到 60000 之间，不是 {self.poll_ms}")
        try:
            ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError) as fault:
            raise SettingsError(f"没有「{self.zone}」这个时区，例：Asia/Shanghai") from fault


def settings_file() -> Path:
    """Where a seat may keep its own settings."""
    return user_config_path(PROGRAM, appauthor=False) / "settings.toml"


def load_settings(
    *, file: Path | None = None, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The defaults, over them the file, over it the environment."""
    values = _read(file or settings_file())
    values |= {name: environment[key] for name, key in _ENVIRONMENT.items() if environment.get(key)}
    if "://" not in values.get("database", "://"):
        values["database"] = str(Path(values["database"]).expanduser())
    return replace(Settings(), **values)


def _data_dir() -> Path:
    return user_data_path(PROGRAM, appauthor=False)


def _read(file: Path) -> dict[str, Any]:
    """The file's values, each known and of its field's type; nothing where there is no file."""
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise SettingsError(f"设置文件 {file} 读不出来（{fault}），请改正或移走它") from fault
    defaults = {each.name: getattr(Settings(), each.name) for each in fields(Settings)}
    return {name: _checked(file, name, value, defaults) for name, value in document.items()}


def _checked(file: Path, name: str, value: object, defaults: Mapping[str, object]) -> object:
    if name not in defaults:
        known = "、".join(defaults)
        raise SettingsError(f"设置文件 {file} 里没有「{name}」这一项，可用的是 {known}")
    wanted = int if isinstance(defaults[name], int) else str
    if type(value) is not wanted:
        kind = "整数" if wanted is int else "文字"
        raise SettingsError(f"设置文件 {file} 里的「{name}」须是{kind}，不是 {value!r}")
    return Path(str(value)).expanduser() if isinstance(defaults[name], Path) else value
