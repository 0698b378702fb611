"""R17: a photo comes in as pixels only; what is none, is too large or is a trap is refused."""

import io
import time

import pytest
from PIL import Image

from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.photo import LONGEST_SIDE, MOST_BYTES, Photo, take_photo
from tests.photos import photo, png_of, text_bomb, webp_of, with_secrets

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def opened(taken: Photo) -> Image.Image:
    with Image.open(io.BytesIO(taken.content)) as picture:
        picture.load()
        assert picture.size == (taken.width, taken.height)
        return picture


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_kind_becomes_a_jpeg_of_our_own(kind: str) -> None:
    picture = opened(take_photo(photo(kind)))
    assert picture.format == "JPEG"
    assert picture.size == (64, 48)


def test_it_is_turned_upright_and_nothing_hidden_is_kept() -> None:
    taken = take_photo(with_secrets())
    picture = opened(taken)
    assert picture.size == (48, 64)
    right, left = picture.getpixel((46, 32)), picture.getpixel((1, 32))
    assert isinstance(right, tuple)
    assert isinstance(left, tuple)
    assert (right[2] > 200, left[0] > 200) == (True, True)
    assert b"SECRET" in with_secrets()
    assert b"SECRET" not in taken.content
    assert b"Exif" not in taken.content
    assert dict(picture.getexif()) == {}


def test_the_same_photo_is_the_same_content() -> None:
    assert take_photo(photo("PNG")) == take_photo(photo("PNG"))


def test_a_large_one_is_made_smaller() -> None:
    taken = take_photo(photo(size=(6_000, 3_000)))
    assert (taken.width, taken.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_what_is_transparent_becomes_white() -> None:
    picture = opened(take_photo(photo("PNG", mode="RGBA", colour="#ff000000")))
    assert picture.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_every_way_of_keeping_colours_is_understood(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    made = io.BytesIO()
    Image.new(mode, (8, 8)).save(made, kind)
    assert opened(take_photo(made.getvalue())).mode == "RGB"


def test_only_the_picture_of_a_file_that_is_also_something_else_is_kept() -> None:
    taken = take_photo(photo() + b"<script>alert(1)</script>PK\x03\x04")
    assert b"script" not in taken.content
    assert b"PK\x03\x04" not in taken.content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no photo",
        SVG,
        b"GIF89a" + bytes(50),
        b"%PDF-1.7\n",
        photo("GIF"),
        photo("BMP"),
        photo("TIFF"),
        photo()[:200],
        photo("PNG")[:60],
        photo("WEBP")[:40],
        photo()[:2],
        bytes(1_000),
        png_of(100, 100, data=b"\0" + bytes(3)),
        webp_of(100, 100),
    ],
)
def test_what_is_no_whole_photo_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Refusal, match="照片"):
        take_photo(content)


@pytest.mark.parametrize(
    "content",
    [
        png_of(60_000, 60_000, data=bytes(1_000)),
        png_of(2**31 - 1, 2**31 - 1),
        webp_of(16_000, 16_000),
        text_bomb(),
        bytes(MOST_BYTES + 1),
        bytes(100_000_000),
    ],
)
def test_a_bomb_is_refused_quickly(content: bytes) -> None:
    begun = time.monotonic()
    with pytest.raises(Refusal):
        take_photo(content)
    assert time.monotonic() - begun < 20  # decoding it would take minutes


def test_rubbish_in_the_place_of_a_photo_never_ends_in_a_fault() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        whole = photo(kind, size=(40, 30))
        for place in range(0, len(whole), max(1, len(whole) // 40)):
            broken = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
            try:
                taken = take_photo(broken)
            except Refusal:
                continue
            assert taken.content.startswith(b"\xff\xd8")
