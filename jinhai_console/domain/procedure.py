"""处置规范: the card of a category of incidents, what was ticked on it, and which card is whose."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from hashlib import blake2s

from jinhai_console.domain.classification import Category, path_of
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.station import Entry

# Two wordings of one step share at least so much; below it is another step.
_SAME_STEP = 0.6


class Part(StrEnum):
    """The parts of a card, in the order in which they are worked through."""

    ASK = "ask"
    FIRST = "first"
    SCENE = "scene"
    EVIDENCE = "evidence"
    INFORM = "inform"
    FEEDBACK = "feedback"


PART_NAMES: Mapping[Part, str] = {
    Part.ASK: "问报警人",
    Part.FIRST: "首要动作",
    Part.SCENE: "现场处置",
    Part.EVIDENCE: "固定证据",
    Part.INFORM: "告知与通报",
    Part.FEEDBACK: "反馈要点",
}

# What was done, as against what was asked and what the feedback has to say.
DEEDS = frozenset({Part.FIRST, Part.SCENE, Part.EVIDENCE, Part.INFORM})


class Party(StrEnum):
    """Whose step it is."""

    DESK = "desk"
    OFFICER = "officer"
    PATROL = "patrol"
    COMMUNITY = "community"
    CASE = "case"
    LEADER = "leader"


PARTY_NAMES: Mapping[Party, str] = {
    Party.DESK: "接警席",
    Party.OFFICER: "处警民警",
    Party.PATROL: "巡查岗",
    Party.COMMUNITY: "社区民警",
    Party.CASE: "案件民警",
    Party.LEADER: "值班领导",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One box to tick. `limit_s` seconds are allowed from the moment the call was received."""

    part: Part
    text: str
    limit_s: int | None = None
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A card as its text says it. `codes` are those of the categories it is for."""

    title: str = ""
    codes: tuple[str, ...] = ()
    standing: str = ""
    basis: str = ""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure(Entry):
    """A card of the station: its text is what is edited, the rest follows from it.

    `keys` name the steps, in their order, through all edits of the text; `shipped` is the text
    that came with the program, empty where the station wrote the card itself.
    """

    text: str
    codes: tuple[str, ...]
    keys: tuple[str, ...]
    shipped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureTick(Entity):
    """A step done in an incident. `words` are the step's as they stood when it was ticked."""

    incident_id: int
    procedure_id: int
    key: str
    part: Part
    words: str
    at: Instant
    by_id: int | None = None
    undone_at: Instant | None = None


def procedure_for(
    procedures: Iterable[Procedure], categories: Mapping[int, Category], category_id: int
) -> Procedure | None:
    """The card of the category itself, else of the nearest class above it that has one."""
    if category_id not in categories:
        return None
    in_use = [each for each in procedures if each.retired_at is None]
    in_use.sort(key=lambda each: (each.position, each.id))
    for category in reversed(path_of(categories, category_id)):
        for each in in_use:
            if category.code in each.codes:
                return each
    return None


def keys_of(steps: Sequence[Step], before: Sequence[tuple[Step, str]] = ()) -> tuple[str, ...]:
    """A key for each step: the one it had `before`, under the same words or nearly the same.

    A new step's key is a digest of its words, so that a step taken out and put back, or the
    shipped text restored, finds its ticks again. The keys of one card are all different.
    """
    found: dict[int, str] = {}
    left = list(before)

    def keep(place: int, at: int) -> None:
        found[place] = left.pop(at)[1]

    for is_same in (
        lambda new, old: (new.part, new.text) == (old.part, old.text),
        lambda new, old: new.text == old.text,
    ):
        for place, step in enumerate(steps):
            at = next((at for at, (old, _) in enumerate(left) if is_same(step, old)), None)
            if place not in found and at is not None:
                keep(place, at)
    while pair := _likest(steps, found, left):
        keep(*pair)
    taken = set(found.values())
    for place, step in enumerate(steps):
        if place not in found:
            found[place] = _fresh(step, taken)
            taken.add(found[place])
    return tuple(found[place] for place in range(len(steps)))


def _likest(
    steps: Sequence[Step], found: Mapping[int, str], left: Sequence[tuple[Step, str]]
) -> tuple[int, int] | None:
    """Of the steps of one part that are still without their like, the two most alike."""
    rated = [
        (SequenceMatcher(None, old.text, step.text, autojunk=False).ratio(), -place, -at)
        for place, step in enumerate(steps)
        if place not in found
        for at, (old, _) in enumerate(left)
        if old.part is step.part
    ]
    likeness, place, at = max(rated, default=(0.0, 0, 0))
    return (-place, -at) if likeness >= _SAME_STEP else None


def _fresh(step: Step, taken: set[str]) -> str:
    digest = blake2s(
        f"{step.part}\n{step.text}".encode(errors="surrogatepass"), digest_size=5
    ).hexdigest()
    place = 1
    key = digest
    while key in taken:
        place += 1
        key = f"{digest}-{place}"
    return key


def by_part(steps: Iterable[tuple[int, Step]]) -> Mapping[Part, list[tuple[int, Step]]]:
    """Numbered steps under the parts they stand in, the parts in their order."""
    found: dict[Part, list[tuple[int, Step]]] = defaultdict(list)
    for number, step in steps:
        found[step.part].append((number, step))
    return {part: found[part] for part in Part if part in found}
