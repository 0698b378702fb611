"""One chart with its title, legend, one line of words, and its exports."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QMenu, QToolButton, QWidget

from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme
from jinhai_console.ui.trends.content import Content, series_at, spans_at
from jinhai_console.ui.trends.cursor import ChartCursor
from jinhai_console.ui.trends.legend import Legend

if TYPE_CHECKING:  # numpy and pyqtgraph are loaded when the first chart is shown
    from jinhai_console.ui.trends.plot import Plot

_REACH_PX = 7.0
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_FORMATS = (("PNG", "png"), ("SVG", "svg"), ("CSV", "csv"))


class ChartCard(QWidget):
    """`chosen(series, slot)` says on which value the officer clicked or pressed Enter."""

    chosen = Signal(int, int)

    def __init__(
        self, theme: Theme, family: str, icons: Icons, content: Content, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._family = family
        self._icons = icons
        self._content = content
        self._cursor = ChartCursor(content)
        self._is_stale = False
        self._is_behind = True  # the chart, if there is one, shows an older moment
        self.stamp = ""
        self.plot: Plot | None = None
        self._title = plain_label(content.title, self)
        self._title.setFont(text_font(family, bold=True))
        self.legend = Legend(theme, self)
        self.legend.setFont(small_font(family))
        self.readout = plain_label(content.summary, self)
        self.readout.setFont(small_font(family))
        self.button = self._export_button()
        self._arrange()
        self._keep(content)
        self.dress(theme)
        self._tell()

    def show_content(self, content: Content) -> None:
        """The chart's next moment; a hidden card only keeps it."""
        is_new = content != self._content or self.plot is None
        self._keep(content)
        if self.isVisible() and (is_new or self._is_behind):
            self._shown_plot().show_content(content)
        self._is_behind = not self.isVisible()
        self._tell()

    def _keep(self, content: Content) -> None:
        self._content = content
        self._cursor.content = content
        self._title.setText(content.title)
        self.legend.show_series(content.drawn)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._title.setStyleSheet(f"color: {theme.text};")
        self.readout.setStyleSheet(f"color: {theme.text_dim};")
        self.button.setIcon(self._icons.icon("export", theme.text_dim))
        self.legend.dress(theme)
        if self.plot is not None:
            self.plot.dress(theme)

    def set_stale(self, is_stale: bool) -> None:
        self._is_stale = is_stale
        if self.plot is not None:
            self.plot.set_dimmed(is_stale)
        self._tell()

    def export_to(self, path: Path) -> None:
        """Write the chart as the name's ending asks; the line of words says how it went."""
        from jinhai_console.ui.trends.export import Picture

        font = small_font(self._family)
        try:
            Picture(self._shown_plot(), self._content, self._theme, font, self.stamp).write(path)
        except OSError as fault:
            said = tr("Trends", "没有写成：{0}；请换一个位置再试").format(fault)
            self.readout.setText(said)
        else:
            self.readout.setText(tr("Trends", "已导出 {0}").format(path.name))

    # -- pointing -----------------------------------------------------------------

    def point_at(self, position: QPointF) -> None:
        """Follow the mouse: the crosshair on the slot, the words of the value meant."""
        plot = self._shown_plot()
        place = plot.slot_at(position)
        if place is None:
            self._cursor.leave()
        else:
            slot, height = place
            series = series_at(self._content, slot, height, plot.height_of_pixels(_REACH_PX))
            self._cursor.go_to(slot, series)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # An unused mouse event goes on from the viewport to the plot: heard there, it would be
        # heard twice.
        if watched is self.plot:
            return self._hear_keys(event) or super().eventFilter(watched, event)
        if isinstance(event, QMouseEvent):
            self._hear_mouse(event)
        elif event.type() == QEvent.Type.Leave:
            self._cursor.leave()
            self._tell()
        return super().eventFilter(watched, event)

    def _hear_mouse(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseMove:
            self.point_at(event.position())
        elif (
            event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.point_at(event.position())
            self._choose()

    def _hear_keys(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() in _BY_TAB:
                self._cursor.press(Qt.Key.Key_End)  # shows where the focus is
            elif event.lostFocus():
                self._cursor.leave()
            self._tell()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif not self._cursor.press(Qt.Key(event.key())):
            return False
        self._tell()
        return True

    def _choose(self) -> None:
        cursor = self._cursor
        if cursor.slot is not None and cursor.series is not None:
            self.chosen.emit(cursor.series, cursor.slot)

    # -- showing ------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_legend()

    def _shown_plot(self) -> "Plot":
        if self.plot is None:
            from jinhai_console.ui.trends.plot import Plot

            self.plot = Plot(self._theme, small_font(self._family), self._content)
            self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocusProxy(self.plot)
            self.plot.installEventFilter(self)
            self.plot.viewport().installEventFilter(self)
            self.plot.set_dimmed(self._is_stale)
            self._grid.addWidget(self.plot, 2, 0, 1, 4)
        return self.plot

    def _tell(self) -> None:
        """The crosshair and the words that belong to it; without one, what the chart says."""
        cursor, said = self._cursor, self._content.summary
        if cursor.slot is not None and cursor.series is not None:
            said = self._content.said(cursor.series, cursor.slot)
        if self.plot is not None:
            spans = {} if cursor.slot is None else _tops(self._content, cursor.slot)
            height = spans.get(-1 if cursor.series is None else cursor.series)
            self.plot.point_at(cursor.slot if height is not None else None, height or 0.0)
            self.plot.setAccessibleName(self._content.title)
            self.plot.setAccessibleDescription(said)
        stale = tr("Trends", "数据没有更新　") if self._is_stale else ""
        self.readout.setText(stale + said)
        self.setAccessibleName(self._content.title)
        self.setAccessibleDescription(self._content.summary)

    def _arrange(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP // 2)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self.button, 0, 3)
        self._grid.addWidget(self.readout, 3, 0, 1, 4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(2, 1)
        self._place_legend()

    def _place_legend(self) -> None:
        """Beside the title where there is room for one line, else under it."""
        taken = self._title.sizeHint().width() + self.button.sizeHint().width() + 8 * STEP
        fits = taken + self.legend.wanted_width() <= self.width()
        row, column, columns = (0, 1, 2) if fits else (1, 0, 4)
        self._grid.addWidget(self.legend, row, column, 1, columns)

    # -- exporting ----------------------------------------------------------------

    def _export_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(tr("Trends", "导出"))
        button.setAccessibleName(tr("Trends", "导出 {0}").format(self._content.title))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for word, suffix in _FORMATS:
            action = menu.addAction(tr("Trends", "导出为 {0}").format(word))
            action.triggered.connect(lambda _checked=False, to=suffix: self._ask_where(to))
        button.setMenu(menu)
        return button

    def _ask_where(self, suffix: str) -> None:
        dialog = QFileDialog(self, tr("Trends", "导出"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.selectFile(f"{self._content.title}.{suffix}")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()


def _tops(content: Content, slot: int) -> dict[int, float]:
    return {series: top for series, _floor, top in spans_at(content, slot)}
