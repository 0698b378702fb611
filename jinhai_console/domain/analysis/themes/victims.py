"""Age band and sex of a victim.

From the identity number (GB 11643: birthday in 7–14, sex in 17, check in 18), else as entered.
"""

from datetime import date

from jinhai_console.domain.analysis.themes.facts import AgeBand, Victim
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.incident import Sex

_BANDS = (
    (17, AgeBand.TO_17),
    (29, AgeBand.TO_29),
    (44, AgeBand.TO_44),
    (59, AgeBand.TO_59),
)


def victim_of(
    identity_number: str,
    day: date,
    occupation: str = "",
    sex: Sex | None = None,
    birth_year: int | None = None,
) -> Victim:
    """The group of whoever has this number on `day`.

    Where the number is wrong or missing, by the `sex` and `birth_year` that were entered: of a
    year without its day the age that is reached in the year of `day`.
    """
    number = identity_number.strip().upper()
    born = _birthday(number) if is_sound(number) else None
    if born is not None and born <= day:
        told = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
        return Victim(age_band(born, day), told, occupation)
    if birth_year is None or birth_year > day.year:
        return Victim(None, sex, occupation)
    return Victim(_band(day.year - birth_year), sex, occupation)


def age_band(born: date, day: date) -> AgeBand:
    return _band(day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


def _band(age: int) -> AgeBand:
    return next((band for last, band in _BANDS if age <= last), AgeBand.FROM_60)


def _birthday(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
