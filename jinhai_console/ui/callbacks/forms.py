"""The forms of call-backs: another number, a new sample."""

from datetime import timedelta
from secrets import randbelow

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.callback import Callback, CallbackLevel
from jinhai_console.domain.callback_sample import MOST_OF_STRATUM
from jinhai_console.domain.instant import day_of
from jinhai_console.services.callback_samples import LARGEST_SEED, DrawSample
from jinhai_console.services.callbacks import ChangeContact
from jinhai_console.services.command import Command
from jinhai_console.ui.forms.field import LineField, phone_problem
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import DayField, FlagField, NumberField
from jinhai_console.ui.theme import Theme

_SEEDS = 10**9  # one that can be written down
_USUAL = 5


class ContactForm(Form):
    """Whom to ask for, by which number; or at the door."""

    def __init__(self, seat: Seat, theme: Theme, callback: Callback, parent: QWidget) -> None:
        self._callback = callback
        self._actor = lambda: seat.orders.actor_id
        self.phone = LineField("phone", tr("Callbacks", "电话"), check=phone_problem)
        self.phone.hint = tr("Callbacks", "不填就不改；现在是 {phone}").replace(
            "{phone}", callback.phone or tr("Callbacks", "没有登记")
        )
        self.name = LineField("name", tr("Callbacks", "找谁"))
        self.name.hint = tr("Callbacks", "不填就不改")
        self.at_door = FlagField(
            "at_door", tr("Callbacks", "方式"), tr("Callbacks", "不打电话，上门回访")
        )
        self.at_door.show(callback.level is CallbackLevel.DOOR)
        super().__init__(
            seat,
            theme,
            tr("Callbacks", "回访的联系方式"),
            [self.phone, self.name, self.at_door],
            self._command,
            draft_key=f"callback-contact-{callback.id}",
            about=tr("Callbacks", "只改这一次回访；警情里登记的电话用更正警情改。"),
            parent=parent,
        )

    def _command(self) -> Command:
        return ChangeContact(
            actor_id=self._actor(),
            callback_id=self._callback.id,
            phone=self.phone.text(),
            name=self.name.text(),
            at_door=self.at_door.read() and not self.phone.text().strip(),
        )


class SampleForm(Form):
    """Which visits are drawn from, how many, by which seed."""

    def __init__(self, seat: Seat, theme: Theme, zone: str, parent: QWidget) -> None:
        self._actor = lambda: seat.orders.actor_id
        today = day_of(seat.now(), zone)
        self.first = DayField("first_day", tr("Callbacks", "走访从"))
        self.last = DayField("last_day", tr("Callbacks", "到"))
        self.count = NumberField(
            "count", tr("Callbacks", "每名民警每个社区抽几户"), 0, MOST_OF_STRATUM
        )
        self.percent = NumberField("percent", tr("Callbacks", "或抽百分之几"), 0, 100)
        self.percent.hint = tr("Callbacks", "两样只写一样，另一样写 0")
        self.seed = NumberField("seed", tr("Callbacks", "种子"), 0, LARGEST_SEED)
        self.seed.hint = tr("Callbacks", "记下种子，随时可以重抽出同样的户")
        self.first.show((today - timedelta(days=30)).isoformat())
        self.last.show((today - timedelta(days=1)).isoformat())
        self.count.show(_USUAL)
        self.percent.show(0)
        self.seed.show(randbelow(_SEEDS))
        super().__init__(
            seat,
            theme,
            tr("Callbacks", "抽取走访回访"),
            [self.first, self.last, self.count, self.percent, self.seed],
            self._command,
            draft_key="",
            about=tr(
                "Callbacks",
                "从见到人的入户走访里按民警和社区分层随机抽取，每户在设定的天数里只抽一次；"
                "抽出的列入待回访，三个工作日内打完。",
            ),
            said=tr("Callbacks", "已抽取 {number}"),
            parent=parent,
        )

    def _command(self) -> Command:
        return DrawSample(
            actor_id=self._actor(),
            first_day=self.first.read(),
            last_day=self.last.read(),
            count=self.count.read(),
            percent=self.percent.read(),
            seed=self.seed.read(),
        )
