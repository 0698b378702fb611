"""A photo from outside, taken in as pixels only: decoded, turned upright, encoded anew."""

import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinhai_console.domain.outcome import Refusal

if TYPE_CHECKING:
    from PIL.Image import Image

log = logging.getLogger(__name__)

MOST_BYTES = 20_000_000
MOST_PIXELS = 52_000_000  # what the cameras of telephones make: 50 million
LONGEST_SIDE = 4_096  # of what is kept: a number plate across a street can still be read
QUALITY = 88

_FORMATS = ("JPEG", "PNG", "WEBP")
_READABLE = "JPEG、PNG 或 WebP 照片"


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG of our own making: no place, no device, no hidden data."""

    content: bytes
    width: int
    height: int


def take_photo(content: bytes) -> Photo:
    """What `content` shows. By its bytes alone: no name and no type is believed.

    Raises Refusal. Takes up to a second: never call it on the GUI's thread.
    """
    if len(content) > MOST_BYTES:
        raise Refusal(f"照片超过 {MOST_BYTES // 1_000_000} MB；请缩小后再传")
    _refuse_vast_webp(content)
    try:
        return _encode(_decode(content))
    except Refusal:
        raise
    except Exception:
        log.info("a picture could not be decoded", exc_info=True)
        raise Refusal(f"文件不是完整的{_READABLE}；请重新拍照或另存后再传") from None


def _decode(content: bytes) -> "Image":
    from PIL import Image, ImageOps  # late: only a photo needs it

    with Image.open(io.BytesIO(content), formats=_FORMATS) as found:
        _refuse_vast(*found.size)
        found.load()
        found.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        try:
            upright = ImageOps.exif_transpose(found)
        except Exception:  # noqa: BLE001 — what a camera wrote beside the pixels may be rubbish
            upright = found.copy()
    return _on_white(upright)


def _on_white(picture: "Image") -> "Image":
    """Without transparency: a JPEG has none, and what lay beneath it was not to be seen."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGB", picture.size, "white")
    layer = picture.convert("RGBA")
    ground.paste(layer, mask=layer)
    return ground


def _encode(picture: "Image") -> Photo:
    made = io.BytesIO()
    picture.info.clear()  # Pillow would pass some of it on
    picture.save(made, "JPEG", quality=QUALITY)
    return Photo(made.getvalue(), *picture.size)


def _refuse_vast(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise Refusal(f"照片有 {width}×{height} 像素，太大了；请缩小后再传")


def _refuse_vast_webp(content: bytes) -> None:
    """Pillow makes room for the whole canvas of a WebP before it says how large that is."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return
    kind, body = content[12:16], content[20:30].ljust(10, b"\0")
    if kind == b"VP8X":
        wide, high = body[4:7], body[7:10]
        _refuse_vast(int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1)
    elif kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        _refuse_vast((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    elif kind == b"VP8 ":
        wide, high = body[6:8], body[8:10]
        _refuse_vast(
            int.from_bytes(wide, "little") & 0x3FFF, int.from_bytes(high, "little") & 0x3FFF
        )
