"""How one attempt to deliver ended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """The receiving side has it; `receipt` is the answer it gave with that, as bytes."""

    receipt: bytes = b""


class NotDelivered(Exception):
    """One sentence for the officer who looks why. It names no secret.

    `is_refused`: the same message through the same channel would fail again.
    """

    def __init__(self, sentence: str, *, is_refused: bool = False) -> None:
        super().__init__(sentence)
        self.is_refused = is_refused
