"""Pictures made on the spot, for the tests of the edges."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

RED, GREEN, BLUE, YELLOW = (220, 20, 20), (20, 160, 20), (20, 20, 220), (230, 220, 30)
EXIF_IFD, GPS_IFD = 0x8769, 0x8825
ORIENTATION, DESCRIPTION, ARTIST, COPYRIGHT, TAKEN, TAKEN_OFFSET = 0x0112, 0x010E, 0x013B, 0x8298, 0x9003, 0x9011
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

# what has to be done to an upright picture so that the tag turns it back (Exif 2.32, table 6)
STORED_AS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
SUFFIXES = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "TIFF": "tif",
    "GIF": "gif",
    "AVIF": "avif",
    "HEIF": "heic",
}


def encoded(image: Image.Image, image_format: str, **options: Any) -> bytes:
    """Return *image* as the bytes of a file."""
    out = BytesIO()
    image.save(out, image_format, **options)
    return out.getvalue()


def photo(width: int = 64, height: int = 48) -> Image.Image:
    """Return something with detail in it, the same each time."""
    ramp = Image.linear_gradient("L").resize((width, height))
    disc = Image.radial_gradient("L").resize((width, height))
    return Image.merge("RGB", (ramp, ramp.transpose(Image.Transpose.ROTATE_180), disc))


def marked(width: int = 120, height: int = 80) -> Image.Image:
    """Return four coloured quarters: red and green above, blue and yellow below."""
    image = Image.new("RGB", (width, height), YELLOW)
    image.paste(RED, (0, 0, width // 2, height // 2))
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    return image


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """Return the colours amid the four quarters, in reading order."""
    x, y = image.width // 4, image.height // 4
    rgb = image.convert("RGB")
    return [rgb.getpixel(at) for at in ((x, y), (3 * x, y), (x, 3 * y), (3 * x, 3 * y))]


def near(found: tuple[int, ...], expected: tuple[int, ...], tolerance: int = 12) -> bool:
    """Tell whether two colours are alike."""
    return all(abs(a - b) <= tolerance for a, b in zip(found, expected, strict=True))


def exif(**tags: Any) -> Image.Exif:
    """Return an Exif block with these tags, by the names below; `gps` true for a place."""
    block = Image.Exif()
    for name, tag in (
        ("orientation", ORIENTATION),
        ("artist", ARTIST),
        ("copyright", COPYRIGHT),
        ("description", DESCRIPTION),
    ):
        if name in tags:
            block[tag] = tags[name]
    inner = block.get_ifd(EXIF_IFD)
    for name, tag in (("taken", TAKEN), ("offset", TAKEN_OFFSET), ("serial", 0xA431)):
        if name in tags:
            inner[tag] = tags[name]
    if tags.get("gps"):
        block.get_ifd(GPS_IFD).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    return block


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Return one PNG chunk with its checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_with(*chunks: bytes, width: int = 8, height: int = 8) -> bytes:
    """Return a grey PNG that claims a size, with further chunks behind its header."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x80" * 8) * 8)
    return PNG_SIGNATURE + head + b"".join(chunks) + png_chunk(b"IDAT", rows) + png_chunk(b"IEND", b"")


def wide_profile(xyz: tuple[tuple[float, float, float], ...], gamma: float) -> bytes:
    """Return a matrix ICC profile from its D50 primaries and one gamma (ICC.1:2001-04 §8)."""

    def s15(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def point(values: tuple[float, ...]) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(map(s15, values))

    name = b"Wide\0".ljust(8, b"\0")
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    bodies = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * 80,
        b"cprt": b"text\0\0\0\0none\0\0\0\0",
        b"wtpt": point((0.9642, 1.0, 0.8249)),
        b"rXYZ": point(xyz[0]), b"gXYZ": point(xyz[1]), b"bXYZ": point(xyz[2]),
        b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
    }  # fmt: skip
    table, data, at = b"", b"", 128 + 4 + 12 * len(bodies)
    for tag, body in bodies.items():
        table += tag + struct.pack(">II", at + len(data), len(body))
        data += body
    size = at + len(data)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += s15(0.9642) + s15(1.0) + s15(0.8249)
    return head.ljust(128, b"\0") + struct.pack(">I", len(bodies)) + table + data


# Adobe RGB (1998) §4.3.1 and Apple's Display P3, primaries adapted to D50
ADOBE_LIKE = wide_profile(
    ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)), 2.199
)
P3_LIKE = wide_profile(((0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189), (0.1571, 0.06657, 0.78407)), 2.2)


def textured(width: int, height: int, seed: int = 3) -> Image.Image:
    """Return something that compresses like a photograph: soft shapes, edges and fine grain, the same each time."""
    dice = random.Random(seed)
    noise = Image.frombytes("L", (width // 2, height // 2), dice.randbytes((width // 2) * (height // 2)))
    clouds = Image.frombytes("RGB", (16, 12), dice.randbytes(16 * 12 * 3))
    picture = clouds.resize((width, height), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y, size = dice.randrange(width), dice.randrange(height), dice.randrange(4, max(5, width // 8))
        pen.ellipse((x, y, x + size, y + size // 2), fill=tuple(dice.randbytes(3)))
    grain = Image.merge("RGB", (noise.resize((width, height), Image.Resampling.BILINEAR),) * 3)
    return Image.blend(picture, grain, 0.12)


def camera_file(small: bytes, large: Image.Image | None = None, orientation: int = 1, **options) -> bytes:
    """Return a red photograph of three to two sides whose second directory holds *small*, written by hand."""
    at = 8 + 2 + 12 + 4 + 2 + 2 * 12 + 4
    first = b"\1\0" + _entry(0x0112, 3, orientation) + (26).to_bytes(4, "little")
    second = b"\2\0" + _entry(0x0201, 4, at) + _entry(0x0202, 4, len(small)) + bytes(4)
    block = b"Exif\0\0II*\0" + (8).to_bytes(4, "little") + first + second + small
    return encoded(large or Image.new("RGB", (600, 400), RED), "JPEG", exif=block, **options)


def _entry(tag: int, kind: int, value: int) -> bytes:
    """Return an entry of one number (TIFF 6.0 §2)."""
    return b"".join(number.to_bytes(size, "little") for number, size in ((tag, 2), (kind, 2), (1, 4), (value, 4)))


def barred(colour: tuple[int, int, int] = BLUE, bars: tuple[int, int, int] = (0, 0, 0)) -> bytes:
    """Return 160 × 120 pixels with bars above and below a picture of three to two sides."""
    small = Image.new("RGB", (160, 120), bars)
    small.paste(colour, (0, 7, 160, 113))
    return encoded(small, "JPEG", quality=90)
