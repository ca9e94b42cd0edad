"""What a picture's container holds beside its pixels, as bytes: each kind of file has its walk."""

from __future__ import annotations

from dataclasses import dataclass

MAX_XMP_BYTES = 1024 * 1024  # even packets with Lightroom's masks are some 300 kB
MAX_PIECES = 16_384
"""Segments, chunks or boxes walked in one file; a PNG of 128 MB in libpng's 8 KiB chunks has as many."""


@dataclass(slots=True)
class Blocks:
    """The pieces found in one file; empty where there is none.

    `exif` begins with the TIFF header. `xmp` is a packet, `iptc` IIM datasets, `photoshop` image resources in which
    IPTC is wrapped. `turned` is the container's own orientation (1-8), 0 where Exif's counts.
    """

    width_px: int = 0
    height_px: int = 0
    turned: int = 0
    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""
    photoshop: bytes = b""
