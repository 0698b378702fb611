"""One record as a list shows it: state and number, title, a line about it."""

from dataclasses import dataclass
from enum import Enum, auto

from jinhai_console.ui.theme import Theme


class Tone(Enum):
    """How loudly something is said."""

    QUIET = auto()
    PLAIN = auto()
    WAITS = auto()  # for somebody to go on with it
    WARNS = auto()
    ALERTS = auto()

    def colour(self, theme: Theme) -> str:
        return {
            Tone.QUIET: theme.text_dim,
            Tone.PLAIN: theme.text,
            Tone.WAITS: theme.accent,
            Tone.WARNS: theme.amber,
            Tone.ALERTS: theme.red,
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """`state` and `right` stand in the first line, in their tones; `about` is the third.

    `found_by`: more words by which it is found, and which nobody reads.
    """

    id: int
    state: str
    number: str
    title: str
    about: str = ""
    right: str = ""
    tone: Tone = Tone.QUIET
    right_tone: Tone = Tone.QUIET
    found_by: str = ""

    @property
    def spoken(self) -> str:
        parts = (self.state, self.number, self.title, self.right, self.about)
        return " ".join(each for each in parts if each)

    def has(self, words: str) -> bool:
        """Whether all of these words stand in it."""
        said = f"{self.spoken} {self.found_by}".casefold()
        return all(word in said for word in words.casefold().split())
