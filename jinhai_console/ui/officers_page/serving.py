"""Turns the page on and off for the window: off its thread, remembered by the seat."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.officers_page.host import PageHost
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.memory import Memory
from jinhai_console.ui.officers_page.choice import PageChoice, remember, remembered


class Serving(QObject):
    """`changed` when it is on, off, or under way; `failed(str)` says why it is not on."""

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, host: PageHost, bridge: Bridge, memory: Memory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._bridge = bridge
        self._memory = memory
        self.choice = remembered(memory)
        self.is_busy = False
        self.url = ""

    def resume(self) -> None:
        """At the start of the window: as it was left."""
        if self.choice.is_on:
            self.start(self.choice)

    def start(self, choice: PageChoice) -> None:
        try:
            address = choice.address()
        except Refusal as refusal:
            self.failed.emit(str(refusal))
            return
        self._keep(replace(choice, is_on=True))
        self._begin()
        self._bridge.aside(self._host.start, address, then=self._started, failed=self._refused)

    def stop(self) -> None:
        self._keep(replace(self.choice, is_on=False))
        self._begin()
        self._bridge.aside(self._host.stop, then=lambda _none: self._started(""))

    def link_base(self, choice: PageChoice) -> str:
        """What a link begins with: where it is served, or will be. Raises Refusal."""
        return self.url or choice.address().url(choice.port)

    def _begin(self) -> None:
        self.is_busy = True
        self.changed.emit()

    def _started(self, url: str) -> None:
        self.is_busy = False
        self.url = url
        self.changed.emit()

    def _refused(self, sentence: str) -> None:
        self._keep(replace(self.choice, is_on=False))
        self._started("")
        self.failed.emit(sentence)

    def _keep(self, choice: PageChoice) -> None:
        self.choice = choice
        remember(self._memory, choice)
