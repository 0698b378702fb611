"""The window itself: strips, pages, menus. It is painted before any panel is even imported."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.actions import Actions
from jinhai_console.ui.desk_area import DeskArea
from jinhai_console.ui.do import Do
from jinhai_console.ui.function_strip import FunctionStrip
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.memory import Memory
from jinhai_console.ui.notice import NoticeBar
from jinhai_console.ui.opening import OpeningPage
from jinhai_console.ui.status_strip import StatusStrip
from jinhai_console.ui.theme import LIGHT, NIGHT, THEMES, Theme, ThemeName, apply_theme

DESIGN_SIZE = QSize(1920, 1080)
SMALLEST = QSize(1280, 640)


class MainWindow(QMainWindow):
    """Top to bottom: menus, status strip, the page, one line of notice, the function keys.

    `Workplace` fills it with panels once the desk is open; `dressed` tells them the theme.
    """

    dressed = Signal(object)  # a Theme
    closing = Signal()

    def __init__(self, resources: Path, family: str, memory: Memory, zone: str) -> None:
        super().__init__()
        self.memory = memory
        self.family = family
        self.theme: Theme = THEMES[_theme_name(memory.text("theme"))]
        self.icons = Icons(resources / "icons")
        self.actions_ = Actions(self)
        self.status = StatusStrip(self.theme, zone, self)
        self.notice = NoticeBar(self.theme, self)
        self.opening = OpeningPage(self)
        self.desk_area = DeskArea(self.actions_, self)
        self.pages = QStackedWidget(self)
        self._foot = QHBoxLayout()
        self._back = QToolButton(self)
        self._with_way_back: set[QWidget] = set()
        self._is_first = True
        self._arrange()
        self.dress(self.theme)
        self.actions_.on(Do.NIGHT, self._switch_theme)
        self.actions_.on(Do.QUIT, self.close)

    def add_page(self, page: QWidget, *, leads_back: bool = True) -> None:
        """A page that fills the window while it is shown. Esc or a button leads back from it."""
        self.pages.addWidget(page)
        if leads_back:
            self._with_way_back.add(page)

    def add_foot(self, widget: QWidget) -> None:
        """Something to type into, left of the notice."""
        self._foot.insertWidget(0, widget, 1)

    def show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_desk(self) -> None:
        """Back to the queue and what is around it."""
        self.pages.setCurrentWidget(self.desk_area)
        self.desk_area.show_panel(Do.SHOW_QUEUE)

    def dress(self, theme: Theme) -> None:
        """Change the colours of everything, at once."""
        self.theme = theme
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, theme)
        self.actions_.dress(self.icons, theme)
        self.actions_[Do.NIGHT].setChecked(theme is NIGHT)
        for strip in (self.status, self.notice):
            strip.dress(theme)
        self.dressed.emit(theme)

    def remember(self) -> None:
        """Keep the seat's layout and theme."""
        self.memory.keep("geometry", self.saveGeometry())
        self.memory.keep("layout", self.desk_area.state())
        self.memory.keep("theme", str(self.theme.name))
        self.memory.close()

    def restore_layout(self) -> None:
        """The docks as this seat left them, once they are there."""
        self.desk_area.restore(self.memory.bytes("layout"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_first:
            self._is_first = False
            self.status.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        # The console closes when its threads have ended: the window only asks for it.
        event.ignore()
        self.closing.emit()

    def _arrange(self) -> None:
        self.setWindowTitle(tr("Window", "锦海指挥台"))
        self.setMinimumSize(SMALLEST)
        self.actions_.fill_menus(self.menuBar())
        self.pages.addWidget(self.opening)
        self.pages.addWidget(self.desk_area)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.status)
        layout.addWidget(self.pages, 1)
        self._foot.setSpacing(0)
        self._foot.addWidget(self.notice, 1)
        self._foot.addWidget(self._back)
        self._back.setText(tr("Window", "返回指挥台  Esc"))
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._back.clicked.connect(self.show_desk)
        self._back.hide()
        self.pages.currentChanged.connect(self._offer_way_back)
        layout.addLayout(self._foot)
        layout.addWidget(FunctionStrip(self.actions_, self))
        self.setCentralWidget(body)
        if not self.restoreGeometry(self.memory.bytes("geometry")):
            self._fit_screen()

    def _fit_screen(self) -> None:
        """The design size, or as much of it as the screen has."""
        screen = self.screen().availableGeometry()
        self.resize(DESIGN_SIZE.boundedTo(screen.size()))
        if screen.width() <= DESIGN_SIZE.width():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _offer_way_back(self) -> None:
        self._back.setVisible(self.pages.currentWidget() in self._with_way_back)

    def _switch_theme(self) -> None:
        self.dress(LIGHT if self.theme is NIGHT else NIGHT)


def _theme_name(said: str) -> ThemeName:
    return ThemeName.NIGHT if said == ThemeName.NIGHT else ThemeName.LIGHT
