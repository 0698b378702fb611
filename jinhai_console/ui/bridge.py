"""Between the desk's threads and Qt's: every answer arrives as a signal on the GUI's thread."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from jinhai_console.domain.outcome import Refusal, Refused
from jinhai_console.ui.i18n import tr

if TYPE_CHECKING:  # the window is painted before SQLAlchemy is imported
    from jinhai_console.domain.outcome import Answer
    from jinhai_console.services.command import Command
    from jinhai_console.services.desk import Desk

log = logging.getLogger(__name__)


class Bridge(QObject):
    """The window's only way to the desk. Panels get this object and nothing behind it."""

    changed = Signal(object)  # a ChangeSet, own and others' alike, once and in order
    failed = Signal(str)  # a fault nobody in particular waits for, as one sentence
    _arrived = Signal(object)
    _fed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._is_closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # All panels in one turn: emitted on the feed's thread, `changed` would be an event for
        # each of them, with frames painted between that show one panel moved and others not.
        self._fed.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    @property
    def desk(self) -> "Desk":
        """The desk. Raises RuntimeError before `attach`."""
        if self._desk is None:
            raise RuntimeError("no desk is attached")
        return self._desk

    def attach(self, desk: "Desk") -> None:
        self._desk = desk

    def detach(self) -> None:
        """The desk is about to close: what panels still ask, and what they get, is dropped."""
        self._is_closed = True

    def on_change(self, changes: object) -> None:
        """For the desk's `on_change`: called on the feed's thread."""
        self._fed.emit(changes)

    def submit(self, command: "Command", then: "Callable[[Answer], object] | None" = None) -> None:
        """Submit a command; `then` gets the answer on the GUI's thread, after a fault of ours too.

        A form that waits for its answer would otherwise wait for ever.
        """

        def failed(_fault: str) -> None:
            reason = tr("Bridge", "程序出错，没有保存，已记入日志；请核对内容后再试一次")
            if then is None:
                self.failed.emit(reason)
            else:
                then(Refused(reason))

        self._pass_on(lambda: self.desk.submit(command), then, failed)

    def read(
        self,
        view: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Ask a view of `services.reads`; `then` gets its rows on the GUI's thread."""
        self._pass_on(lambda: self.desk.read(view, *args), then, failed)

    def aside(
        self,
        work: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Slow work that is not a read (a password's hash, a PDF), off the GUI's thread."""
        self._pass_on(lambda: self.desk.aside(work, *args), then, failed)

    def _pass_on(
        self,
        ask: Callable[[], Future[Any]],
        then: Callable[[Any], object] | None,
        failed: Callable[[str], object] | None,
    ) -> None:
        if self._is_closed:
            return
        future = ask()
        future.add_done_callback(lambda done: self._arrived.emit((done, then, failed)))

    def _deliver(self, arrived: tuple[Future[Any], Any, Any]) -> None:
        if self._is_closed:
            return
        future, then, failed = arrived
        tell = failed or self.failed.emit
        try:
            value = future.result()
        except CancelledError:
            return
        except Refusal as refusal:  # an everyday answer: what was typed means nothing, is too short
            _hand_over(tell, str(refusal))
            return
        except Exception as fault:
            log.exception("a read or a piece of work failed")
            sentence = str(fault) or type(fault).__name__
            _hand_over(tell, tr("Bridge", "没有读到数据：{0}").format(sentence))
            return
        if then is not None:
            _hand_over(then, value)


def _hand_over(then: Callable[[Any], object], value: object) -> None:
    """A window that was closed since it asked wants no answer."""
    try:
        then(value)
    except RuntimeError as gone:
        if "already deleted" not in str(gone):  # as shiboken says it of a Qt object
            raise
        log.info("nobody waits for an answer any more: %s", gone)
