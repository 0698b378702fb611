"""Photos for tests, good and bad ones, made here and nowhere else."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

ORIENTATION, GPS = 0x0112, 0x8825


def photo(
    kind: str = "JPEG", size: tuple[int, int] = (64, 48), colour: str = "red", **options: Any
) -> bytes:
    mode = options.pop("mode", "RGB")
    made = io.BytesIO()
    Image.new(mode, size, colour).save(made, kind, **options)
    return made.getvalue()


def with_secrets() -> bytes:
    """A photo taken with the camera turned, with a place and a comment in it."""
    picture = Image.new("RGB", (64, 48), "red")
    picture.paste("blue", (0, 0, 64, 24))  # above, as the sensor saw it
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # to be turned by a quarter to the right
    exif[0x010F] = "SECRETMAKER"
    exif.get_ifd(GPS)[1] = "N"
    made = io.BytesIO()
    picture.save(made, "JPEG", exif=exif, comment=b"SECRETCOMMENT", quality=95)
    return made.getvalue()


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_of(width: int, height: int, *, data: bytes = b"", extra: bytes = b"") -> bytes:
    """A PNG that says it is so large, whatever its data hold."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IDAT", zlib.compress(data, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + extra + body


def text_bomb() -> bytes:
    """A PNG whose text unpacks to 200 MB."""
    bomb = b"comment\0\0" + zlib.compress(bytes(200_000_000), 9)
    row = b"\0" + bytes(3)
    return png_of(1, 1, data=row, extra=_chunk(b"zTXt", bomb))


def webp_of(width: int, height: int) -> bytes:
    """The head of an extended WebP of this size, with nothing behind it."""
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + sides
    return b"RIFF" + struct.pack("<I", len(body)) + body
