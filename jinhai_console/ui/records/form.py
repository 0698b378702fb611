"""A form about one record: from its fields to its command, saved in the name of who sits here."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.services.command import Command
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

Row = Field | tuple[Field, ...]
Build = Callable[[dict[str, Any]], Command]


class RecordForm(Form):
    """`build` gets the `actor_id` by name and makes the command; `key` names the draft."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        title: str,
        rows: Sequence[Row],
        build: Build,
        parent: QWidget | None,
        *,
        key: str,
        about: str = "",
    ) -> None:
        super().__init__(
            seat,
            theme,
            title,
            rows,
            lambda: build({"actor_id": seat.orders.actor_id}),
            draft_key=key,
            said=tr("Records", "已记下 {number}"),
            about=about,
            parent=parent,
        )
