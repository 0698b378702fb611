"""警示: a fact about a person or a place that whoever goes there must know, with source and end.

Never a score of a person: what was seen, who says so, and until when it is to be believed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.address import is_near, normal_address
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import Person, Tie, identity_key, phone_key, tie_between


class CautionKind(StrEnum):
    VIOLENCE = "violence"
    WEAPON = "weapon"
    INFECTION = "infection"
    MENTAL = "mental"
    DOG = "dog"
    KEY_SITE = "key_site"
    OTHER = "other"


CAUTION_NAMES: dict[CautionKind, str] = {
    CautionKind.VIOLENCE: "暴力",
    CautionKind.WEAPON: "凶器",
    CautionKind.INFECTION: "传染病",
    CautionKind.MENTAL: "精神障碍",
    CautionKind.DOG: "犬只",
    CautionKind.KEY_SITE: "重点部位",
    CautionKind.OTHER: "其他",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution(Entity):
    """About a person (identity number, phone, name) or a place (community and address, site)."""

    kind: CautionKind
    text: str
    source: str  # who says so: an incident's number, a notice, an officer's own eyes
    entered_at: Instant
    expires_at: Instant
    entered_by_id: int | None = None
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    community_id: int | None = None
    address: str = ""
    site_id: int | None = None
    ended_at: Instant | None = None
    ended_by_id: int | None = None
    end_reason: str = ""

    @property
    def person(self) -> Person:
        return Person(self.name, self.phone, self.identity_number)

    def holds_at(self, moment: Instant) -> bool:
        """Whether it is to be believed at `moment`."""
        return self.ended_at is None and moment < self.expires_at


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens; `site_ids` are the sites known to be at that address."""

    address: str = ""
    community_id: int | None = None
    site_ids: frozenset[int] = frozenset()


def tie_to(caution: Caution, people: Sequence[Person], place: Place) -> Tie | None:
    """Why this caution is shown, the strongest reason; None where it has nothing to do with it."""
    ties = {tie_between(caution.person, each) for each in people} if caution.person else set()
    for tie in (Tie.PERSON, Tie.PHONE):
        if tie in ties:
            return tie
    if caution.site_id is not None and caution.site_id in place.site_ids:
        return Tie.ADDRESS
    if caution.address and not _in_different_communities(caution, place):
        one, other = normal_address(caution.address), normal_address(place.address)
        if one and one == other:
            return Tie.ADDRESS
        if is_near(one, other):
            return Tie.NEAR_ADDRESS
    return Tie.NAME if Tie.NAME in ties else None


def _in_different_communities(caution: Caution, place: Place) -> bool:
    known = caution.community_id is not None and place.community_id is not None
    return known and caution.community_id != place.community_id


def is_about_somebody(caution: Caution) -> bool:
    """Whether its subject can be told from others: a name alone names too many."""
    by_number = identity_key(caution.identity_number) or phone_key(caution.phone)
    by_name = caution.name and (caution.community_id is not None or caution.address)
    by_place = caution.site_id is not None or normal_address(caution.address)
    return bool(by_number or by_name or by_place)
