"""The little that a palette cannot say: flat fields, quiet bars, a clear focus."""

from string import Template

# $names are tokens of `theme.Theme`.
SHEET = Template("""
QToolTip { border: 1px solid $line; padding: 4px 8px; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateTimeEdit {
    background: $panel; border: 1px solid $line; border-radius: 4px;
    padding: 3px 8px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateTimeEdit:focus { border-color: $accent; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { width: 8px; height: 5px; background: qconicalgradient(
    cx:0.5, cy:1, angle:63, stop:0 $text_dim, stop:0.15 $text_dim,
    stop:0.151 transparent, stop:0.999 transparent); }
QComboBox QAbstractItemView { border: 1px solid $line; }
QCheckBox::indicator:unchecked, QListView::indicator:unchecked {
    background: $panel; border: 1px solid $text_faint; border-radius: 2px;
    width: 12px; height: 12px; }
QPushButton {
    border: 1px solid $line; border-radius: 4px; padding: 4px 12px;
    background: $panel; min-height: 20px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:default {
    background: $accent; border-color: $accent; color: $on_accent; }
QPushButton:default:focus { border: 2px solid $text; padding: 3px 11px; }
QPushButton:disabled { color: $text_faint; background: $ground;
    border-color: $line; }
QToolButton { border: 0; border-radius: 4px; padding: 3px 8px; color: $text_dim; }
QToolButton:hover { background: $hover; color: $text; }
QToolButton:focus { border: 1px solid $accent; padding: 2px 7px; }
QToolButton:checked { background: $chosen; color: $text; }
QToolButton:disabled { color: $text_faint; background: transparent; }
QToolButton:checked:disabled { color: $text_dim; background: $chosen; }
QToolButton::menu-indicator { width: 0; }
QHeaderView { background: $panel; border: 0; }
QHeaderView::section {
    background: $panel; color: $text_faint; border: 0;
    border-bottom: 1px solid $line; padding: 4px 8px; }
QAbstractItemView { border: 0; outline: 0;
    selection-background-color: $chosen; selection-color: $text; }
CommandPalette, FindOverlay { background: $panel; border: 1px solid $line; }
OverlayList { background: $panel; border: 1px solid $line; }
OverlayList::item { padding-left: 8px; }
OverlayList::item:selected { background: $chosen; color: $text; }
QMenuBar { background: $ground; }
QMenuBar::item { padding: 4px 12px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected {
    background: $chosen; color: $text; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 12px; }
QMenu::item:disabled { color: $text_faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenu::icon { padding-left: 12px; }
QMainWindow::separator { background: $ground; width: 4px; height: 4px; }
QDockWidget::title { padding: 8px 12px 4px 12px; background: $panel; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px;
    min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: $text_faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
