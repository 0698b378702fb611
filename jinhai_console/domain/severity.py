"""轻重: how grave things stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Severity:
    grade: str = ""
    reasons: tuple[str, ...] = ()
