"""Garbage is collected on the GUI's thread, whichever thread made it."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from jinhai_console.ui.collector import Collector


class Knot:
    """Holds itself, so that only the collector can free it."""

    def __init__(self, freed_on: list[str]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.current_thread().name))


def test_only_its_own_thread_collects(qtbot: QtBot) -> None:
    collector = Collector()
    freed_on: list[str] = []

    def work() -> None:
        for _ in range(5_000):
            Knot(freed_on)

    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()
    assert freed_on == []
    qtbot.waitUntil(lambda: len(freed_on) == 5_000, timeout=5_000)
    assert set(freed_on) == {threading.main_thread().name}
    collector.stop()
    assert gc.isenabled()
    gc.disable()  # as the module's tests are run
