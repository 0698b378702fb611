"""A page of records that a number leads to: its list shows just those that the number counts."""

from collections.abc import Sequence
from typing import TypeVar

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.page import RecordPage, Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

R = TypeVar("R", bound=Row)
D = TypeVar("D")


class NarrowedPage(RecordPage[R, D]):
    """`only` are the ids that are meant, none where all are: `read_rows` has to read those.

    They stand behind a filter of their own, until another filter is pressed.
    """

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        words: Words,
        filters: Sequence[Filter],
        tabs: Sequence[Tab],
        deeds: Sequence[Deed],
    ) -> None:
        self.only: tuple[int, ...] = ()
        own = Filter("", self.is_meant, tr("Records", "这些记录已经不在了"))
        super().__init__(seat, theme, words, [*filters, own], tabs, deeds)
        self._own = len(filters)
        self.frame_.filters[self._own].hide()

    def is_meant(self, row: R) -> bool:
        """Whether the number counts it; a page whose rows hold several records says otherwise."""
        return row.id in self.only

    def show_only(self, title: str, ids: Sequence[int]) -> None:
        """`title` names the number."""
        self.only = tuple(ids)
        button = self.frame_.filters[self._own]
        said = tr("Records", "仅看 {title}（{count}）").replace("{title}", title)
        button.setText(said.replace("{count}", str(len(self.only))))
        button.show()
        super().show_filter(self._own)
        self._read_again()

    def show_filter(self, which: int) -> None:
        if which != self._own:
            self._show_all()
        super().show_filter(which)

    def show_record(self, id: int) -> None:
        if self.only:
            self._show_all()
            super().show_filter(0)
        super().show_record(id)

    def _read_rows(self) -> None:
        """What another question than the present one has found is not shown."""
        view, *args = self.read_rows()
        only = self.only

        def found(rows: Sequence[R]) -> None:
            if self.only == only:
                self._load(rows)

        self.seat.bridge.read(view, *args, then=found)

    def _show_all(self) -> None:
        if self.only:
            self.only = ()
            self.frame_.filters[self._own].hide()
            self._read_again()

    def _read_again(self) -> None:
        if self.isVisible():
            self._read_rows()
