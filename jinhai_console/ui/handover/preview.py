"""The very pages that will print, beside what they are made of; printer and PDF at hand."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from jinhai_console.reports.paper import Paper
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.handover.page_view import MARGIN, PageView
from jinhai_console.ui.handover.setting import Setting
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.printing import Printing
from jinhai_console.ui.theme import STEP, Theme

SCREEN_DPI = 96.0  # what 100 % means
_A4_INCHES = 8.27


class Zoom(StrEnum):
    WIDTH = "width"
    FULL = "full"
    LARGE = "large"


_ZOOMS = {
    Zoom.WIDTH: mark("Preview", "适合宽度"),
    Zoom.FULL: mark("Preview", "100%"),
    Zoom.LARGE: mark("Preview", "150%"),
}
_FACTORS = {Zoom.FULL: 1.0, Zoom.LARGE: 1.5}


class SheetPreview(QWidget):
    """Shows one page at a time; PgUp and PgDn go through the pages, Ctrl+P prints."""

    shown = Signal(int)  # how many pages there are now

    def __init__(
        self, bridge: Bridge, theme: Theme, printing: Printing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._printing = printing
        self._setting = Setting(bridge, self)
        self._paper: Paper | None = None
        self._pages: tuple[bytes, ...] = ()
        self._place = 0
        self._image = QImage()
        self._decoding: bytes | None = None  # the page whose picture is on its way
        self._inches = _A4_INCHES
        self._dpi = 0.0
        self._zoom = Zoom.WIDTH
        self._view = PageView(theme)
        self._scroll = _Scroll(self)
        self._words = plain_label()
        self._fault = plain_label(wraps=True)  # of the station's own template
        self._fault.hide()
        self._back, self._on = QToolButton(), QToolButton()
        self._zooms = {zoom: QToolButton() for zoom in Zoom}
        self.print_button, self.save_button = QToolButton(), QToolButton()
        self._arrange()
        self._connect()
        self._name()
        self.dress(theme)
        self._tell_place()

    @property
    def paper(self) -> Paper | None:
        return self._paper

    @property
    def pages(self) -> tuple[bytes, ...]:
        """What is shown, as PNG pictures."""
        return self._pages

    @property
    def page(self) -> int:
        """1 for the first; 0 where there is none."""
        return self._place + 1 if self._pages else 0

    @property
    def is_current(self) -> bool:
        """Whether what was last asked for is what stands here."""
        return self._setting.is_idle and self._decoding is None

    def show_paper(self, paper: Paper | None, *, from_start: bool = True) -> None:
        """Another state of the same sheet keeps the page that is being read."""
        self._place = 0 if from_start else self._place
        self._paper = paper
        if paper is None:
            self._pages, self._image, self._decoding = (), QImage(), None
            self._view.show_page(self._image, QSize())
            self._tell_place()
        else:
            self._setting.want(paper, self._wanted_dpi(), at_once=from_start)

    def turn(self, by: int) -> None:
        """Go `by` pages on; the new page is seen from its top, or from its foot going back."""
        place = min(max(self._place + by, 0), max(0, len(self._pages) - 1))
        if place == self._place:
            return
        self._place = place
        self._tell_place()
        self._decode()
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.minimum() if by > 0 else bar.maximum())

    def leaf(self, by: int) -> None:
        """PgDn as readers know it: on within the page, then to the next one."""
        bar = self._scroll.verticalScrollBar()
        at_end = bar.value() == (bar.maximum() if by > 0 else bar.minimum())
        if at_end:
            self.turn(by)
        else:
            bar.setValue(bar.value() + by * bar.pageStep())

    def set_zoom(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self._zooms[zoom].setChecked(True)
        self._measure()

    def print(self) -> None:
        if self._paper is not None and self._pages:
            landscape = self._image.width() > self._image.height()
            self._printing.ask_printer(self._paper, len(self._pages), is_landscape=landscape)

    def save(self) -> None:
        if self._paper is not None:
            self._printing.ask_file(self._paper)

    def dress(self, theme: Theme) -> None:
        self._view.dress(theme)
        self._words.setStyleSheet(f"color: {theme.text_dim};")
        self._fault.setStyleSheet(f"color: {theme.amber}; padding: 0 {2 * STEP}px;")
        self._scroll.setStyleSheet(f"QScrollArea {{ background: {theme.ground}; border: 0; }}")
        self._view.setStyleSheet(f"background: {theme.ground};")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def hideEvent(self, event: QHideEvent) -> None:
        self._setting.rest()
        super().hideEvent(event)

    def _arrange(self) -> None:
        self._scroll.setWidget(self._view)
        self.setFocusProxy(self._scroll)
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        bar.setSpacing(STEP)
        for widget in (self._back, self._words, self._on):
            bar.addWidget(widget)
        bar.addSpacing(3 * STEP)
        for button in self._zooms.values():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.print_button)
        bar.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._fault)
        column.addWidget(self._scroll, 1)
        self._zooms[self._zoom].setChecked(True)

    def _name(self) -> None:
        for zoom, button in self._zooms.items():
            button.setText(tr("Preview", _ZOOMS[zoom]))
        texts = {
            self._back: tr("Preview", "上一页"),
            self._on: tr("Preview", "下一页"),
            self.print_button: tr("Preview", "打印  Ctrl+P"),
            self.save_button: tr("Preview", "保存 PDF  Ctrl+S"),
        }
        for button, text in texts.items():
            button.setText(text)
        self._scroll.setAccessibleName(tr("Preview", "打印预览"))

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on.clicked.connect(lambda: self.turn(1))
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.save)
        for zoom, button in self._zooms.items():
            button.clicked.connect(partial(self.set_zoom, zoom))
        self._setting.done.connect(self._show_pages)
        self._setting.failed.connect(self._words.setText)

    def _show_pages(self, pages: tuple[bytes, ...], dpi: float) -> None:
        self._pages, self._dpi = pages, dpi
        self._place = min(self._place, len(pages) - 1)
        self._fault.setText(self._paper.fault if self._paper is not None else "")
        self._fault.setVisible(bool(self._fault.text()))
        self._tell_place()
        self._decode()
        self.shown.emit(len(pages))

    def _decode(self) -> None:
        """The picture of the current page, made aside: a large one takes longer than a frame."""
        if not self._pages:
            return
        page = self._decoding = self._pages[self._place]

        def arrived(image: QImage) -> None:
            if page is self._decoding:
                self._decoding = None
                self._image = image
                self._inches = image.width() / self._dpi
                self._measure()

        self._bridge.aside(QImage.fromData, page, then=arrived)

    def _measure(self) -> None:
        """Lay the page out at the zoom's scale, and have it set anew where the scale changed."""
        if self._paper is None or self._image.isNull() or not self.isVisible():
            return
        scale = self._scale() * SCREEN_DPI * self._inches / self._image.width()
        self._view.show_page(self._image, (self._image.size().toSizeF() * scale).toSize())
        wanted = self._wanted_dpi()
        if abs(wanted - self._dpi) > self._dpi * 0.004:
            self._setting.want(self._paper, wanted)

    def _scale(self) -> float:
        if self._zoom in _FACTORS:
            return _FACTORS[self._zoom]
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - bar - 2 * MARGIN
        return max(0.4, room / (self._inches * SCREEN_DPI))

    def _wanted_dpi(self) -> float:
        return self._scale() * SCREEN_DPI * self.devicePixelRatioF()

    def _tell_place(self) -> None:
        count = len(self._pages)
        said = tr("Preview", "第 {page} 页 / 共 {count} 页").format(page=self.page, count=count)
        self._words.setText(said if count else tr("Preview", "还没有页面"))
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place < count - 1)
        for button in (self.print_button, self.save_button):
            button.setEnabled(count > 0)


class _Scroll(QScrollArea):
    """Passes PgUp and PgDn on to the preview."""

    def __init__(self, preview: SheetPreview) -> None:
        super().__init__(preview)
        self._preview = preview
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self._preview.leaf(1)
            case Qt.Key.Key_PageUp:
                self._preview.leaf(-1)
            case _:
                super().keyPressEvent(event)
