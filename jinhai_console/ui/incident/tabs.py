"""The tabs of the middle panel: story with its card, lists, photos; the card alone if narrow."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.procedure.beside_story import BesideStory
from jinhai_console.ui.procedure.incident_card import IncidentCard
from jinhai_console.ui.theme import Theme

_CARD_TAB = 4


class IncidentTabs(QTabWidget):
    """`lists` stand in tabs of their own after the story."""

    def __init__(
        self,
        story: QWidget,
        card: IncidentCard,
        lists: Sequence[QWidget],
        theme: Theme,
        family: str,
        now: Callable[[], Instant],
    ) -> None:
        super().__init__()
        self.card = card
        self.beside = BesideStory(story, card, theme, family, now)
        self._card_tab = QWidget()
        alone = QVBoxLayout(self._card_tab)
        alone.setContentsMargins(0, 0, 0, 0)
        for part in (self.beside, *lists, self._card_tab):
            self.addTab(part, "")
        self.setDocumentMode(True)
        self.beside.turned.connect(self._turn)
        self.beside.card_wanted.connect(self.show_card)
        self._is_wanted = True
        self._turn(False)

    def fit(self, width: int) -> None:
        """The panel's width decides where the card stands."""
        self.beside.fit(width)

    def show_card(self) -> None:
        """Put the cursor into the card, wherever it stands."""
        self._want(True)
        self.setCurrentIndex(0 if self.beside.is_wide else _CARD_TAB)
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_detail(self, detail: IncidentDetail) -> None:
        """What is over has its card beside it only where something was ticked, or on Alt+8."""
        is_same = self.card.incident_id == detail.row.id
        self.card.show_detail(detail)
        self.beside.next_step.show_procedure(detail.procedure)
        if not is_same or detail.row.is_open:
            self._want(detail.row.is_open or bool(detail.procedure.ticks()))

    def show_counts(self, counts: Sequence[int]) -> None:
        """How much there is behind each tab."""
        for place, count in enumerate(counts):
            name = self.tabText(place).partition(" ")[0]
            self.setTabText(place, f"{name} {count}" if count else name)

    def tick(self) -> None:
        self.card.tick()
        self.beside.next_step.update()

    def dress(self, theme: Theme) -> None:
        self.card.dress(theme)
        self.beside.next_step.dress(theme)
        self.setStyleSheet(_tab_sheet(theme))

    def retranslate(self) -> None:
        names = (
            tr("Incident", "经过"),
            tr("Incident", "人员"),
            tr("Incident", "日志"),
            tr("Photos", "照片"),
            tr("Incident", "规范"),
        )
        for place, name in enumerate(names):
            self.setTabText(place, name)
        self.card.retranslate()

    def _turn(self, is_wide: bool) -> None:
        """The card stands beside the story, or in a tab of its own where that is too narrow."""
        if is_wide:
            self.beside.take_card()
            if self.currentIndex() == _CARD_TAB:
                self.setCurrentIndex(0)
        else:
            layout = self._card_tab.layout()
            assert layout is not None
            layout.addWidget(self.beside.give_card())
        self._want(self._is_wanted)

    def _want(self, is_wanted: bool) -> None:
        self._is_wanted = is_wanted
        is_wide = self.beside.is_wide
        self.card.setVisible(is_wanted)
        self.beside.next_step.setVisible(is_wanted and not is_wide)
        self.setTabVisible(_CARD_TAB, is_wanted and not is_wide)


def _tab_sheet(theme: Theme) -> str:
    """Words with a stroke beneath the chosen one, no boxes."""
    return f"""
    QTabWidget::pane {{ border: 0; padding-top: 8px; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ border: 0; border-bottom: 2px solid {theme.line}; padding: 4px 8px;
        background: transparent; color: {theme.text_dim}; }}
    QTabBar::tab:selected {{ border-bottom-color: {theme.accent}; color: {theme.text}; }}
    QTabBar::tab:focus {{ background: {theme.hover}; }}
    """
