"""Metadata as the bytes it is, whatever container they came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a file says beside its pixels; empty bytes where it says nothing.

    `container` is the format they were found in. `exif` begins with the TIFF header; of a TIFF it is the whole
    file. `xmp` is a packet, and `xmp_extension` what did not fit into it (XMP part 3, §1.1.3.1). `photoshop`
    holds image resources, IPTC among them. `texts` are remarks in the container's own way, whole, for it alone.
    """

    container: str = ""
    exif: bytes = b""
    xmp: bytes = b""
    xmp_extension: bytes = b""
    photoshop: bytes = b""
    texts: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What Exif has to say of the pixels it will lie beside; orientation 1 is upright."""

    width_px: int
    height_px: int
    orientation: int = 1
    is_srgb: bool = True
