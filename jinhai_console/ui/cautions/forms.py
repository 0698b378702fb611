"""The forms of cautions: enter one beside the incident or from the list, put it off, end it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.services import reads
from jinhai_console.services.cautions import EndCaution, ExtendCaution
from jinhai_console.ui.cautions.fields import CautionFields, ExpiryField
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.field import LineField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.known.words import kind_word
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class CautionForms(QObject):
    """One form of a kind and subject; asked for again, it comes to the front."""

    def __init__(self, seat: Seat, watch: IncidentWatch, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat = seat
        self._watch = watch
        self._theme = theme
        self._window = parent
        self._lists: reads.Lists | None = None
        self.open: dict[str, Form] = {}
        seat.actions.on(Do.ADD_CAUTION, lambda: self.enter(beside=True))

    def set_lists(self, lists: reads.Lists) -> None:
        self._lists = lists

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for form in self.open.values():
            form.dress(theme)

    def enter(self, *, beside: bool) -> None:
        """A new caution; `beside` the chosen incident its people and place are offered."""
        if self._lists is None:
            return
        detail = self._watch.detail if beside else None
        fields = CautionFields(self._lists, self._seat.now, detail)
        row = detail.row if detail else None
        key = f"caution:{row.id if row else 'new'}"
        about = "　".join((row.number, row.category, row.place)) if row else ""
        if self._is_open(key):
            return
        form = Form(
            self._seat, self._theme, tr("Cautions", "登记警示"), fields.rows,
            lambda: fields.command(self._seat.orders.actor_id),
            draft_key=key, said=tr("Cautions", "已登记警示"), about=about, parent=self._window,
        )  # fmt: skip
        if not form.restored:
            form.say(tr("Cautions", "对象至少写一项：证件号码、电话、姓名加社区、地址或工地"))
        self._show(key, form)

    def extend(self, row: CautionRow) -> None:
        if self._lists is None or self._is_open(f"extend:{row.id}"):
            return
        expires = ExpiryField(self._lists.station.zone, self._seat.now)
        source = LineField("source", tr("Cautions", "由谁、凭什么确认"), is_required=True)
        form = Form(
            self._seat, self._theme, tr("Cautions", "延长警示"), [expires, source],
            lambda: ExtendCaution(
                actor_id=self._seat.orders.actor_id, caution_id=row.id, version=row.version,
                expires_at=expires.value, source=source.text(),
            ),
            draft_key="", said=tr("Cautions", "已延长警示"), about=_about(row),
            parent=self._window,
        )  # fmt: skip
        self._show(f"extend:{row.id}", form)

    def end(self, row: CautionRow) -> None:
        if self._is_open(f"end:{row.id}"):
            return
        reason = ProseField("reason", tr("Cautions", "解除的理由"), is_required=True, rows=3)
        form = Form(
            self._seat, self._theme, tr("Cautions", "解除警示"), [reason],
            lambda: EndCaution(
                actor_id=self._seat.orders.actor_id, caution_id=row.id, version=row.version,
                reason=reason.text(),
            ),
            draft_key="", said=tr("Cautions", "已解除警示"), about=_about(row),
            parent=self._window,
        )  # fmt: skip
        self._show(f"end:{row.id}", form)

    def _is_open(self, key: str) -> bool:
        form = self.open.get(key)
        if form is not None:
            form.raise_()
            form.activateWindow()
        return form is not None

    def _show(self, key: str, form: Form) -> None:
        self.open[key] = form
        form.finished.connect(lambda _result: self.open.pop(key).deleteLater())
        form.show()
        form.fields[0].editor.setFocus()


def _about(row: CautionRow) -> str:
    return f"{kind_word(row.kind)}　{row.subject}　{row.text}"
