"""Files made to do harm, all of our own making: bombs of pixels, chunks, metadata and frames, and impostors."""

from __future__ import annotations

import random
import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING

import pillow_heif
from PIL import Image

from edges.pictures import encoded, exif, photo, png_chunk, png_with

if TYPE_CHECKING:
    from collections.abc import Iterator

MUTATED = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF", "HEIF")
pillow_heif.register_heif_opener()


@cache
def whole(image_format: str) -> bytes:
    """Return a small sound file, with metadata where the format holds any."""
    options = {"exif": exif(artist="Ada", gps=True)} if image_format in {"JPEG", "PNG", "WEBP", "AVIF"} else {}
    return encoded(photo(48, 36), image_format, **options)


def mutants(image_format: str, count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield *count* damaged copies: bytes changed, parts repeated, dropped or swapped, numbers made extreme."""
    dice = random.Random(f"{image_format}{seed}")
    data = whole(image_format)
    for _ in range(count):
        mutant = bytearray(data)
        for _ in range(dice.randint(1, 8)):
            at = dice.randrange(len(mutant))
            match dice.randrange(6):
                case 0:
                    mutant[at : at + 4] = dice.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"))
                case 1:
                    del mutant[at : at + dice.randint(1, 20)]
                case 2:
                    mutant[at:at] = mutant[at : at + dice.randint(1, 40)]
                case _:
                    mutant[at] = dice.randrange(256)
            mutant = mutant or bytearray(1)
        mended = image_format == "PNG" and dice.random() < 0.7
        yield with_right_checksums(bytes(mutant)) if mended else bytes(mutant)


def with_right_checksums(png: bytes) -> bytes:
    """Return the PNG with the checksum of each chunk made right, so that a decoder reads what is in it."""
    mended, at = bytearray(png), 8
    while at + 12 <= len(mended):
        end = at + 8 + int.from_bytes(mended[at : at + 4])
        if end + 4 > len(mended):
            break
        mended[end : end + 4] = struct.pack(">I", zlib.crc32(mended[at + 4 : end]))
        at = end + 4
    return bytes(mended)


def truncations(image_format: str, count: int) -> Iterator[bytes]:
    """Yield the file's beginnings, of *count* lengths."""
    data = whole(image_format)
    for step in range(count):
        yield data[: step * len(data) // count]


def bombs() -> dict[str, bytes]:
    """Return the bombs by name."""
    return {**pixel_bombs(), **chunk_bombs(), **metadata_bombs(), **frame_bombs()}


def pixel_bombs() -> dict[str, bytes]:
    """Return small files that claim, or truly hold, more pixels than anybody wants."""
    jpeg = whole("JPEG")
    size_at = jpeg.index(b"\xff\xc0") + 5
    webp = bytearray(encoded(photo(), "WEBP", lossless=True))
    webp[21:25] = b"\xff\xff\xff\x0f"  # 16,384 a side
    gif = bytearray(whole("GIF"))
    gif[6:10] = b"\xff\xff\xff\xff"
    bmp = bytearray(whole("BMP"))
    bmp[18:26] = struct.pack("<ii", 2**31 - 1, 2**31 - 1)
    avif, heif = (bytearray(whole(name)) for name in ("AVIF", "HEIF"))
    for boxes in (avif, heif):
        at = boxes.index(b"ispe") + 8
        boxes[at : at + 8] = struct.pack(">II", 60_000, 60_000)
    return {
        "png claims 65,000 squared": png_with(width=65_000, height=65_000),
        "png claims 2^31 squared": png_with(width=2**31 - 1, height=2**31 - 1),
        "png holds 15,000 squared": encoded(Image.new("1", (15_000, 15_000)), "PNG"),
        "png holds 8,000 squared in 16 bits": encoded(Image.new("I;16", (8000, 8000)), "PNG"),
        "jpeg claims 65,500 squared": jpeg[:size_at] + struct.pack(">HH", 65_500, 65_500) + jpeg[size_at + 4 :],
        "webp claims 16,384 squared": bytes(webp),
        "gif claims 65,535 squared": bytes(gif),
        "bmp claims 2^31 squared": bytes(bmp),
        "avif claims 60,000 squared": bytes(avif),
        "heif claims 60,000 squared": bytes(heif),
        "tiff claims 2^32 squared": tiff((256, 4, 1, 2**32 - 1), (257, 4, 1, 2**32 - 1)),
    }


def chunk_bombs() -> dict[str, bytes]:
    """Return files whose bulk lies beside the picture."""
    zeros = zlib.compress(b"\0" * 100_000_000, 9)
    jpeg = encoded(photo(), "JPEG", progressive=True)
    profile_part = b"\xff\xe2\x10\x02ICC_PROFILE\0\x01\xff".ljust(4100, b"i")
    scan = jpeg[jpeg.rindex(b"\xff\xda") : -2]
    return {
        "png text of 100 MB": png_with(png_chunk(b"zTXt", b"Comment\0\0" + zeros)),
        "png international text of 100 MB": png_with(png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0" + zeros)),
        "png profile of 100 MB": png_with(png_chunk(b"iCCP", b"big\0\0" + zeros)),
        "png of 20,000 chunks": png_with(*[png_chunk(b"teSt", b"x")] * 20_000),
        "jpeg of 5,000 scans": jpeg[:-2] + scan * 5000 + b"\xff\xd9",
        "jpeg of 3,000 comments": jpeg[:2] + b"\xff\xfe\0\x42" * 3000 + jpeg[2:],
        "jpeg of 400 profile parts": jpeg[:2] + profile_part * 400 + jpeg[2:],
    }  # fmt: skip


def metadata_bombs() -> dict[str, bytes]:
    """Return sound pictures with metadata that runs in circles or unfolds."""
    circle = b"Exif\0\0" + b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    xmp = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x:xmpmeta>&l9;</x:xmpmeta>'.encode()
    outside = b'<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]><x:xmpmeta>&e;</x:xmpmeta>'
    return {
        "exif in a circle": encoded(photo(), "JPEG", exif=circle),
        "exif of 60 kB of entries": encoded(photo(), "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0" + b"\xff" * 60_000),
        "xmp that unfolds": encoded(photo(), "JPEG", xmp=xmp),
        "xmp that fetches": encoded(photo(), "PNG", xmp=outside),
        "profile of nonsense": encoded(photo(), "JPEG", icc_profile=b"\xff" * 500_000),
    }


def frame_bombs() -> dict[str, bytes]:
    """Return animations and documents without end."""
    tiny = encoded(Image.new("P", (1, 1)), "GIF")
    frame = tiny[tiny.index(b"\x2c") : -1]
    many = [Image.new("P", (2000, 2000), number) for number in range(12)]
    head = png_with()
    endless = png_chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0))
    pages = encoded(photo(8, 8), "TIFF")
    at = struct.unpack("<I", pages[4:8])[0]
    end = at + 2 + 12 * struct.unpack("<H", pages[at : at + 2])[0]
    return {
        "gif of 20,000 frames": tiny[:-1] + frame * 20_000 + b";",
        "gif of 12 large frames": encoded(many[0], "GIF", save_all=True, append_images=many[1:]),
        "apng that claims 2^31 frames": head[:33] + endless + head[33:],
        "tiff whose last page is its first": pages[:end] + struct.pack("<I", at) + pages[end + 4 :],
    }


def impostors() -> dict[str, bytes]:
    """Return what is no picture we take, under a picture's name; some would run or fetch something if opened."""
    link = "http://127.0.0.1:9/x.png"
    return {
        "nothing": b"",
        "one byte": b"\xff",
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(%pipe%touch owned) (w) file\n%%EOF\n",
        "pdf": b"%PDF-1.7\n1 0 obj<</OpenAction<</S/Launch/F(calc)>>>>endobj\n%%EOF",
        "svg": f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{link}"/></svg>'.encode(),
        "html": f'<html><img src="{link}"></html>'.encode(),
        "imagemagick script": f"push graphic-context\nfill 'url({link})'\npop graphic-context".encode(),
        "zip": b"PK\x03\x04" + bytes(200),
        "program": b"\x7fELF\x02\x01\x01" + bytes(200),
        "video": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(200),
        "raw photograph": b"II*\0\x10\0\0\0CR\x02\0" + bytes(200),
        "jpeg 2000": encoded(photo(), "JPEG2000"),
        "windows icon": encoded(photo(16, 16), "ICO"),
        "fits": b"SIMPLE  =                    T".ljust(2880),
    }


def tiff(*entries: tuple[int, int, int, int]) -> bytes:
    """Return a TIFF with these entries and no pixel (tag, type, count, value)."""
    body = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries) + bytes(4)
    return b"II*\0\x08\0\0\0" + body
