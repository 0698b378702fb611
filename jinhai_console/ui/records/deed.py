"""What can be done with the chosen record: a button, its key, and when it may be pressed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton


@dataclass(frozen=True, slots=True)
class Deed:
    """`may` decides by what was read of the record; `do` gets the same.

    Every key is one with Ctrl: plain letters belong to the tables within.
    """

    text: str
    key: str
    do: Callable[[Any], object]
    may: Callable[[Any], bool] = lambda _detail: True


class DeedButtons:
    """`keys` are those that press them; Ctrl+P is left to the page, which has to claim it."""

    def __init__(self, deeds: Iterable[Deed], foot: QHBoxLayout) -> None:
        self._detail: Any = None
        self._made: list[tuple[Deed, QPushButton]] = []
        self.keys: dict[str, Callable[[], object]] = {}
        for deed in deeds:
            button = QPushButton(f"{deed.text}  {deed.key}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, it=deed: self._do(it))
            foot.addWidget(button)
            self._made.append((deed, button))
            self.keys[deed.key.replace("Enter", "Return")] = button.click
        foot.addStretch(1)
        self.allow(None)

    def allow(self, detail: Any) -> None:
        """What may be done with it; None: nothing is chosen."""
        self._detail = detail
        for deed, button in self._made:
            button.setEnabled(detail is not None and deed.may(detail))

    def button(self, key: str) -> QPushButton | None:
        """The button that this key presses."""
        return next((button for deed, button in self._made if deed.key == key), None)

    def _do(self, deed: Deed) -> None:
        if self._detail is not None:
            deed.do(self._detail)
