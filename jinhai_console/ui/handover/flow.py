"""The handover as it goes on: drawn up, taken over one by one, signed twice; no widget here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.domain.handover_sheet import HandoverSheet, SystemFact
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn, check_password
from jinhai_console.services.command import Command
from jinhai_console.services.handover import (
    OpenShift,
    PrepareHandover,
    Signer,
    SignHandover,
    TakeOver,
)
from jinhai_console.services.handover_look import LookThrough
from jinhai_console.services.handover_standing import Standing
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.seat import Seat

_SETTLE_MS = 200

Facts = Callable[[], tuple[SystemFact, ...]]


@dataclass(frozen=True, slots=True)
class Completed:
    """The shift that ended, its frozen sheet, and who has the desk now."""

    shift_id: int
    sheet: HandoverSheet
    receiver: SignedIn


class Flow(QObject):
    """Follows the running shift while it is watched; each step is a command in somebody's name."""

    moved = Signal(object)  # Standing
    said = Signal(str, bool)  # one sentence, whether it is a refusal
    identified = Signal(object)  # the receiver, SignedIn or None
    completed = Signal(object)  # Completed
    took = Signal()  # an item was taken over, with what was said of it
    looked = Signal()  # a leader has signed a past sheet
    busy = Signal(bool)

    def __init__(
        self, seat: Seat, signed_in: Callable[[], SignedIn | None], facts: Facts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._is_watching = False
        self.standing: Standing | None = None
        self.receiver: SignedIn | None = None
        self._seat = seat
        self._signed_in = signed_in
        self._facts = facts
        self._is_busy = False
        self._taking: str | None = None
        # What was taken by a key that was pressed meanwhile.
        self._next: tuple[str, str, int | None] | None = None
        self._behind: tuple[tuple[str, ...], ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self.load)
        seat.bridge.changed.connect(self._changed)

    def watch(self, is_watching: bool) -> None:
        """Begin or end to follow what the desk does; a hidden page asks nothing."""
        self._is_watching = is_watching
        if is_watching:
            self.load()
        else:
            self._timer.stop()
            self._receive(None)

    def load(self) -> None:
        if not self._is_watching:
            return
        me = self._signed_in()
        self._seat.bridge.read(
            reads.standing, me.officer_id if me else None, then=self._stands, failed=self._fault
        )

    def open_shift(self, name: str, leader_id: int | None) -> None:
        me = self._somebody()
        if me is not None:
            command = OpenShift(actor_id=me.officer_id, name=name, leader_id=leader_id)
            self._give(command, tr("Handover", "已开班"))

    def prepare(self) -> None:
        """Draw up the sheet, or draw it up anew; what was confirmed stays so."""
        self._prepare(tr("Handover", "交接清单已生成；请接班民警登录后逐件确认"))

    def identify(self, number: str, password: str) -> None:
        """The receiver says who he is, before he takes over the first item."""
        handover = self.standing.handover if self.standing else None
        if handover is None:
            self.said.emit(tr("Handover", "请先生成交接清单"), True)
            return

        def known(signed: SignedIn) -> None:
            if signed.officer_id == handover.handed_by_id:
                self.said.emit(tr("Handover", "接班人不能与交班人是同一名民警"), True)
                return
            self._receive(signed)
            said = tr("Handover", "{name} 接班：空格或 Enter 逐件确认").format(name=signed.name)
            self.said.emit(said, False)

        self._check(number, password, known)

    def take(self, key: str, said: str = "", counted: int | None = None) -> None:
        """The receiver takes one item over."""
        handover = self.standing.handover if self.standing else None
        if handover is None or self.receiver is None:
            self.said.emit(tr("Handover", "请接班民警先登录，再逐件确认"), True)
            return
        if self._is_busy:  # no stroke is lost; a second one for the same item says nothing new
            self._next = None if key == self._taking else (key, said, counted)
            return
        self._taking = key
        command = TakeOver(
            actor_id=self.receiver.officer_id,
            handover_id=handover.id,
            key=key,
            said=said,
            counted=counted,
        )
        self._give(command, tr("Handover", "已接收 {number}"), lambda _answer: self.took.emit())

    def sign_handed(self, number: str, password: str) -> None:
        """The one who hands over signs the sheet as it stands."""
        self._check(number, password, lambda signed: self._sign(Signer.HANDED, signed))

    def sign_received(
        self, number: str, password: str, next_shift: str = "", read_back: str = ""
    ) -> None:
        """The one who takes over signs: the shift changes hands."""
        self._check(
            number,
            password,
            lambda signed: self._sign(Signer.RECEIVED, signed, next_shift, read_back),
        )

    def look_through(self, handover_id: int, number: str, password: str, word: str) -> None:
        """A leader signs that he has read the sheet of a shift that has ended."""

        def known(signed: SignedIn) -> None:
            command = LookThrough(actor_id=signed.officer_id, handover_id=handover_id, word=word)
            self._give(command, tr("Handover", "已审阅签名"), lambda _answer: self.looked.emit())

        self._check(number, password, known)

    # -- commands -----------------------------------------------------------------

    def _prepare(self, said: str) -> None:
        me = self._somebody()
        if me is not None:
            self._give(PrepareHandover(actor_id=me.officer_id, facts=self._facts()), said)

    def _sign(
        self, signer: Signer, signed: SignedIn, next_shift: str = "", read_back: str = ""
    ) -> None:
        standing = self.standing
        if standing is None or standing.handover is None or standing.shift is None:
            self.said.emit(tr("Handover", "请先生成交接清单"), True)
            return
        command = SignHandover(
            actor_id=signed.officer_id,
            handover_id=standing.handover.id,
            signer=signer,
            next_shift=next_shift,
            read_back=read_back,
        )
        if signer is Signer.HANDED:
            self._give(command, tr("Handover", "交班人已签名；请接班人签名"))
        else:
            shift_id = standing.shift.id
            self._give(command, "", lambda _answer: self._complete(shift_id, signed))

    def _complete(self, shift_id: int, receiver: SignedIn) -> None:
        def frozen(sheet: HandoverSheet | None) -> None:
            self._receive(None)
            if sheet is not None:
                self.completed.emit(Completed(shift_id, sheet, receiver))

        self._seat.bridge.read(reads.sheet_of, shift_id, None, then=frozen, failed=self._fault)

    def _give(
        self,
        command: Command,
        said: str,
        then: Callable[[Answer], object] | None = None,
    ) -> None:
        if self._is_busy:
            return
        self._be_busy(True)

        def answered(answer: Answer) -> None:
            self._be_busy(False)
            if isinstance(answer, Refused):
                self.said.emit(answer.reason, True)
            else:
                if said:
                    self.said.emit(said.replace("{number}", answer.number), False)
                if then is not None:
                    then(answer)
            self.load()

        self._seat.orders.give(command, said, answered, tells_refusal=False)

    def _check(self, number: str, password: str, then: Callable[[SignedIn], object]) -> None:
        if self._is_busy:
            return
        self._be_busy(True)
        self.said.emit(tr("Handover", "正在核对口令…"), False)

        def checked(answer: SignedIn | Refused) -> None:
            self._be_busy(False)
            if isinstance(answer, Refused):
                self.said.emit(answer.reason, True)
            else:
                then(answer)

        bridge = self._seat.bridge
        bridge.aside(
            check_password, bridge.desk, number, password, then=checked, failed=self._fault
        )

    def _somebody(self) -> SignedIn | None:
        me = self._signed_in()
        if me is None:
            self.said.emit(tr("Handover", "请先登录 (Ctrl+L)，再办理交接班"), True)
        return me

    # -- what others do -----------------------------------------------------------

    def _changed(self, changes: reads.ChangeSet) -> None:
        if self._is_watching and (changes.touched or changes.lists_changed):
            self._timer.start()

    def _stands(self, standing: Standing) -> None:
        self.standing = standing
        self.moved.emit(standing)
        if not self._is_watching or not standing.is_prepared or self._is_busy:
            return
        behind = (standing.arrived, standing.ended, standing.recounted)
        if any(behind) and behind != self._behind:  # once for each: a refusal is not retried
            self._catch_up(standing)
        self._behind = behind

    def _catch_up(self, standing: Standing) -> None:
        """The sheet is behind the desk: say so, and draw it up anew in its author's name."""
        parts = []
        if standing.arrived:
            text = tr("Handover", "新到 {count} 件（{numbers}）")
            parts.append(_counted(text, standing.arrived))
        if standing.ended:
            parts.append(_counted(tr("Handover", "已结束 {count} 件（{numbers}）"), standing.ended))
        if standing.recounted:
            parts.append(
                _counted(tr("Handover", "重新清点 {count} 项（{numbers}）"), standing.recounted)
            )
        news = tr("Handover", "，").join(parts)
        me = self._signed_in()
        author = standing.handed_by
        if me is not None and author is not None and me.officer_id == author.id:
            signs = tr("Handover", "；清单已更新，须重新交班签名") if standing.is_handed else ""
            self._prepare(news + (signs or tr("Handover", "；清单已更新，已确认的保留")))
        else:
            self.said.emit(news + tr("Handover", "；请交班人更新清单"), True)

    def _receive(self, receiver: SignedIn | None) -> None:
        self.receiver = receiver
        self.identified.emit(receiver)

    def _fault(self, sentence: str) -> None:
        self._be_busy(False)
        self.said.emit(sentence, True)

    def _be_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.busy.emit(is_busy)
        if not is_busy:
            self._taking, waiting, self._next = None, self._next, None
            if waiting is not None:
                QTimer.singleShot(0, self, partial(self.take, *waiting))


def _counted(text: str, numbers: tuple[str, ...]) -> str:
    shown = "、".join(numbers[:2]) + ("…" if len(numbers) > 2 else "")
    return text.format(count=len(numbers), numbers=shown)
