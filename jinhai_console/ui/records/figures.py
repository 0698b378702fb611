"""数字: what a kind of work comes to, beside its base, each number a way to its records."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from jinhai_console.domain.analysis.community.figure import Figure, FigureTable, WorkFigures
from jinhai_console.domain.figure_words import against_text, figure_change_text, value_text
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.records.figure_grid import FigureGrid, Number
from jinhai_console.ui.records.figure_said import said
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, TEXT_PX, Theme


@dataclass(frozen=True, slots=True)
class _Part:
    """A table on the screen with the label above it."""

    label: QLabel
    grid: FigureGrid


class FiguresPanel(QWidget):
    """`records_wanted(title, kind, ids)`: the records behind a number, `kind` their class."""

    records_wanted = Signal(str, object, object)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._family = family
        self._shape: tuple[tuple[str, ...], ...] = ()
        self._parts: list[_Part] = []
        self._dim: list[QLabel] = []
        self._works: tuple[WorkFigures, ...] = ()
        self.said = plain_label(wraps=True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.area, 1)
        column.addWidget(self.said)
        self.dress(theme)

    @property
    def grids(self) -> list[FigureGrid]:
        return [each.grid for each in self._parts]

    def show_works(self, works: Sequence[WorkFigures]) -> None:
        """The cursor stays where it is as long as the same tables stand here."""
        if tuple(works) == self._works:
            return
        self._works = tuple(works)
        shape = tuple((each.title, *(table.key for table in each.tables)) for each in works)
        if shape != self._shape:
            self._shape = shape
            self._build()
        self._fill()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for part in self._parts:
            part.grid.dress(theme)
        for label in (self.said, *self._dim):
            label.setStyleSheet(f"color: {theme.text_dim};")
        if self.area.widget() is not None:
            fill_with(self.area.widget(), theme.panel)

    def _build(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self._parts, self._dim = [], []
        for work in self._works:
            for table in (None, *work.tables):
                column.addSpacing(2 * STEP)
                self._add_part(column, is_title=table is None)
            below = plain_label(wraps=True)
            self._dim.append(below)
            column.addWidget(below)
            column.addSpacing(3 * STEP)
        column.addStretch(1)
        self.area.setWidget(whole)
        if self._parts:
            has_keys = self.hasFocus()
            self.setFocusProxy(self._parts[0].grid)
            if has_keys:  # they were here before there was a table
                self._parts[0].grid.setFocus()
        self.dress(self._theme)

    def _add_part(self, column: QVBoxLayout, *, is_title: bool) -> None:
        label, grid = plain_label(), FigureGrid(self._theme)
        label.setFont(text_font(self._family, TEXT_PX + 2 * is_title, bold=True))
        grid.opened.connect(self._open)
        grid.moved.connect(self._say)
        grid.moved.connect(lambda _number: self._scroll_to(grid))
        column.addWidget(label)
        column.addWidget(grid)
        self._parts.append(_Part(label, grid))

    def _fill(self) -> None:
        parts = iter(self._parts)
        for work, below in zip(self._works, self._dim, strict=True):
            _fill_figures(next(parts), work)
            for table in work.tables:
                _fill_table(next(parts), table)
            below.setText("\n".join(map(said, work.definition)))
            below.setVisible(bool(work.definition))
        if self._parts:
            self._say(self._parts[0].grid.current())

    def _open(self, number: Number) -> None:
        figure, sender = number.figure, self.sender()
        if figure is None:
            return
        at = next((at for at, each in enumerate(self._parts) if each.grid is sender), 0)
        work = self._work_of(at)
        title = f"{said(work.title)} · {said(figure.name)}"
        self.records_wanted.emit(title, work.records, number.ids)

    def _scroll_to(self, grid: FigureGrid) -> None:
        """The cell under the cursor, where the tables are higher than the panel."""
        cell = grid.visualItemRect(grid.currentItem()).center()
        place = grid.viewport().mapTo(self.area.widget(), cell)
        self.area.ensureVisible(place.x(), place.y(), 0, ROW_HEIGHT)

    def _work_of(self, part: int) -> WorkFigures:
        for work in self._works:
            part -= 1 + len(work.tables)
            if part < 0:
                return work
        return self._works[-1]

    def _say(self, number: Number | None) -> None:
        figure = number.figure if number is not None else None
        if figure is None:
            self.said.setText("")
            return
        parts = [figure.name, figure.definition, figure.note]
        self.said.setText("　".join(said(each) for each in parts if each))


def _fill_figures(part: _Part, work: WorkFigures) -> None:
    period = f"{work.period.first} — {work.period.last}"
    part.label.setText(f"{said(work.title)}　{period}")
    columns = (
        tr("Figures", "本期"),
        tr("Analysis", against_text(work)),
        tr("Figures", "变化"),
        tr("Figures", "说明"),
    )
    rows = [(said(each.name), _numbers(each)) for each in work.figures]
    part.grid.show_rows(said(work.title), columns, rows, last_stretches=True)


def _numbers(figure: Figure) -> tuple[Number, ...]:
    about = "　".join(said(each) for each in (figure.note, figure.definition) if each)
    return (
        Number(said(value_text(figure.value, figure.measure)), figure, figure.ids),
        Number(said(value_text(figure.base, figure.measure)), figure, figure.base_ids),
        Number(figure_change_text(figure), figure, figure.ids),
        Number(about, figure, figure.of_ids or figure.ids, is_text=True, is_dim=True),
    )


def _fill_table(part: _Part, table: FigureTable) -> None:
    part.label.setText(said(table.title))
    rows = [
        (
            said(row.name),
            [
                Number(said(value_text(each.value, each.measure)), each, each.ids)
                for each in row.figures
            ],
        )
        for row in table.rows
    ]
    part.grid.show_rows(said(table.title), [said(each) for each in table.columns], rows)
