"""可能发生的情况与处置: what may happen in the next shift, and what is to be done then."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """`when` is a short moment or window, may be empty."""

    key: str
    when: str
    what: str
    then: str
    who: str = ""
