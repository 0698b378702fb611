"""What must stand before Qt's application object is made."""

import os
import sys
from collections.abc import MutableMapping


def has_display(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def prepare(environment: MutableMapping[str, str] = os.environ) -> None:
    """The input methods of Chinese Linux desktops, unless the user chose his own."""
    if sys.platform.startswith("linux") and "QT_IM_MODULE" not in environment:
        # The wheel has no fcitx plugin; fcitx answers on ibus's bus too.
        environment.setdefault("QT_IM_MODULES", "fcitx;ibus")


def go_offscreen(environment: MutableMapping[str, str] = os.environ) -> None:
    """Draw without a screen, the same pixels as with one."""
    environment["QT_QPA_PLATFORM"] = "offscreen"
